# What is taken along: paper, the reading list, lists as files.

# On paper
printed-on = printed on { $date }
kicker-fiche = Practice
kicker-comparison = Comparison
kicker-reading-list = Reading list
on-the-web = On the web, as it stands now
contents = Contents
corner = Subject

# Names of files: plain letters only
file-practices = practices
file-comparison = comparison
file-reading-list = reading-list

# Links to paper
pdf = PDF
pdf-comparison = This comparison as PDF
pdf-list = Download as PDF

# A list of results as a file
take-along = Take this list along
take-along-note = { $count ->
    [one] One practice, with all its texts in all languages.
   *[other] { $count } practices, with all their texts in all languages.
}
take-along-first = The PDF has the first { $most }.
form-xlsx = Spreadsheet (XLSX)
form-csv = Table (CSV)
form-jsonl = Records (JSON Lines)
form-pdf = Reading list (PDF)
too-many = This list has { $count } practices; a file holds at most { $most }. Narrow it with words or filters.
bad-filter = The address asks for something that is no value of a filter: { $members }. Choose the filters again in the list.
cell-too-long = “{ $member }” of the practice { $id } is longer than a cell of a spreadsheet may be. Download the list as CSV or JSON Lines instead.

# The reading list
reading-list = Reading list
reading-list-title = { $count ->
    [0] A reading list
    [one] A reading list of one practice
   *[other] A reading list of { $count } practices
}
reading-list-lead = The list is in the address of this page: bookmark it, send it on, print it. You need no account.
reading-list-empty = There is nothing on it yet. Search below, or open a practice and choose “Put on a reading list”.
reading-list-keep = Put on a reading list
reading-list-go = Make a reading list
compare-most = {"{"}n{"}"} practices chosen; at most four can be compared
reading-list-entries = On the list
reading-list-up = Move up
reading-list-down = Move down
reading-list-remove = Remove
reading-list-search = Add practices
reading-list-words = Search words
reading-list-find = Search
reading-list-found = Found for “{ $words }”
reading-list-none = Nothing else was found for “{ $words }”.
reading-list-close = Close to what is on the list
reading-list-add = Add:
reading-list-compare = Compare them side by side
reading-list-full = A reading list holds at most { $most } practices. Left out:
reading-list-unknown = { $count ->
    [one] There is no practice here at this address:
   *[other] There are no practices here at these addresses:
}
reading-list-of = Practices for: { $words }
reading-list-all = Practices
