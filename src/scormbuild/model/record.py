"""How a learner's record is kept in `cmi.suspend_data`: the short code of every id, and the most it can ever take.

The player packs and unpacks it (`player/state.js`); the widths below are its format, and a test packs the fullest
state of a course with the player's own code to see that they agree.
"""

from scormbuild.model.course import Course
from scormbuild.model.page import Page
from scormbuild.model.quiz import ChooseMany, FillInNumber, Match, PutInOrder, Question, Quiz, Reflect
from scormbuild.model.scenario import Scenario

LIMIT = 4096
"""Characters `cmi.suspend_data` may hold (SCORM 1.2 RTE, CMIString4096)."""
DIGITS = 3
"""Digits of a number that a learner fills in: a CMIDecimal has no more in Moodle."""
SAFE = 4000
"""Characters a course may need at the worst, leaving room for an LMS that counts differently."""

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_HEADER = 2 + 3 + 1 + 1 + 2 + 1 + 3 + 3 + 3 + 1 + 2 + 2
"""Format, checksum, counter, status, best, attempts, seed, place, day; how many objectives, pages and records."""
_PER_OBJECTIVE = 3 + 2
"""Code and best score."""
_PER_PAGE = 3
_PER_RECORD = 3 + 1 + 1 + 2
"""Code, tries, result, and how long the response is that follows."""


def code(name: str) -> str:
    """The 18-bit FNV-1a hash of a name as three base64url characters."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    value = (value >> 18) ^ (value & 0x3FFFF)
    return "".join(_ALPHABET[value >> shift & 63] for shift in (12, 6, 0))


def widest(course: Course) -> int:
    """The number of characters of the fullest state any learner of the course can have."""
    return _HEADER + _PER_OBJECTIVE * len(course.objectives) + sum(_width(item) for item in course.contents)


def _width(item: object) -> int:
    match item:
        case Page():
            return _PER_PAGE
        case Quiz():
            asked = (question for question in item.questions if not isinstance(question, Reflect))
            return _PER_PAGE + sum(_PER_RECORD + _answer_width(question) for question in asked)
        case Scenario():
            return _PER_PAGE + _PER_RECORD + 3 * len(item.scenes)
        case _:
            return 0


def _answer_width(question: Question) -> int:
    match question:
        case ChooseMany():
            return len(question.answers)
        case Match():
            return len(question.pairs)
        case PutInOrder():
            return len(question.steps)
        case FillInNumber():
            return DIGITS
        case _:
            return 1
