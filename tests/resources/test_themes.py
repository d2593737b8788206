"""Themes say every role, and what is written in them can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor

from desktop_app.main_window.theme import load
from tests.resources.colours import contrast, least_difference
from tests.resources.places import found, table

THEMES = found("themes", "*.toml")
ROLES = {
    "page": {"background", "text", "muted", "rule", "selection", "selection_text", "caret"},
    "window": {
        *("background", "surface", "raised", "border", "text", "muted", "accent", "accent_text"),
        *("field", "hover", "pressed", "disabled", "focus"),
    },
    "mark": {
        *("fill", "underline", "found", "found_fill", "selected_fill", "selected_border"),
        *("source", "cue", "hover"),
    },
    "stance": {"strongly_against", "against", "neutral", "for", "strongly_for", "mixed", "unclear"},
    "status": {"ok", "warning", "error"},
    "actors": {"palette"},
    "diverging": {"palette"},
}
PALETTES = ("actors", "diverging")
SHEETS = ("page.background", "window.background", "window.surface")
"""What letters in a stance's, a status's or an actor's colour stand on."""


def _colour(theme: dict[str, Any], role: str) -> str:
    group, name = role.split(".")
    return str(theme[group][name])


def _texts(theme: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every pair of a colour of letters and the colour beneath them."""
    pairs = [
        *(("page.text", f"mark.{fill}") for fill in ("fill", "found_fill", "selected_fill", "hover")),
        *(("page." + name, "page.background") for name in ("text", "muted")),
        *(
            ("window.text", f"window.{sheet}")
            for sheet in ("background", "surface", "raised", "field", "hover", "pressed")
        ),
        *(
            ("window.muted", f"window.{sheet}")
            for sheet in ("background", "surface", "raised", "field", "hover")
        ),
        *(("window.accent", sheet) for sheet in SHEETS),
        ("window.accent_text", "window.accent"),
        ("page.selection_text", "page.selection"),
    ]
    yield from ((_colour(theme, letters), _colour(theme, beneath)) for letters, beneath in pairs)
    written = [*theme["stance"].values(), *theme["status"].values(), *theme["actors"]["palette"]]
    yield from ((letters, _colour(theme, sheet)) for letters in written for sheet in SHEETS)


def _signs(theme: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every pair of a line's colour and the colour it is drawn on."""
    page = theme["page"]["background"]
    for name in ("underline", "found", "selected_border", "source", "cue"):
        yield theme["mark"][name], page
    yield theme["page"]["caret"], page
    for sheet in ("background", "surface", "field"):
        yield theme["window"]["focus"], theme["window"][sheet]


def test_the_three_themes_are_there() -> None:
    assert {theme.stem for theme in THEMES} == {"light", "dark", "high-contrast"}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_a_theme_says_every_role_as_a_colour(path: Path) -> None:
    theme = table(path)
    assert {group: set(roles) for group, roles in theme.items()} == ROLES
    palette = theme["actors"]["palette"]
    assert 8 <= len(palette) <= 10
    means = theme["diverging"]["palette"]
    assert len(means) == 9
    colours = [value for group, roles in theme.items() if group not in PALETTES for value in roles.values()]
    assert [c for c in [*colours, *palette, *means] if not re.fullmatch("#[0-9a-f]{6}", c)] == []


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_letters_can_be_read(path: Path) -> None:
    least = 7.0 if path.stem == "high-contrast" else 4.5
    too_faint = {pair: round(contrast(*pair), 2) for pair in _texts(table(path)) if contrast(*pair) < least}
    assert too_faint == {}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_lines_can_be_seen(path: Path) -> None:
    too_faint = {pair: round(contrast(*pair), 2) for pair in _signs(table(path)) if contrast(*pair) < 3}
    assert too_faint == {}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_figures_can_be_read_on_every_mean(path: Path) -> None:
    look, least = load(path.stem), 7.0 if path.stem == "high-contrast" else 4.5
    grounds = [look.mean_colour(mean / 10) for mean in range(-10, 11)]
    told = [contrast(look.letters_on(ground).name(), ground.name()) for ground in grounds]
    assert min(told) >= least


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
@pytest.mark.parametrize("group", ["stance", "actors", "diverging"])
def test_colours_stay_apart_without_full_colour_sight(path: Path, group: str) -> None:
    theme = table(path)
    colours = theme[group]["palette"] if group in PALETTES else list(theme[group].values())
    too_near = [pair for pair in combinations(colours, 2) if least_difference(*pair) < 5]
    assert too_near == []


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_letters_can_be_read_in_the_selected_row(path: Path) -> None:
    theme = table(path)
    row = theme["mark"]["selected_fill"]
    letters = [*theme["stance"].values(), *theme["actors"]["palette"], theme["window"]["muted"]]
    assert {
        colour: round(contrast(colour, row), 2) for colour in letters if contrast(colour, row) < 4.5
    } == {}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_what_cannot_be_done_can_still_be_seen(path: Path) -> None:
    """Letters of what is disabled: 3 to 1, and fainter than all others."""
    window = table(path)["window"]
    sheets = [window[sheet] for sheet in ("background", "surface", "raised", "field")]
    assert min(contrast(window["disabled"], sheet) for sheet in sheets) >= 3
    assert all(contrast(window["disabled"], sheet) < contrast(window["muted"], sheet) for sheet in sheets)


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_letters_stand_out_in_what_is_chosen(path: Path) -> None:
    theme = table(path)
    pairs = [
        (theme["window"]["text"], theme["mark"]["selected_fill"]),
        (theme["page"]["muted"], theme["window"]["background"]),
        (theme["status"]["error"], theme["window"]["surface"]),
        (theme["window"]["accent_text"], theme["window"]["accent"]),
    ]
    least = 7.0 if path.stem == "high-contrast" else 4.5
    assert {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < least} == {}


@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.stem)
def test_letters_can_be_read_on_what_highlights_are_filled_with(path: Path) -> None:
    look, least = load(path.stem), 7.0 if path.stem == "high-contrast" else 4.5
    colours = [*look.actors, *look.stance.values(), look.mark["found"], look.mark["selected_border"]]
    # Colours that somebody may choose for an actor or a claim type, the palest and the darkest among them.
    chosen = [look.ink(QColor(colour)) for colour in ("#ffee00", "#ffffff", "#000000", "#ff0000", "#00ff00")]
    letters = look.page["text"].name()
    filled = {c.name(): contrast(letters, look.tint(c).name()) for c in (*colours, *chosen)}
    assert {name: ratio for name, ratio in filled.items() if ratio < 4.5} == {}
    written = {c.name(): contrast(c.name(), look.page["background"].name()) for c in chosen}
    assert {name: ratio for name, ratio in written.items() if ratio < least} == {}
