# Le formulaire d’une pratique, et les pages où la rédaction modifie les pratiques.

# Les rubriques et la question à laquelle chacune répond
heading-title = Titre
question-title = Comment s’appelle la pratique ? Un nom court et reconnaissable.
question-summary = De quoi s’agit-il, pour qui et pourquoi ? En quelques phrases.
question-problem = Quel était le problème, et à quoi le voyait-on ?
question-approach = Que fait-on, étape par étape ?
question-results = Qu’en est-il ressorti ? Y compris ce qui n’a pas marché.
question-lessons = À quoi une autre ville doit-elle veiller si elle fait de même ?
question-costs = Combien cela coûte-t-il, en argent et en personnel ?
question-involvement = Qui participe, et comment ces personnes ont-elles été mobilisées ?

# Le formulaire
form-texts = Textes dans la langue d’origine
form-original = Langue d’origine
form-original-hint = La langue dans laquelle la pratique a été décrite. Les textes dans d’autres langues sont des traductions.
form-markdown = À partir de « Problème », vous pouvez utiliser Markdown : **gras**, une liste à tirets, [un lien](https://…). Pas de HTML.
form-most = { $most } caractères au plus.
form-languages = Textes dans d’autres langues
form-untranslated = pas encore traduit
form-none = Non renseigné
form-where = Où
form-city = Ville ou commune
form-region = Province ou région
form-country = Pays
form-lat = Latitude
form-lat-hint = En degrés, par exemple 51,054. Laissez vide s’il n’y a pas de lieu fixe.
form-lon = Longitude
form-lon-hint = En degrés, par exemple 3,725.
form-position = Coordonnées
form-who = Qui et quand
form-organisations = Organisations
form-organisations-hint = Une par ligne. La première est le porteur.
form-partners = Partenaires
form-partners-hint = Un par ligne.
form-started = Début
form-ended = Fin
form-moment-hint = Une année (2014) ou un jour (2014-05-01).
form-about = De quoi il s’agit
form-chosen = { $count ->
    [0] Rien de choisi pour l’instant.
    [one] { $count } choix.
   *[other] { $count } choix.
}
form-choose = { $count ->
    [one] Choisir parmi { $count } notion
   *[other] Choisir parmi { $count } notions
}
form-filter = Chercher dans cette liste
form-evidence = Ce qu’on en sait
form-testing-hint = La solidité de l’examen, quel qu’en soit le résultat.
form-effect-hint = Ce qui a été constaté, quelle que soit la solidité de l’examen.
form-note = Explication
form-note-hint = Ce qui fonde les deux appréciations, dans la langue d’origine.
form-references = Études
reference-number = Étude { $number }
form-origin = Sources et origine
form-sources = Sources
source-number = Source { $number }
work-title = Titre
work-url = Adresse web
work-publisher = Éditeur
work-year = Année
work-hint = Une ligne que vous videz disparaît à l’enregistrement.
work-add = Ajouter une ligne
form-adapted = Reprise de
form-adapted-hint = Les pratiques dont celle-ci a été reprise.
form-look-up = Chercher une pratique
form-look-up-hint = Tapez quelques mots, ou collez l’adresse de sa fiche.
form-find = Chercher
form-found = Trouvé. Cochez ce qui convient.
form-found-none = Aucune pratique trouvée. Essayez d’autres mots.

# Ce qui ne va pas
faults-title = { $count ->
    [one] Un champ est à corriger
   *[other] { $count } champs sont à corriger
}
fault-missing-title = Donnez à la pratique un titre dans la langue d’origine.
fault-missing-summary = Écrivez un résumé dans la langue d’origine.
fault-missing-work = Donnez un titre à cette ligne, ou videz-la entièrement.
fault-missing = Ce champ est obligatoire.
fault-too-long = Ce texte compte { $chars } caractères ; il y a de la place pour { $most }.
fault-html = Il y a du HTML ici ({ $html }). Utilisez Markdown, ou ajoutez-y une espace.
fault-control = Le caractère { $at } est invisible et ne peut pas être enregistré. Retapez ce passage.
fault-code = « { $given } » n’est pas dans la liste. Choisissez une des possibilités.
fault-concept = La notion « { $given } » n’a pas sa place dans cette liste. Décochez-la.
fault-country = « { $given } » n’est pas un pays de la liste.
fault-range = La valeur doit être comprise entre { $least } et { $most }.
fault-half-position = La latitude et la longitude vont ensemble. Indiquez les deux, ou aucune.
fault-moment = « { $given } » n’est ni une année (2014) ni un jour (2014-05-01).
fault-year = L’année { $year } n’est pas plausible : elle doit être comprise entre { $least } et { $most }.
fault-no-year = Écrivez une année à quatre chiffres.
fault-no-number = Écrivez un nombre, par exemple 51,054.
fault-ends-before = La fin précède le début.
fault-address = « { $given } » n’est pas une adresse web. Commencez par https://.
fault-twice = Cet élément figure deux fois.
fault-itself = Une pratique ne peut pas être reprise d’elle-même.
fault-practice = Il n’y a pas de pratique « { $given } ».
fault-other = Ceci ne peut pas être enregistré : { $reason }

# La liste
desk-practices = Modifier les pratiques
desk-hint = Modifier, traduire, comparer les versions, retirer de la banque de pratiques.
desk-lead = Cherchez une pratique à modifier ou à traduire. Les dernières modifiées viennent en premier.
desk-search = Chercher une pratique
desk-show = Afficher
desk-count = { $count ->
    [0] Aucune pratique trouvée
    [one] { $count } pratique
   *[other] { $count } pratiques
}
any = Tout
filter-state = État
state-published = Dans la banque de pratiques
state-withdrawn = Retirée
state-archived = Archivée
filter-texts = Traductions
texts-outdated = Avec des traductions dépassées
texts-machine = Avec des traductions automatiques non vérifiées
filter-lang = Langue de la traduction
care-title = Traductions à revoir
care-outdated = { $count ->
    [one] { $language } : { $count } pratique avec un texte dépassé
   *[other] { $language } : { $count } pratiques avec un texte dépassé
}
care-machine = { $count ->
    [one] { $language } : { $count } pratique avec un texte traduit par une machine
   *[other] { $language } : { $count } pratiques avec un texte traduit par une machine
}
row-version = version { $number }, { $date }
row-texts = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
}
not-published = hors de la banque de pratiques

# Sur chaque page d’une pratique
tabs = Ce que vous pouvez faire de cette pratique
tab-edit = Modifier
tab-files = Pièces jointes
tab-history = Versions
tab-withdraw = Retirer
tab-put-back = Remettre
tab-fiche = Voir la fiche
tab-care = textes à revoir
cancel = Annuler
save = Enregistrer
nothing-there = rien

# Modifier
edit-title = Modifier la pratique
save-title = Enregistrer
edit-note = Qu’avez-vous changé, et pourquoi ?
edit-note-hint = Cette note figure dans la liste des versions. N’y mettez pas de données personnelles.
edit-stays = Les traductions restent justes
edit-stays-hint = Cochez si vous n’avez corrigé que l’orthographe ou la mise en forme. Sinon, les traductions des textes modifiés deviennent dépassées.
preview = Aperçu
preview-title = Ce que montrera la fiche
preview-lead = Rien n’est encore enregistré. Le formulaire se trouve plus bas.

# Après l’enregistrement
done-same = Rien n’avait changé ; il n’y a pas de nouvelle version.
done-saved = Enregistré comme version { $version }.
done-merged = Enregistré comme version { $version }. Ce que quelqu’un d’autre a changé entre-temps y figure aussi : { $members }.
done-restored = La version { $version } est rétablie.
done-withdrawn = La pratique est retirée. Son adresse indique qu’elle n’est plus là.
done-put-back = La pratique est de nouveau dans la banque de pratiques.

# Deux personnes à la fois
merge-title = Deux personnes ont modifié ceci en même temps
merge-lead = Pendant que vous écriviez, { $who } a fait la version { $number }. Rien de votre travail n’est encore enregistré, mais tout ce que vous avez tapé est ici.
merge-taken = Seule l’autre personne a changé ceci, et c’est déjà repris : { $members }.
merge-base = Comme c’était
merge-theirs = La version de { $who }
merge-yours = Votre version
merge-take-theirs = Prendre celle de l’autre personne
merge-take-yours = Prendre la mienne
merge-take-own = Prendre ce qui suit ; adaptez-le comme vous voulez
merge-own = Votre propre texte
merge-form = Revenir au formulaire complet

# Versions
history-title = Versions
history-lead = Choisissez deux versions pour les comparer mot à mot.
history-earlier = Versions plus anciennes
history-latest = Versions les plus récentes
version = Version { $number }
version-current = actuelle
act-created = Entrée dans la banque de pratiques
act-brought-in = Modifiée par une importation ou une autre partie du programme
act-edited = Modifiée
act-merged = Modifiée, fusionnée avec le travail d’une autre personne
act-translated = Traduite
act-restored = Version { $version } rétablie
act-withdrawn = Retirée de la banque de pratiques
act-put-back = Remise dans la banque de pratiques
who-import = Importation
who-program = Le programme
who-somebody = Un membre de la rédaction

# Deux versions côte à côte
diff-title = De la version { $from } à la version { $to }
diff-from = De
diff-to = À
diff-show = Comparer
diff-previous = Comparer avec la précédente
diff-turn = Inverser
diff-none = Ces deux versions ne diffèrent pas.
diff-facts = Faits
diff-gone = supprimé :
diff-new = ajouté :
diff-end = fin
restore = Rétablir
restore-version = Rétablir la version { $number }
restore-title = Rétablir la version { $number }
restore-lead = Une nouvelle version s’ajoute, identique à la version { $number }. Le texte actuel reste disponible parmi les versions.
restore-note = Pourquoi la rétablissez-vous ?
restore-changes = Ce que cela change
restore-outrun = Quelqu’un a fait une nouvelle version entre-temps. Revenez en arrière et regardez à nouveau ce que le rétablissement changerait.

# Retirer et remettre
withdraw = Retirer la pratique
withdraw-title = Retirer de la banque de pratiques
withdraw-lead = La pratique ne pourra plus être trouvée et son adresse indiquera qu’elle n’est plus là. Rien n’est effacé : vous pourrez la remettre plus tard.
put-back = Remettre la pratique
put-back-title = Remettre dans la banque de pratiques
put-back-lead = La pratique pourra de nouveau être trouvée, telle qu’elle est décrite maintenant.
reason = Pourquoi ?
reason-hint = La raison figure dans la liste des versions. N’y mettez pas de données personnelles.
reason-missing = Écrivez pourquoi, en une phrase.
is-so = C’est déjà fait.

# Traduire
translate-title = Traduire en { $language }
translate-lead = À gauche, l’original en { $language } ; à droite, la traduction. Ce que vous modifiez compte comme traduit par une personne.
translate-since = Modifié depuis cette traduction
translate-checked = Vérifié : ce texte dit ce que dit l’original
machine-all = Proposer des traductions
machine-hint = Une machine remplit les textes vides ou dépassés. Rien n’est enregistré tant que vous n’enregistrez pas ; ensuite, la mention d’une traduction automatique reste jusqu’à votre vérification.
machine-one = Proposer une traduction
machine-made = { $count ->
    [one] Une machine a rempli { $count } texte. Vérifiez-le et enregistrez.
   *[other] Une machine a rempli { $count } textes. Vérifiez-les et enregistrez.
}
machine-nothing = Il n’y a aucun texte vide ou dépassé à traduire.
machine-slow = Le service de traduction est lent : { $made } textes sur { $all } sont prêts. Redemandez les autres, ou un par un.
machine-unreachable = Le service de traduction ne répond pas. Ce que vous avez tapé est toujours là. Réessayez plus tard, ou demandez à l’exploitant de vérifier le réglage translate_url.
machine-key = Le service de traduction refuse la clé. Demandez à l’exploitant de vérifier le réglage translate_key.
machine-too-much = Le service de traduction reçoit trop de demandes. Attendez quelques minutes et réessayez.
machine-refused = Le service de traduction refuse : « { $said } ». Traduisez ce texte vous-même, ou demandez à l’exploitant si le service connaît ces langues.
machine-unexpected = La réponse n’est pas celle d’un service de traduction (LibreTranslate). Demandez à l’exploitant de vérifier le réglage translate_url.

files-title = Pièces jointes de cette pratique
files-lead = Ce que vous masquez n’est plus visible que pour la rédaction. Vous pouvez ensuite le supprimer définitivement.
files-none = Cette pratique n’a pas de pièces jointes. Elles arrivent avec une suggestion, à sa publication.
file-hidden = masquée
file-hide = Masquer
file-show = Afficher à nouveau
file-delete = Supprimer définitivement
done-file-hidden = La pièce jointe ne figure plus sur la fiche.
done-file-shown = La pièce jointe figure à nouveau sur la fiche.
done-file-deleted = La pièce jointe est définitivement supprimée.
