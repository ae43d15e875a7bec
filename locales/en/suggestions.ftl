# The desk: the queue, one suggestion, the figures, the list of suggestions not accepted.

practices = Practices
untitled = Untitled
person-unknown = one of the editors
person-suggester = the suggester
overdue = waiting too long

# Where a suggestion stands
state-received = Received
state-in-review = In review
state-changes-asked = Question asked
state-accepted = Accepted
state-published = Published
state-refused = Not accepted
state-appealed = Under appeal
state-withdrawn = Withdrawn
origin-form = Through the form
origin-api = Through the API
origin-harvest = From another databank

# How long ago
age-today = today
age-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
age-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
age-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
age-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}

# The queue
queue-title = Suggestions
queue-hint = Judge, ask questions, publish.
tabs = Common views
tab-open = Open
tab-mine = Mine
tab-nobodys = Unassigned
queue-filter = Filter suggestions
queue-filters = { $count ->
    [0] Filters and order
   *[other] Filters and order ({ $count })
}
queue-search = Search title, place and organisation
queue-apply = Show
queue-clear = Clear all filters
queue-count = { $count ->
    [0] No suggestions
    [one] 1 suggestion
   *[other] { $count } suggestions
}
queue-empty = Nothing is waiting. Time for coffee.
queue-nothing = No suggestion fits these filters. Words are found by how they begin: type just the first letters.
queue-first = Back to the beginning
queue-more = Next
filter-state = State
filter-assignee = Assigned to
filter-lang = Language
filter-theme = Theme
filter-origin = Origin
filter-age = Older than
filter-sort = Order
scope-open = All open
scope-all = Everything
assignee-anyone = Anyone
assignee-me = me
assignee-nobody = nobody
any-language = Any language
any-theme = Any theme
any-origin = Any origin
any-age = Any age
age-more-than = { $days } days
sort-oldest = Longest waiting first
sort-newest = Newest first

# One suggestion
jumps = On this page
received-on = sent in on { $date } ({ $age })
also-in = Also in { $language }
files-title = Attachments
facts-title = Facts
heading-title = Title
heading-evidence = Note on the evidence
fact-organisations = Organisations
fact-partners = Partners
fact-period = Period
fact-status = Still running?
fact-kinds = Kind of practice
fact-themes = Themes
fact-target-groups = Target groups
fact-adapted-from = Adapted from
fact-evidence = Evidence, as the suggester sees it
fact-origin = Origin
fact-suggester = Suggester
suggester-not-listed = Does not wish to be in the list of suggestions not accepted.
sources-title = Sources
next = Next in the queue

# What the program sees by itself
checks-title = Automatic checks
check-fine = Fine
check-look = Have a look
check-snapshot-fine = Everything is there for a snapshot.
check-snapshot-missing = For a snapshot, this is missing: { $missing }.
check-full-fine = Everything is there for a full fiche.
check-full-missing = For a full fiche, this is missing: { $missing }.
check-thin = Very short: { $headings }.
check-place-on-map = The place is known and can go on the map.
check-place-known = The place is known but has no coordinates: it will not be on the map.
check-place-vague = The place is vague: city or country is missing.
check-place-absent = No place is given.
check-place-no-country = There is no such country code.
check-bad-link = This is not a web address: { $link }
check-links-broken = { $count ->
    [one] One link leads to no page.
   *[other] { $count } links lead to no page.
}
check-links-fine = { $count ->
    [one] The link seems to work.
   *[other] The { $count } links seem to work.
}
check-personal-fine = No personal data seen.
check-personal = { $count ->
    [one] One passage may hold personal data.
   *[other] { $count } passages may hold personal data.
}
check-alike-fine = No similar practice found.
check-alike = { $count ->
    [one] There is one similar practice or suggestion.
   *[other] There are { $count } similar practices or suggestions.
}
need-summary = Summary
need-place = Place
spots-title = Possible personal data
spot-place = { $heading }, from character { $position }
spot-phone = Telephone number
spot-email = E-mail address
spot-national = National or insurance number
alike-title = Looks like
links-title = Links
link-unknown = not checked yet
link-answers = works
link-gone = leads to no page (code { $status })
link-silent = does not answer
link-private = leads into a private network

# Criteria
criteria-title = Selection criteria
criteria-open = { $count ->
    [one] One criterion still to judge.
   *[other] { $count } criteria still to judge.
}
criteria-all-judged = All criteria have been judged.
criteria-note = The suggester reads every judgement and every reason.
criterion-help = How do I apply this?
verdict-met = Met
verdict-partly = Partly
verdict-not-met = Not met
verdict-reason = Why?
judged-by = { $who }, { $date }
judge-save = Save the judgement
judge-rest = The others are met
judge-accept = The others are met: accept

# Evidence
rating-title = Evidence
rating-no-ground = No effect, or harm, is no ground for refusal: knowing what does not work saves others a year.
rating-axes = Tested: { $testing } · Effect: { $effect }
rating-as-suggested = The suggester’s own rating stands, unless you correct it here.
rating-settled = Settled: { $axes }
rating-by-third = Two reviewers disagreed; a third decided: { $axes }
rating-disputed = Two reviewers disagree. A third decides.
rating-waiting = { $count ->
    [one] One more reviewer has to rate the evidence.
   *[other] { $count } reviewers still have to rate the evidence, each on their own.
}
rating-hidden = { $count ->
    [one] There is one rating. You will see it once you have given yours.
   *[other] There are { $count } ratings. You will see them once you have given yours.
}
rating-testing = How well tested?
rating-effect = Which effect?
rating-reason = What do you base this on?
rate-save = Save the rating

# Deciding
decide-title = Decide
assigned-to = Assigned to { $who }.
assigned-to-nobody = Assigned to nobody.
state-since = Like this since { $date } ({ $age }).
refused-by = { $who }, { $date }
appeal-title = The suggester’s appeal
appeal-by-another = You took the decision; another editor handles the appeal.
take-up = I’ll take this one
publish-id = Address of the practice
publish-id-hint = Country, city and a few words. The address will not change later.
publish-needs-rating = The evidence has to be rated first.
publish-files = Which attachments are shown with the practice?
publish-files-hint = Check that nobody can be recognised who would not want to be.
publish-yearly = The suggester speaks for the owner and agrees to be asked each year whether this still holds
publish = Publish
ask-title = Ask the suggester
ask-label = Your question
ask-hint = Sent by e-mail. The suggester reads { $language }.
ask-nobody = There is nobody to write to; the question stays here.
ask = Send the question
refuse-title = Do not accept
refuse-note = The suggester gets this reason and may appeal once. No effect, or harm, is no ground.
refuse-reason = Reason, for the suggester
refuse-grounds = Which criterion is not met?
refuse = Do not accept
grant = Uphold the appeal: judge again
uphold-title = Stand by the decision
uphold-reason = Why the decision stands
uphold = Confirm the decision
go-on = Go on without an answer
judge-again = Judge again
assign-title = Hand over
assign-to = To whom?
assign = Hand over
release = Put back into the queue
back-to-queue = Back to the queue
see-practice = See the practice
undo = Undo

# Conversation
talk-title = Conversation and history
outside-title = With the suggester
outside-hint = The suggester reads this too.
outside-empty = Nothing asked yet.
inside-title = Among editors
inside-hint = Only editors read this.
comment-label = Comment
comment-save = Save the comment
history-title = History

# What happened
event-received = received
event-taken-up = taken up
event-handed-over = handed over
event-released = put back
event-judged = criteria judged
event-rated = evidence rated
event-changes-asked = question asked
event-answered = question answered
event-corrected = corrected by the suggester
event-edited = text edited
event-accepted = accepted
event-reopened = in review again
event-published = published
event-refused = not accepted
event-appealed = appealed
event-appeal-taken-up = appeal taken up
event-appeal-rejected = appeal turned down
event-appeal-granted = appeal upheld
event-withdrawn = withdrawn
event-commented = comment written

# What was done
done-taken-up = This suggestion is yours now.
done-handed-over = The suggestion was handed over.
done-released = The suggestion is back in the queue.
done-judged = The judgement is saved.
done-rated = Your rating is saved.
done-asked = The question has been sent.
done-accepted = The suggestion is accepted. Give it an address and publish it.
done-reopened = The suggestion is in review again.
done-published = The practice is online.
done-refused = The suggestion was not accepted; the suggester gets the reason.
done-next = This is the next in the queue.
done-upheld = The decision stands; the suggester gets the reason.
done-granted = The appeal is upheld: you judge again.
done-commented = The comment is saved.
done-edited = The text is saved.

# What is still needed
fault-assignee = Choose an editor from the list.
fault-comment = Write a comment first.
fault-question = Write a question first.
fault-reason = Give a reason: the suggester reads it.
fault-ground = Tick at least one criterion.
fault-verdict-reason = Say why it is not met, or only in part.
fault-rating = Choose how well it was tested and which effect was found.
fault-rating-reason = Say what the rating is based on.
fault-practice-id = An address is made of 3 to 80 small letters, figures and hyphens.
fault-id-taken = There is a page at “{ $id }” already. Choose another address.
fault-too-long = Too long: { $most } characters at most.
fault-criteria-open = { $count ->
    [one] One criterion is not judged yet.
   *[other] { $count } criteria are not judged yet.
}
fault-criteria-failed = { $count ->
    [one] One criterion is not met.
   *[other] { $count } criteria are not met.
}
fault-unrated = Not enough reviewers have rated the evidence yet.
fault-disputed = Two reviewers disagree about the evidence. A third has to decide first.
fault-may-not-rate = Your rating stands as you gave it: somebody else has rated since.
fault-same-editor = You took the decision; another editor handles the appeal.
fault-nothing = Choose what is to be done.
conflict = Somebody else was quicker: this suggestion has changed meanwhile. Go back and look at it again; what you typed is still in your browser.

# Letters to the suggester
letter-greeting = Hello,
letter-dear = Dear { $name },
letter-asked-subject = A question about “{ $title }”
letter-asked = We have read your suggestion “{ $title }” with care. Before we decide, we have a question:
letter-answer = Answer or correct
letter-published-subject = “{ $title }” is online
letter-published = Your suggestion “{ $title }” is now in the databank. Other cities can find it. Thank you.
letter-see = See the practice
letter-follow = On your own page you can read the judgement criterion by criterion: { $link }
letter-refused-subject = Your suggestion “{ $title }” was not accepted
letter-refused = We have checked your suggestion “{ $title }” against the selection criteria and are not accepting it. This is the reason:
letter-criteria = Not met:
letter-judgement = Read the judgement criterion by criterion
letter-appeal = Do you disagree? On that page you can appeal once. Another editor will then look at it.
letter-upheld-subject = Your appeal about “{ $title }”
letter-upheld = Another editor has looked at your appeal about “{ $title }”. The decision stands, for this reason:
letter-reopened-subject = We are looking at “{ $title }” again
letter-reopened = We are judging your suggestion “{ $title }” again. You will hear from us.
letter-follow-button = Follow your suggestion
letter-why = You get this e-mail because you suggested a practice. The link is for you alone.

# Figures
figures-title = Desk figures
figures-hint = What comes in, how long it takes, what is left waiting.
figures-lead = How many suggestions came in, how long a decision took, and what still waits.
figure-open = open suggestions
figure-overdue = of them waiting longer than { $days } days
figure-median = days to a decision (median)
figure-stale = of { $practices } practices not confirmed for a year or more
chart-title = By month
chart-label = Bar chart of suggestions received, published and not accepted by month; the table below gives the same numbers.
table-title = The last twelve months
column-month = Month
column-received = Received
column-published = Published
column-refused = Not accepted
column-median = Days to a decision (median)
column-open = Open at month’s end
column-overdue = Of these too long
figures-csv = Download as CSV

# The public list
refused-title = Suggestions not accepted
refused-lead = Not every suggestion fits this databank. Here you see which ones did not, and why: it shows what we look for.
refused-effect = That something did not work is never the reason: we publish practices without effect, or with a harmful one, on purpose.
refused-criteria = Read the selection criteria
refused-none = Nothing is in this list yet. A suggestion appears here only if its suggester agrees.
