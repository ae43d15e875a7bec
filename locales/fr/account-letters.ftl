# Letters about accounts. { $site } is the name of the network.

sign-in-subject = Connexion à { $site }
sign-in-text = Vous avez demandé un lien pour vous connecter. Ouvrez-le et confirmez à l’aide du bouton.
sign-in-button = Se connecter
sign-in-small = Le lien ne fonctionne qu’une fois et reste valable 15 minutes. Vous ne l’avez pas demandé ? Vous n’avez rien à faire : sans ce lien, personne n’accède à votre compte.
no-account-subject = Connexion à { $site }
no-account-text = Quelqu’un, peut-être vous, a voulu se connecter avec cette adresse. Aucun compte ne permet de le faire à cette adresse.
no-account-small = Utilisiez-vous une autre adresse ? Essayez avec celle-là, ou demandez un accès à la coordination de votre réseau.
invitation-subject = Votre accès à { $site }
invitation-text = Un compte vous attend sur { $site }. Le bouton vous connecte une première fois ; aucun mot de passe n’est nécessaire.
invitation-button = Se connecter
invitation-small = Le lien ne fonctionne qu’une fois et reste valable sept jours. Ensuite, vous en demandez un nouveau sur la page de connexion.
confirm-address-subject = Confirmez votre nouvelle adresse e-mail
confirm-address-text = Vous souhaitez utiliser cette adresse pour votre compte sur { $site }. Connectez-vous, ouvrez le lien et confirmez à l’aide du bouton.
confirm-address-button = Confirmer l’adresse
confirm-address-small = Le lien ne fonctionne qu’une fois et reste valable 15 minutes. Vous n’avez rien demandé ? Vous n’avez rien à faire.
address-taken-subject = Cette adresse e-mail a déjà un compte
address-taken-text = Quelqu’un, peut-être vous, a voulu rattacher cette adresse à un autre compte sur { $site }. Cela n’a pas été fait : cette adresse a déjà un compte.
address-asked-subject = Une autre adresse e-mail a été demandée pour votre compte
address-asked-text = Pour votre compte sur { $site }, il a été demandé de remplacer l’adresse e-mail par { $email }. Ce ne sera fait qu’une fois la nouvelle adresse confirmée.
not-you = Ce n’était pas vous ? Connectez-vous et mettez fin, sur votre page, à toutes les autres sessions, ou prévenez votre coordination.
passkey-added-subject = Une clé d’accès a été ajoutée à votre compte
passkey-added-text = Une clé d’accès a été ajoutée à votre compte sur { $site } : « { $name } ». Qui détient cet appareil et peut le déverrouiller peut s’en servir pour se connecter.
password-changed-subject = Le mot de passe de votre compte a été modifié
password-changed-text = Le mot de passe de votre compte sur { $site } vient d’être modifié. Toutes les autres sessions ont pris fin.
