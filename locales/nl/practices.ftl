# The databank of practices: what its pages share, the list and the start page.

practices = Praktijken
place-international = Internationaal

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
