# The databank of practices: what its pages share, the list and the start page.

practices = Praktijken
place-international = Internationaal
place-not-given = Plaats niet genoemd

# Hoe goed getoetst, en welk effect: twee assen, nooit opgeteld
tested = Getoetst
effect = Effect
testing-untested = niet getoetst
testing-described = beschreven
testing-evaluated-locally = lokaal geëvalueerd
testing-evaluated-independently = onafhankelijk geëvalueerd
testing-replicated = elders herhaald
effect-unknown = onbekend
effect-positive = positief
effect-mixed = gemengd
effect-none = geen effect
effect-harmful = schadelijk

# Waar, hoe ruim, wanneer, of het nog loopt
level-street = straat
level-neighbourhood = buurt of wijk
level-city = stad of gemeente
level-police-zone = politiezone
level-region = regio
level-national = heel het land
level-international = internationaal
status-running = loopt
status-ended = afgelopen
status-pilot = proefproject
status-unknown = niet geweten
period-since = sinds { $year }
period-until = tot { $year }

# In welke taal een tekst is, en wat ervan geworden is
language-name-nl = Nederlands
language-name-fr = Frans
language-name-de = Duits
language-name-en = Engels
language-original = { $language }, origineel
language-by-person = Door een mens vertaald uit het { $original }
language-by-machine = Door een machine vertaald uit het { $original }
language-outdated = Verouderde vertaling: het origineel ({ $original }) is intussen gewijzigd
language-foreign = Tekst in het { $language }

compare = Vergelijk

# De lijst
list-description = Wat steden doen tegen geweld en polarisatie en voor sociale cohesie. Zoek in uw eigen woorden, filter, bekijk op de kaart en vergelijk.
results = Resultaten
results-count = { $count ->
    [one] { $count } praktijk
   *[other] { $count } praktijken
}
results-for = { $count ->
    [one] { $count } praktijk voor “{ $query }”
   *[other] { $count } praktijken voor “{ $query }”
}
results-page = pagina { $page }
filters = Filters
filters-chosen = gekozen
filters-close = Sluiten
filters-apply = Toon de resultaten
filters-active = Gekozen filters
filters-clear = Alle filters weghalen
filter-more = Nog { $count }
filter-remove = filter weghalen
filter-theme = Thema
filter-kind = Soort praktijk
filter-target-group = Doelgroep
filter-country = Land
filter-level = Schaal
filter-testing = Hoe getoetst
filter-effect = Gevonden effect
filter-status = Status
sort = Volgorde
sort-relevance = Best passend
sort-newest = Nieuwste eerst
sort-confirmed = Laatst bevestigd
sort-title = Titel
view = Weergave
view-list = Lijst
view-map = Kaart

# Hoe de vraag begrepen is
understood = Begrepen als
understood-off = niet meer zo begrijpen
understood-on = weer zo begrijpen
corrected = U ziet de resultaten voor “{ $better }”.
corrected-instead = Zoek toch naar “{ $query }”
exact = U zoekt precies wat er staat, tikfouten inbegrepen.
exact-off = Verbeter tikfouten weer
relaxed = Geen enkele praktijk heeft al uw woorden. U ziet de praktijken die er iets van hebben.

# Wat niet gebruikt kon worden
fault-filter = Het filter “{ $filter }” kent “{ $values }” niet. Dat deel van uw vraag is weggelaten.
fault-sort = De volgorde “{ $value }” bestaat niet. U ziet de gewone volgorde.
fault-page = “{ $value }” is geen paginanummer. U ziet de eerste pagina.
fault-long = Uw vraag was erg lang. We zochten met het begin ervan.
beyond = { $pages ->
    [one] Zo ver gaat de lijst niet: er is maar één pagina.
   *[other] Zo ver gaat de lijst niet: er zijn { $pages } pagina’s.
}
beyond-last = Naar de laatste pagina

# Niets gevonden
empty-query = Geen praktijk gevonden voor “{ $query }”
empty-filters = Geen praktijk past bij deze filters
empty-text = We keken in de vier talen. Misschien heeft nog niemand dit beschreven. Dit kunt u proberen:
empty-drop = { $count ->
    [one] Haal een filter weg: zonder { $filter } is er { $count } praktijk.
   *[other] Haal een filter weg: zonder { $filter } zijn er { $count } praktijken.
}
empty-drop-all = { $count ->
    [one] Zonder filters is er { $count } praktijk
   *[other] Zonder filters zijn er { $count } praktijken
}
empty-words = Gebruik minder woorden of een ruimer woord.
empty-concepts = Blader door de begrippen
empty-help = Lees hoe het zoeken werkt
empty-nearest = Komt het dichtst in de buurt
empty-themes = Hierover staat er veel
building = De zoekindex wordt nog opgebouwd. Probeer het over een minuut opnieuw.

# Vergelijken
compare-go = Vergelijk
compare-hint = Kies twee tot vier praktijken om ze naast elkaar te zetten.
compare-one = 1 praktijk gekozen; kies er nog minstens één
compare-many = {"{"}n{"}"} praktijken gekozen

# De kaart
map-label = Kaart van de praktijken
map-zoom-in = Inzoomen
map-zoom-out = Uitzoomen
map-many = {"{"}n{"}"} praktijken
map-no-script = Zonder JavaScript is er geen kaart. Kies hieronder een land, of bekijk de praktijken als lijst.
map-places = Praktijken per land
map-nowhere = { $count ->
    [one] { $count } praktijk zonder vaste plaats staat niet op de kaart.
   *[other] { $count } praktijken zonder vaste plaats staan niet op de kaart.
}
map-most = De kaart toont de eerste { $shown } van { $total } praktijken. Filter om de andere te zien.

# De startpagina
start-title = Vind wat in een andere stad al werkt
start-lead = Wat steden doen tegen geweld en polarisatie en voor sociale cohesie. Stel uw vraag in uw eigen woorden; gezocht wordt in vier talen.
start-description = Een databank van praktijken tegen geweld en polarisatie en voor sociale cohesie: wat gedaan werd, of het werkte, wat het kostte en wie u erover kunt bellen.
start-examples = Zo vragen anderen het
example-1 = overlast van jongeren op een plein
example-2 = ruzie tussen buren oplossen
example-3 = drugs rond het station
example-4 = veilig uitgaan zonder seksuele intimidatie
example-5 = ouderen beschermen tegen oplichters
example-6 = vertrouwen in de politie herstellen
start-themes = Zoek per thema
start-themes-all = Alle begrippen
start-new = Nieuw in de databank
start-new-all = Alle praktijken
start-map = Waar het gebeurt
start-map-all = Alle praktijken op de kaart
start-numbers = { $countries ->
    [one] { $practices } praktijken uit { $countries } land
   *[other] { $practices } praktijken uit { $countries } landen
}
start-what = Wat u hier vindt
start-guide = Hoe leest u een fiche?
start-criteria = Wat komt in de databank?
start-about = Wie maakt ze, en waarom?
promise-done = Wat er gedaan is
promise-done-text = Het probleem, de aanpak, de kosten, en waarop u moet letten als u het ook doet. Wat nog niet beschreven is, staat er eerlijk bij.
promise-works = Of het werkt
promise-works-text = Hoe een praktijk getoetst is en welk effect gevonden werd, staan apart. Ook wat niet werkte, staat erin: dat bespaart de volgende stad een jaar.
promise-lineage = Wie het overnam
promise-lineage-text = U ziet van wie een praktijk komt en wie ze overnam. Zo weet u bij wie u terechtkunt.

# Een lege databank
first-title = Uw databank staat klaar en is nog leeg
first-lead = Nog enkele stappen, en uw collega’s kunnen zoeken.
first-check = Kijk eerst of uw bestand klopt
first-check-text = Stop het programma met Ctrl-C; met PostgreSQL hoeft dat niet. Uw bestand mag JSON Lines, CSV of Excel zijn. Deze proef wijzigt niets: u krijgt elke fout met regel, fiche en reden.
first-import = Haal de praktijken binnen
first-import-text = Geef deze opdracht en start het programma weer. Met de ingebouwde databank kan er maar één programma tegelijk werken; daarom moest het even stoppen.
first-own = Maak er uw eigen databank van
first-own-text = Geef ze de naam van uw netwerk en haar adres op het web. Met een eigen bestand vult u de begrippen aan. Dit zijn instellingen, die u ook in een bestand kunt zetten.
first-own-name = Netwerk Veilige Steden
first-own-file = eigen-begrippen.ttl
first-file = praktijken.jsonl
first-done = Open deze pagina opnieuw
first-done-text = De praktijken zijn meteen te vinden, in vier talen.
first-demo = Eerst rondkijken? Deze opdracht toont een databank met voorbeelden, naast deze:
follow-search = Mail mij nieuwe praktijken die hierbij passen
empty-follow = Ontvang een bericht zodra er iets is

# Iets voorstellen
suggest-missing = Staat een praktijk er niet bij?
suggest-missing-link = Stel ze voor
suggest-call = Doet u iets dat werkt, of net niet?
suggest-call-text = Vertel het de volgende stad. Zes korte stappen, zonder account; tien minuten volstaan voor een korte fiche.
suggest-call-button = Praktijk voorstellen
