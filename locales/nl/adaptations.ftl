# Overnames: wie deze praktijk ook doet, en hoe het gaat.

# Op de fiche en op kaarten
adopted = { $adopted ->
    [one] Eén keer overgenomen
   *[other] { $adopted } keer overgenomen
}
adopted-running = { $adopted ->
    [one] Eén keer overgenomen, loopt daar nog
   *[other] { $adopted } keer overgenomen, loopt nog op { $running ->
        [one] één plaats
       *[other] { $running } plaatsen
    }
}
list-title = Wie dit ook doet
list-invite = Doet u dit ook? Vertel wat u veranderde en hoe het gaat: dat helpt de volgende.
list-invite-button = Wij doen dit ook
kind-taken-over = overgenomen
kind-adapted = aangepast
kind-inspired = erdoor geïnspireerd
outcome-working = werkt
outcome-partly = werkt deels
outcome-stopped = gestopt
item-since = sinds { $year }
item-changed = Wat anders is
item-outcome = Hoe het gaat
item-stopped = Waarom gestopt
item-told = Verteld op { $date }
item-contact = Contact
item-record = Lees deze overname als praktijk

# Het formulier
report-title = Wij doen dit ook
report-lead = U vertelt hoe { $title } bij u loopt. De redactie kijkt het na; dan staat het op de fiche, onder de naam van uw organisatie.
report-kind = Hoe dicht blijft u bij het voorbeeld?
report-kind-taken-over = Overgenomen zoals het beschreven is
report-kind-adapted = Overgenomen en aangepast
report-kind-inspired = Iets eigens, met dit als voorbeeld
report-organisation = Uw organisatie
report-organisation-hint = De stad, dienst of vereniging. Geen naam van een persoon.
report-where = Waar
report-city = Stad of gemeente
report-country = Land
report-country-none = Kies een land
report-since = Sinds welk jaar
report-changed = Wat hebt u veranderd, en waarom?
report-changed-hint = Andere doelgroep, minder middelen, andere partners … Dit is voor de volgende het nuttigst.
report-outcome = Hoe gaat het?
report-outcome-working = Het werkt
report-outcome-partly = Het werkt deels
report-outcome-stopped = We zijn ermee gestopt
report-note = In enkele zinnen
report-note-hint = Wat werkt, wat niet. Bent u gestopt: waarom? Ook dat bespaart een ander een jaar.
report-contact = Contact van de organisatie
report-contact-hint = Een algemeen adres of nummer, niet dat van een persoon.
report-contact-shown = Dit contact mag op de fiche staan
report-send = Stuur naar de redactie
report-thanks = Bedankt! De redactie kijkt het na.
report-fault-title = Er ontbreekt iets
fault-kind = Kies hoe dicht u bij het voorbeeld blijft.
fault-organisation = Schrijf welke organisatie dit doet.
fault-country = Dit land kennen we niet. Kies het uit de lijst.
fault-place = Schrijf waar: een stad of een land.
fault-since = Schrijf een jaartal tot en met dit jaar, zoals 2024.
fault-changed = Schrijf wat u aangepast hebt.
fault-outcome = Kies hoe het gaat.
fault-note = Schrijf waarom u gestopt bent.
fault-long = Hoogstens { $most } tekens.

# Eigen meldingen
own-title = Wat u al vertelde
own-new = Nog een plaats melden
state-reported = Wacht op de redactie
state-asked = De redactie vraagt u iets
state-approved = Staat op de fiche
state-refused = Niet opgenomen
own-question = Vraag van de redactie
own-answer = Uw antwoord
own-answer-send = Antwoord
own-answered = Uw antwoord is verstuurd.
own-reason = Reden
own-tell = Hoe gaat het nu?
own-tell-send = Vertel het
own-told = Bedankt. Iets nieuws in woorden komt op de fiche zodra de redactie het nagekeken heeft.
own-news = Uw nieuws wacht op de redactie.

# De redactietafel
desk-title = Gemelde overnames
desk-lead = Leden melden dat ze een praktijk ook doen. Wat u goedkeurt, staat op de fiche.
desk-none = Er wacht niets.
desk-of = Overname van
desk-reported = Gemeld op { $date }
desk-news = Nieuws over een overname op de fiche
desk-asked = U vroeg
desk-answer = Antwoord
desk-contact-hidden = { $contact } (alleen voor de redactie)
desk-approve = Zet op de fiche
desk-ask = Stel een vraag
desk-ask-label = Vraag aan wie het meldde
desk-refuse = Neem niet op
desk-reason = Reden
desk-reason-hint = Wie de overname meldde, leest dit.
desk-record = Is een eigen praktijk geworden
desk-record-hint = Het laatste deel van het adres van haar fiche.
desk-record-save = Verbind
desk-done = Gedaan.
desk-no-words = Schrijf het in woorden: wie de overname meldde, leest het.
desk-no-record = Er is geen praktijk met dit adres.
desk-decided = Daar was al over beslist.

# Brieven
letter-approved-subject = Uw overname van “{ $title }” staat op de fiche
letter-approved = Wat u vertelde over “{ $title }” staat nu op de fiche. Bedankt: zo leert de volgende van u.
letter-asked-subject = Een vraag over uw overname van “{ $title }”
letter-asked = De redactie kijkt na wat u vertelde over “{ $title }” en vraagt:
letter-refused-subject = Uw melding bij “{ $title }”
letter-refused = De redactie neemt uw melding bij “{ $title }” niet op, om deze reden:
letter-open = Bekijk uw melding
letter-how-subject = Hoe loopt “{ $title }” bij u?
letter-how = Op { $date } vertelde u hoe “{ $title }” bij u loopt. Loopt het nog? Werkt het? Eén zin volstaat.
letter-how-button = Vertel hoe het gaat
letter-how-why = U krijgt deze vraag eens per jaar omdat u een overname meldde. Vertelt u dat ze gestopt is, dan vragen we het niet meer.
