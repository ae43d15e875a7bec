# De redactie: de wachtrij, één suggestie, de cijfers, de lijst van niet opgenomen suggesties.

practices = Praktijken
untitled = Zonder titel
person-unknown = iemand van de redactie
person-suggester = de indiener
overdue = wacht te lang

# Waar een suggestie staat
state-received = Ontvangen
state-in-review = In behandeling
state-changes-asked = Vraag gesteld
state-accepted = Aanvaard
state-published = Gepubliceerd
state-refused = Niet opgenomen
state-appealed = In beroep
state-withdrawn = Ingetrokken
origin-form = Via het formulier
origin-api = Via de API
origin-harvest = Uit een andere databank

# Hoe lang geleden
age-today = vandaag
age-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
age-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}
age-months = { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}
age-years = { $years ->
    [one] 1 jaar
   *[other] { $years } jaar
}

# De wachtrij
queue-title = Suggesties
queue-hint = Beoordelen, vragen stellen, publiceren.
tabs = Snelle keuzes
tab-open = Open
tab-mine = Van mij
tab-nobodys = Van niemand
queue-filter = Suggesties filteren
queue-filters = { $count ->
    [0] Filters en volgorde
   *[other] Filters en volgorde ({ $count })
}
queue-search = Zoek in titel, plaats en organisatie
queue-apply = Toon
queue-clear = Alle filters wissen
queue-count = { $count ->
    [0] Geen suggesties
    [one] 1 suggestie
   *[other] { $count } suggesties
}
queue-empty = Er wacht niets. Tijd voor koffie.
queue-nothing = Geen suggestie voldoet aan deze filters. Woorden worden gevonden aan hun begin: typ alleen de eerste letters.
queue-first = Terug naar het begin
queue-more = Volgende
filter-state = Status
filter-assignee = Toegewezen aan
filter-lang = Taal
filter-theme = Thema
filter-origin = Herkomst
filter-age = Ouder dan
filter-sort = Volgorde
scope-open = Alle open
scope-all = Alles
assignee-anyone = Om het even wie
assignee-me = mij
assignee-nobody = niemand
any-language = Elke taal
any-theme = Elk thema
any-origin = Elke herkomst
any-age = Om het even
age-more-than = { $days } dagen
sort-oldest = Langst wachtend eerst
sort-newest = Nieuwste eerst

# Eén suggestie
jumps = Op deze pagina
received-on = ingestuurd op { $date } ({ $age })
also-in = Ook in het { $language }
files-title = Bijlagen
facts-title = Gegevens
heading-title = Titel
heading-evidence = Toelichting bij het bewijs
fact-organisations = Organisaties
fact-partners = Partners
fact-period = Periode
fact-status = Loopt ze nog?
fact-kinds = Soort praktijk
fact-themes = Thema’s
fact-target-groups = Doelgroepen
fact-adapted-from = Overgenomen van
fact-evidence = Bewijs volgens de indiener
fact-origin = Herkomst
fact-suggester = Indiener
suggester-not-listed = Wil niet in de lijst van niet opgenomen suggesties staan.
sources-title = Bronnen
next = Volgende in de rij

# Wat het programma zelf ziet
checks-title = Automatische controle
check-fine = In orde
check-look = Kijk na
check-snapshot-fine = Alles is er voor een korte fiche.
check-snapshot-missing = Voor een korte fiche ontbreekt: { $missing }.
check-full-fine = Alles is er voor een volledige fiche.
check-full-missing = Voor een volledige fiche ontbreekt: { $missing }.
check-thin = Erg kort: { $headings }.
check-place-on-map = De plaats is bekend en kan op de kaart.
check-place-known = De plaats is bekend, maar heeft geen coördinaten: ze komt niet op de kaart.
check-place-vague = De plaats is vaag: stad of land ontbreekt.
check-place-absent = Er is geen plaats opgegeven.
check-place-no-country = Die landcode bestaat niet.
check-bad-link = Dit is geen webadres: { $link }
check-links-broken = { $count ->
    [one] Eén link geeft geen pagina.
   *[other] { $count } links geven geen pagina.
}
check-links-fine = { $count ->
    [one] De link lijkt te werken.
   *[other] De { $count } links lijken te werken.
}
check-personal-fine = Geen persoonsgegevens gezien.
check-personal = { $count ->
    [one] Op één plaats staan misschien persoonsgegevens.
   *[other] Op { $count } plaatsen staan misschien persoonsgegevens.
}
check-alike-fine = Geen gelijkaardige praktijk gevonden.
check-alike = { $count ->
    [one] Er is één gelijkaardige praktijk of suggestie.
   *[other] Er zijn { $count } gelijkaardige praktijken of suggesties.
}
need-summary = Samenvatting
need-place = Plaats
spots-title = Mogelijke persoonsgegevens
spot-place = { $heading }, vanaf teken { $position }
spot-phone = Telefoonnummer
spot-email = E-mailadres
spot-national = Rijksregister- of verzekeringsnummer
alike-title = Lijkt op
links-title = Links
link-unknown = nog niet nagekeken
link-answers = werkt
link-gone = geeft geen pagina (code { $status })
link-silent = antwoordt niet
link-private = leidt naar een besloten netwerk

# Criteria
criteria-title = Selectiecriteria
criteria-open = { $count ->
    [one] Nog één criterium te beoordelen.
   *[other] Nog { $count } criteria te beoordelen.
}
criteria-all-judged = Alle criteria zijn beoordeeld.
criteria-note = De indiener leest elk oordeel en elke reden.
criterion-help = Hoe pas ik dit toe?
verdict-met = Voldaan
verdict-partly = Deels
verdict-not-met = Niet voldaan
verdict-reason = Waarom?
judged-by = { $who }, { $date }
judge-save = Bewaar het oordeel
judge-rest = Aan de rest is voldaan
judge-accept = Aan de rest is voldaan: aanvaarden

# Bewijs
rating-title = Bewijs
rating-no-ground = Geen effect of een schadelijk effect is geen reden om te weigeren: wie weet wat niet werkt, verliest geen jaar.
rating-axes = Getoetst: { $testing } · Effect: { $effect }
rating-as-suggested = De inschatting van de indiener blijft staan, tenzij u ze hier verbetert.
rating-settled = Vastgesteld: { $axes }
rating-by-third = Twee beoordelaars waren het oneens; een derde besliste: { $axes }
rating-disputed = Twee beoordelaars zijn het oneens. Een derde beslist.
rating-waiting = { $count ->
    [one] Nog één beoordelaar moet het bewijs inschatten.
   *[other] Nog { $count } beoordelaars moeten het bewijs inschatten, los van elkaar.
}
rating-hidden = { $count ->
    [one] Er is één inschatting. U ziet ze zodra u zelf hebt ingeschat.
   *[other] Er zijn { $count } inschattingen. U ziet ze zodra u zelf hebt ingeschat.
}
rating-testing = Hoe goed getoetst?
rating-effect = Welk effect?
rating-reason = Waarop steunt dat?
rate-save = Bewaar de inschatting

# Beslissen
decide-title = Beslissen
assigned-to = Toegewezen aan { $who }.
assigned-to-nobody = Nog aan niemand toegewezen.
state-since = Zo sinds { $date } ({ $age }).
refused-by = { $who }, { $date }
appeal-title = Beroep van de indiener
appeal-by-another = U nam de beslissing; een andere redacteur behandelt het beroep.
take-up = Ik neem deze op mij
publish-id = Adres van de praktijk
publish-id-hint = Land, stad en een paar woorden. Het adres verandert later niet meer.
publish-needs-rating = Eerst moet het bewijs ingeschat zijn.
publish-files = Welke bijlagen komen op de fiche?
publish-files-hint = Kijk of er niemand herkenbaar op staat die dat niet wil.
publish-yearly = De indiener spreekt voor de eigenaar en vindt het goed dat we elk jaar vragen of dit nog klopt
publish = Publiceer
ask-title = Vraag iets aan de indiener
ask-label = Uw vraag
ask-hint = Wordt gemaild. De indiener leest { $language }.
ask-nobody = Er is geen indiener om te mailen; de vraag blijft hier staan.
ask = Verstuur de vraag
refuse-title = Neem niet op
refuse-note = De indiener krijgt deze reden en kan één keer in beroep gaan. Geen effect of een schadelijk effect is geen reden.
refuse-reason = Reden, voor de indiener
refuse-grounds = Aan welk criterium is niet voldaan?
refuse = Neem niet op
grant = Geef gelijk: beoordeel opnieuw
uphold-title = Blijf bij de beslissing
uphold-reason = Waarom de beslissing blijft
uphold = Bevestig de beslissing
go-on = Ga verder zonder antwoord
judge-again = Beoordeel opnieuw
assign-title = Geef door
assign-to = Aan wie?
assign = Geef door
release = Leg terug in de rij
back-to-queue = Terug naar de rij
see-practice = Bekijk de praktijk
undo = Ongedaan maken

# Gesprek
talk-title = Gesprek en verloop
outside-title = Met de indiener
outside-hint = Dit leest de indiener ook.
outside-empty = Nog niets gevraagd.
inside-title = Binnen de redactie
inside-hint = Alleen redacteuren lezen dit.
comment-label = Opmerking
comment-save = Bewaar de opmerking
history-title = Verloop

# Wat er gebeurd is
event-received = ontvangen
event-taken-up = in behandeling genomen
event-handed-over = doorgegeven
event-released = teruggelegd
event-judged = criteria beoordeeld
event-rated = bewijs ingeschat
event-changes-asked = vraag gesteld
event-answered = vraag beantwoord
event-corrected = verbeterd door de indiener
event-edited = tekst bewerkt
event-accepted = aanvaard
event-reopened = opnieuw in behandeling
event-published = gepubliceerd
event-refused = niet opgenomen
event-appealed = beroep aangetekend
event-appeal-taken-up = beroep in behandeling genomen
event-appeal-rejected = beroep afgewezen
event-appeal-granted = beroep ingewilligd
event-withdrawn = ingetrokken
event-commented = opmerking geschreven

# Wat gedaan is
done-taken-up = Deze suggestie is nu van u.
done-handed-over = De suggestie is doorgegeven.
done-released = De suggestie ligt weer in de rij.
done-judged = Het oordeel is bewaard.
done-rated = Uw inschatting is bewaard.
done-asked = De vraag is verstuurd.
done-accepted = De suggestie is aanvaard. Geef ze nog een adres en publiceer ze.
done-reopened = De suggestie is weer in behandeling.
done-published = De praktijk staat online.
done-refused = De suggestie is niet opgenomen; de indiener krijgt de reden.
done-next = Dit is de volgende in de rij.
done-upheld = De beslissing blijft; de indiener krijgt de reden.
done-granted = Het beroep is ingewilligd: u beoordeelt opnieuw.
done-commented = De opmerking is bewaard.
done-edited = De tekst is bewaard.

# Wat nog moet
fault-assignee = Kies een redacteur uit de lijst.
fault-comment = Schrijf eerst een opmerking.
fault-question = Schrijf eerst een vraag.
fault-reason = Geef een reden: de indiener leest ze.
fault-ground = Kruis minstens één criterium aan.
fault-verdict-reason = Zeg waarom er niet of maar deels aan voldaan is.
fault-rating = Kies hoe goed het getoetst is en welk effect er is.
fault-rating-reason = Zeg waarop de inschatting steunt.
fault-practice-id = Een adres bestaat uit 3 tot 80 kleine letters, cijfers en streepjes.
fault-id-taken = Er is al een pagina met het adres “{ $id }”. Kies een ander.
fault-too-long = Te lang: hoogstens { $most } tekens.
fault-criteria-open = { $count ->
    [one] Eén criterium is nog niet beoordeeld.
   *[other] { $count } criteria zijn nog niet beoordeeld.
}
fault-criteria-failed = { $count ->
    [one] Aan één criterium is niet voldaan.
   *[other] Aan { $count } criteria is niet voldaan.
}
fault-unrated = Het bewijs is nog niet door genoeg beoordelaars ingeschat.
fault-disputed = Twee beoordelaars zijn het oneens over het bewijs. Een derde moet eerst beslissen.
fault-may-not-rate = Uw inschatting blijft zoals u ze gaf: iemand anders heeft sindsdien ook ingeschat.
fault-same-editor = U nam de beslissing; een andere redacteur behandelt het beroep.
fault-nothing = Kies wat er moet gebeuren.
conflict = Iemand anders was u voor: deze suggestie is intussen veranderd. Ga terug en bekijk ze opnieuw; wat u typte, staat nog in uw browser.

# Brieven aan de indiener
letter-greeting = Dag,
letter-dear = Dag { $name },
letter-asked-subject = Een vraag over “{ $title }”
letter-asked = We lazen uw suggestie “{ $title }” met aandacht. Voor we beslissen, hebben we nog een vraag:
letter-answer = Antwoord of verbeter
letter-published-subject = “{ $title }” staat online
letter-published = Uw suggestie “{ $title }” is opgenomen in de databank. Andere steden kunnen ze nu vinden. Dank u wel.
letter-see = Bekijk de praktijk
letter-follow = Op uw eigen pagina leest u het oordeel per criterium: { $link }
letter-refused-subject = Uw suggestie “{ $title }” is niet opgenomen
letter-refused = We hebben uw suggestie “{ $title }” getoetst aan de selectiecriteria en nemen ze niet op. Dit is de reden:
letter-criteria = Hieraan is niet voldaan:
letter-judgement = Lees het oordeel per criterium
letter-appeal = Bent u het er niet mee eens? Op die pagina kunt u één keer in beroep gaan. Een andere redacteur kijkt er dan naar.
letter-upheld-subject = Uw beroep over “{ $title }”
letter-upheld = Een andere redacteur heeft uw beroep over “{ $title }” bekeken. De beslissing blijft, om deze reden:
letter-reopened-subject = We bekijken “{ $title }” opnieuw
letter-reopened = We beoordelen uw suggestie “{ $title }” opnieuw. U hoort van ons.
letter-follow-button = Volg uw suggestie
letter-why = U krijgt deze e-mail omdat u een praktijk voorstelde. De link is alleen voor u.

# Cijfers
figures-title = Cijfers van de redactie
figures-hint = Hoeveel er binnenkomt, hoe lang het duurt, wat blijft liggen.
figures-lead = Hoeveel suggesties er binnenkwamen, hoe lang een beslissing duurde en wat er nog wacht.
figure-open = open suggesties
figure-overdue = daarvan wachten langer dan { $days } dagen
figure-median = dagen tot een beslissing (mediaan)
figure-stale = van { $practices } praktijken een jaar of langer niet bevestigd
chart-title = Per maand
chart-label = Staafdiagram van ontvangen, gepubliceerde en niet opgenomen suggesties per maand; de tabel eronder geeft dezelfde getallen.
table-title = Laatste twaalf maanden
column-month = Maand
column-received = Ontvangen
column-published = Gepubliceerd
column-refused = Niet opgenomen
column-median = Dagen tot beslissing (mediaan)
column-open = Open op het einde van de maand
column-overdue = Daarvan wachten te lang
figures-csv = Download als CSV

# De openbare lijst
refused-title = Niet opgenomen suggesties
refused-lead = Niet elke suggestie past in deze databank. Hier staat welke niet, en waarom. Zo ziet wie iets wil voorstellen waar we op letten.
refused-effect = Dat iets niet werkte, is nooit de reden: praktijken zonder effect of met een schadelijk effect nemen we juist wel op.
refused-criteria = Lees de selectiecriteria
refused-none = Er staat nog niets in deze lijst. Een suggestie komt er alleen in als de indiener dat goedvindt.
