# Die Redaktion: die Warteschlange, ein Vorschlag, die Zahlen, die Liste der nicht aufgenommenen Vorschläge.

practices = Praxisbeispiele
untitled = Ohne Titel
person-unknown = jemand aus der Redaktion
person-suggester = die vorschlagende Person
overdue = wartet zu lange

# Wo ein Vorschlag steht
state-received = Eingegangen
state-in-review = In Prüfung
state-changes-asked = Rückfrage gestellt
state-accepted = Angenommen
state-published = Veröffentlicht
state-refused = Nicht aufgenommen
state-appealed = Einspruch läuft
state-withdrawn = Zurückgezogen
origin-form = Über das Formular
origin-api = Über die API
origin-harvest = Aus einer anderen Datenbank

# Wie lange es her ist
age-today = heute
age-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
age-weeks = { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}
age-months = { $months ->
    [one] 1 Monat
   *[other] { $months } Monate
}
age-years = { $years ->
    [one] 1 Jahr
   *[other] { $years } Jahre
}

# Die Warteschlange
queue-title = Vorschläge
queue-hint = Prüfen, nachfragen, veröffentlichen.
tabs = Schnellauswahl
tab-open = Offen
tab-mine = Meine
tab-nobodys = Noch frei
queue-filter = Vorschläge filtern
queue-filters = { $count ->
    [0] Filter und Reihenfolge
   *[other] Filter und Reihenfolge ({ $count })
}
queue-search = In Titel, Ort und Organisation suchen
queue-apply = Anzeigen
queue-clear = Alle Filter löschen
queue-count = { $count ->
    [0] Keine Vorschläge
    [one] 1 Vorschlag
   *[other] { $count } Vorschläge
}
queue-empty = Nichts wartet. Zeit für einen Kaffee.
queue-nothing = Kein Vorschlag passt zu diesen Filtern. Wörter werden an ihrem Anfang gefunden: Geben Sie nur die ersten Buchstaben ein.
queue-first = Zurück zum Anfang
queue-more = Weitere
filter-state = Stand
filter-assignee = Zuständig
filter-lang = Sprache
filter-theme = Thema
filter-origin = Herkunft
filter-age = Älter als
filter-sort = Reihenfolge
scope-open = Alle offenen
scope-all = Alle
assignee-anyone = Alle
assignee-me = ich
assignee-nobody = niemand
any-language = Jede Sprache
any-theme = Jedes Thema
any-origin = Jede Herkunft
any-age = Beliebig
age-more-than = { $days } Tage
sort-oldest = Am längsten wartende zuerst
sort-newest = Neueste zuerst

# Ein Vorschlag
jumps = Auf dieser Seite
received-on = eingegangen am { $date } ({ $age })
also-in = Auch auf { $language }
files-title = Anlagen
facts-title = Angaben
heading-title = Titel
heading-evidence = Anmerkung zur Wirkung
fact-organisations = Organisationen
fact-partners = Partner
fact-period = Zeitraum
fact-status = Läuft es noch?
fact-kinds = Art
fact-themes = Themen
fact-target-groups = Zielgruppen
fact-adapted-from = Übernommen von
fact-evidence = Belege laut Vorschlag
fact-origin = Herkunft
fact-suggester = Vorgeschlagen von
suggester-not-listed = Möchte nicht in der Liste der nicht aufgenommenen Vorschläge stehen.
sources-title = Quellen
next = Nächster Vorschlag

# Was das Programm selbst sieht
checks-title = Automatische Prüfung
check-fine = In Ordnung
check-look = Bitte ansehen
check-snapshot-fine = Für eine Kurzfassung ist alles da.
check-snapshot-missing = Für eine Kurzfassung fehlt: { $missing }.
check-full-fine = Für eine vollständige Beschreibung ist alles da.
check-full-missing = Für eine vollständige Beschreibung fehlt: { $missing }.
check-thin = Sehr kurz: { $headings }.
check-place-on-map = Der Ort ist bekannt und kann auf die Karte.
check-place-known = Der Ort ist bekannt, hat aber keine Koordinaten und erscheint nicht auf der Karte.
check-place-vague = Der Ort ist ungenau: Stadt oder Land fehlt.
check-place-absent = Es ist kein Ort angegeben.
check-place-no-country = Diesen Ländercode gibt es nicht.
check-bad-link = Das ist keine Webadresse: { $link }
check-links-broken = { $count ->
    [one] Ein Link führt zu keiner Seite.
   *[other] { $count } Links führen zu keiner Seite.
}
check-links-fine = { $count ->
    [one] Der Link scheint zu funktionieren.
   *[other] Die { $count } Links scheinen zu funktionieren.
}
check-personal-fine = Keine personenbezogenen Daten gesehen.
check-personal = { $count ->
    [one] Eine Stelle enthält vielleicht personenbezogene Daten.
   *[other] { $count } Stellen enthalten vielleicht personenbezogene Daten.
}
check-alike-fine = Kein ähnliches Praxisbeispiel gefunden.
check-alike = { $count ->
    [one] Es gibt ein ähnliches Praxisbeispiel oder einen ähnlichen Vorschlag.
   *[other] Es gibt { $count } ähnliche Praxisbeispiele oder Vorschläge.
}
need-summary = Zusammenfassung
need-place = Ort
spots-title = Mögliche personenbezogene Daten
spot-place = { $heading }, ab Zeichen { $position }
spot-phone = Telefonnummer
spot-email = E-Mail-Adresse
spot-national = Personen- oder Versicherungsnummer
alike-title = Ähnelt
links-title = Links
link-unknown = noch nicht geprüft
link-answers = funktioniert
link-gone = führt zu keiner Seite (Code { $status })
link-silent = antwortet nicht
link-private = führt in ein privates Netz

# Kriterien
criteria-title = Auswahlkriterien
criteria-open = { $count ->
    [one] Noch ein Kriterium zu beurteilen.
   *[other] Noch { $count } Kriterien zu beurteilen.
}
criteria-all-judged = Alle Kriterien sind beurteilt.
criteria-note = Wer den Vorschlag gemacht hat, liest jedes Urteil und jede Begründung.
criterion-help = Wie wende ich das an?
verdict-met = Erfüllt
verdict-partly = Teilweise
verdict-not-met = Nicht erfüllt
verdict-reason = Warum?
judged-by = { $who }, { $date }
judge-save = Urteil speichern
judge-rest = Die übrigen sind erfüllt
judge-accept = Die übrigen sind erfüllt: annehmen

# Belege
rating-title = Belege
rating-no-ground = Keine oder eine schädliche Wirkung ist kein Ablehnungsgrund: Wer weiß, was nicht wirkt, verliert kein Jahr.
rating-axes = Geprüft: { $testing } · Wirkung: { $effect }
rating-as-suggested = Die Einschätzung aus dem Vorschlag gilt, wenn Sie sie hier nicht berichtigen.
rating-settled = Festgestellt: { $axes }
rating-by-third = Zwei Prüfende waren sich uneinig, eine dritte Person hat entschieden: { $axes }
rating-disputed = Zwei Prüfende sind sich uneinig. Eine dritte Person entscheidet.
rating-waiting = { $count ->
    [one] Es fehlt noch die Einschätzung einer Person.
   *[other] Es fehlen noch die Einschätzungen von { $count } Personen, unabhängig voneinander.
}
rating-hidden = { $count ->
    [one] Es gibt eine Einschätzung. Sie sehen sie, sobald Sie Ihre abgegeben haben.
   *[other] Es gibt { $count } Einschätzungen. Sie sehen sie, sobald Sie Ihre abgegeben haben.
}
rating-testing = Wie gut geprüft?
rating-effect = Welche Wirkung?
rating-reason = Worauf stützt sich das?
rate-save = Einschätzung speichern

# Entscheiden
decide-title = Entscheiden
assigned-to = Zuständig: { $who }.
assigned-to-nobody = Noch niemandem zugewiesen.
state-since = So seit { $date } ({ $age }).
refused-by = { $who }, { $date }
appeal-title = Einspruch
appeal-by-another = Sie haben entschieden; über den Einspruch entscheidet jemand anderes aus der Redaktion.
take-up = Ich übernehme ihn
publish-id = Adresse des Praxisbeispiels
publish-id-hint = Land, Stadt und einige Wörter. Die Adresse ändert sich später nicht mehr.
publish-needs-rating = Zuerst müssen die Belege eingeschätzt sein.
publish-files = Welche Anlagen werden mit dem Praxisbeispiel gezeigt?
publish-files-hint = Prüfen Sie, ob niemand erkennbar ist, der das nicht möchte.
publish-yearly = Die vorschlagende Person spricht für den Träger und ist einverstanden, dass wir jedes Jahr fragen, ob es noch stimmt
publish = Veröffentlichen
ask-title = Rückfrage stellen
ask-label = Ihre Frage
ask-hint = Geht per E-Mail hinaus, gelesen wird sie auf { $language }.
ask-nobody = Es gibt niemanden, dem wir schreiben könnten; die Frage bleibt hier stehen.
ask = Frage senden
refuse-title = Nicht aufnehmen
refuse-note = Die Begründung geht an die vorschlagende Person; sie kann einmal Einspruch erheben. Keine oder eine schädliche Wirkung ist kein Grund.
refuse-reason = Begründung, für die vorschlagende Person
refuse-grounds = Welches Kriterium ist nicht erfüllt?
refuse = Nicht aufnehmen
grant = Dem Einspruch stattgeben: neu prüfen
uphold-title = Bei der Entscheidung bleiben
uphold-reason = Warum die Entscheidung bleibt
uphold = Entscheidung bestätigen
go-on = Ohne Antwort weiter
judge-again = Erneut prüfen
assign-title = Weitergeben
assign-to = An wen?
assign = Weitergeben
release = Zurück in die Reihe legen
back-to-queue = Zurück zur Reihe
see-practice = Zum Praxisbeispiel
undo = Rückgängig machen

# Gespräch
talk-title = Gespräch und Verlauf
outside-title = Mit der vorschlagenden Person
outside-hint = Das liest auch, wer den Vorschlag gemacht hat.
outside-empty = Noch nichts gefragt.
inside-title = In der Redaktion
inside-hint = Das liest nur die Redaktion.
comment-label = Bemerkung
comment-save = Bemerkung speichern
history-title = Verlauf

# Was geschehen ist
event-received = eingegangen
event-taken-up = übernommen
event-handed-over = weitergegeben
event-released = zurückgelegt
event-judged = Kriterien beurteilt
event-rated = Belege eingeschätzt
event-changes-asked = Rückfrage gestellt
event-answered = Rückfrage beantwortet
event-corrected = von der vorschlagenden Person berichtigt
event-edited = Text bearbeitet
event-accepted = angenommen
event-reopened = erneut in Prüfung
event-published = veröffentlicht
event-refused = nicht aufgenommen
event-appealed = Einspruch erhoben
event-appeal-taken-up = Einspruch übernommen
event-appeal-rejected = Einspruch zurückgewiesen
event-appeal-granted = Einspruch stattgegeben
event-withdrawn = zurückgezogen
event-commented = Bemerkung geschrieben

# Was erledigt ist
done-taken-up = Dieser Vorschlag liegt jetzt bei Ihnen.
done-handed-over = Der Vorschlag ist weitergegeben.
done-released = Der Vorschlag liegt wieder in der Reihe.
done-judged = Das Urteil ist gespeichert.
done-rated = Ihre Einschätzung ist gespeichert.
done-asked = Die Frage ist gesendet.
done-accepted = Der Vorschlag ist angenommen. Geben Sie ihm eine Adresse und veröffentlichen Sie ihn.
done-reopened = Der Vorschlag ist wieder in Prüfung.
done-published = Das Praxisbeispiel ist online.
done-refused = Der Vorschlag ist nicht aufgenommen; die Begründung ist unterwegs.
done-next = Das ist der nächste Vorschlag.
done-upheld = Die Entscheidung bleibt; die Begründung ist unterwegs.
done-granted = Dem Einspruch ist stattgegeben: Sie prüfen neu.
done-commented = Die Bemerkung ist gespeichert.
done-edited = Der Text ist gespeichert.

# Was noch fehlt
fault-assignee = Wählen Sie jemanden aus der Liste.
fault-comment = Schreiben Sie zuerst eine Bemerkung.
fault-question = Schreiben Sie zuerst eine Frage.
fault-reason = Geben Sie eine Begründung an: Sie wird gelesen.
fault-ground = Kreuzen Sie mindestens ein Kriterium an.
fault-verdict-reason = Sagen Sie, warum es nicht oder nur teilweise erfüllt ist.
fault-rating = Wählen Sie, wie gut geprüft wurde und welche Wirkung gefunden wurde.
fault-rating-reason = Sagen Sie, worauf sich die Einschätzung stützt.
fault-practice-id = Eine Adresse besteht aus 3 bis 80 Kleinbuchstaben, Ziffern und Bindestrichen.
fault-id-taken = Unter „{ $id }“ gibt es schon eine Seite. Wählen Sie eine andere Adresse.
fault-too-long = Zu lang: höchstens { $most } Zeichen.
fault-criteria-open = { $count ->
    [one] Ein Kriterium ist noch nicht beurteilt.
   *[other] { $count } Kriterien sind noch nicht beurteilt.
}
fault-criteria-failed = { $count ->
    [one] Ein Kriterium ist nicht erfüllt.
   *[other] { $count } Kriterien sind nicht erfüllt.
}
fault-unrated = Die Belege sind noch nicht von genügend Personen eingeschätzt.
fault-disputed = Zwei Prüfende sind sich über die Belege uneinig. Zuerst muss eine dritte Person entscheiden.
fault-may-not-rate = Ihre Einschätzung bleibt, wie Sie sie gegeben haben: Seither hat auch jemand anderes eingeschätzt.
fault-same-editor = Sie haben entschieden; über den Einspruch entscheidet jemand anderes aus der Redaktion.
fault-nothing = Wählen Sie, was geschehen soll.
conflict = Jemand war schneller: Dieser Vorschlag hat sich inzwischen geändert. Gehen Sie zurück und sehen Sie ihn neu an; was Sie geschrieben haben, steht noch in Ihrem Browser.

# Briefe
letter-greeting = Guten Tag,
letter-dear = Guten Tag { $name },
letter-asked-subject = Eine Frage zu „{ $title }“
letter-asked = Wir haben Ihren Vorschlag „{ $title }“ aufmerksam gelesen. Bevor wir entscheiden, haben wir noch eine Frage:
letter-answer = Antworten oder berichtigen
letter-published-subject = „{ $title }“ ist online
letter-published = Ihr Vorschlag „{ $title }“ steht jetzt in der Datenbank. Andere Städte können ihn finden. Vielen Dank.
letter-see = Zum Praxisbeispiel
letter-follow = Auf Ihrer eigenen Seite lesen Sie das Urteil Kriterium für Kriterium: { $link }
letter-refused-subject = Ihr Vorschlag „{ $title }“ wurde nicht aufgenommen
letter-refused = Wir haben Ihren Vorschlag „{ $title }“ anhand der Auswahlkriterien geprüft und nehmen ihn nicht auf. Die Begründung:
letter-criteria = Nicht erfüllt:
letter-judgement = Urteil Kriterium für Kriterium lesen
letter-appeal = Sie sind nicht einverstanden? Auf dieser Seite können Sie einmal Einspruch erheben. Dann entscheidet jemand anderes aus der Redaktion.
letter-upheld-subject = Ihr Einspruch zu „{ $title }“
letter-upheld = Jemand anderes aus der Redaktion hat Ihren Einspruch zu „{ $title }“ geprüft. Die Entscheidung bleibt, und zwar aus diesem Grund:
letter-reopened-subject = Wir prüfen „{ $title }“ erneut
letter-reopened = Wir prüfen Ihren Vorschlag „{ $title }“ erneut. Sie hören von uns.
letter-follow-button = Vorschlag verfolgen
letter-why = Sie erhalten diese E-Mail, weil Sie ein Praxisbeispiel vorgeschlagen haben. Der Link ist nur für Sie.

# Zahlen
figures-title = Zahlen der Redaktion
figures-hint = Was eingeht, wie lange es dauert, was liegen bleibt.
figures-lead = Wie viele Vorschläge eingingen, wie lange eine Entscheidung dauerte und was noch wartet.
figure-open = offene Vorschläge
figure-overdue = davon warten länger als { $days } Tage
figure-median = Tage bis zu einer Entscheidung (Median)
figure-stale = von { $practices } Praxisbeispielen seit einem Jahr oder länger nicht bestätigt
chart-title = Nach Monaten
chart-label = Balkendiagramm der eingegangenen, veröffentlichten und nicht aufgenommenen Vorschläge nach Monaten; die Tabelle darunter zeigt dieselben Zahlen.
table-title = Die letzten zwölf Monate
column-month = Monat
column-received = Eingegangen
column-published = Veröffentlicht
column-refused = Nicht aufgenommen
column-median = Tage bis zur Entscheidung (Median)
column-open = Am Monatsende offen
column-overdue = Davon zu lange
figures-csv = Als CSV herunterladen

# Die öffentliche Liste
refused-title = Nicht aufgenommene Vorschläge
refused-lead = Nicht jeder Vorschlag passt in diese Datenbank. Hier steht, welche nicht aufgenommen wurden und warum. So sehen Sie, worauf wir achten.
refused-effect = Dass etwas nicht gewirkt hat, ist nie der Grund: Praxisbeispiele ohne oder mit schädlicher Wirkung nehmen wir gerade auf.
refused-criteria = Auswahlkriterien lesen
refused-none = Die Liste ist noch leer. Es stehen nur Vorschläge darin, deren Urheber einverstanden sind.
