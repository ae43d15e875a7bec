# Die Redaktion: die Warteschlange, ein Vorschlag, die Zahlen, die Liste der abgelehnten Vorschläge.

practices = Praxisbeispiele
refused-title = Nicht aufgenommene Vorschläge
refused-lead = Nicht jeder Vorschlag passt in diese Datenbank. Hier steht, welche nicht aufgenommen wurden und warum. So sehen Sie, worauf wir achten.
