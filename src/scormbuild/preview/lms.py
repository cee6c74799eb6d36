"""The pages of the stand-in LMS: the list of packages, the player, and its style and scripts."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from urllib.parse import quote, urlencode

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from scormbuild.preview.content import Content
from scormbuild.resources import resource

ASSETS = ("preview.css", "strict-model.js", "strict-rules.js", "strict-api.js", "lms.js")
MODES = ("normal", "review", "browse")
PROFILES = {
    "strict": "stricter than any",
    "moodle": "like Moodle",
    "openedx": "like Open edX",
    "refuses-three": "refuses three saves",
    "booleans": "answers booleans and numbers",
    "nothing": "answers nothing",
    "throws": "throws on every call",
    "throws-later": "throws once it is open",
    "core-only": "knows the core only",
    "slow": "takes two seconds a save",
    "vanishes": "goes away after 80 calls",
}
"""The faults of templates/preview/strict-api.js, by name, and what to call them."""


def asset(name: str) -> bytes:
    return resource("templates", "preview", name).read_bytes()


def packages_page(contents: Iterable[Content]) -> str:
    courses = [
        {"name": content.name, "title": content.title, "address": f"/play/{quote(content.name, safe='')}/"}
        for content in contents
    ]
    return _environment().get_template("packages.html.j2").render(courses=courses)


def player_page(content: Content, query: Mapping[str, str]) -> str:
    """A page that plays a package. `query` may choose `mode`, `profile`, `learner`, and `beacon=no`."""
    package = quote(content.name, safe="")
    launch = {
        "title": content.title,
        "content": f"/content/{package}/{quote(content.start)}",
        "record": f"/record/{package}?{urlencode({'learner': query.get('learner', '')})}",
        "beacon": query.get("beacon") != "no",
    }
    return (
        _environment()
        .get_template("lms.html.j2")
        .render(
            title=content.title,
            launch=_script_json(launch),
            modes=MODES,
            mode=query.get("mode", "normal"),
            profiles=PROFILES,
            profile=query.get("profile", "strict"),
        )
    )


def _script_json(value: object) -> Markup:
    """JSON for a script element, where the only thing that could do harm is a `<`."""
    return Markup(json.dumps(value).replace("<", "\\u003c"))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(lambda name: asset(name).decode()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
