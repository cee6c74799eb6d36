"""The rules over files: YAML, the shape of what stands in it, and ids.

Codes are permanent: never renumbered, never reused.
"""

from scormbuild.diagnostics import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

Y001 = Rule(
    "Y001",
    ERROR,
    "The file is not readable YAML",
    "Nothing after the mistake can be understood.",
    "Look at the line and the one above it: spaces at the start, a missing colon, a text with “: ” that "
    "needs quotation marks.",
)
Y002 = Rule(
    "Y002",
    ERROR,
    "A key stands twice in the same item",
    "Only one of the two could count.",
    "Remove one of them, or begin a new item with “- ”.",
)
Y003 = Rule(
    "Y003",
    ERROR,
    "The file cannot be read",
    "The build needs it.",
    "Check that it exists and that you may read it.",
)
Y004 = Rule(
    "Y004",
    ERROR,
    "The file is not UTF-8 text",
    "Every language of the courses is written in UTF-8.",
    "Save the file as UTF-8 in your editor; if it is a picture or a document, move it out.",
)
Y005 = Rule(
    "Y005",
    ERROR,
    "The file is too large",
    "A whole topic takes about 120 kilobytes; a file this large is a mistake.",
    "Take out what does not belong in it, or split the topic.",
)
Y006 = Rule(
    "Y006",
    ERROR,
    "A YAML feature that courses do without",
    "Anchors (&), references (*), tags (!) and lists as keys hide what a reader of the file would expect to see.",
    "Write the text out where it is needed; put quotation marks round a text that begins with &, * or !.",
)
Y007 = Rule(
    "Y007",
    ERROR,
    "Nested too deep",
    "Nothing in a course needs more than five levels.",
    "Check the spaces at the start of the line; most likely an item slipped under its neighbour.",
)
Y008 = Rule(
    "Y008",
    ERROR,
    "The file is not a list of keys and values",
    "A file begins with keys such as “title:”.",
    "Begin the file with its keys; see course/README.md for a sample.",
)
Y009 = Rule(
    "Y009",
    ERROR,
    "A hidden control character",
    "It has no meaning on a page and some systems refuse it.",
    "Delete it and type the text again.",
)
C001 = Rule(
    "C001",
    ERROR,
    "The wrong kind of value",
    "A text, a number, a list or a group of keys is expected in each place.",
    "Write the kind of value that the message names.",
)
C002 = Rule(
    "C002",
    ERROR,
    "An unknown key",
    "What stands under an unknown key would silently be left out.",
    "Correct the spelling, or remove the key.",
)
C003 = Rule(
    "C003",
    ERROR,
    "A key is missing",
    "Learners would miss what it says.",
    "Add the key and its value.",
)
C004 = Rule(
    "C004",
    ERROR,
    "An item of no known kind",
    "The first key of an item says what it is.",
    "Begin the item with one of the keys that the message names.",
)
C005 = Rule(
    "C005",
    ERROR,
    "A name or value in the wrong form",
    "Ids, dates, tags and file names have one form so that every LMS can take them.",
    "Write it in the form that the message names.",
)
C006 = Rule(
    "C006",
    ERROR,
    "A text is too long or empty",
    "Titles longer than 200 characters make some LMSs refuse the package.",
    "Shorten the text, or write it.",
)
C007 = Rule(
    "C007",
    ERROR,
    "Too few or too many items",
    "A choice needs something to choose from, and a record can name 36 answers at most.",
    "Add or remove items.",
)
C008 = Rule(
    "C008",
    ERROR,
    "A number out of range",
    "The number could not be meant.",
    "Write a number within the range that the message names.",
)
C009 = Rule(
    "C009",
    ERROR,
    "Not one of the words allowed here",
    "The build would not know what is meant.",
    "Use one of the words that the message names.",
)
C010 = Rule(
    "C010",
    ERROR,
    "No course project here",
    "A project is a folder “course” with a settings.yaml in it.",
    "Change into the project’s folder, or name it: scormbuild build path/to/project.",
)
C011 = Rule(
    "C011",
    ERROR,
    "Nothing to build",
    "A topic is a folder with a course.yaml, in a language the project builds.",
    "Check the names given to --topic and --language against the folders of the project.",
)
C012 = Rule(
    "C012",
    ERROR,
    "The folder’s name cannot be a topic’s name",
    "The name becomes part of file names and of the package’s permanent identifier.",
    "Rename the folder: lower-case letters, digits and hyphens, beginning with a letter.",
)
R001 = Rule(
    "R001",
    ERROR,
    "An id is used twice",
    "Learners’ records and translations hang on ids, so each must be the only one.",
    "Give one of the two another id. If learners already took the course, change the newer one.",
)
R002 = Rule(
    "R002",
    ERROR,
    "Two ids share a short code",
    "A learner’s record keeps three characters for every id; by chance these two have the same.",
    "Change the newer of the two ids a little.",
)
R003 = Rule(
    "R003",
    ERROR,
    "A reserved id",
    "The translation keys of quoted facts begin with “law”.",
    "Choose another id.",
)
R004 = Rule(
    "R004",
    ERROR,
    "An excuse that excuses nothing",
    "What it once excused is gone; left standing, it would hide the next mistake.",
    "Remove it from allow.yaml, or correct its code or place.",
)
R005 = Rule(
    "R005",
    ERROR,
    "This rule cannot be excused",
    "Only warnings can; an error would reach learners.",
    "Put the error itself right, and remove the excuse.",
)
