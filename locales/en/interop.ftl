# Exchange: the desk's page about other databanks

harvest-title = Other databanks
harvest-hint = Bring their practices in as suggestions
harvest-lead = Practices of other databanks come in as suggestions and keep their origin. Nothing is published by itself, and what somebody here has worked on stays as it is.
harvest-none = No other databank has been named yet.
harvest-started = The harvest has begun. What came of it will appear here in a moment.
harvest-set = Saved.
harvest-busy = Harvest under way.
harvest-never = Not harvested yet.
harvest-last = Last harvested on { $date }: { $read ->
    [one] one record read
   *[other] { $read } records read
}, { $new } new, { $changed } changed there, { $gone } deleted there, { $faulty } not taken.
harvest-only-set = only the set { $set }
harvest-is-daily = every day
harvest-broken-off = The harvest broke off. What had come in until then stays. The reason:
harvest-faults = { $count ->
    [one] One record was not taken
   *[other] { $count } records were not taken
}
harvest-noted = { $count ->
    [one] One practice has changed there since
   *[other] { $count } practices have changed there since
}
harvest-changed-on = Changed at the source, noticed on { $date }.
harvest-gone-on = Deleted at the source, noticed on { $date }.
harvest-now = Harvest now
harvest-make-daily = Harvest every day
harvest-make-seldom = No longer harvest every day
harvest-add = Add a databank
harvest-add-now = Add and harvest
harvest-url = Address
harvest-url-hint = The address of its OAI-PMH repository, or any page of another Samenhang.
harvest-set-field = Only this set
harvest-set-hint = For example theme:nightlife. Leave it empty to take everything.
harvest-lang = Language of records that do not name theirs
harvest-lang-hint = Records in languages other than these four are left aside.
harvest-lang-none = Leave them aside
harvest-rhythm = How often
harvest-daily = Harvest every day
harvest-no-address = Type an address that begins with https://.
