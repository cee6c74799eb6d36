"""What may be wrong with a package as a zip file: P001 to P020."""

from scormbuild.diagnostics import Rule, Severity

P001 = Rule(
    "P001",
    Severity.ERROR,
    "The package is a whole, readable zip file",
    "A download that stopped half-way, a part of a split archive or a file of another kind cannot be uploaded.",
    "Export or download the package again, and upload the zip file as it came, in one piece.",
)
P002 = Rule(
    "P002",
    Severity.ERROR,
    "No file in the package needs a password",
    "An LMS unpacks the file without asking anybody, so it cannot open what is locked.",
    "Zip the package again without a password.",
)
P003 = Rule(
    "P003",
    Severity.ERROR,
    "Files are stored or compressed in the ordinary way",
    "LMSs read only plain and “deflate” compression; newer kinds are smaller but cannot be opened there.",
    "Choose “deflate”, “normal” or “compatible” as the compression when zipping.",
)
P004 = Rule(
    "P004",
    Severity.ERROR,
    "Every file in the package can be unpacked",
    "A file that does not match its own check sum was damaged on the way, and an LMS stops at it.",
    "Export or download the package again.",
)
P005 = Rule(
    "P005",
    Severity.ERROR,
    "The package unpacks to a sensible size and number of files",
    "A small file that unpacks to something enormous can fill a server’s disk; LMSs refuse it.",
    "Find the very large or very many files and leave them out; host long videos elsewhere.",
)
P006 = Rule(
    "P006",
    Severity.ERROR,
    "The package does not use the large-file form of zip",
    "Moodle cannot unpack Zip64, which some tools write even where nothing is large.",
    "Zip the files again with another tool, or switch off Zip64 in its settings.",
)
P007 = Rule(
    "P007",
    Severity.ERROR,
    "The package’s file name ends in .zip",
    "Upload forms let only .zip files through.",
    "Rename the file so that it ends in .zip.",
)
P008 = Rule(
    "P008",
    Severity.ERROR,
    "The package holds files only, no shortcuts to files",
    "A link points at a place on the computer where the package was made; on a server it leads nowhere or too far.",
    "Replace the link by a copy of the file it points at.",
)
P010 = Rule(
    "P010",
    Severity.ERROR,
    "imsmanifest.xml lies at the top of the package",
    "An LMS looks for exactly this name, in small letters, outside every folder. Moodle refuses the upload otherwise.",
    "Zip the contents of the course folder, not the folder itself, and keep the name imsmanifest.xml.",
)
P011 = Rule(
    "P011",
    Severity.ERROR,
    "File names stay inside the package and mean the same everywhere",
    "Names that climb out of the folder, start at a drive or use backslashes are refused as an attack, "
    "or unpack differently on different systems.",
    "Use plain relative names with forward slashes, and zip again.",
)
P012 = Rule(
    "P012",
    Severity.ERROR,
    "No two files have the same name",
    "On many systems capital and small letters, or two ways of writing an accent, are the same: one file overwrites "
    "the other.",
    "Rename or remove one of the two.",
)
P013 = Rule(
    "P013",
    Severity.WARNING,
    "File names use small letters, digits, dots, hyphens and underscores",
    "Spaces, accents and signs are written differently by every system, and links to them break.",
    "Rename the file and the links to it, for example to “image-1.png”.",
)
P014 = Rule(
    "P014",
    Severity.ERROR,
    "The package holds no programs",
    "LMSs refuse uploads with files that a server might run.",
    "Leave the file out; a course needs only pages, styles, scripts for the browser, and media.",
)
P015 = Rule(
    "P015",
    Severity.WARNING,
    "The package holds no left-overs of the computer it was made on",
    "Hidden system files, back-ups and source maps make the package larger and may tell what should stay private.",
    "Leave the file out when zipping.",
)
P016 = Rule(
    "P016",
    Severity.WARNING,
    "Paths are at most 100 characters long and six folders deep",
    "Some servers cut long paths, and the file is then missing.",
    "Shorten the names or use fewer folders.",
)
P017 = Rule(
    "P017",
    Severity.WARNING,
    "The package is smaller than 50 MB",
    "Many LMSs limit uploads, and learners on a phone pay for every megabyte.",
    "Make pictures and sound smaller, or stream videos from elsewhere; 15 MB is a good aim.",
)
P018 = Rule(
    "P018",
    Severity.WARNING,
    "Folders in the zip are only folders",
    "A folder that holds data of its own, or is not marked as a folder, is unpacked as a file that is in the way.",
    "Zip again without entries for folders; they are not needed.",
)
P019 = Rule(
    "P019",
    Severity.WARNING,
    "File names beyond plain English letters are marked as Unicode",
    "Without the mark, an LMS guesses the alphabet and stores the file under a garbled name.",
    "Rename the file to plain letters, or zip with a tool that writes Unicode names.",
)
P020 = Rule(
    "P020",
    Severity.NOTE,
    "File names are different in different folders",
    "When Open edX does not find a file at its exact path, it takes any file of that name.",
    "Nothing need be done; different names are safer where it is easy.",
)
