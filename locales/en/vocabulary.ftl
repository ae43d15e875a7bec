# The concepts: schemes
scheme-themes = Themes
scheme-kinds = Kinds of practice
scheme-target-groups = Target groups
scheme-levels = Levels
scheme-terms = Terms of the field

# All concepts
concepts-title = Concepts
concepts-lead = One list of concepts holds everything together. You filter by them, they stand on every practice, and they bridge the four languages: search for street work, straathoekwerk, travail de rue or Streetwork, and you find the same practices.
concepts-description = The concepts of the databank in English, Dutch, French and German: themes, kinds of practice, target groups and terms of the field, and what they mean.
concepts-more = { $count ->
    [one] { $count } narrower concept
   *[other] { $count } narrower concepts
}
concepts-under = under { $concept }
concepts-download = Download as SKOS (Turtle)

# Searching the concepts
find-label = Find a concept
find-hint = In any of the four languages
find-button = Search
find-all = Show all concepts
find-found = { $count ->
    [one] { $count } concept for “{ $query }”
   *[other] { $count } concepts for “{ $query }”
}
find-nothing = No concept is called “{ $query }”.
find-practices = Search for “{ $query }” in the practices
find-called = Also called

# One concept
concept-practices = { $count ->
    [0] No practices yet
    [one] { $count } practice
   *[other] { $count } practices
}
concept-no-practices = No practice in this databank deals with it yet.
concept-feed = Follow by feed
concept-search = Search and filter
concept-about = About this concept
concept-labels = In four languages
concept-in-lists = Filter by
concept-more-labels = { $count } more
concept-broader = Broader
concept-narrower = Narrower
concept-related = Related
concept-count = { $count ->
    [one] practice
   *[other] practices
}
concept-follow = E-mail me new practices about this
