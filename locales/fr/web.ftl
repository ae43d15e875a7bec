# The shell every page wears: header, footer, search box, pages, errors.

skip-to-content = Aller au contenu
menu = Menu principal
languages = Langue
breadcrumb = Fil d’Ariane
home = Accueil
about = À propos
about-short = À propos
reading-guide = Guide de lecture
criteria = Critères de sélection
search-help = Aide à la recherche
accessibility = Accessibilité
privacy = Vie privée
api = API et données ouvertes
footer-about = Ce que des villes font contre la violence et la polarisation et pour la cohésion sociale : trouvé, évalué, repris ailleurs.
footer-site = Ce site
footer-makers = Pour les développeurs
footer-licence = Les textes et les données peuvent être réutilisés librement, en citant la source.
colours = Couleurs
colours-auto = Comme mon appareil
colours-light = Clair
colours-dark = Sombre
sign-in = Se connecter
sign-out = Se déconnecter
my-page = Ma page
signed-in-as = Session de
search = Chercher
search-label = Chercher dans les pratiques
search-placeholder = Par exemple : des jeunes qui dérangent sur une place
suggestions = Suggestions
suggestions-many = {"{"}n{"}"} suggestions
suggestions-one = 1 suggestion
a-practice = pratique
a-concept = notion
pages = Pages
page = Page
previous = Précédente
next = Suivante
error-not-found-title = Cette page n’existe pas
error-not-found-text = L’adresse a peut-être été mal recopiée, ou la page a changé de place. Cherchez ci-dessous ou repartez de l’accueil.
error-gone-title = Cette pratique a été retirée
error-gone-text = Elle figurait dans la banque de pratiques et en a été retirée. Cherchez ci-dessous des pratiques proches.
error-forbidden-title = Cette page ne vous est pas accessible
error-forbidden-text = Demandez l’accès à la coordination de votre réseau.
error-request-title = Nous n’avons pas pu traiter cette demande
error-request-text = L’adresse ou le formulaire demande quelque chose d’impossible ici. Revenez en arrière et essayez autrement.
error-unavailable-title = Un instant
error-unavailable-text = La banque de pratiques ne peut pas répondre pour l’instant. Réessayez dans une minute ; rien n’est perdu.
error-internal-title = Un problème est survenu chez nous
error-internal-text = L’erreur a été enregistrée et sera examinée. Réessayez plus tard ou poursuivez votre recherche.

# Formulaires
form-faults = { $count ->
    [one] Une réponse est à corriger
   *[other] { $count } réponses sont à corriger
 }
form-optional = facultatif
form-yes = Oui
form-no = Non
form-save = Enregistrer
form-cancel = Annuler
error-too-many-title = Trop de tentatives
error-too-many-text = Vous avez essayé trop souvent en peu de temps. Réessayez dans { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
 }.
error-conflict-title = Quelqu’un vous a devancé
error-too-large-text = Votre envoi est trop volumineux. Réduisez les fichiers ou envoyez-en moins à la fois.
error-sign-in-title = Connectez-vous d’abord
error-sign-in-text = Cette page est réservée aux personnes connectées.

# Le bureau de la rédaction et de la coordination
desk = Rédaction
desk-title = Votre bureau
desk-lead = Ce qui vous attend, et où tout retrouver.
desk-empty = Rien ne vous attend.
desk-waiting = { $count ->
    [one] 1 en attente
   *[other] { $count } en attente
 }
desk-nothing-waits = rien à faire
jobs = Tâches de fond
jobs-hint = Les tâches qui échouent toujours : réessayer ou supprimer.
jobs-lead = E-mails, rappels et contrôles se font en arrière-plan. Ce qui échoue encore après une journée d’essais apparaît ici.
jobs-waiting = { $count ->
    [one] 1 tâche est en attente ou en cours.
   *[other] { $count } tâches sont en attente ou en cours.
 }
jobs-none = Aucune tâche n’a échoué.
jobs-kind = Tâche
jobs-since = Depuis
jobs-attempts = Essais
jobs-error = Ce qui a échoué
jobs-retry = Réessayer
jobs-discard = Supprimer
jobs-retried = La tâche va être réessayée.
jobs-discarded = La tâche a été supprimée.
mailbox = E-mails sortants
mailbox-hint = Les derniers e-mails, et ceux qui sont encore en route.
mailbox-lead = Les derniers e-mails écrits par la plateforme.
mailbox-demo = Ceci est une démonstration : rien n’est envoyé. Ce que les gens recevraient se lit ici.
mailbox-empty = Aucun e-mail n’a encore été écrit. Connectez-vous, par exemple, ou proposez une pratique.
mailbox-to = À
mailbox-sent = envoyé
mailbox-waits = en attente
mailbox-text = Afficher l’e-mail
