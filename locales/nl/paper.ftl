# Wat men meeneemt: papier, de leeslijst, lijsten als bestand.

# Op papier
printed-on = afgedrukt op { $date }
kicker-fiche = Praktijk
kicker-comparison = Vergelijking
kicker-reading-list = Leeslijst
on-the-web = Op het web, zoals het er nu voor staat
contents = Inhoud
corner = Onderwerp

# Namen van bestanden: alleen gewone letters
file-practices = praktijken
file-comparison = vergelijking
file-reading-list = leeslijst

# Links naar papier
pdf = Pdf
pdf-comparison = Deze vergelijking als pdf
pdf-list = Downloaden als pdf

# Een lijst met resultaten als bestand
take-along = Deze lijst meenemen
take-along-note = { $count ->
    [one] Eén praktijk, met al haar teksten in alle talen.
   *[other] { $count } praktijken, met al hun teksten in alle talen.
}
take-along-first = In de pdf staan de eerste { $most }.
form-xlsx = Rekenblad (XLSX)
form-csv = Tabel (CSV)
form-jsonl = Gegevens (JSON Lines)
form-pdf = Leeslijst (pdf)
too-many = Deze lijst telt { $count } praktijken; in één bestand passen er hoogstens { $most }. Maak ze korter met zoekwoorden of filters.
bad-filter = Het adres vraagt naar iets dat geen waarde van een filter is: { $members }. Kies de filters opnieuw in de lijst.
cell-too-long = “{ $member }” van de praktijk { $id } is langer dan een cel van een rekenblad mag zijn. Download de lijst als CSV of JSON Lines.

# De leeslijst
reading-list = Leeslijst
reading-list-title = { $count ->
    [0] Een leeslijst
    [one] Een leeslijst met één praktijk
   *[other] Een leeslijst met { $count } praktijken
}
reading-list-lead = De lijst staat in het adres van deze pagina: bewaar ze als bladwijzer, stuur ze door, druk ze af. U hebt geen account nodig.
reading-list-empty = Er staat nog niets op. Zoek hieronder, of open een praktijk en kies “Op een leeslijst zetten”.
reading-list-keep = Op een leeslijst zetten
reading-list-go = Leeslijst maken
compare-most = {"{"}n{"}"} praktijken gekozen; hoogstens vier kunt u vergelijken
reading-list-entries = Op de lijst
reading-list-up = Naar boven
reading-list-down = Naar onder
reading-list-remove = Weghalen
reading-list-search = Praktijken toevoegen
reading-list-words = Zoekwoorden
reading-list-find = Zoeken
reading-list-found = Gevonden voor “{ $words }”
reading-list-none = Verder niets gevonden voor “{ $words }”.
reading-list-close = Sluit aan bij wat op de lijst staat
reading-list-add = Toevoegen:
reading-list-compare = Naast elkaar leggen
reading-list-full = Op een leeslijst passen hoogstens { $most } praktijken. Weggelaten:
reading-list-unknown = { $count ->
    [one] Er is hier geen praktijk met dit adres:
   *[other] Er zijn hier geen praktijken met deze adressen:
}
reading-list-of = Praktijken voor: { $words }
reading-list-all = Praktijken
