# Auf dem Laufenden bleiben: einer Suche, einem Begriff oder einem Praxisbeispiel folgen
follow = Auf dem Laufenden halten
follow-title = Auf dem Laufenden bleiben
follow-new = Sie erhalten eine E-Mail, sobald es neue Praxisbeispiele gibt zu
follow-practice = Sie erhalten eine E-Mail, sobald sich etwas ändert bei
follow-privacy = Wir verwenden Ihre Adresse nur dafür. Jede E-Mail enthält einen Link, mit dem Sie sie mit einem Klick abbestellen.
follow-button = Auf dem Laufenden halten
email = Ihre E-Mail-Adresse
email-hint = Sie erhalten zuerst eine E-Mail, um die Adresse zu bestätigen.
email-missing = Geben Sie Ihre E-Mail-Adresse an
email-wrong = Das ist keine E-Mail-Adresse. Ein Beispiel: anna.meier@stadt.ch
frequency = Wie oft?
frequency-immediate = Sofort
frequency-daily = Höchstens einmal am Tag
frequency-weekly = Höchstens einmal pro Woche
too-long = Diese Suche ist zu lang, um ihr zu folgen. Verwenden Sie weniger Wörter.
quoted = „{ $words }“
everything = alle Praxisbeispiele
asked-title = Bitte sehen Sie in Ihr Postfach
asked-text = Wir haben Ihnen eine E-Mail geschickt. Klicken Sie darin auf die Schaltfläche, um zu bestätigen, dass die Adresse Ihnen gehört.
asked-nothing = Nichts erhalten? Sehen Sie im Spam-Ordner nach, oder versuchen Sie es in ein paar Minuten noch einmal. Der Link gilt zwei Tage.
confirm-title = Adresse bestätigen
confirm-text = Sie möchten E-Mails erhalten zu { $about }.
confirm-button = Ja, halten Sie mich auf dem Laufenden
confirm-gone-title = Dieser Link funktioniert nicht mehr
confirm-gone-text = Vielleicht haben Sie schon bestätigt, oder der Link ist älter als zwei Tage. Fordern Sie gern einen neuen an.
manage-title = Ihre Benachrichtigungen
manage-text = Sie folgen
stop = Diese E-Mails beenden
stopped-title = Sie erhalten dazu keine E-Mails
stopped-text = Möchten Sie später wieder auf dem Laufenden bleiben? Suchen Sie in den Praxisbeispielen und wählen Sie „Auf dem Laufenden halten“.
see-practices = Zu den Praxisbeispielen
done-confirmed = Ihre Adresse ist bestätigt. Sie hören von uns, sobald es etwas Neues gibt.
done-changed = Gespeichert.
done-stopped = Sie erhalten dazu keine E-Mails mehr.
letter-confirm-subject = Bitte bestätigen: auf dem Laufenden zu { $about }
letter-confirm-lead = Jemand, vermutlich Sie, möchte E-Mails erhalten zu { $about }. Stimmt das?
letter-confirm-button = Ja, das bin ich
letter-confirm-small = Der Link gilt zwei Tage. Sie waren es nicht? Dann brauchen Sie nichts zu tun: Sie hören nichts weiter von uns.
letter-already-subject = Sie folgen bereits: { $about }
letter-already-lead = Sie haben um E-Mails gebeten zu { $about }. Die erhalten Sie schon. Über die Schaltfläche können Sie sie ändern oder beenden.
letter-already-button = Meine Benachrichtigungen ansehen
letter-new-subject = { $count ->
    [one] Neues Praxisbeispiel zu { $about }
   *[other] { $count } neue Praxisbeispiele zu { $about }
 }
letter-new-lead = { $count ->
    [one] Seit unserer letzten E-Mail zu { $about } ist dieses Praxisbeispiel hinzugekommen:
   *[other] Seit unserer letzten E-Mail zu { $about } sind diese Praxisbeispiele hinzugekommen:
 }
letter-practice-subject = Es hat sich etwas geändert: { $about }
letter-practice-lead = Dieses Praxisbeispiel, dem Sie folgen, wurde überarbeitet oder bestätigt:
letter-more = { $count ->
    [one] Und noch ein weiteres.
   *[other] Und noch { $count } weitere.
 }
letter-all = Alle ansehen
letter-change = Öfter, seltener oder gar nicht mehr? { $address }
