# Letters about accounts. { $site } is the name of the network.

sign-in-subject = Anmelden bei { $site }
sign-in-text = Sie haben einen Link zum Anmelden angefordert. Öffnen Sie ihn und bestätigen Sie mit der Schaltfläche.
sign-in-button = Anmelden
sign-in-small = Der Link funktioniert einmal und gilt 15 Minuten. Sie haben ihn nicht angefordert? Dann müssen Sie nichts tun: Ohne den Link kommt niemand hinein.
no-account-subject = Anmelden bei { $site }
no-account-text = Jemand, vielleicht Sie selbst, wollte sich mit dieser E-Mail-Adresse anmelden. Unter dieser Adresse gibt es kein Konto, mit dem das möglich ist.
no-account-small = Haben Sie früher eine andere Adresse benutzt? Versuchen Sie es damit oder bitten Sie die Koordination Ihres Netzwerks um Zugang.
invitation-subject = Ihr Zugang zu { $site }
invitation-text = Sie haben ein Konto bei { $site }. Über die Schaltfläche melden Sie sich das erste Mal an; ein Passwort ist nicht nötig.
invitation-button = Anmelden
invitation-small = Der Link funktioniert einmal und gilt sieben Tage. Danach fordern Sie auf der Anmeldeseite selbst einen neuen an.
confirm-address-subject = Bestätigen Sie Ihre neue E-Mail-Adresse
confirm-address-text = Sie möchten diese Adresse für Ihr Konto bei { $site } verwenden. Öffnen Sie den Link, während Sie angemeldet sind, und bestätigen Sie mit der Schaltfläche.
confirm-address-button = Adresse bestätigen
confirm-address-small = Der Link funktioniert einmal und gilt 15 Minuten. Sie haben nichts angefordert? Dann müssen Sie nichts tun.
address-taken-subject = Diese E-Mail-Adresse hat bereits ein Konto
address-taken-text = Jemand, vielleicht Sie selbst, wollte diese Adresse mit einem anderen Konto bei { $site } verbinden. Das ist nicht geschehen: Diese Adresse hat bereits ein Konto.
address-asked-subject = Für Ihr Konto wurde eine andere E-Mail-Adresse angefragt
address-asked-text = Für Ihr Konto bei { $site } wurde angefragt, die E-Mail-Adresse durch { $email } zu ersetzen. Das geschieht erst, wenn die neue Adresse bestätigt ist.
not-you = Das waren nicht Sie? Melden Sie sich an und beenden Sie auf Ihrer Seite alle anderen Sitzungen, oder wenden Sie sich an Ihre Koordination.
passkey-added-subject = Ihrem Konto wurde ein Passkey hinzugefügt
passkey-added-text = Ihrem Konto bei { $site } wurde ein Passkey hinzugefügt: „{ $name }“. Wer dieses Gerät hat und entsperren kann, kann sich damit anmelden.
password-changed-subject = Das Passwort Ihres Kontos wurde geändert
password-changed-text = Das Passwort Ihres Kontos bei { $site } wurde soeben geändert. Alle anderen Sitzungen wurden beendet.
