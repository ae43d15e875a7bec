# The shell every page wears: header, footer, search box, pages, errors.

skip-to-content = Zum Inhalt
menu = Hauptmenü
languages = Sprache
breadcrumb = Navigationspfad
home = Start
about = Über diese Datenbank
about-short = Über
reading-guide = Lesehilfe
criteria = Auswahlkriterien
search-help = Hilfe zur Suche
accessibility = Barrierefreiheit
privacy = Datenschutz
api = API und offene Daten
footer-about = Was Städte gegen Gewalt und Polarisierung und für den sozialen Zusammenhalt tun: gefunden, geprüft, übernommen.
footer-site = Diese Seite
footer-makers = Für Entwickler
footer-licence = Texte und Daten dürfen mit Quellenangabe frei weiterverwendet werden.
colours = Farben
colours-auto = Wie mein Gerät
colours-light = Hell
colours-dark = Dunkel
sign-in = Anmelden
sign-out = Abmelden
my-page = Meine Seite
signed-in-as = Angemeldet als
search = Suchen
search-label = In den Praxisbeispielen suchen
search-placeholder = Zum Beispiel: Jugendliche stören auf einem Platz
suggestions = Vorschläge
suggestions-many = {"{"}n{"}"} Vorschläge
suggestions-one = 1 Vorschlag
a-practice = Praxisbeispiel
a-concept = Begriff
pages = Seiten
page = Seite
previous = Zurück
next = Weiter
error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht stimmt die Adresse nicht ganz, oder die Seite ist umgezogen. Suchen Sie unten, oder beginnen Sie von vorn.
error-gone-title = Dieses Praxisbeispiel wurde zurückgezogen
error-gone-text = Es stand in der Datenbank und wurde herausgenommen. Suchen Sie unten nach ähnlichen Beispielen.
error-forbidden-title = Diese Seite ist für Sie nicht zugänglich
error-forbidden-text = Bitten Sie die Koordination Ihres Netzwerks um Zugang.
error-request-title = Diese Anfrage konnten wir nicht verarbeiten
error-request-text = Die Adresse oder das Formular verlangt etwas, das hier nicht geht. Gehen Sie zurück und versuchen Sie es anders.
error-unavailable-title = Einen Moment bitte
error-unavailable-text = Die Datenbank kann gerade nicht antworten. Versuchen Sie es in einer Minute noch einmal; nichts ist verloren.
error-internal-title = Bei uns ist etwas schiefgegangen
error-internal-text = Der Fehler wurde festgehalten und wird untersucht. Versuchen Sie es später noch einmal, oder suchen Sie weiter.

# Formulare
form-faults = { $count ->
    [one] Eine Angabe stimmt noch nicht
   *[other] { $count } Angaben stimmen noch nicht
 }
form-optional = freiwillig
form-yes = Ja
form-no = Nein
form-save = Speichern
form-cancel = Abbrechen
error-too-many-title = Zu viele Versuche
error-too-many-text = Sie haben es in kurzer Zeit zu oft versucht. Versuchen Sie es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
 } noch einmal.
error-conflict-title = Jemand war schneller
error-too-large-text = Ihre Sendung ist zu groß. Verkleinern Sie die Dateien oder senden Sie weniger auf einmal.
error-sign-in-title = Bitte zuerst anmelden
error-sign-in-text = Diese Seite ist für angemeldete Personen.

# Der Arbeitsplatz von Redaktion und Koordination
desk = Redaktion
desk-title = Ihr Arbeitsplatz
desk-lead = Was auf Sie wartet, und wo Sie alles wiederfinden.
desk-empty = Es wartet nichts auf Sie.
desk-waiting = { $count ->
    [one] 1 wartet
   *[other] { $count } warten
 }
desk-nothing-waits = nichts zu tun
jobs = Hintergrundaufgaben
jobs-hint = Aufgaben, die immer wieder scheitern: erneut versuchen oder verwerfen.
jobs-lead = E-Mails, Erinnerungen und Prüfungen laufen im Hintergrund. Was nach einem Tag noch scheitert, steht hier.
jobs-waiting = { $count ->
    [one] 1 Aufgabe wartet oder läuft.
   *[other] { $count } Aufgaben warten oder laufen.
 }
jobs-none = Keine Aufgabe ist gescheitert.
jobs-kind = Aufgabe
jobs-since = Seit
jobs-attempts = Versuche
jobs-error = Was schiefging
jobs-retry = Erneut versuchen
jobs-discard = Verwerfen
jobs-retried = Die Aufgabe wird erneut versucht.
jobs-discarded = Die Aufgabe wurde verworfen.
mailbox = Ausgehende E-Mails
mailbox-hint = Die letzten E-Mails, und welche noch unterwegs sind.
mailbox-lead = Die letzten E-Mails der Plattform.
mailbox-demo = Dies ist eine Demo: Es wird nichts versendet. Was die Empfänger bekämen, lesen Sie hier.
mailbox-empty = Noch wurde nichts geschrieben. Melden Sie sich zum Beispiel an, oder schlagen Sie ein Praxisbeispiel vor.
mailbox-to = An
mailbox-sent = versendet
mailbox-waits = wartet
mailbox-text = E-Mail anzeigen
