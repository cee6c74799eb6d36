"""The rules over what a translation says, text by text.

Codes are permanent: never renumbered, never reused.
"""

from scormbuild.diagnostics import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

T010 = Rule(
    "T010",
    ERROR,
    "Markdown works in every translation",
    "Learners would see its signs instead of what they stand for.",
    "Write the Markdown of the translation as it works in the course.",
)
T011 = Rule(
    "T011",
    WARNING,
    "A translation keeps links, bold, lists and words in other languages",
    "Learners of one language would get less help, or other help, than the rest.",
    "Give the translation the same links, bold, items and marked words as its source.",
)
T012 = Rule(
    "T012",
    WARNING,
    "A translation keeps every number",
    "A wrong hour, section or telephone number does harm.",
    "Correct the number. Where it is said another way, excuse it in allow.yaml and say why.",
)
T013 = Rule(
    "T013",
    WARNING,
    "A translation uses the words of the glossary",
    "Learners meet one term under several names, and reviewers cannot tell whether the right one was meant.",
    "Use the glossary’s rendering. Where another word is right, excuse it in allow.yaml and say why.",
)
T014 = Rule(
    "T014",
    WARNING,
    "Simplified and Traditional Chinese are not mixed",
    "Readers of one script stumble over signs of the other.",
    "Write the sign of this script. Words meant to be in the other script are marked: [简体]{lang=zh-Hans}.",
)
T015 = Rule(
    "T015",
    ERROR,
    "Letters are stored in one piece (Unicode NFC)",
    "Letters made of pieces look broken in some fonts and cannot be found by a search.",
    "Type the word anew with your keyboard’s input method, or have your editor convert the file to Unicode NFC.",
)
T016 = Rule(
    "T016",
    WARNING,
    "Chinese has full-width punctuation",
    "Half-width signs stand too close to Chinese characters and look like a mistake.",
    "Use ，。；：？！（） next to Chinese characters.",
)
T017 = Rule(
    "T017",
    WARNING,
    "Chinese has the quotation marks of its script",
    "Readers expect “ ” in Simplified and 「」 in Traditional Chinese.",
    "Use “ ” in Simplified Chinese, and 「」 with 『』 inside in Traditional Chinese.",
)
T018 = Rule(
    "T018",
    WARNING,
    "Korean particles stand close to their word",
    "A space before a particle is a spelling mistake, often made where bold or a link ends.",
    "Remove the space, such as **변호사**를.",
)
T019 = Rule(
    "T019",
    WARNING,
    "Every translation is in its own language",
    "This text is the same as its source, so it was probably never translated.",
    "Translate it. If it has to be the same, excuse it in allow.yaml and say why.",
)
T020 = Rule(
    "T020",
    WARNING,
    "A translation is about as long as its source",
    "Something was probably left out, added, or put under the wrong key.",
    "Compare it with its source. If nothing is amiss, excuse it in allow.yaml and say why.",
)
T021 = Rule(
    "T021",
    WARNING,
    "A translation has the letters of its language",
    "Letters of another script are read out wrongly, and some look like others: Cyrillic “а” is not “a”.",
    "Type the word anew. Words in another language are marked, such as [변호사]{lang=ko}.",
)
