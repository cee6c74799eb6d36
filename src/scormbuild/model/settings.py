"""What holds for every topic: `course/settings.yaml`."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from scormbuild.model.parts import DottedName, LanguageTag, Part, Version, WebAddress, Words


class Settings(Part):
    """The publisher and how packages behave."""

    publisher: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    """Who publishes the courses."""
    partners: tuple[Words, ...] = ()
    """Who makes them with the publisher."""
    identifier: DottedName
    """A name for all packages, unlike anybody else's: LMSs match an update to what they have by it. Never change it."""
    version: Version
    """The release, such as `"1.2"`, in quotation marks."""
    languages: tuple[LanguageTag, ...] = ()
    """The languages to build besides each course's own; a topic without a translation file for one is skipped."""
    save_every: Annotated[int, Field(strict=True, ge=5, le=900)] = 20
    """The least time in seconds between two saves of mere page turns; answers are always saved at once."""
    on_fail: Literal["incomplete", "failed"] = "incomplete"
    """What the LMS is told of a final quiz below the pass mark. With `failed`, several LMSs end the attempt."""
    report_pass_mark: Annotated[bool, Field(strict=True)] = False
    """`true` writes the pass mark into the manifest (`adlcp:masteryscore`): the LMS may then decide by itself."""
    leave_to: WebAddress = "https://www.google.ca/"
    """Where “Leave now” goes: a page that says nothing about who was here."""
    neutral_title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)] | None = None
    """What the browser’s tab says instead of the course’s title, such as `Course`; the LMS still shows the title."""
    control_documents: Words | None = None
    """A folder with ADL's four .xsd files, to be copied into every package."""
