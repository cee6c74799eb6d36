"""Rules over a valid project: whether the course makes sense, and what excuses it."""

from collections.abc import Callable, Iterable, Iterator

from scormbuild.check import allowances, law, markup, media, quizzes, references, scenarios, translations
from scormbuild.diagnostics import Diagnostic, Report
from scormbuild.load.project import Project, Topic

Check = Callable[[Topic, Project], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    references.ids_are_unique,
    references.short_codes_are_unique,
    references.no_id_is_reserved,
    references.record_fits_the_lms,
    references.lessons_hold_something,
    references.title_is_shown,
    markup.markdown_works,
    quizzes.right_answers,
    quizzes.answers_differ,
    quizzes.one_final_quiz,
    scenarios.choices_lead_somewhere,
    scenarios.scenes_go_on_or_end,
    scenarios.every_scene_is_reached,
    scenarios.no_path_is_a_circle,
    scenarios.a_good_ending,
    scenarios.lessons_stand_in_endings,
    media.pictures_exist,
    media.pictures_are_described,
    media.files_are_used,
    media.files_can_be_shown,
    media.pictures_are_light,
    law.everything_cites,
    law.cited_facts_exist,
    law.cited_facts_are_settled,
    translations.files_belong_to_the_project,
    translations.texts_are_current,
    translations.nothing_is_left_over,
    translations.titles_stay_short,
)
"""Every rule over topics, one function a rule (or a small family of rules about one thing)."""


def check(project: Project) -> Report:
    """Everything that is wrong with the topics of a project, less what is excused with a reason."""
    return Report.of(_all(project))


def _all(project: Project) -> Iterable[Diagnostic]:
    for topic in project.topics:
        found = [diagnostic for rule in CHECKS for diagnostic in rule(topic, project)]
        yield from allowances.excused(topic, found)
