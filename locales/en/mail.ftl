# What every letter has
copy-address = Does the button not work? Copy this address into your browser:
sent-by = You receive this e-mail from { $site }.
unsubscribe = No more e-mails about this
