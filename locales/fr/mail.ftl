# Ce que contient chaque courriel
copy-address = Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :
sent-by = Cet e-mail vous est envoyé par { $site }.
unsubscribe = Ne plus recevoir d’e-mails à ce sujet
