# The databank of practices: what its pages share, the list and the start page.

practices = Practices
place-international = International
place-not-given = Place not given

# How well tested, and what effect was found: two axes, never added up
tested = Tested
effect = Effect
testing-untested = untested
testing-described = described
testing-evaluated-locally = evaluated locally
testing-evaluated-independently = evaluated independently
testing-replicated = replicated
effect-unknown = unknown
effect-positive = positive
effect-mixed = mixed
effect-none = none
effect-harmful = harmful

# Where, how wide, when, and whether it still runs
level-street = street
level-neighbourhood = neighbourhood
level-city = city or municipality
level-police-zone = police zone
level-region = region
level-national = whole country
level-international = international
status-running = running
status-ended = ended
status-pilot = pilot project
status-unknown = not known
period-since = since { $year }
period-until = until { $year }

# Which language a text is in, and what became of it
language-name-nl = Dutch
language-name-fr = French
language-name-de = German
language-name-en = English
language-original = { $language }, original
language-by-person = Translated by a person from { $original }
language-by-machine = Translated by a machine from { $original }
language-outdated = Outdated translation: the { $original } original has changed since
language-foreign = Text in { $language }

compare = Compare

# The list
list-description = What cities do against violence and polarisation and for social cohesion. Search in your own words, filter, look at the map, compare.
results = Results
results-count = { $count ->
    [one] { $count } practice
   *[other] { $count } practices
}
results-for = { $count ->
    [one] { $count } practice for “{ $query }”
   *[other] { $count } practices for “{ $query }”
}
results-page = page { $page }
filters = Filters
filters-chosen = chosen
filters-close = Close
filters-apply = Show results
filters-active = Chosen filters
filters-clear = Remove all filters
filter-more = { $count } more
filter-remove = remove this filter
filter-theme = Theme
filter-kind = Kind of practice
filter-target-group = Target group
filter-country = Country
filter-level = Scale
filter-testing = How tested
filter-effect = Effect found
filter-status = Status
sort = Order
sort-relevance = Best match
sort-newest = Newest first
sort-confirmed = Last confirmed
sort-title = Title
view = View
view-list = List
view-map = Map

# How the question was understood
understood = Understood as
understood-off = no longer understand it so
understood-on = understand it so again
corrected = These are the results for “{ $better }”.
corrected-instead = Search for “{ $query }” all the same
exact = You are searching for exactly what is written, typing errors included.
exact-off = Correct typing errors again
relaxed = No practice has all of your words. These have some of them.

# What could not be used
fault-filter = The filter “{ $filter }” has no “{ $values }”. That part of your search was left out.
fault-sort = There is no order “{ $value }”. This is the usual order.
fault-page = “{ $value }” is not a page number. This is the first page.
fault-long = Your question was very long. We searched with the beginning of it.
beyond = { $pages ->
    [one] The list does not go that far: it has only one page.
   *[other] The list does not go that far: it has { $pages } pages.
}
beyond-last = Go to the last page

# Nothing found
empty-query = No practice found for “{ $query }”
empty-filters = No practice fits these filters
empty-text = We looked in all four languages. Perhaps nobody has described it yet. You could try this:
empty-drop = { $count ->
    [one] Remove a filter: without { $filter } there is { $count } practice.
   *[other] Remove a filter: without { $filter } there are { $count } practices.
}
empty-drop-all = { $count ->
    [one] Without filters there is { $count } practice
   *[other] Without filters there are { $count } practices
}
empty-words = Use fewer words, or a broader one.
empty-concepts = Browse the concepts
empty-help = Read how searching works
empty-nearest = What comes nearest
empty-themes = There is much on these themes
building = The search index is still being built. Please try again in a minute.

# Comparing
compare-go = Compare
compare-hint = Choose two to four practices to put them side by side.
compare-one = 1 practice chosen; choose at least one more
compare-many = {"{"}n{"}"} practices chosen

# The map
map-label = Map of the practices
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-many = {"{"}n{"}"} practices
map-no-script = There is no map without JavaScript. Choose a country below, or see the practices as a list.
map-places = Practices by country
map-nowhere = { $count ->
    [one] { $count } practice without a fixed place is not on the map.
   *[other] { $count } practices without a fixed place are not on the map.
}
map-most = The map shows the first { $shown } of { $total } practices. Filter to see the others.

# The start page
start-title = Find what already works in another city
start-lead = What cities do against violence and polarisation and for social cohesion. Ask in your own words; the search covers four languages.
start-description = A databank of practices against violence and polarisation and for social cohesion: what was done, whether it worked, what it cost and whom to call.
start-examples = How others ask
example-1 = young people causing trouble on a square
example-2 = disputes between neighbours
example-3 = drugs around the station
example-4 = a safe night out without harassment
example-5 = protecting older people from scams
example-6 = rebuilding trust in the police
start-themes = Search by theme
start-themes-all = All concepts
start-new = New in the databank
start-new-all = All practices
start-map = Where it happens
start-map-all = All practices on the map
start-numbers = { $countries ->
    [one] { $practices } practices from { $countries } country
   *[other] { $practices } practices from { $countries } countries
}
start-what = What you find here
start-guide = How to read a practice
start-criteria = What gets into the databank?
start-about = Who keeps it, and why?
promise-done = What was done
promise-done-text = The problem, the approach, the costs, and what to watch when you do it too. What nobody has described yet is said openly.
promise-works = Whether it works
promise-works-text = How a practice was tested and what effect was found are told apart. What did not work is here too: it saves the next city a year.
promise-lineage = Who took it over
promise-lineage-text = You see where a practice comes from and who took it over. So you know whom to turn to.

# An empty databank
first-title = Your databank is ready, and still empty
first-lead = A few more steps, and your colleagues can search.
first-check = First see whether your file is sound
first-check-text = Stop the program with Ctrl-C; with PostgreSQL there is no need to. Your file may be JSON Lines, CSV or Excel. This trial changes nothing: it names every fault with its line, record and reason.
first-import = Bring the practices in
first-import-text = Give this command and start the program again. The built-in database serves one program at a time, hence the pause.
first-own = Make it your own
first-own-text = Give it the name of your network and its address on the web. A file of your own adds to the concepts. These are settings; they may stand in a file too.
first-own-name = Safe Cities Network
first-own-file = own-concepts.ttl
first-file = practices.jsonl
first-done = Open this page again
first-done-text = The practices can be found at once, in four languages.
first-demo = Like to look around first? This command shows a databank with examples, beside this one:
follow-search = E-mail me new practices like these
empty-follow = Be told as soon as there is something

# Suggesting
suggest-missing = Is a practice missing?
suggest-missing-link = Suggest it
suggest-call = Have you tried something, successfully or not?
suggest-call-text = Tell the next city. Six short steps, no account; ten minutes will do for a snapshot.
suggest-call-button = Suggest a practice
