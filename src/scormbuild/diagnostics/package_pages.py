"""What may be wrong with the pages, styles and scripts in a package: P200 to P221."""

from scormbuild.diagnostics import Rule, Severity

P200 = Rule(
    "P200",
    Severity.ERROR,
    "A lesson starts with a web page",
    "Only an HTML page can talk to the LMS; a PDF or a video opens, but reports nothing.",
    "Start with an .html page, and show the other file inside it or as a link.",
)
P201 = Rule(
    "P201",
    Severity.WARNING,
    "The first page is HTML5",
    "Without <!DOCTYPE html> at the top, browsers imitate those of twenty years ago and the layout breaks.",
    "Begin the page with <!DOCTYPE html>.",
)
P202 = Rule(
    "P202",
    Severity.WARNING,
    "The first page says which language it is in",
    "Screen readers choose the voice by it, and browsers the shapes of Chinese characters.",
    'Write the language on <html>, for example lang="zh-Hans", the same as in the metadata.',
)
P203 = Rule(
    "P203",
    Severity.WARNING,
    "The first page says at once that it is UTF-8",
    "Otherwise an LMS or browser guesses, and accents and Chinese characters turn into signs.",
    'Put <meta charset="utf-8"> first in <head>, and save the page as UTF-8.',
)
P204 = Rule(
    "P204",
    Severity.WARNING,
    "The first page has a title",
    "It is the first thing a screen reader says, and the name of the window.",
    "Write a <title> in <head>.",
)
P205 = Rule(
    "P205",
    Severity.WARNING,
    "The first page fits a phone and can be enlarged",
    "Without a viewport, phones show the page tiny; with a locked one, people with low vision cannot zoom.",
    'Write <meta name="viewport" content="width=device-width, initial-scale=1">.',
)
P206 = Rule(
    "P206",
    Severity.ERROR,
    "Everything a page shows or links to is in the package",
    "Learners see a gap, or an error page. Capital and small letters count.",
    "Add the file or correct the link; use addresses relative to the page.",
)
P207 = Rule(
    "P207",
    Severity.WARNING,
    "Everything a style refers to is in the package",
    "A missing font or picture is tried for again on every page, and the design falls back to something else.",
    "Add the file, or remove the reference.",
)
P208 = Rule(
    "P208",
    Severity.WARNING,
    "Nothing is loaded over an unprotected http:// address",
    "LMSs run over https, where browsers block such parts.",
    "Put the file into the package.",
)
P209 = Rule(
    "P209",
    Severity.WARNING,
    "Nothing is loaded from other servers",
    "It fails offline and behind firewalls, and tells a third party who is learning.",
    "Put the file into the package.",
)
P210 = Rule(
    "P210",
    Severity.WARNING,
    "Scripts are classic scripts",
    "Modules do not start when a page is opened from a disk or in an LMS’s offline app.",
    "Join the modules into one classic script.",
)
P211 = Rule(
    "P211",
    Severity.ERROR,
    "No script has a name that ends in .mjs",
    "Moodle sends such files as plain text, and browsers refuse to run them.",
    "Join the modules into one classic .js script.",
)
P212 = Rule(
    "P212",
    Severity.WARNING,
    "Scripts do not fetch files of the package",
    "Fetching fails when a page is opened from a disk or in an LMS’s offline app.",
    "Write the data into the page.",
)
P213 = Rule(
    "P213",
    Severity.ERROR,
    "A page’s security policy allows what the page itself uses",
    "The browser blocks everything the policy does not name: a script does not run, a picture stays empty.",
    "Correct the hash or the source in the policy, or move the code to where it is allowed.",
)
P214 = Rule(
    "P214",
    Severity.WARNING,
    "The first page has a security policy",
    "With a Content-Security-Policy nothing foreign can run in the lesson or watch the learner.",
    'Add a <meta http-equiv="Content-Security-Policy"> that allows the package’s own files only.',
)
P215 = Rule(
    "P215",
    Severity.NOTE,
    "A security policy says only what counts in a page",
    "Browsers ignore frame-ancestors, sandbox, report-uri and report-to in a <meta>.",
    "Remove them.",
)
P216 = Rule(
    "P216",
    Severity.WARNING,
    "Nothing waits for the page to be unloaded",
    "Browsers no longer run these handlers reliably: what is saved only there is lost.",
    "Save after every answer, and once more on “pagehide” and “visibilitychange”.",
)
P217 = Rule(
    "P217",
    Severity.WARNING,
    "No browser dialogue boxes",
    "Browsers block alert, confirm and prompt inside an LMS on another domain: nothing appears, and a question counts "
    "as answered with no.",
    "Show the message in the page.",
)
P218 = Rule(
    "P218",
    Severity.WARNING,
    "Scripts do not change the page’s domain",
    "Browsers ignore or forbid it, and the lesson may lose its LMS.",
    "Remove the line that sets document.domain.",
)
P219 = Rule(
    "P219",
    Severity.WARNING,
    "The package installs no service worker",
    "It outlives the package in the learner’s browser and may show an old course.",
    "Remove the service worker.",
)
P220 = Rule(
    "P220",
    Severity.WARNING,
    "Browser storage is used with care",
    "In an LMS on another domain the mere look at localStorage or sessionStorage can stop the script.",
    "Wrap every use in try … catch.",
)
P221 = Rule(
    "P221",
    Severity.WARNING,
    "The lesson names the status it reports",
    "Open edX looks for the word lesson_status in the files and warns authors where it is missing; without it a course "
    "hardly reports anything.",
    "Report cmi.core.lesson_status from the lesson.",
)
