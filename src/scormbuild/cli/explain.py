"""`scormbuild explain`."""

from difflib import get_close_matches

import click

from scormbuild.diagnostics import Rule
from scormbuild.diagnostics.catalogue import CATALOGUE


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a rule such as S004 means, why it matters and how to put it right. Without CODE: list all rules."""
    if code is None:
        for rule in CATALOGUE.values():
            click.echo(f"{rule.code}  {rule.severity.name.lower():7}  {rule.title}")
        return
    found = CATALOGUE.get(code.upper())
    if found is None:
        close = get_close_matches(code.upper(), CATALOGUE, n=1)
        hint = f" Did you mean {close[0]}?" if close else ""
        raise click.UsageError(f"there is no rule “{code}”.{hint} All rules: scormbuild explain")
    click.echo(_explained(found))


def _explained(rule: Rule) -> str:
    heading = f"{rule.code} ({rule.severity.name.lower()}): {rule.title}"
    return "\n".join([heading, "", f"Why:    {rule.why}", f"Remedy: {rule.remedy}"])
