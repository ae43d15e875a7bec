# Une pratique : sa fiche, et plusieurs côte à côte.

# Titres des textes
heading-summary = Résumé
heading-problem = Problème
heading-approach = Approche
heading-results = Résultats
heading-lessons = À quoi veiller si vous faites de même
heading-costs = Coûts
heading-involvement = Qui participe

# Ce qui manque à une fiche complète, en une phrase
missing-title = Ce qui manque encore
missing-line = Pas encore décrit : { $headings }.
missing-problem = le problème
missing-approach = l’approche
missing-results = les résultats
missing-lessons = les points d’attention
missing-costs = les coûts
missing-involvement = qui participe
list-and = { $items } et { $last }

# Dans quelle langue on lit les textes
read-in = Lire en
read-in-original = original
headline-only = titre et résumé seulement

# Ce qu’on en sait
evidence-title = Ce qu’on en sait
evidence-references = Études
evidence-help = Comment lire ceci

# De qui, vers qui
lineage-title = De qui, vers qui
lineage-picture = Qui a repris « { $title } » de qui ; la liste à côté dit la même chose.
lineage-from = Reprise de
lineage-to = Reprise par
lineage-here = cette pratique
lineage-via = via { $places }
lineage-more = { $count ->
    [one] Et une autre qui n’est pas montrée ici.
   *[other] Et { $count } autres qui ne sont pas montrées ici.
}

# Sources et pratiques proches
files-title = Photos et documents
sources-title = Sources
related-title = Pratiques proches
related-compare = Les mettre côte à côte

# En bref
facts-title = En bref
fact-place = Lieu
fact-level = Niveau
fact-period = Période
period-since-day = depuis le { $date }
period-until-day = jusqu’au { $date }
fact-status = Statut
fact-owner = Porteur
fact-partners = Partenaires
fact-kinds = Type de pratique
fact-themes = Thèmes
fact-target-groups = Pour qui
fact-languages = Langues des textes

# Partager, garder, citer
share-title = Partager et garder
copy-link = Copier le lien
copied = Copié
mail = Envoyer par e-mail
print = Imprimer
cite = Citer
cite-copy = Copier la référence
cite-download = Télécharger { $form }
cite-shown = { $form } à copier
as-data = Sous forme de données

# Versions et confirmation
version-line = Version { $number }, mise à jour le { $date }.
confirmed-line = Confirmée pour la dernière fois le { $date }.
not-confirmed = Pas encore confirmée par le porteur.

# Comparer
compare-crumb = Comparer
compare-title = { $count ->
    [2] Deux pratiques côte à côte
    [3] Trois pratiques côte à côte
   *[other] Quatre pratiques côte à côte
}
compare-choose-title = Comparer des pratiques
compare-choose = Choisissez de deux à quatre pratiques : cochez « Comparer » sur leur carte dans la liste, puis appuyez sur le bouton sous la liste.
compare-one = Vous avez choisi une pratique. Ajoutez-en au moins une autre pour comparer.
compare-unknown = { $count ->
    [one] Aucune pratique de la banque n’a cet identifiant :
   *[other] Aucune pratique de la banque n’a ces identifiants :
}
compare-too-many = Quatre pratiques au plus tiennent côte à côte. Laissées de côté :
compare-to-list = Choisir dans la liste
compare-others = Choisir d’autres pratiques dans la liste
compare-candidates = Pratiques proches
compare-add = Ajouter :
compare-remove = Retirer
compare-nothing = Pas encore décrit.
compare-not-given = Non précisé.
compare-facts = Lieu et période
follow = Suivre par e-mail

edit = Modifier
