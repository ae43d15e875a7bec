# Praktijken actueel houden: bevestigen, navragen, archiveren.

# Filter in de lijst
filter-upkeep = Bevestiging
filter-current = Actueel
filter-stale = Al lang niet bevestigd

# Op de fiche
confirmed-by-owner = Op { $date } bevestigd door de eigenaar.
confirmed-by-editor = Op { $date } bevestigd door de redactie, namens de eigenaar.
stale-title = Niet bevestigd sinds { $date }
stale-text = Sindsdien heeft niemand gezegd dat deze praktijk nog klopt. Vraag het na voor u ze overneemt.
archived-title = In het archief
archived-line = Deze praktijk staat sinds { $date } in het archief.
archived-reason = Reden:
archived-how = U leest wat er het laatst van geweten was. In de lijst en bij het zoeken komt ze niet meer voor.
archived-all = Alle gearchiveerde praktijken

# De lijst van het archief
archive-title = Gearchiveerde praktijken
archive-lead = Praktijken die niemand meer bijhoudt, met de reden. Hun pagina blijft leesbaar: ook wat voorbij is, kan een volgende stad een jaar besparen.
archive-none = Er staat nog niets in het archief.
archive-since = Gearchiveerd op { $date }
archive-refused = Suggesties die niet opgenomen werden, staan in een eigen lijst.

# Brieven aan de eigenaar
letter-subject = Klopt “{ $title }” nog?
letter-subject-again = Herinnering: klopt “{ $title }” nog?
letter-hello = Dag,
letter-published = “{ $title }” staat sinds { $date } in de databank. Uw organisatie staat er als eigenaar bij.
letter-confirmed = Op { $date } is voor het laatst bevestigd dat “{ $title }” nog klopt. Uw organisatie staat er als eigenaar bij.
letter-ask = Klopt wat er staat nog? Eén klik volstaat. Is er iets veranderd, dan zegt u op dezelfde pagina wat.
letter-reminder = We hoorden nog niets van u. Bevestigt niemand vóór { $date } dat de praktijk nog klopt, dan zetten we dat erbij en komt ze lager in de zoekresultaten.
letter-reminder-again = We hoorden nog niets van u. Daarom staat nu op de pagina: “Niet bevestigd sinds { $date }”, en komt de praktijk lager in de zoekresultaten. Eén klik zet dat recht.
letter-button = Kijk en bevestig
letter-link-ends = Deze link is alleen voor u en werkt tot { $date }.
letter-why = U krijgt deze e-mail omdat uw organisatie ermee instemde dat { $site } eens per jaar navraagt of de praktijk nog klopt. Op de pagina achter de link kunt u dat stopzetten.

# Brief aan de redactie
letter-archive-subject = { $count ->
    [one] Eén praktijk om te archiveren
   *[other] { $count } praktijken om te archiveren
}
letter-archive = { $count ->
    [one] Deze praktijk is al heel lang door niemand bevestigd. Kijk of ze naar het archief moet.
   *[other] Deze praktijken zijn al heel lang door niemand bevestigd. Kijk of ze naar het archief moeten.
}
letter-archive-item = { $title } (niet bevestigd sinds { $date })
letter-archive-button = Naar de redactietafel

# De pagina achter de link
confirm-title = Klopt deze praktijk nog?
confirm-owner = Dit is een pagina voor wie { $title } beheert. Alleen wie de link kreeg, kan hier antwoorden.
confirm-last = Laatst bevestigd op { $date }.
confirm-never = In de databank sinds { $date }, nog nooit bevestigd.
confirm-view = Bekijk de pagina zoals iedereen ze ziet
confirm-still = Ja, dit klopt nog
confirm-still-hint = U hoeft niets anders te doen.
confirm-else = Nee, er is iets veranderd
confirm-else-hint = Pas aan wat anders is. De redactie kijkt het na en zet het op de pagina.
confirm-status = Loopt ze nog?
confirm-ended = Jaar waarin ze stopte
confirm-ended-hint = Alleen invullen als ze afgelopen is.
confirm-note = Bericht aan de redactie
confirm-note-hint = Wat niet in de velden hierboven past. Alleen de redactie leest dit.
confirm-texts = De teksten
confirm-texts-hint = In het { $language }, de taal waarin ze geschreven zijn.
confirm-contact = Wie vragen we het volgend jaar?
confirm-email = E-mailadres
confirm-lang = Taal van de e-mails
confirm-send = Stuur naar de redactie
confirm-thanks = Bedankt!
confirm-next = Op de pagina staat nu dat ze nog klopt. Rond { $date } vragen we het opnieuw.
confirm-proposed = Uw antwoord is aangekomen. De redactie kijkt het na; tot dan blijft de pagina zoals ze is. Intussen kunt u uw voorstel hieronder nog veranderen.
confirm-done = Deze praktijk is bevestigd; u hoeft niets te doen. Rond { $date } vragen we het opnieuw.
confirm-archived = Deze praktijk staat in het archief. Klopt ze toch nog? Schrijf het aan de redactie.
confirm-stop = Geen e-mails meer
confirm-stop-text = We vergeten dan uw adres. De praktijk blijft staan, maar na verloop van tijd staat erbij dat niemand ze nog bevestigt.
confirm-stop-button = Vergeet mijn adres
confirm-forgotten = We hebben uw adres gewist. U krijgt geen e-mails meer.
confirm-ended-title = Deze link werkt niet meer
confirm-ended-text = Hij werkte tot { $date }. We sturen graag een nieuwe, naar het adres dat we van u kennen.
confirm-ended-button = Stuur een nieuwe link
confirm-ended-sent = Een nieuwe link is onderweg naar het adres dat wij kennen.
fault-title = Er ontbreekt iets
fault-nothing = U veranderde niets en schreef niets. Klopt alles nog? Gebruik dan de knop bovenaan.
fault-email = Dit is geen e-mailadres. Het ziet eruit als naam@stad.be.
fault-year = Schrijf een jaartal, zoals 2024.
fault-long = Hoogstens { $most } tekens.
fault-html = Schrijf gewone tekst, zonder HTML.

# De redactietafel
desk-title = Actueel houden
desk-hint = Wie bevestigt dat een praktijk nog klopt, wat eigenaars veranderen, wat naar het archief moet.
desk-lead = Elke eigenaar krijgt eens per { $months } maanden de vraag of de praktijk nog klopt, en twee herinneringen. Hier staat wie u kunt helpen antwoorden.
desk-stages = Fase
stage-proposals = Voorstellen van eigenaars
stage-due = Binnenkort of nu te bevestigen
stage-asked = Gevraagd, nog geen antwoord
stage-stale = Niet bevestigd
stage-to-archive = Te archiveren
stage-without-contact = Zonder contactadres
stage-archived = In het archief
desk-none = Hier is niets te doen.
desk-practice = Praktijk
desk-since = Bevestigd
desk-never = Nooit; in de databank sinds { $date }
desk-state = Stand
desk-due-on = Te bevestigen op { $date }
desk-asked-on = Gevraagd op { $date }
desk-reminded-on = Herinnerd op { $date }
desk-stale-on = Niet bevestigd; dat staat erbij sinds { $date }
desk-answered-on = Eigenaar antwoordde op { $date }
desk-no-contact = Geen contact
desk-choose = Kies { $title }
desk-more = { $count ->
    [one] Nog één praktijk
   *[other] Nog { $count } praktijken
}
desk-with-chosen = Met de gekozen praktijken
desk-ask = Vraag het nu
desk-ask-hint = De eigenaar krijgt de e-mail met de link.
desk-confirm = Bevestig namens de eigenaar
desk-note = Hoe u dat weet
desk-note-hint = Bijvoorbeeld: gebeld met de preventiedienst. Alleen de redactie leest dit.
desk-archive = Naar het archief
desk-reason = Reden
desk-reason-hint = Iedereen kan dit lezen.
desk-put-back = Terug in de databank
desk-done = { $count ->
    [one] Gedaan voor één praktijk.
   *[other] Gedaan voor { $count } praktijken.
}
desk-left = { $count ->
    [one] Eén kon niet: er is geen contact, of ze was al afgehandeld.
   *[other] { $count } konden niet: er is geen contact, of ze waren al afgehandeld.
}
desk-nothing-chosen = Kies eerst minstens één praktijk.
desk-no-reason = Schrijf waarom. Iedereen kan de reden lezen.
desk-outrun = Iemand anders was u net voor. Kijk hoe het nu staat.

# Eén praktijk aan de redactietafel
desk-one-title = { $title }: actueel houden
desk-contact = Wie we het vragen
desk-contact-set = Er is een contactadres. De e-mails gaan in het { $language }; het adres wordt gewist op { $date } als niemand meer antwoordt.
desk-contact-none = Er is nog geen contact: niemand krijgt de jaarlijkse vraag.
desk-contact-consent-title = Toestemming
desk-contact-consent = De organisatie stemt ermee in dat we eens per jaar schrijven.
desk-contact-consent-fault = Zonder die toestemming bewaren we geen adres.
desk-contact-save = Bewaar het contact
desk-contact-forget = Wis het contact
desk-contact-saved = Het contact is bewaard.
desk-contact-erased = Het contact is gewist.
desk-steps = Stand

# Voorstellen van eigenaars
proposal-from = Voorstel van de eigenaar, { $date }
proposal-was = Nu
proposal-becomes = Voorstel
proposal-empty = (leeg)
proposal-status = Status
proposal-ended = Gestopt in
proposal-note = Bericht
proposal-contact = Nieuw contact
proposal-changed = De praktijk is intussen gewijzigd; links staat wat er nu staat.
proposal-take = Voer de wijziging door
proposal-refuse = Laat zoals het is
proposal-reason = Waarom niet
proposal-taken = Het voorstel staat op de pagina.
proposal-refused = De pagina bleef zoals ze was.
