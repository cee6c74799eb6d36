"""Rules over what translations say, text by text: every text with a current rendering is held against each gate."""

from collections.abc import Callable, Iterable, Iterator

from scormbuild.check import kept, scripts, signs, wording
from scormbuild.check.pairs import Pair, pairs
from scormbuild.check.translations import Held, of_library, of_topic
from scormbuild.diagnostics import Diagnostic
from scormbuild.load.project import Project, Topic
from scormbuild.translate.terms import longest_terms

Gate = Callable[[Pair], Iterator[Diagnostic]]

GATES: tuple[Gate, ...] = (
    kept.markdown_works,
    kept.markup_is_kept,
    kept.numbers_are_kept,
    wording.glossary_is_used,
    scripts.script_is_right,
    scripts.letters_are_composed,
    signs.punctuation_is_full_width,
    signs.quotation_marks_are_right,
    signs.particles_stand_close,
    wording.is_translated,
    wording.length_is_in_proportion,
    scripts.letters_belong,
)
"""One function a rule; those for one language say nothing of the others."""


def renderings_hold(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Everything that is wrong with what a topic's translations say."""
    return _hold(of_topic(topic, project), project)


def shared_renderings_hold(project: Project) -> Iterator[Diagnostic]:
    """The same for facts, services and terms."""
    return _hold(of_library(project), project)


def _hold(translations: Iterable[Held], project: Project) -> Iterator[Diagnostic]:
    built = [*translations]
    sources = {unit.key: unit.source for _, texts, _ in built[:1] for unit in texts}  # the same texts in each language
    terms = longest_terms(sources, project.library.terms) if sources else {}
    for held in built:
        for pair in pairs(held, terms):
            for gate in GATES:
                yield from gate(pair)
