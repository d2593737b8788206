"""Selecting, boundaries and finding in the page, by keys and by the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window import theme
from desktop_app.widgets.reader.finds import Finds, Wanted
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.text_steps import Edge, Size

TEXT = "De raad wacht 😀 af. ‘Wij gaan nu naar de haven’, zei Noor Veld.\n\nHet bleef stil in de grote zaal."


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    theme.prepare(qapp)
    made = Reader(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_document(Document("d", TEXT, "Een kop"))
    made.grab()
    return made


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def highlight(id_: str, *words: str, source: str = "") -> Highlight:
    sources = (span_of(source),) if source else ()
    spans = tuple(map(span_of, words))
    return Highlight(id_, spans, sources, (), True, QColor("#2f6fb0"), "Noor", "demand", ())


def selected(reader: Reader) -> str:
    span = reader.selecting.raw()
    return span.words(TEXT) if span else ""


def offered(reader: Reader) -> bool:
    return reader.several.offered


def test_a_selection_is_extended_by_sentences_and_paragraphs(reader: Reader) -> None:
    reader.selecting.go(TEXT.index("Wij"))
    reader.selecting.extend(Size.SENTENCE, 1)
    assert selected(reader) == "Wij gaan nu naar de haven’, zei Noor Veld."
    reader.selecting.extend(Size.PARAGRAPH, 1)
    assert selected(reader).endswith("zaal.")
    reader.selecting.extend(Size.SENTENCE, -1)
    assert selected(reader).endswith("\n\n")


def test_the_letters_themselves_when_that_is_wanted(reader: Reader) -> None:
    reader.select(Span(TEXT.index("gaan") + 1, TEXT.index("nu") + 1))
    assert reader.selection()[0].words(TEXT) == "gaan nu"
    reader.set_exact(exact=True)
    assert reader.selection()[0].words(TEXT) == "aan n"


def test_a_run_of_moves_is_told_once(reader: Reader, qtbot: QtBot) -> None:
    reader.set_highlights([highlight("s", "gaan nu", source="Noor Veld")])
    reader.choose(Chosen(statement="s"))
    told: list[tuple[str, str, tuple[Span, ...]]] = []
    reader.bounds.changed.connect(lambda *change: told.append(change))
    for _ in range(2):
        reader.bounds.move(Edge.START, -1, Size.WORD)
    reader.bounds.move(Edge.END, 1, Size.WORD)
    assert told == []
    reader.bounds.flush()
    assert told == [("s", "content", (span_of("‘Wij gaan nu naar"),))]
    reader.bounds.cycle()
    reader.bounds.move(Edge.END, -1, Size.WORD)
    with qtbot.waitSignal(reader.bounds.changed, timeout=3000):
        pass
    assert told[1] == ("s", "source", (span_of("Noor"),))


def test_a_boundary_never_passes_the_other_nor_a_neighbour(reader: Reader) -> None:
    reader.set_highlights([highlight("s", "Wij", "nu naar")])
    reader.choose(Chosen(statement="s"))
    for _ in range(9):
        reader.bounds.move(Edge.END, 1, Size.WORD)
    assert reader.statements()[0].content == (
        Span(span_of("Wij").start, span_of("nu").start),
        span_of("nu naar"),
    )
    for _ in range(40):
        reader.bounds.move(Edge.END, -1, Size.LETTER)
    assert len(reader.statements()[0].content[0]) == 1


@pytest.mark.parametrize(
    ("modifier", "expected"),
    [(Qt.KeyboardModifier.NoModifier, "gaan nu naar"), (Qt.KeyboardModifier.AltModifier, "gaan nu na")],
)
def test_a_handle_is_dragged(reader: Reader, modifier: Qt.KeyboardModifier, expected: str) -> None:
    reader.set_highlights([highlight("s", "gaan nu")])
    reader.choose(Chosen(statement="s"))
    reader.grab()
    told: list[tuple[Span, ...]] = []
    reader.bounds.changed.connect(lambda _id, _part, spans: told.append(spans))
    end, to = reader.place_of(span_of("gaan nu").end), reader.place_of(span_of("gaan nu na").end)
    QTest.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, modifier, end)
    QTest.mouseMove(reader.viewport(), (end + to) / 2)
    move(reader, to, modifier)
    QTest.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, modifier, to)
    assert told == [(span_of(expected),)]
    assert reader.chosen == Chosen(statement="s")


def move(reader: Reader, place: QPoint, modifier: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    there = QPointF(place)
    globally = QPointF(reader.viewport().mapToGlobal(place))
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, there, globally, Qt.MouseButton.NoButton, left, modifier)
    QApplication.sendEvent(reader.viewport(), event)


def test_those_lying_at_one_place_are_listed(reader: Reader) -> None:
    reader.set_highlights([highlight("outer", "‘Wij gaan nu naar de haven’"), highlight("inner", "gaan nu")])
    reader.grab()
    place = reader.place_of(TEXT.index("gaan") + 1)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.chosen == Chosen(statement="inner")
    assert offered(reader)
    QTest.keyClick(reader, Qt.Key.Key_Down)
    assert reader.chosen == Chosen(statement="outer")
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    assert not offered(reader)
    assert reader.chosen == Chosen(statement="outer")


def test_where_one_lies_there_is_no_list(reader: Reader) -> None:
    reader.set_highlights([highlight("only", "gaan nu")])
    reader.grab()
    place = reader.place_of(TEXT.index("gaan") + 1)
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert reader.chosen == Chosen(statement="only")
    assert not offered(reader)


def found(finds: Finds, text: str, wanted: Wanted, qtbot: QtBot) -> list[str]:
    finds.begin(text, wanted)
    qtbot.waitUntil(lambda: not finds.busy)
    return [span.words(text) for span in finds.between(0, len(text))]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted("DE"), ["De", "de", "de"]),
        (Wanted("De", match_case=True), ["De"]),
        (Wanted("a", whole_words=True), []),
        (Wanted("ga+n", expression=True), ["gaan"]),
        (Wanted("'wij"), ["‘Wij"]),
        (Wanted("af. "), ["af. "]),
        (Wanted("", expression=True), []),
        (Wanted("x*", expression=True), []),
    ],
)
def test_words_are_found(wanted: Wanted, expected: list[str], qtbot: QtBot) -> None:
    assert found(Finds(), TEXT, wanted, qtbot) == expected


def test_a_wrong_expression_is_told(qtbot: QtBot) -> None:
    finds = Finds()
    assert found(finds, TEXT, Wanted("(", expression=True), qtbot) == []
    assert finds.problem


def test_a_long_text_is_searched_in_slices(qtbot: QtBot) -> None:
    for text in ("Wij gaan 😀 nu\n" * 60_000, "Wij gaan 😀 nu. " * 60_000):
        finds = Finds()
        finds.begin(text, Wanted("nu"))
        assert finds.busy
        qtbot.waitUntil(lambda finds=finds: not finds.busy, timeout=20_000)  # type: ignore[misc]
        assert len(finds) == 60_000
        first, last = finds.next_to(0, 1), finds.next_to(len(text), -1)
        assert first is not None
        assert last is not None
        assert (first.words(text), last.words(text)) == ("nu", "nu")
        assert finds.number(last) == 60_000
        assert finds.next_to(len(text), 1) == first


def test_what_is_found_is_painted(reader: Reader, qtbot: QtBot) -> None:
    before = reader.grab().toImage()
    reader.finds.begin(TEXT, Wanted("haven"))
    qtbot.waitUntil(lambda: not reader.finds.busy)
    reader.viewport().update()
    assert reader.grab().toImage() != before
