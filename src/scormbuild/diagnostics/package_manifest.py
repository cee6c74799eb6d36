"""What may be wrong with imsmanifest.xml as a document: P100 to P118 and P134 to P140; its metadata: P150 to P154."""

from scormbuild.diagnostics import Rule, Severity

P100 = Rule(
    "P100",
    Severity.ERROR,
    "imsmanifest.xml is correct XML",
    "An LMS reads nothing at all from a manifest with a single mistake in its mark-up.",
    "Correct the place named, or export the package again from the tool it came from.",
)
P101 = Rule(
    "P101",
    Severity.ERROR,
    "imsmanifest.xml is written in UTF-8",
    "In another encoding, titles beyond plain English are garbled or the upload is refused.",
    'Save the file as UTF-8, and say encoding="UTF-8" in its first line.',
)
P102 = Rule(
    "P102",
    Severity.WARNING,
    "imsmanifest.xml begins with the usual first line",
    'Some LMSs want <?xml version="1.0" encoding="UTF-8"?> as the very first characters, with nothing before it.',
    "Put that line at the top, and save without a byte order mark.",
)
P103 = Rule(
    "P103",
    Severity.ERROR,
    "imsmanifest.xml declares no document type and no entities",
    "Both can be used to attack a server, so careful LMSs refuse them.",
    "Remove the DOCTYPE, and write the characters themselves in place of entities.",
)
P104 = Rule(
    "P104",
    Severity.ERROR,
    "Characters are written as themselves, not as numbers",
    "Moodle shows learners “A&#39;B” where the manifest has a numbered character.",
    "Write the character itself; only &amp; &lt; &gt; &quot; and &apos; are safe.",
)
P105 = Rule(
    "P105",
    Severity.ERROR,
    "No CDATA section holds an ampersand",
    "Moodle shows learners “A &amp; B” for it.",
    "Write the text without CDATA, with &amp; for the ampersand.",
)
P106 = Rule(
    "P106",
    Severity.ERROR,
    "The manifest’s own elements have no prefix",
    "With a prefix, Moodle imports an empty activity and says nothing.",
    "Make http://www.imsproject.org/xsd/imscp_rootv1p1p2 the default namespace and drop the prefix.",
)
P107 = Rule(
    "P107",
    Severity.ERROR,
    "SCORM’s additions have the prefix adlcp",
    "LMSs look for the letters “adlcp”. With another prefix Moodle tracks nothing: no progress, no score.",
    "Rename the prefix to adlcp wherever it stands.",
)
P108 = Rule(
    "P108",
    Severity.ERROR,
    "The manifest is one of SCORM 1.2",
    "The namespaces say which standard the package follows; with others, an LMS takes it for something else.",
    "Export the package as SCORM 1.2, or correct the namespaces.",
)
P109 = Rule(
    "P109",
    Severity.WARNING,
    "The manifest pairs each namespace with its usual schema file",
    "LMSs that check the manifest look for the four official schema files by name, beside the manifest.",
    "Pair the namespaces with imscp_rootv1p1p2.xsd, imsmd_rootv1p2p1.xsd and adlcp_rootv1p2.xsd, or leave "
    "xsi:schemaLocation out.",
)
P110 = Rule(
    "P110",
    Severity.WARNING,
    "Schema files that the manifest names are in the package",
    "An LMS that checks the manifest does not find them, and ADL’s test suite fails the package.",
    "Put the four official files beside the manifest, or leave xsi:schemaLocation out.",
)
P111 = Rule(
    "P111",
    Severity.WARNING,
    "Schema files are exact copies of the official ones",
    "ADL asks for exact copies; a changed one lets mistakes through or refuses what is right.",
    "Replace the file by the official copy.",
)
P112 = Rule(
    "P112",
    Severity.NOTE,
    "The four official schema files are in the package",
    "Moodle and Open edX work without them, but ADL’s conformance test asks for them.",
    "Nothing need be done unless your LMS asks for them.",
)
P113 = Rule(
    "P113",
    Severity.ERROR,
    "The parts of the manifest are known ones, in their order",
    "Strict LMSs refuse a manifest with unknown, repeated or misplaced parts.",
    "Put the parts in the order named, each as often as it may occur.",
)
P114 = Rule(
    "P114",
    Severity.ERROR,
    "The manifest has one list of contents and one list of files",
    "Without <organizations> with an <organization>, and <resources> with a <resource>, there is nothing to show.",
    "Add the missing part.",
)
P115 = Rule(
    "P115",
    Severity.ERROR,
    "The manifest holds no further manifests",
    "LMSs ignore a manifest inside a manifest, and what it describes is missing.",
    "Bring everything into one manifest, or make several packages.",
)
P116 = Rule(
    "P116",
    Severity.ERROR,
    "The manifest says ADL SCORM and 1.2",
    "An LMS chooses by these two words how to talk to the course. With anything else, even a blank, Open edX speaks "
    "SCORM 2004 and no progress arrives.",
    "Write <schema>ADL SCORM</schema> and <schemaversion>1.2</schemaversion>, without blanks, first in <metadata>.",
)
P117 = Rule(
    "P117",
    Severity.ERROR,
    "The manifest says which table of contents to open",
    "The default attribute of <organizations> must name an <organization>, or the LMS has nothing to start.",
    "Set default to the identifier of the organization.",
)
P118 = Rule(
    "P118",
    Severity.WARNING,
    "There is one table of contents",
    "Moodle imports every organization, and learners see the course twice.",
    "Keep one <organization>.",
)
P134 = Rule(
    "P134",
    Severity.ERROR,
    "Addresses in the manifest are written out whole",
    "LMSs treat xml:base differently, and Moodle then starts the wrong file.",
    "Remove xml:base and write the folder into each href.",
)
P138 = Rule(
    "P138",
    Severity.ERROR,
    "Every identifier is present, simple and used once",
    "Learners’ records hang on identifiers: letters, digits, dots, hyphens and underscores, a letter or underscore "
    "first, at most 255 characters.",
    "Give each manifest, organization, item and resource an identifier of its own, and keep it for ever.",
)
P139 = Rule(
    "P139",
    Severity.WARNING,
    "Identifiers of items and resources have no dots",
    "Some LMSs choke on a dot in them.",
    "Use hyphens or underscores; but do not change a package that learners have already begun.",
)
P140 = Rule(
    "P140",
    Severity.ERROR,
    "The manifest’s version is at most 20 characters long",
    "The standard allows no more, and strict LMSs refuse the manifest.",
    "Shorten it, for example to 1.0.",
)
P150 = Rule(
    "P150",
    Severity.ERROR,
    "A separate metadata file is in the package and can be read",
    "The manifest sends catalogues to a file of metadata that they cannot open.",
    "Add the file, correct its name, or remove the reference.",
)
P151 = Rule(
    "P151",
    Severity.ERROR,
    "The parts of the metadata are known ones, in their order",
    "Strict LMSs refuse the whole manifest for a misplaced entry in its metadata.",
    "Put the parts in the order named, or remove the metadata; it is optional.",
)
P152 = Rule(
    "P152",
    Severity.ERROR,
    "Texts in the metadata say which language they are in",
    "Each text stands in a <langstring> with a language such as en or zh-Hans.",
    'Wrap the text in <langstring xml:lang="…">.',
)
P153 = Rule(
    "P153",
    Severity.ERROR,
    "Terms from a list name the list and the term",
    "A term without its list, or with several texts, is refused.",
    'Write one <source> and one <value>, each with exactly one <langstring xml:lang="x-none">.',
)
P154 = Rule(
    "P154",
    Severity.ERROR,
    "Sizes in the metadata are whole numbers of bytes",
    "The standard allows digits only, without a unit.",
    "Write the number of bytes, for example 48213.",
)
