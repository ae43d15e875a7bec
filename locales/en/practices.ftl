# The databank of practices: what its pages share, the list and the start page.

practices = Practices
place-international = International
