# Uitwisseling: de pagina van de redactie over andere databanken

harvest-title = Andere databanken
harvest-hint = Haal hun praktijken binnen als suggestie
harvest-lead = Praktijken van andere databanken komen binnen als suggestie, met hun herkomst erbij. Niets wordt vanzelf gepubliceerd, en waar hier al iemand aan gewerkt heeft, blijft zoals het is.
harvest-none = Er is nog geen andere databank opgegeven.
harvest-started = Het ophalen begint. Straks staat hier wat het opleverde.
harvest-set = Bewaard.
harvest-busy = Wordt nu opgehaald.
harvest-never = Nog niet opgehaald.
harvest-last = Laatst opgehaald op { $date }: { $read ->
    [one] één fiche gelezen
   *[other] { $read } fiches gelezen
}, { $new } nieuw, { $changed } daar gewijzigd, { $gone } daar verwijderd, { $faulty } niet overgenomen.
harvest-only-set = alleen de verzameling { $set }
harvest-is-daily = elke dag
harvest-broken-off = Het ophalen brak af. Wat al binnen was, blijft. De reden:
harvest-faults = { $count ->
    [one] Eén fiche is niet overgenomen
   *[other] { $count } fiches zijn niet overgenomen
}
harvest-noted = { $count ->
    [one] Eén praktijk is daar sindsdien gewijzigd
   *[other] { $count } praktijken zijn daar sindsdien gewijzigd
}
harvest-changed-on = Gewijzigd bij de bron, opgemerkt op { $date }.
harvest-gone-on = Verwijderd bij de bron, opgemerkt op { $date }.
harvest-now = Nu ophalen
harvest-make-daily = Elke dag ophalen
harvest-make-seldom = Niet meer elke dag ophalen
harvest-add = Een databank toevoegen
harvest-add-now = Toevoegen en ophalen
harvest-url = Adres
harvest-url-hint = Het adres van de OAI-PMH-dienst, of om het even welke pagina van een andere Samenhang.
harvest-set-field = Alleen deze verzameling
harvest-set-hint = Bijvoorbeeld theme:nightlife. Laat leeg om alles op te halen.
harvest-lang = Taal van fiches die hun taal niet noemen
harvest-lang-hint = Fiches in andere talen dan deze vier blijven liggen.
harvest-lang-none = Laat ze liggen
harvest-rhythm = Hoe vaak
harvest-daily = Elke dag ophalen
harvest-no-address = Typ een adres dat met https:// begint.
