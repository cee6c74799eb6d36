"""`scormbuild explain`."""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import groupby

import click

from scormbuild.cli.show import printable
from scormbuild.diagnostics import Rule
from scormbuild.diagnostics.catalogue import CATALOGUE

AREAS = {
    "Y": "Your files: YAML",
    "C": "Your files: shape",
    "R": "Your files: ids",
    "Q": "Your files: quizzes",
    "S": "Your files: scenarios",
    "M": "Your files: media",
    "L": "Your files: law",
    "T": "Your files: translations",
    "P": "Packages",
}
"""What the rules of each letter are about."""


@click.command("explain")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def command(codes: tuple[str, ...]) -> None:
    """Say what rules such as S004 mean, why they matter and how to put them right. Without CODE: list all rules."""
    click.echo("\n\n".join(_explained(_rule(code)) for code in codes) if codes else "\n".join(_listed()))


def _listed() -> Iterator[str]:
    for letter, rules in groupby(CATALOGUE.values(), key=lambda rule: rule.code[0]):
        yield AREAS[letter]
        for rule in rules:
            yield f"  {rule.code}  {rule.severity.name.lower():7}  {rule.title}"
        yield ""
    yield "Say `scormbuild explain CODE` for more."


def _rule(code: str) -> Rule:
    if found := CATALOGUE.get(code.upper()):
        return found
    close = get_close_matches(code.upper(), CATALOGUE, n=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise click.UsageError(f"there is no rule “{printable(code)}”.{hint} All rules: scormbuild explain")


def _explained(rule: Rule) -> str:
    heading = f"{rule.code} ({rule.severity.name.lower()}): {rule.title}"
    return "\n".join([heading, "", f"Why:    {rule.why}", f"Remedy: {rule.remedy}"])
