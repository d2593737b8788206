"""Suggestions on the page: painted apart from statements, chosen, stepped through, gone when reviewed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.highlight import Highlight, Suggested
from desktop_app.widgets.reader.reader import Reader

TEXT = (
    "De schipper zei dat hij ‘nooit meer’ wil varen op de oude boot.\n"
    "‘Wij gaan nu’, riep de kok. Volgens hem is het te laat.\n"
)


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def suggested(name: str, words: str, *, sure: bool = True, source: str = "", cue: str = "") -> Suggested:
    return Suggested(
        name,
        (span_of(words),),
        (span_of(source),) if source else (),
        (span_of(cue),) if cue else (),
        sure,
        "de kok",
        "about <b>it</b>",
    )


MIXED = suggested("mixed", "hij ‘nooit meer’ wil varen op de oude boot", source="De schipper", cue="zei")
INNER = suggested("inner", "‘nooit meer’")
LAST = suggested("last", "het te laat", sure=False)


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    theme.prepare(qapp)
    made = Reader(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show()
    made.show_document(Document("d", TEXT, "Een kop"))
    made.set_suggestions([LAST, MIXED, INNER])
    made.grab()
    return made


def dark_runs(reader: Reader, words: str) -> list[int]:
    """The lengths of the unbroken strokes below some words, in pixels."""
    picture: QImage = reader.viewport().grab().toImage()
    span = span_of(words)
    left, right = reader.place_of(span.start + 1), reader.place_of(span.end - 1)
    best: list[int] = []
    for y in range(left.y() + 8, left.y() + 20):
        lengths, length = [], 0
        for x in range(left.x(), right.x()):
            if picture.pixelColor(x, y).lightness() < 190:
                length += 1
            elif length:
                lengths.append(length)
                length = 0
        best = max(best, lengths, key=len)
    return best


def test_forms_differ_without_their_colours(reader: Reader) -> None:
    highlight = Highlight("s", (span_of("Wij gaan nu"),), (), (), False, QColor("#6b7280"), "", "", ())
    reader.set_highlights([highlight])
    dots, dashes = dark_runs(reader, "het te laat"), dark_runs(reader, "wil varen op de oude")
    assert max(dots) <= 4
    assert sorted(dashes)[len(dashes) // 2] >= 6
    assert len(dashes) > 5


def test_a_nested_one_is_reached_by_a_second_click(reader: Reader) -> None:
    place = reader.place_of(TEXT.index("nooit") + 2)
    for expected in ("inner", "mixed", "inner"):
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.qWait(QApplication.doubleClickInterval() + 20)
        assert reader.chosen.suggestion == expected
    assert reader.chosen.statement == ""


def test_two_clicks_take_the_one_that_the_first_chose(reader: Reader, qtbot: QtBot) -> None:
    place = reader.place_of(TEXT.index("nooit") + 2)
    with qtbot.waitSignal(reader.suggestion_taken) as taken:
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert taken.args == ["inner"]


def test_stepping_comes_by_each_once_and_around(reader: Reader) -> None:
    reader.set_highlights(
        [Highlight("s", (span_of("Wij gaan nu"),), (), (), True, QColor("#2f6fb0"), "", "", ())]
    )
    seen = []
    while reader.step(1, suggested=True):
        seen.append(reader.chosen.suggestion)
    assert seen == ["mixed", "inner", "last"]
    assert reader.step(1, suggested=True, around=True)
    assert reader.chosen.suggestion == "mixed"
    assert reader.step(-1, suggested=True, around=True)
    assert reader.chosen.suggestion == "last"
    assert reader.step(-1)
    assert reader.chosen.statement == "s"


def test_what_is_reviewed_goes_and_the_next_follows(reader: Reader) -> None:
    reader.step(1, suggested=True)
    assert reader.place_of_suggestion("mixed") == (1, 3)
    reader.remove_suggestions(["mixed"])
    assert reader.chosen.suggestion == ""
    assert reader.place_of_suggestion("last") == (2, 2)
    assert len(reader.ticks()[1]) == 2
    assert reader.step(1, suggested=True)
    assert reader.chosen.suggestion == "inner"


def test_the_margin_names_whom_with_a_question_mark(reader: Reader) -> None:
    reader.step(1, suggested=True)
    reader.grab()
    notes = {placed.note.chosen.suggestion: placed for placed in reader._notes._placed}
    assert set(notes) == {"mixed", "inner", "last"} - ({"inner"} if "inner" not in notes else set())
    said = notes["mixed"].said
    assert said is not None
    lines = said.lines
    assert lines[0][0][0] == "de kok ?"
    assert "A accept" in lines[1][0][0]
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=notes["last"].box.center().toPoint())
    assert reader.chosen.suggestion == "last"


def test_nothing_is_selected_by_choosing(reader: Reader) -> None:
    reader.step(1, suggested=True)
    assert reader.selection() == ()
    assert reader._pointing.mark_at(QPointF(reader.place_of(TEXT.index("riep")))).suggestion == ""
