"""Excuses: a rule that need not hold in one place, with the reason."""

from collections.abc import Iterator, Sequence

from scormbuild.diagnostics import Diagnostic, Severity
from scormbuild.diagnostics.catalogue import CATALOGUE
from scormbuild.diagnostics.file_rules import R004, R005
from scormbuild.load.project import Loaded
from scormbuild.model.allowances import Allowances


def excused(allowances: Loaded[Allowances] | None, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What was found, less what is excused, and with what is wrong with the excuses themselves."""
    if allowances is None:
        yield from found
        return
    allowed = {(allowance.allow, allowance.at) for allowance in allowances.value.allowances}
    yield from (each for each in found if not (_is_excusable(each) and (each.rule.code, each.about) in allowed))
    there = {(each.rule.code, each.about) for each in found}
    for number, allowance in enumerate(allowances.value.allowances):
        rule = CATALOGUE.get(allowance.allow)
        place = allowances.source.value_at(("allowances", number, "allow"))
        if rule and rule.severity is Severity.ERROR:
            yield R005.at(place, f"{rule.code} is an error and cannot be excused", R005.remedy)
        elif (allowance.allow, allowance.at) not in there:
            message = f"{allowance.allow} does not occur at “{allowance.at}”, so this excuses nothing"
            yield R004.at(place, message, R004.remedy)


def _is_excusable(diagnostic: Diagnostic) -> bool:
    return diagnostic.rule.severity is not Severity.ERROR
