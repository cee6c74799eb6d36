"""The accessibility tree of a document: Chromium's own, by the DevTools protocol.

It knows nothing of languages, of `aria-current` and of white space: those are looked up in the document.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from playwright.sync_api import CDPSession

Node = Mapping[str, Any]

OPERATED = ("link", "button", "radio", "checkbox", "combobox", "textbox", "searchbox", "DisclosureTriangle")
ELEMENT_NODE = 1


@dataclass(frozen=True)
class Element:
    """What the document says of one of its nodes."""

    tag: str
    """Empty for what is no element, such as a text."""
    attributes: Mapping[str, str]
    parent: int
    after_space: bool
    """Whether there is white space between it and what stands before it."""


@dataclass
class Tree:
    """The accessibility tree of one document, with what the document itself says of its nodes."""

    nodes: Mapping[str, Node]
    root: str
    elements: Mapping[int, Element]
    """By the number the browser gives each."""

    @classmethod
    def of(cls, session: CDPSession, frame_name: str = "") -> "Tree":
        """The tree of the page, or of the frame in it that has this id."""
        taken = session.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})
        documents, strings = taken["documents"], taken["strings"]
        framed = (each for at, each in enumerate(documents) if _is_in(documents[0], at, frame_name, strings))
        document = next(framed) if frame_name else documents[0]
        nodes = session.send("Accessibility.getFullAXTree", {"frameId": strings[document["frameId"]]})["nodes"]
        elements = dict(_elements(document["nodes"], strings))
        return cls({node["nodeId"]: node for node in nodes}, nodes[0]["nodeId"], elements)

    def parts(self, node: Node) -> Iterator[Node]:
        """What is directly in a node, whether it is read or left out."""
        found = (self.nodes.get(name) for name in node.get("childIds", ()))
        return (child for child in found if child and role_of(child) != "InlineTextBox")

    def within(self, node: Node) -> Iterator[Node]:
        """A node and everything in it that is read, in order."""
        if not node.get("ignored"):
            yield node
        for child in self.parts(node):
            yield from self.within(child)

    def everything(self) -> Iterator[Node]:
        return self.within(self.nodes[self.root])

    def element(self, node: Node) -> Element:
        return self.elements.get(node.get("backendDOMNodeId", 0), NOTHING)

    def attribute(self, node: Node, name: str, inherited: bool = False) -> str:
        at = node.get("backendDOMNodeId", 0)
        while at in self.elements:
            value = self.elements[at].attributes.get(name, "")
            if value or not inherited:
                return value
            at = self.elements[at].parent
        return ""

    def is_in(self, node: Node, *tags: str) -> bool:
        at = node.get("backendDOMNodeId", 0)
        while at in self.elements and self.elements[at].tag not in tags:
            at = self.elements[at].parent
        return at in self.elements

    def language(self, node: Node) -> str:
        return self.attribute(node, "lang", inherited=True)

    def is_generated(self, node: Node) -> bool:
        """Whether a text is the style's and not the document's, such as the number before a step."""
        return node.get("backendDOMNodeId", 0) not in self.elements

    @cached_property
    def own_language(self) -> str:
        """The language of the document."""
        return self.language(next(node for node in self.everything() if role_of(node) == "heading"))

    def find(self, attribute: str, value: str) -> Node:
        """The first node on screen whose element has an attribute."""
        wanted = [number for number, found in self.elements.items() if found.attributes.get(attribute) == value]
        seen = (node for node in self.nodes.values() if node["childIds"] or not node["ignored"])
        nodes = {node.get("backendDOMNodeId"): node for node in seen}
        return next(nodes[number] for number in wanted if number in nodes)

    def focus(self) -> Node | None:
        return next((node for node in self.everything() if state(node, "focused") and role_of(node) != ROOT), None)


NOTHING = Element("", {}, 0, False)
ROOT = "RootWebArea"


def _elements(nodes: Mapping[str, Any], strings: list[str]) -> Iterator[tuple[int, Element]]:
    """Every node of a document by its number; what only the style puts there is none."""
    generated = set(nodes["pseudoType"]["index"])
    space = False
    for at, number in enumerate(nodes["backendNodeId"]):
        if at in generated or nodes["parentIndex"][at] in generated:
            generated.add(at)
            continue
        is_element = nodes["nodeType"][at] == ELEMENT_NODE
        tag = strings[nodes["nodeName"][at]].lower() if is_element else ""
        text = "" if is_element or nodes["nodeValue"][at] < 0 else strings[nodes["nodeValue"][at]]
        parent = nodes["parentIndex"][at]
        outer = nodes["backendNodeId"][parent] if parent >= 0 else 0
        yield number, Element(tag, _attributes(nodes, at, strings), outer, space or text[:1].isspace())
        space = text[-1:].isspace() if text else space


def _attributes(nodes: Mapping[str, Any], at: int, strings: list[str]) -> Mapping[str, str]:
    words = [strings[word] if word >= 0 else "" for word in nodes["attributes"][at]]
    return dict(zip(words[::2], words[1::2], strict=True))


def _is_in(document: Mapping[str, Any], inner: int, name: str, strings: list[str]) -> bool:
    """Whether a document stands in the frame that has this id."""
    frames = document["nodes"]["contentDocumentIndex"]
    at = next((at for at, held in zip(frames["index"], frames["value"], strict=True) if held == inner), -1)
    return at >= 0 and _attributes(document["nodes"], at, strings).get("id") == name


def role_of(node: Node) -> str:
    return str(node.get("role", {}).get("value", ""))


def name_of(node: Node) -> str:
    return str(node.get("name", {}).get("value", ""))


def state(node: Node, name: str) -> Any:
    return next((each["value"].get("value") for each in node.get("properties", ()) if each["name"] == name), None)


def is_control(node: Node) -> bool:
    """Whether something can be done with it."""
    return role_of(node) in OPERATED


def tab_stops(tree: Tree) -> list[int]:
    """The places in the document of what Tab has to stop at, in the order in which it is read; a group of radio buttons
    of which none is chosen is one stop."""
    places = [number for number, element in tree.elements.items() if element.tag]
    stops: dict[str, int] = {}
    for node in tree.everything():
        if is_control(node) and state(node, "focusable") and tree.attribute(node, "tabindex") != "-1":
            place = places.index(node["backendDOMNodeId"])
            group = tree.attribute(node, "name") if role_of(node) == "radio" else ""
            stops.setdefault(group or str(place), place)
    return list(stops.values())
