# Adaptations: who else does this, and how it goes.

# On the fiche and on cards
adopted = { $adopted ->
    [one] Adopted once
    [2] Adopted twice
   *[other] Adopted { $adopted } times
}
adopted-running = { $adopted ->
    [one] Adopted once, still running there
    [2] Adopted twice, still running in { $running ->
        [one] one place
       *[other] both
    }
   *[other] Adopted { $adopted } times, still running in { $running ->
        [one] one place
       *[other] { $running } places
    }
}
list-title = Who else does this
list-invite = Do you do this too? Tell us what you changed and how it is going: it helps the next city.
list-invite-button = We do this too
kind-taken-over = taken over
kind-adapted = adapted
kind-inspired = inspired by it
outcome-working = works
outcome-partly = works in part
outcome-stopped = stopped
item-since = since { $year }
item-changed = What is different
item-outcome = How it is going
item-stopped = Why it was stopped
item-told = Told on { $date }
item-contact = Contact
item-record = Read this adaptation as a practice

# The form
report-title = We do this too
report-lead = Tell us how { $title } works where you are. The editors check it; then it appears on the fiche, under the name of your organisation.
report-kind = How close do you stay to the example?
report-kind-taken-over = Taken over as described
report-kind-adapted = Taken over with changes
report-kind-inspired = Something of our own, after this example
report-organisation = Your organisation
report-organisation-hint = The city, service or association. Not a person’s name.
report-where = Where
report-city = City or municipality
report-country = Country
report-country-none = Choose a country
report-since = Since which year
report-changed = What did you change, and why?
report-changed-hint = Another target group, fewer means, other partners … This is what helps the next city most.
report-outcome = How is it going?
report-outcome-working = It works
report-outcome-partly = It works in part
report-outcome-stopped = We have stopped
report-note = In a few sentences
report-note-hint = What works, what does not. If you have stopped: why? That saves somebody else a year, too.
report-contact = Contact at the organisation
report-contact-hint = A general address or number, not a person’s own.
report-contact-shown = This contact may appear on the fiche
report-send = Send to the editors
report-thanks = Thank you! The editors will check it.
report-fault-title = Something is missing
fault-kind = Choose how close you stay to the example.
fault-organisation = Say which organisation does this.
fault-country = We do not know this country. Choose it from the list.
fault-place = Say where: a city or a country.
fault-since = Write a year no later than this one, such as 2024.
fault-changed = Say what you changed.
fault-outcome = Choose how it is going.
fault-note = Say why you stopped.
fault-long = { $most } characters at most.

# One's own reports
own-title = What you have told so far
own-new = Report another place
state-reported = Waiting for the editors
state-asked = The editors have a question for you
state-approved = On the fiche
state-refused = Not accepted
own-question = Question from the editors
own-answer = Your answer
own-answer-send = Answer
own-answered = Your answer has been sent.
own-reason = Reason
own-tell = How is it going now?
own-tell-send = Tell us
own-told = Thank you. What you wrote appears on the fiche once the editors have checked it.
own-news = Your news is waiting for the editors.

# The desk
desk-title = Reported adaptations
desk-lead = Members report that they do a practice too. What you approve appears on the fiche.
desk-none = Nothing is waiting.
desk-of = Adaptation of
desk-reported = Reported on { $date }
desk-news = News of an adaptation on the fiche
desk-asked = You asked
desk-answer = Answer
desk-contact-hidden = { $contact } (for the editors only)
desk-approve = Put on the fiche
desk-ask = Ask a question
desk-ask-label = Question to whoever reported it
desk-refuse = Do not accept
desk-reason = Reason
desk-reason-hint = Whoever reported it reads this.
desk-record = Has become a practice of its own
desk-record-hint = The last part of the address of its fiche.
desk-record-save = Connect
desk-done = Done.
desk-no-words = Say it in words: whoever reported it reads this.
desk-no-record = There is no practice with this address.
desk-decided = That had already been decided.

# Letters
letter-approved-subject = Your adaptation of “{ $title }” is on the fiche
letter-approved = What you told us about “{ $title }” is now on its fiche. Thank you: the next city learns from you.
letter-asked-subject = A question about your adaptation of “{ $title }”
letter-asked = The editors are checking what you told us about “{ $title }” and ask:
letter-refused-subject = Your report on “{ $title }”
letter-refused = The editors are not accepting your report on “{ $title }”, for this reason:
letter-open = See your report
letter-how-subject = How is “{ $title }” going where you are?
letter-how = On { $date } you told us how “{ $title }” works where you are. Is it still running? Does it work? One sentence is enough.
letter-how-button = Tell us how it is going
letter-how-why = You get this question once a year because you reported an adaptation. Once you say that it has stopped, we will not ask again.
