"""A page with source and translation side by side, for people who only read: printable, and without script."""

from collections.abc import Iterator
from itertools import groupby

from lxml import html
from lxml.html import HtmlElement
from lxml.html.builder import E

from scormbuild.translate.exchange import Job, Row
from scormbuild.translate.state import State

_LOOKS = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 1rem auto; max-width: 75rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #888; padding: 0.5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.text { white-space: pre-wrap; margin: 0; }
.note { font-size: 0.8rem; margin: 0.25rem 0 0; }
.missing, .stale { font-weight: bold; }
tr { break-inside: avoid; }
@media print { body { margin: 0; max-width: none; } }
"""
_SAID = {State.CURRENT: "", State.STALE: "The source has changed since", State.MISSING: "Not translated yet"}


def written(job: Job) -> bytes:
    """A job as HTML."""
    title = f"{job.title}: {job.source_language} and {job.language}"
    done = sum(row.state is State.CURRENT for row in job.rows)
    head = E.head(
        E.meta(charset="utf-8"),
        E.title(title),
        E.meta(name="viewport", content="width=device-width, initial-scale=1"),
        E.style(_LOOKS),
    )
    titles = (f"Source ({job.source_language})", f"Translation ({job.language})")
    heading = E.tr(*(E.th(each, scope="col") for each in titles))
    table = E.table(E.thead(heading), *_groups(job))
    body = E.body(E.h1(title), E.p(f"{done} of {len(job.rows)} texts are translated and current."), table)
    page = E.html(head, body, lang="en")
    content: bytes = html.tostring(page, doctype="<!DOCTYPE html>", encoding="utf-8")
    return content + b"\n"


def _groups(job: Job) -> Iterator[HtmlElement]:
    """The texts of each page, quiz or scenario under its title."""
    titles = {row.key: row.source for row in job.rows}
    for name, rows in groupby(job.rows, lambda row: row.key.rpartition("/")[0].partition("/")[0]):
        title = titles.get(f"{name}/title", name) if name else job.title
        heading = E.th(title, colspan="2", scope="rowgroup", lang=job.source_language)
        yield E.tbody(E.tr(heading), *(_row(row, job) for row in rows))


def _row(row: Row, job: Job) -> HtmlElement:
    source = E.td(E.p({"class": "text", "lang": job.source_language}, row.source), *_notes(row, job))
    target = E.td()
    if row.text:
        target.append(E.p({"class": "text", "lang": job.language, "dir": "auto"}, row.text))
    if _SAID[row.state]:
        target.append(E.p({"class": f"note {row.state.value}"}, _SAID[row.state]))
    return E.tr(source, target)


def _notes(row: Row, job: Job) -> Iterator[HtmlElement]:
    yield E.p({"class": "note"}, f"{row.kind} · {row.key}")
    if row.was:
        yield E.p({"class": "note"}, "It was: ", E.span(row.was, lang=job.source_language))
    if row.terms:
        yield E.p({"class": "note"}, f"Terms: {'; '.join(row.terms)}")
