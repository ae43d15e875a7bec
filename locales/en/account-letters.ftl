# Letters about accounts. { $site } is the name of the network.

sign-in-subject = Sign in to { $site }
sign-in-text = You asked for a link to sign in. Open it and confirm with the button.
sign-in-button = Sign in
sign-in-small = The link works once and stays valid for 15 minutes. Did you not ask for it? Then there is nothing to do: nobody gets in without it.
no-account-subject = Sign in to { $site }
no-account-text = Somebody, perhaps you, tried to sign in with this e-mail address. There is no account at this address that can do so.
no-account-small = Did you use another address before? Try that one, or ask the coordinator of your network for access.
invitation-subject = Your access to { $site }
invitation-text = You have an account at { $site }. The button signs you in for the first time; you need no password.
invitation-button = Sign in
invitation-small = The link works once and stays valid for seven days. After that, ask for a new one on the sign-in page.
confirm-address-subject = Confirm your new e-mail address
confirm-address-text = You want to use this address for your account at { $site }. Open the link while you are signed in, and confirm with the button.
confirm-address-button = Confirm the address
confirm-address-small = The link works once and stays valid for 15 minutes. Did you not ask for this? Then there is nothing to do.
address-taken-subject = This e-mail address has an account already
address-taken-text = Somebody, perhaps you, tried to link this address to another account at { $site }. That was not done: this address already has an account.
address-asked-subject = A new e-mail address was requested for your account
address-asked-text = Someone asked to replace the e-mail address of your account at { $site } by { $email }. That is done only once the new address is confirmed.
not-you = Was this not you? Sign in and end all other sessions on your page, or tell your coordinator.
passkey-added-subject = A passkey was added to your account
passkey-added-text = A passkey was added to your account at { $site }: “{ $name }”. Whoever has that device and can unlock it can sign in with it.
password-changed-subject = The password of your account was changed
password-changed-text = The password of your account at { $site } has just been changed. All other sessions have ended.
