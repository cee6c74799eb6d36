"""What learners left in the stand-in LMS: kept in memory, gone when it stops."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Record:
    """One learner's attempt: the values an LMS would hold, and the calls of each session by their number in it.

    Every request is answered in a thread of its own, and a closing page sends two at once: what one of them changes is
    changed whole before another is looked at.
    """

    values: dict[str, str] = field(default_factory=dict)
    logs: dict[int, dict[int, Mapping[str, Any]]] = field(default_factory=dict)
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def take(self, message: Mapping[str, Any]) -> None:
        """Keep what a session saved: `{"session": 0, "from": 12, "values": {…}, "log": [calls from the 12th on]}`.

        Raises `KeyError`, `TypeError`, `ValueError`, `OverflowError` or `RecursionError` for anything else; then the
        record stays as it was. What a closing page sends can overtake what it sent before: values that are older than
        those of the same session that are here already are not kept.
        """
        values, session, start = dict(message["values"]), int(message["session"]), int(message["from"])
        with self._turn:
            before = self.logs.get(session, {})
            log = before | dict(enumerate(message["log"], start))
            # What is kept must be tellable too, inside the few levels that as_json puts around it.
            json.dumps([[[[values, [*log.values()]]]]], allow_nan=False)
            overtaken = start + len(message["log"]) <= max(before, default=-1)
            self.values, self.logs[session] = self.values if overtaken else values, log

    def as_json(self) -> dict[str, Any]:
        """The values, the number of sessions that saved something, and all calls in order."""
        with self._turn:
            log = [calls[number] for _, calls in sorted(self.logs.items()) for number in sorted(calls)]
            return {"values": self.values, "sessions": len(self.logs), "log": log}


class Records:
    """The attempts of all learners in all packages: each is found or forgotten in a single step."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], Record] = {}

    def of(self, package: str, learner: str) -> Record:
        return self._kept.setdefault((package, learner), Record())

    def forget(self, package: str, learner: str) -> None:
        self._kept.pop((package, learner), None)
