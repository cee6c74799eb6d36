"""What a screen reader would read, in its order: the accessibility tree of a document, line by line.

What the browser leaves out for assistive technology is not read.
"""

from dataclasses import dataclass, field

from playwright.sync_api import Frame

from .tree import Node, Tree, is_control, name_of, role_of, state

ANNOUNCING = 150
"""Milliseconds after which what is announced has been put into its place."""

CONTROLS = {
    "link": "link",
    "button": "button",
    "radio": "radio button",
    "checkbox": "check box",
    "combobox": "choice list",
    "textbox": "text field",
    "searchbox": "search field",
    "DisclosureTriangle": "fold",
    "image": "picture",
    "progressbar": "progress bar",
}
PLACES = ("banner", "navigation", "main", "region", "complementary", "contentinfo", "search", "form")
CONTAINERS = {
    **{role: role for role in PLACES},
    "group": "group",
    "list": "list",
    "DescriptionList": "terms",
    "figure": "figure",
    "blockquote": "quotation",
    "status": "status",
    "table": "table",
    "Iframe": "frame",
}
BLOCKS = {"p", "div", "li", "dt", "dd", "section", "figcaption", "td", "th", "body", "ol", "ul"}
STATES = {
    "expanded": ("open", "closed"),
    "pressed": ("pressed", "not pressed"),
    "disabled": ("unavailable", ""),
    "required": ("required", ""),
    "focused": ("HAS THE FOCUS", ""),
}
NAMED_BY_CONTENT = ("link", "button", "heading", "DisclosureTriangle")


# What is put into the place for announcements, from now on.
_LISTEN = """() => {
  window.announced = [];
  const place = document.getElementById("announcer");
  const words = (text) => text.innerText.replace(/\\s+/g, " ").trim();
  const said = () => [...place.firstElementChild.children].map(words).join(" / ");
  new MutationObserver(() => place.childNodes.length && announced.push(said())).observe(place, {childList: true});
}"""


@dataclass
class Reader:
    """Reads a tree aloud: `lines` holds what was said so far."""

    tree: Tree
    lines: list[str] = field(default_factory=list)
    depth: int = 0
    _words: list[tuple[str, str]] = field(default_factory=list)
    _bullet: str = ""

    def read(self, node: Node) -> list[str]:
        self._node(node)
        self._end_line()
        return self.lines

    def _node(self, node: Node) -> None:
        role = "" if node.get("ignored") else role_of(node)
        if role == "StaticText":
            self._text(node)
        elif role == "LineBreak":
            self._words.append((self.tree.own_language, " "))
        elif role == "heading":
            self._heading(node)
        elif role in CONTROLS:
            self._line(self.control(node))
        elif role in CONTAINERS and (role != "group" or self.spoken(node)):
            self._container(node)
        elif not self._is_label(node):
            self._block(node)

    def _text(self, node: Node) -> None:
        text = name_of(node)
        if self.tree.is_generated(node):
            text = f"{text} "
        elif self.tree.element(node).after_space:
            text = f" {text}"
        if text == ". " and self._words:
            text = self._words.pop()[1].rstrip() + text
        self._words.append((self.tree.language(node), text))

    def _block(self, node: Node) -> None:
        is_block = self.tree.element(node).tag in BLOCKS
        if is_block:
            self._end_line()
        if role_of(node) == "listitem" and not node.get("ignored"):
            self._bullet = "• "
        for child in self.tree.parts(node):
            self._node(child)
        if is_block:
            self._end_line()

    def _is_label(self, node: Node) -> bool:
        """A label is read as the name of what it labels, and not a second time."""
        return role_of(node) in ("LabelText", "Legend")

    def _container(self, node: Node) -> None:
        name, what = self.spoken(node), CONTAINERS[role_of(node)]
        if what == "list":
            what = f"list of {sum(role_of(child) == 'listitem' for child in self.tree.parts(node))}"
        self._line(f"{what}{f' “{name}”' if name else ''}{self._more(node)}:")
        self.depth += 1
        self._block(node)
        self._end_line()
        self.depth -= 1

    def _heading(self, node: Node) -> None:
        inner = [child for child in self.tree.within(node) if is_control(child)]
        self._line(f"heading {state(node, 'level')} “{self.spoken(node)}”{self._more(node)}")
        for control in inner:
            self._line(self.control(control))

    def control(self, node: Node) -> str:
        """A control as it is read: what it is, its name, its state."""
        return f"{CONTROLS[role_of(node)]} “{self.spoken(node)}”{self._more(node)}"

    def spoken(self, node: Node) -> str:
        """The name, with a mark where its language is not the document's."""
        name = name_of(node)
        texts = [each for each in self.tree.within(node) if role_of(each) == "StaticText"]
        words = [(self.tree.language(each), name_of(each) + " ") for each in texts]
        if role_of(node) in NAMED_BY_CONTENT and len({language for language, _ in words}) > 1:
            return self._marked(words)
        return self._marked([(words[0][0] if words else self.tree.language(node), name)])

    def _more(self, node: Node) -> str:
        said = []
        if "checked" in [each["name"] for each in node.get("properties", ())]:
            said.append("checked" if state(node, "checked") == "true" else "not checked")
        for name, (yes, no) in STATES.items():
            value = state(node, name)
            if value is not None and not (name == "expanded" and role_of(node) == "combobox"):
                said.append(yes if value in (True, "true") else no)
        if self.tree.attribute(node, "aria-current"):
            said.append("current")
        value = node.get("value", {}).get("value")
        if value not in (None, ""):
            said.append(f"“{value}”" if role_of(node) != "progressbar" else f"{value} of {state(node, 'valuemax')}")
        description = node.get("description", {}).get("value")
        return "".join(f", {each}" for each in (*said, description and f"described as: {description}") if each)

    def _marked(self, words: list[tuple[str, str]]) -> str:
        """Texts in a row, where those in another language than the document's are put in brackets with its tag."""
        runs: list[tuple[str, str]] = []
        for language, text in words:
            if runs and runs[-1][0] == language:
                runs[-1] = (language, runs[-1][1] + text)
            elif text:
                runs.append((language, text))
        own = ("", self.tree.own_language)
        said = (text if tag in own or not text.strip() else f"[{tag}: {text.strip()}]" for tag, text in runs)
        return " ".join("".join(said).split())

    def _line(self, line: str) -> None:
        self._end_line()
        self.lines.append("  " * self.depth + self._bullet + line)
        self._bullet = ""

    def _end_line(self) -> None:
        text = self._marked(self._words)
        self._words.clear()
        if text:
            self._line(text)


def reading(tree: Tree, attribute: str = "", value: str = "") -> list[str]:
    """The lines of the whole document, or of one element of it."""
    return Reader(tree).read(tree.find(attribute, value) if attribute else tree.nodes[tree.root])


def listen(frame: Frame) -> None:
    """Hear what is announced in a course from now on."""
    frame.evaluate(_LISTEN)


def announced(frame: Frame) -> list[str]:
    """What was announced since this was asked the last time."""
    said: list[str] = frame.evaluate("announced.splice(0)")
    return said
