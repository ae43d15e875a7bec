# Op de hoogte blijven: een zoekvraag, een begrip of een praktijk volgen
follow = Houd mij op de hoogte
follow-title = Op de hoogte blijven
follow-new = U krijgt een e-mail wanneer er nieuwe praktijken zijn over
follow-practice = U krijgt een e-mail wanneer er iets verandert aan
follow-privacy = We gebruiken uw adres alleen hiervoor. Elke e-mail heeft een link waarmee u in één klik stopt.
follow-button = Houd mij op de hoogte
email = Uw e-mailadres
email-hint = We sturen u eerst een e-mail om het adres te bevestigen.
email-missing = Vul uw e-mailadres in
email-wrong = Dit is geen e-mailadres. Een voorbeeld: an.peeters@stad.be
frequency = Hoe vaak?
frequency-immediate = Meteen
frequency-daily = Hoogstens één keer per dag
frequency-weekly = Hoogstens één keer per week
too-long = Deze zoekvraag is te lang om te volgen. Gebruik minder woorden.
quoted = “{ $words }”
everything = alle praktijken
asked-title = Kijk even in uw mailbox
asked-text = We hebben u een e-mail gestuurd. Klik daarin op de knop om te bevestigen dat het adres van u is.
asked-nothing = Niets gekregen? Kijk bij de ongewenste e-mail, of probeer het over een paar minuten opnieuw. De link blijft twee dagen geldig.
confirm-title = Bevestig uw adres
confirm-text = U wilt e-mails krijgen over { $about }.
confirm-button = Ja, houd mij op de hoogte
confirm-gone-title = Deze link werkt niet meer
confirm-gone-text = Misschien hebt u al bevestigd, of is de link ouder dan twee dagen. Vraag het gerust opnieuw aan.
manage-title = Uw meldingen
manage-text = U volgt
stop = Stop deze e-mails
stopped-title = U krijgt hierover geen e-mails
stopped-text = Wilt u later toch weer op de hoogte blijven? Zoek in de praktijken en kies “Houd mij op de hoogte”.
see-practices = Naar de praktijken
done-confirmed = Uw adres is bevestigd. U hoort van ons zodra er iets nieuws is.
done-changed = Bewaard.
done-stopped = U krijgt hierover geen e-mails meer.
letter-confirm-subject = Bevestig: op de hoogte blijven van { $about }
letter-confirm-lead = Iemand, wellicht u, wil e-mails krijgen over { $about }. Klopt dat?
letter-confirm-button = Ja, dat ben ik
letter-confirm-small = De link blijft twee dagen geldig. Was u het niet? Dan hoeft u niets te doen: u krijgt verder niets van ons.
letter-already-subject = U volgt { $about } al
letter-already-lead = U vroeg om e-mails over { $about }. Die krijgt u al. Via de knop kunt u ze aanpassen of stoppen.
letter-already-button = Mijn meldingen bekijken
letter-new-subject = { $count ->
    [one] Nieuwe praktijk over { $about }
   *[other] { $count } nieuwe praktijken over { $about }
 }
letter-new-lead = { $count ->
    [one] Sinds uw vorige e-mail over { $about } is er deze praktijk bij gekomen:
   *[other] Sinds uw vorige e-mail over { $about } zijn er deze praktijken bij gekomen:
 }
letter-practice-subject = Er is iets veranderd: { $about }
letter-practice-lead = Deze praktijk, die u volgt, is bijgewerkt of bevestigd:
letter-more = { $count ->
    [one] En nog één andere.
   *[other] En nog { $count } andere.
 }
letter-all = Bekijk alles
letter-change = Vaker, minder vaak of niet meer? { $address }
