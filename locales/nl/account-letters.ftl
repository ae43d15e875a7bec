# Letters about accounts. { $site } is the name of the network.

sign-in-subject = Aanmelden bij { $site }
sign-in-text = U vroeg een link om u aan te melden. Open de link en bevestig met de knop.
sign-in-button = Aanmelden
sign-in-small = De link werkt één keer en blijft 15 minuten geldig. Vroeg u hem niet aan? Dan hoeft u niets te doen: zonder de link komt niemand binnen.
no-account-subject = Aanmelden bij { $site }
no-account-text = Iemand, wellicht uzelf, wilde zich met dit e-mailadres aanmelden. Er is op dit adres geen account waarmee dat kan.
no-account-small = Gebruikte u vroeger een ander adres? Probeer het daarmee, of vraag toegang aan de coördinator van uw netwerk.
invitation-subject = Uw toegang tot { $site }
invitation-text = U kreeg een account bij { $site }. Met de knop meldt u zich een eerste keer aan; een wachtwoord is niet nodig.
invitation-button = Aanmelden
invitation-small = De link werkt één keer en blijft zeven dagen geldig. Daarna vraagt u op de aanmeldpagina zelf een nieuwe.
confirm-address-subject = Bevestig uw nieuwe e-mailadres
confirm-address-text = U wilt dit adres gebruiken voor uw account bij { $site }. Open de link terwijl u bent aangemeld, en bevestig met de knop.
confirm-address-button = Adres bevestigen
confirm-address-small = De link werkt één keer en blijft 15 minuten geldig. Vroeg u dit niet? Dan hoeft u niets te doen.
address-taken-subject = Dit e-mailadres heeft al een account
address-taken-text = Iemand, wellicht uzelf, wilde dit adres aan een ander account bij { $site } koppelen. Dat ging niet door: dit adres heeft al een account.
address-asked-subject = Er is een ander e-mailadres gevraagd voor uw account
address-asked-text = Voor uw account bij { $site } is gevraagd het e-mailadres te vervangen door { $email }. Dat gebeurt pas nadat het nieuwe adres is bevestigd.
not-you = Was u dit niet? Meld u dan aan en beëindig op uw pagina alle andere sessies, of breng uw coördinator op de hoogte.
passkey-added-subject = Er is een passkey toegevoegd aan uw account
passkey-added-text = Aan uw account bij { $site } is een passkey toegevoegd: “{ $name }”. Wie dat toestel heeft en het kan ontgrendelen, kan zich ermee aanmelden.
password-changed-subject = Het wachtwoord van uw account is gewijzigd
password-changed-text = Het wachtwoord van uw account bij { $site } is zonet gewijzigd. Alle andere sessies zijn beëindigd.
