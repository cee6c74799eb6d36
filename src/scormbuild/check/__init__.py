"""Rules over a valid project: whether the courses make sense, and what excuses them."""

from collections.abc import Callable, Iterable, Iterator

from scormbuild.check import (
    allowances,
    currency,
    directory,
    law,
    markup,
    media,
    objectives,
    quizzes,
    references,
    release_gaps,
    renderings,
    reviews,
    scenarios,
    translations,
)  # fmt: skip
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
    quizzes.draws_what_there_is,
    quizzes.reflections_are_not_scored,
    objectives.served_objectives_exist,
    objectives.every_objective_is_tested,
    objectives.everything_serves_one,
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
    law.cited_facts_hold,
    directory.referrals_exist,
    translations.files_belong_to_the_project,
    translations.translations_keep_up,
    renderings.renderings_hold,
)
"""Every rule over topics, one function a rule (or a small family of rules about one thing)."""

SHARED_CHECKS: tuple[Callable[[Project], Iterator[Diagnostic]], ...] = (
    law.facts_are_cited,
    law.terms_rest_on_facts,
    directory.services_can_be_reached,
    directory.spoken_languages_are_read,
    markup.shared_markdown_works,
    translations.shared_files_belong_to_the_project,
    translations.shared_translations_keep_up,
    translations.terms_have_renderings,
    renderings.shared_renderings_hold,
)
"""Every rule over what the topics share."""


def check(project: Project, today: str, *, release: bool = False, language: str | None = None) -> Report:
    """Everything that is wrong with a project, less what is excused with a reason.

    `today` is a day such as `2026-07-18`; `release`: the courses are to be published, in all languages or in one.
    """
    found = _all(project, today, release)
    if not release:
        return Report.of(found)
    unsigned = reviews.releases_are_signed(project, language)
    return Report.of((*release_gaps.as_errors(found, project, language), *unsigned))


def _all(project: Project, today: str, release: bool) -> Iterable[Diagnostic]:
    shared = [diagnostic for rule in SHARED_CHECKS for diagnostic in rule(project)]
    shared += currency.facts_are_read_again(project, today, release=release)
    yield from allowances.excused(project.allowances, shared)
    for topic in project.topics:
        found = [diagnostic for rule in CHECKS for diagnostic in rule(topic, project)]
        yield from allowances.excused(topic.allowances, found)
