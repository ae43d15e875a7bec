# Austausch: die Seite der Redaktion über andere Datenbanken

harvest-title = Andere Datenbanken
harvest-hint = Ihre Praxisbeispiele als Vorschläge hereinholen
harvest-lead = Praxisbeispiele anderer Datenbanken kommen als Vorschläge herein und behalten ihre Herkunft. Nichts wird von selbst veröffentlicht, und woran hier schon jemand gearbeitet hat, bleibt, wie es ist.
harvest-none = Noch ist keine andere Datenbank angegeben.
harvest-started = Das Abholen beginnt. Gleich steht hier, was dabei herauskam.
harvest-set = Gespeichert.
harvest-busy = Wird gerade abgeholt.
harvest-never = Noch nicht abgeholt.
harvest-last = Zuletzt abgeholt am { $date }: { $read ->
    [one] ein Datensatz gelesen
   *[other] { $read } Datensätze gelesen
}, { $new } neu, { $changed } dort geändert, { $gone } dort gelöscht, { $faulty } nicht übernommen.
harvest-only-set = nur die Teilmenge { $set }
harvest-is-daily = täglich
harvest-broken-off = Das Abholen brach ab. Was bis dahin hereinkam, bleibt. Der Grund:
harvest-faults = { $count ->
    [one] Ein Datensatz wurde nicht übernommen
   *[other] { $count } Datensätze wurden nicht übernommen
}
harvest-noted = { $count ->
    [one] Ein Praxisbeispiel hat sich dort seither geändert
   *[other] { $count } Praxisbeispiele haben sich dort seither geändert
}
harvest-changed-on = An der Quelle geändert, bemerkt am { $date }.
harvest-gone-on = An der Quelle gelöscht, bemerkt am { $date }.
harvest-now = Jetzt abholen
harvest-make-daily = Täglich abholen
harvest-make-seldom = Nicht mehr täglich abholen
harvest-add = Eine Datenbank hinzufügen
harvest-add-now = Hinzufügen und abholen
harvest-url = Adresse
harvest-url-hint = Die Adresse ihrer OAI-PMH-Schnittstelle oder irgendeine Seite eines anderen Samenhang.
harvest-set-field = Nur diese Teilmenge
harvest-set-hint = Zum Beispiel theme:nightlife. Leer lassen, um alles abzuholen.
harvest-lang = Sprache von Datensätzen, die keine angeben
harvest-lang-hint = Datensätze in anderen als diesen vier Sprachen bleiben liegen.
harvest-lang-none = Liegen lassen
harvest-rhythm = Wie oft
harvest-daily = Täglich abholen
harvest-no-address = Geben Sie eine Adresse ein, die mit https:// beginnt.
