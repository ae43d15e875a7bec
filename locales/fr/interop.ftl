# Échanges : la page de la rédaction sur les autres banques de pratiques

harvest-title = Autres banques de pratiques
harvest-hint = Recevoir leurs pratiques comme suggestions
harvest-lead = Les pratiques d’autres banques arrivent comme suggestions et gardent leur origine. Rien n’est publié d’office, et ce qui a été retravaillé ici reste tel quel.
harvest-none = Aucune autre banque n’a encore été indiquée.
harvest-started = La récupération commence. Son résultat figurera ici dans un instant.
harvest-set = C’est enregistré.
harvest-busy = Récupération en cours.
harvest-never = Pas encore récupérée.
harvest-last = Dernière récupération le { $date } : { $read ->
    [one] une fiche lue
   *[other] { $read } fiches lues
}, nouvelles : { $new }, modifiées là-bas : { $changed }, supprimées là-bas : { $gone }, non reprises : { $faulty }.
harvest-only-set = seulement l’ensemble { $set }
harvest-is-daily = chaque jour
harvest-broken-off = La récupération s’est interrompue. Ce qui était déjà arrivé reste. La raison :
harvest-faults = { $count ->
    [one] Une fiche n’a pas été reprise
   *[other] { $count } fiches n’ont pas été reprises
}
harvest-noted = { $count ->
    [one] Une pratique y a changé depuis
   *[other] { $count } pratiques y ont changé depuis
}
harvest-changed-on = Modifiée à la source, constaté le { $date }.
harvest-gone-on = Supprimée à la source, constaté le { $date }.
harvest-now = Récupérer maintenant
harvest-make-daily = Récupérer chaque jour
harvest-make-seldom = Ne plus récupérer chaque jour
harvest-add = Ajouter une banque de pratiques
harvest-add-now = Ajouter et récupérer
harvest-url = Adresse
harvest-url-hint = L’adresse de son entrepôt OAI-PMH, ou n’importe quelle page d’un autre Samenhang.
harvest-set-field = Seulement cet ensemble
harvest-set-hint = Par exemple theme:nightlife. Laissez vide pour tout recevoir.
harvest-lang = Langue des fiches qui n’indiquent pas la leur
harvest-lang-hint = Les fiches dans d’autres langues que ces quatre sont laissées de côté.
harvest-lang-none = Les laisser de côté
harvest-rhythm = À quel rythme
harvest-daily = Récupérer chaque jour
harvest-no-address = Tapez une adresse qui commence par https://.
