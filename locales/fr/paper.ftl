# Ce que l’on emporte : le papier, la liste de lecture, les listes en fichier.

# Sur papier
printed-on = imprimé le { $date }
kicker-fiche = Pratique
kicker-comparison = Comparaison
kicker-reading-list = Liste de lecture
on-the-web = En ligne, dans son état actuel
contents = Sommaire
corner = Rubrique

# Noms de fichiers : lettres simples uniquement
file-practices = pratiques
file-comparison = comparaison
file-reading-list = liste-de-lecture

# Liens vers le papier
pdf = PDF
pdf-comparison = Cette comparaison en PDF
pdf-list = Télécharger en PDF

# Une liste de résultats en fichier
take-along = Emporter cette liste
take-along-note = { $count ->
    [one] Une pratique, avec tous ses textes dans toutes les langues.
   *[other] { $count } pratiques, avec tous leurs textes dans toutes les langues.
}
take-along-first = Le PDF contient les { $most } premières.
form-xlsx = Tableur (XLSX)
form-csv = Tableau (CSV)
form-jsonl = Données (JSON Lines)
form-pdf = Liste de lecture (PDF)
too-many = Cette liste compte { $count } pratiques ; un fichier en contient { $most } au plus. Affinez-la par des mots ou des filtres.
bad-filter = L’adresse demande une valeur inconnue de filtre : { $members }. Choisissez à nouveau les filtres dans la liste.
cell-too-long = « { $member } » de la pratique { $id } dépasse la longueur d’une cellule de tableur. Téléchargez plutôt la liste en CSV ou en JSON Lines.

# La liste de lecture
reading-list = Liste de lecture
reading-list-title = { $count ->
    [0] Une liste de lecture
    [one] Une liste de lecture d’une pratique
   *[other] Une liste de lecture de { $count } pratiques
}
reading-list-lead = La liste se trouve dans l’adresse de cette page : gardez-la en favori, transmettez-la, imprimez-la. Aucun compte n’est nécessaire.
reading-list-empty = Elle est encore vide. Cherchez ci-dessous, ou ouvrez une pratique et choisissez « Mettre sur une liste de lecture ».
reading-list-keep = Mettre sur une liste de lecture
reading-list-go = Faire une liste de lecture
compare-most = {"{"}n{"}"} pratiques choisies ; quatre au plus peuvent être comparées
reading-list-entries = Sur la liste
reading-list-up = Monter
reading-list-down = Descendre
reading-list-remove = Retirer
reading-list-search = Ajouter des pratiques
reading-list-words = Mots à chercher
reading-list-find = Chercher
reading-list-found = Trouvé pour « { $words } »
reading-list-none = Rien d’autre n’a été trouvé pour « { $words } ».
reading-list-close = Proches de ce qui est sur la liste
reading-list-add = Ajouter :
reading-list-compare = Les comparer côte à côte
reading-list-full = Une liste de lecture contient { $most } pratiques au plus. Laissées de côté :
reading-list-unknown = { $count ->
    [one] Il n’y a pas ici de pratique à cette adresse :
   *[other] Il n’y a pas ici de pratiques à ces adresses :
}
reading-list-of = Pratiques pour : { $words }
reading-list-all = Pratiques
