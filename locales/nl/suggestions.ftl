# De redactie: de wachtrij, één suggestie, de cijfers, de lijst van geweigerde suggesties.

practices = Praktijken
refused-title = Niet opgenomen suggesties
refused-lead = Niet elke suggestie past in deze databank. Hier staat welke niet, en waarom: wie iets wil voorstellen, ziet zo waar we op letten.
