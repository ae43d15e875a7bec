# Keeping practices true: confirming, asking, archiving.

# Filter of the list
filter-upkeep = Confirmation
filter-current = Up to date
filter-stale = Not confirmed for a long time

# On the fiche
confirmed-by-owner = Confirmed by its owner on { $date }.
confirmed-by-editor = Confirmed by the editors on { $date }, on the owner’s behalf.
stale-title = Not confirmed since { $date }
stale-text = Since then nobody has said that this practice is still right. Check before you take it over.
archived-title = In the archive
archived-line = This practice has been in the archive since { $date }.
archived-reason = Reason:
archived-how = You are reading what was last known of it. Lists and search no longer show it.
archived-all = All archived practices

# The list of the archive
archive-title = Archived practices
archive-lead = Practices that nobody keeps up to date any more, with the reason. Their pages can still be read: what is over may save the next city a year, too.
archive-none = There is nothing in the archive yet.
archive-since = Archived on { $date }
archive-refused = Suggestions that were not accepted have a list of their own.

# Letters to the owner
letter-subject = Is “{ $title }” still up to date?
letter-subject-again = Reminder: is “{ $title }” still up to date?
letter-hello = Hello,
letter-published = “{ $title }” has been in the databank since { $date }. Your organisation is named as its owner.
letter-confirmed = On { $date } somebody last confirmed that “{ $title }” is still right. Your organisation is named as its owner.
letter-ask = Is what it says still right? One click is enough. If something has changed, you can say what on the same page.
letter-reminder = We have not heard from you yet. If nobody confirms by { $date } that the practice is still right, its page will say so and search will rank it lower.
letter-reminder-again = We have not heard from you. The page therefore now says “Not confirmed since { $date }”, and search ranks the practice lower. One click puts that right.
letter-button = Look and confirm
letter-link-ends = This link is for you alone and works until { $date }.
letter-why = You get this e-mail because your organisation agreed that { $site } may ask once a year whether the practice is still right. The page behind the link lets you stop that.

# Letter to the editors
letter-archive-subject = { $count ->
    [one] One practice to archive
   *[other] { $count } practices to archive
}
letter-archive = { $count ->
    [one] Nobody has confirmed this practice for a very long time. See whether it should go to the archive.
   *[other] Nobody has confirmed these practices for a very long time. See whether they should go to the archive.
}
letter-archive-item = { $title } (not confirmed since { $date })
letter-archive-button = Go to the desk

# The page behind the link
confirm-title = Is this practice still right?
confirm-owner = This page is for whoever looks after { $title }. Only those who got the link can answer here.
confirm-last = Last confirmed on { $date }.
confirm-never = In the databank since { $date }, never confirmed so far.
confirm-view = See the page as everyone sees it
confirm-still = Yes, this is still right
confirm-still-hint = There is nothing else to do.
confirm-else = No, something has changed
confirm-else-hint = Change what is different. The editors check it and put it on the page.
confirm-status = Is it still running?
confirm-ended = Year in which it ended
confirm-ended-hint = Only if it has ended.
confirm-note = Message to the editors
confirm-note-hint = What does not fit above. Only the editors read this.
confirm-texts = The texts
confirm-texts-hint = In { $language }, the language they were written in.
confirm-contact = Whom do we ask next year?
confirm-email = E-mail address
confirm-lang = Language of the e-mails
confirm-send = Send to the editors
confirm-thanks = Thank you!
confirm-next = The page now says that the practice is still right. We will ask again around { $date }.
confirm-proposed = Your answer has arrived. The editors will look at it; until then the page stays as it is. Meanwhile you can still change your proposal below.
confirm-done = This practice is confirmed; there is nothing you need to do. We will ask again around { $date }.
confirm-archived = This practice is in the archive. Is it still right after all? Write to the editors.
confirm-stop = No more e-mails
confirm-stop-text = We then forget your address. The practice stays, but after a while its page will say that nobody confirms it.
confirm-stop-button = Forget my address
confirm-forgotten = We have deleted your address. You will get no more e-mails.
confirm-ended-title = This link no longer works
confirm-ended-text = It worked until { $date }. We are glad to send a new one, to the address we know.
confirm-ended-button = Send a new link
confirm-ended-sent = A new link is on its way to the address that we know.
fault-title = Something is missing
fault-nothing = You changed nothing and wrote nothing. Is everything still right? Then use the button at the top.
fault-email = This is not an e-mail address. It should look like name@city.be.
fault-year = Write a year, such as 2024.
fault-long = { $most } characters at most.
fault-html = Write plain text, without HTML.

# The desk
desk-title = Keep up to date
desk-hint = Who confirms that practices are still right, what owners change, what goes to the archive.
desk-lead = Every { $months } months each owner is asked whether the practice is still right, and reminded twice. Here you see where you can help.
desk-stages = State
stage-proposals = Owners’ proposals
stage-due = To be confirmed soon or now
stage-asked = Asked, no answer yet
stage-stale = Not confirmed
stage-to-archive = To archive
stage-without-contact = Without a contact
stage-archived = In the archive
desk-none = There is nothing to do here.
desk-practice = Practice
desk-since = Confirmed
desk-never = Never; in the databank since { $date }
desk-state = State
desk-due-on = To be confirmed on { $date }
desk-asked-on = Asked on { $date }
desk-reminded-on = Reminded on { $date }
desk-stale-on = Not confirmed; its page says so since { $date }
desk-answered-on = The owner answered on { $date }
desk-no-contact = No contact
desk-choose = Choose { $title }
desk-more = { $count ->
    [one] One more practice
   *[other] { $count } more practices
}
desk-with-chosen = With the chosen practices
desk-ask = Ask now
desk-ask-hint = The owner gets the e-mail with the link.
desk-confirm = Confirm on the owner’s behalf
desk-note = How you know
desk-note-hint = For example: phoned the prevention service. Only the editors read this.
desk-archive = To the archive
desk-reason = Reason
desk-reason-hint = Everyone can read this.
desk-put-back = Back into the databank
desk-done = { $count ->
    [one] Done for one practice.
   *[other] Done for { $count } practices.
}
desk-left = { $count ->
    [one] One could not be done: it has no contact, or was already dealt with.
   *[other] { $count } could not be done: they have no contact, or were already dealt with.
}
desk-nothing-chosen = Choose at least one practice first.
desk-no-reason = Say why. Everyone can read the reason.
desk-outrun = Somebody else was just ahead of you. See how things stand now.

# One practice at the desk
desk-one-title = { $title }: keep up to date
desk-contact = Whom we ask
desk-contact-set = There is a contact. E-mails go out in { $language }; the address is deleted on { $date } if nobody answers any more.
desk-contact-none = There is no contact yet: nobody gets the yearly question.
desk-contact-consent-title = Agreement
desk-contact-consent = The organisation agrees to be written to once a year.
desk-contact-consent-fault = Without that agreement we keep no address.
desk-contact-save = Save the contact
desk-contact-forget = Delete the contact
desk-contact-saved = The contact has been saved.
desk-contact-erased = The contact has been deleted.
desk-steps = Where it stands

# Owners' proposals
proposal-from = Proposal by the owner, { $date }
proposal-was = Now
proposal-becomes = Proposal
proposal-empty = (empty)
proposal-status = Status
proposal-ended = Ended in
proposal-note = Message
proposal-contact = New contact
proposal-changed = The practice has been changed in the meantime; on the left is what it says now.
proposal-take = Accept the change
proposal-refuse = Leave it as it is
proposal-reason = Why not
proposal-taken = The proposal is on the page.
proposal-refused = The page stayed as it was.
