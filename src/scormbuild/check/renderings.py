"""Rules over what translations say, text by text: every text with a current rendering is held against each gate."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from scormbuild.check import kept, scripts, signs, wording
from scormbuild.check.pairs import Pair, pairs
from scormbuild.diagnostics import Diagnostic
from scormbuild.load.project import Loaded, Project, Topic
from scormbuild.model.translation import Translation
from scormbuild.translate.terms import longest_terms
from scormbuild.translate.units import Unit, library_units, units

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
    others = {name: each for name, each in topic.translations.items() if name != topic.course.value.language}
    yield from _held(units(topic.course.value), others, project)


def shared_renderings_hold(project: Project) -> Iterator[Diagnostic]:
    """The same for facts, services and terms."""
    yield from _held(library_units(project.library), project.translations, project)


def _held(
    texts: Sequence[Unit], translations: Mapping[str, Loaded[Translation]], project: Project
) -> Iterator[Diagnostic]:
    built = [translations[name] for name in translations if name in project.settings.value.languages]
    terms = longest_terms({unit.key: unit.source for unit in texts}, project.library.terms) if built else {}
    for loaded in built:
        for pair in pairs(texts, loaded, terms):
            for gate in GATES:
                yield from gate(pair)
