# The desk: the queue, one suggestion, the figures, the list of refused suggestions.

practices = Practices
refused-title = Suggestions not taken up
refused-lead = Not every suggestion fits this databank. Here is which ones did not, and why: it shows what we look for.
