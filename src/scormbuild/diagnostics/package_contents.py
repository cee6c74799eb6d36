"""What may be wrong with the items and files that a manifest lists: P119 to P133, P135 to P149, P160 to P162."""

from scormbuild.diagnostics import Rule, Severity

P119 = Rule(
    "P119",
    Severity.ERROR,
    "The course and every item have a title of at most 200 characters",
    "Open edX fails at upload without a title; Moodle drops a title that is blank or “0”, and stops with a database "
    "error at one that is too long.",
    "Write a short title in plain text.",
)
P120 = Rule(
    "P120",
    Severity.WARNING,
    "Titles hold no HTML",
    "Learners see the tags as text in the table of contents.",
    "Write the title without tags.",
)
P121 = Rule(
    "P121",
    Severity.ERROR,
    "There is something to start",
    "No item opens a page, so the LMS shows an empty activity.",
    "Give an <item> an identifierref with the identifier of a <resource>.",
)
P122 = Rule(
    "P122",
    Severity.NOTE,
    "There is one item that learners start",
    "With several, the LMS shows its own menu and opens each as a separate lesson; Open edX opens only the first.",
    "Nothing need be done if your LMS handles courses of several lessons.",
)
P123 = Rule(
    "P123",
    Severity.ERROR,
    "Every item opens a resource that exists",
    "Moodle cannot start it, and Open edX fails at upload.",
    "Correct the identifierref, or add the resource.",
)
P124 = Rule(
    "P124",
    Severity.ERROR,
    "An item is either a heading or a page",
    "An item with items inside is a heading; LMSs differ on what happens if it opens a page as well.",
    "Take the identifierref off the heading, and give the page an item of its own.",
)
P125 = Rule(
    "P125",
    Severity.WARNING,
    "Every entry of the table of contents opens something",
    "Learners see an entry that cannot be clicked.",
    "Add an identifierref, or remove the item.",
)
P126 = Rule(
    "P126",
    Severity.WARNING,
    "Items are visible",
    "Open edX hides an item, or shows it wrongly, unless isvisible is exactly “true”.",
    "Set isvisible to true, or leave it out.",
)
P127 = Rule(
    "P127",
    Severity.WARNING,
    "Start parameters are short and simple",
    "LMSs join parameters to the address in different ways: over 1000 characters, without a leading “?”, or besides "
    "to a “?” in the address, they get lost.",
    "Write them as ?name=value in one place only, or better not at all.",
)
P128 = Rule(
    "P128",
    Severity.ERROR,
    "Every resource is of the type webcontent",
    "It is the only type of SCORM 1.2; others are not started.",
    'Write type="webcontent".',
)
P129 = Rule(
    "P129",
    Severity.ERROR,
    "Every resource says whether it reports to the LMS",
    'The LMS tracks a resource only if it says adlcp:scormtype="sco", in small letters.',
    'Write adlcp:scormtype="sco" for a lesson that reports, "asset" for anything else.',
)
P130 = Rule(
    "P130",
    Severity.WARNING,
    "Something that learners start reports to the LMS",
    "All that is started are assets: the LMS marks them complete at once and stores no progress and no score.",
    'Write adlcp:scormtype="sco" for the lesson.',
)
P131 = Rule(
    "P131",
    Severity.ERROR,
    "What an item starts is a file of the package",
    "The address must be relative, inside the package, and at most 2000 characters; others cannot be tracked or found.",
    "Set href to the path of the page, such as index.html.",
)
P132 = Rule(
    "P132",
    Severity.ERROR,
    "The page that is started is in its resource’s list of files",
    "LMSs that copy only listed files leave it behind.",
    "Add a <file> with the same href to the resource.",
)
P133 = Rule(
    "P133",
    Severity.ERROR,
    "The lesson is the first resource with an address",
    "Open edX starts the first one in the list, whatever the table of contents says.",
    "Move the lesson’s resource to the top.",
)
P135 = Rule(
    "P135",
    Severity.ERROR,
    "Every file of a resource has one relative address",
    "A <file> without an address, with one outside the package, or listed twice cannot be copied.",
    "Correct the href, or remove the line.",
)
P136 = Rule(
    "P136",
    Severity.ERROR,
    "Dependencies lead to other resources, and not in a circle",
    "An LMS that follows them ends nowhere or never.",
    "Correct or remove the <dependency>.",
)
P137 = Rule(
    "P137",
    Severity.WARNING,
    "Every resource is used",
    "No item and no other resource refers to it; some LMSs leave its files out.",
    "Refer to it by a <dependency>, move its files to the lesson’s resource, or remove it.",
)
P141 = Rule(
    "P141",
    Severity.ERROR,
    "Prerequisites are an expression over items of this package",
    "With the wrong type, an unknown item or an unfinished expression, learners may be locked out.",
    "Correct the expression, or remove it; a single lesson needs none.",
)
P142 = Rule(
    "P142",
    Severity.ERROR,
    "A time limit is written as hours, minutes and seconds",
    "The LMS hands the text to the course as it stands.",
    "Write it as 0000:30:00, or remove it.",
)
P143 = Rule(
    "P143",
    Severity.ERROR,
    "What happens at the time limit is one of four phrases",
    "Any other wording, even with a blank after the comma, is refused.",
    "Write “exit,message”, “exit,no message”, “continue,message” or “continue,no message”, or remove it.",
)
P144 = Rule(
    "P144",
    Severity.ERROR,
    "Data for the start is at most 255 plain characters",
    "The standard allows no more and no accents, and LMSs cut or refuse it.",
    "Shorten it, or remove it.",
)
P145 = Rule(
    "P145",
    Severity.ERROR,
    "The mastery score is a number from 0 to 100",
    "The LMS compares scores with it, and judges every learner wrongly by anything else.",
    "Write a number such as 80, or remove it.",
)
P146 = Rule(
    "P146",
    Severity.ERROR,
    "SCORM’s settings of an item stand in the item, once each",
    "LMSs take the first, the last or none.",
    "Keep one of each, directly inside the <item>.",
)
P147 = Rule(
    "P147",
    Severity.WARNING,
    "SCORM’s settings of an item stand in their order",
    "Some importers expect prerequisites, maxtimeallowed, timelimitaction, datafromlms, masteryscore.",
    "Put them in this order.",
)
P148 = Rule(
    "P148",
    Severity.NOTE,
    "The course decides who has passed, not the LMS",
    "With a mastery score an LMS may overwrite the course’s own result when the learner leaves: half-way learners "
    "are then recorded as failed.",
    "Leave the mastery score out unless your LMS needs it.",
)
P149 = Rule(
    "P149",
    Severity.NOTE,
    "The start address is a plain file name",
    "A “?” in the address worked where it was tried, but a plain name works everywhere.",
    "Nothing need be done; one package a language needs no “?”.",
)
P160 = Rule(
    "P160",
    Severity.ERROR,
    "Every file that the manifest lists is in the package",
    "Capital and small letters count: on most servers Image.png and image.png are two files.",
    "Add the file, or correct its name in the manifest.",
)
P161 = Rule(
    "P161",
    Severity.ERROR,
    "Every file in the package is listed in the manifest",
    "LMSs that copy only listed files leave the others behind.",
    "Add a <file> for it to a resource, or leave it out of the package.",
)
P162 = Rule(
    "P162",
    Severity.WARNING,
    "Every file is listed by one resource",
    "Some LMSs copy it twice, or remove it with the first of its resources.",
    "Keep it in one resource, and refer to that by a <dependency>.",
)
