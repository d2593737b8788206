"""What is written in or on a colour of somebody's choosing can be read, in every theme."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from desktop_app.formats.codebook import read_codebook
from desktop_app.main_window import theme
from desktop_app.project.resources import resource
from tests.resources.colours import contrast

LOOKS = {name: theme.load(name) for name in theme.THEMES}


def codebook_colours() -> set[str]:
    books = [
        read_codebook(path.read_bytes(), str(path)) for path in sorted(resource("codebooks").glob("*.toml"))
    ]
    return {
        code.colour
        for book in books
        for code in (*book.claim_types, *book.topics, *book.scale)
        if code.colour
    }


@pytest.mark.parametrize("name", theme.THEMES)
@given(colour=st.tuples(*[st.integers(0, 255)] * 3))
def test_any_colour_can_be_written_in_and_on(name: str, colour: tuple[int, int, int]) -> None:
    look = LOOKS[name]
    ink = look.ink(QColor(*colour))
    assert contrast(ink.name(), look.page["background"].name()) >= look.least
    assert contrast(look.page["text"].name(), look.tint(QColor(*colour)).name()) >= 4.5


@pytest.mark.parametrize("name", theme.THEMES)
def test_the_colours_that_come_with_it(name: str) -> None:
    look = LOOKS[name]
    colours = [*look.actors, *look.stance.values(), *(QColor(colour) for colour in codebook_colours())]
    faint = {
        colour.name()
        for colour in colours
        if contrast(look.page["text"].name(), look.tint(colour).name()) < 4.5
        or contrast(look.ink(colour).name(), look.page["background"].name()) < look.least
    }
    assert faint == set()
