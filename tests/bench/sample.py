"""The course that the field was measured with: 40 pages of 213 words, 20 questions, one scenario of 7 scenes."""

from pathlib import Path
from typing import Any

import yaml

SENTENCE = (
    "A tool that comes back on time helps the next neighbour who waits for it and keeps the shelf full for everybody "
    "who wants to mend build paint or plant something before the weekend is over and the shop has closed its doors"
)
WORDS = SENTENCE.split()
SETTINGS = {"publisher": "Bench", "identifier": "example.bench", "version": "1.0"}
FACTS = {
    "facts": [
        {"fact": "rule-1", "says": "A tool is lent for seven days.", "citation": "House rules, s. 1",
         "jurisdiction": "toronto", "as_of": "2026-01-05", "confidence": "high"}
    ]
}  # fmt: skip
_CITES = ["rule-1"]


def course() -> dict[str, Any]:
    return {
        "title": "Borrowing tools", "language": "en", "minutes": 60, "pass_mark": 80, "summary": _words(0, 40),
        "contents": [*(_page(number) for number in range(40)), _scenario(), _quiz()],
    }  # fmt: skip


def write(folder: Path) -> Path:
    """Write the sample as a project."""
    files = {"settings.yaml": SETTINGS, "law/house.yaml": FACTS, "tools/course.yaml": course()}
    for name, data in files.items():
        path = folder / "course" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True).replace("'1.0'", '"1.0"'))
    return folder


def _words(start: int, count: int) -> str:
    return " ".join(WORDS[(start + number * 7) % len(WORDS)] for number in range(count)) + "."


def _page(number: int) -> dict[str, Any]:
    steps = [_words(number, 26), _words(3, 27)]
    blocks = [{"text": _words(number, 120)}, {"tip": _words(number, 40)}, {"steps": steps}]
    return {"page": f"page-{number}", "title": f"Page {number + 1}", "body": blocks, "cites": [*_CITES]}


def _quiz() -> dict[str, Any]:
    def answer(number: int, which: int) -> dict[str, str]:
        return {"wrong" if which else "right": f"{_words(number + which, 9)} {which}", "because": _words(which, 16)}

    questions = [
        {"choose_one": f"question-{number}", "ask": _words(number, 14),
         "answers": [answer(number, which) for which in range(4)], "cites": [*_CITES]}
        for number in range(20)
    ]  # fmt: skip
    return {"quiz": "final", "title": "Final quiz", "final": True, "questions": questions}


def _scenario() -> dict[str, Any]:
    leads = {0: (1, 2), 1: (3, 4), 2: (5, 6)}
    scenes: list[dict[str, Any]] = []
    for number in range(7):
        scene: dict[str, Any] = {"scene": f"scene-{number}", "text": _words(number, 60)}
        if number in leads:
            scene["choices"] = [{"choose": _words(to, 10), "then": f"scene-{to}"} for to in leads[number]]
        else:
            scene |= {"ending": ("good", "fair", "poor")[number % 3], "lesson": _words(number, 40), "cites": [*_CITES]}
        scenes.append(scene)
    return {"scenario": "story", "title": "A story", "scenes": scenes}
