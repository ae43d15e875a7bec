# Garder les pratiques à jour : confirmer, demander, archiver.

# Filtre de la liste
filter-upkeep = Confirmation
filter-current = À jour
filter-stale = Non confirmée depuis longtemps

# Sur la fiche
confirmed-by-owner = Confirmée par son porteur le { $date }.
confirmed-by-editor = Confirmée par la rédaction le { $date }, au nom du porteur.
stale-title = Non confirmée depuis le { $date }
stale-text = Depuis lors, personne n’a dit que cette pratique est toujours d’actualité. Renseignez-vous avant de la reprendre.
archived-title = Aux archives
archived-line = Cette pratique est aux archives depuis le { $date }.
archived-reason = Motif :
archived-how = Vous lisez ce que l’on en savait en dernier. Elle n’apparaît plus dans la liste ni dans les recherches.
archived-all = Toutes les pratiques archivées

# La liste des archives
archive-title = Pratiques archivées
archive-lead = Des pratiques que plus personne ne tient à jour, avec le motif. Leur page reste lisible : ce qui est terminé peut aussi faire gagner un an à la ville suivante.
archive-none = Les archives sont encore vides.
archive-since = Archivée le { $date }
archive-refused = Les suggestions qui n’ont pas été retenues ont leur propre liste.

# Lettres au porteur
letter-subject = « { $title } » est-elle toujours d’actualité ?
letter-subject-again = Rappel : « { $title } » est-elle toujours d’actualité ?
letter-hello = Bonjour,
letter-published = « { $title } » figure dans la banque de pratiques depuis le { $date }. Votre organisation y est citée comme porteur.
letter-confirmed = Le { $date }, quelqu’un a confirmé pour la dernière fois que « { $title } » est toujours d’actualité. Votre organisation y est citée comme porteur.
letter-ask = Ce qui est écrit est-il encore exact ? Un clic suffit. Si quelque chose a changé, vous le dites sur la même page.
letter-reminder = Nous n’avons pas encore eu de réponse. Si personne ne confirme la pratique avant le { $date }, sa page le dira et elle descendra dans les résultats de recherche.
letter-reminder-again = Nous n’avons pas eu de réponse. La page indique donc désormais « Non confirmée depuis le { $date } » et la pratique descend dans les résultats de recherche. Un clic suffit pour y remédier.
letter-button = Regarder et confirmer
letter-link-ends = Ce lien vous est réservé et fonctionne jusqu’au { $date }.
letter-why = Vous recevez cet e-mail parce que votre organisation a accepté que { $site } demande une fois par an si la pratique est toujours d’actualité. La page derrière le lien permet d’y mettre fin.

# Lettre à la rédaction
letter-archive-subject = { $count ->
    [one] Une pratique à archiver
   *[other] { $count } pratiques à archiver
}
letter-archive = { $count ->
    [one] Personne n’a confirmé cette pratique depuis très longtemps. Voyez s’il faut la verser aux archives.
   *[other] Personne n’a confirmé ces pratiques depuis très longtemps. Voyez s’il faut les verser aux archives.
}
letter-archive-item = { $title } (non confirmée depuis le { $date })
letter-archive-button = Vers le bureau de la rédaction

# La page derrière le lien
confirm-title = Cette pratique est-elle toujours d’actualité ?
confirm-owner = Cette page s’adresse à la personne qui suit { $title }. Seules celles et ceux qui ont reçu le lien peuvent répondre ici.
confirm-last = Confirmée pour la dernière fois le { $date }.
confirm-never = Dans la banque de pratiques depuis le { $date }, jamais confirmée jusqu’ici.
confirm-view = Voir la page telle que tout le monde la voit
confirm-still = Oui, c’est toujours exact
confirm-still-hint = Vous n’avez rien d’autre à faire.
confirm-else = Non, quelque chose a changé
confirm-else-hint = Modifiez ce qui est différent. La rédaction relit et met la page à jour.
confirm-status = Est-elle toujours en cours ?
confirm-ended = Année de la fin
confirm-ended-hint = Uniquement si elle est terminée.
confirm-note = Message à la rédaction
confirm-note-hint = Ce qui n’entre pas dans les champs ci-dessus. Seule la rédaction le lit.
confirm-texts = Les textes
confirm-texts-hint = En { $language }, la langue dans laquelle ils ont été écrits.
confirm-contact = À qui le demander l’an prochain ?
confirm-email = Adresse e-mail
confirm-lang = Langue des e-mails
confirm-send = Envoyer à la rédaction
confirm-thanks = Merci !
confirm-next = La page indique désormais que la pratique est toujours d’actualité. Nous vous le redemanderons vers le { $date }.
confirm-proposed = Votre réponse est bien arrivée. La rédaction va la relire ; d’ici là, la page reste telle quelle. En attendant, vous pouvez encore modifier votre proposition ci-dessous.
confirm-done = Cette pratique est confirmée ; vous n’avez rien à faire. Nous vous le redemanderons vers le { $date }.
confirm-archived = Cette pratique est aux archives. Est-elle tout de même encore d’actualité ? Écrivez-le à la rédaction.
confirm-stop = Ne plus recevoir d’e-mails
confirm-stop-text = Nous oublions alors votre adresse. La pratique reste, mais sa page finira par indiquer que plus personne ne la confirme.
confirm-stop-button = Oublier mon adresse
confirm-forgotten = Nous avons effacé votre adresse. Vous ne recevrez plus d’e-mails.
confirm-ended-title = Ce lien ne fonctionne plus
confirm-ended-text = Il a fonctionné jusqu’au { $date }. Nous en envoyons volontiers un nouveau, à l’adresse que nous connaissons.
confirm-ended-button = Envoyer un nouveau lien
confirm-ended-sent = Un nouveau lien est en route vers l’adresse que nous connaissons.
fault-title = Il manque quelque chose
fault-nothing = Vous n’avez rien modifié ni rien écrit. Tout est encore exact ? Utilisez alors le bouton du haut.
fault-email = Ceci n’est pas une adresse e-mail. Elle a la forme nom@ville.be.
fault-year = Écrivez une année, par exemple 2024.
fault-long = { $most } caractères au maximum.
fault-html = Écrivez du texte ordinaire, sans HTML.

# Le bureau de la rédaction
desk-title = Tenir à jour
desk-hint = Qui confirme que les pratiques sont d’actualité, ce que les porteurs modifient, ce qui va aux archives.
desk-lead = Tous les { $months } mois, chaque porteur est invité à dire si la pratique est toujours d’actualité, puis reçoit deux rappels. Voici où vous pouvez aider.
desk-stages = État
stage-proposals = Propositions des porteurs
stage-due = À confirmer bientôt ou maintenant
stage-asked = Demandé, sans réponse
stage-stale = Non confirmées
stage-to-archive = À archiver
stage-without-contact = Sans adresse de contact
stage-archived = Aux archives
desk-none = Rien à faire ici.
desk-practice = Pratique
desk-since = Confirmée
desk-never = Jamais ; dans la banque depuis le { $date }
desk-state = État
desk-due-on = À confirmer le { $date }
desk-asked-on = Demandé le { $date }
desk-reminded-on = Rappel envoyé le { $date }
desk-stale-on = Non confirmée ; sa page l’indique depuis le { $date }
desk-answered-on = Le porteur a répondu le { $date }
desk-no-contact = Pas de contact
desk-choose = Choisir { $title }
desk-more = { $count ->
    [one] Encore une pratique
   *[other] Encore { $count } pratiques
}
desk-with-chosen = Avec les pratiques choisies
desk-ask = Demander maintenant
desk-ask-hint = Le porteur reçoit l’e-mail avec le lien.
desk-confirm = Confirmer au nom du porteur
desk-note = Comment vous le savez
desk-note-hint = Par exemple : appel au service de prévention. Seule la rédaction le lit.
desk-archive = Vers les archives
desk-reason = Motif
desk-reason-hint = Tout le monde peut le lire.
desk-put-back = Remettre dans la banque
desk-done = { $count ->
    [one] Fait pour une pratique.
   *[other] Fait pour { $count } pratiques.
}
desk-left = { $count ->
    [one] Impossible pour une pratique : elle n’a pas de contact ou était déjà traitée.
   *[other] Impossible pour { $count } pratiques : elles n’ont pas de contact ou étaient déjà traitées.
}
desk-nothing-chosen = Choisissez d’abord au moins une pratique.
desk-no-reason = Dites pourquoi. Tout le monde peut lire le motif.
desk-outrun = Quelqu’un d’autre vous a devancé. Voyez où en sont les choses.

# Une pratique au bureau
desk-one-title = { $title } : tenir à jour
desk-contact = À qui nous demandons
desk-contact-set = Il y a une adresse de contact. Les e-mails partent en { $language } ; l’adresse est effacée le { $date } si plus personne ne répond.
desk-contact-none = Il n’y a pas encore de contact : personne ne reçoit la question annuelle.
desk-contact-consent-title = Accord
desk-contact-consent = L’organisation accepte que nous écrivions une fois par an.
desk-contact-consent-fault = Sans cet accord, nous ne conservons pas d’adresse.
desk-contact-save = Enregistrer le contact
desk-contact-forget = Effacer le contact
desk-contact-saved = Le contact est enregistré.
desk-contact-erased = Le contact est effacé.
desk-steps = Où en est-on

# Propositions des porteurs
proposal-from = Proposition du porteur, { $date }
proposal-was = Maintenant
proposal-becomes = Proposition
proposal-empty = (vide)
proposal-status = Statut
proposal-ended = Terminée en
proposal-note = Message
proposal-contact = Nouveau contact
proposal-changed = La pratique a été modifiée entre-temps ; à gauche, ce qui y figure maintenant.
proposal-take = Accepter le changement
proposal-refuse = Laisser tel quel
proposal-reason = Pourquoi pas
proposal-taken = La proposition est sur la page.
proposal-refused = La page est restée telle quelle.
