"""The words of the interface, a file a language in `templates/lesson/words/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import yaml

from scormbuild.render.environment import read_template
from scormbuild.resources import resource

_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class MissingWordsError(LookupError):
    """There is no file of interface words for this language, or it lacks one of them."""


@dataclass(frozen=True)
class Words:
    """The words of one language by key."""

    language: str
    texts: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The text under a key with its `{placeholders}` filled in."""
        if key not in self.texts:
            raise MissingWordsError(f"templates/lesson/words/{self.language}.yaml has no text for “{key}”.")
        return self.texts[key].format_map(values)

    def of_player(self) -> dict[str, str]:
        """What the player says by itself; everything else stands in the document already."""
        return {key: text for key, text in self.texts.items() if key.startswith("say_")}

    def date(self, iso: str) -> str:
        """`2026-07-18`, `2026-07` or `2026` as people write it."""
        year, *rest = iso.split("-")
        if not rest:
            return self.say("date_year", year=year)
        month = self.say(f"month_{int(rest[0])}")
        if len(rest) == 1:
            return self.say("date_month", year=year, month=month)
        return self.say("date_day", year=year, month=month, day=int(rest[1]))


def languages() -> tuple[str, ...]:
    """The languages the interface speaks."""
    folder = resource("templates", "lesson", "words")
    return tuple(sorted(file.name.removesuffix(".yaml") for file in folder.iterdir() if file.name.endswith(".yaml")))


@cache
def words(language: str) -> Words:
    """The words of a language. Raises `MissingWordsError`, which names the languages there are."""
    if language not in languages():
        raise MissingWordsError(
            f"The lesson’s interface has no words in “{language}”: there are {', '.join(languages())}."
        )
    texts = yaml.load(read_template("lesson", "words", f"{language}.yaml"), Loader=_LOADER)
    return Words(language, MappingProxyType(texts))
