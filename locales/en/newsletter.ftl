# Keeping posted: following a search, a concept or a practice
follow = Keep me posted
follow-title = Keep me posted
follow-new = You will get an e-mail when there are new practices about
follow-practice = You will get an e-mail when something changes in
follow-privacy = We use your address for this alone. Every e-mail has a link that stops it in one click.
follow-button = Keep me posted
email = Your e-mail address
email-hint = We first send you an e-mail to confirm the address.
email-missing = Enter your e-mail address
email-wrong = This is not an e-mail address. An example: anne.smith@city.example
frequency = How often?
frequency-immediate = Right away
frequency-daily = At most once a day
frequency-weekly = At most once a week
too-long = This search is too long to follow. Use fewer words.
quoted = “{ $words }”
everything = all practices
asked-title = Check your inbox
asked-text = We have sent you an e-mail. Press the button in it to confirm that the address is yours.
asked-nothing = Nothing there? Check your spam folder, or try again in a few minutes. The link is valid for two days.
confirm-title = Confirm your address
confirm-text = You want e-mails about { $about }.
confirm-button = Yes, keep me posted
confirm-gone-title = This link no longer works
confirm-gone-text = Perhaps you have confirmed already, or the link is more than two days old. You are welcome to ask again.
manage-title = Your alerts
manage-text = You follow
stop = Stop these e-mails
stopped-title = You get no e-mails about this
stopped-text = Would you like to be kept posted again? Search the practices and choose “Keep me posted”.
see-practices = See the practices
done-confirmed = Your address is confirmed. You will hear from us as soon as there is something new.
done-changed = Saved.
done-stopped = You will get no more e-mails about this.
letter-confirm-subject = Please confirm: keep me posted about { $about }
letter-confirm-lead = Somebody, probably you, wants e-mails about { $about }. Is that right?
letter-confirm-button = Yes, that is me
letter-confirm-small = The link is valid for two days. Was it not you? Then do nothing: you will not hear from us again.
letter-already-subject = You follow { $about } already
letter-already-lead = You asked for e-mails about { $about }. You get them already. The button lets you change or stop them.
letter-already-button = See my alerts
letter-new-subject = { $count ->
    [one] New practice about { $about }
   *[other] { $count } new practices about { $about }
 }
letter-new-lead = { $count ->
    [one] Since our last e-mail about { $about } this practice has been added:
   *[other] Since our last e-mail about { $about } these practices have been added:
 }
letter-practice-subject = Something has changed: { $about }
letter-practice-lead = This practice, which you follow, was updated or confirmed:
letter-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
 }
letter-all = See them all
letter-change = More often, less often, not at all? { $address }
