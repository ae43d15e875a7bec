# The databank of practices: what its pages share, the list and the start page.

practices = Pratiques
place-international = International

# Comment elle a été évaluée et quel effet on a constaté : deux axes, jamais additionnés
tested = Évaluation
effect = Effet
testing-untested = non évaluée
testing-described = décrite
testing-evaluated-locally = évaluée localement
testing-evaluated-independently = évaluée de façon indépendante
testing-replicated = reproduite ailleurs
effect-unknown = inconnu
effect-positive = positif
effect-mixed = mitigé
effect-none = aucun effet
effect-harmful = néfaste

# Où, à quelle échelle, quand, et si elle est encore en cours
level-street = rue
level-neighbourhood = quartier
level-city = ville ou commune
level-police-zone = zone de police
level-region = région
level-national = tout le pays
level-international = international
status-running = en cours
status-ended = terminée
status-pilot = projet pilote
status-unknown = non précisé
period-since = depuis { $year }
period-until = jusqu’en { $year }

# Dans quelle langue est un texte, et ce qu'il est devenu
language-name-nl = néerlandais
language-name-fr = français
language-name-de = allemand
language-name-en = anglais
language-original = { $language }, texte original
language-by-person = Traduit par une personne (original en { $original })
language-by-machine = Traduit par une machine (original en { $original })
language-outdated = Traduction dépassée : l’original ({ $original }) a changé depuis
language-foreign = Texte en { $language }

compare = Comparer
