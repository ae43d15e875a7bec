# Eén praktijk: haar fiche, en enkele naast elkaar.

# Opschriften van de teksten
heading-summary = Samenvatting
heading-problem = Probleem
heading-approach = Aanpak
heading-results = Resultaten
heading-lessons = Waarop letten als u dit ook doet
heading-costs = Kosten
heading-involvement = Wie doet mee

# Wat een volledige fiche nog mist, in één zin
missing-title = Wat nog ontbreekt
missing-line = Nog niet beschreven: { $headings }.
missing-problem = het probleem
missing-approach = de aanpak
missing-results = de resultaten
missing-lessons = de aandachtspunten
missing-costs = de kosten
missing-involvement = wie meedoet
list-and = { $items } en { $last }

# In welke taal de teksten gelezen worden
read-in = Lees in het
read-in-original = origineel
headline-only = alleen titel en samenvatting

# Wat we ervan weten
evidence-title = Wat weten we ervan
evidence-references = Onderzoek
evidence-help = Zo leest u dit

# Van wie, naar wie
lineage-title = Van wie, naar wie
lineage-picture = Wie nam “{ $title }” van wie over; de lijst ernaast zegt hetzelfde.
lineage-from = Overgenomen van
lineage-to = Overgenomen door
lineage-here = deze praktijk
lineage-via = via { $places }
lineage-more = { $count ->
    [one] En nog één die hier niet staat.
   *[other] En nog { $count } die hier niet staan.
}

# Bronnen en verwanten
files-title = Foto’s en documenten
sources-title = Bronnen
related-title = Verwante praktijken
related-compare = Zet ze naast elkaar

# In het kort
facts-title = In het kort
fact-place = Plaats
fact-level = Niveau
fact-period = Periode
period-since-day = sinds { $date }
period-until-day = tot { $date }
fact-status = Status
fact-owner = Eigenaar
fact-partners = Partners
fact-kinds = Soort praktijk
fact-themes = Thema’s
fact-target-groups = Voor wie
fact-languages = Talen van de teksten

# Delen, bewaren, verwijzen
share-title = Delen en bewaren
copy-link = Kopieer de link
copied = Gekopieerd
mail = Mail deze pagina
print = Druk af
cite = Verwijzen
cite-copy = Kopieer de verwijzing
cite-download = Download { $form }
cite-shown = { $form } om te kopiëren
as-data = Als gegevens

# Versies en bevestiging
version-line = Versie { $number }, bijgewerkt op { $date }.
confirmed-line = Laatst bevestigd op { $date }.
not-confirmed = Nog niet bevestigd door de eigenaar.

# Vergelijken
compare-crumb = Vergelijken
compare-title = { $count ->
    [2] Twee praktijken naast elkaar
    [3] Drie praktijken naast elkaar
   *[other] Vier praktijken naast elkaar
}
compare-choose-title = Praktijken vergelijken
compare-choose = Kies twee tot vier praktijken: vink in de lijst “Vergelijk” aan op hun kaart en druk op de knop onder de lijst.
compare-one = U koos één praktijk. Voeg er minstens nog één toe om te vergelijken.
compare-unknown = { $count ->
    [one] Er staat geen praktijk in de databank met deze id:
   *[other] Er staan geen praktijken in de databank met deze id’s:
}
compare-too-many = Er passen hoogstens vier praktijken naast elkaar. Weggelaten:
compare-to-list = Kies in de lijst
compare-others = Kies andere praktijken in de lijst
compare-candidates = Sluit erbij aan
compare-add = Voeg toe:
compare-remove = Neem weg
compare-nothing = Nog niet beschreven.
compare-not-given = Niet vermeld.
compare-facts = Plaats en tijd
follow = Volg per e-mail

edit = Bewerken
