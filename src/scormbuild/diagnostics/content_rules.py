"""The rules over content: media, law and referrals, translations, and what becomes a package.

Codes are permanent: never renumbered, never reused.
"""

from scormbuild.diagnostics import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

M001 = Rule(
    "M001",
    ERROR,
    "Every picture exists",
    "Learners would see an empty frame.",
    "Put the file into the topic’s media folder, or correct its name.",
)
M002 = Rule(
    "M002",
    WARNING,
    "Every media file is used",
    "It is left out of the package.",
    "Use it with “image:”, or remove the file.",
)
M003 = Rule(
    "M003",
    ERROR,
    "Every picture has a description",
    "Someone who cannot see the picture would miss what it says (WCAG 1.1.1).",
    "Add “alt:” with what it tells, or “decorative: true” where it tells nothing.",
)
M004 = Rule(
    "M004",
    WARNING,
    "Pictures are light",
    "On a slow line 200 kilobytes take four seconds.",
    "Scale it down or save it as SVG, WebP or JPEG.",
)
M005 = Rule(
    "M005",
    ERROR,
    "Media files can be packed and shown",
    "Every LMS can show svg, png, jpg, gif and webp pictures of up to 5 megabytes.",
    "Convert the file, or make it smaller.",
)
M006 = Rule(
    "M006",
    ERROR,
    "Drawings hold nothing active",
    "Scripts and outside addresses in an SVG file are a risk for learners and are blocked.",
    "Save it as a plain SVG: shapes and text only.",
)
L001 = Rule(
    "L001",
    WARNING,
    "Every page, question and ending cites a fact",
    "A reviewer must see what every statement of law rests on.",
    "Add “cites: [fact-id]”. For a part without law, excuse it in allow.yaml and say why.",
)
L002 = Rule(
    "L002",
    ERROR,
    "Every cited fact exists",
    "The statement would rest on nothing.",
    "Correct the id, or add the fact to course/law/.",
)
L003 = Rule(
    "L003",
    ERROR,
    "No cited fact needs checking",
    "What nobody has confirmed is not taught.",
    "Leave the statement out, or say “ask a lawyer”, until someone has checked the fact.",
)
L004 = Rule(
    "L004",
    ERROR,
    "Every fact has an id of its own",
    "A citation could mean either.",
    "Give one of them another id.",
)
L005 = Rule(
    "L005",
    WARNING,
    "Facts are read again in time",
    "The law may have changed since the source was read.",
    "Read the source again; put what it says now under “says:”, its date under “as_of:”, and set a new “review_by:”.",
)
L006 = Rule(
    "L006",
    ERROR,
    "A release rests on no fact that is due to be read again",
    "Learners would be told that this is the law as it stands.",
    "Read the source again, put what it says now under “says:”, and set a new “review_by:”.",
)
L007 = Rule(
    "L007",
    NOTE,
    "Every fact is cited",
    "A fact that no course uses still has to be read again and translated.",
    "Cite it where it is taught, or remove it.",
)
L008 = Rule(
    "L008",
    ERROR,
    "Every service that a page refers to is in the directory",
    "Learners would be sent nowhere.",
    "Correct the id, or add the service to course/directory.yaml.",
)
L009 = Rule(
    "L009",
    ERROR,
    "Every service can be reached",
    "A name alone helps nobody.",
    "Add “phone:”, “email:” or “web:” as it was read in the source, or remove the service.",
)
L010 = Rule(
    "L010",
    ERROR,
    "A release is signed",
    "Learners are told that people have reviewed it, so every text must be as they saw it.",
    "Ask for a review, then sign it with “scormbuild review sign”; “scormbuild review status” shows what is open.",
)
L011 = Rule(
    "L011",
    ERROR,
    "A service speaks what its source says",
    "Learners find services by language; they must see on what that rests, and whether to confirm it.",
    "Add “languages:” with what the source says, or remove “speaks:”.",
)
T001 = Rule(
    "T001",
    WARNING,
    "Every text is translated",
    "Learners see it in the source language, with a mark.",
    "Run “scormbuild translate update” and write the translation after “text:”.",
)
T002 = Rule(
    "T002",
    WARNING,
    "Translations are up to date",
    "The source changed since, so learners see the source text, with a mark.",
    "Run “scormbuild translate update”, translate the new “source:”, and remove “was:”.",
)
T003 = Rule(
    "T003",
    WARNING,
    "Every translation belongs to a text",
    "No text of the course has this key or this source.",
    "Correct its key, or run “scormbuild translate update”, which keeps it under “orphans:” for one round.",
)
T004 = Rule(
    "T004",
    ERROR,
    "A translation file is named after its language",
    "The file’s name, its “language:” and the language of the build must agree.",
    "Name the file after its language, such as i18n/vi.yaml.",
)
T005 = Rule(
    "T005",
    ERROR,
    "The player speaks the language",
    "Buttons and announcements would be missing.",
    "Use a language the player speaks, or add its words to templates/lesson/words/.",
)
T006 = Rule(
    "T006",
    ERROR,
    "A translation is no longer than its text may be",
    "Titles longer than 200 characters make some LMSs refuse the package.",
    "Shorten the translation.",
)
T007 = Rule(
    "T007",
    WARNING,
    "Every term has a rendering in every language that is built",
    "Translators would each choose another word.",
    "Add the language under “renderings:” in course/glossary.yaml.",
)
T008 = Rule(
    "T008",
    ERROR,
    "A release has every text translated",
    "A published course would speak two languages.",
    "Translate it, or build the release without this language or topic (--language, --topic).",
)
T009 = Rule(
    "T009",
    ERROR,
    "A release has every translation up to date",
    "The source changed since it was translated, so learners would see the source text.",
    "Translate the new “source:” and remove “was:”, or build the release without this language or topic.",
)

P301 = Rule(
    "P301",
    ERROR,
    "A learner’s record fits the LMS",
    "SCORM 1.2 keeps 4,096 characters for each learner; past that, progress is lost.",
    "Split the topic, or use fewer questions and scenes.",
)
P302 = Rule(
    "P302",
    ERROR,
    "The package passes its own check",
    "The finished package is judged before it is written, and this one would fail in an LMS.",
    "If the course is valid, this is a fault of the builder: report it with the lines above.",
)
P303 = Rule(
    "P303",
    ERROR,
    "The control documents are complete",
    "ADL’s conformance test wants all four, exactly as published.",
    "Put adlcp_rootv1p2.xsd, ims_xml.xsd, imscp_rootv1p1p2.xsd and imsmd_rootv1p2p1.xsd into the folder.",
)
P304 = Rule(
    "P304",
    ERROR,
    "The first page is light",
    "On a slow phone every kilobyte and every further file is waited for before a learner sees anything.",
    "This is a fault of the builder: report it with the line above.",
)
