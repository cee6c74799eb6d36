"""Authors' texts as HTML."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scormbuild.render.markdown import Texts, _markdown, bare_words
from scormbuild.translate.localise import Untranslated

TEXTS = Texts(source_language="en", opens_anew="(opens in a new tab)")


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("**bold** and *soft*", "<strong>bold</strong> and <em>soft</em>"),
        ("这是**重要：**说明", "这是<strong>重要：</strong>说明"),
        ("他说**「不」**就走", "他说<strong>「不」</strong>就走"),
        ("**“말”**이라고 **(변호사)**를", "<strong>“말”</strong>이라고 <strong>(변호사)</strong>를"),
        ("say [không]{lang=vi}", 'say <span lang="vi">không</span>'),
        ('say [không]{lang=vi style="color:red" onclick=x}', 'say <span lang="vi">không</span>'),
        ("5 < 6 & 7", "5 &lt; 6 &amp; 7"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("# no heading", "# no heading"),
        ("![no picture](x.png)", "![no picture](x.png)"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](data:text/html,hi)", "[x](data:text/html,hi)"),
        ("[x](page-two)", "[x](page-two)"),
        ("[call](tel:+14165550100)", '<a href="tel:+14165550100">call</a>'),
        ("[write](mailto:a@example.org)", '<a href="mailto:a@example.org">write</a>'),
    ],
)
def test_a_phrase(source: str, html: str) -> None:
    assert TEXTS.phrase(source) == html


def test_a_web_link_opens_in_a_new_tab_and_says_so() -> None:
    assert TEXTS.phrase("[the law](https://example.org/?a=1&b=2)") == (
        '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">the law'
        '<span class="anew"> (opens in a new tab)</span></a>'
    )


def test_a_label_has_the_words_of_a_link_without_the_link() -> None:
    assert TEXTS.label("see **[the law](https://example.org)**") == "see <strong>the law</strong>"


def test_prose_has_paragraphs_and_lists() -> None:
    assert TEXTS.prose("One.\n\n- a\n- b\n\n1. c\n") == (
        "<p>One.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n"
    )


def test_chinese_lines_join_without_a_gap() -> None:
    assert TEXTS.prose("第一行\n第二行") == "<p>第一行第二行</p>\n"


@pytest.mark.parametrize("source", ["<b>x</b>", '"><img src=x onerror=alert(1)>', "</style><script>x</script>"])
def test_plain_text_is_escaped(source: str) -> None:
    assert "<" not in TEXTS.plain(source)


def test_an_untranslated_text_carries_its_language_and_a_mark() -> None:
    assert TEXTS.plain(Untranslated("A & B")) == '<span class="untranslated" lang="en">A &amp; B</span>'
    assert TEXTS.phrase(Untranslated("*A*")) == '<span class="untranslated" lang="en"><em>A</em></span>'
    assert TEXTS.prose(Untranslated("A")) == '<div class="untranslated" lang="en"><p>A</p>\n</div>'
    assert TEXTS.lang(Untranslated("A")) == "en"
    assert TEXTS.lang("A") is None


def test_bare_words_are_what_is_left_without_markdown() -> None:
    text = "**Who** may [borrow](https://example.org)\nand *when*: 5 < 6.\n\n- one\n- [hai]{lang=vi}"
    assert bare_words(text) == "Who may borrow and when: 5 < 6. one hai"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40))
@example("1. Not a list")
@example("a - b")
@example("ends with a space ")
@example("[a](https://example.org)")
@example("它的“**重点**”")
def test_a_text_without_signs_is_its_own_html(text: str) -> None:
    """The short way gives what the Markdown reader gives."""
    env = {"links": True, "opens_anew": "anew"}
    assert Texts("en", "anew").phrase(text) == _markdown().renderInline(text, env)
    assert Texts("en", "anew").prose(text) == _markdown().render(text, env)
