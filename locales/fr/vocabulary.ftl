# Les notions : les listes
scheme-themes = Thèmes
scheme-kinds = Types de pratiques
scheme-target-groups = Publics
scheme-levels = Niveaux
scheme-terms = Termes du métier

# Toutes les notions
concepts-title = Notions
concepts-lead = Une seule liste de notions relie le tout. Elles servent de filtres, figurent sur chaque fiche et font le pont entre les quatre langues : que vous cherchiez travail de rue, straathoekwerk, Streetwork ou outreach, vous trouvez les mêmes pratiques.
concepts-description = Les notions de la banque de pratiques en français, néerlandais, allemand et anglais : thèmes, types de pratiques, publics et termes du métier, avec leur définition.
concepts-more = { $count ->
    [one] { $count } notion plus précise
   *[other] { $count } notions plus précises
}
concepts-under = sous { $concept }
concepts-download = Télécharger en SKOS (Turtle)

# Chercher parmi les notions
find-label = Chercher une notion
find-hint = Dans n’importe laquelle des quatre langues
find-button = Chercher
find-all = Afficher toutes les notions
find-found = { $count ->
    [one] { $count } notion pour « { $query } »
   *[other] { $count } notions pour « { $query } »
}
find-nothing = Aucune notion ne porte le nom « { $query } ».
find-practices = Chercher « { $query } » dans les pratiques
find-called = On dit aussi

# Une notion
concept-practices = { $count ->
    [0] Pas encore de pratique
    [one] { $count } pratique
   *[other] { $count } pratiques
}
concept-no-practices = Aucune pratique de cette banque de pratiques n’en parle encore.
concept-feed = Suivre par flux
concept-search = Chercher et filtrer
concept-about = À propos de cette notion
concept-labels = En quatre langues
concept-in-lists = Filtrer par
concept-more-labels = Encore { $count }
concept-broader = Plus général
concept-narrower = Plus précis
concept-related = Voisin
concept-count = { $count ->
    [one] pratique
   *[other] pratiques
}
concept-follow = M’écrire quand il y a de nouvelles pratiques
