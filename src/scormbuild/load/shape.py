"""From a file's data to the model it should be, or to diagnostics in the author's words."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics import file_rules as rules
from scormbuild.load.fields import choices_at, keys_at, without_tags
from scormbuild.load.yaml import Source
from scormbuild.model.parts import FORMS, KeyPath, Part

P = TypeVar("P", bound=Part)

_KINDS = {
    "string_type": "a text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "tuple_type": "a list, each item on a line that begins with “- ”,",
    "dict_type": "a group of keys and values",
    "model_type": "a group of keys and values",
    "model_attributes_type": "a group of keys and values",
}


def shaped(model: type[P], source: Source) -> tuple[P | None, tuple[Diagnostic, ...]]:
    """The file as its model; where it does not fit, every cause once and nothing that only follows from another."""
    try:
        return model.model_validate(source.data), ()
    except ValidationError as error:
        return None, tuple(_Translator(model, source).diagnostics(error.errors(include_url=False)))


class _Translator:
    """Says in an author's words what pydantic found."""

    def __init__(self, model: type[Part], source: Source) -> None:
        self.model = model
        self.source = source

    def diagnostics(self, errors: Iterable[ErrorDetails]) -> Iterator[Diagnostic]:
        found = [(without_tags(error["loc"], self.source.data), error) for error in errors]
        around = {path[:length] for path, _ in found for length in range(len(path))}
        meant = {
            (*path[:-1], suggestion)
            for path, error in found
            if error["type"] == "extra_forbidden" and (suggestion := self._did_you_mean(path, error["loc"]))
        }
        for path, error in found:
            if not _is_echo(path, error, meant, around):
                yield self._diagnostic(path, error)

    def _diagnostic(self, path: KeyPath, error: ErrorDetails) -> Diagnostic:
        context: Mapping[str, Any] = error.get("ctx", {})
        match error["type"]:
            case "extra_forbidden":
                return self._unknown_key(path, error)
            case "missing":
                place = self.source.value_at(path[:-1])
                return rules.C003.at(place, f"“{path[-1]}” is missing here", f"add “{path[-1]}:”")
            case "union_tag_not_found" if isinstance(self._value(path), dict):
                return self._unknown_item(path, error)
            case "string_pattern_mismatch":
                return self._wrong_form(path, error["input"], str(context["pattern"]))
            case "literal_error":
                return self._wrong_word(path, error)
            case "too_short" | "too_long":
                return self._wrong_length(path, error["type"], context)
            case "string_too_short":
                return self._short_text(path, error["input"], context["min_length"])
            case "string_too_long":
                return self._long_text(path, error["input"], context["max_length"])
            case "greater_than_equal" | "less_than_equal":
                return self._out_of_range(path, context)
            case kind:
                return self._wrong_kind(path, _KINDS.get(kind, "a group of keys and values"))

    def _unknown_key(self, path: KeyPath, error: ErrorDetails) -> Diagnostic:
        suggestion = self._did_you_mean(path, error["loc"])
        known = ", ".join(f"“{key}”" for key in keys_at(self.model, error["loc"][:-1]))
        hint = f"did you mean “{suggestion}”?" if suggestion else f"the keys here are {known}"
        return rules.C002.at(self.source.key_at(path), f"there is no key “{path[-1]}” here", hint)

    def _did_you_mean(self, path: KeyPath, loc: KeyPath) -> str | None:
        item = self._value(path[:-1])
        free = [key for key in keys_at(self.model, loc[:-1]) if key not in item] if isinstance(item, dict) else []
        return next(iter(get_close_matches(str(path[-1]), free, n=1, cutoff=0.6)), None)

    def _unknown_item(self, path: KeyPath, error: ErrorDetails) -> Diagnostic:
        known = choices_at(self.model, error["loc"])
        written = [str(key) for key in self._value(path)]
        close = next((match for key in written for match in get_close_matches(key, known, n=1, cutoff=0.6)), None)
        hint = f"did you mean “{close}”?" if close else f"begin it with one of {', '.join(known)}"
        first = f"“{written[0]}” is no kind of item here" if written else "this item is empty"
        return rules.C004.at(self.source.value_at(path), first, hint)

    def _wrong_form(self, path: KeyPath, value: object, pattern: str) -> Diagnostic:
        place = self.source.value_at(path)
        return rules.C005.at(place, f"“{_shortened(value)}” cannot stand here", FORMS.get(pattern, rules.C005.remedy))

    def _wrong_word(self, path: KeyPath, error: ErrorDetails) -> Diagnostic:
        value, allowed = error["input"], str(error.get("ctx", {})["expected"]).replace("'", "")
        words = allowed.replace(" or ", ", ").split(", ")
        close = get_close_matches(str(value), words, n=1)
        message = (
            f"“{_shortened(value)}” is not one of {allowed}" if len(words) > 1 else f"only “{allowed}” can stand here"
        )
        return rules.C009.at(self.source.value_at(path), message, f"did you mean “{close[0]}”?" if close else "")

    def _wrong_length(self, path: KeyPath, kind: str, context: Mapping[str, Any]) -> Diagnostic:
        few = kind == "too_short"
        bound = f"needs at least {context['min_length']}" if few else f"takes at most {context['max_length']}"
        message = f"“{path[-1]}” {bound} items; here it has {len(self._value(path)) or 'none'}"
        return rules.C007.at(self.source.key_at(path), message)

    def _short_text(self, path: KeyPath, value: str, least: int) -> Diagnostic:
        place = self.source.value_at(path)
        if not value.strip():
            return rules.C006.at(place, f"there is no text after “{path[-1]}:”", "write it")
        return rules.C006.at(
            place, f"this text is too short; it needs at least {least} characters", "say it in a sentence"
        )

    def _long_text(self, path: KeyPath, value: str, limit: int) -> Diagnostic:
        message = f"this text has {len(value)} characters; {limit} are allowed"
        return rules.C006.at(self.source.value_at(path), message, f"shorten it by {len(value) - limit}")

    def _out_of_range(self, path: KeyPath, context: Mapping[str, Any]) -> Diagnostic:
        bound = f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        return rules.C008.at(self.source.value_at(path), f"“{path[-1]}” must be {bound}")

    def _wrong_kind(self, path: KeyPath, expected: str) -> Diagnostic:
        value = self._value(path)
        if value is None and path and isinstance(path[-1], str):
            hint = f"write {expected.rstrip(',')}, or remove the key"
            return rules.C001.at(self.source.key_at(path), f"there is nothing after “{path[-1]}:”", hint)
        message = f"{expected} is expected here, not {_kind(value)}"
        return rules.C001.at(self.source.value_at(path), message, _mended(value, expected))

    def _value(self, path: KeyPath) -> Any:
        value: Any = self.source.data
        for step in path:
            value = value[step]
        return value


def _is_echo(path: KeyPath, error: ErrorDetails, meant: set[KeyPath], around: set[KeyPath]) -> bool:
    """A mistyped key also leaves the real one missing; a broken item also makes its list too short."""
    return path in meant if error["type"] == "missing" else error["type"] == "too_short" and path in around


def _mended(value: object, expected: str) -> str:
    """What to write instead, where that can be told from what was written."""
    if expected == _KINDS["string_type"]:
        if isinstance(value, dict):
            return "where a text holds “: ”, put quotation marks round it"
        return "put quotation marks round it" if isinstance(value, bool | int) else ""
    if expected == _KINDS["int_type"]:
        digits = str(value).strip().rstrip("%").split(" ")[0]
        return f"write {int(digits)}" if digits.isascii() and digits.isdigit() and len(digits) < 6 else ""
    if expected == _KINDS["bool_type"]:
        meant = {"yes": "true", "true": "true", "no": "false", "false": "false"}.get(str(value).lower())
        return f"write {meant}" if meant else ""
    if expected == _KINDS["tuple_type"] and isinstance(value, str) and " " not in value:
        return f"write [{value}]"
    return ""


def _kind(value: object) -> str:
    match value:
        case None:
            return "an empty item"
        case bool():
            return "true or false"
        case int():
            return "a number"
        case dict():
            return "a group of keys"
        case tuple():
            return "a list"
        case _:
            return f"the text “{_shortened(value)}”"


def _shortened(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:57]}…"
