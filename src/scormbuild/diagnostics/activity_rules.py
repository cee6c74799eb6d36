"""The rules over what learners do: quizzes and scenarios.

Codes are permanent: never renumbered, never reused.
"""

from scormbuild.diagnostics import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

Q001 = Rule(
    "Q001",
    ERROR,
    "A choose_one question has exactly one right answer",
    "Learners pick one answer, so exactly one must be right.",
    "Mark one answer “right:” and the others “wrong:”, or make it a choose_many question.",
)
Q002 = Rule(
    "Q002",
    ERROR,
    "A choose_many question has a right answer",
    "Nobody could answer it.",
    "Mark at least one answer “right:”.",
)
Q003 = Rule(
    "Q003",
    ERROR,
    "No two answers say the same",
    "A learner could not tell them apart.",
    "Reword or remove one of them.",
)
Q004 = Rule(
    "Q004",
    ERROR,
    "The pass mark can be reached",
    "The score comes from one final quiz; without it nobody could pass.",
    "Mark exactly one quiz “final: true”. A course with a single quiz needs no mark.",
)
Q005 = Rule(
    "Q005",
    WARNING,
    "A choose_many question has a wrong answer",
    "Picking everything is no test of knowledge.",
    "Add an answer that is wrong.",
)
Q006 = Rule(
    "Q006",
    ERROR,
    "Only a final quiz draws questions, and no more than it has",
    "Practice questions are all there to be tried, and a learner cannot be asked more than there is.",
    "Lower “draw:”, add questions, or remove “draw:”.",
)
Q007 = Rule(
    "Q007",
    WARNING,
    "Every objective is tested",
    "Nobody could tell whether learners reach it.",
    "Let a question or a scenario name it with “serves:”, or remove the objective.",
)
Q008 = Rule(
    "Q008",
    WARNING,
    "Every question and scenario serves an objective",
    "Where a course has objectives, results are told by objective, and this one would count for none.",
    "Add “serves:” with the id of an objective.",
)
Q009 = Rule(
    "Q009",
    ERROR,
    "A final quiz asks nothing that cannot be right or wrong",
    "What a learner thinks to themselves is not sent, so it cannot be scored.",
    "Move the reflection into another quiz.",
)
Q010 = Rule(
    "Q010",
    ERROR,
    "A quiz asks at least one question that can be answered",
    "A quiz of reflections alone could never be done.",
    "Add a question of another kind.",
)
S001 = Rule(
    "S001",
    ERROR,
    "Every choice leads to a scene",
    "The learner would be stuck.",
    "Name a scene of this scenario after “then:”.",
)
S002 = Rule(
    "S002",
    ERROR,
    "Some choice leads to every scene",
    "Nobody would ever see it.",
    "Let a choice lead to it with “then:”, or remove it.",
)
S003 = Rule(
    "S003",
    ERROR,
    "No scene is a dead end",
    "The scene has no choices and is no ending, so the learner would be stuck.",
    "Add “choices:”, or make it an ending: “ending: good”, “fair” or “poor”.",
)
S004 = Rule(
    "S004",
    ERROR,
    "An ending has no choices",
    "A scene either ends the story or goes on.",
    "Remove “ending:” or “choices:”.",
)
S005 = Rule(
    "S005",
    ERROR,
    "No path runs in a circle",
    "A learner could go round for ever, and the record of the path would have no end.",
    "Let the choice lead onward: write the second visit as a scene of its own.",
)
S006 = Rule(
    "S006",
    ERROR,
    "A good ending can be reached",
    "Learners must be able to find the way that helps.",
    "Give one ending “ending: good” and let choices lead to it.",
)
S007 = Rule(
    "S007",
    WARNING,
    "Every ending has a lesson",
    "The ending is where learners find out what the law says and why.",
    "Add “lesson:” to the scene.",
)
S008 = Rule(
    "S008",
    ERROR,
    "A lesson stands in an ending",
    "Only an ending shows its lesson.",
    "Move the words into “text:”, or make the scene an ending.",
)
