# Praxisbeispiele aktuell halten: bestätigen, nachfragen, archivieren.

# Filter der Liste
filter-upkeep = Bestätigung
filter-current = Aktuell
filter-stale = Lange nicht bestätigt

# Auf der Seite des Praxisbeispiels
confirmed-by-owner = Am { $date } vom Träger bestätigt.
confirmed-by-editor = Am { $date } von der Redaktion im Namen des Trägers bestätigt.
stale-title = Nicht bestätigt seit dem { $date }
stale-text = Seither hat niemand gesagt, dass dieses Praxisbeispiel noch stimmt. Fragen Sie nach, bevor Sie es übernehmen.
archived-title = Im Archiv
archived-line = Dieses Praxisbeispiel ist seit dem { $date } im Archiv.
archived-reason = Grund:
archived-how = Sie lesen, was zuletzt darüber bekannt war. In der Liste und bei der Suche erscheint es nicht mehr.
archived-all = Alle archivierten Praxisbeispiele

# Die Liste des Archivs
archive-title = Archivierte Praxisbeispiele
archive-lead = Praxisbeispiele, die niemand mehr pflegt, mit dem Grund. Ihre Seiten bleiben lesbar: Auch was vorbei ist, kann der nächsten Stadt ein Jahr ersparen.
archive-none = Im Archiv ist noch nichts.
archive-since = Archiviert am { $date }
archive-refused = Vorschläge, die nicht aufgenommen wurden, haben eine eigene Liste.

# Briefe an den Träger
letter-subject = Stimmt „{ $title }“ noch?
letter-subject-again = Erinnerung: Stimmt „{ $title }“ noch?
letter-hello = Guten Tag,
letter-published = „{ $title }“ steht seit dem { $date } in der Datenbank. Ihre Organisation ist dort als Träger genannt.
letter-confirmed = Am { $date } wurde zuletzt bestätigt, dass „{ $title }“ noch stimmt. Ihre Organisation ist dort als Träger genannt.
letter-ask = Stimmt noch, was dort steht? Ein Klick genügt. Hat sich etwas geändert, sagen Sie es auf derselben Seite.
letter-reminder = Wir haben noch nichts von Ihnen gehört. Bestätigt bis zum { $date } niemand, dass das Praxisbeispiel noch stimmt, steht das auf seiner Seite, und in der Suche rückt es nach hinten.
letter-reminder-again = Wir haben nichts von Ihnen gehört. Auf der Seite steht deshalb jetzt „Nicht bestätigt seit dem { $date }“, und in der Suche rückt das Praxisbeispiel nach hinten. Ein Klick bringt das in Ordnung.
letter-button = Ansehen und bestätigen
letter-link-ends = Dieser Link ist nur für Sie und gilt bis zum { $date }.
letter-why = Sie erhalten diese E-Mail, weil Ihre Organisation zugestimmt hat, dass { $site } einmal im Jahr fragt, ob das Praxisbeispiel noch stimmt. Auf der Seite hinter dem Link können Sie das beenden.

# Brief an die Redaktion
letter-archive-subject = { $count ->
    [one] Ein Praxisbeispiel fürs Archiv
   *[other] { $count } Praxisbeispiele fürs Archiv
}
letter-archive = { $count ->
    [one] Dieses Praxisbeispiel hat sehr lange niemand bestätigt. Sehen Sie nach, ob es ins Archiv gehört.
   *[other] Diese Praxisbeispiele hat sehr lange niemand bestätigt. Sehen Sie nach, ob sie ins Archiv gehören.
}
letter-archive-item = { $title } (nicht bestätigt seit dem { $date })
letter-archive-button = Zum Redaktionstisch

# Die Seite hinter dem Link
confirm-title = Stimmt dieses Praxisbeispiel noch?
confirm-owner = Diese Seite ist für alle, die { $title } betreuen. Nur wer den Link bekommen hat, kann hier antworten.
confirm-last = Zuletzt bestätigt am { $date }.
confirm-never = In der Datenbank seit dem { $date }, bisher nie bestätigt.
confirm-view = Die Seite ansehen, wie alle sie sehen
confirm-still = Ja, das stimmt noch
confirm-still-hint = Mehr brauchen Sie nicht zu tun.
confirm-else = Nein, etwas hat sich geändert
confirm-else-hint = Ändern Sie, was anders ist. Die Redaktion sieht es durch und bringt es auf die Seite.
confirm-status = Läuft es noch?
confirm-ended = Jahr, in dem es endete
confirm-ended-hint = Nur ausfüllen, wenn es beendet ist.
confirm-note = Nachricht an die Redaktion
confirm-note-hint = Was oben nicht hineinpasst. Nur die Redaktion liest das.
confirm-texts = Die Texte
confirm-texts-hint = Auf { $language }, der Sprache, in der sie geschrieben sind.
confirm-contact = Wen fragen wir nächstes Jahr?
confirm-email = E-Mail-Adresse
confirm-lang = Sprache der E-Mails
confirm-send = An die Redaktion senden
confirm-thanks = Vielen Dank!
confirm-next = Auf der Seite steht jetzt, dass das Praxisbeispiel noch stimmt. Um den { $date } fragen wir wieder.
confirm-proposed = Ihre Antwort ist angekommen. Die Redaktion sieht sie durch; bis dahin bleibt die Seite, wie sie ist. Inzwischen können Sie Ihren Vorschlag unten noch ändern.
confirm-done = Dieses Praxisbeispiel ist bestätigt; Sie brauchen nichts zu tun. Um den { $date } fragen wir wieder.
confirm-archived = Dieses Praxisbeispiel ist im Archiv. Stimmt es doch noch? Schreiben Sie es der Redaktion.
confirm-stop = Keine E-Mails mehr
confirm-stop-text = Wir vergessen dann Ihre Adresse. Das Praxisbeispiel bleibt, aber nach einiger Zeit steht dabei, dass niemand es bestätigt.
confirm-stop-button = Meine Adresse vergessen
confirm-forgotten = Wir haben Ihre Adresse gelöscht. Sie bekommen keine E-Mails mehr.
confirm-ended-title = Dieser Link gilt nicht mehr
confirm-ended-text = Er galt bis zum { $date }. Gern schicken wir einen neuen, an die Adresse, die wir kennen.
confirm-ended-button = Neuen Link schicken
confirm-ended-sent = Ein neuer Link ist unterwegs an die Adresse, die wir kennen.
fault-title = Da fehlt noch etwas
fault-nothing = Sie haben nichts geändert und nichts geschrieben. Stimmt alles noch? Dann verwenden Sie die Schaltfläche oben.
fault-email = Das ist keine E-Mail-Adresse. Sie hat die Form name@stadt.de.
fault-year = Schreiben Sie eine Jahreszahl, zum Beispiel 2024.
fault-long = Höchstens { $most } Zeichen.
fault-html = Schreiben Sie einfachen Text, ohne HTML.

# Der Redaktionstisch
desk-title = Aktuell halten
desk-hint = Wer bestätigt, dass Praxisbeispiele noch stimmen, was Träger ändern, was ins Archiv gehört.
desk-lead = Alle { $months } Monate wird jeder Träger gefragt, ob das Praxisbeispiel noch stimmt, und zweimal erinnert. Hier sehen Sie, wo Sie helfen können.
desk-stages = Stand
stage-proposals = Vorschläge der Träger
stage-due = Bald oder jetzt zu bestätigen
stage-asked = Gefragt, noch ohne Antwort
stage-stale = Nicht bestätigt
stage-to-archive = Zu archivieren
stage-without-contact = Ohne Kontaktadresse
stage-archived = Im Archiv
desk-none = Hier ist nichts zu tun.
desk-practice = Praxisbeispiel
desk-since = Bestätigt
desk-never = Nie; in der Datenbank seit dem { $date }
desk-state = Stand
desk-due-on = Zu bestätigen am { $date }
desk-asked-on = Gefragt am { $date }
desk-reminded-on = Erinnert am { $date }
desk-stale-on = Nicht bestätigt; das steht dabei seit dem { $date }
desk-answered-on = Träger hat am { $date } geantwortet
desk-no-contact = Kein Kontakt
desk-choose = { $title } auswählen
desk-more = { $count ->
    [one] Noch ein Praxisbeispiel
   *[other] Noch { $count } Praxisbeispiele
}
desk-with-chosen = Mit den ausgewählten Praxisbeispielen
desk-ask = Jetzt fragen
desk-ask-hint = Der Träger bekommt die E-Mail mit dem Link.
desk-confirm = Im Namen des Trägers bestätigen
desk-note = Woher Sie das wissen
desk-note-hint = Zum Beispiel: mit der Präventionsstelle telefoniert. Nur die Redaktion liest das.
desk-archive = Ins Archiv
desk-reason = Grund
desk-reason-hint = Alle können das lesen.
desk-put-back = Zurück in die Datenbank
desk-done = { $count ->
    [one] Für ein Praxisbeispiel erledigt.
   *[other] Für { $count } Praxisbeispiele erledigt.
}
desk-left = { $count ->
    [one] Bei einem ging es nicht: Es hat keinen Kontakt oder war schon erledigt.
   *[other] Bei { $count } ging es nicht: Sie haben keinen Kontakt oder waren schon erledigt.
}
desk-nothing-chosen = Wählen Sie erst mindestens ein Praxisbeispiel aus.
desk-no-reason = Schreiben Sie, warum. Alle können den Grund lesen.
desk-outrun = Jemand anderes war gerade schneller. Sehen Sie, wie es jetzt steht.

# Ein Praxisbeispiel am Redaktionstisch
desk-one-title = { $title }: aktuell halten
desk-contact = Wen wir fragen
desk-contact-set = Es gibt eine Kontaktadresse. Die E-Mails gehen auf { $language } hinaus; die Adresse wird am { $date } gelöscht, wenn niemand mehr antwortet.
desk-contact-none = Es gibt noch keinen Kontakt: Niemand bekommt die jährliche Frage.
desk-contact-consent-title = Einverständnis
desk-contact-consent = Die Organisation ist einverstanden, dass wir einmal im Jahr schreiben.
desk-contact-consent-fault = Ohne dieses Einverständnis bewahren wir keine Adresse auf.
desk-contact-save = Kontakt speichern
desk-contact-forget = Kontakt löschen
desk-contact-saved = Der Kontakt ist gespeichert.
desk-contact-erased = Der Kontakt ist gelöscht.
desk-steps = Stand

# Vorschläge der Träger
proposal-from = Vorschlag des Trägers, { $date }
proposal-was = Jetzt
proposal-becomes = Vorschlag
proposal-empty = (leer)
proposal-status = Status
proposal-ended = Beendet
proposal-note = Nachricht
proposal-contact = Neuer Kontakt
proposal-changed = Das Praxisbeispiel wurde inzwischen geändert; links steht, was jetzt dort steht.
proposal-take = Änderung übernehmen
proposal-refuse = So lassen
proposal-reason = Warum nicht
proposal-taken = Der Vorschlag steht auf der Seite.
proposal-refused = Die Seite blieb, wie sie war.
