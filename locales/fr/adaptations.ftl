# Adaptations : qui d'autre fait ceci, et comment cela se passe.

# Sur la fiche et sur les cartes
adopted = { $adopted ->
    [one] Reprise une fois
   *[other] Reprise { $adopted } fois
}
adopted-running = { $adopted ->
    [one] Reprise une fois, toujours en cours
   *[other] Reprise { $adopted } fois, toujours en cours à { $running ->
        [one] un endroit
       *[other] { $running } endroits
    }
}
list-title = Qui d’autre le fait
list-invite = Vous le faites aussi ? Dites ce que vous avez changé et comment cela se passe : la ville suivante en profitera.
list-invite-button = Nous le faisons aussi
kind-taken-over = reprise telle quelle
kind-adapted = adaptée
kind-inspired = source d’inspiration
outcome-working = fonctionne
outcome-partly = fonctionne en partie
outcome-stopped = arrêtée
item-since = depuis { $year }
item-changed = Ce qui est différent
item-outcome = Comment cela se passe
item-stopped = Pourquoi elle a été arrêtée
item-told = Raconté le { $date }
item-contact = Contact
item-record = Lire cette adaptation comme pratique

# Le formulaire
report-title = Nous le faisons aussi
report-lead = Vous racontez comment { $title } se passe chez vous. La rédaction relit, puis le texte paraît sur la fiche au nom de votre organisation.
report-kind = Restez-vous proche de l’exemple ?
report-kind-taken-over = Reprise telle qu’elle est décrite
report-kind-adapted = Reprise avec des changements
report-kind-inspired = Quelque chose à nous, d’après cet exemple
report-organisation = Votre organisation
report-organisation-hint = La ville, le service ou l’association. Pas le nom d’une personne.
report-where = Où
report-city = Ville ou commune
report-country = Pays
report-country-none = Choisissez un pays
report-since = Depuis quelle année
report-changed = Qu’avez-vous changé, et pourquoi ?
report-changed-hint = Autre public, moins de moyens, autres partenaires… C’est ce qui aide le plus la ville suivante.
report-outcome = Comment cela se passe-t-il ?
report-outcome-working = Cela fonctionne
report-outcome-partly = Cela fonctionne en partie
report-outcome-stopped = Nous avons arrêté
report-note = En quelques phrases
report-note-hint = Ce qui fonctionne, ce qui ne fonctionne pas. Vous avez arrêté : pourquoi ? Cela aussi fait gagner un an à d’autres.
report-contact = Contact de l’organisation
report-contact-hint = Une adresse ou un numéro général, pas celui d’une personne.
report-contact-shown = Ce contact peut figurer sur la fiche
report-send = Envoyer à la rédaction
report-thanks = Merci ! La rédaction va relire.
report-fault-title = Il manque quelque chose
fault-kind = Choisissez si vous restez proche de l’exemple.
fault-organisation = Écrivez quelle organisation le fait.
fault-country = Nous ne connaissons pas ce pays. Choisissez-le dans la liste.
fault-place = Écrivez où : une ville ou un pays.
fault-since = Écrivez une année, au plus tard celle-ci, par exemple 2024.
fault-changed = Écrivez ce que vous avez adapté.
fault-outcome = Choisissez comment cela se passe.
fault-note = Écrivez pourquoi vous avez arrêté.
fault-long = { $most } caractères au maximum.

# Ses propres annonces
own-title = Ce que vous avez déjà raconté
own-new = Ajouter un autre lieu
state-reported = Attend la rédaction
state-asked = La rédaction vous pose une question
state-approved = Figure sur la fiche
state-refused = Non retenue
own-question = Question de la rédaction
own-answer = Votre réponse
own-answer-send = Répondre
own-answered = Votre réponse est envoyée.
own-reason = Motif
own-tell = Comment cela se passe-t-il maintenant ?
own-tell-send = Le raconter
own-told = Merci. Ce qui est nouveau paraîtra sur la fiche dès que la rédaction l’aura relu.
own-news = Vos nouvelles attendent la rédaction.

# Le bureau de la rédaction
desk-title = Adaptations signalées
desk-lead = Des membres signalent qu’ils font aussi une pratique. Ce que vous approuvez paraît sur la fiche.
desk-none = Rien n’attend.
desk-of = Adaptation de
desk-reported = Signalée le { $date }
desk-news = Nouvelles d’une adaptation qui figure sur la fiche
desk-asked = Vous avez demandé
desk-answer = Réponse
desk-contact-hidden = { $contact } (réservé à la rédaction)
desk-approve = Mettre sur la fiche
desk-ask = Poser une question
desk-ask-label = Question à la personne qui l’a signalée
desk-refuse = Ne pas retenir
desk-reason = Motif
desk-reason-hint = La personne qui l’a signalée le lira.
desk-record = Est devenue une pratique à part entière
desk-record-hint = La dernière partie de l’adresse de sa fiche.
desk-record-save = Relier
desk-done = C’est fait.
desk-no-words = Écrivez-le : la personne qui l’a signalée le lira.
desk-no-record = Aucune pratique n’a cette adresse.
desk-decided = C’était déjà décidé.

# Lettres
letter-approved-subject = Votre adaptation de « { $title } » figure sur la fiche
letter-approved = Ce que vous avez raconté de « { $title } » figure maintenant sur sa fiche. Merci : la ville suivante pourra s’en inspirer.
letter-asked-subject = Une question sur votre adaptation de « { $title } »
letter-asked = La rédaction relit ce que vous avez raconté de « { $title } » et demande :
letter-refused-subject = Votre adaptation de « { $title } »
letter-refused = La rédaction ne retient pas ce que vous avez raconté de « { $title } », pour ce motif :
letter-open = Voir votre adaptation
letter-how-subject = Comment se passe « { $title } » chez vous ?
letter-how = Le { $date }, vous avez raconté comment « { $title } » se passe chez vous. Est-ce toujours en cours ? Est-ce que cela fonctionne ? Une phrase suffit.
letter-how-button = Dire comment cela se passe
letter-how-why = Vous recevez cette question une fois par an parce que vous avez signalé une adaptation. Si vous dites qu’elle est arrêtée, nous ne demanderons plus rien.
