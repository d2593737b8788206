"""What the colours of a page say: the way chosen, the strip, the legend."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.highlight import ColourBy, Highlight, Hue
from desktop_app.widgets.reader.legend import LegendBar
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.strip import Strip, Tick

TEXT = "Het veer blijft varen, zegt de wethouder van Oosterveen aan de kade. " * 40
BLUE, RED = QColor("#2f6fb0"), QColor("#6f0003")


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    theme.prepare(qapp)
    made = Reader(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_document(Document("d", TEXT, "Een kop"))
    made.set_highlights(mark(number, "noor" if number % 3 else "bram") for number in range(9))
    return made


def mark(number: int, speaker: str, *, filled: bool = True) -> Highlight:
    start = number * 200
    hues = {
        ColourBy.SPEAKER: Hue(speaker, speaker.title(), BLUE),
        ColourBy.STANCE: Hue("against", "Against", RED, "▼", more=number == 0),
        ColourBy.CLAIM: Hue("", "no claim type", BLUE),
    }
    content = (Span(start, start + 40), Span(start + 60, start + 90))
    source, cue = (Span(start + 100, start + 110),), (Span(start + 92, start + 96),)
    return Highlight(
        f"s{number}", content, source, cue, filled, BLUE, speaker, "", (), hues, curated=number == 1
    )


def picture(reader: Reader) -> QPixmap:
    return reader.viewport().grab()


def test_the_way_to_colour_changes_page_and_strip_at_once(reader: Reader, qtbot: QtBot) -> None:
    before = picture(reader).toImage()
    with qtbot.waitSignal(reader.marks_changed):
        reader.set_colour_by(ColourBy.STANCE)
    assert picture(reader).toImage() != before
    assert {tick.colour.name() for tick in reader.ticks()[0] if tick.colour} == {RED.name()}


def test_the_legend_has_what_occurs_the_most_frequent_first(reader: Reader) -> None:
    legend = reader.legend()
    assert [(hue.name, count) for hue, count in legend.hues] == [("Noor", 6), ("Bram", 3)]
    assert (legend.literal, legend.other, legend.curated, legend.suggested) == (True, False, True, False)


def test_the_legend_follows_what_comes_and_goes(reader: Reader) -> None:
    reader.legend()
    reader.put_highlights([mark(9, "bram", filled=False), mark(3, "noor")])
    for gone in ("s1", "s6"):
        reader.remove_highlights((gone,))
    legend = reader.legend()
    assert [(hue.name, count) for hue, count in legend.hues] == [("Noor", 6), ("Bram", 2)]
    assert (legend.literal, legend.other, legend.curated) == (True, True, False)
    reader.set_colour_by(ColourBy.STANCE)
    assert [(hue.name, count) for hue, count in reader.legend().hues] == [("Against", 8)]
    reader.set_highlights(())
    assert reader.legend().hues == ()


def test_of_very_many_marks_the_strip_has_those_that_can_be_told_apart(reader: Reader) -> None:
    reader.show_document(Document("d", "x" * 200_000))
    reader.set_highlights(mark(number, "noor") for number in range(1000))
    assert len(reader.ticks()[0]) == 1000
    many = [replace(mark(number // 3, "noor"), id=f"t{number:04}") for number in range(3000)]
    reader.set_highlights(many)
    ticks = reader.ticks()[0]
    assert [tick.chosen.statement for tick in ticks] == [f"t{number:04}" for number in range(2, 3000, 3)]
    assert [tick.place for tick in ticks] == [number * 200 / 200_000 for number in range(1000)]


def test_an_entry_leads_from_one_statement_of_its_hue_to_the_next(reader: Reader) -> None:
    seen = []
    for _ in range(4):
        reader.go_to_next_of("bram")
        seen.append(reader.chosen.statement)
    assert seen == ["s0", "s3", "s6", "s0"]
    reader.go_to_next_of("nobody")
    assert reader.chosen.statement == "s0"


def test_the_bar_shows_what_fits_and_keeps_the_rest_in_a_menu(qtbot: QtBot, reader: Reader) -> None:
    bar = LegendBar()
    qtbot.addWidget(bar)
    bar.set_look(theme.load("light"))
    bar.resize(900, 30)
    bar.show()
    bar.show_legend(ColourBy.SPEAKER, reader.legend())
    named = [b for b in bar.findChildren(QToolButton) if b.text().startswith(("Noor", "Bram"))]
    assert [button.isVisible() for button in named] == [True, True]
    with qtbot.waitSignal(bar.next_requested) as asked:
        QTest.mouseClick(named[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["bram"]
    bar.resize(150, 30)
    QApplication.processEvents()
    assert not all(button.isVisible() for button in named)
    assert bar._rest.isVisible()
    assert len(bar._rest.menu().actions()) == sum(not button.isVisible() for button in named)


def test_what_is_chosen_and_under_the_mouse_looks_otherwise_than_by_colour(reader: Reader) -> None:
    plain = picture(reader).toImage()
    reader.choose(Chosen(statement="s0"))
    chosen = picture(reader).toImage()
    assert chosen != plain
    reader.choose(Chosen())
    QTest.mouseMove(reader.viewport(), reader.place_of(3) + QPoint(2, 0))
    hovered = picture(reader).toImage()
    assert hovered not in (plain, chosen)


def test_curated_statements_are_told_by_their_line(reader: Reader) -> None:
    before = picture(reader).toImage()
    plain = mark(2, "noor")
    reader.put_highlights([replace(plain, curated=True)])
    assert picture(reader).toImage() != before


def test_a_tick_is_gone_to_and_told_of(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.set_look(theme.load("dark"))
    strip.resize(14, 400)
    strip.show()
    strip.set_ticks([Tick(0.5, BLUE, Chosen(statement="s"))], [Tick(0.25, None, Chosen(suggestion="q"))])
    strip.set_matches([0.1, 0.9])
    strip.grab()
    with qtbot.waitSignal(strip.mark_requested) as asked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(7, 200))
    assert asked.args == [Chosen(statement="s")]
    with qtbot.waitSignal(strip.mark_requested) as asked:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(7, 101))
    assert asked.args == [Chosen(suggestion="q")]
    with qtbot.waitSignal(strip.place_requested) as place:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(7, 300))
    assert place.args[0] == pytest.approx(0.75, abs=0.01)


def test_face_line_height_and_width_are_set(reader: Reader) -> None:
    before = picture(reader).toImage()
    reader.set_type(face="Literata", leading=1.9, measure=45)
    assert picture(reader).toImage() != before
    typography = reader._layout.typography
    assert typography.reading.startswith("Literata")
    assert (typography.leading, typography.measure) == (1.9, 45)
    reader.set_look(theme.load("dark"))
    assert reader._layout.typography.reading.startswith("Literata")
