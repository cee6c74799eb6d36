"""Every rule about packages.

P0.. is about the zip, P10. to P14. the manifest, P15. its metadata, P16. its files, P2.. the pages.
"""

from types import ModuleType

from scormbuild.diagnostics import Rule, package_container, package_contents, package_manifest, package_pages


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """The rules that a module declares."""
    return tuple(value for value in vars(module).values() if isinstance(value, Rule))


_AREAS = (package_container, package_manifest, package_contents, package_pages)
PACKAGE_RULES = tuple(sorted((rule for area in _AREAS for rule in rules_of(area)), key=lambda rule: rule.code))
