"""The one way to say that something is wrong: a rule, a place, a message and a remedy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How bad it is: an error stops a build, a warning wants an answer, a note only tells."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file. `line` and `column` count from 1; 0 is for a whole file (missing, binary, a zip's entry)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True)
class Rule:
    """A promise with a permanent code: what it means, why it matters, how to put it right."""

    code: str
    severity: Severity
    title: str
    why: str
    remedy: str

    def at(self, place: Location, message: str, hint: str = "", about: str = "") -> "Diagnostic":
        return Diagnostic(self, place, message, hint, about)


@dataclass(frozen=True)
class Diagnostic:
    """One thing that is wrong. `about` is the author's id of what it is wrong with, for excuses."""

    rule: Rule
    at: Location
    message: str
    hint: str = ""
    about: str = ""


@dataclass(frozen=True)
class Report:
    """Everything found, in the order of files and lines."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> "Report":
        unique = dict.fromkeys(diagnostics)
        return cls(tuple(sorted(unique, key=lambda found: (found.at, found.rule.code, found.message))))

    def __add__(self, other: "Report") -> "Report":
        return Report.of((*self.diagnostics, *other.diagnostics))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def count(self, severity: Severity) -> int:
        return sum(found.rule.severity is severity for found in self.diagnostics)

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0
