"""Letters: stored in one piece, of the right script, and of the right Chinese script."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from scormbuild.check.pairs import Pair
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.translation_rules import T014, T015, T021

_RANGES = {
    "Greek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": r"\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Armenian or Hebrew": r"\u0530-\u05ff",
    "Arabic": r"\u0600-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
    "Indic or Thai": r"\u0900-\u0eff",
    "Cherokee": r"\u13a0-\u13fd\uab70-\uabbf",
    "Japanese": r"\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d",
    "Korean": r"\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Chinese": r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
    "mathematical": r"\U0001d400-\U0001d7ff",
}
_OWN = {"ko": ("Korean",), "zh-Hans": ("Chinese",), "zh-Hant": ("Chinese",), "vi": ()}
_IN_BRACKETS = re.compile(r"[(（「『《][^)）」』》]*[)）」』》]")
_WORD = re.compile(r"\S+")


def letters_are_composed(pair: Pair) -> Iterator[Diagnostic]:
    """Vietnamese and Korean letters above all can be stored in pieces that look the same."""
    if not unicodedata.is_normalized("NFC", pair.text):
        words = (word for word in _WORD.findall(pair.text) if not unicodedata.is_normalized("NFC", word))
        yield pair.fault(T015, f"letters of “{next(words, pair.text)}” are stored in pieces")


def script_is_right(pair: Pair) -> Iterator[Diagnostic]:
    """Simplified characters in a Traditional text, or the other way round."""
    if pair.language not in ("zh-Hans", "zh-Hant"):
        return
    wrong = _only_simplified() if pair.language == "zh-Hant" else _only_traditional()
    if found := dict.fromkeys(character for character in pair.own_words if character in wrong):
        script = "Simplified" if pair.language == "zh-Hant" else "Traditional"
        listed = ", ".join(f"{character} ({wrong[character]})" for character in found)
        yield pair.fault(T014, f"{script} characters stand here (in brackets those of this script): {listed}")


@cache
def _only_simplified() -> Mapping[str, str]:
    """Characters that no region writes in Traditional Chinese, each with the Traditional one."""
    regional = {form for name in ("HKVariants", "TWVariants") for forms in _table(name).values() for form in forms}
    return {one: forms[0] for one, forms in _table("STCharacters").items() if one not in {*forms, *regional}}


@cache
def _only_traditional() -> Mapping[str, str]:
    return {one: forms[0] for one, forms in _table("TSCharacters").items() if one not in forms}


def _table(name: str) -> Mapping[str, list[str]]:
    """A table of OpenCC: a character, and those that another script or region writes for it."""
    lines = (files("opencc") / "dictionary" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return {one: forms.split() for one, _, forms in (line.partition("\t") for line in lines) if forms}


def letters_belong(pair: Pair) -> Iterator[Diagnostic]:
    """No letters of another script, unless the source has them too, or they explain a Korean word in brackets."""
    pattern = _foreign(pair.language)
    if pattern is None or not pattern.search(pair.text):
        return
    text = pair.own_words
    if pair.language == "ko":
        text = _IN_BRACKETS.sub("", text)
    for match in pattern.finditer(text):
        if match[0] not in pair.source:
            script = next(name for name, letters in _RANGES.items() if re.match(f"[{letters}]", match[0]))
            yield pair.fault(T021, f"“{match[0]}” is in {script} letters")


@cache
def _foreign(language: str) -> re.Pattern[str] | None:
    """Runs of letters that do not belong into a language."""
    if language not in _OWN:
        return None
    foreign = "".join(letters for name, letters in _RANGES.items() if name not in _OWN[language])
    return re.compile(f"[{foreign}]+")
