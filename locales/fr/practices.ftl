# The databank of practices: what its pages share, the list and the start page.

practices = Pratiques
place-international = International
place-not-given = Lieu non précisé

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

# La liste
list-description = Ce que font les villes contre la violence et la polarisation et pour la cohésion sociale. Cherchez avec vos propres mots, filtrez, regardez la carte, comparez.
results = Résultats
results-count = { $count ->
    [one] { $count } pratique
   *[other] { $count } pratiques
}
results-for = { $count ->
    [one] { $count } pratique pour « { $query } »
   *[other] { $count } pratiques pour « { $query } »
}
results-page = page { $page }
filters = Filtres
filters-chosen = choisis
filters-close = Fermer
filters-apply = Afficher les résultats
filters-active = Filtres choisis
filters-clear = Retirer tous les filtres
filter-more = Encore { $count }
filter-remove = retirer ce filtre
filter-theme = Thème
filter-kind = Type de pratique
filter-target-group = Public
filter-country = Pays
filter-level = Échelle
filter-testing = Évaluation
filter-effect = Effet constaté
filter-status = Statut
sort = Ordre
sort-relevance = Les plus pertinentes
sort-newest = Les plus récentes
sort-confirmed = Dernière confirmation
sort-title = Titre
view = Affichage
view-list = Liste
view-map = Carte

# Comment la question a été comprise
understood = Compris comme
understood-off = ne plus comprendre ainsi
understood-on = comprendre de nouveau ainsi
corrected = Voici les résultats pour « { $better } ».
corrected-instead = Chercher quand même « { $query } »
exact = Vous cherchez exactement ce qui est écrit, fautes de frappe comprises.
exact-off = Corriger de nouveau les fautes
relaxed = Aucune pratique ne contient tous vos mots. Voici celles qui en contiennent une partie.

# Ce qui n'a pas pu servir
fault-filter = Le filtre « { $filter } » ne connaît pas « { $values } ». Cette partie de votre recherche a été laissée de côté.
fault-sort = L’ordre « { $value } » n’existe pas. Voici l’ordre habituel.
fault-page = « { $value } » n’est pas un numéro de page. Voici la première page.
fault-long = Votre question était très longue. La recherche a porté sur son début.
beyond = { $pages ->
    [one] La liste ne va pas si loin : elle n’a qu’une page.
   *[other] La liste ne va pas si loin : elle a { $pages } pages.
}
beyond-last = Aller à la dernière page

# Rien trouvé
empty-query = Aucune pratique trouvée pour « { $query } »
empty-filters = Aucune pratique ne correspond à ces filtres
empty-text = Nous avons cherché dans les quatre langues. Peut-être que personne ne l’a encore décrit. Vous pouvez essayer ceci :
empty-drop = { $count ->
    [one] Retirer un filtre : sans { $filter }, il y a { $count } pratique.
   *[other] Retirer un filtre : sans { $filter }, il y a { $count } pratiques.
}
empty-drop-all = { $count ->
    [one] Sans filtre, il y a { $count } pratique
   *[other] Sans filtre, il y a { $count } pratiques
}
empty-words = Employer moins de mots, ou un mot plus large.
empty-concepts = Parcourir les notions
empty-help = Lire comment fonctionne la recherche
empty-nearest = Ce qui s’en approche le plus
empty-themes = Les thèmes les plus présents
building = L’index de recherche est en cours de construction. Réessayez dans une minute.

# Comparer
compare-go = Comparer
compare-hint = Choisissez de deux à quatre pratiques pour les mettre côte à côte.
compare-one = 1 pratique choisie ; choisissez-en au moins une autre
compare-many = {"{"}n{"}"} pratiques choisies

# La carte
map-label = Carte des pratiques
map-zoom-in = Zoom avant
map-zoom-out = Zoom arrière
map-many = {"{"}n{"}"} pratiques
map-no-script = Sans JavaScript, il n’y a pas de carte. Choisissez un pays ci-dessous, ou regardez les pratiques en liste.
map-places = Pratiques par pays
map-nowhere = { $count ->
    [one] { $count } pratique sans lieu précis ne figure pas sur la carte.
   *[other] { $count } pratiques sans lieu précis ne figurent pas sur la carte.
}
map-most = La carte montre les { $shown } premières pratiques sur { $total }. Filtrez pour voir les autres.

# L'accueil
start-title = Trouvez ce qui marche déjà dans une autre ville
start-lead = Ce que font les villes contre la violence et la polarisation et pour la cohésion sociale. Posez votre question avec vos propres mots ; la recherche se fait en quatre langues.
start-description = Une banque de pratiques contre la violence et la polarisation et pour la cohésion sociale : ce qui a été fait, si cela a marché, ce que cela a coûté et qui appeler.
start-examples = D’autres l’ont demandé ainsi
example-1 = bagarres entre jeunes sur la place
example-2 = conflits entre voisins
example-3 = drogue autour de la gare
example-4 = sortir le soir sans harcèlement
example-5 = protéger les personnes âgées des escrocs
example-6 = retrouver la confiance envers la police
start-themes = Chercher par thème
start-themes-all = Toutes les notions
start-new = Nouveau dans la banque de pratiques
start-new-all = Toutes les pratiques
start-map = Là où cela se passe
start-map-all = Toutes les pratiques sur la carte
start-numbers = { $countries ->
    [one] { $practices } pratiques de { $countries } pays
   *[other] { $practices } pratiques de { $countries } pays
}
start-what = Ce que vous trouverez ici
start-guide = Comment lire une fiche ?
start-criteria = Qu’est-ce qui entre dans la banque ?
start-about = Qui la tient, et pourquoi ?
promise-done = Ce qui a été fait
promise-done-text = Le problème, l’approche, les coûts, et à quoi veiller pour faire de même. Ce qui n’a pas encore été décrit est signalé.
promise-works = Si cela marche
promise-works-text = La façon dont une pratique a été évaluée et l’effet constaté sont indiqués séparément. Ce qui n’a pas marché y figure aussi : la ville suivante y gagne un an.
promise-lineage = Qui l’a reprise
promise-lineage-text = Vous voyez de qui vient une pratique et qui l’a reprise. Vous savez ainsi à qui vous adresser.

# Une banque vide
first-title = Votre banque de pratiques est prête, et encore vide
first-lead = Encore quelques étapes, et vos collègues pourront chercher.
first-check = Vérifiez d’abord votre fichier
first-check-text = Arrêtez le programme avec Ctrl-C ; avec PostgreSQL, c’est inutile. Votre fichier peut être en JSON Lines, CSV ou Excel. Cet essai ne modifie rien : vous obtenez chaque erreur avec sa ligne, sa fiche et sa raison.
first-import = Faites entrer les pratiques
first-import-text = Donnez cette commande, puis relancez le programme. La base de données intégrée n’admet qu’un programme à la fois, d’où l’arrêt.
first-own = Faites-en votre banque
first-own-text = Donnez-lui le nom de votre réseau et son adresse sur le web. Un fichier à vous complète les notions. Ce sont des réglages, que vous pouvez aussi mettre dans un fichier.
first-own-name = Réseau Villes sûres
first-own-file = nos-notions.ttl
first-file = pratiques.jsonl
first-done = Rouvrez cette page
first-done-text = Les pratiques sont aussitôt trouvables, en quatre langues.
first-demo = Envie de voir d’abord ? Cette commande montre une banque avec des exemples, à côté de celle-ci :
follow-search = M’écrire quand de nouvelles pratiques y répondent
empty-follow = Soyez averti dès qu’il y a quelque chose

# Proposer
suggest-missing = Une pratique manque ?
suggest-missing-link = Proposez-la
suggest-call = Vous avez essayé quelque chose, avec ou sans succès ?
suggest-call-text = Racontez-le à la ville suivante. Six étapes courtes, sans compte ; dix minutes suffisent pour une fiche courte.
suggest-call-button = Proposer une pratique
