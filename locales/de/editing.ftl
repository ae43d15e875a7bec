# Das Formular eines Praxisbeispiels und die Seiten, auf denen die Redaktion Praxisbeispiele bearbeitet.

# Überschriften und die Frage, die jede beantwortet
heading-title = Titel
question-title = Wie heißt das Praxisbeispiel? Kurz und gut erkennbar.
question-summary = Was ist es, für wen und warum? In wenigen Sätzen.
question-problem = Worin lag das Problem, und woran war es zu erkennen?
question-approach = Was wird getan, Schritt für Schritt?
question-results = Was kam dabei heraus? Auch das, was nicht gelang.
question-lessons = Worauf sollte eine andere Stadt achten, die das auch tut?
question-costs = Was kostet es, an Geld und an Personal?
question-involvement = Wer macht mit, und wie wurden diese Menschen gewonnen?

# Das Formular
form-texts = Texte in der Originalsprache
form-original = Originalsprache
form-original-hint = Die Sprache, in der das Praxisbeispiel beschrieben wurde. Texte in anderen Sprachen sind Übersetzungen.
form-markdown = Ab „Problem“ können Sie Markdown verwenden: **fett**, eine Liste mit Strichen, [ein Link](https://…). Kein HTML.
form-most = Höchstens { $most } Zeichen.
form-languages = Texte in anderen Sprachen
form-untranslated = noch nicht übersetzt
form-none = Keine Angabe
form-where = Wo
form-city = Stadt oder Gemeinde
form-region = Region oder Bundesland
form-country = Land
form-lat = Breitengrad
form-lat-hint = In Grad, zum Beispiel 51,054. Leer lassen, wenn es keinen festen Ort gibt.
form-lon = Längengrad
form-lon-hint = In Grad, zum Beispiel 3,725.
form-position = Koordinaten
form-who = Wer und wann
form-organisations = Organisationen
form-organisations-hint = Eine je Zeile. Die erste ist die Trägerin.
form-partners = Partner
form-partners-hint = Einer je Zeile.
form-started = Beginn
form-ended = Ende
form-moment-hint = Ein Jahr (2014) oder ein Tag (2014-05-01).
form-about = Worum es geht
form-chosen = { $count ->
    [0] Noch nichts ausgewählt.
    [one] { $count } ausgewählt.
   *[other] { $count } ausgewählt.
}
form-choose = { $count ->
    [one] Aus { $count } Begriff auswählen
   *[other] Aus { $count } Begriffen auswählen
}
form-filter = In dieser Liste suchen
form-evidence = Was man darüber weiß
form-testing-hint = Wie gut es untersucht wurde, gleich was herauskam.
form-effect-hint = Was herauskam, gleich wie gut es untersucht wurde.
form-note = Erläuterung
form-note-hint = Worauf beide Urteile beruhen, in der Originalsprache.
form-references = Studien
reference-number = Studie { $number }
form-origin = Quellen und Herkunft
form-sources = Quellen
source-number = Quelle { $number }
work-title = Titel
work-url = Webadresse
work-publisher = Herausgeber
work-year = Jahr
work-hint = Eine Zeile, die Sie leeren, verschwindet beim Speichern.
work-add = Weitere Zeile
form-adapted = Übernommen von
form-adapted-hint = Die Praxisbeispiele, von denen dieses übernommen wurde.
form-look-up = Praxisbeispiel suchen
form-look-up-hint = Geben Sie einige Wörter ein, oder fügen Sie die Adresse der Seite ein.
form-find = Suchen
form-found = Gefunden. Kreuzen Sie an, was stimmt.
form-found-none = Kein Praxisbeispiel gefunden. Versuchen Sie es mit anderen Wörtern.

# Was nicht stimmt
faults-title = { $count ->
    [one] Ein Feld stimmt noch nicht
   *[other] { $count } Felder stimmen noch nicht
}
fault-missing-title = Geben Sie dem Praxisbeispiel einen Titel in der Originalsprache.
fault-missing-summary = Schreiben Sie eine Zusammenfassung in der Originalsprache.
fault-missing-work = Geben Sie dieser Zeile einen Titel, oder leeren Sie sie ganz.
fault-missing = Diese Angabe ist nötig.
fault-too-long = Das sind { $chars } Zeichen. Platz ist für { $most }.
fault-html = Hier steht HTML ({ $html }). Verwenden Sie Markdown, oder setzen Sie ein Leerzeichen hinein.
fault-control = Zeichen { $at } ist unsichtbar und kann nicht gespeichert werden. Tippen Sie diese Stelle neu.
fault-code = „{ $given }“ steht nicht in der Liste. Wählen Sie eine der Möglichkeiten.
fault-concept = Der Begriff „{ $given }“ passt nicht in diese Liste. Nehmen Sie das Häkchen weg.
fault-country = „{ $given }“ ist kein Land aus der Liste.
fault-range = Der Wert muss zwischen { $least } und { $most } liegen.
fault-half-position = Breite und Länge gehören zusammen. Füllen Sie beide aus oder keine.
fault-moment = „{ $given }“ ist weder ein Jahr (2014) noch ein Tag (2014-05-01).
fault-year = Das Jahr { $year } kann nicht stimmen: Es muss zwischen { $least } und { $most } liegen.
fault-no-year = Schreiben Sie ein Jahr mit vier Ziffern.
fault-no-number = Schreiben Sie eine Zahl, zum Beispiel 51,054.
fault-ends-before = Das Ende liegt vor dem Beginn.
fault-address = „{ $given }“ ist keine Webadresse. Beginnen Sie mit https://.
fault-twice = Das steht zweimal da.
fault-itself = Ein Praxisbeispiel kann nicht von sich selbst übernommen sein.
fault-practice = Es gibt kein Praxisbeispiel „{ $given }“.
fault-other = Das kann nicht gespeichert werden: { $reason }

# Die Liste
desk-practices = Praxisbeispiele bearbeiten
desk-hint = Bearbeiten, übersetzen, Fassungen vergleichen, aus der Datenbank nehmen.
desk-lead = Suchen Sie ein Praxisbeispiel, um es zu bearbeiten oder zu übersetzen. Zuletzt Geändertes steht oben.
desk-search = Praxisbeispiel suchen
desk-show = Anzeigen
desk-count = { $count ->
    [0] Kein Praxisbeispiel gefunden
    [one] { $count } Praxisbeispiel
   *[other] { $count } Praxisbeispiele
}
any = Alle
filter-state = Stand
state-published = In der Datenbank
state-withdrawn = Herausgenommen
state-archived = Archiviert
filter-texts = Übersetzungen
texts-outdated = Mit veralteten Übersetzungen
texts-machine = Mit ungeprüften maschinellen Übersetzungen
filter-lang = Sprache der Übersetzung
care-title = Übersetzungen, die Pflege brauchen
care-outdated = { $count ->
    [one] { $language }: { $count } Praxisbeispiel mit veraltetem Text
   *[other] { $language }: { $count } Praxisbeispiele mit veraltetem Text
}
care-machine = { $count ->
    [one] { $language }: { $count } Praxisbeispiel mit maschinell übersetztem Text
   *[other] { $language }: { $count } Praxisbeispiele mit maschinell übersetztem Text
}
row-version = Fassung { $number }, { $date }
row-texts = { $count ->
    [one] { $count } Text
   *[other] { $count } Texte
}
not-published = nicht in der Datenbank

# Auf jeder Seite eines Praxisbeispiels
tabs = Was Sie mit diesem Praxisbeispiel tun können
tab-edit = Bearbeiten
tab-files = Anlagen
tab-history = Fassungen
tab-withdraw = Herausnehmen
tab-put-back = Zurückstellen
tab-fiche = Seite ansehen
tab-care = Texte brauchen Pflege
cancel = Abbrechen
save = Speichern
nothing-there = nichts

# Bearbeiten
edit-title = Praxisbeispiel bearbeiten
save-title = Speichern
edit-note = Was haben Sie geändert, und warum?
edit-note-hint = Steht in der Liste der Fassungen. Bitte keine personenbezogenen Daten.
edit-stays = Die Übersetzungen stimmen noch
edit-stays-hint = Ankreuzen, wenn Sie nur Rechtschreibung oder Gestaltung verbessert haben. Sonst gelten Übersetzungen geänderter Texte als veraltet.
preview = Vorschau
preview-title = So wird die Seite aussehen
preview-lead = Das ist noch nicht gespeichert. Das Formular steht weiter unten.

# Nach dem Speichern
done-same = Es hatte sich nichts geändert, also gibt es keine neue Fassung.
done-saved = Gespeichert als Fassung { $version }.
done-merged = Gespeichert als Fassung { $version }. Was jemand anders inzwischen geändert hat, ist auch darin: { $members }.
done-restored = Fassung { $version } gilt wieder.
done-withdrawn = Das Praxisbeispiel ist herausgenommen. Seine Adresse sagt, dass es nicht mehr da ist.
done-put-back = Das Praxisbeispiel steht wieder in der Datenbank.

# Zwei zugleich
merge-title = Zwei Personen haben das zugleich geändert
merge-lead = Während Sie schrieben, hat { $who } Fassung { $number } gemacht. Von Ihnen ist noch nichts gespeichert, aber alles, was Sie getippt haben, steht hier.
merge-taken = Das hat nur die andere Person geändert, und es ist schon übernommen: { $members }.
merge-base = Wie es war
merge-theirs = Die Fassung von { $who }
merge-yours = Ihre Fassung
merge-take-theirs = Die der anderen Person nehmen
merge-take-yours = Meine nehmen
merge-take-own = Nehmen, was hier steht; ändern Sie es, wie Sie möchten
merge-own = Eigener Text
merge-form = Zurück zum ganzen Formular

# Fassungen
history-title = Fassungen
history-lead = Wählen Sie zwei Fassungen, um sie Wort für Wort zu vergleichen.
history-earlier = Ältere Fassungen
history-latest = Neueste Fassungen
version = Fassung { $number }
version-current = aktuell
act-created = In die Datenbank gestellt
act-brought-in = Durch einen Import oder einen anderen Teil des Programms geändert
act-edited = Bearbeitet
act-merged = Bearbeitet, mit der Arbeit einer anderen Person zusammengeführt
act-translated = Übersetzt
act-restored = Fassung { $version } wiederhergestellt
act-withdrawn = Aus der Datenbank genommen
act-put-back = In die Datenbank zurückgestellt
who-import = Import
who-program = Das Programm
who-somebody = Jemand aus der Redaktion

# Zwei Fassungen nebeneinander
diff-title = Von Fassung { $from } zu Fassung { $to }
diff-from = Von
diff-to = Zu
diff-show = Vergleichen
diff-previous = Mit der vorigen vergleichen
diff-turn = Umdrehen
diff-none = Diese beiden Fassungen unterscheiden sich nicht.
diff-facts = Fakten
diff-gone = entfernt:
diff-new = neu:
diff-end = Ende
restore = Wiederherstellen
restore-version = Fassung { $number } wiederherstellen
restore-title = Fassung { $number } wiederherstellen
restore-lead = Es entsteht eine neue Fassung, die der Fassung { $number } gleicht. Alles, was jetzt da steht, bleibt unter den Fassungen zu finden.
restore-note = Warum stellen Sie sie wieder her?
restore-changes = Was sich dadurch ändert
restore-outrun = Inzwischen hat jemand eine neue Fassung gemacht. Gehen Sie zurück und sehen Sie noch einmal nach, was sich ändern würde.

# Hinaus und hinein
withdraw = Herausnehmen
withdraw-title = Aus der Datenbank nehmen
withdraw-lead = Das Praxisbeispiel ist dann nicht mehr zu finden, und seine Adresse sagt, dass es nicht mehr da ist. Nichts wird gelöscht: Sie können es später zurückstellen.
put-back = Zurückstellen
put-back-title = In die Datenbank zurückstellen
put-back-lead = Das Praxisbeispiel ist dann wieder zu finden, so wie es jetzt beschrieben ist.
reason = Warum?
reason-hint = Steht in der Liste der Fassungen. Bitte keine personenbezogenen Daten.
reason-missing = Schreiben Sie in einem Satz, warum.
is-so = Das ist schon geschehen.

# Übersetzen
translate-title = Übersetzen: { $language }
translate-lead = Links steht das Original ({ $language }), rechts die Übersetzung. Was Sie ändern, gilt als von einem Menschen übersetzt.
translate-since = Seit dieser Übersetzung geändert
translate-checked = Geprüft: Dieser Text sagt, was das Original sagt
machine-all = Übersetzungen vorschlagen
machine-hint = Eine Maschine füllt leere und veraltete Texte aus. Gespeichert wird erst, wenn Sie speichern; auch dann steht dabei, dass eine Maschine übersetzt hat, bis Sie es prüfen.
machine-one = Übersetzung vorschlagen
machine-made = { $count ->
    [one] Eine Maschine hat { $count } Text ausgefüllt. Prüfen und speichern Sie ihn.
   *[other] Eine Maschine hat { $count } Texte ausgefüllt. Prüfen und speichern Sie sie.
}
machine-nothing = Es gibt keinen leeren oder veralteten Text zu übersetzen.
machine-slow = Der Übersetzungsdienst ist langsam: { $made } von { $all } Texten sind fertig. Fragen Sie noch einmal nach den anderen, oder einzeln.
machine-unreachable = Der Übersetzungsdienst antwortet nicht. Was Sie getippt haben, ist noch da. Versuchen Sie es später noch einmal, oder bitten Sie den Betreiber, die Einstellung translate_url zu prüfen.
machine-key = Der Übersetzungsdienst lehnt den Schlüssel ab. Bitten Sie den Betreiber, die Einstellung translate_key zu prüfen.
machine-too-much = Der Übersetzungsdienst wird zu oft gefragt. Warten Sie einige Minuten und versuchen Sie es noch einmal.
machine-refused = Der Übersetzungsdienst lehnt das ab: „{ $said }“. Übersetzen Sie diesen Text selbst, oder fragen Sie den Betreiber, ob der Dienst diese Sprachen kennt.
machine-unexpected = Das ist nicht die Antwort eines Übersetzungsdienstes (LibreTranslate). Bitten Sie den Betreiber, die Einstellung translate_url zu prüfen.

files-title = Anlagen dieses Praxisbeispiels
files-lead = Was Sie ausblenden, sieht nur noch die Redaktion. Danach können Sie es endgültig löschen.
files-none = Dieses Praxisbeispiel hat keine Anlagen. Sie kommen mit, wenn ein Vorschlag veröffentlicht wird.
file-hidden = ausgeblendet
file-hide = Ausblenden
file-show = Wieder einblenden
file-delete = Endgültig löschen
done-file-hidden = Die Anlage wird nicht mehr angezeigt.
done-file-shown = Die Anlage wird wieder angezeigt.
done-file-deleted = Die Anlage ist endgültig gelöscht.
