# Het formulier van een praktijk, en de pagina’s van de redactie om praktijken te bewerken.

# Opschriften en de vraag waarop elk antwoordt
heading-title = Titel
question-title = Hoe heet de praktijk? Kort en herkenbaar.
question-summary = Wat is het, voor wie en waarom? In enkele zinnen.
question-problem = Wat was er aan de hand, en waaruit bleek dat?
question-approach = Wat gebeurt er, stap voor stap?
question-results = Wat kwam ervan? Ook wat niet lukte.
question-lessons = Waarop moet een andere stad letten die dit ook doet?
question-costs = Wat kost het, aan geld en aan mensen?
question-involvement = Wie doet mee, en hoe hebt u die mensen bereikt?

# Het formulier
form-texts = Teksten in de oorspronkelijke taal
form-original = Oorspronkelijke taal
form-original-hint = De taal waarin de praktijk beschreven is. Teksten in andere talen zijn vertalingen.
form-markdown = Vanaf “Probleem” mag u Markdown gebruiken: **vet**, een lijst met streepjes, [een koppeling](https://…). Geen HTML.
form-most = Hoogstens { $most } tekens.
form-languages = Teksten in andere talen
form-untranslated = nog niet vertaald
form-none = Niet ingevuld
form-where = Waar
form-city = Stad of gemeente
form-region = Provincie of regio
form-country = Land
form-lat = Breedtegraad
form-lat-hint = In graden, bijvoorbeeld 51,054. Leeg als er geen vaste plek is.
form-lon = Lengtegraad
form-lon-hint = In graden, bijvoorbeeld 3,725.
form-position = Coördinaten
form-who = Wie en wanneer
form-organisations = Organisaties
form-organisations-hint = Eén per regel. De eerste is de eigenaar.
form-partners = Partners
form-partners-hint = Eén per regel.
form-started = Begonnen
form-ended = Afgelopen
form-moment-hint = Een jaar (2014) of een dag (2014-05-01).
form-about = Waarover het gaat
form-chosen = { $count ->
    [0] Nog niets gekozen.
    [one] { $count } gekozen.
   *[other] { $count } gekozen.
}
form-choose = { $count ->
    [one] Kies uit { $count } begrip
   *[other] Kies uit { $count } begrippen
}
form-filter = Zoek in deze lijst
form-evidence = Wat we ervan weten
form-testing-hint = Hoe goed het onderzocht is, wat er ook gevonden werd.
form-effect-hint = Wat er gevonden werd, hoe goed het ook onderzocht is.
form-note = Toelichting
form-note-hint = Waarop beide oordelen steunen, in de oorspronkelijke taal.
form-references = Onderzoek
reference-number = Onderzoek { $number }
form-origin = Bronnen en herkomst
form-sources = Bronnen
source-number = Bron { $number }
work-title = Titel
work-url = Webadres
work-publisher = Uitgever
work-year = Jaar
work-hint = Een regel die u leegmaakt, verdwijnt bij het bewaren.
work-add = Nog een regel
form-adapted = Overgenomen van
form-adapted-hint = De praktijken waarvan deze is overgenomen.
form-look-up = Zoek een praktijk
form-look-up-hint = Typ enkele woorden, of plak het adres van de fiche.
form-find = Zoek
form-found = Gevonden. Vink aan wat klopt.
form-found-none = Geen praktijk gevonden. Probeer andere woorden.

# Wat niet klopt
faults-title = { $count ->
    [one] Eén veld klopt nog niet
   *[other] { $count } velden kloppen nog niet
}
fault-missing-title = Geef de praktijk een titel in de oorspronkelijke taal.
fault-missing-summary = Schrijf een samenvatting in de oorspronkelijke taal.
fault-missing-work = Geef deze regel een titel, of maak ze helemaal leeg.
fault-missing = Dit moet ingevuld zijn.
fault-too-long = Dit zijn { $chars } tekens. Er passen er { $most }.
fault-html = Hier staat HTML ({ $html }). Gebruik Markdown, of zet er een spatie in.
fault-control = Teken { $at } is onzichtbaar en kan niet bewaard worden. Typ dat stuk opnieuw.
fault-code = “{ $given }” staat niet in de lijst. Kies een van de mogelijkheden.
fault-concept = Het begrip “{ $given }” past niet in deze lijst. Vink het uit.
fault-country = “{ $given }” is geen land uit de lijst.
fault-range = Dit moet tussen { $least } en { $most } liggen.
fault-half-position = Breedte en lengte horen samen. Vul beide in of geen van beide.
fault-moment = “{ $given }” is geen jaar (2014) en geen dag (2014-05-01).
fault-year = Het jaar { $year } kan niet kloppen: het moet tussen { $least } en { $most } liggen.
fault-no-year = Schrijf een jaar met vier cijfers.
fault-no-number = Schrijf een getal, zoals 51,054.
fault-ends-before = Het einde ligt voor het begin.
fault-address = “{ $given }” is geen webadres. Begin met https://.
fault-twice = Dit staat er twee keer.
fault-itself = Een praktijk kan niet van zichzelf zijn overgenomen.
fault-practice = Er is geen praktijk “{ $given }”.
fault-other = Dit kan niet bewaard worden: { $reason }

# De lijst
desk-practices = Praktijken bewerken
desk-hint = Bewerken, vertalen, versies vergelijken, uit de databank halen.
desk-lead = Zoek een praktijk om ze te bewerken of te vertalen. Wat het laatst gewijzigd is, staat bovenaan.
desk-search = Zoek een praktijk
desk-show = Toon
desk-count = { $count ->
    [0] Geen praktijk gevonden
    [one] { $count } praktijk
   *[other] { $count } praktijken
}
any = Alles
filter-state = Status
state-published = In de databank
state-withdrawn = Uit de databank gehaald
state-archived = Gearchiveerd
filter-texts = Vertalingen
texts-outdated = Met verouderde vertalingen
texts-machine = Met ongecontroleerde machinevertalingen
filter-lang = Taal van de vertaling
care-title = Vertalingen die aandacht vragen
care-outdated = { $count ->
    [one] { $language }: { $count } praktijk met verouderde tekst
   *[other] { $language }: { $count } praktijken met verouderde tekst
}
care-machine = { $count ->
    [one] { $language }: { $count } praktijk met machinaal vertaalde tekst
   *[other] { $language }: { $count } praktijken met machinaal vertaalde tekst
}
row-version = versie { $number }, { $date }
row-texts = { $count ->
    [one] { $count } tekst
   *[other] { $count } teksten
}
not-published = niet in de databank

# Op elke pagina van een praktijk
tabs = Wat u met deze praktijk kunt doen
tab-edit = Bewerken
tab-files = Bijlagen
tab-history = Versies
tab-withdraw = Uit de databank halen
tab-put-back = Terugzetten
tab-fiche = Bekijk de fiche
tab-care = teksten vragen aandacht
cancel = Annuleren
save = Bewaren
nothing-there = niets

# Bewerken
edit-title = Praktijk bewerken
save-title = Bewaren
edit-note = Wat hebt u veranderd, en waarom?
edit-note-hint = Komt in de lijst van versies. Zet er geen gegevens van personen in.
edit-stays = De vertalingen blijven kloppen
edit-stays-hint = Vink dit aan als u alleen spelling of opmaak verbeterde. Anders worden vertalingen van gewijzigde teksten verouderd.
preview = Voorbeeld
preview-title = Zo komt het op de fiche
preview-lead = Dit is nog niet bewaard. Het formulier staat hieronder.

# Na het bewaren
done-same = Er was niets veranderd; er is geen nieuwe versie.
done-saved = Bewaard als versie { $version }.
done-merged = Bewaard als versie { $version }. Wat iemand anders intussen veranderde, staat er ook in: { $members }.
done-restored = Versie { $version } is teruggezet.
done-withdrawn = De praktijk is uit de databank gehaald. Haar adres zegt dat ze er niet meer is.
done-put-back = De praktijk staat weer in de databank.

# Twee mensen tegelijk
merge-title = Twee mensen veranderden dit tegelijk
merge-lead = Terwijl u schreef, maakte { $who } versie { $number }. Er is nog niets van u bewaard, maar alles wat u typte staat hier.
merge-taken = Dit veranderde alleen de ander, en het staat er al in: { $members }.
merge-base = Zoals het was
merge-theirs = Zoals { $who } het maakte
merge-yours = Zoals u het maakte
merge-take-theirs = Neem de tekst van de ander
merge-take-yours = Neem die van mij
merge-take-own = Neem wat hieronder staat; pas het aan zoals u wilt
merge-own = Eigen tekst
merge-form = Terug naar het hele formulier

# Versies
history-title = Versies
history-lead = Kies twee versies om ze woord voor woord te vergelijken.
history-earlier = Oudere versies
history-latest = Nieuwste versies
version = Versie { $number }
version-current = huidige
act-created = In de databank gezet
act-brought-in = Gewijzigd door een import of een ander programmadeel
act-edited = Bewerkt
act-merged = Bewerkt, samengevoegd met het werk van een ander
act-translated = Vertaald
act-restored = Versie { $version } teruggezet
act-withdrawn = Uit de databank gehaald
act-put-back = Teruggezet in de databank
who-import = Import
who-program = Het programma
who-somebody = Iemand van de redactie

# Twee versies naast elkaar
diff-title = Van versie { $from } naar versie { $to }
diff-from = Van
diff-to = Naar
diff-show = Vergelijk
diff-previous = Vergelijk met de vorige
diff-turn = Draai om
diff-none = Deze twee versies verschillen niet.
diff-facts = Feiten
diff-gone = weg:
diff-new = nieuw:
diff-end = einde
restore = Terugzetten
restore-version = Zet versie { $number } terug
restore-title = Versie { $number } terugzetten
restore-lead = Er komt een nieuwe versie bij die gelijk is aan versie { $number }. Alles wat er nu staat, blijft bij de versies te vinden.
restore-note = Waarom zet u ze terug?
restore-changes = Dit verandert er
restore-outrun = Iemand maakte intussen een nieuwe versie. Ga terug en bekijk opnieuw wat het terugzetten verandert.

# Eruit en erin
withdraw = Haal uit de databank
withdraw-title = Uit de databank halen
withdraw-lead = De praktijk is dan niet meer te vinden en haar adres zegt dat ze er niet meer is. Niets wordt gewist: u kunt ze later terugzetten.
put-back = Zet terug in de databank
put-back-title = Terugzetten in de databank
put-back-lead = De praktijk is dan weer te vinden, zoals ze nu beschreven is.
reason = Waarom?
reason-hint = Komt in de lijst van versies. Zet er geen gegevens van personen in.
reason-missing = Schrijf op waarom, in één zin.
is-so = Dat is al gebeurd.

# Vertalen
translate-title = Vertalen naar het { $language }
translate-lead = Links staat het origineel in het { $language }, rechts de vertaling. Wat u aanpast, geldt als vertaald door een mens.
translate-since = Gewijzigd sinds deze vertaling
translate-checked = Nagekeken: deze tekst zegt wat het origineel zegt
machine-all = Stel vertalingen voor
machine-hint = Een machine vult lege en verouderde teksten in. Niets wordt bewaard voor u zelf bewaart; ook daarna blijft erbij staan dat een machine vertaalde, tot u het nakijkt.
machine-one = Stel een vertaling voor
machine-made = { $count ->
    [one] Een machine vulde { $count } tekst in. Kijk ze na en bewaar.
   *[other] Een machine vulde { $count } teksten in. Kijk ze na en bewaar.
}
machine-nothing = Er is geen lege of verouderde tekst om te vertalen.
machine-slow = De vertaaldienst is traag: { $made } van { $all } teksten zijn klaar. Vraag de andere opnieuw, of één voor één.
machine-unreachable = De vertaaldienst antwoordt niet. Wat u typte staat er nog. Probeer het later opnieuw, of vraag de beheerder om de instelling translate_url na te kijken.
machine-key = De vertaaldienst weigert de sleutel. Vraag de beheerder om de instelling translate_key na te kijken.
machine-too-much = De vertaaldienst krijgt te veel vragen. Wacht een paar minuten en probeer opnieuw.
machine-refused = De vertaaldienst weigert dit: “{ $said }”. Vertaal deze tekst zelf, of vraag de beheerder of de dienst deze talen kent.
machine-unexpected = Het antwoord is niet dat van een vertaaldienst (LibreTranslate). Vraag de beheerder om de instelling translate_url na te kijken.

files-title = Bijlagen van deze praktijk
files-lead = Wat u verbergt, zien alleen redacteuren nog. Pas daarna kunt u het definitief verwijderen.
files-none = Deze praktijk heeft geen bijlagen. Ze komen mee als een suggestie gepubliceerd wordt.
file-hidden = verborgen
file-hide = Verberg
file-show = Toon weer
file-delete = Verwijder definitief
done-file-hidden = De bijlage staat niet meer op de fiche.
done-file-shown = De bijlage staat weer op de fiche.
done-file-deleted = De bijlage is definitief verwijderd.
