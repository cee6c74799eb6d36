"""Content-Security-Policy in a page, held against what the page itself contains (CSP Level 3, sections 6.7 and 8)."""

import base64
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_pages import P213, P215
from scormbuild.verify.elements import line
from scormbuild.verify.page import (
    Code,
    Page,
    handlers,
    page_references,
    scripts,
    style_attributes,
    style_blocks,
)
from scormbuild.verify.scripts import makes_code

_WITHOUT_EFFECT = ("frame-ancestors", "sandbox", "report-uri", "report-to")
_HASHES: Mapping[str, Callable[[bytes], "hashlib._Hash"]] = {
    "'sha256-": hashlib.sha256,
    "'sha384-": hashlib.sha384,
    "'sha512-": hashlib.sha512,
}
_FALLBACKS = {
    "script": ("script-src-elem", "script-src", "default-src"),
    "handler": ("script-src-attr", "script-src", "default-src"),
    "eval": ("script-src", "default-src"),
    "style": ("style-src-elem", "style-src", "default-src"),
    "style attribute": ("style-src-attr", "style-src", "default-src"),
    "img": ("img-src", "default-src"),
    "media": ("media-src", "default-src"),
    "frame": ("frame-src", "child-src", "default-src"),
}


@dataclass(frozen=True)
class Policy:
    """One policy: the sources that each directive allows."""

    directives: Mapping[str, tuple[str, ...]]

    def sources(self, use: str) -> tuple[str, ...] | None:
        """The sources that count for a use, or nothing where the policy leaves it open."""
        return next((self.directives[name] for name in _FALLBACKS[use] if name in self.directives), None)

    def allows_inside(self, use: str, code: Code) -> bool:
        sources = self.sources(use)
        if sources is None:
            return True
        in_attribute = use in {"handler", "style attribute"}
        if _hashed(code.text, sources) and (not in_attribute or "'unsafe-hashes'" in sources):
            return True
        if code.nonce and f"'nonce-{code.nonce}'" in sources:
            return True
        strict = any(source.startswith(("'sha", "'nonce-", "'strict-dynamic")) for source in sources)
        return "'unsafe-inline'" in sources and not strict

    def allows_loading(self, use: str, address: str) -> bool:
        """Whether a file of the package may be loaded: by 'self', or by a host that may be the LMS's own."""
        sources = self.sources(use) if use in _FALLBACKS else None
        if sources is None:
            return True
        if address.casefold().startswith(("data:", "blob:")):
            return address.split(":", 1)[0].casefold() + ":" in sources
        allowed = any(not source.startswith("'") or source == "'self'" for source in sources)
        return allowed or _by_other_means(use, sources)

    def allows_making_code(self) -> bool:
        sources = self.sources("eval")
        return sources is None or "'unsafe-eval'" in sources


def _by_other_means(use: str, sources: tuple[str, ...]) -> bool:
    """Scripts may be loaded by a nonce or trusted onwards, which cannot be followed here."""
    return use == "script" and any(source.startswith(("'nonce-", "'strict-dynamic")) for source in sources)


def _hashed(text: str, sources: tuple[str, ...]) -> bool:
    content = text.encode("utf-8", errors="replace")
    for start, digest in _HASHES.items():
        wanted = {source.replace("-", "+").replace("_", "/") for source in sources if source.startswith(start)}
        own = f"{start}{base64.b64encode(digest(content).digest()).decode()}'".replace("-", "+").replace("_", "/")
        if own in wanted:
            return True
    return False


def policies(page: Page) -> list[tuple[Policy, int]]:
    """Every policy of a page, with its line."""
    return [
        (parse_policy(meta.get("content", "")), line(meta))
        for meta in page.meta("http-equiv", "content-security-policy")
    ]


def parse_policy(text: str) -> Policy:
    """A policy from its text. Of a directive that stands twice, the first counts."""
    directives: dict[str, tuple[str, ...]] = {}
    for directive in text.split(";"):
        name, *sources = directive.split() or [""]
        directives.setdefault(name.casefold(), tuple(_plain(source) for source in sources))
    return Policy(directives)


def _plain(source: str) -> str:
    """Keywords and schemes do not care for capitals; hashes and nonces do."""
    return source if source.casefold().startswith(("'sha", "'nonce-")) else source.casefold()


def policy_faults(page: Page, file: str, loaded: Mapping[str, str]) -> Iterator[Diagnostic]:
    """What a page's own policy forbids the page. `loaded` has the scripts that the page loads, by file."""
    for policy, where in policies(page):
        idle = [name for name in _WITHOUT_EFFECT if name in policy.directives]
        if idle:
            yield P215.at(Location(file, where), f"the policy says {', '.join(idle)}, which counts only in a header")
        yield from _code_faults(page, policy, file)
        yield from _loading_faults(page, policy, file)
        if not policy.allows_making_code():
            yield from _eval_faults(page, file, loaded)


def _code_faults(page: Page, policy: Policy, file: str) -> Iterator[Diagnostic]:
    uses = [
        *(("script", code) for code in scripts(page)),
        *(("handler", code) for _, code in handlers(page)),
        *(("style", code) for code in style_blocks(page)),
        *(("style attribute", code) for code in style_attributes(page)),
    ]
    for use, code in uses:
        if not policy.allows_inside(use, code):
            yield P213.at(Location(file, code.line), f"the page’s policy blocks {_named(code)}")


def _named(code: Code) -> str:
    return f"the <{code.element}> inside the page" if code.element in {"script", "style"} else code.element


def _loading_faults(page: Page, policy: Policy, file: str) -> Iterator[Diagnostic]:
    for reference in page_references(page):
        # What comes from other servers is reported as that, whatever the policy says.
        remote = reference.address.casefold().startswith(("http:", "https:", "//"))
        if not remote and not policy.allows_loading(reference.kind, reference.address):
            yield P213.at(Location(file, reference.line), f"the page’s policy blocks “{reference.address[:60]}”")


def _eval_faults(page: Page, file: str, loaded: Mapping[str, str]) -> Iterator[Diagnostic]:
    for code in scripts(page):
        if (offset := makes_code(code.text)) is not None:
            yield P213.at(Location(file, code.line + offset), "the page’s policy blocks eval and new Function")
    for name, script in loaded.items():
        if makes_code(script) is not None:
            yield P213.at(Location(file), f"the page’s policy blocks eval and new Function, which “{name}” uses")
