# Ein Praxisbeispiel: seine Seite, und mehrere nebeneinander.

# Überschriften der Texte
heading-summary = Zusammenfassung
heading-problem = Problem
heading-approach = Vorgehen
heading-results = Ergebnisse
heading-lessons = Worauf Sie achten sollten
heading-costs = Kosten
heading-involvement = Wer macht mit

# Was für eine vollständige Beschreibung noch fehlt, in einem Satz
missing-title = Was noch fehlt
missing-line = Noch nicht beschrieben: { $headings }.
missing-problem = das Problem
missing-approach = das Vorgehen
missing-results = die Ergebnisse
missing-lessons = worauf man achten sollte
missing-costs = die Kosten
missing-involvement = wer mitmacht
list-and = { $items } und { $last }

# In welcher Sprache die Texte gelesen werden
read-in = Lesen auf
read-in-original = Original
headline-only = nur Titel und Zusammenfassung

# Was man darüber weiß
evidence-title = Was man darüber weiß
evidence-references = Studien
evidence-help = So lesen Sie das

# Woher und wohin
lineage-title = Woher und wohin
lineage-picture = Wer „{ $title }“ von wem übernommen hat; die Liste daneben sagt dasselbe.
lineage-from = Geht zurück auf
lineage-to = Übernommen durch
lineage-here = dieses Beispiel
lineage-via = über { $places }
lineage-more = { $count ->
    [one] Und ein weiteres, das hier nicht steht.
   *[other] Und { $count } weitere, die hier nicht stehen.
}

# Quellen und Verwandtes
files-title = Fotos und Dokumente
sources-title = Quellen
related-title = Verwandte Praxisbeispiele
related-compare = Nebeneinanderstellen

# Auf einen Blick
facts-title = Auf einen Blick
fact-place = Ort
fact-level = Ebene
fact-period = Zeitraum
period-since-day = seit dem { $date }
period-until-day = bis zum { $date }
fact-status = Stand
fact-owner = Träger
fact-partners = Partner
fact-kinds = Art
fact-themes = Themen
fact-target-groups = Für wen
fact-languages = Sprachen der Texte

# Teilen, behalten, zitieren
share-title = Teilen und behalten
copy-link = Link kopieren
copied = Kopiert
mail = Per E-Mail senden
print = Drucken
cite = Zitieren
cite-copy = Quellenangabe kopieren
cite-download = { $form } herunterladen
cite-shown = { $form } zum Kopieren
as-data = Als Daten

# Fassungen und Bestätigung
version-line = Fassung { $number }, geändert am { $date }.
confirmed-line = Zuletzt bestätigt am { $date }.
not-confirmed = Vom Träger noch nicht bestätigt.

# Vergleichen
compare-crumb = Vergleichen
compare-title = { $count ->
    [2] Zwei Praxisbeispiele nebeneinander
    [3] Drei Praxisbeispiele nebeneinander
   *[other] Vier Praxisbeispiele nebeneinander
}
compare-choose-title = Praxisbeispiele vergleichen
compare-choose = Wählen Sie zwei bis vier Praxisbeispiele: Kreuzen Sie in der Liste auf den Karten „Vergleichen“ an und drücken Sie dann die Schaltfläche unter der Liste.
compare-one = Sie haben ein Praxisbeispiel gewählt. Fügen Sie zum Vergleichen mindestens ein weiteres hinzu.
compare-unknown = { $count ->
    [one] In der Datenbank gibt es kein Praxisbeispiel mit dieser Kennung:
   *[other] In der Datenbank gibt es keine Praxisbeispiele mit diesen Kennungen:
}
compare-too-many = Höchstens vier Praxisbeispiele passen nebeneinander. Weggelassen:
compare-to-list = In der Liste wählen
compare-others = Andere Praxisbeispiele in der Liste wählen
compare-candidates = Verwandte Praxisbeispiele
compare-add = Hinzufügen:
compare-remove = Entfernen
compare-nothing = Noch nicht beschrieben.
compare-not-given = Nicht angegeben.
compare-facts = Ort und Zeit
follow = Per E-Mail folgen

edit = Bearbeiten
