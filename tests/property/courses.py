"""Any valid course, for property tests: every kind of part, hostile texts, stories without circles."""

from typing import Any

from hypothesis import strategies as st

HOSTILE = [
    "</script><script>x</script>",
    "<!--",
    "& < > \" '",
    "]]>",
    "{{ 7 * 7 }}",
    "**",
    "`",
    "[x](javascript:x)",
    "%s{0}",
    "陈 lê 김",
]
PARTS = ("page", "scenario", "quiz", "objective")
SCORED = ("choose_one", "choose_many", "true_or_false", "match", "put_in_order", "fill_in_number")
TELLING_KEYS = {*PARTS, *SCORED, "reflect"}
LINKS = st.sampled_from(["https://example.org/?a=1&b=2", "http://example.org/#x"])
SAFE_CHARACTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn"))
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(SAFE_CHARACTERS, min_size=1, max_size=20)).filter(str.strip)


def ids(prefix: str) -> st.SearchStrategy[str]:
    return st.integers(0, 99_999).map(lambda number: f"{prefix}-{number}")


def blocks() -> st.SearchStrategy[dict[str, Any]]:
    words = st.sampled_from(["text", "tip", "key_point", "warning", "content_note"])
    return st.one_of(
        st.tuples(words, TEXTS).map(lambda pair: {pair[0]: pair[1]}),
        st.lists(TEXTS, min_size=2, max_size=4).map(lambda steps: {"steps": steps}),
        st.lists(st.fixed_dictionaries({"heading": TEXTS, "text": TEXTS}), min_size=1, max_size=3).map(
            lambda folds: {"accordion": folds}
        ),
        lists_of("misconceptions", st.fixed_dictionaries({"believed": TEXTS, "right": TEXTS})),
        lists_of("say_to_client", TEXTS),
        lists_of("must_not", TEXTS),
        lists_of("further_reading", st.fixed_dictionaries({"title": TEXTS, "link": LINKS, "about": TEXTS})),
    )


def lists_of(key: str, entries: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.lists(entries, min_size=1, max_size=3).map(lambda listed: {key: listed})


def meant_for_some(block: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The block for everybody, or as an example for one setting or two."""
    settings = st.sampled_from([[], [], ["shelter"], ["shelter"], ["outreach", "health"]])
    return settings.map(lambda chosen: {**block, **({"for": chosen} if chosen else {})})


def pages() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "page": ids("page"),
            "title": TEXTS,
            "body": st.lists(blocks().flatmap(meant_for_some), min_size=1, max_size=4),
        }
    )


def different(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Texts of which no two read the same."""
    return st.lists(TEXTS, min_size=least, max_size=most, unique_by=lambda text: text.strip().casefold())


@st.composite
def questions(draw: st.DrawFn, kinds: tuple[str, ...] = SCORED) -> dict[str, Any]:
    kind = draw(st.sampled_from(kinds))
    return {kind: draw(ids("question")), "ask": draw(TEXTS), **draw(ANSWERS[kind])}


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """Answers to pick, one of them right."""
    texts = draw(different(2, 7))
    right = draw(st.integers(0, len(texts) - 1))
    return {
        "answers": [
            {"right" if number == right else "wrong": text, "because": draw(TEXTS)} for number, text in enumerate(texts)
        ]
    }


@st.composite
def pairs(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "pairs": [{"this": draw(TEXTS), "goes_with": text, "because": draw(TEXTS)} for text in draw(different(2, 8))]
    }


ANSWERS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "choose_one": answers(),
    "choose_many": answers(),
    "true_or_false": st.fixed_dictionaries({"answer": st.booleans(), "if_true": TEXTS, "if_false": TEXTS}),
    "match": pairs(),
    "put_in_order": st.fixed_dictionaries({"steps": different(3, 8), "because": TEXTS}),
    "fill_in_number": st.fixed_dictionaries(
        {"answer": st.integers(0, 999), "because": TEXTS}, optional={"unit": TEXTS}
    ),
    "reflect": st.fixed_dictionaries({"afterwards": TEXTS}),
}


@st.composite
def practice(draw: st.DrawFn) -> dict[str, Any]:
    """A quiz without score: something to answer, and perhaps something to think about."""
    asked = [draw(questions()), *draw(st.lists(questions((*SCORED, "reflect")), max_size=3))]
    return {"quiz": draw(ids("quiz")), "title": draw(TEXTS), "questions": asked}


@st.composite
def scenarios(draw: st.DrawFn) -> dict[str, Any]:
    """Scenes lead only to later ones, every one is led to by the one before it, and the last is a good ending."""
    count = draw(st.integers(2, 8))
    scenes: list[dict[str, Any]] = []
    for number in range(count - 1):
        targets = [number + 1, *draw(st.lists(st.integers(number + 1, count - 1), max_size=3))]
        choices = [{"choose": draw(TEXTS), "then": f"scene-{target}"} for target in targets]
        scenes.append({"scene": f"scene-{number}", "text": draw(TEXTS), "choices": choices})
    scenes.append({"scene": f"scene-{count - 1}", "text": draw(TEXTS), "ending": "good", "lesson": draw(TEXTS)})
    return {"scenario": draw(ids("scenario")), "title": draw(TEXTS), "scenes": scenes}


@st.composite
def stories(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Scenes that lead anywhere: in circles, to nothing, to dead ends."""
    names = [f"scene-{number}" for number in range(draw(st.integers(2, 6)))]
    targets = st.sampled_from([*names, *names, *names, "nowhere"])
    scenes = []
    for name in names:
        end = draw(st.sampled_from([None, None, "good", "poor"]))
        choices = [{"choose": "Go on.", "then": draw(targets)} for _ in range(0 if end else draw(st.integers(0, 3)))]
        scenes.append({"scene": name, "text": "A scene.", "choices": choices, **({"ending": end} if end else {})})
    return scenes


@st.composite
def courses(draw: st.DrawFn) -> dict[str, Any]:
    quiz = {"quiz": "final-quiz", "title": draw(TEXTS), "final": True}
    parts = _numbered(draw(st.lists(st.one_of(pages(), scenarios(), practice()), min_size=1, max_size=6)))
    for number, part in enumerate(parts):
        part.update({"questions": _numbered(part["questions"], f"{number}-")} if "quiz" in part else {})
    asked = _numbered(draw(st.lists(questions(), min_size=1, max_size=6)), "final-")
    if draw(st.booleans()):
        quiz["draw"] = draw(st.integers(1, len(asked)))
    objectives = draw(st.lists(st.fixed_dictionaries({"objective": ids("objective"), "title": TEXTS}), max_size=3))
    objectives = _numbered(objectives[: len(asked)])
    _serve(objectives, [*asked, *(each for part in parts for each in (part, *part.get("questions", ())))])
    return {
        "title": draw(TEXTS),
        "language": "en",
        "minutes": draw(st.integers(1, 600)),
        "pass_mark": draw(st.integers(1, 100)),
        "summary": draw(TEXTS),
        "objectives": objectives,
        "contents": [*parts, {**quiz, "questions": asked}],
    }


def _telling_key(item: dict[str, Any]) -> str:
    return next(key for key in item if key in TELLING_KEYS)


def _numbered(items: list[dict[str, Any]], where: str = "") -> list[dict[str, Any]]:
    """The items with ids that are all different."""
    keys = [_telling_key(item) for item in items]
    return [
        {**item, key: f"{item[key]}-{where}{number}"}
        for number, (item, key) in enumerate(zip(items, keys, strict=True))
    ]


def _serve(objectives: list[dict[str, Any]], items: list[dict[str, Any]]) -> None:
    """Have every question and scenario serve an objective, in turn, if there are any."""
    serving = [item for item in items if _telling_key(item) in {*SCORED, "scenario"}]
    for number, item in enumerate(serving if objectives else []):
        item["serves"] = objectives[number % len(objectives)]["objective"]
