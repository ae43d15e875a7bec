# Rester informé : suivre une recherche, une notion ou une pratique
follow = Me tenir au courant
follow-title = Rester au courant
follow-new = Vous recevrez un e-mail quand de nouvelles pratiques paraîtront sur
follow-practice = Vous recevrez un e-mail en cas de changement pour
follow-privacy = Votre adresse ne sert qu’à cela. Chaque e-mail contient un lien pour arrêter en un clic.
follow-button = Me tenir au courant
email = Votre adresse e-mail
email-hint = Nous vous envoyons d’abord un e-mail pour confirmer l’adresse.
email-missing = Indiquez votre adresse e-mail
email-wrong = Ceci n’est pas une adresse e-mail. Un exemple : anne.dupont@ville.be
frequency = À quelle fréquence ?
frequency-immediate = Tout de suite
frequency-daily = Au plus une fois par jour
frequency-weekly = Au plus une fois par semaine
too-long = Cette recherche est trop longue pour être suivie. Utilisez moins de mots.
quoted = « { $words } »
everything = toutes les pratiques
asked-title = Consultez votre boîte e-mail
asked-text = Nous vous avons envoyé un e-mail. Cliquez sur le bouton qu’il contient pour confirmer que l’adresse est bien la vôtre.
asked-nothing = Rien reçu ? Regardez dans vos indésirables ou réessayez dans quelques minutes. Le lien reste valable deux jours.
confirm-title = Confirmez votre adresse
confirm-text = Vous souhaitez recevoir des e-mails sur { $about }.
confirm-button = Oui, tenez-moi au courant
confirm-gone-title = Ce lien ne fonctionne plus
confirm-gone-text = Vous avez peut-être déjà confirmé, ou le lien a plus de deux jours. Vous pouvez refaire la demande.
manage-title = Vos alertes
manage-text = Vous suivez
stop = Arrêter ces e-mails
stopped-title = Vous ne recevez pas d’e-mails à ce sujet
stopped-text = Vous voulez de nouveau rester au courant ? Cherchez parmi les pratiques et choisissez « Me tenir au courant ».
see-practices = Voir les pratiques
done-confirmed = Votre adresse est confirmée. Nous vous écrirons dès qu’il y a du nouveau.
done-changed = C’est enregistré.
done-stopped = Vous ne recevrez plus d’e-mails à ce sujet.
letter-confirm-subject = À confirmer : rester au courant de { $about }
letter-confirm-lead = Quelqu’un, sans doute vous, souhaite recevoir des e-mails sur { $about }. Est-ce exact ?
letter-confirm-button = Oui, c’est moi
letter-confirm-small = Le lien reste valable deux jours. Ce n’était pas vous ? Ne faites rien : vous ne recevrez rien d’autre.
letter-already-subject = Vous suivez déjà { $about }
letter-already-lead = Vous avez demandé des e-mails sur { $about }. Vous les recevez déjà. Le bouton permet de les modifier ou de les arrêter.
letter-already-button = Voir mes alertes
letter-new-subject = { $count ->
    [one] Nouvelle pratique : { $about }
   *[other] { $count } nouvelles pratiques : { $about }
 }
letter-new-lead = { $count ->
    [one] Depuis notre dernier e-mail sur { $about }, cette pratique a été publiée :
   *[other] Depuis notre dernier e-mail sur { $about }, ces pratiques ont été publiées :
 }
letter-practice-subject = Du changement : { $about }
letter-practice-lead = Cette pratique que vous suivez a été mise à jour ou confirmée :
letter-more = { $count ->
    [one] Et une autre encore.
   *[other] Et { $count } autres encore.
 }
letter-all = Tout voir
letter-change = Plus souvent, moins souvent, plus du tout ? { $address }
