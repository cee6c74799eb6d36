"""The pages, styles and scripts of a package: whether they work inside an LMS, offline, and for everybody."""

import posixpath
import re
from collections.abc import Iterable, Iterator

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.package_pages import (
    P200,
    P201,
    P202,
    P203,
    P204,
    P205,
    P206,
    P207,
    P208,
    P209,
    P210,
    P211,
    P214,
    P216,
    P221,
)
from scormbuild.verify.addresses import OUTSIDE, has_scheme, target
from scormbuild.verify.elements import line, text
from scormbuild.verify.manifest import Start
from scormbuild.verify.package import Package, decoded, lines_of
from scormbuild.verify.page import (
    Page,
    Reference,
    handlers,
    page_references,
    parse_page,
    scripts,
    style_references,
)
from scormbuild.verify.policy import policies, policy_faults
from scormbuild.verify.scripts import script_faults
from scormbuild.verify.styles import references

_PAGES = (".html", ".htm", ".xhtml")
_STATUS_FILES = (".js", ".html", ".xml", ".json", ".txt", ".htm")
_DOCTYPE = re.compile(r"<!doctype\s+html\s*(?:SYSTEM\s+[\"']about:legacy-compat[\"']\s*)?>", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\s[^>]*charset\s*=\s*[\"']?\s*utf-?8", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_LOCKED = re.compile(
    r"user-scalable\s*=\s*(?:no|0)(?![\d.])|maximum-scale\s*=\s*(?:0|1)(?:\.\d*)?(?![\d.])", re.IGNORECASE
)
_AT_HOME = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)
_PLACEHOLDERS = ("{{", "${", "<%", "{%", "[[")


def page_faults(package: Package, starts: Iterable[Start]) -> Iterator[Diagnostic]:
    """Faults of every page, style sheet and script; `starts` are the pages that learners start with."""
    pages = {name: parse_page(content) for name, content in package.texts.items() if name.casefold().endswith(_PAGES)}
    for start in starts:
        yield from _start_faults(package, start, pages.get(start.file))
    for name, page in pages.items():
        if page is not None:
            yield from _one_page(package, name, page)
    for name, content in package.texts.items():
        if name.casefold().endswith(".css"):
            yield from _style_sheet(package, name, decoded(content))
        elif name.casefold().endswith(".js"):
            yield from script_faults(decoded(content), package.at(name).file)
    for name in package.names:
        if name.casefold().endswith(".mjs"):
            yield P211.at(package.at(name), f"“{name}” is a module by its name")
    yield from _status(package, starts)


def _status(package: Package, starts: Iterable[Start]) -> Iterator[Diagnostic]:
    wanted = any(start.reports and start.file in package.texts for start in starts)
    texts = (content for name, content in package.texts.items() if name.casefold().endswith(_STATUS_FILES))
    if wanted and not any(b"lesson_status" in content for content in texts):
        yield P221.at(package.at(), "no file of the package holds the word lesson_status")


def _start_faults(package: Package, start: Start, page: Page | None) -> Iterator[Diagnostic]:
    if start.file not in package.names:
        return
    at = package.at(start.file)
    if not start.file.casefold().endswith(_PAGES):
        if start.reports:
            yield P200.at(at, f"the lesson starts with “{start.file}”, which is not an HTML page")
    elif page is not None:
        yield from _head_faults(package, start, page)
    elif start.file in package.texts:
        yield P200.at(at, f"the page “{start.file}” is empty")


def _head_faults(package: Package, start: Start, page: Page) -> Iterator[Diagnostic]:
    at, first = package.at(start.file), package.at(start.file, 1)
    content = package.texts[start.file]
    if not _DOCTYPE.match(_after_comments(page.text)):
        yield P201.at(first, "the page does not begin with <!DOCTYPE html>")
    if fault := _language_fault(page, start):
        yield P202.at(package.at(start.file, line(page.root)), fault)
    if not _CHARSET.search(content[:1024]) and not content.startswith(b"\xef\xbb\xbf"):
        yield P203.at(first, "the first 1024 bytes of the page do not say that it is UTF-8")
    elif not _is_utf8(content):
        yield P203.at(first, "the page says that it is UTF-8, but is not")
    if not any(text(title).strip() for title in page.every("title")):
        yield P204.at(at, "the page has no title")
    yield from _viewport(package, start, page)
    if not policies(page):
        yield P214.at(at, "the page has no Content-Security-Policy")


def _viewport(package: Package, start: Start, page: Page) -> Iterator[Diagnostic]:
    viewports = page.meta("name", "viewport")
    if not viewports:
        yield P205.at(package.at(start.file), "the page does not say how wide it is on a phone")
    for viewport in viewports:
        if _LOCKED.search(viewport.get("content", "")):
            yield P205.at(package.at(start.file, line(viewport)), "the page cannot be enlarged with two fingers")


def _after_comments(page: str) -> str:
    page = page.lstrip()
    while page.startswith("<!--") and "-->" in page[:10_000]:
        page = page.partition("-->")[2].lstrip()
    return page[:200]


def _language_fault(page: Page, start: Start) -> str:
    language = page.root.get("lang", "").strip()
    if not language:
        return "the page does not say which language it is in"
    if not _LANGUAGE.fullmatch(language):
        return f"the page’s language “{language[:40]}” is not a language tag"
    plain = language.casefold()
    same = any(f"{plain}-".startswith(f"{other}-") or f"{other}-".startswith(f"{plain}-") for other in start.languages)
    if start.languages and not same:
        return f"the page is in “{language[:40]}”, the metadata say {', '.join(sorted(start.languages))[:60]}"
    return ""


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _one_page(package: Package, name: str, page: Page) -> Iterator[Diagnostic]:
    file = package.at(name).file
    base = next((element.get("href", "").strip() for element in page.every("base") if element.get("href")), "")
    remote = has_scheme(base) or base.startswith("//")
    folder = posixpath.join(posixpath.dirname(name), posixpath.dirname(base))
    for reference in dict.fromkeys(page_references(page)):
        if not remote or _is_elsewhere(reference.address):
            yield from _address(package, name, reference, folder, in_style=False)
    for reference in style_references(page):
        if not remote or _is_elsewhere(reference.address):
            yield from _address(package, name, reference, folder, in_style=True)
    for code in scripts(page):
        yield from script_faults(code.text, file, code.line)
    for attribute, code in handlers(page):
        if attribute in {"onunload", "onbeforeunload"}:
            yield P216.at(package.at(name, code.line), f"the page has {attribute}")
        yield from script_faults(code.text, file, code.line)
    for element in page.every("script"):
        if element.get("type", "").strip().casefold() == "module":
            yield P210.at(package.at(name, line(element)), "this script is a module")
    yield from policy_faults(page, file, _loaded(package, page, folder))


def _loaded(package: Package, page: Page, folder: str) -> dict[str, str]:
    """The scripts of the package that a page loads."""
    files = (target(reference.address, folder) for reference in page_references(page) if reference.kind == "script")
    return {file: decoded(package.texts[file]) for file in files if file in package.texts}


def _style_sheet(package: Package, name: str, sheet: str) -> Iterator[Diagnostic]:
    line_at = lines_of(sheet)
    for address, offset in references(sheet):
        reference = Reference(address, "style", 1 + line_at(offset))
        yield from _address(package, name, reference, posixpath.dirname(name), in_style=True)


def _is_elsewhere(address: str) -> bool:
    return has_scheme(address) or address.startswith("//")


def _address(package: Package, name: str, reference: Reference, folder: str, in_style: bool) -> Iterator[Diagnostic]:
    """One address of a page or style: there, spelt exactly so, and not on another server."""
    address, at = reference.address, package.at(name, reference.line)
    if any(mark in address for mark in _PLACEHOLDERS) or address.startswith(("#", "?")):
        return
    shown, rule = address[:80], P207 if in_style else P206
    if _AT_HOME.match(address):
        yield rule.at(at, f"“{shown}” is a file on the author’s own computer")
    elif _is_elsewhere(address):
        if reference.kind == "place":
            return
        if address.casefold().startswith("http:"):
            yield P208.at(at, f"“{shown}” is loaded without protection")
        elif address.casefold().startswith(("https:", "//")):
            yield P209.at(at, f"“{shown}” is loaded from another server")
    else:
        wanted = target(address, folder)
        if wanted == OUTSIDE:
            yield rule.at(at, f"“{shown}” leads out of the package")
        elif wanted not in package.names and not (reference.kind == "place" and wanted == "."):
            yield rule.at(at, f"“{shown}” is not in the package", package.nearly(wanted))
