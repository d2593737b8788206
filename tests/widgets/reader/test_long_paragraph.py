"""A paragraph of thousands of lines looks like any other, and is drawn as soon."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader import page_layout
from desktop_app.widgets.reader.long_paragraph import draw_lines
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.runs import runs

LATIN = "Zij zei dat wij verder gaan met de bouw van het gemaal. " * 20
MIXED = "قال الوزير «نريد الماء» اليوم. He said “no” in 2031. " * 20


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    theme.prepare(qapp)
    made = Reader(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def unlike(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures are clearly of another colour."""
    return sum(
        _far(one.pixelColor(x, y), other.pixelColor(x, y))
        for x in range(0, one.width(), 2)
        for y in range(0, one.height(), 2)
    )


def _far(one: QColor, other: QColor) -> bool:
    return abs(one.lightness() - other.lightness()) + abs(one.red() - other.red()) > 60


@pytest.mark.parametrize("text", [LATIN, MIXED])
@pytest.mark.parametrize("selected", [None, Span(3, 30), Span(20, 400), Span(0, 900)])
def test_drawn_by_the_line_it_looks_the_same(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, text: str, selected: Span | None
) -> None:
    reader.show_document(Document("d", text, "Een kop", "De Krant"))
    if selected:
        reader.select(selected)
    usual = reader.grab().toImage()
    monkeypatch.setattr(page_layout, "LONG", 1)
    by_line = reader.grab().toImage()
    # The text widget rounds a selection's ground to whole pixels and lets it hang over by some.
    edges = usual.width() * usual.height() / 4 * 0.006
    assert unlike(usual, by_line) <= (edges if selected else 0)


def test_only_the_lines_in_view_are_drawn(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[range] = []

    def noting(*asked: Any, **also: Any) -> None:
        drawn.append(asked[3])
        draw_lines(*asked, **also)

    monkeypatch.setattr(page_layout, "draw_lines", noting)
    reader.show_document(Document("d", LATIN * 200))
    for place in (0, 100_000):
        reader.show_span(Span(place, place + 1))
        drawn.clear()
        reader.viewport().repaint()
        assert drawn
        assert all(len(lines) < 60 for lines in drawn)


def test_every_letter_is_covered_where_directions_turn(reader: Reader) -> None:
    text = "قال الوزير He said نعم"
    reader.show_document(Document("d", text))
    reader.grab()
    block = reader.document().findBlock(reader._sheet.page.offsets.unit(0))
    line = block.layout().lineAt(0)
    ((left, right),) = runs(line, 0, len(text), mixed=True)
    assert abs(right - left - line.naturalTextWidth()) < 2
    start = text.index("H")
    ((_, edge),) = runs(line, start, start + 1, mixed=True)
    ((after, _),) = runs(line, start + 1, start + 2, mixed=True)
    assert abs(edge - after) < 1
