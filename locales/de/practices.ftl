# The databank of practices: what its pages share, the list and the start page.

practices = Praxisbeispiele
place-international = International

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
