"""The rules over files: YAML, the shape of what stands in it, and ids.

Codes are permanent: never renumbered, never reused.
"""

from scormbuild.diagnostics import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

Y001 = Rule(
    "Y001",
    ERROR,
    "The file is readable YAML",
    "Nothing after the mistake can be understood.",
    "Look at the line and the one above it: spaces at the start, a missing colon, a text with “: ” that "
    "needs quotation marks.",
)
Y002 = Rule(
    "Y002",
    ERROR,
    "A key stands once in an item",
    "Only one of the two could count.",
    "Remove one of them, or begin a new item with “- ”.",
)
Y003 = Rule(
    "Y003",
    ERROR,
    "The file can be read",
    "The build needs it.",
    "Check that it is a file, that it exists and that you may read it.",
)
Y004 = Rule(
    "Y004",
    ERROR,
    "The file is UTF-8 text",
    "Every language of the courses is written in UTF-8.",
    "Save the file as UTF-8 in your editor; if it is a picture or a document, move it out.",
)
Y005 = Rule(
    "Y005",
    ERROR,
    "The file is no larger than a course needs",
    "A whole topic takes about 120 kilobytes; a file this large is a mistake.",
    "Take out what does not belong in it, or split the topic.",
)
Y006 = Rule(
    "Y006",
    ERROR,
    "No anchors, references, tags or lists as keys",
    "Anchors (&), references (*), tags (!) and lists as keys hide what a reader of the file would expect to see.",
    "Write the text out where it is needed; put quotation marks round a text that begins with &, * or !.",
)
Y007 = Rule(
    "Y007",
    ERROR,
    "Nothing is nested deeper than five levels",
    "Nothing in a course needs more than five levels.",
    "Check the spaces at the start of the line; most likely an item slipped under its neighbour.",
)
Y008 = Rule(
    "Y008",
    ERROR,
    "A file begins with keys and values",
    "A file begins with keys such as “title:”.",
    "Begin the file with its keys; see course/README.md for a sample.",
)
Y009 = Rule(
    "Y009",
    ERROR,
    "Texts hold no hidden control characters",
    "It has no meaning on a page and some systems refuse it.",
    "Delete it and type the text again.",
)
Y010 = Rule(
    "Y010",
    WARNING,
    "No text is cut off by “ #”",
    "From “ #” on, a line is a comment: learners would never see the rest of the text.",
    "Put the text below “tip: |”, with its own key; a comment belongs on a line of its own.",
)
C001 = Rule(
    "C001",
    ERROR,
    "Each key has the kind of value it takes",
    "A text, a number, a list or a group of keys is expected in each place.",
    "Write the kind of value that the message names.",
)
C002 = Rule(
    "C002",
    ERROR,
    "Every key is one that is known",
    "What stands under an unknown key would silently be left out.",
    "Correct the spelling, or remove the key.",
)
C003 = Rule(
    "C003",
    ERROR,
    "No key is missing",
    "Learners would miss what it says.",
    "Add the key and its value.",
)
C004 = Rule(
    "C004",
    ERROR,
    "Every item begins with a key that says what it is",
    "The first key of an item says what it is.",
    "Begin the item with one of the keys that the message names.",
)
C005 = Rule(
    "C005",
    ERROR,
    "Names and values have the form that every LMS can take",
    "Ids, dates, tags and file names have one form so that every LMS can take them.",
    "Write it in the form that the message names.",
)
C006 = Rule(
    "C006",
    ERROR,
    "Texts are there, and no longer than they may be",
    "Titles longer than 200 characters make some LMSs refuse the package.",
    "Shorten the text, or write it.",
)
C007 = Rule(
    "C007",
    ERROR,
    "Lists are as long as they need and may be",
    "A choice needs something to choose from, and a record can name 36 answers at most.",
    "Add or remove items.",
)
C008 = Rule(
    "C008",
    ERROR,
    "Numbers are within their range",
    "The number could not be meant.",
    "Write a number within the range that the message names.",
)
C009 = Rule(
    "C009",
    ERROR,
    "A word is one of those allowed",
    "The build would not know what is meant.",
    "Use one of the words that the message names.",
)
C010 = Rule(
    "C010",
    ERROR,
    "There is a course project here",
    "A project is a folder “course” with a settings.yaml in it.",
    "Change into the project’s folder, or name it: scormbuild build path/to/project.",
)
C011 = Rule(
    "C011",
    ERROR,
    "There is something to build",
    "A topic is a folder with a course.yaml, in a language the project builds.",
    "Check the names given to --topic and --language against the folders of the project.",
)
C012 = Rule(
    "C012",
    ERROR,
    "A topic’s folder has a name that LMSs can take",
    "The name becomes part of file names and of the package’s permanent identifier.",
    "Rename the folder: lower-case letters, digits and hyphens, beginning with a letter.",
)
C013 = Rule(
    "C013",
    WARNING,
    "Nothing lies about unread",
    "What stands in a file that the build does not read never reaches a learner.",
    "Move it to where it is read, or out of the course folder; see course/README.md for what lies where.",
)
C014 = Rule(
    "C014",
    ERROR,
    "Every lesson holds something",
    "A lesson is a heading over pages, quizzes and scenarios; alone it is nothing to see.",
    "Put its pages below it, or remove the lesson.",
)
C015 = Rule(
    "C015",
    WARNING,
    "Texts use only the Markdown that works",
    "Learners would see the signs instead of what they mean.",
    "Use **bold**, *italics*, lists, quotations, links to web addresses, and [words]{lang=vi}.",
)

C016 = Rule(
    "C016",
    ERROR,
    "A course has a title that every LMS shows",
    "Moodle takes the title “0” for none at all.",
    "Give the course a title in words.",
)

C017 = Rule(
    "C017",
    NOTE,
    "Pages are easy to read",
    "Many learners read English as a second language, tired, on a phone. Asked for with “check --readability”.",
    "Make long sentences two, and take everyday words. Words of law that must stay may keep a page above the aim.",
)

R001 = Rule(
    "R001",
    ERROR,
    "Every id is used once",
    "Learners’ records and translations hang on ids, so each must be the only one.",
    "Give one of the two another id. If learners already took the course, change the newer one.",
)
R002 = Rule(
    "R002",
    ERROR,
    "No two ids share a short code",
    "A learner’s record keeps three characters for every id; by chance these two have the same.",
    "Change the newer of the two ids a little.",
)
R003 = Rule(
    "R003",
    ERROR,
    "No id is a reserved one",
    "The translation keys of what topics share begin with “law”, “directory” and “glossary”.",
    "Choose another id.",
)
R004 = Rule(
    "R004",
    ERROR,
    "Every excuse excuses something",
    "What it once excused is gone; left standing, it would hide the next mistake.",
    "Remove it from allow.yaml, or correct its code or place.",
)
R005 = Rule(
    "R005",
    ERROR,
    "Only warnings are excused",
    "Only warnings can; an error would reach learners.",
    "Put the error itself right, and remove the excuse.",
)
R006 = Rule(
    "R006",
    ERROR,
    "Every objective that is served exists",
    "Results could not be told by objective.",
    "Name an objective of this course after “serves:”, or add it to “objectives:”.",
)
R007 = Rule(
    "R007",
    ERROR,
    "Every service and every term has an id of its own",
    "Whatever names it could mean either.",
    "Give one of them another id.",
)
