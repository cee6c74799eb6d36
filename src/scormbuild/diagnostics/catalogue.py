"""Every rule there is, by its code."""

from collections.abc import Mapping

from scormbuild.diagnostics import Rule, activity_rules, content_rules, exchange_rules, file_rules, translation_rules
from scormbuild.diagnostics.package_rules import PACKAGE_RULES, rules_of

_AREAS = "YCRQSMLTP"
_COURSES = (file_rules, activity_rules, content_rules, translation_rules, exchange_rules)
_ALL = (*(rule for rules in _COURSES for rule in rules_of(rules)), *PACKAGE_RULES)

CATALOGUE: Mapping[str, Rule] = {
    rule.code: rule for rule in sorted(_ALL, key=lambda rule: (_AREAS.index(rule.code[0]), rule.code))
}
"""In the order of areas, and of codes within an area."""
