# One practice: its fiche, and several side by side.

# Headings of the texts
heading-summary = Summary
heading-problem = Problem
heading-approach = Approach
heading-results = Results
heading-lessons = What to watch when you do this too
heading-costs = Costs
heading-involvement = Who takes part

# What a full fiche still lacks, in one sentence
missing-title = What is missing
missing-line = Not described yet: { $headings }.
missing-problem = the problem
missing-approach = the approach
missing-results = the results
missing-lessons = what to watch
missing-costs = the costs
missing-involvement = who takes part
list-and = { $items } and { $last }

# In which language the texts are read
read-in = Read in
read-in-original = original
headline-only = title and summary only

# Evidence
evidence-title = What is known about it
evidence-references = Studies
evidence-help = How to read this

# Lineage
lineage-title = From whom, to whom
lineage-picture = Who took “{ $title }” over from whom; the list beside it says the same.
lineage-from = Taken over from
lineage-to = Taken over by
lineage-here = this practice
lineage-via = via { $places }
lineage-more = { $count ->
    [one] And one more that is not shown here.
   *[other] And { $count } more that are not shown here.
}

# Sources and relatives
files-title = Photos and documents
sources-title = Sources
related-title = Related practices
related-compare = Put them side by side

# Facts
facts-title = At a glance
fact-place = Place
fact-level = Level
fact-period = Period
period-since-day = since { $date }
period-until-day = until { $date }
fact-status = Status
fact-owner = Owner
fact-partners = Partners
fact-kinds = Kind of practice
fact-themes = Themes
fact-target-groups = For whom
fact-languages = Languages of the texts

# Share, keep, cite
share-title = Share and keep
copy-link = Copy the link
copied = Copied
mail = Send by e-mail
print = Print
cite = Cite
cite-copy = Copy the reference
cite-download = Download { $form }
cite-shown = { $form } to copy
as-data = As data

# Revisions and confirmation
version-line = Version { $number }, updated on { $date }.
confirmed-line = Last confirmed on { $date }.
not-confirmed = Not yet confirmed by its owner.

# Comparison
compare-crumb = Compare
compare-title = { $count ->
    [2] Two practices side by side
    [3] Three practices side by side
   *[other] Four practices side by side
}
compare-choose-title = Compare practices
compare-choose = Choose two to four practices: tick “Compare” on their cards in the list, then press the button below the list.
compare-one = You have chosen one practice. Add at least one more to compare it with.
compare-unknown = { $count ->
    [one] There is no practice here with this id:
   *[other] There are no practices here with these ids:
}
compare-too-many = At most four practices fit side by side. Left out:
compare-to-list = Choose in the list
compare-others = Choose other practices in the list
compare-candidates = Practices close to it
compare-add = Add:
compare-remove = Take away
compare-nothing = Not described yet.
compare-not-given = Not given.
compare-facts = Place and time
follow = Follow by e-mail

edit = Edit
