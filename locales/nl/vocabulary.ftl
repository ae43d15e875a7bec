# De begrippen: schema’s
scheme-themes = Thema’s
scheme-kinds = Soorten praktijken
scheme-target-groups = Doelgroepen
scheme-levels = Niveaus
scheme-terms = Vaktermen

# Alle begrippen
concepts-title = Begrippen
concepts-lead = Eén lijst van begrippen houdt alles samen. U filtert ermee, ze staan op elke fiche, en ze verbinden de vier talen: wie zoekt op straathoekwerk, travail de rue, Streetwork of outreach, vindt dezelfde praktijken.
concepts-description = De begrippen van de databank in het Nederlands, Frans, Duits en Engels: thema’s, soorten praktijken, doelgroepen en vaktermen, met wat ze betekenen.
concepts-more = { $count ->
    [one] { $count } specifieker begrip
   *[other] { $count } specifiekere begrippen
}
concepts-under = onder { $concept }
concepts-download = Download als SKOS (Turtle)

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
find-called = Ook bekend als

# Eén begrip
concept-practices = { $count ->
    [0] Nog geen praktijken
    [one] { $count } praktijk
   *[other] { $count } praktijken
}
concept-no-practices = In deze databank gaat nog geen enkele praktijk hierover.
concept-feed = Volgen via feed
concept-search = Zoek en filter
concept-about = Over dit begrip
concept-labels = In vier talen
concept-in-lists = Filter op
concept-more-labels = Nog { $count }
concept-broader = Ruimer
concept-narrower = Specifieker
concept-related = Verwant
concept-count = { $count ->
    [one] praktijk
   *[other] praktijken
}
concept-follow = Mail mij nieuwe praktijken hierover
