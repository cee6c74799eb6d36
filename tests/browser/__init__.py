"""Plays built packages in real browsers, inside a stricter LMS than any and inside scorm-again."""
