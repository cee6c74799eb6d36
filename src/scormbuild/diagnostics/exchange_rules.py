"""The rules over what comes back from translators: `scormbuild translate import`.

Codes are permanent: never renumbered, never reused.
"""

from scormbuild.diagnostics import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

T030 = Rule(
    "T030",
    ERROR,
    "A file to import is one that export has written",
    "Anything else could only be guessed at.",
    "Export again, and send back the same file: XLIFF (.xlf), Excel (.xlsx) or CSV (.csv).",
)
T031 = Rule(
    "T031",
    ERROR,
    "A file to import holds nothing but texts",
    "A DOCTYPE, or an archive that unpacks to a huge size, is how a file attacks the program that reads it.",
    "Do not use this file. Ask whoever sent it to save the exported one again.",
)
T032 = Rule(
    "T032",
    ERROR,
    "A file to import belongs to this project",
    "Texts of another course would be taken for this one’s.",
    "Name the project it was exported from after the files, or leave the file out.",
)
T033 = Rule(
    "T033",
    ERROR,
    "A file to import is in a language that the project builds",
    "There is no translation that it could go into.",
    "Add the language to “languages:” in settings.yaml, or leave the file out.",
)
T034 = Rule(
    "T034",
    WARNING,
    "Imported texts are translations of what the course says now",
    "The course has changed since the export; this translation is of the old words and was left out.",
    "Run “scormbuild translate export” again and translate this text anew.",
)
T035 = Rule(
    "T035",
    WARNING,
    "Imported texts belong to a text of the course",
    "The text has left the course, or its key was altered; it was left out.",
    "Leave the keys as they were exported.",
)
T036 = Rule(
    "T036",
    ERROR,
    "Cells of an imported table hold text",
    "What a formula or a date would say depends on the program that shows it.",
    "Format the cell as text and write the translation into it.",
)
T037 = Rule(
    "T037",
    ERROR,
    "An import has one translation for each text",
    "Nobody could say which of them counts.",
    "Keep the row that counts and delete the other.",
)
T038 = Rule(
    "T038",
    WARNING,
    "Imported texts hold no hidden signs and no markup of a tool",
    "It would be lost, or has no meaning on a page; the text was left out.",
    "Type the text again in a plain editor.",
)
