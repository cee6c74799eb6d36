"""Whether the numbers of a text stand in its translation, however each language writes them."""

import re

LARGEST_WORD = 12
"""Numbers up to this may be written as words in Vietnamese and Korean."""

_PHONE = re.compile(r"(?<!\d)(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|(?<!\d)\d{3}-\d{4}(?!\d)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*", re.ASCII)
_FULL_WIDTH = {ord("０") + digit: str(digit) for digit in range(10)}
_ALWAYS_OPEN = "24/7"
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))")
_WORDS = {
    "vi": "không|một|hai|ba|bốn,tư|năm|sáu|bảy,bẩy|tám|chín|mười|mười một|mười hai",
    "ko": "영,공|일,한,하나,첫|이,두,둘|삼,세,셋,석|사,네,넷,넉|오,다섯|육,유,여섯|칠,일곱|팔,여덟|구,아홉|십,시,열"
    "|십일,열한,열하나|십이,열두,열둘",
}  # fmt: skip
_HAN = "〇一二三四五六七八九"
_MYRIAD = "[万萬만]"


def missing_numbers(source: str, text: str, language: str) -> list[str]:
    """The numbers of a source that its translation lacks, as they stand in the source."""
    if not _NUMBER.search(source):
        return []
    source, written = source.translate(_FULL_WIDTH), text.translate(_FULL_WIDTH)
    phones = _PHONE.findall(source)
    rest = _PHONE.sub(" ", source).replace(_ALWAYS_OPEN, " ")
    joined = _BETWEEN_DIGITS.sub("", written)
    there = {_plain(number) for form in (written, joined) for number in _NUMBER.findall(form)}
    numbers = dict.fromkeys(_NUMBER.findall(rest))
    missing = [number for number in numbers if not _is_said(number, there, joined, language)]
    return [phone for phone in phones if phone not in written] + missing


def _is_said(number: str, there: set[str], text: str, language: str) -> bool:
    plain = _plain(number)
    if plain in there or (language == "vi" and plain.replace(".", ",") in there):
        return True
    return plain.isdecimal() and any(said(int(plain), text, language) for said in (_in_words, _as_hour, _in_myriads))


def _plain(number: str) -> str:
    """A number without separators of thousands and leading zeros."""
    joined = number.replace(",", "") if _GROUPED.fullmatch(number) else number
    return joined.lstrip("0") or "0"


def _in_words(number: int, text: str, language: str) -> bool:
    if language.startswith("zh"):
        return number < 100 and any(numeral in text for numeral in _han(number))
    forms = _WORDS.get(language, "").split("|")
    if number > LARGEST_WORD or number >= len(forms):
        return False
    lower, ends = text.lower(), r"(?!\w)" if language == "vi" else ""
    return any(re.search(rf"(?<!\w){form}{ends}", lower) for form in forms[number].split(","))


def _han(number: int) -> tuple[str, ...]:
    """How Chinese writes a number below 100; 兩 and 两 are two of something."""
    tens, ones = divmod(number, 10)
    if not tens:
        return (_HAN[ones], *("两兩" if number == 2 else "零" if number == 0 else ""))
    return ((_HAN[tens] if tens > 1 else "") + "十" + (_HAN[ones] if ones else ""),)


def _as_hour(number: int, text: str, _: str) -> bool:
    """4 in the afternoon is 16 giờ."""
    return number < 12 and re.search(rf"(?<!\d){number + 12} ?(?:giờ|시|[时時点點:])", text) is not None


def _in_myriads(number: int, text: str, _: str) -> bool:
    """10,000 is 1万, and 1,500,000 is 150万."""
    if number < 10_000 or number % 100:
        return False
    return re.search(rf"(?<![\d.]){number / 10_000:g} ?{_MYRIAD}", text) is not None
