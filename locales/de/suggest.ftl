# Ein Praxisbeispiel vorschlagen: das Formular.

suggest-nav = Vorschlagen
suggest = Beispiel vorschlagen
title = Ein Praxisbeispiel vorschlagen
lead = Tut Ihre Stadt, Schule, Nachbarschaft oder Ihr Verein etwas gegen Gewalt oder Polarisierung, oder bringt Menschen einander näher? Erzählen Sie davon. Wir stellen die Fragen, Sie antworten in Ihren eigenen Worten.
description = Schlagen Sie ein Praxisbeispiel vor, ohne Konto. Sechs kurze Schritte mit einfachen Fragen, am Telefon oder am Rechner.
good-to-know = Gut zu wissen
know-time = Zehn Minuten reichen
know-time-text = Titel, Ort und ein paar Sätze genügen für eine Kurzfassung. Wissen Sie mehr, wird eine vollständige Beschreibung daraus. Sonst ist nichts Pflicht.
know-saved = Sie können jederzeit aufhören
know-saved-text = Was Sie schreiben, wird gespeichert. Lassen Sie sich den Link schicken und machen Sie später weiter, auch auf einem anderen Gerät.
know-language = In Ihrer Sprache
know-language-text = Schreiben Sie Deutsch, Niederländisch, Französisch oder Englisch. Fehler machen nichts: Die Redaktion liest gegen.
know-failed = Auch was nicht geklappt hat
know-failed-text = Das erspart der nächsten Stadt ein Jahr. Wer ehrlich davon erzählt, verdient Dank.
begin = Anfangen
begin-note = Sie brauchen kein Konto. Ein Entwurf, an dem sich { $days } Tage lang nichts ändert, wird gelöscht.
after = Wie es danach weitergeht
after-1 = Sie bestätigen Ihre E-Mail-Adresse mit einem Klick.
after-2 = Die Redaktion liest Ihren Vorschlag und prüft ihn anhand der Auswahlkriterien. Bei Rückfragen bekommen Sie eine E-Mail.
after-3 = Auf einer eigenen Seite verfolgen Sie alles: was schon beurteilt ist, warum, und was noch kommt.
criteria-link = Die Auswahlkriterien
again = Schon angefangen?
again-text = Öffnen Sie den Link aus Ihrer E-Mail. Verlegt? Geben Sie Ihre Adresse an, dann schicken wir Ihnen die Links zu Ihren Entwürfen und Vorschlägen.
again-button = Links zuschicken
again-done = Falls zu dieser Adresse etwas gespeichert ist, bekommen Sie gleich eine E-Mail.

# Der Rahmen eines Schritts
step-of = Schritt { $step } von { $steps }
steps = Schritte
step-short = In Kürze
step-problem = Das Problem
step-approach = Das Vorgehen
step-people = Mit wem
step-impact = Was es gebracht hat
step-finish = Anlagen und Ihre Angaben
step-review = Prüfen und absenden
step-done = ausgefüllt
optional = kann warten
lead-short = Daran sieht eine andere Stadt, ob sie weiterlesen will.
lead-problem = Damit man anderswo erkennt, ob es das eigene Problem ist.
lead-approach = Das Herzstück: genug, um es selbst zu versuchen.
lead-people = Etwas übernehmen heißt, Menschen zu gewinnen. Wie ist Ihnen das gelungen?
lead-impact = Ehrlich ist besser als schön. Wenn Sie es nicht wissen, schreiben Sie das.
lead-finish = Fast fertig.
next = Speichern und weiter
back = Voriger Schritt
to-review = Speichern und prüfen
saved = Gespeichert
saving = Wird gespeichert …
saved-at = Gespeichert um { $time }
not-saved = Nicht gespeichert: keine Verbindung. Wir versuchen es noch einmal.
example = Ein Beispiel
example-for = Ein Beispiel zu: { $question }
words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
words-of = { $count } von etwa { $budget } Wörtern
words-over = { $count } Wörter: Geht es kürzer? Etwa { $budget } reichen.
words-budget = Etwa { $budget } Wörter.
fault-summary = { $count ->
    [one] Eine Stelle ist noch zu verbessern. Alles andere ist gespeichert.
   *[other] { $count } Stellen sind noch zu verbessern. Alles andere ist gespeichert.
}

# Später weitermachen
later = Später weitermachen
later-text = Wir schicken Ihnen einen Link zu diesem Entwurf. Damit können Sie und alle, denen Sie ihn weiterleiten, weiterschreiben. Ändert sich nichts, wird der Entwurf am { $date } gelöscht.
later-email = Ihre E-Mail-Adresse
later-button = Link zuschicken
later-done = Der Link ist unterwegs. Sehen Sie auch im Spam-Ordner nach.
delete-draft = Diesen Entwurf löschen
delete-sure = Der Entwurf und seine Anlagen werden sofort und endgültig gelöscht.
delete-yes = Ja, alles löschen
deleted = Der Entwurf ist gelöscht.

# Schritt 1
ask-title = Wie heißt das Praxisbeispiel?
ask-title-hint = Der Name, den Sie selbst verwenden. Gibt es keinen, sagen Sie in wenigen Worten, was Sie tun.
ask-title-example = Platzeltern: Freitagabends sind Eltern auf dem Platz
ask-summary = Erzählen Sie es in drei Sätzen.
ask-summary-hint = Wer macht was, mit wem und warum? So, wie Sie es jemandem aus einer anderen Stadt erklären würden.
ask-summary-example = Freitag- und samstagabends gehen Eltern aus dem Viertel zu zweit über den Bahnhofsplatz. Sie plaudern mit den Jugendlichen, kennen sie beim Namen und trinken Kaffee mit den Nachbarn. Eine Streetworkerin und der Kontaktbeamte der Polizei stehen hinter ihnen.
ask-place = Wo findet es statt?
ask-city = Stadt oder Gemeinde
ask-region = Land, Kanton oder Region
ask-country = Staat
country-none = Bitte wählen
ask-level = Wie groß ist der Rahmen?
level-none = Bitte wählen
level-street = Eine Straße oder ein Platz
level-neighbourhood = Ein Viertel
level-city = Die ganze Stadt oder Gemeinde
level-police-zone = Ein Polizeibezirk
level-region = Eine Region
level-national = Das ganze Land
level-international = Mehrere Länder
ask-language = In welcher Sprache schreiben Sie?
ask-language-hint = Bitte bleiben Sie durchgehend bei einer Sprache.
language-nl = Niederländisch
language-fr = Französisch
language-de = Deutsch
language-en = Englisch
language-looks = Das sieht für uns nach { $found } aus. Stimmt das nicht, wählen Sie oben Ihre Sprache.
language-differs = Gewählt ist { $chosen }, der Text sieht für uns aber nach { $found } aus. Stimmt Ihre Wahl, müssen Sie nichts tun.
language-change = Ja, es ist { $found }

# Schritt 2
ask-problem = Was war los?
ask-problem-hint = Wo und wann? Wer litt darunter? Und woher wussten Sie das: Zahlen, Beschwerden, Gespräche? Sagen Sie auch, was Ihrer Meinung nach dahintersteckte.
ask-problem-example = Jeden Abend trafen sich dreißig bis vierzig Jugendliche auf dem Platz. Anwohner riefen im Schnitt vierzehnmal im Monat die Polizei, meist nach zwanzig Uhr. Die Jugendlichen fühlten sich überall verjagt: Das Jugendhaus schloss um achtzehn Uhr. Als wir achtzig Familien fragten, kannte sie kaum jemand, obwohl die meisten um die Ecke wohnten.
ask-themes = Worum geht es?
ask-themes-hint = Wählen Sie die zwei bis fünf Themen, die am besten passen.
ask-groups = Für wen ist es gedacht?
ask-groups-hint = Die Menschen, denen es etwas bringen soll.
picked-for-you = Nach dem, was Sie schreiben, vielleicht
all-of-them = Alle zur Auswahl
picked-count = { $count ->
    [0] nichts gewählt
   *[other] { $count } gewählt
}
picked-many = {"{"}n{"}"} gewählt

# Schritt 3
ask-approach = Was genau machen Sie?
ask-approach-hint = Was passiert, wie oft, durch wen? Wie haben Sie angefangen? Und warum sollte gerade das helfen?
ask-approach-example = Angefangen haben wir mit acht Eltern, die unsere Streetworkerin schon kannte. Sie besuchten zwei Abende lang eine Schulung: Wie spreche ich jemanden an, und was tue ich, wenn es kippt? Seitdem gehen sie jeden Freitag und Samstag von sieben bis zehn, immer zu zweit, ohne Uniform. Wen man kennt, der benimmt sich anders: Darum geht es. Einmal im Monat sitzen sie mit dem Kontaktbeamten und vier Jugendlichen zusammen.
ask-kinds = Welche Art von Praxisbeispiel ist es?
ask-kinds-hint = Wählen Sie, was am besten passt, meist eine oder zwei.
ask-status = Läuft es noch?
status-running = Ja
status-pilot = Es ist ein Versuch
status-ended = Nein, es ist beendet
status-unknown = Weiß ich nicht
ask-started = Seit wann?
ask-started-hint = Ein Jahr genügt, etwa 2021.
ask-ended = Bis wann?
ask-ended-hint = Nur, wenn es beendet ist.
ask-costs = Was braucht es an Geld, Menschen und Zeit?
ask-costs-hint = Grobe Zahlen reichen. Zählen Sie auch die Stunden mit, die niemand bezahlt.
ask-costs-example = Eine Koordinatorin, ein halber Tag pro Woche: etwa 8.000 € im Jahr. Kaffee, Lampen und Schulung: 1.200 €. Die Eltern machen es ehrenamtlich, zusammen rund 25 Stunden pro Woche.

# Schritt 4
ask-organisation = Wer trägt es?
ask-organisation-hint = Die Organisation, an die sich eine andere Stadt wenden kann: eine Stadt, ein Amt, ein Verein.
ask-partners = Welche Organisationen machen mit?
ask-partners-hint = Eine pro Zeile.
ask-involvement = Wer macht mit, und wie haben Sie diese Menschen gewonnen?
ask-involvement-hint = Anwohner, Polizei, Schulen, Vereine: Was ist ihre Rolle? Wer zögerte zuerst, und was gab den Ausschlag? Nennen Sie Funktionen und Organisationen, keine Namen von Personen.
ask-involvement-example = Die Eltern haben wir einzeln gefragt, am Schultor. Die ersten Väter kamen erst, als ein Fußballtrainer mitmachte. Die Polizei wollte Westen mit Logo; nach einem Probemonat ohne sah auch sie, dass es so besser ging. Die Läden am Platz zahlen den Kaffee.

# Schritt 5
ask-results = Was hat sich verändert?
ask-results-hint = Was sehen Sie, und woher wissen Sie es? Sagen Sie auch, was gleich blieb oder schlechter wurde.
ask-results-example = Nach einem Jahr waren es noch fünf Anrufe im Monat statt vierzehn. In dieser Zeit hatte auch das Jugendhaus länger offen; was davon auf uns zurückgeht, wissen wir also nicht. Von zwanzig Jugendlichen sagten siebzehn, sie würden jetzt gegrüßt. Im Winter ist der Platz leer; wo sie dann sind, wissen wir nicht.
ask-lessons = Was muss man unbedingt wissen, wenn man das auch machen will?
ask-lessons-hint = Was würden Sie heute anders machen? Was darf nicht fehlen? Was hat enttäuscht?
ask-lessons-example = Fangen Sie mit Kaffee an, nicht mit Regeln. Schicken Sie nie jemanden allein. Das zweite Jahr ist das schwerste: Die Hälfte der Eltern hört auf, und neu ist es auch nicht mehr. Suchen Sie schon im ersten Frühjahr Verstärkung. Eine Uniform macht alles kaputt.
ask-testing = Hat jemand geprüft, ob es hilft?
testing-untested = Nein, noch nicht
testing-described = Wir haben festgehalten, was geschah
testing-evaluated-locally = Wir haben es selbst evaluiert
testing-evaluated-independently = Außenstehende haben es untersucht
testing-replicated = Es wurde an mehreren Orten untersucht
ask-effect = Was kam dabei heraus?
effect-unknown = Das wissen wir nicht
effect-positive = Es hilft
effect-mixed = Zum Teil, oder manchen
effect-none = Wir sahen keinen Unterschied
effect-harmful = Für manche wurde es schlimmer
ask-evidence-note = Worauf stützen Sie das?
ask-evidence-note-hint = Ein Bericht, Zahlen, eine Studie. Die Redaktion prüft es nach.
ask-sources = Wo kann man mehr darüber lesen?
ask-sources-hint = Eine Quelle pro Zeile: Titel und Webadresse.

# Schritt 6
ask-files = Fotos, ein Faltblatt oder ein Bericht
ask-files-hint = Höchstens { $most } Dateien von je 25 MB: JPEG, PNG, WebP, GIF oder PDF. Wo und wann ein Foto entstand, entfernen wir.
ask-files-people = Sind Menschen zu erkennen? Schicken Sie das Foto nur, wenn sie einverstanden sind.
files-add = Hinzufügen
files-added = Hinzugefügt: { $name }
files-remove = { $name } entfernen
files-removed = Entfernt.
files-none = Noch keine Anlagen.
ask-email = Ihre E-Mail-Adresse
ask-email-hint = Nur, um Sie zu diesem Vorschlag zu erreichen. Sie erscheint nirgends auf der Website.
ask-name = Ihr Name oder Ihre Stelle
ask-name-hint = Für die Redaktion, wenn Sie möchten.
ask-mail-language = In welcher Sprache sollen wir Ihnen schreiben?

# Ist es eines von diesen?
near = Ist es eines von diesen?
near-text = Diese Praxisbeispiele stehen schon in der Datenbank und sehen ähnlich aus. Ist Ihres dabei, müssen Sie nichts wiederholen.
near-other = Nein, es ist ein anderes
near-also = Das machen wir auch
near-also-text = Sie haben es übernommen oder auf Ihre Weise angepasst. Erzählen Sie hier Ihre Fassung; die Beschreibungen verweisen dann aufeinander.
near-chosen = Sie erzählen hier Ihre eigene Fassung von { $title }.
near-undo = Doch nicht
near-known = Ist es genau dasselbe? Auf seiner Seite steht, wem Sie Ergänzungen melden können.

# Prüfen
review-title = Prüfen und absenden
review-lead = So liest es die Redaktion. Ändern können Sie jetzt noch alles, und auch später, solange die Prüfung nicht begonnen hat.
review-edit = Ändern
review-edit-step = Ändern: { $step }
review-empty = Noch nichts ausgefüllt
review-snapshot-missing = Das wird noch gebraucht
review-snapshot-missing-text = Ohne das kann die Redaktion nichts damit anfangen.
review-snapshot-done = Für eine Kurzfassung ist alles da.
review-full-missing = Für eine vollständige Beschreibung fehlt noch
review-full-missing-text = Es darf so bleiben. Die Redaktion kann später danach fragen.
review-full-done = Für eine vollständige Beschreibung ist alles da.
consents = Bevor Sie absenden
consent-licence = Text und Anlagen dürfen veröffentlicht und mit Quellenangabe frei weiterverwendet werden (CC BY 4.0). Ich bin berechtigt, das zu erlauben.
consent-contact = Die genannte Organisation darf als Ansprechstelle erscheinen. Namen oder Daten von Privatpersonen kommen nicht vor.
consent-refused = Wird der Vorschlag nicht aufgenommen, dürfen Titel und Grund in der Liste der nicht aufgenommenen Vorschläge stehen, damit andere Städte sehen, warum.
consent-optional = Das ist freiwillig.
submit = Absenden
submit-correction = Verbesserung absenden
sent-title = Noch ein Klick
sent-lead = Wir haben eine E-Mail an { $email } geschickt. Klicken Sie auf den Link darin, dann bekommt die Redaktion Ihren Vorschlag.
sent-text = Nach ein paar Minuten noch nichts da? Sehen Sie im Spam-Ordner nach. Der Link gilt { $days } Tage.
sent-again = E-Mail noch einmal schicken
sent-again-done = Die E-Mail ist noch einmal unterwegs.
sent-wrong = Stimmt die Adresse nicht? Hier können Sie sie ändern.

# Bestätigen
confirm-title = Ihren Vorschlag absenden
confirm-text = Sie schicken „{ $title }“ an die Redaktion. Bestätigen Sie mit einem Klick, dass diese E-Mail-Adresse Ihre ist.
confirm-button = Ja, absenden
confirm-gone-title = Dieser Link gilt nicht mehr
confirm-gone-text = Er wurde schon benutzt oder ist zu alt. Haben Sie bereits bestätigt? Dann steht der Link zu Ihrer Seite in Ihrer E-Mail. Sonst können Sie unten neue Links anfordern.
gone-title = Diesen Entwurf gibt es nicht mehr
gone-text = Er wurde abgeschickt, gelöscht oder zu lange nicht bearbeitet. Geben Sie Ihre E-Mail-Adresse an, dann schicken wir die Links, die es noch gibt.

# Fehler
fault-email = Das sieht nicht nach einer E-Mail-Adresse aus. Sie hat die Form name@beispiel.de.
fault-email-missing = Geben Sie Ihre E-Mail-Adresse an. Ohne sie erreichen wir Sie nicht.
fault-title-missing = Geben Sie dem Praxisbeispiel einen Namen.
fault-summary-missing = Sagen Sie in ein paar Sätzen, was es ist.
fault-missing = Das wird noch gebraucht.
fault-too-long = Zu lang: { $count } Zeichen, höchstens { $most }.
fault-html = Lassen Sie „{ $found }“ weg: HTML geht hier nicht. Einfacher Text genügt; eine Leerzeile beginnt einen Absatz.
fault-year = Schreiben Sie ein Jahr wie 2021 oder einen Tag wie 2021-05-01.
fault-order = Das Ende liegt vor dem Anfang. Prüfen Sie beide Jahre.
fault-address = „{ $found }“ ist keine Webadresse, die mit http:// oder https:// beginnt.
fault-control = Darin steht ein unsichtbares Zeichen, das wir nicht speichern können. Schreiben Sie den Satz neu.
fault-choice = Wählen Sie etwas aus der Liste.
fault-twice = Das steht zweimal da. Entfernen Sie eines davon.
fault-other = Hier stimmt etwas nicht: { $reason }
fault-consent = Ohne das können wir das Praxisbeispiel nicht veröffentlichen. Kreuzen Sie es an, wenn Sie einverstanden sind.
fault-too-quick = Das ging sehr schnell. Sehen Sie Ihre Antworten kurz durch und senden Sie sie noch einmal; es ist alles noch da.
fault-busy = Sie haben in kurzer Zeit viel geschickt. Warten Sie ein paar Minuten; alles, was Sie geschrieben haben, steht noch unten.
file-empty = „{ $name }“ ist leer. Wählen Sie eine andere Datei.
file-large = „{ $name }“ ist größer als 25 MB. Verkleinern Sie die Datei.
file-kind = „{ $name }“ ist { $found }. Wir nehmen JPEG, PNG, WebP, GIF und PDF.
file-disguised = „{ $name }“ nennt sich { $claimed }, ist aber { $found }. Das nehmen wir nicht an.
file-pixels = „{ $name }“ hat { $width } × { $height } Bildpunkte. Verkleinern Sie das Bild.
file-broken = „{ $name }“ ist beschädigt oder unvollständig. Speichern Sie die Datei neu oder wählen Sie eine andere.
file-protected = „{ $name }“ ist mit einem Passwort geschützt. Speichern Sie die PDF ohne Passwort.
file-many = Höchstens { $most } Dateien. Platz ist { $left ->
    [0] für keine weitere
    [one] noch für eine
   *[other] noch für { $left }
}; von den eben gewählten wurde keine hinzugefügt.
file-total = Alle Dateien zusammen dürfen höchstens { $most } MB haben.
file-none = Wählen Sie zuerst eine Datei.
found-heic = ein HEIC-Foto vom iPhone; speichern Sie es als JPEG
found-program = ein Programm
found-office = ein Textdokument oder eine Tabelle; speichern Sie es als PDF
found-archive = ein komprimierter Ordner
found-page = eine Webseite
found-media = eine Ton- oder Filmdatei
found-unknown = von einer Art, die wir nicht kennen

# Zwei Fenster
conflict-title = Inzwischen wurde etwas anderes gespeichert
conflict-text = Dieser Entwurf wurde auch in einem anderen Fenster oder von jemand anderem geändert. Nichts ist verloren. Unter jeder Frage steht, was Sie geschrieben haben und was gespeichert war. Wählen, verbessern, speichern.
conflict-yours = Sie schrieben
conflict-theirs = Schon gespeichert
conflict-keep = Das Gespeicherte nehmen
conflict-saved = In einem anderen Fenster wurde etwas anderes gespeichert. Laden Sie die Seite neu, oder speichern Sie mit der Schaltfläche, um beides zu sehen.
honeypot = Bitte leer lassen
