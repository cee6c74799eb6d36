"""Which stars of a text make bold and italics: what CommonMark says of flanking, as it was amended for CJK texts.

https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis and
https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
"""

import re

_SIGN = r"!-/:-@\[-`{-~\u00a1-\u00bf\u2010-\u205e\u20a0-\u20bf\u2190-\u2bff"
_CJK = r"\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffee"
_INSIDE = r"(?:(?!\n[ ]*\n).)+?"


def _marked(stars: str) -> re.Pattern[str]:
    opening = rf"(?:(?<![^\s{_SIGN}{_CJK}]){stars}(?![\s*])|{stars}(?![\s{_SIGN}]))"
    closing = rf"(?:(?<![\s*]){stars}(?![^\s{_SIGN}{_CJK}])|(?<![\s{_SIGN}]){stars})"
    return re.compile(rf"{opening}({_INSIDE}){closing}", re.DOTALL)


_BOLD, _ITALIC = _marked(r"\*\*"), _marked(r"\*")
_BULLET = re.compile(r"^ *\* |\\\*", re.MULTILINE)


def bold_parts(text: str) -> int:
    """How many parts of a text are bold."""
    return len(_BOLD.findall(text)) if "**" in text else 0


def left_over_stars(text: str) -> int:
    """How many stars a learner would see."""
    if "*" not in text:
        return 0
    text = _BULLET.sub("", text)
    return _ITALIC.sub(r"\1", _BOLD.sub(r"\1", text)).count("*")
