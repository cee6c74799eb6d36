"""Whether what is taught as the law has been read again in time."""

from collections.abc import Iterator

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import L005, L006
from scormbuild.load.project import Project
from scormbuild.model.citations import citations


def facts_are_read_again(project: Project, today: str, *, release: bool) -> Iterator[Diagnostic]:
    """No cited fact is past its `review_by`: a warning while it is a draft, an error in a release."""
    rule = L006 if release else L005
    cited = {citation.fact for topic in project.topics for citation in citations(topic.course.value)}
    for name, fact in project.library.law.items():
        if name in cited and fact.review_by and fact.review_by < today:
            message = f"the fact “{name}” was to be read again by {fact.review_by}"
            yield rule.at(project.places[f"law/{name}"], message, rule.remedy, name)
