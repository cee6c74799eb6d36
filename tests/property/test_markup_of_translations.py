"""What the rules over translations say of stars is what the lesson's own Markdown reader makes of them."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from scormbuild.check.emphasis import bold_parts, left_over_stars
from scormbuild.check.kept import markdown_works, markup_is_kept, numbers_are_kept
from scormbuild.check.pairs import Pair
from scormbuild.diagnostics import Location
from scormbuild.model.parts import Markup
from scormbuild.render.markdown import Texts
from scormbuild.translate.units import Unit

PIECES = [
    "**",
    "**",
    "a",
    "ệ",
    "변호사",
    "를",
    "律",
    "師",
    " ",
    "\n",
    "“",
    "”",
    ".",
    "。",
    "「",
    "」",
    "(",
    ")",
    "1",
    "—",
]
TEXTS = Texts("en", "opens anew")


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
@example("Nói**“Không”**rồi")
@example("**“변호사”**를")
@example("请找**“律师”**帮忙")
@example("**a\n\na**")
def test_bold_that_a_learner_would_see_as_stars_is_found(text: str) -> None:
    text = re.sub(r"\n\s*\n", "\n", text)  # a phrase is one paragraph, and nothing is bold over the end of one
    text = re.sub(r"\*{3,}", "**", text)  # stars of their own kind; no author means them
    html = str(TEXTS.phrase(text.strip()))
    if html.count("<strong>") == 1 and "*" not in html:
        assert (bold_parts(text.strip()), left_over_stars(text.strip())) == (1, 0)
    elif "<strong>" not in html:
        assert bold_parts(text.strip()) == 0


@settings(max_examples=200)
@given(
    st.text(st.sampled_from("ab律변ệ*[](){}.,:-–/1234567890 \n“”&<>`|#") | st.characters(), max_size=60),
    st.sampled_from(Markup),
    st.sampled_from(["vi", "ko", "zh-Hans", "zh-Hant"]),
)
def test_a_text_always_keeps_what_it_has_itself(text: str, markup: Markup, language: str) -> None:
    pair = Pair(Unit("key", markup, text, ()), text, language, Location("i18n.yaml", 1))
    assert [found for rule in (markdown_works, markup_is_kept, numbers_are_kept) for found in rule(pair)] == []
