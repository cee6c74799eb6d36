"""The judge: reads any SCORM 1.2 package, whoever made it, and says what is wrong with it.

It shares no code with what makes packages, so that a mistake there is not made here as well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.verify.container import read
from scormbuild.verify.manifest import judge_manifest
from scormbuild.verify.pages import page_faults

_MOST_OF_A_KIND = 100


def verify(name: str, content: bytes) -> Report:
    """Everything wrong with the package `name`, whose bytes are `content`. Nothing is written, fetched or run."""
    package, found = read(name, content)
    if package is not None:
        starts, faults = judge_manifest(package)
        found += faults
        found += page_faults(package, starts)
    return Report.of(_at_most(Report.of(found), name))


def _at_most(found: Iterable[Diagnostic], name: str) -> Iterator[Diagnostic]:
    """The first hundred of every rule, and how many more there are: a broken package can have thousands alike."""
    seen: Counter[str] = Counter()
    rules = {}
    for diagnostic in found:
        seen[diagnostic.rule.code] += 1
        rules[diagnostic.rule.code] = diagnostic.rule
        if seen[diagnostic.rule.code] <= _MOST_OF_A_KIND:
            yield diagnostic
    for code, times in seen.items():
        if times > _MOST_OF_A_KIND:
            yield rules[code].at(Location(name), f"the same is wrong in {times - _MOST_OF_A_KIND} more places")
