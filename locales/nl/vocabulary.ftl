# De begrippen: schema's
scheme-themes = Thema's
scheme-kinds = Soorten praktijken
scheme-target-groups = Doelgroepen
scheme-levels = Niveaus
scheme-terms = Vaktermen

# Alle begrippen
concepts-title = Begrippen
concepts-lead = Eén lijst van begrippen houdt alles samen. U filtert ermee, ze staan op elke fiche, en ze verbinden de vier talen: wie zoekt op straathoekwerk, travail de rue, Streetwork of outreach, vindt dezelfde praktijken.
concepts-description = De begrippen van de databank in het Nederlands, Frans, Duits en Engels: thema's, soorten praktijken, doelgroepen en vaktermen, met wat ze betekenen.
concepts-open = Toon de begrippen onder “{ $concept }”
concepts-schemes = Soorten begrippen
concepts-download = Download als SKOS (Turtle)
concepts-api = Als JSON

# Zoeken in de begrippen
find-label = Zoek een begrip
find-hint = In om het even welke van de vier talen
find-button = Zoek
find-all = Toon alle begrippen
find-found = { $count ->
    [one] { $count } begrip voor “{ $query }”
   *[other] { $count } begrippen voor “{ $query }”
}
find-nothing = Geen begrip heet “{ $query }”.
find-practices = Zoek “{ $query }” in de praktijken
find-called = ook bekend als { $label }

# Eén begrip
concept-practices = { $count ->
    [0] Nog geen praktijken
    [one] { $count } praktijk
   *[other] { $count } praktijken
}
concept-no-practices = Nog geen praktijk gaat hierover. Kent u er een?
concept-suggest = Stel een praktijk voor
concept-search = Zoek en filter
concept-about = Over dit begrip
concept-labels = In vier talen
concept-in-lists = Staat bij
concept-broader = Ruimer
concept-narrower = Specifieker
concept-related = Verwant
concept-count = { $count ->
    [one] praktijk
   *[other] praktijken
}
