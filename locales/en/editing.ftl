# The form of a practice, and the editors’ pages on which practices are edited.

# Headings, and the question that each answers
heading-title = Title
question-title = What is the practice called? Short and easy to recognise.
question-summary = What is it, for whom, and why? In a few sentences.
question-problem = What was the problem, and how did it show?
question-approach = What is done, step by step?
question-results = What came of it? Also what did not work.
question-lessons = What should another city watch out for when it does this too?
question-costs = What does it cost, in money and in people?
question-involvement = Who takes part, and how were they won over?

# The form
form-texts = Texts in the original language
form-original = Original language
form-original-hint = The language in which the practice was described. Texts in other languages are translations.
form-markdown = From “Problem” on you may use Markdown: **bold**, a list with dashes, [a link](https://…). No HTML.
form-most = { $most } characters at most.
form-languages = Texts in other languages
form-untranslated = not translated yet
form-none = Not given
form-where = Where
form-city = City or municipality
form-region = Province or region
form-country = Country
form-lat = Latitude
form-lat-hint = In degrees, such as 51.054. Leave empty if there is no fixed place.
form-lon = Longitude
form-lon-hint = In degrees, such as 3.725.
form-position = Coordinates
form-who = Who and when
form-organisations = Organisations
form-organisations-hint = One per line. The first is the owner.
form-partners = Partners
form-partners-hint = One per line.
form-started = Started
form-ended = Ended
form-moment-hint = A year (2014) or a day (2014-05-01).
form-about = What it is about
form-chosen = { $count ->
    [0] Nothing chosen yet.
    [one] { $count } chosen.
   *[other] { $count } chosen.
}
form-choose = { $count ->
    [one] Choose from { $count } concept
   *[other] Choose from { $count } concepts
}
form-filter = Search this list
form-evidence = What is known of it
form-testing-hint = How well it was examined, whatever was found.
form-effect-hint = What was found, however well it was examined.
form-note = Explanation
form-note-hint = What both judgements rest on, in the original language.
form-references = Studies
reference-number = Study { $number }
form-origin = Sources and origin
form-sources = Sources
source-number = Source { $number }
work-title = Title
work-url = Web address
work-publisher = Publisher
work-year = Year
work-hint = A row that you empty disappears when you save.
work-add = Another row
form-adapted = Taken over from
form-adapted-hint = The practices from which this one was taken over.
form-look-up = Look for a practice
form-look-up-hint = Type a few words, or paste the address of its page.
form-find = Search
form-found = Found. Tick the right ones.
form-found-none = No practice found. Try other words.

# What is wrong
faults-title = { $count ->
    [one] One field is not right yet
   *[other] { $count } fields are not right yet
}
fault-missing-title = Give the practice a title in the original language.
fault-missing-summary = Write a summary in the original language.
fault-missing-work = Give this row a title, or empty it altogether.
fault-missing = This must be filled in.
fault-too-long = These are { $chars } characters. There is room for { $most }.
fault-html = There is HTML here ({ $html }). Use Markdown, or put a space in it.
fault-control = Character { $at } is invisible and cannot be kept. Type that part again.
fault-code = “{ $given }” is not in the list. Choose one of the options.
fault-concept = The concept “{ $given }” does not fit this list. Untick it.
fault-country = “{ $given }” is not a country in the list.
fault-range = This must lie between { $least } and { $most }.
fault-half-position = Latitude and longitude go together. Fill in both or neither.
fault-moment = “{ $given }” is neither a year (2014) nor a day (2014-05-01).
fault-year = The year { $year } cannot be right: it must lie between { $least } and { $most }.
fault-no-year = Write a year with four digits.
fault-no-number = Write a number, such as 51.054.
fault-ends-before = The end lies before the beginning.
fault-address = “{ $given }” is not a web address. Begin with https://.
fault-twice = This is there twice.
fault-itself = A practice cannot have been taken over from itself.
fault-practice = There is no practice “{ $given }”.
fault-other = This cannot be saved: { $reason }

# The list
desk-practices = Edit practices
desk-hint = Edit, translate, compare versions, take out of the databank.
desk-lead = Find a practice to edit or translate. The last changed come first.
desk-search = Find a practice
desk-show = Show
desk-count = { $count ->
    [0] No practice found
    [one] { $count } practice
   *[other] { $count } practices
}
any = All
filter-state = State
state-published = In the databank
state-withdrawn = Taken out
state-archived = Archived
filter-texts = Translations
texts-outdated = With outdated translations
texts-machine = With unchecked machine translations
filter-lang = Language of the translation
care-title = Translations that need care
care-outdated = { $count ->
    [one] { $language }: { $count } practice with outdated text
   *[other] { $language }: { $count } practices with outdated text
}
care-machine = { $count ->
    [one] { $language }: { $count } practice with machine-translated text
   *[other] { $language }: { $count } practices with machine-translated text
}
row-version = version { $number }, { $date }
row-texts = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
not-published = not in the databank

# On every page of a practice
tabs = What you can do with this practice
tab-edit = Edit
tab-files = Attachments
tab-history = Versions
tab-withdraw = Take out
tab-put-back = Put back
tab-fiche = View the page
tab-care = texts need care
cancel = Cancel
save = Save
nothing-there = nothing

# Editing
edit-title = Edit practice
save-title = Save
edit-note = What did you change, and why?
edit-note-hint = It is shown in the list of versions. Do not put in anybody’s personal data.
edit-stays = The translations are still right
edit-stays-hint = Tick this if you only corrected spelling or layout. Otherwise translations of changed texts become outdated.
preview = Preview
preview-title = How the page will read
preview-lead = This is not saved yet. The form is below.

# After saving
done-same = Nothing had changed, so there is no new version.
done-saved = Saved as version { $version }.
done-merged = Saved as version { $version }. What somebody else changed meanwhile is in it too: { $members }.
done-restored = Version { $version } is back.
done-withdrawn = The practice has been taken out. Its address says that it is no longer here.
done-put-back = The practice is back in the databank.

# Two people at once
merge-title = Two people changed this at the same time
merge-lead = While you were writing, { $who } made version { $number }. Nothing of yours is saved yet, but everything you typed is here.
merge-taken = Only the other person changed this, and it is already in: { $members }.
merge-base = As it was
merge-theirs = As { $who } made it
merge-yours = As you made it
merge-take-theirs = Take the other person’s
merge-take-yours = Take mine
merge-take-own = Take what is below; change it as you like
merge-own = Text of your own
merge-form = Back to the whole form

# Versions
history-title = Versions
history-lead = Choose two versions to compare them word by word.
history-earlier = Older versions
history-latest = Newest versions
version = Version { $number }
version-current = current
act-created = Put into the databank
act-brought-in = Changed by an import or another part of the program
act-edited = Edited
act-merged = Edited, merged with somebody else’s work
act-translated = Translated
act-restored = Version { $version } restored
act-withdrawn = Taken out of the databank
act-put-back = Put back into the databank
who-import = Import
who-program = The program
who-somebody = One of the editors

# Two versions side by side
diff-title = From version { $from } to version { $to }
diff-from = From
diff-to = To
diff-show = Compare
diff-previous = Compare with the one before
diff-turn = The other way round
diff-none = These two versions do not differ.
diff-facts = Facts
diff-gone = removed:
diff-new = added:
diff-end = end
restore = Restore
restore-version = Restore version { $number }
restore-title = Restore version { $number }
restore-lead = This adds a new version identical to version { $number }. What is there now can still be found among the versions.
restore-note = Why are you restoring it?
restore-changes = What this changes
restore-outrun = Somebody made a new version in the meantime. Go back and look again at what restoring would change.

# Out and in
withdraw = Take it out
withdraw-title = Take out of the databank
withdraw-lead = The practice can then no longer be found, and its address says that it is no longer here. Nothing is deleted: you can put it back later.
put-back = Put it back
put-back-title = Put back into the databank
put-back-lead = The practice can then be found again, as it is described now.
reason = Why?
reason-hint = It is shown in the list of versions. Do not put in anybody’s personal data.
reason-missing = Write down why, in one sentence.
is-so = That has already been done.

# Translating
translate-title = Translate into { $language }
translate-lead = On the left is the original in { $language }, on the right the translation. What you change counts as translated by a person.
translate-since = Changed since this translation
translate-checked = Checked: this text says what the original says
machine-all = Suggest translations
machine-hint = A machine fills in empty and outdated texts. Nothing is saved until you save; and it still says that a machine translated until you check it.
machine-one = Suggest a translation
machine-made = { $count ->
    [one] A machine filled in { $count } text. Check it and save.
   *[other] A machine filled in { $count } texts. Check them and save.
}
machine-nothing = There is no empty or outdated text to translate.
machine-slow = The translation service is slow: { $made } of { $all } texts are done. Ask for the others again, or one by one.
machine-unreachable = The translation service does not answer. What you typed is still here. Try again later, or ask the operator to look at the setting translate_url.
machine-key = The translation service refuses the key. Ask the operator to look at the setting translate_key.
machine-too-much = The translation service is being asked too much. Wait a few minutes and try again.
machine-refused = The translation service refuses this: “{ $said }”. Translate this text yourself, or ask the operator whether the service knows these languages.
machine-unexpected = The answer is not that of a translation service (LibreTranslate). Ask the operator to look at the setting translate_url.

files-title = Attachments of this practice
files-lead = What you hide, only editors can still see. After that you can delete it for good.
files-none = This practice has no attachments. They come along when a suggestion is published.
file-hidden = hidden
file-hide = Hide
file-show = Show again
file-delete = Delete for good
done-file-hidden = Readers no longer see the attachment.
done-file-shown = Readers see the attachment again.
done-file-deleted = The attachment has been deleted for good.
