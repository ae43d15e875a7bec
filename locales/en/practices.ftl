# The databank of practices: what its pages share, the list and the start page.

practices = Practices
place-international = International

# How well tested, and what effect was found: two axes, never added up
tested = Tested
effect = Effect
testing-untested = untested
testing-described = described
testing-evaluated-locally = evaluated locally
testing-evaluated-independently = evaluated independently
testing-replicated = replicated
effect-unknown = unknown
effect-positive = positive
effect-mixed = mixed
effect-none = none
effect-harmful = harmful

# Where, how wide, when, and whether it still runs
level-street = street
level-neighbourhood = neighbourhood
level-city = city or municipality
level-police-zone = police zone
level-region = region
level-national = whole country
level-international = international
status-running = running
status-ended = ended
status-pilot = pilot project
status-unknown = not known
period-since = since { $year }
period-until = until { $year }

# Which language a text is in, and what became of it
language-name-nl = Dutch
language-name-fr = French
language-name-de = German
language-name-en = English
language-original = { $language }, original
language-by-person = Translated by a person from { $original }
language-by-machine = Translated by a machine from { $original }
language-outdated = Outdated translation: the { $original } original has changed since
language-foreign = Text in { $language }

compare = Compare
