"""A file that is YAML but not yet a course: every cause once, no echoes, the author's own words."""

from scormbuild.load.shape import shaped
from scormbuild.load.yaml import parse
from scormbuild.model.course import Course

PLANTED = """\
title: Borrowing
langauge: en
minutes: "12"
pass_mark: 180
summary:
contents:
  - page: How It
    title: How it works
    body:
      - text: hello
        tpi: x
      - txet: |
          The tool
      - just words
      - image: Drill.PNG
      - steps: [one]
    cites: house
  - quiz: check-yourself
    title: 3
    questions:
      - choose_one: who-signs
        ask: Who signs the logbook?
        answers:
          - right: You
            becuase: x
          - wrnog: Only you.
            because: Then
      - true_or_false: tf
        ask: a
        answer: "yes"
        if_true: x
  - scenario: a
    title: t
    scenes:
      - scene: friday-evening
        text: Amina
        choices:
          - choose: Tell
            than: half-a-wall
      - scene: b
        text: x
        ending: bad
"""

FOUND = """\
2:1 C002 there is no key “langauge” here | did you mean “language”?
3:10 C001 a whole number is expected here, not the text “12” | write 12
4:12 C008 “pass_mark” must be at most 100 | 
5:1 C001 there is nothing after “summary:” | write a text, or remove the key
7:11 C005 “How It” cannot stand here | lower-case letters, digits and single hyphens, beginning with a letter, such as how-it-works
11:9 C002 there is no key “tpi” here | the keys here are “text”, “for”
12:9 C004 “txet” is no kind of item here | did you mean “text”?
14:9 C001 a group of keys and values is expected here, not the text “just words” | 
15:16 C005 “Drill.PNG” cannot stand here | a file name in lower-case letters, digits, dots, hyphens and slashes, such as door.svg
16:9 C007 “steps” needs at least 2 items; here it has 1 | 
17:12 C001 a list, each item on a line that begins with “- ”, is expected here, not the text “house” | write [house]
19:12 C001 a text is expected here, not a number | put quotation marks round it
25:13 C002 there is no key “becuase” here | did you mean “because”?
26:13 C004 “wrnog” is no kind of item here | did you mean “wrong”?
28:9 C003 “if_false” is missing here | add “if_false:”
30:17 C001 true or false is expected here, not the text “yes” | write true
39:13 C002 there is no key “than” here | did you mean “then”?
42:17 C009 “bad” is not one of good, fair or poor | 
"""  # noqa: E501, W291 (lines as they are printed)


def test_eighteen_planted_mistakes_give_eighteen_diagnostics() -> None:
    source, trouble = parse(PLANTED, "course.yaml")
    assert source is not None and not trouble
    course, trouble = shaped(Course, source)
    found = sorted(trouble, key=lambda each: each.at)
    printed = [f"{each.at.line}:{each.at.column} {each.rule.code} {each.message} | {each.hint}" for each in found]
    assert course is None
    assert printed == FOUND.splitlines()


def test_a_message_never_speaks_of_the_program() -> None:
    source, _ = parse(PLANTED.replace("- just words", "- []"), "course.yaml")
    assert source is not None
    for each in shaped(Course, source)[1]:
        words = f"{each.message} {each.hint}"
        assert not any(sign in words for sign in ("Tuple", "Error", "pydantic", "^[", "NoneType", "'")), words
