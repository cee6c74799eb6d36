"""One language at a time: what can be translated, how far it is, and the course in that language."""
