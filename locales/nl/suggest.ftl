# Een praktijk voorstellen: het formulier.

suggest-nav = Voorstellen
suggest = Praktijk voorstellen
title = Een praktijk voorstellen
lead = Doet uw stad, school, buurt of vereniging iets tegen geweld of polarisatie, of voor een betere band tussen mensen? Vertel het. Wij stellen de vragen, u antwoordt in uw eigen woorden.
description = Stel een praktijk voor, zonder account. Zes korte stappen met gewone vragen, op uw telefoon of computer.
good-to-know = Goed om te weten
know-time = Tien minuten volstaan
know-time-text = Titel, plaats en enkele zinnen zijn genoeg voor een korte fiche. Weet u meer, dan wordt het een volledige. Niets anders is verplicht.
know-saved = U mag stoppen
know-saved-text = Wat u typt, wordt bewaard. Laat u de link mailen en ga later verder, ook op een ander toestel.
know-language = In uw taal
know-language-text = Schrijf Nederlands, Frans, Duits of Engels. Foutloos hoeft niet: de redactie leest na.
know-failed = Ook wat niet werkte
know-failed-text = Het bespaart de volgende stad een jaar. Wie er eerlijk over vertelt, verdient dank.
begin = Beginnen
begin-note = U hebt geen account nodig. Een concept waaraan { $days } dagen niets verandert, wissen we.
after = Wat er daarna gebeurt
after-1 = U bevestigt uw e-mailadres met één klik.
after-2 = Een redacteur leest uw suggestie en toetst ze aan de selectiecriteria. Heeft die een vraag, dan krijgt u een mail.
after-3 = U volgt alles op een eigen pagina: wat al beoordeeld is, waarom, en wat er nog komt.
criteria-link = De selectiecriteria
again = Al begonnen?
again-text = Open de link uit uw mail. Kwijt? Vul uw e-mailadres in, dan sturen we de links van uw concepten en suggesties.
again-button = Stuur mijn links
again-done = Als er bij dit adres iets bewaard is, krijgt u zo dadelijk een mail.

# Het geraamte van een stap
step-of = Stap { $step } van { $steps }
steps = Stappen
step-short = In het kort
step-problem = Het probleem
step-approach = De aanpak
step-people = Met wie
step-impact = Wat het bracht
step-finish = Bijlagen en uw gegevens
step-review = Nakijken en insturen
step-done = ingevuld
optional = mag ook later
lead-short = Hieraan ziet een andere stad of ze verder wil lezen.
lead-problem = Zo ziet een collega elders of het haar probleem is.
lead-approach = Het hart van de fiche: genoeg om het zelf te kunnen proberen.
lead-people = Een praktijk overnemen is mensen meekrijgen. Hoe is het u gelukt?
lead-impact = Eerlijk is beter dan mooi. Weet u het niet, zeg dan dat u het niet weet.
lead-finish = Bijna klaar.
next = Bewaren en verder
back = Vorige stap
to-review = Bewaren en nakijken
saved = Bewaard
saving = Bewaren…
saved-at = Bewaard om { $time }
not-saved = Niet bewaard: geen verbinding. We proberen het opnieuw.
example = Een voorbeeld
example-for = Een voorbeeld bij: { $question }
words = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
words-of = { $count } van zowat { $budget } woorden
words-over = { $count } woorden: kan het korter? Zowat { $budget } is genoeg.
words-budget = Zowat { $budget } woorden.
fault-summary = { $count ->
    [one] Er is nog iets te verbeteren. Al het andere is bewaard.
   *[other] Er zijn nog { $count } dingen te verbeteren. Al het andere is bewaard.
}

# Later verdergaan
later = Later verdergaan
later-text = We mailen u een link naar dit concept. Met die link kunt u, en iedereen aan wie u hem doorstuurt, verder schrijven. Zonder wijziging wordt het concept gewist op { $date }.
later-email = Uw e-mailadres
later-button = Mail mij de link
later-done = De link is onderweg. Kijk ook bij de ongewenste mail.
delete-draft = Dit concept wissen
delete-sure = Het concept en de bijlagen worden meteen en voorgoed gewist.
delete-yes = Ja, wis alles
deleted = Het concept is gewist.

# Stap 1
ask-title = Hoe heet de praktijk?
ask-title-hint = De naam die u er zelf aan geeft. Is er geen, zeg dan in enkele woorden wat u doet.
ask-title-example = Pleinouders: op vrijdagavond zijn er ouders op het plein
ask-summary = Vertel het in drie zinnen.
ask-summary-hint = Wie doet wat, met wie en waarom? Zoals u het aan een collega uit een andere stad zou uitleggen.
ask-summary-example = Op vrijdag- en zaterdagavond lopen ouders uit de buurt per twee over het stationsplein. Ze slaan een praatje met de jongeren, kennen hen bij naam en drinken koffie met de buren. Een jeugdwerker en de wijkagent staan achter hen.
ask-place = Waar gebeurt het?
ask-city = Stad of gemeente
ask-region = Provincie of regio
ask-country = Land
country-none = Kies een land
ask-level = Op welke schaal?
level-none = Kies
level-street = In één straat of op één plein
level-neighbourhood = In een buurt of wijk
level-city = In de hele stad of gemeente
level-police-zone = In een politiezone
level-region = In een regio of provincie
level-national = In het hele land
level-international = In verschillende landen
ask-language = In welke taal schrijft u?
ask-language-hint = Schrijf alles in één taal.
language-nl = Nederlands
language-fr = Frans
language-de = Duits
language-en = Engels
language-looks = Dit lijkt ons { $found }. Klopt dat niet, kies dan hierboven uw taal.
language-differs = U koos { $chosen }, maar de tekst lijkt ons { $found }. Klopt uw keuze, dan hoeft u niets te doen.
language-change = Ja, het is { $found }

# Stap 2
ask-problem = Wat was er aan de hand?
ask-problem-hint = Waar en wanneer? Wie had er last van? En hoe wist u dat: cijfers, klachten, gesprekken? Zeg ook wat er volgens u achter zat.
ask-problem-example = Elke avond hingen er dertig tot veertig jongeren op het plein. Bewoners belden gemiddeld veertien keer per maand de politie, vooral na acht uur. De jongeren voelden zich overal weggejaagd: het jeugdhuis sloot om zes uur. Uit een rondvraag bij tachtig gezinnen bleek dat bijna niemand hen kende, terwijl de meesten om de hoek woonden.
ask-themes = Waarover gaat het?
ask-themes-hint = Kies de twee tot vijf thema’s die het best passen.
ask-groups = Voor wie is het bedoeld?
ask-groups-hint = De mensen die er iets aan moeten hebben.
picked-for-you = Gezien wat u schreef misschien
all-of-them = Alle keuzes
picked-count = { $count ->
    [0] niets gekozen
    [one] { $count } gekozen
   *[other] { $count } gekozen
}
picked-many = {"{"}n{"}"} gekozen

# Stap 3
ask-approach = Wat doet u precies?
ask-approach-hint = Wat gebeurt er, hoe vaak, door wie? Hoe bent u begonnen? En waarom zou net dit helpen?
ask-approach-example = We begonnen met acht ouders die de jeugdwerker al kende. Ze kregen twee avonden vorming: hoe spreek je iemand aan, en wat doe je als het uit de hand loopt? Sindsdien lopen ze elke vrijdag en zaterdag van zeven tot tien, altijd per twee, zonder uniform. Wie gekend is, gedraagt zich anders: daar gaat het om. Eén keer per maand zitten ze samen met de wijkagent en vier jongeren.
ask-kinds = Wat voor praktijk is het?
ask-kinds-hint = Kies wat het best past, meestal één of twee.
ask-status = Loopt het nog?
status-running = Ja
status-pilot = Het is een proef
status-ended = Nee, het is gestopt
status-unknown = Dat weet ik niet
ask-started = Sinds wanneer?
ask-started-hint = Een jaar volstaat, zoals 2021.
ask-ended = Tot wanneer?
ask-ended-hint = Alleen als het gestopt is.
ask-costs = Wat vraagt het aan geld, mensen en tijd?
ask-costs-hint = Ruwe cijfers zijn goed. Tel ook de uren mee die niemand betaalt.
ask-costs-example = Een coördinator, een halve dag per week: ongeveer € 8.000 per jaar. Koffie, lampen en vorming: € 1.200. De ouders doen het gratis, samen zowat 25 uur per week.

# Stap 4
ask-organisation = Wie trekt het?
ask-organisation-hint = De organisatie bij wie een andere stad terechtkan: een stad, een dienst, een vereniging.
ask-partners = Welke organisaties doen mee?
ask-partners-hint = Eén per regel.
ask-involvement = Wie doet mee, en hoe kreeg u hen mee?
ask-involvement-hint = Bewoners, politie, scholen, verenigingen: wat is hun rol? Wie wilde eerst niet, en wat gaf de doorslag? Noem functies en organisaties, geen namen van mensen.
ask-involvement-example = De ouders vroegen we één voor één, aan de schoolpoort. De eerste vaders kwamen pas toen een voetbaltrainer meedeed. De politie wilde eerst hesjes met een logo; na een proefmaand zonder zag ook zij dat het beter werkte. De handelaars betalen de koffie.

# Stap 5
ask-results = Wat is er veranderd?
ask-results-hint = Wat ziet u, en hoe weet u het? Zeg ook wat niet veranderde of slechter werd.
ask-results-example = Na een jaar waren er nog vijf oproepen per maand in plaats van veertien. In die tijd gingen wel ook de openingsuren van het jeugdhuis omhoog, dus we weten niet wat van ons komt. Van de twintig jongeren met wie we spraken, zeiden er zeventien dat ze nu gegroet worden. In de winter staat het plein leeg; waar ze dan zijn, weten we niet.
ask-lessons = Wat moet wie dit ook wil doen zeker weten?
ask-lessons-hint = Wat zou u nu anders doen? Wat mag niet ontbreken? Wat viel tegen?
ask-lessons-example = Begin met koffie, niet met regels. Stuur nooit één ouder alleen. Het tweede jaar is het moeilijkst: de helft van de ouders haakt af en er is geen nieuws meer. Zoek dan al nieuwe mensen in het eerste voorjaar. Een uniform maakt alles kapot.
ask-testing = Is er al nagegaan of het helpt?
testing-untested = Nee, nog niet
testing-described = We schreven op wat er gebeurde
testing-evaluated-locally = We hebben het zelf geëvalueerd
testing-evaluated-independently = Buitenstaanders hebben het onderzocht
testing-replicated = Het is op verschillende plaatsen onderzocht
ask-effect = Wat kwam daaruit?
effect-unknown = Dat weten we niet
effect-positive = Het helpt
effect-mixed = Voor een deel, of voor sommigen
effect-none = We zagen geen verschil
effect-harmful = Voor sommigen werd het erger
ask-evidence-note = Waarop steunt u dat?
ask-evidence-note-hint = Een verslag, cijfers, een studie. Een redacteur kijkt dit na.
ask-sources = Waar is er meer over te lezen?
ask-sources-hint = Eén bron per regel: de titel en het webadres.

# Stap 6
ask-files = Foto’s, een folder of een verslag
ask-files-hint = Hoogstens { $most } bestanden, elk tot 25 MB: JPEG, PNG, WebP, GIF of PDF. Waar en wanneer een foto genomen is, halen we eruit.
ask-files-people = Staan er mensen herkenbaar op? Stuur de foto alleen als zij dat goedvinden.
files-add = Toevoegen
files-added = Toegevoegd: { $name }
files-remove = Verwijder { $name }
files-removed = Verwijderd.
files-none = Nog geen bijlagen.
ask-email = Uw e-mailadres
ask-email-hint = Alleen om u te bereiken over deze suggestie. Het komt niet op de site.
ask-name = Uw naam of dienst
ask-name-hint = Voor de redactie, als u wilt.
ask-mail-language = In welke taal mailen we u?

# Is het een van deze?
near = Is het een van deze?
near-text = Deze praktijken staan al in de databank en lijken erop. Staat de uwe erbij, dan hoeft u niets te herhalen.
near-other = Nee, het is een andere
near-also = Wij doen dit ook
near-also-text = U hebt deze overgenomen of er uw eigen versie van gemaakt. Vertel hier uw versie; de fiches verwijzen naar elkaar.
near-chosen = U vertelt hier uw eigen versie van { $title }.
near-undo = Toch niet
near-known = Gaat uw suggestie over net dezelfde praktijk? Op de fiche ziet u wie u een aanvulling kunt melden.

# Nakijken
review-title = Nakijken en insturen
review-lead = Zo leest de redactie het. U kunt nu nog alles veranderen, en ook later, zolang de redactie er niet aan begonnen is.
review-edit = Wijzigen
review-edit-step = Wijzigen: { $step }
review-empty = Nog niets ingevuld
review-snapshot-missing = Dit is nog nodig
review-snapshot-missing-text = Zonder dit kan de redactie er niets mee.
review-snapshot-done = Er is genoeg voor een korte fiche.
review-full-missing = Voor een volledige fiche ontbreekt nog
review-full-missing-text = Het mag zo. De redactie kan er later naar vragen.
review-full-done = Alles is er voor een volledige fiche.
consents = Voor u instuurt
consent-licence = De tekst en de bijlagen mogen gepubliceerd en vrij hergebruikt worden, met bronvermelding (CC BY 4.0). Ik mag dat toestaan.
consent-contact = De organisatie die ik noem, mag als aanspreekpunt op de fiche staan. Er staan geen namen of gegevens van privépersonen in.
consent-refused = Wordt de suggestie niet opgenomen, dan mogen de titel en de reden in de lijst van niet opgenomen suggesties staan. Zo ziet een andere stad waarom.
consent-optional = Dit hoeft niet.
submit = Insturen
submit-correction = Verbetering insturen
sent-title = Nog één klik
sent-lead = We stuurden een mail naar { $email }. Klik op de link daarin, dan krijgt de redactie uw suggestie.
sent-text = Geen mail na enkele minuten? Kijk bij de ongewenste mail. De link werkt { $days } dagen.
sent-again = Stuur de mail opnieuw
sent-again-done = De mail is opnieuw onderweg.
sent-wrong = Klopt het adres niet? Verbeter het hier.

# Bevestigen
confirm-title = Uw suggestie insturen
confirm-text = U stuurt “{ $title }” naar de redactie. Klik om te bevestigen dat dit uw e-mailadres is.
confirm-button = Ja, insturen
confirm-gone-title = Deze link werkt niet meer
confirm-gone-text = Hij is al gebruikt of te oud. Hebt u al bevestigd? Dan staat de link naar uw eigen pagina in uw mail. Anders kunt u hieronder nieuwe links vragen.
gone-title = Dit concept is er niet meer
gone-text = Het is ingestuurd, gewist, of er veranderde te lang niets aan. Vul uw e-mailadres in, dan sturen we de links die er nog zijn.

# Fouten
fault-email = Dit lijkt geen e-mailadres. Het ziet eruit als naam@voorbeeld.be.
fault-email-missing = Vul uw e-mailadres in. Zonder kunnen we u niet bereiken.
fault-title-missing = Geef de praktijk een naam.
fault-summary-missing = Vertel in enkele zinnen wat het is.
fault-missing = Dit is nog nodig.
fault-too-long = Te lang: { $count } tekens, hoogstens { $most }.
fault-html = Laat “{ $found }” weg: HTML kan hier niet. Gewone tekst is goed; een lege regel begint een alinea.
fault-year = Schrijf een jaar, zoals 2021, of een dag, zoals 2021-05-01.
fault-order = Het einde ligt voor het begin. Kijk beide jaren na.
fault-address = “{ $found }” is geen webadres dat begint met http:// of https://.
fault-control = Er staat een onzichtbaar teken in dat we niet kunnen bewaren. Typ de zin opnieuw.
fault-choice = Kies iets uit de lijst.
fault-twice = Dat staat er twee keer. Haal er één weg.
fault-other = Hier klopt iets niet: { $reason }
fault-consent = Zonder dit kunnen we de praktijk niet publiceren. Vink het aan als u akkoord gaat.
fault-too-quick = Dat ging wel heel snel. Kijk uw antwoord even na en stuur het nog eens in; alles staat er nog.
fault-busy = U stuurde in korte tijd veel. Wacht enkele minuten; alles wat u typte, staat nog hieronder.
file-empty = “{ $name }” is leeg. Kies een ander bestand.
file-large = “{ $name }” is groter dan 25 MB. Maak het bestand kleiner.
file-kind = “{ $name }” is { $found }. We nemen JPEG, PNG, WebP, GIF en PDF.
file-disguised = “{ $name }” heet een { $claimed }, maar het is { $found }. Dat nemen we niet aan.
file-pixels = “{ $name }” heeft { $width } × { $height } beeldpunten. Maak de foto kleiner.
file-broken = “{ $name }” is beschadigd of niet volledig. Bewaar het opnieuw of kies een ander bestand.
file-protected = “{ $name }” is met een wachtwoord beveiligd. Bewaar de PDF zonder wachtwoord.
file-many = Hoogstens { $most } bijlagen. Er { $left ->
    [0] kan geen meer bij
    [one] kan er nog één bij
   *[other] kunnen er nog { $left } bij
}; niets van wat u nu koos, is toegevoegd.
file-total = Alle bijlagen samen mogen hoogstens { $most } MB zijn.
file-none = Kies eerst een bestand.
found-heic = een HEIC-foto van een iPhone; bewaar ze als JPEG
found-program = een programma
found-office = een tekstdocument of rekenblad; bewaar het als PDF
found-archive = een gecomprimeerde map
found-page = een webpagina
found-media = geluid of film
found-unknown = van een soort die we niet kennen

# Twee vensters
conflict-title = Er is intussen iets anders bewaard
conflict-text = Dit concept is ook in een ander venster of door iemand anders gewijzigd. Niets is verloren. Hieronder staat bij elke vraag wat u nu typte, en wat er al bewaard was. Kies, verbeter en bewaar.
conflict-yours = U typte
conflict-theirs = Al bewaard
conflict-keep = Neem wat bewaard was
conflict-saved = Er is in een ander venster iets anders bewaard. Herlaad de pagina of bewaar met de knop om beide te zien.
honeypot = Laat dit leeg
