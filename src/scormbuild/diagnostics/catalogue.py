"""Every rule there is, by its code."""

from collections.abc import Mapping
from types import ModuleType

from scormbuild.diagnostics import Rule, content_rules, file_rules
from scormbuild.diagnostics.package_rules import PACKAGE_RULES


def _rules(module: ModuleType) -> dict[str, Rule]:
    return {name: value for name, value in vars(module).items() if isinstance(value, Rule)}


CATALOGUE: Mapping[str, Rule] = {
    **_rules(file_rules),
    **_rules(content_rules),
    **{rule.code: rule for rule in PACKAGE_RULES},
}
"""In the order of areas, and of codes within an area."""
