"""Which names stand in a text, and which are near a statement."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.names import REACH, names, names_near
from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.domain.text import Span

SEED = Path(__file__).parents[2] / "../shared/samples/seed_article.nl.txt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gisteren sprak burgemeester Noor van der Velt.", ["Noor van der Velt"]),
        ("Het is duidelijk dat het Westen wacht.", ["het Westen"]),
        ("Er zijn zorgen in de Verenigde Staten van Orlen.", ["de Verenigde Staten van Orlen"]),
        ("De VS wacht en de EU ook.", ["de VS", "de EU"]),
        ("Daar was J.P. Velt met dr. Holm.", ["J.P. Velt", "Holm"]),
        ("We saw Mr. Marlow and the Kremlin.", ["Mr. Marlow", "the Kremlin"]),
        ("There was Tarek al-Sabah in Marlow’s house.", ["Tarek al-Sabah", "Marlow"]),
        ("Zo kwam de Orlische president Velt aan de Navo-tafel.", ["Velt", "de Navo"]),
        ("Volgens Velt is Noor Velt weg.", ["Velt", "Noor Velt"]),
        ("Ze kwam. Weg ging Velt.", ["Velt"]),
        ("The bridge closed on Monday, I think.", []),
        ("Brug gesloten\n\nNiemand kwam.", []),
        ("桥长说今天关闭。", []),
    ],
)
def test_names_by_form(text: str, expected: list[str]) -> None:
    assert [name.name for name in names(text)] == expected


def test_nouns_with_capitals_are_no_names() -> None:
    text = "Die Frau sah den Mann im Haus bei Anna Holm in der EU. " * 5
    assert {name.name for name in names(text)} == {"Anna Holm", "der EU"}


def test_two_names_side_by_side_are_cut() -> None:
    text = "Morgen belooft Orlen Dorvik hulp. Het leger van Orlen en dat van Dorvik wachten."
    assert [name.name for name in names(text)] == ["Orlen", "Dorvik", "Orlen", "Dorvik"]


@given(st.text())
def test_any_text(text: str) -> None:
    assert all(name.span.end <= len(text) and name.name for name in names(text))


@given(st.text(min_size=2), st.data(), st.booleans())
def test_any_place(text: str, data: st.DataObject, inside: bool) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    near = names_near(text, Span(start, data.draw(st.integers(start + 1, len(text)))), inside=inside)
    assert len(set(near)) == len(near)


def near(text: str, content: str, *, inside: bool) -> tuple[str, ...]:
    start = text.index(content)
    return names_near(text, Span(start, start + len(content)), inside=inside)


def test_the_same_sentence_comes_first() -> None:
    text = "Ooit kwam Anna Holm. ‘De brug is dicht’, zegt woordvoerder Noor Velt."
    assert near(text, "‘De brug is dicht’", inside=False) == ("Noor Velt", "Anna Holm")


def test_the_same_paragraph_comes_before_others() -> None:
    text = "Ooit sprak Anna Holm met velen in een groot zaaltje. ‘Dicht.’\n\nEn Noor Velt zweeg."
    assert near(text, "‘Dicht.’", inside=False) == ("Anna Holm", "Noor Velt")


def test_the_target_is_sought_in_the_content_first() -> None:
    text = "Zo zegt Noor Velt: ‘Wij willen dat de EU betaalt.’"
    content = "‘Wij willen dat de EU betaalt.’"
    assert near(text, content, inside=True) == ("de EU", "Noor Velt")
    assert near(text, content, inside=False) == ("Noor Velt",)


def test_the_fullest_form_comes_first() -> None:
    text = "Er was Noor Velt in de zaal. ‘De brug is dicht’, aldus Velt."
    assert near(text, "‘De brug is dicht’", inside=False) == ("Noor Velt", "Velt")


def test_only_text_about_the_content_is_looked_at() -> None:
    far = "zo " * REACH
    text = f"Er was Anna Holm. {far}‘De brug is dicht’, aldus Noor Velt. {far}Er was Anna Holm."
    assert near(text, "‘De brug is dicht’", inside=False) == ("Noor Velt",)


@pytest.mark.skipif(not SEED.is_file(), reason="the article is not here")
def test_the_first_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    content = find_quotations(text)[0].content[0]
    assert names_near(text, content, inside=False)[0] == "Vladimir Poetin"
    assert names_near(text, content, inside=True)[0] == "het Westen"


def test_one_actor_has_one_name() -> None:
    text = "Daar was Premier Ruth Calloway. ‘De brug is dicht’, aldus Calloway met NS-topman H. Velt."
    assert near(text, "‘De brug is dicht’", inside=False) == ("Ruth Calloway", "Calloway", "H. Velt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A. van den Velt zweeg.", ["A. van den Velt"]),
        ("Daar was Noor Velt van de Wachters Orlen Dorvik Oost.", ["Noor Velt"]),
        ("Die Frau sah Anna von der Velt im Haus bei der Wacht am Tor. " * 5, ["Anna von der Velt"] * 5),
    ],
)
def test_names_with_particles(text: str, expected: list[str]) -> None:
    assert [name.name for name in names(text) if "Velt" in name.name] == expected
