# Übernahmen: wer das auch macht, und wie es geht.

# Auf der Seite und auf Karten
adopted = { $adopted ->
    [one] Einmal übernommen
    [2] Zweimal übernommen
   *[other] { $adopted }-mal übernommen
}
adopted-running = { $adopted ->
    [one] Einmal übernommen, läuft dort noch
    [2] Zweimal übernommen, läuft noch an { $running ->
        [one] einem Ort
       *[other] beiden Orten
    }
   *[other] { $adopted }-mal übernommen, läuft noch an { $running ->
        [one] einem Ort
       *[other] { $running } Orten
    }
}
list-title = Wer das auch macht
list-invite = Machen Sie das auch? Erzählen Sie, was Sie geändert haben und wie es läuft: Das hilft der nächsten Stadt.
list-invite-button = Wir machen das auch
kind-taken-over = übernommen
kind-adapted = angepasst
kind-inspired = davon angeregt
outcome-working = funktioniert
outcome-partly = funktioniert zum Teil
outcome-stopped = beendet
item-since = seit { $year }
item-changed = Was anders ist
item-outcome = Wie es läuft
item-stopped = Warum beendet
item-told = Erzählt am { $date }
item-contact = Kontakt
item-record = Diese Übernahme als Praxisbeispiel lesen

# Das Formular
report-title = Wir machen das auch
report-lead = Sie erzählen, wie { $title } bei Ihnen läuft. Die Redaktion sieht es durch; dann steht es unter dem Namen Ihrer Organisation auf der Seite.
report-kind = Wie nah bleiben Sie am Beispiel?
report-kind-taken-over = Übernommen wie beschrieben
report-kind-adapted = Übernommen und angepasst
report-kind-inspired = Etwas Eigenes nach diesem Beispiel
report-organisation = Ihre Organisation
report-organisation-hint = Die Stadt, der Dienst oder der Verein. Kein Name einer Person.
report-where = Wo
report-city = Stadt oder Gemeinde
report-country = Land
report-country-none = Wählen Sie ein Land
report-since = Seit welchem Jahr
report-changed = Was haben Sie geändert, und warum?
report-changed-hint = Andere Zielgruppe, weniger Mittel, andere Partner … Das hilft der nächsten Stadt am meisten.
report-outcome = Wie läuft es?
report-outcome-working = Es funktioniert
report-outcome-partly = Es funktioniert zum Teil
report-outcome-stopped = Wir haben aufgehört
report-note = In einigen Sätzen
report-note-hint = Was klappt, was nicht. Haben Sie aufgehört: warum? Auch das erspart anderen ein Jahr.
report-contact = Kontakt der Organisation
report-contact-hint = Eine allgemeine Adresse oder Nummer, nicht die einer Person.
report-contact-shown = Dieser Kontakt darf auf der Seite stehen
report-send = An die Redaktion senden
report-thanks = Vielen Dank! Die Redaktion sieht es durch.
report-fault-title = Da fehlt noch etwas
fault-kind = Wählen Sie, wie nah Sie am Beispiel bleiben.
fault-organisation = Schreiben Sie, welche Organisation das macht.
fault-country = Dieses Land kennen wir nicht. Wählen Sie es aus der Liste.
fault-place = Schreiben Sie, wo: eine Stadt oder ein Land.
fault-since = Schreiben Sie eine Jahreszahl bis zu diesem Jahr, zum Beispiel 2024.
fault-changed = Schreiben Sie, was Sie angepasst haben.
fault-outcome = Wählen Sie, wie es läuft.
fault-note = Schreiben Sie, warum Sie aufgehört haben.
fault-long = Höchstens { $most } Zeichen.

# Eigene Meldungen
own-title = Was Sie schon erzählt haben
own-new = Einen weiteren Ort melden
state-reported = Wartet auf die Redaktion
state-asked = Die Redaktion fragt Sie etwas
state-approved = Steht auf der Seite
state-refused = Nicht aufgenommen
own-question = Frage der Redaktion
own-answer = Ihre Antwort
own-answer-send = Antworten
own-answered = Ihre Antwort ist abgeschickt.
own-reason = Grund
own-tell = Wie läuft es jetzt?
own-tell-send = Erzählen
own-told = Vielen Dank. Neues in Worten erscheint auf der Seite, sobald die Redaktion es durchgesehen hat.
own-news = Ihre Neuigkeiten warten auf die Redaktion.

# Der Redaktionstisch
desk-title = Gemeldete Übernahmen
desk-lead = Mitglieder melden, dass sie ein Praxisbeispiel auch umsetzen. Was Sie freigeben, steht auf dessen Seite.
desk-none = Nichts wartet.
desk-of = Übernahme von
desk-reported = Gemeldet am { $date }
desk-news = Neues von einer Übernahme, die auf der Seite steht
desk-asked = Sie fragten
desk-answer = Antwort
desk-contact-hidden = { $contact } (nur für die Redaktion)
desk-approve = Auf die Seite setzen
desk-ask = Etwas fragen
desk-ask-label = Frage an die Person, die es gemeldet hat
desk-refuse = Nicht aufnehmen
desk-reason = Grund
desk-reason-hint = Wer sie gemeldet hat, liest das.
desk-record = Ist ein eigenes Praxisbeispiel geworden
desk-record-hint = Der letzte Teil der Adresse seiner Seite.
desk-record-save = Verbinden
desk-done = Erledigt.
desk-no-words = Schreiben Sie es in Worten: Wer es gemeldet hat, liest das.
desk-no-record = Es gibt kein Praxisbeispiel mit dieser Adresse.
desk-decided = Darüber war schon entschieden.

# Briefe
letter-approved-subject = Ihre Übernahme von „{ $title }“ steht auf der Seite
letter-approved = Was Sie über „{ $title }“ erzählt haben, steht jetzt auf der Seite. Vielen Dank: So lernt die nächste Stadt von Ihnen.
letter-asked-subject = Eine Frage zu Ihrer Übernahme von „{ $title }“
letter-asked = Die Redaktion sieht durch, was Sie über „{ $title }“ erzählt haben, und fragt:
letter-refused-subject = Ihre Meldung zu „{ $title }“
letter-refused = Die Redaktion nimmt Ihre Meldung zu „{ $title }“ nicht auf, aus diesem Grund:
letter-open = Ihre Meldung ansehen
letter-how-subject = Wie läuft „{ $title }“ bei Ihnen?
letter-how = Am { $date } haben Sie erzählt, wie „{ $title }“ bei Ihnen läuft. Läuft es noch? Funktioniert es? Ein Satz genügt.
letter-how-button = Erzählen, wie es läuft
letter-how-why = Sie bekommen diese Frage einmal im Jahr, weil Sie eine Übernahme gemeldet haben. Sagen Sie, dass sie beendet ist, fragen wir nicht mehr.
