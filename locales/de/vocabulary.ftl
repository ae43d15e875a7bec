# Die Begriffe: Listen
scheme-themes = Themen
scheme-kinds = Arten von Praxisbeispielen
scheme-target-groups = Zielgruppen
scheme-levels = Ebenen
scheme-terms = Fachbegriffe

# Alle Begriffe
concepts-title = Begriffe
concepts-lead = Eine gemeinsame Liste von Begriffen hält alles zusammen. Mit ihnen filtern Sie, sie stehen auf jedem Praxisbeispiel, und sie verbinden die vier Sprachen: Ob Streetwork, straathoekwerk, travail de rue oder outreach, Sie finden dieselben Praxisbeispiele.
concepts-description = Die Begriffe der Datenbank auf Deutsch, Französisch, Niederländisch und Englisch: Themen, Arten von Praxisbeispielen, Zielgruppen und Fachbegriffe, mit ihrer Bedeutung.
concepts-more = { $count ->
    [one] { $count } Unterbegriff
   *[other] { $count } Unterbegriffe
}
concepts-under = von { $concept }
concepts-download = Als SKOS (Turtle) herunterladen

# In den Begriffen suchen
find-label = Begriff suchen
find-hint = In einer der vier Sprachen
find-button = Suchen
find-all = Alle Begriffe anzeigen
find-found = { $count ->
    [one] { $count } Begriff zu „{ $query }“
   *[other] { $count } Begriffe zu „{ $query }“
}
find-nothing = Kein Begriff heißt „{ $query }“.
find-practices = „{ $query }“ in den Praxisbeispielen suchen
find-called = Auch

# Ein Begriff
concept-practices = { $count ->
    [0] Noch keine Praxisbeispiele
    [one] { $count } Praxisbeispiel
   *[other] { $count } Praxisbeispiele
}
concept-no-practices = Dazu enthält diese Datenbank noch kein Praxisbeispiel.
concept-feed = Per Feed folgen
concept-search = Suchen und filtern
concept-about = Zu diesem Begriff
concept-labels = In vier Sprachen
concept-in-lists = Filtern nach
concept-more-labels = { $count } weitere
concept-broader = Oberbegriffe
concept-narrower = Unterbegriffe
concept-related = Verwandte Begriffe
concept-count = { $count ->
    [one] Praxisbeispiel
   *[other] Praxisbeispiele
}
concept-follow = Neue Praxisbeispiele dazu per E-Mail erhalten
