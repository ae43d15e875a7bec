# Practices.
