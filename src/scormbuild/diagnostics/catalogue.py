"""Every rule there is, by its code."""

from collections.abc import Mapping

from scormbuild.diagnostics import Rule, activity_rules, content_rules, file_rules, translation_rules
from scormbuild.diagnostics.package_rules import PACKAGE_RULES, rules_of

_AREAS = "YCRQSMLTP"
_ALL = (
    *rules_of(file_rules),
    *rules_of(activity_rules),
    *rules_of(content_rules),
    *rules_of(translation_rules),
    *PACKAGE_RULES,
)

CATALOGUE: Mapping[str, Rule] = {
    rule.code: rule for rule in sorted(_ALL, key=lambda rule: (_AREAS.index(rule.code[0]), rule.code))
}
"""In the order of areas, and of codes within an area."""
