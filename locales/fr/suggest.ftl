# Proposer une pratique : le formulaire.

suggest-nav = Proposer
suggest = Proposer une pratique
title = Proposer une pratique
lead = Votre ville, votre école, votre quartier ou votre association agit contre la violence ou la polarisation, ou rapproche les gens ? Racontez-le. Nous posons les questions, vous répondez avec vos mots.
description = Proposez une pratique, sans compte. Six étapes courtes et des questions simples, sur votre téléphone ou votre ordinateur.
good-to-know = Bon à savoir
know-time = Dix minutes suffisent
know-time-text = Un titre, un lieu et quelques phrases suffisent pour une fiche courte. Si vous en savez plus, elle devient complète. Rien d’autre n’est obligatoire.
know-saved = Arrêtez quand vous voulez
know-saved-text = Ce que vous écrivez est enregistré. Faites-vous envoyer le lien et continuez plus tard, même sur un autre appareil.
know-language = Dans votre langue
know-language-text = Écrivez en français, en néerlandais, en allemand ou en anglais. Quelques fautes ne gênent pas : la rédaction relit.
know-failed = Les échecs aussi
know-failed-text = Ils font gagner un an à la ville suivante. Qui en parle franchement mérite un merci.
begin = Commencer
begin-note = Pas besoin de compte. Un brouillon auquel personne ne touche pendant { $days } jours est effacé.
after = Et ensuite ?
after-1 = Vous confirmez votre adresse e-mail d’un clic.
after-2 = La rédaction lit votre suggestion et l’examine selon les critères de sélection. Si elle a une question, elle vous écrit.
after-3 = Vous suivez tout sur une page personnelle : ce qui a été jugé, pourquoi, et ce qui reste à venir.
criteria-link = Les critères de sélection
again = Déjà commencé ?
again-text = Ouvrez le lien reçu par e-mail. Vous l’avez perdu ? Indiquez votre adresse : nous vous enverrons les liens vers vos brouillons et vos suggestions.
again-button = Envoyez-moi mes liens
again-done = Si quelque chose est enregistré pour cette adresse, vous recevrez un e-mail dans un instant.

# Le cadre d’une étape
step-of = Étape { $step } sur { $steps }
steps = Étapes
step-short = En bref
step-problem = Le problème
step-approach = La démarche
step-people = Avec qui
step-impact = Les effets
step-finish = Pièces jointes et coordonnées
step-review = Relire et envoyer
step-done = rempli
optional = peut attendre
lead-short = C’est ce qui décide si une autre ville lit la suite.
lead-problem = Pour que l’on reconnaisse ailleurs si c’est le même problème.
lead-approach = Le cœur de la fiche : de quoi essayer soi-même.
lead-people = Reprendre une pratique, c’est entraîner des gens. Comment avez-vous fait ?
lead-impact = Mieux vaut être franc qu’élogieux. Si vous ne savez pas, dites-le.
lead-finish = C’est presque fini.
next = Enregistrer et continuer
back = Étape précédente
to-review = Enregistrer et relire
saved = Enregistré
saving = Enregistrement…
saved-at = Enregistré à { $time }
not-saved = Non enregistré : pas de connexion. Nous réessayons.
example = Un exemple
example-for = Un exemple pour : { $question }
words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
words-of = { $count } mots sur { $budget } environ
words-over = { $count } mots : plus court, peut-être ? Environ { $budget } suffisent.
words-budget = Environ { $budget } mots.
fault-summary = { $count ->
    [one] Un point est à corriger. Tout le reste est enregistré.
   *[other] { $count } points sont à corriger. Tout le reste est enregistré.
}

# Continuer plus tard
later = Continuer plus tard
later-text = Nous vous envoyons un lien vers ce brouillon. Grâce à lui, vous, et toute personne à qui vous le transmettez, pourrez continuer. Sans modification, le brouillon sera effacé le { $date }.
later-email = Votre adresse e-mail
later-button = Envoyez-moi le lien
later-done = Le lien est en route. Regardez aussi dans vos indésirables.
delete-draft = Effacer ce brouillon
delete-sure = Le brouillon et ses pièces jointes sont effacés tout de suite et pour de bon.
delete-yes = Oui, tout effacer
deleted = Le brouillon est effacé.

# Étape 1
ask-title = Comment s’appelle la pratique ?
ask-title-hint = Le nom que vous lui donnez vous-mêmes. S’il n’y en a pas, dites en quelques mots ce que vous faites.
ask-title-example = Les parents de la place : le vendredi soir, des parents sont là
ask-summary = Racontez-la en trois phrases.
ask-summary-hint = Qui fait quoi, avec qui et pourquoi ? Comme vous l’expliqueriez à un collègue d’une autre ville.
ask-summary-example = Le vendredi et le samedi soir, des parents du quartier parcourent la place de la gare deux par deux. Ils bavardent avec les jeunes, les connaissent par leur prénom et prennent un café avec les voisins. Une éducatrice de rue et l’agent de quartier les soutiennent.
ask-place = Où cela se passe-t-il ?
ask-city = Ville ou commune
ask-region = Province ou région
ask-country = Pays
country-none = Choisissez un pays
ask-level = À quelle échelle ?
level-none = Choisissez
level-street = Une rue ou une place
level-neighbourhood = Un quartier
level-city = Toute la ville ou la commune
level-police-zone = Une zone de police
level-region = Une région ou une province
level-national = Tout le pays
level-international = Plusieurs pays
ask-language = Dans quelle langue écrivez-vous ?
ask-language-hint = Écrivez tout dans une seule langue.
language-nl = néerlandais
language-fr = français
language-de = allemand
language-en = anglais
language-looks = Le texte nous semble être en { $found }. Si ce n’est pas le cas, choisissez votre langue ci-dessus.
language-differs = Langue choisie : { $chosen }. Le texte nous semble pourtant être en { $found }. Si votre choix est bon, il n’y a rien à faire.
language-change = Oui, c’est en { $found }

# Étape 2
ask-problem = Qu’est-ce qui n’allait pas ?
ask-problem-hint = Où et quand ? Qui en souffrait ? Et comment le saviez-vous : chiffres, plaintes, conversations ? Dites aussi ce qu’il y avait derrière, selon vous.
ask-problem-example = Chaque soir, trente à quarante jeunes se retrouvaient sur la place. Les habitants appelaient la police quatorze fois par mois en moyenne, surtout après vingt heures. Les jeunes se sentaient chassés de partout : la maison de jeunes fermait à dix-huit heures. Quand nous avons interrogé quatre-vingts familles, presque personne ne les connaissait, alors que la plupart habitaient au coin de la rue.
ask-themes = De quoi s’agit-il ?
ask-themes-hint = Choisissez les deux à cinq thèmes qui conviennent le mieux.
ask-groups = À qui cela s’adresse-t-il ?
ask-groups-hint = Les personnes pour qui cela doit changer quelque chose.
picked-for-you = D’après ce que vous avez écrit, peut-être
all-of-them = Tous les choix
picked-count = { $count ->
    [0] aucun choix
    [one] { $count } choix
   *[other] { $count } choix
}
picked-many = {"{"}n{"}"} choix

# Étape 3
ask-approach = Que faites-vous exactement ?
ask-approach-hint = Que se passe-t-il, combien de fois, par qui ? Comment avez-vous commencé ? Et pourquoi cela devrait-il aider ?
ask-approach-example = Nous avons commencé avec huit parents que l’éducatrice connaissait déjà. Ils ont suivi deux soirées de formation : comment aborder quelqu’un, et que faire quand le ton monte ? Depuis, ils sont là chaque vendredi et chaque samedi de dix-neuf à vingt-deux heures, toujours à deux, sans uniforme. On se conduit autrement quand on est connu : tout est là. Une fois par mois, ils se réunissent avec l’agent de quartier et quatre jeunes.
ask-kinds = Quel type de pratique est-ce ?
ask-kinds-hint = Choisissez ce qui convient le mieux, le plus souvent un ou deux types.
ask-status = Est-ce toujours en cours ?
status-running = Oui
status-pilot = C’est un projet pilote
status-ended = Non, c’est terminé
status-unknown = Je ne sais pas
ask-started = Depuis quand ?
ask-started-hint = L’année suffit, par exemple 2021.
ask-ended = Jusqu’à quand ?
ask-ended-hint = Seulement si c’est terminé.
ask-costs = Que faut-il en argent, en personnel et en temps ?
ask-costs-hint = Un ordre de grandeur suffit. Comptez aussi les heures que personne ne paie.
ask-costs-example = Une coordinatrice, une demi-journée par semaine : environ 8 000 € par an. Café, lampes et formation : 1 200 €. Les parents sont bénévoles, environ 25 heures par semaine à eux tous.

# Étape 4
ask-organisation = Qui porte la pratique ?
ask-organisation-hint = L’organisation à laquelle une autre ville peut s’adresser : une ville, un service, une association.
ask-partners = Quelles organisations y participent ?
ask-partners-hint = Une par ligne.
ask-involvement = Qui participe, et comment les avez-vous convaincus ?
ask-involvement-hint = Habitants, police, écoles, associations : quel est leur rôle ? Qui hésitait, et qu’est-ce qui a fait pencher la balance ? Citez des fonctions et des organisations, pas des noms de personnes.
ask-involvement-example = Nous avons abordé les parents un par un, à la sortie de l’école. Les premiers pères ne sont venus qu’une fois un entraîneur de football dans le groupe. La police voulait des gilets avec un logo ; après un mois d’essai sans gilet, elle a vu elle aussi que cela marchait mieux. Les commerçants offrent le café.

# Étape 5
ask-results = Qu’est-ce qui a changé ?
ask-results-hint = Que voyez-vous, et comment le savez-vous ? Dites aussi ce qui n’a pas changé ou s’est aggravé.
ask-results-example = Au bout d’un an, il n’y avait plus que cinq appels par mois au lieu de quatorze. Entre-temps, la maison de jeunes fermait aussi plus tard : nous ne savons donc pas ce qui nous revient. Sur vingt jeunes interrogés, dix-sept disent qu’on les salue maintenant. En hiver, la place est vide ; où vont-ils alors ? Nous l’ignorons.
ask-lessons = Que faut-il absolument savoir pour se lancer ?
ask-lessons-hint = Que feriez-vous autrement aujourd’hui ? Qu’est-ce qui est indispensable ? Qu’est-ce qui a déçu ?
ask-lessons-example = Commencez par un café, pas par des règles. N’envoyez jamais un parent seul. La deuxième année est la plus dure : la moitié des parents arrêtent et plus personne n’en parle. Cherchez du renfort dès le premier printemps. Un uniforme gâche tout.
ask-testing = A-t-on vérifié si cela aide ?
testing-untested = Non, pas encore
testing-described = Nous avons noté ce qui se passait
testing-evaluated-locally = Nous l’avons évalué nous-mêmes
testing-evaluated-independently = Des personnes extérieures l’ont étudié
testing-replicated = Cela a été étudié à plusieurs endroits
ask-effect = Qu’en est-il ressorti ?
effect-unknown = Nous ne savons pas
effect-positive = Cela aide
effect-mixed = En partie, ou pour certains
effect-none = Nous n’avons vu aucune différence
effect-harmful = Pour certains, c’était pire
ask-evidence-note = Sur quoi vous appuyez-vous ?
ask-evidence-note-hint = Un rapport, des chiffres, une étude. La rédaction vérifiera.
ask-sources = Où peut-on en lire davantage ?
ask-sources-hint = Une source par ligne : son titre et son adresse web.

# Étape 6
ask-files = Photos, dépliant ou rapport
ask-files-hint = { $most } fichiers au plus, 25 Mo chacun : JPEG, PNG, WebP, GIF ou PDF. Nous effaçons le lieu et la date de prise de vue des photos.
ask-files-people = Y reconnaît-on quelqu’un ? N’envoyez la photo que si cette personne est d’accord.
files-add = Ajouter
files-added = Ajouté : { $name }
files-remove = Retirer { $name }
files-removed = Retiré.
files-none = Aucune pièce jointe pour l’instant.
ask-email = Votre adresse e-mail
ask-email-hint = Seulement pour vous joindre au sujet de cette suggestion. Elle ne figure nulle part sur le site.
ask-name = Votre nom ou votre service
ask-name-hint = Pour la rédaction, si vous voulez.
ask-mail-language = Dans quelle langue vous écrire ?

# Est-ce l’une d’elles ?
near = Est-ce l’une d’elles ?
near-text = Ces pratiques figurent déjà dans la banque de pratiques et ressemblent à la vôtre. Si vous la reconnaissez, inutile de tout répéter.
near-other = Non, c’en est une autre
near-also = Nous faisons cela aussi
near-also-text = Vous l’avez reprise ou adaptée à votre manière. Racontez ici votre version ; les fiches renverront l’une à l’autre.
near-chosen = Vous racontez ici votre version de { $title }.
near-undo = Finalement non
near-known = Est-ce exactement la même pratique ? Sa fiche indique à qui signaler ce qui manque.

# Relire
review-title = Relire et envoyer
review-lead = Voici ce que lira la rédaction. Vous pouvez encore changer maintenant, et plus tard aussi, tant qu’elle n’a pas commencé l’examen.
review-edit = Modifier
review-edit-step = Modifier : { $step }
review-empty = Rien pour l’instant
review-snapshot-missing = Il manque encore
review-snapshot-missing-text = Sans cela, la rédaction ne peut rien en faire.
review-snapshot-done = Il y a de quoi faire une fiche courte.
review-full-missing = Pour une fiche complète, il manque encore
review-full-missing-text = Cela peut rester ainsi. La rédaction pourra vous le demander plus tard.
review-full-done = Tout y est pour une fiche complète.
consents = Avant d’envoyer
consent-licence = Le texte et les pièces jointes peuvent être publiés et réutilisés librement, avec mention de la source (CC BY 4.0). J’ai le droit de l’autoriser.
consent-contact = L’organisation que je cite peut figurer sur la fiche comme contact. Le texte ne contient ni nom ni coordonnées de personnes privées.
consent-refused = Si la suggestion n’est pas retenue, son titre et le motif peuvent figurer dans la liste des suggestions non retenues, pour que d’autres villes sachent pourquoi.
consent-optional = Ce n’est pas obligatoire.
submit = Envoyer
submit-correction = Envoyer la correction
sent-title = Encore un clic
sent-lead = Nous avons envoyé un e-mail à { $email }. Cliquez sur le lien qu’il contient, et la rédaction recevra votre suggestion.
sent-text = Rien après quelques minutes ? Regardez dans vos indésirables. Le lien est valable { $days } jours.
sent-again = Renvoyer l’e-mail
sent-again-done = L’e-mail est de nouveau en route.
sent-wrong = L’adresse est fausse ? Corrigez-la ici.

# Confirmer
confirm-title = Envoyer votre suggestion
confirm-text = Vous envoyez « { $title } » à la rédaction. Cliquez pour confirmer que cette adresse e-mail est la vôtre.
confirm-button = Oui, envoyer
confirm-gone-title = Ce lien ne fonctionne plus
confirm-gone-text = Il a déjà servi ou il est trop ancien. Vous avez déjà confirmé ? Le lien vers votre page est dans votre boîte e-mail. Sinon, demandez de nouveaux liens ci-dessous.
gone-title = Ce brouillon n’existe plus
gone-text = Il a été envoyé, effacé, ou laissé trop longtemps sans modification. Indiquez votre adresse e-mail : nous enverrons les liens qui existent encore.

# Fautes
fault-email = Cela ne ressemble pas à une adresse e-mail. Elle a la forme nom@exemple.be.
fault-email-missing = Indiquez votre adresse e-mail. Sans elle, impossible de vous joindre.
fault-title-missing = Donnez un nom à la pratique.
fault-summary-missing = Dites en quelques phrases de quoi il s’agit.
fault-missing = Ceci est encore nécessaire.
fault-too-long = Trop long : { $count } caractères, { $most } au plus.
fault-html = Retirez « { $found } » : le HTML n’est pas possible ici. Du texte simple convient ; une ligne vide commence un paragraphe.
fault-year = Écrivez une année, comme 2021, ou un jour, comme 2021-05-01.
fault-order = La fin précède le début. Vérifiez les deux années.
fault-address = « { $found } » n’est pas une adresse web commençant par http:// ou https://.
fault-control = Un caractère invisible ne peut pas être enregistré. Réécrivez la phrase.
fault-choice = Choisissez dans la liste.
fault-twice = Cela figure deux fois. Retirez-en une.
fault-other = Quelque chose ne va pas ici : { $reason }
fault-consent = Sans cela, nous ne pouvons pas publier la pratique. Cochez la case si vous êtes d’accord.
fault-too-quick = C’était très rapide. Relisez vos réponses et envoyez-les une fois encore ; tout est toujours là.
fault-busy = Vous avez envoyé beaucoup en peu de temps. Attendez quelques minutes ; tout ce que vous avez écrit est encore ci-dessous.
file-empty = « { $name } » est vide. Choisissez un autre fichier.
file-large = « { $name } » dépasse 25 Mo. Réduisez sa taille.
file-kind = « { $name } » est { $found }. Nous acceptons JPEG, PNG, WebP, GIF et PDF.
file-disguised = « { $name } » se présente comme { $claimed }, mais c’est { $found }. Nous ne l’acceptons pas.
file-pixels = « { $name } » compte { $width } × { $height } pixels. Réduisez l’image.
file-broken = « { $name } » est endommagé ou incomplet. Enregistrez-le à nouveau ou choisissez un autre fichier.
file-protected = « { $name } » est protégé par un mot de passe. Enregistrez le PDF sans mot de passe.
file-many = { $most } pièces jointes au plus. Il { $left ->
    [0] n’y a plus de place
    [one] reste une place
   *[other] reste { $left } places
} ; rien de ce que vous venez de choisir n’a été ajouté.
file-total = Toutes les pièces jointes ensemble ne peuvent dépasser { $most } Mo.
file-none = Choisissez d’abord un fichier.
found-heic = une photo HEIC d’iPhone (enregistrez-la en JPEG)
found-program = un programme
found-office = un document texte ou un tableur (enregistrez-le en PDF)
found-archive = un dossier compressé
found-page = une page web
found-media = du son ou une vidéo
found-unknown = d’un type que nous ne connaissons pas

# Deux fenêtres
conflict-title = Autre chose a été enregistré entre-temps
conflict-text = Ce brouillon a aussi été modifié dans une autre fenêtre ou par quelqu’un d’autre. Rien n’est perdu. Sous chaque question, vous voyez ce que vous avez écrit et ce qui était enregistré. Choisissez, corrigez, enregistrez.
conflict-yours = Vous avez écrit
conflict-theirs = Déjà enregistré
conflict-keep = Reprendre ce qui était enregistré
conflict-saved = Autre chose a été enregistré dans une autre fenêtre. Rechargez la page, ou enregistrez avec le bouton pour voir les deux.
honeypot = Laissez ce champ vide
