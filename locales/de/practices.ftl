# The databank of practices: what its pages share, the list and the start page.

practices = Praxisbeispiele
place-international = International
place-not-given = Ort nicht angegeben

# Wie gut geprüft und welche Wirkung: zwei Achsen, die nie verrechnet werden
tested = Geprüft
effect = Wirkung
testing-untested = nicht geprüft
testing-described = beschrieben
testing-evaluated-locally = lokal evaluiert
testing-evaluated-independently = unabhängig evaluiert
testing-replicated = andernorts wiederholt
effect-unknown = unbekannt
effect-positive = positiv
effect-mixed = gemischt
effect-none = keine Wirkung
effect-harmful = schädlich

# Wo, in welchem Rahmen, wann, und ob es noch läuft
level-street = Straße
level-neighbourhood = Quartier oder Stadtteil
level-city = Stadt oder Gemeinde
level-police-zone = Polizeizone
level-region = Region
level-national = ganzes Land
level-international = international
status-running = läuft
status-ended = abgeschlossen
status-pilot = Pilotprojekt
status-unknown = nicht bekannt
period-since = seit { $year }
period-until = bis { $year }

# In welcher Sprache ein Text ist und was aus ihm geworden ist
language-name-nl = Niederländisch
language-name-fr = Französisch
language-name-de = Deutsch
language-name-en = Englisch
language-original = { $language }, Original
language-by-person = Von einem Menschen übersetzt (Original: { $original })
language-by-machine = Maschinell übersetzt (Original: { $original })
language-outdated = Veraltete Übersetzung: Das Original ({ $original }) wurde seither geändert
language-foreign = Text auf { $language }

compare = Vergleichen

# Die Liste
list-description = Was Städte gegen Gewalt und Polarisierung und für den sozialen Zusammenhalt tun. Suchen Sie mit eigenen Worten, filtern Sie, sehen Sie auf der Karte nach, vergleichen Sie.
results = Ergebnisse
results-count = { $count ->
    [one] { $count } Praxisbeispiel
   *[other] { $count } Praxisbeispiele
}
results-for = { $count ->
    [one] { $count } Praxisbeispiel zu „{ $query }“
   *[other] { $count } Praxisbeispiele zu „{ $query }“
}
results-page = Seite { $page }
filters = Filter
filters-chosen = gewählt
filters-close = Schließen
filters-apply = Ergebnisse zeigen
filters-active = Gewählte Filter
filters-clear = Alle Filter entfernen
filter-more = { $count } weitere
filter-remove = Filter entfernen
filter-theme = Thema
filter-kind = Art
filter-target-group = Zielgruppe
filter-country = Land
filter-level = Reichweite
filter-testing = Wie geprüft
filter-effect = Gefundene Wirkung
filter-status = Status
sort = Reihenfolge
sort-relevance = Passendste zuerst
sort-newest = Neueste zuerst
sort-confirmed = Zuletzt bestätigt
sort-title = Titel
view = Ansicht
view-list = Liste
view-map = Karte

# Wie die Frage verstanden wurde
understood = Verstanden als
understood-off = nicht mehr so verstehen
understood-on = wieder so verstehen
corrected = Sie sehen die Ergebnisse zu „{ $better }“.
corrected-instead = Trotzdem nach „{ $query }“ suchen
exact = Gesucht wird genau, was dasteht, samt Tippfehlern.
exact-off = Tippfehler wieder verbessern
relaxed = Kein Praxisbeispiel enthält alle Ihre Wörter. Sie sehen diejenigen, die einige davon enthalten.

# Was nicht verwendet werden konnte
fault-filter = Der Filter „{ $filter }“ kennt „{ $values }“ nicht. Dieser Teil Ihrer Suche wurde weggelassen.
fault-sort = Die Reihenfolge „{ $value }“ gibt es nicht. Sie sehen die übliche.
fault-page = „{ $value }“ ist keine Seitenzahl. Sie sehen die erste Seite.
fault-long = Ihre Frage war sehr lang. Gesucht wurde mit ihrem Anfang.
beyond = { $pages ->
    [one] So weit reicht die Liste nicht: Sie hat nur eine Seite.
   *[other] So weit reicht die Liste nicht: Sie hat { $pages } Seiten.
}
beyond-last = Zur letzten Seite

# Nichts gefunden
empty-query = Kein Praxisbeispiel zu „{ $query }“ gefunden
empty-filters = Kein Praxisbeispiel passt zu diesen Filtern
empty-text = Wir haben in allen vier Sprachen gesucht. Vielleicht hat es noch niemand beschrieben. Das können Sie versuchen:
empty-drop = { $count ->
    [one] Einen Filter entfernen: Ohne { $filter } gibt es { $count } Praxisbeispiel.
   *[other] Einen Filter entfernen: Ohne { $filter } gibt es { $count } Praxisbeispiele.
}
empty-drop-all = { $count ->
    [one] Ohne Filter gibt es { $count } Praxisbeispiel
   *[other] Ohne Filter gibt es { $count } Praxisbeispiele
}
empty-words = Weniger Wörter oder ein allgemeineres Wort verwenden.
empty-concepts = In den Begriffen blättern
empty-help = Lesen, wie die Suche funktioniert
empty-nearest = Kommt dem am nächsten
empty-themes = Dazu gibt es viel
building = Der Suchindex wird noch aufgebaut. Versuchen Sie es in einer Minute noch einmal.

# Vergleichen
compare-go = Vergleichen
compare-hint = Wählen Sie zwei bis vier Praxisbeispiele, um sie nebeneinanderzustellen.
compare-one = 1 Praxisbeispiel gewählt; wählen Sie mindestens ein weiteres
compare-many = {"{"}n{"}"} Praxisbeispiele gewählt

# Die Karte
map-label = Karte der Praxisbeispiele
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-many = {"{"}n{"}"} Praxisbeispiele
map-no-script = Ohne JavaScript gibt es keine Karte. Wählen Sie unten ein Land, oder sehen Sie die Praxisbeispiele als Liste an.
map-places = Praxisbeispiele nach Land
map-nowhere = { $count ->
    [one] { $count } Praxisbeispiel ohne festen Ort steht nicht auf der Karte.
   *[other] { $count } Praxisbeispiele ohne festen Ort stehen nicht auf der Karte.
}
map-most = Die Karte zeigt die ersten { $shown } von { $total } Praxisbeispielen. Filtern Sie, um die anderen zu sehen.

# Die Startseite
start-title = Finden Sie, was anderswo schon funktioniert
start-lead = Was Städte gegen Gewalt und Polarisierung und für den sozialen Zusammenhalt tun. Fragen Sie mit Ihren eigenen Worten; gesucht wird in vier Sprachen.
start-description = Eine Datenbank mit Praxisbeispielen gegen Gewalt und Polarisierung und für den sozialen Zusammenhalt: was getan wurde, ob es gewirkt hat, was es gekostet hat und wen Sie fragen können.
start-examples = So fragen andere
example-1 = Lärm und Streit nachts auf dem Platz
example-2 = Streit unter Nachbarn schlichten
example-3 = Drogen rund um den Bahnhof
example-4 = abends ausgehen ohne sexuelle Belästigung
example-5 = ältere Menschen vor Betrügern schützen
example-6 = Vertrauen in die Polizei zurückgewinnen
start-themes = Nach Thema suchen
start-themes-all = Alle Begriffe
start-new = Neu in der Datenbank
start-new-all = Alle Praxisbeispiele
start-map = Wo es geschieht
start-map-all = Alle Praxisbeispiele auf der Karte
start-numbers = { $countries ->
    [one] { $practices } Praxisbeispiele aus { $countries } Land
   *[other] { $practices } Praxisbeispiele aus { $countries } Ländern
}
start-what = Was Sie hier finden
start-guide = Wie liest man ein Praxisbeispiel?
start-criteria = Was kommt in die Datenbank?
start-about = Wer führt sie, und warum?
promise-done = Was getan wurde
promise-done-text = Das Problem, das Vorgehen, die Kosten, und worauf Sie achten sollten, wenn Sie es auch tun. Was noch niemand beschrieben hat, steht offen dabei.
promise-works = Ob es wirkt
promise-works-text = Wie ein Beispiel geprüft wurde und welche Wirkung sich zeigte, steht getrennt. Auch was nicht gewirkt hat, ist dabei: Das erspart der nächsten Stadt ein Jahr.
promise-lineage = Wer es übernommen hat
promise-lineage-text = Sie sehen, von wem ein Beispiel stammt und wer es übernommen hat. So wissen Sie, an wen Sie sich wenden können.

# Eine leere Datenbank
first-title = Ihre Datenbank ist bereit und noch leer
first-lead = Noch ein paar Schritte, und Ihre Kolleginnen und Kollegen können suchen.
first-check = Prüfen Sie zuerst Ihre Datei
first-check-text = Halten Sie das Programm mit Strg-C an; mit PostgreSQL ist das nicht nötig. Ihre Datei kann JSON Lines, CSV oder Excel sein. Dieser Probelauf ändert nichts: Er nennt jeden Fehler mit Zeile, Beispiel und Grund.
first-import = Holen Sie die Praxisbeispiele herein
first-import-text = Geben Sie diesen Befehl und starten Sie das Programm wieder. Mit der eingebauten Datenbank kann immer nur ein Programm arbeiten, darum die Pause.
first-own = Machen Sie daraus Ihre Datenbank
first-own-text = Geben Sie ihr den Namen Ihres Netzwerks und ihre Adresse im Web. Mit einer eigenen Datei ergänzen Sie die Begriffe. Das sind Einstellungen, die auch in einer Datei stehen können.
first-own-name = Netzwerk Sichere Städte
first-own-file = eigene-begriffe.ttl
first-file = praxisbeispiele.jsonl
first-done = Öffnen Sie diese Seite neu
first-done-text = Die Praxisbeispiele sind sofort zu finden, in vier Sprachen.
first-demo = Erst einmal umsehen? Dieser Befehl zeigt eine Datenbank mit Beispielen, neben dieser hier:
follow-search = Neue passende Praxisbeispiele per E-Mail erhalten
empty-follow = Lassen Sie sich benachrichtigen, sobald es etwas gibt

# Etwas vorschlagen
suggest-missing = Fehlt ein Praxisbeispiel?
suggest-missing-link = Schlagen Sie es vor
suggest-call = Sie haben etwas versucht, mit oder ohne Erfolg?
suggest-call-text = Erzählen Sie es der nächsten Stadt. Sechs kurze Schritte, ohne Konto; für eine Kurzfassung reichen zehn Minuten.
suggest-call-button = Beispiel vorschlagen
