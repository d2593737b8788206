"""What is written in or on a colour of somebody's choosing can be read, in every theme."""

from __future__ import annotations

import re

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
def test_the_boxes_of_sources_are_seen(name: str) -> None:
    look = LOOKS[name]
    box = look.faint(look.mark["source"])
    assert contrast(box.name(), look.page["background"].name()) >= (4.5 if name == "high-contrast" else 3)


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


def rules(name: str) -> list[tuple[str, dict[str, str]]]:
    """Selectors and declarations of the style sheet as the theme fills it in."""
    sheet = re.sub(r"/\*.*?\*/", "", theme.style_sheet(LOOKS[name]), flags=re.DOTALL)
    return [
        (selector.strip(), dict(re.findall(r"([a-z-]+):\s*([^;]+);", body)))
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
    ]


@pytest.mark.parametrize("name", theme.THEMES)
def test_no_rule_sets_letters_on_a_ground_they_fade_into(name: str) -> None:
    least = LOOKS[name].least
    faint = {
        selector: round(contrast(told["color"], told["background"]), 2)
        for selector, told in rules(name)
        if {"color", "background"} <= told.keys()
        # Somebody may see, and need not read, what cannot be done now.
        and ":disabled" not in selector
        and told["background"].startswith("#")
        and contrast(told["color"], told["background"]) < least
    }
    assert faint == {}


@pytest.mark.parametrize("name", theme.THEMES)
def test_boxes_to_tick_can_be_seen_ticked_or_not(name: str) -> None:
    sheet = dict(rules(name))
    window = LOOKS[name].window
    boxes = next(told for selector, told in sheet.items() if "QCheckBox::indicator, QRadioButton" in selector)
    edge = boxes["border"].split()[-1]
    assert min(contrast(edge, window[ground].name()) for ground in ("background", "surface", "field")) >= 3
    ticked = sheet["QCheckBox::indicator:checked"]
    assert ticked["image"] in {"url(themes:tick-light.svg)", "url(themes:tick-dark.svg)"}
    tick = "#ffffff" if "light" in ticked["image"] else "#12171d"
    assert contrast(tick, ticked["background"]) >= 3


@pytest.mark.parametrize("name", theme.THEMES)
def test_what_has_the_keyboard_has_an_edge_that_is_seen(name: str) -> None:
    window = LOOKS[name].window
    edges = {
        selector: told.get("border-color", told.get("border", "")).split()[-1]
        for selector, told in rules(name)
        if ":focus" in selector and ("border" in told or "border-color" in told)
    }
    assert len(edges) > 10
    faint = {
        selector: edge for selector, edge in edges.items() if contrast(edge, window["background"].name()) < 3
    }
    assert faint == {}
