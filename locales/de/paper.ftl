# Was man mitnimmt: Papier, die Leseliste, Listen als Datei.

# Auf Papier
printed-on = gedruckt am { $date }
kicker-fiche = Praxisbeispiel
kicker-comparison = Vergleich
kicker-reading-list = Leseliste
on-the-web = Im Netz, auf dem heutigen Stand
contents = Inhalt
corner = Rubrik

# Dateinamen: nur einfache Buchstaben
file-practices = praxisbeispiele
file-comparison = vergleich
file-reading-list = leseliste

# Links zum Papier
pdf = PDF
pdf-comparison = Diesen Vergleich als PDF
pdf-list = Als PDF herunterladen

# Eine Ergebnisliste als Datei
take-along = Diese Liste mitnehmen
take-along-note = { $count ->
    [one] Ein Praxisbeispiel mit allen Texten in allen Sprachen.
   *[other] { $count } Praxisbeispiele mit allen Texten in allen Sprachen.
}
take-along-first = Das PDF enthält die ersten { $most }.
form-xlsx = Tabellenkalkulation (XLSX)
form-csv = Tabelle (CSV)
form-jsonl = Datensätze (JSON Lines)
form-pdf = Leseliste (PDF)
too-many = Diese Liste hat { $count } Praxisbeispiele; eine Datei fasst höchstens { $most }. Grenzen Sie sie mit Suchwörtern oder Filtern ein.
bad-filter = Die Adresse verlangt einen Wert, den kein Filter kennt: { $members }. Wählen Sie die Filter in der Liste neu.
cell-too-long = „{ $member }“ des Praxisbeispiels { $id } ist länger, als eine Zelle einer Tabellenkalkulation sein darf. Laden Sie die Liste stattdessen als CSV oder JSON Lines herunter.

# Die Leseliste
reading-list = Leseliste
reading-list-title = { $count ->
    [0] Eine Leseliste
    [one] Eine Leseliste mit einem Praxisbeispiel
   *[other] Eine Leseliste mit { $count } Praxisbeispielen
}
reading-list-lead = Die Liste steht in der Adresse dieser Seite: Merken Sie sie als Lesezeichen, schicken Sie sie weiter, drucken Sie sie aus. Ein Konto brauchen Sie nicht.
reading-list-empty = Noch steht nichts darauf. Suchen Sie unten, oder öffnen Sie ein Praxisbeispiel und wählen Sie „Auf eine Leseliste setzen“.
reading-list-keep = Auf eine Leseliste setzen
reading-list-go = Leseliste anlegen
compare-most = {"{"}n{"}"} Praxisbeispiele gewählt; höchstens vier lassen sich vergleichen
reading-list-entries = Auf der Liste
reading-list-up = Nach oben
reading-list-down = Nach unten
reading-list-remove = Entfernen
reading-list-search = Praxisbeispiele hinzufügen
reading-list-words = Suchwörter
reading-list-find = Suchen
reading-list-found = Gefunden für „{ $words }“
reading-list-none = Sonst wurde nichts gefunden für „{ $words }“.
reading-list-close = Passt zu dem, was auf der Liste steht
reading-list-add = Hinzufügen:
reading-list-compare = Nebeneinanderstellen
reading-list-full = Eine Leseliste fasst höchstens { $most } Praxisbeispiele. Weggelassen:
reading-list-unknown = { $count ->
    [one] Es gibt hier kein Praxisbeispiel mit dieser Adresse:
   *[other] Es gibt hier keine Praxisbeispiele mit diesen Adressen:
}
reading-list-of = Praxisbeispiele zu: { $words }
reading-list-all = Praxisbeispiele
