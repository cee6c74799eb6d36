"""YAML as authors write it, with the line and column of every key.

Only what courses need is accepted: one document of mappings, lists and scalars. `true`, `false`, whole numbers and
nothing are themselves; everything else is text (`No` is not `False`, `12:30` is not 750).
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scormbuild.diagnostics import Diagnostic, Location, Rule, Severity
from scormbuild.diagnostics import file_rules as rules
from scormbuild.load.hidden import hidden_places, lines_of, what_is_hidden
from scormbuild.load.slips import in_dash, wide_indents
from scormbuild.load.syntax import syntax_error
from scormbuild.load.text import read_text
from scormbuild.model.parts import KeyPath

DEEPEST = 5
MOST_STEPS = 20
_SUSPICIOUS = 1000
_STAIRS = re.compile(r"^[-?: ]{1000}", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A file that was read: its data (lists as tuples), and where every key and value stands."""

    name: str
    data: Any
    keys: Mapping[KeyPath, Location] = field(repr=False)
    values: Mapping[KeyPath, Location] = field(repr=False)

    def value_at(self, path: KeyPath) -> Location:
        """The place of a value, or of the nearest thing around it that is there."""
        return self._nearest(self.values, path)

    def key_at(self, path: KeyPath) -> Location:
        """The place of a key; for an item of a list, the item itself."""
        return self.keys.get(path) or self._nearest(self.values, path)

    def _nearest(self, places: Mapping[KeyPath, Location], path: KeyPath) -> Location:
        known = (places[path[:length]] for length in range(len(path), -1, -1) if path[:length] in places)
        return next(known, Location(self.name, 1, 1))


class _Loader(yaml.CSafeLoader):
    """libyaml's parser with the implicit types of this project."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML's own attribute)


_TAG = "tag:yaml.org,2002:"
_SCALARS: Mapping[str, tuple[str, str, Callable[[str], Any]]] = {
    f"{_TAG}bool": ("tf", "^(true|false)$", "true".__eq__),
    f"{_TAG}int": ("-0123456789", r"^-?(0|[1-9]\d{0,8})$", int),
    f"{_TAG}null": ("n~", "^(null|~|)$", lambda _: None),
    f"{_TAG}str": ("", "", str),
}
"""What scalars may be: their first characters, what they look like, and their value."""
for tag, (first, looks, _) in _SCALARS.items():
    if first:
        _Loader.add_implicit_resolver(tag, re.compile(looks), [*first, ""] if tag.endswith("null") else list(first))


def read_yaml(file: Path, name: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Read a file; `name` is how it is called in diagnostics. Whatever is wrong with it, nothing is raised."""
    text, trouble = read_text(file, name)
    if text is None:
        return None, trouble
    return parse(text, name)


def parse(text: str, name: str) -> tuple[Source | None, tuple[Diagnostic, ...]]:
    """Parse a text, collecting the place of every key on the way. A source may come with warnings."""
    hidden = (*hidden_places(text, name), *_indents(text, name))
    if hidden:
        return None, hidden
    try:
        if _bottomless(text):
            raise RecursionError
        root = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        return None, (syntax_error(error, text, name),)
    walk = _Walk(name, lines_of(text))
    data = walk.value(root, ()) if root else None
    if not walk.has_errors and not isinstance(data, dict):
        walk.report(rules.Y008, root, "a file begins with keys and values here, such as “title: …”")
    source = None if walk.has_errors else Source(name, data, walk.keys, walk.values)
    return source, tuple(walk.trouble)


def _indents(text: str, name: str) -> Iterator[Diagnostic]:
    for line, column, message, hint in wide_indents(lines_of(text)):
        yield rules.Y001.at(Location(name, line, column), message, hint)


def _bottomless(text: str) -> bool:
    """Whether a hostile text nests so deep that composing it would exhaust the C stack, which no exception catches.

    Nesting takes a bracket or an indent a level, so only a text with very many of either is measured, event by event.
    """
    if text.count("[") + text.count("{") < _SUSPICIOUS and not _STAIRS.search(text):
        return False
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _SUSPICIOUS // 10:
            return True
    return False


class _Walk:
    """One pass over the nodes: builds the data, notes the places, and refuses what courses do without."""

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        self.name = name
        self.lines = lines
        self.keys: dict[KeyPath, Location] = {}
        self.values: dict[KeyPath, Location] = {}
        self.trouble: list[Diagnostic] = []
        self._seen: set[int] = set()

    @property
    def has_errors(self) -> bool:
        return any(each.rule.severity is Severity.ERROR for each in self.trouble)

    def report(self, rule: Rule, node: yaml.Node | None, message: str) -> None:
        place = self._place(node) if node else Location(self.name, 1, 1)
        self.trouble.append(rule.at(place, message, rule.remedy))

    def value(self, node: yaml.Node, path: KeyPath) -> Any:
        self.values[path] = self._place(node)
        if id(node) in self._seen:  # the anchor that makes this possible is reported where it stands
            return None
        self._seen.add(id(node))
        if len(path) > MOST_STEPS:
            self.report(rules.Y007, node, "this is nested far too deep")
            return None
        if self._rest(node.start_mark)[:1] == "&":
            self.report(rules.Y006, node, "an anchor (&) stands here")
        if isinstance(node, yaml.MappingNode) and node.tag == f"{_TAG}map":
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag == f"{_TAG}seq":
            return tuple(self.value(item, (*path, number)) for number, item in enumerate(node.value))
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if sum(isinstance(step, str) for step in path) >= DEEPEST:
            self.report(rules.Y007, node, f"this is nested deeper than {DEEPEST} levels")
            return found
        for key, value in self._pairs(node):
            place = (*path, key.value)
            if not self._is_key(key):
                continue
            if key.value in found:
                first = self.keys[place].line
                self.report(rules.Y002, key, f"“{key.value}” stands here already, on line {first}")
                continue
            self.keys[place] = self._place(key)
            found[key.value] = self.value(value, place)
        return found

    def _is_key(self, key: yaml.ScalarNode) -> bool:
        trouble = "a line break stands in this key" if "\n" in key.value else what_is_hidden(key.value)
        if trouble:
            self.report(rules.Y009, key, trouble)
        dash = in_dash(f"{key.value}: ")
        if dash and not key.style:
            self.trouble.append(rules.Y001.at(self._place(key), dash[1], dash[2]))
        return not trouble and not dash

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield key, value
            else:
                self.report(rules.Y006, key, "a key is a word, not a list or a group")

    def _scalar(self, node: yaml.Node) -> Any:
        _, looks, value = _SCALARS.get(node.tag, ("", "", None))
        if value is None or not isinstance(node, yaml.ScalarNode) or not re.match(looks, node.value):
            self.report(rules.Y006, node, f"the tag “{node.tag.replace(_TAG, '!!')}” has no meaning here")
            return None
        if node.style not in ("|", ">") and re.match(r"!(\s|$)", self._rest(node.start_mark)):
            self.report(rules.Y006, node, "a text cannot begin with “!” here")
            return None
        hidden = what_is_hidden(node.value)
        if hidden:
            self.report(rules.Y009, node, hidden)
            return None
        if not node.style and (not node.value or " " in node.value):
            self._find_comment(node)
        return value(node.value)

    def _place(self, node: yaml.Node) -> Location:
        return Location(self.name, node.start_mark.line + 1, node.start_mark.column + 1)

    def _find_comment(self, node: yaml.ScalarNode) -> None:
        """Warn of words after “ #”, which a parser drops without a word."""
        comment = re.match(r"\s+#" if node.value else r"\s*#", self._rest(node.end_mark))
        if comment:
            place = Location(self.name, node.end_mark.line + 1, node.end_mark.column + comment.end())
            self.trouble.append(rules.Y010.at(place, "everything after “ #” is left out", rules.Y010.remedy))

    def _rest(self, mark: yaml.Mark) -> str:
        """What stands in the line from a place on."""
        return self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
