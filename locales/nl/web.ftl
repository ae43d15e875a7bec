# The shell every page wears: header, footer, search box, pages, errors.

skip-to-content = Naar de inhoud
menu = Hoofdmenu
languages = Taal
breadcrumb = Kruimelpad
home = Start
about = Over deze databank
about-short = Over
reading-guide = Leeswijzer
criteria = Selectiecriteria
search-help = Hulp bij het zoeken
accessibility = Toegankelijkheid
privacy = Privacy
api = API en open gegevens
footer-about = Wat steden doen tegen geweld en polarisatie en voor sociale cohesie: gevonden, beoordeeld, overgenomen.
footer-site = Deze site
footer-makers = Voor ontwikkelaars
footer-licence = U mag teksten en gegevens vrij hergebruiken, met bronvermelding.
colours = Kleuren
colours-auto = Zoals mijn toestel
colours-light = Licht
colours-dark = Donker
sign-in = Aanmelden
sign-out = Afmelden
my-page = Mijn pagina
signed-in-as = Aangemeld als
search = Zoek
search-label = Zoek in de praktijken
search-placeholder = Bijvoorbeeld: overlast van jongeren op een plein
suggestions = Suggesties
suggestions-many = {"{"}n{"}"} suggesties
suggestions-one = 1 suggestie
a-practice = praktijk
a-concept = begrip
pages = Pagina’s
page = Pagina
previous = Vorige
next = Volgende
error-not-found-title = Deze pagina bestaat niet
error-not-found-text = Misschien is het adres verkeerd overgenomen, of is de pagina verhuisd. Zoek hieronder, of begin vooraan.
error-gone-title = Deze praktijk is ingetrokken
error-gone-text = Ze stond in de databank en is eruit gehaald. Zoek hieronder naar verwante praktijken.
error-forbidden-title = Deze pagina is niet voor u toegankelijk
error-forbidden-text = Vraag toegang aan de coördinator van uw netwerk.
error-request-title = Deze vraag konden we niet verwerken
error-request-text = Het adres of het formulier vraagt iets wat hier niet kan. Ga terug en probeer het anders.
error-unavailable-title = Even geduld
error-unavailable-text = De databank kan nu niet antwoorden. Probeer het over een minuut opnieuw; er is niets verloren gegaan.
error-internal-title = Er ging iets mis bij ons
error-internal-text = De fout is genoteerd en wordt bekeken. Probeer het later opnieuw, of zoek verder.

# Formulieren
form-faults = { $count ->
    [one] Eén antwoord klopt nog niet
   *[other] { $count } antwoorden kloppen nog niet
 }
form-optional = niet verplicht
form-yes = Ja
form-no = Nee
form-save = Bewaren
form-cancel = Annuleren
error-too-many-title = Dat ging te vlug na elkaar
error-too-many-text = U probeerde dit te vaak in korte tijd. Probeer het over { $minutes ->
    [one] een minuut
   *[other] { $minutes } minuten
 } opnieuw.
error-conflict-title = Iemand was u voor
error-too-large-text = Wat u verstuurde is te groot. Verklein de bestanden of verstuur er minder tegelijk.
error-sign-in-title = Meld u eerst aan
error-sign-in-text = Deze pagina is er voor wie aangemeld is.

# Het bureau van redactie en coördinatie
desk = Redactie
desk-title = Uw werktafel
desk-lead = Wat op u wacht, en waar u alles terugvindt.
desk-empty = Er wacht niets op u.
desk-waiting = { $count ->
    [one] 1 wacht
   *[other] { $count } wachten
 }
desk-nothing-waits = niets te doen
jobs = Achtergrondtaken
jobs-hint = Taken die bleven mislukken: opnieuw proberen of schrappen.
jobs-lead = E-mails, herinneringen en controles lopen op de achtergrond. Wat na een dag proberen nog mislukt, staat hier.
jobs-waiting = { $count ->
    [one] Er wacht of loopt 1 taak.
   *[other] Er wachten of lopen { $count } taken.
 }
jobs-none = Er is geen enkele taak mislukt.
jobs-kind = Taak
jobs-since = Sinds
jobs-attempts = Pogingen
jobs-error = Wat er misging
jobs-retry = Probeer opnieuw
jobs-discard = Schrap
jobs-retried = De taak wordt opnieuw geprobeerd.
jobs-discarded = De taak is geschrapt.
mailbox = Uitgaande e-mail
mailbox-hint = De laatste e-mails, en welke nog onderweg zijn.
mailbox-lead = De laatste e-mails die het platform schreef.
mailbox-demo = Dit is een demo: er wordt niets verstuurd. Wat mensen zouden krijgen, leest u hier.
mailbox-empty = Er is nog geen e-mail geschreven. Meld u bijvoorbeeld aan, of stel een praktijk voor.
mailbox-to = Aan
mailbox-sent = verstuurd
mailbox-waits = wacht
mailbox-text = Toon de e-mail
