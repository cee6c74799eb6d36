"""Whether people are sent somewhere."""

from collections.abc import Iterator

from scormbuild.check.walk import did_you_mean, items
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import L008, L009, L011
from scormbuild.load.project import Project, Topic
from scormbuild.model.page import Page, Referral


def referrals_exist(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Every service a page refers to is in the directory, as far as that could be read."""
    known = project.library.services
    for page, path in items(topic, Page):
        for number, block in enumerate(page.body):
            for index, name in enumerate(block.refer_to if isinstance(block, Referral) else ()):
                if name not in known and "directory" not in project.left_out:
                    place = topic.course.source.value_at((*path, "body", number, "refer_to", index))
                    hint = did_you_mean(name, known) or L008.remedy
                    yield L008.at(place, f"there is no service “{name}” in the directory", hint, page.id)


def services_can_be_reached(project: Project) -> Iterator[Diagnostic]:
    """Every service has a number, an address or a website."""
    for name, service in project.library.services.items():
        if not (service.phone or service.email or service.web):
            place = project.places[f"directory/{name}"]
            yield L009.at(place, f"“{name}” has no way to reach it", L009.remedy, name)


def spoken_languages_are_read(project: Project) -> Iterator[Diagnostic]:
    """Whatever a service can be found by is also said in words."""
    for name, service in project.library.services.items():
        if service.speaks and not service.languages:
            place = project.places[f"directory/{name}"]
            yield L011.at(place, f"“{name}” has “speaks:” but not “languages:”", L011.remedy, name)
