# Suggesting a practice: the form.

suggest-nav = Suggest
suggest = Suggest a practice
title = Suggest a practice
lead = Does your city, school, neighbourhood or association do something against violence or polarisation, or to bring people closer together? Tell us. We ask the questions, you answer in your own words.
description = Suggest a practice without an account. Six short steps with plain questions, on your phone or computer.
good-to-know = Good to know
know-time = Ten minutes will do
know-time-text = A title, a place and a few sentences make a snapshot. If you can tell more, it becomes a full fiche. Nothing else is required.
know-saved = You can stop any time
know-saved-text = What you type is saved. Have the link e-mailed to you and go on later, on another device if you like.
know-language = In your language
know-language-text = Write in Dutch, French, German or English. It need not be flawless: an editor reads it through.
know-failed = Failures are welcome
know-failed-text = They save the next city a year. Whoever is honest about one deserves thanks.
begin = Begin
begin-note = You need no account. A draft that nobody touches for { $days } days is deleted.
after = What happens next
after-1 = You confirm your e-mail address with one click.
after-2 = An editor reads your suggestion and checks it against the selection criteria. If there is a question, you get an e-mail.
after-3 = You follow everything on a page of your own: what has been judged, why, and what is still to come.
criteria-link = The selection criteria
again = Already started?
again-text = Open the link in your e-mail. Lost it? Enter your address and we will send the links to your drafts and suggestions.
again-button = Send my links
again-done = If we have anything saved for this address, you will get an e-mail in a moment.

# The frame of a step
step-of = Step { $step } of { $steps }
steps = Steps
step-short = In short
step-problem = The problem
step-approach = The approach
step-people = With whom
step-impact = What came of it
step-finish = Attachments and your details
step-review = Check and send
step-done = filled in
optional = can wait
lead-short = What another city needs to decide whether to read on.
lead-problem = So that a colleague elsewhere can tell whether it is her problem too.
lead-approach = The heart of it: enough for somebody else to try.
lead-people = Taking over a practice means getting people on board. How did you do it?
lead-impact = Honest is better than glowing. If you do not know, say so.
lead-finish = Nearly there.
next = Save and go on
back = Previous step
to-review = Save and check
saved = Saved
saving = Saving…
saved-at = Saved at { $time }
not-saved = Not saved: no connection. We will try again.
example = An example
example-for = An example for: { $question }
words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
words-of = { $count } of about { $budget } words
words-over = { $count } words: could it be shorter? About { $budget } will do.
words-budget = About { $budget } words.
fault-summary = { $count ->
    [one] One thing needs correcting. Everything else is saved.
   *[other] { $count } things need correcting. Everything else is saved.
}

# Going on later
later = Go on later
later-text = We will e-mail you a link to this draft. With it you, and anyone you forward it to, can go on writing. If nothing changes, the draft is deleted on { $date }.
later-email = Your e-mail address
later-button = E-mail me the link
later-done = The link is on its way. Check your spam folder too.
delete-draft = Delete this draft
delete-sure = The draft and its attachments are deleted at once and for good.
delete-yes = Yes, delete everything
deleted = The draft has been deleted.

# Step 1
ask-title = What is the practice called?
ask-title-hint = The name you use yourselves. If there is none, say in a few words what you do.
ask-title-example = Square parents: on Friday nights, parents are on the square
ask-summary = Tell it in three sentences.
ask-summary-hint = Who does what, with whom and why? As you would explain it to a colleague from another city.
ask-summary-example = On Friday and Saturday evenings local parents walk the station square in pairs. They chat with the young people, know them by name and have coffee with the neighbours. A youth worker and the neighbourhood police officer back them up.
ask-place = Where does it happen?
ask-city = City or municipality
ask-region = Province or region
ask-country = Country
country-none = Choose a country
ask-level = On what scale?
level-none = Choose
level-street = One street or square
level-neighbourhood = A neighbourhood
level-city = The whole city or municipality
level-police-zone = A police district
level-region = A region or province
level-national = The whole country
level-international = Several countries
ask-language = Which language do you write in?
ask-language-hint = Please use one language throughout.
language-nl = Dutch
language-fr = French
language-de = German
language-en = English
language-looks = This looks like { $found } to us. If it is not, choose your language above.
language-differs = You chose { $chosen }, but the text looks like { $found } to us. If your choice is right, there is nothing to do.
language-change = Yes, it is { $found }

# Step 2
ask-problem = What was the problem?
ask-problem-hint = Where and when? Who suffered from it? And how did you know: figures, complaints, conversations? Say what you think lay behind it.
ask-problem-example = Every evening thirty to forty young people hung around on the square. Residents called the police fourteen times a month on average, mostly after eight. The young people felt chased away everywhere: the youth centre closed at six. When we asked eighty families, hardly anyone knew them, though most lived around the corner.
ask-themes = What is it about?
ask-themes-hint = Choose the two to five themes that fit best.
ask-groups = Who is it for?
ask-groups-hint = The people who should be better off for it.
picked-for-you = Going by what you wrote, perhaps
all-of-them = All choices
picked-count = { $count ->
    [0] none chosen
   *[other] { $count } chosen
}
picked-many = {"{"}n{"}"} chosen

# Step 3
ask-approach = What exactly do you do?
ask-approach-hint = What happens, how often, who does it? How did you begin? And why should this help?
ask-approach-example = We began with eight parents whom the youth worker already knew. They had two evenings of training: how to speak to someone, and what to do when things turn ugly. Since then they have walked every Friday and Saturday from seven to ten, always in pairs, without a uniform. People who are known behave differently: that is the point. Once a month they sit down with the police officer and four of the young people.
ask-kinds = What kind of practice is it?
ask-kinds-hint = Choose what fits best, usually one or two.
ask-status = Is it still running?
status-running = Yes
status-pilot = It is a trial
status-ended = No, it has stopped
status-unknown = I do not know
ask-started = Since when?
ask-started-hint = A year will do, such as 2021.
ask-ended = Until when?
ask-ended-hint = Only if it has stopped.
ask-costs = What does it take in money, people and time?
ask-costs-hint = Rough figures are fine. Count the hours nobody pays for, too.
ask-costs-example = A coordinator for half a day a week: about €8,000 a year. Coffee, lamps and training: €1,200. The parents are unpaid, about 25 hours a week between them.

# Step 4
ask-organisation = Who runs it?
ask-organisation-hint = The organisation another city can turn to: a city, a service, an association.
ask-partners = Which organisations help?
ask-partners-hint = One per line.
ask-involvement = Who takes part, and how did you win them over?
ask-involvement-hint = Residents, police, schools, associations: what is their part? Who was reluctant, and what tipped the balance? Name roles and organisations, not people.
ask-involvement-example = We asked the parents one by one, at the school gate. The first fathers only came once a football coach joined in. The police wanted vests with a logo; after a month’s trial without, they too saw that it worked better. The shopkeepers pay for the coffee.

# Step 5
ask-results = What has changed?
ask-results-hint = What do you see, and how do you know? Say what did not change or got worse, too.
ask-results-example = After a year there were five calls a month instead of fourteen. The youth centre also stayed open longer by then, so we cannot say what was our doing. Of twenty young people we talked to, seventeen said they are greeted now. In winter the square is empty; where they go, we do not know.
ask-lessons = What must anyone who wants to do this know?
ask-lessons-hint = What would you do differently now? What must not be missing? What disappointed?
ask-lessons-example = Begin with coffee, not with rules. Never send one parent alone. The second year is the hardest: half of the parents drop out and it is no longer news. Look for new people in the first spring. A uniform spoils everything.
ask-testing = Has anyone looked into whether it helps?
testing-untested = No, not yet
testing-described = We wrote down what happened
testing-evaluated-locally = We evaluated it ourselves
testing-evaluated-independently = Outsiders have studied it
testing-replicated = It has been studied in several places
ask-effect = What did that show?
effect-unknown = We do not know
effect-positive = It helps
effect-mixed = In part, or for some
effect-none = We saw no difference
effect-harmful = For some it got worse
ask-evidence-note = What do you base that on?
ask-evidence-note-hint = A report, figures, a study. An editor will check this.
ask-sources = Where can people read more?
ask-sources-hint = One source per line: its title and its web address.

# Step 6
ask-files = Photos, a leaflet or a report
ask-files-hint = Up to { $most } files of 25 MB each: JPEG, PNG, WebP, GIF or PDF. We take out where and when a photo was taken.
ask-files-people = Can people be recognised? Send the photo only if they agree.
files-add = Add
files-added = Added: { $name }
files-remove = Remove { $name }
files-removed = Removed.
files-none = No attachments yet.
ask-email = Your e-mail address
ask-email-hint = Only to reach you about this suggestion. It does not appear on the site.
ask-name = Your name or service
ask-name-hint = For the editors, if you like.
ask-mail-language = In which language shall we write to you?

# Is it one of these?
near = Is it one of these?
near-text = These practices are in the databank already and look alike. If yours is among them, there is no need to repeat anything.
near-other = No, it is another one
near-also = We do this too
near-also-text = You took this one over or made your own version of it. Tell your version here; the fiches will point to each other.
near-chosen = You are telling your own version of { $title }.
near-undo = Not after all
near-known = Is it the very same practice? Its fiche says whom you can tell what is missing.

# Checking
review-title = Check and send
review-lead = This is how the editors will read it. You can change things now, and later too until they take it up.
review-edit = Change
review-edit-step = Change: { $step }
review-empty = Nothing here yet
review-snapshot-missing = This is still needed
review-snapshot-missing-text = Without it the editors can do nothing with your suggestion.
review-snapshot-done = There is enough for a snapshot.
review-full-missing = A full fiche would also need
review-full-missing-text = It is fine as it is. The editors may ask for it later.
review-full-done = There is everything for a full fiche.
consents = Before you send it
consent-licence = The text and the attachments may be published and freely reused with attribution (CC BY 4.0). I am entitled to allow this.
consent-contact = The organisation I name may appear on the fiche as the contact. There are no names or details of private persons in it.
consent-refused = If the suggestion is not accepted, its title and the reason may appear in the list of suggestions not accepted, so that other cities see why.
consent-optional = This is up to you.
submit = Send
submit-correction = Send the correction
sent-title = One more click
sent-lead = We have sent an e-mail to { $email }. Click the link in it and your suggestion goes to the editors.
sent-text = No e-mail after a few minutes? Check your spam folder. The link works for { $days } days.
sent-again = Send the e-mail again
sent-again-done = The e-mail is on its way again.
sent-wrong = Is the address wrong? Correct it here.

# Confirming
confirm-title = Send your suggestion
confirm-text = You are sending “{ $title }” to the editors. Click to confirm that this e-mail address is yours.
confirm-button = Yes, send it
confirm-gone-title = This link no longer works
confirm-gone-text = It has been used or is too old. Have you confirmed already? Then the link to your page is in your e-mail. Otherwise you can ask for new links below.
gone-title = This draft is no longer here
gone-text = It was sent, deleted, or left untouched for too long. Enter your e-mail address and we will send the links that still exist.

# Faults
fault-email = This does not look like an e-mail address. It should look like name@example.org.
fault-email-missing = Enter your e-mail address. Without it we cannot reach you.
fault-title-missing = Give the practice a name.
fault-summary-missing = Say in a few sentences what it is.
fault-missing = This is still needed.
fault-too-long = Too long: { $count } characters, { $most } at most.
fault-html = Leave out “{ $found }”: HTML is not possible here. Plain text is fine; an empty line begins a paragraph.
fault-year = Write a year, such as 2021, or a day, such as 2021-05-01.
fault-order = It ends before it begins. Check both years.
fault-address = “{ $found }” is not a web address that begins with http:// or https://.
fault-control = There is an invisible character in this that we cannot keep. Please type the sentence again.
fault-choice = Choose one from the list.
fault-twice = That is there twice. Take one out.
fault-other = Something is not right here: { $reason }
fault-consent = Without this we cannot publish the practice. Tick the box if you agree.
fault-too-quick = That was very quick. Have a look at your answers and send them once more; everything is still there.
fault-busy = You have sent a lot in a short time. Wait a few minutes; everything you typed is still below.
file-empty = “{ $name }” is empty. Choose another file.
file-large = “{ $name }” is larger than 25 MB. Make the file smaller.
file-kind = “{ $name }” is { $found }. We take JPEG, PNG, WebP, GIF and PDF.
file-disguised = “{ $name }” calls itself { $claimed }, but it is { $found }. We do not take it.
file-pixels = “{ $name }” has { $width } × { $height } pixels. Please make the picture smaller.
file-broken = “{ $name }” is damaged or incomplete. Save it again or choose another file.
file-protected = “{ $name }” is protected by a password. Save the PDF without one.
file-many = At most { $most } files. There is room for { $left ->
    [0] no more
   *[other] { $left } more
}; none of those you have just chosen were added.
file-total = All files together may be { $most } MB at most.
file-none = Choose a file first.
found-heic = a HEIC photo from an iPhone; save it as JPEG
found-program = a program
found-office = a text document or spreadsheet; save it as PDF
found-archive = a compressed folder
found-page = a web page
found-media = sound or film
found-unknown = of a kind we do not know

# Two windows
conflict-title = Something else has been saved meanwhile
conflict-text = This draft was also changed in another window or by somebody else. Nothing is lost. Below each question you see what you typed and what had been saved. Choose, correct and save.
conflict-yours = You typed
conflict-theirs = Already saved
conflict-keep = Take what was saved
conflict-saved = Something else was saved in another window. Reload the page, or save with the button to see both.
honeypot = Leave this empty
