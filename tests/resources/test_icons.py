"""Icons are small drawings that can be recoloured and fetch nothing."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.resources.places import RESOURCES, found

SVG = "{http://www.w3.org/2000/svg}"
APPLICATION = RESOURCES / "icons" / "standpunt.svg"
LINE_ICONS = [path for path in found("icons", "*.svg") if path != APPLICATION]
NAMES = {
    *("new-project", "open-project", "document", "library", "panel", "import", "export", "history"),
    *(
        "statement",
        "speaker",
        "claim",
        "stance",
        "memo",
        "next",
        "previous",
        "check",
        "add",
        "delete",
        "close",
    ),
    *("accept", "reject"),
    *("person", "organisation", "country", "group", "topic"),
    *("undo", "redo", "search", "palette", "theme", "zoom-in", "zoom-out", "help", "hint", "warning"),
    *("fit-width", "fit-page", "portrait", "landscape", "page-setup", "print"),
    *("first-page", "page-back", "page-on", "last-page", "one-page", "two-pages", "all-pages"),
}


def _drawing(path: Path) -> ET.Element:
    return ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 our own files


def test_every_icon_is_there() -> None:
    assert {path.stem for path in LINE_ICONS} == NAMES


@pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)
def test_a_line_icon_is_of_the_one_hand(path: Path) -> None:
    drawing = _drawing(path)
    assert drawing.get("viewBox") == "0 0 24 24"
    assert (drawing.get("stroke"), drawing.get("stroke-width"), drawing.get("fill")) == (
        "#000",
        "1.75",
        "none",
    )
    assert (drawing.get("stroke-linejoin"), drawing.get("stroke-linecap")) == ("round", "round")
    colours = {part.get(role) for part in drawing.iter() for role in ("fill", "stroke")}
    assert colours <= {"#000", "none", None}


@pytest.mark.parametrize("path", [*LINE_ICONS, APPLICATION], ids=lambda path: path.stem)
def test_an_icon_holds_only_shapes_and_refers_to_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"href|url\(|<!|<\?|<style|@import", text)
    assert {part.tag.removeprefix(SVG) for part in _drawing(path).iter()} <= {"svg", "path", "circle", "rect"}


def test_the_application_icon_is_square() -> None:
    assert _drawing(APPLICATION).get("viewBox") == "0 0 256 256"
