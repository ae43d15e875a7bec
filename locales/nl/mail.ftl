# Wat in elke brief staat
copy-address = Werkt de knop niet? Kopieer dan dit adres naar uw browser:
sent-by = U ontvangt deze e-mail van { $site }.
unsubscribe = Geen e-mails meer hierover
