# La rédaction : la file d’attente, une suggestion, les chiffres, la liste des suggestions non retenues.

practices = Pratiques
untitled = Sans titre
person-unknown = quelqu’un de la rédaction
person-suggester = l’auteur de la suggestion
overdue = attend trop longtemps

# Où en est une suggestion
state-received = Reçue
state-in-review = À l’examen
state-changes-asked = Question posée
state-accepted = Acceptée
state-published = Publiée
state-refused = Non retenue
state-appealed = En recours
state-withdrawn = Retirée
origin-form = Par le formulaire
origin-api = Par l’API
origin-harvest = D’une autre banque de pratiques

# Il y a combien de temps
age-today = aujourd’hui
age-days = { $days ->
    [one] 1 jour
   *[other] { $days } jours
}
age-weeks = { $weeks ->
    [one] 1 semaine
   *[other] { $weeks } semaines
}
age-months = { $months ->
    [one] 1 mois
   *[other] { $months } mois
}
age-years = { $years ->
    [one] 1 an
   *[other] { $years } ans
}

# La file d’attente
queue-title = Suggestions
queue-hint = Examiner, poser des questions, publier.
tabs = Vues courantes
tab-open = Ouvertes
tab-mine = Les miennes
tab-nobodys = À attribuer
queue-filter = Filtrer les suggestions
queue-filters = { $count ->
    [0] Filtres et ordre
   *[other] Filtres et ordre ({ $count })
}
queue-search = Chercher dans le titre, le lieu et l’organisation
queue-apply = Afficher
queue-clear = Effacer tous les filtres
queue-count = { $count ->
    [0] Aucune suggestion
    [one] 1 suggestion
   *[other] { $count } suggestions
}
queue-empty = Rien n’attend. C’est l’heure du café.
queue-nothing = Aucune suggestion ne correspond à ces filtres. Un mot se trouve par son début : tapez seulement ses premières lettres.
queue-first = Revenir au début
queue-more = Suivantes
filter-state = État
filter-assignee = Attribuée à
filter-lang = Langue
filter-theme = Thème
filter-origin = Origine
filter-age = Âgée de plus de
filter-sort = Ordre
scope-open = Toutes les ouvertes
scope-all = Toutes
assignee-anyone = Tout le monde
assignee-me = moi
assignee-nobody = personne
any-language = Toutes les langues
any-theme = Tous les thèmes
any-origin = Toutes les origines
any-age = Peu importe
age-more-than = { $days } jours
sort-oldest = Anciennes d’abord
sort-newest = Récentes d’abord

# Une suggestion
jumps = Sur cette page
received-on = envoyée le { $date } ({ $age })
also-in = Aussi en { $language }
files-title = Pièces jointes
facts-title = Données
heading-title = Titre
heading-evidence = Note sur les preuves
fact-organisations = Organisations
fact-partners = Partenaires
fact-period = Période
fact-status = Toujours en cours ?
fact-kinds = Type de pratique
fact-themes = Thèmes
fact-target-groups = Publics
fact-adapted-from = Reprise de
fact-evidence = Preuves selon l’auteur
fact-origin = Origine
fact-suggester = Auteur de la suggestion
suggester-not-listed = Ne souhaite pas figurer dans la liste des suggestions non retenues.
sources-title = Sources
next = Suivante dans la file

# Ce que le programme voit lui-même
checks-title = Contrôle automatique
check-fine = En ordre
check-look = À vérifier
check-snapshot-fine = Tout y est pour une fiche courte.
check-snapshot-missing = Pour une fiche courte, il manque : { $missing }.
check-full-fine = Tout y est pour une fiche complète.
check-full-missing = Pour une fiche complète, il manque : { $missing }.
check-thin = Très court : { $headings }.
check-place-on-map = Le lieu est connu et peut figurer sur la carte.
check-place-known = Le lieu est connu, mais sans coordonnées : il ne figurera pas sur la carte.
check-place-vague = Le lieu est vague : il manque la ville ou le pays.
check-place-absent = Aucun lieu n’est indiqué.
check-place-no-country = Ce code de pays n’existe pas.
check-bad-link = Ceci n’est pas une adresse web : { $link }
check-links-broken = { $count ->
    [one] Un lien ne mène à aucune page.
   *[other] { $count } liens ne mènent à aucune page.
}
check-links-fine = { $count ->
    [one] Le lien semble fonctionner.
   *[other] Les { $count } liens semblent fonctionner.
}
check-personal-fine = Aucune donnée personnelle repérée.
check-personal = { $count ->
    [one] Un passage contient peut-être des données personnelles.
   *[other] { $count } passages contiennent peut-être des données personnelles.
}
check-alike-fine = Aucune pratique semblable trouvée.
check-alike = { $count ->
    [one] Il existe une pratique ou suggestion semblable.
   *[other] Il existe { $count } pratiques ou suggestions semblables.
}
need-summary = Résumé
need-place = Lieu
spots-title = Données personnelles possibles
spot-place = { $heading }, à partir du caractère { $position }
spot-phone = Numéro de téléphone
spot-email = Adresse e-mail
spot-national = Numéro national ou d’assuré
alike-title = Ressemble à
links-title = Liens
link-unknown = pas encore vérifié
link-answers = fonctionne
link-gone = ne mène à aucune page (code { $status })
link-silent = ne répond pas
link-private = mène à un réseau privé

# Critères
criteria-title = Critères de sélection
criteria-open = { $count ->
    [one] Encore un critère à examiner.
   *[other] Encore { $count } critères à examiner.
}
criteria-all-judged = Tous les critères sont examinés.
criteria-note = L’auteur de la suggestion lit chaque avis et chaque raison.
criterion-help = Comment l’appliquer ?
verdict-met = Rempli
verdict-partly = En partie
verdict-not-met = Non rempli
verdict-reason = Pourquoi ?
judged-by = { $who }, le { $date }
judge-save = Enregistrer l’avis
judge-rest = Les autres critères sont remplis
judge-accept = Les autres critères sont remplis : accepter

# Preuves
rating-title = Preuves
rating-no-ground = Un effet nul ou néfaste n’est pas un motif de refus : savoir ce qui ne marche pas fait gagner un an à d’autres.
rating-axes = Mise à l’épreuve : { $testing } · Effet : { $effect }
rating-as-suggested = L’estimation de l’auteur reste valable, sauf si vous la corrigez ici.
rating-settled = Établi : { $axes }
rating-by-third = Deux évaluateurs n’étaient pas d’accord ; un troisième a tranché : { $axes }
rating-disputed = Deux évaluateurs ne sont pas d’accord. Un troisième tranche.
rating-waiting = { $count ->
    [one] Il manque encore l’estimation d’un évaluateur.
   *[other] Il manque encore l’estimation de { $count } évaluateurs, chacun de son côté.
}
rating-hidden = { $count ->
    [one] Il y a une estimation. Vous la verrez dès que vous aurez donné la vôtre.
   *[other] Il y a { $count } estimations. Vous les verrez dès que vous aurez donné la vôtre.
}
rating-testing = Jusqu’où mise à l’épreuve ?
rating-effect = Quel effet ?
rating-reason = Sur quoi vous fondez-vous ?
rate-save = Enregistrer l’estimation

# Décider
decide-title = Décider
assigned-to = Attribuée à { $who }.
assigned-to-nobody = Attribuée à personne.
state-since = Ainsi depuis le { $date } ({ $age }).
refused-by = { $who }, le { $date }
appeal-title = Recours de l’auteur
appeal-by-another = Vous avez pris la décision ; un autre rédacteur traite le recours.
take-up = Je m’en charge
publish-id = Adresse de la pratique
publish-id-hint = Pays, ville et quelques mots. L’adresse ne changera plus ensuite.
publish-needs-rating = Les preuves doivent d’abord être estimées.
publish-files = Quelles pièces jointes figureront sur la fiche ?
publish-files-hint = Vérifiez que personne n’y est reconnaissable contre son gré.
publish-yearly = L’auteur parle au nom du porteur et accepte qu’on lui demande chaque année si c’est toujours exact
publish = Publier
ask-title = Poser une question à l’auteur
ask-label = Votre question
ask-hint = Envoyée par e-mail. L’auteur lit : { $language }.
ask-nobody = Il n’y a personne à qui écrire ; la question reste ici.
ask = Envoyer la question
refuse-title = Ne pas retenir
refuse-note = L’auteur reçoit cette raison et peut introduire un recours, une seule fois. Un effet nul ou néfaste n’est pas un motif.
refuse-reason = Raison, pour l’auteur
refuse-grounds = Quel critère n’est pas rempli ?
refuse = Ne pas retenir
grant = Donner raison : examiner à nouveau
uphold-title = Maintenir la décision
uphold-reason = Pourquoi la décision est maintenue
uphold = Confirmer la décision
go-on = Continuer sans réponse
judge-again = Examiner à nouveau
assign-title = Transmettre
assign-to = À qui ?
assign = Transmettre
release = Remettre dans la file
back-to-queue = Retour à la file
see-practice = Voir la pratique
undo = Annuler

# Échanges
talk-title = Échanges et historique
outside-title = Avec l’auteur
outside-hint = L’auteur lit ceci aussi.
outside-empty = Rien n’a encore été demandé.
inside-title = Au sein de la rédaction
inside-hint = Seuls les rédacteurs lisent ceci.
comment-label = Remarque
comment-save = Enregistrer la remarque
history-title = Historique

# Ce qui s’est passé
event-received = reçue
event-taken-up = prise en charge
event-handed-over = transmise
event-released = remise dans la file
event-judged = critères examinés
event-rated = preuves estimées
event-changes-asked = question posée
event-answered = réponse donnée
event-corrected = corrigée par l’auteur
event-edited = texte modifié
event-accepted = acceptée
event-reopened = à nouveau à l’examen
event-published = publiée
event-refused = non retenue
event-appealed = recours introduit
event-appeal-taken-up = recours pris en charge
event-appeal-rejected = recours rejeté
event-appeal-granted = recours accueilli
event-withdrawn = retirée
event-commented = remarque écrite

# Ce qui est fait
done-taken-up = Cette suggestion est désormais à vous.
done-handed-over = La suggestion est transmise.
done-released = La suggestion est remise dans la file.
done-judged = L’avis est enregistré.
done-rated = Votre estimation est enregistrée.
done-asked = La question est envoyée.
done-accepted = La suggestion est acceptée. Donnez-lui une adresse et publiez-la.
done-reopened = La suggestion est à nouveau à l’examen.
done-published = La pratique est en ligne.
done-refused = La suggestion n’est pas retenue ; l’auteur reçoit la raison.
done-next = Voici la suivante dans la file.
done-upheld = La décision est maintenue ; l’auteur reçoit la raison.
done-granted = Le recours est accueilli : vous examinez à nouveau.
done-commented = La remarque est enregistrée.
done-edited = Le texte est enregistré.

# Ce qui manque encore
fault-assignee = Choisissez un rédacteur dans la liste.
fault-comment = Écrivez d’abord une remarque.
fault-question = Écrivez d’abord une question.
fault-reason = Donnez une raison : l’auteur la lira.
fault-ground = Cochez au moins un critère.
fault-verdict-reason = Dites pourquoi il n’est pas rempli, ou seulement en partie.
fault-rating = Choisissez jusqu’où la pratique est mise à l’épreuve et quel effet elle a.
fault-rating-reason = Dites sur quoi se fonde l’estimation.
fault-practice-id = Une adresse se compose de 3 à 80 minuscules, chiffres et traits d’union.
fault-id-taken = L’adresse « { $id } » est déjà prise. Choisissez-en une autre.
fault-too-long = Trop long : { $most } caractères au plus.
fault-criteria-open = { $count ->
    [one] Un critère n’est pas encore examiné.
   *[other] { $count } critères ne sont pas encore examinés.
}
fault-criteria-failed = { $count ->
    [one] Un critère n’est pas rempli.
   *[other] { $count } critères ne sont pas remplis.
}
fault-unrated = Trop peu d’évaluateurs ont estimé les preuves.
fault-disputed = Deux évaluateurs ne sont pas d’accord sur les preuves. Un troisième doit d’abord trancher.
fault-may-not-rate = Votre estimation reste telle quelle : quelqu’un d’autre a donné la sienne entre-temps.
fault-same-editor = Vous avez pris la décision ; un autre rédacteur traite le recours.
fault-nothing = Choisissez ce qu’il faut faire.
conflict = Quelqu’un vous a devancé : cette suggestion a changé entre-temps. Revenez en arrière et relisez-la ; ce que vous avez écrit est encore dans votre navigateur.

# Lettres à l’auteur
letter-greeting = Bonjour,
letter-dear = Bonjour { $name },
letter-asked-subject = Une question sur « { $title } »
letter-asked = Nous avons lu avec attention votre suggestion « { $title } ». Avant de décider, nous avons une question :
letter-answer = Répondre ou corriger
letter-published-subject = « { $title } » est en ligne
letter-published = Votre suggestion « { $title } » figure désormais dans la banque de pratiques. D’autres villes peuvent la trouver. Merci.
letter-see = Voir la pratique
letter-follow = Sur votre page, vous lisez l’avis critère par critère : { $link }
letter-refused-subject = Votre suggestion « { $title } » n’est pas retenue
letter-refused = Nous avons examiné votre suggestion « { $title } » à la lumière des critères de sélection et ne la retenons pas. En voici la raison :
letter-criteria = Critères non remplis :
letter-judgement = Lire l’avis critère par critère
letter-appeal = Vous n’êtes pas d’accord ? Sur cette page, vous pouvez introduire un recours, une seule fois. Un autre rédacteur l’examinera.
letter-upheld-subject = Votre recours sur « { $title } »
letter-upheld = Un autre rédacteur a examiné votre recours sur « { $title } ». La décision est maintenue, pour cette raison :
letter-reopened-subject = Nous réexaminons « { $title } »
letter-reopened = Nous examinons à nouveau votre suggestion « { $title } ». Vous aurez de nos nouvelles.
letter-follow-button = Suivre votre suggestion
letter-why = Vous recevez cet e-mail parce que vous avez proposé une pratique. Le lien vous est réservé.

# Chiffres
figures-title = Chiffres de la rédaction
figures-hint = Ce qui arrive, combien de temps cela prend, ce qui attend.
figures-lead = Combien de suggestions sont arrivées, combien de temps a pris une décision et ce qui attend encore.
figure-open = suggestions ouvertes
figure-overdue = d’entre elles attendent depuis plus de { $days } jours
figure-median = jours jusqu’à une décision (médiane)
figure-stale = sur { $practices } pratiques, non confirmées depuis un an ou plus
chart-title = Par mois
chart-label = Diagramme en barres des suggestions reçues, publiées et non retenues par mois ; le tableau ci-dessous donne les mêmes nombres.
table-title = Les douze derniers mois
column-month = Mois
column-received = Reçues
column-published = Publiées
column-refused = Non retenues
column-median = Jours jusqu’à la décision (médiane)
column-open = Ouvertes en fin de mois
column-overdue = Dont en retard
figures-csv = Télécharger en CSV

# La liste publique
refused-title = Suggestions non retenues
refused-lead = Toutes les suggestions n’ont pas leur place dans cette banque de pratiques. Voici celles qui n’ont pas été retenues, et pourquoi : vous voyez ainsi à quoi nous sommes attentifs.
refused-effect = Qu’une pratique n’ait pas marché n’est jamais la raison : nous publions justement celles dont l’effet est nul ou néfaste.
refused-criteria = Lire les critères de sélection
refused-none = Cette liste est encore vide. Seules les suggestions dont l’auteur est d’accord y figurent.
