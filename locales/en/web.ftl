# The shell every page wears: header, footer, search box, pages, errors.

skip-to-content = Skip to content
menu = Main menu
languages = Language
breadcrumb = Breadcrumb
home = Home
about = About
about-short = About
reading-guide = Reading guide
criteria = Selection criteria
search-help = Search help
accessibility = Accessibility
privacy = Privacy
api = API and open data
footer-about = What cities do against violence and polarisation and for social cohesion: found, judged, taken over.
footer-site = This site
footer-makers = For developers
footer-licence = Texts and data may be reused freely if you name the source.
colours = Colours
colours-auto = Match my device
colours-light = Light
colours-dark = Dark
sign-in = Sign in
sign-out = Sign out
my-page = My page
signed-in-as = Signed in as
search = Search
search-label = Search the practices
search-placeholder = For example: young people hanging around a square
suggestions = Suggestions
suggestions-many = {"{"}n{"}"} suggestions
suggestions-one = 1 suggestion
a-practice = practice
a-concept = concept
pages = Pages
page = Page
previous = Previous
next = Next
error-not-found-title = There is no such page
error-not-found-text = The address may have been copied wrongly, or the page has moved. Search below, or start from the beginning.
error-gone-title = This practice has been withdrawn
error-gone-text = It was in the databank and has been taken out. Search below for related practices.
error-forbidden-title = You do not have access to this page
error-forbidden-text = Ask the coordinator of your network for access.
error-request-title = We could not handle this request
error-request-text = The address or form asks for something that cannot be done here. Go back and try another way.
error-unavailable-title = One moment
error-unavailable-text = The databank cannot answer just now. Try again in a minute; nothing has been lost.
error-internal-title = Something went wrong on our side
error-internal-text = The fault has been noted and will be looked at. Try again later, or search on.

# Forms
form-faults = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
 }
form-optional = optional
form-yes = Yes
form-no = No
form-save = Save
form-cancel = Cancel
error-too-many-title = Too many attempts
error-too-many-text = You tried this too often in a short time. Try again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
 }.
error-conflict-title = Somebody was quicker
error-too-large-text = What you sent is too large. Make the files smaller or send fewer at a time.
error-sign-in-title = Please sign in first
error-sign-in-text = This page is for people who are signed in.

# The desk of editors and coordinators
desk = Desk
desk-title = Your desk
desk-lead = What is waiting for you, and where to find everything.
desk-empty = Nothing is waiting for you.
desk-waiting = { $count ->
    [one] 1 waiting
   *[other] { $count } waiting
 }
desk-nothing-waits = nothing to do
jobs = Background tasks
jobs-hint = Tasks that kept failing: try again or discard.
jobs-lead = E-mails, reminders and checks run in the background. What still fails after a day of trying is listed here.
jobs-waiting = { $count ->
    [one] 1 task is waiting or running.
   *[other] { $count } tasks are waiting or running.
 }
jobs-none = No task has failed.
jobs-kind = Task
jobs-since = Since
jobs-attempts = Attempts
jobs-error = What went wrong
jobs-retry = Try again
jobs-discard = Discard
jobs-retried = The task will be tried again.
jobs-discarded = The task has been discarded.
mailbox = Outgoing e-mail
mailbox-hint = The latest e-mails, and which are still on their way.
mailbox-lead = The latest e-mails the platform has written.
mailbox-demo = This is a demo: nothing is sent. What people would receive can be read here.
mailbox-empty = No e-mail has been written yet. Sign in, for instance, or suggest a practice.
mailbox-to = To
mailbox-sent = sent
mailbox-waits = waiting
mailbox-text = Show the e-mail
