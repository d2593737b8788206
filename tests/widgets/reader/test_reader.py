"""The page: what is where, what is marked, what a hand selects."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span, normalise
from desktop_app.main_window import theme
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.mark_painter import MarkPainter
from desktop_app.widgets.reader.marks import Chosen
from desktop_app.widgets.reader.reader import Reader
from tests.widgets.reader.test_offsets import TEXTS

TEXT = "De raad wacht 😀 af. ‘Wij gaan nu’, zei Noor Veld.\n\nSlot\n\n"
TEXT += "Het bleef daarna nog lang stil in de grote zaal."


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    theme.prepare(qapp)
    made = Reader(theme.load("light"))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def document(text: str) -> Document:
    return Document("d", normalise(text), "Een kop", "De Krant", date="2031-03-14")


def highlight(id_: str, *spans: Span, filled: bool = True) -> Highlight:
    return Highlight(id_, spans, (), (), filled, QColor("#2f6fb0"), "Noor", "demand", ())


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_a_selection_is_told_in_code_points(reader: Reader) -> None:
    reader.show_document(document(TEXT))
    reader.select(span_of("Wij gaan"))
    assert [span.words(TEXT) for span in reader.selection()] == ["Wij gaan"]
    reader.select(Span(TEXT.index("Wij") + 1, TEXT.index("nu") + 1))
    assert [span.words(TEXT) for span in reader.selection()] == ["Wij gaan nu"]
    assert [span.words(TEXT) for span in reader.selection(exact=True)] == ["ij gaan n"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS, st.data())
def test_spans_stay_exact_whatever_the_text(reader: Reader, text: str, data: st.DataObject) -> None:
    reader.show_document(Document("d", text, "😀 kop"))
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        span = Span(start, data.draw(st.integers(start + 1, len(text))))
        reader.set_highlights([highlight("s", span)])
        reader.select(span)
        assert reader.selection(exact=True) == (span,)
        reader.grab()


def test_a_click_finds_the_mark(reader: Reader, qtbot: QtBot) -> None:
    reader.show_document(document(TEXT))
    outer, inner = span_of("‘Wij gaan nu’"), span_of("gaan")
    reader.set_highlights([highlight("outer", outer), highlight("inner", inner)])
    reader.grab()
    place = reader.place_of(TEXT.index("gaan") + 1)
    for expected in ("inner", "outer", "inner"):
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.qWait(QApplication.doubleClickInterval() + 20)
        assert reader.chosen == Chosen(statement=expected)


def test_adding_one_paints_only_what_is_in_view(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(f"Zin {n}: ‘wij gaan’, zei zij, en zij ging." for n in range(5000))
    reader.show_document(document(text))
    starts = [i for i in range(len(text)) if text.startswith("‘wij", i)]
    reader.set_highlights(highlight(f"s{n}", Span(start, start + 10)) for n, start in enumerate(starts))
    painted: list[int] = []
    paint = MarkPainter.paint

    def counting(self: MarkPainter, painter: QPainter, block, corner, clip) -> None:  # type: ignore[no-untyped-def]
        painted.append(block.blockNumber())
        paint(self, painter, block, corner, clip)

    monkeypatch.setattr(MarkPainter, "paint", counting)
    reader._layout.paint_under = reader._painter.paint
    reader.put_highlights([highlight("new", Span(0, 5))])
    reader.viewport().repaint()
    assert 0 < len(set(painted)) < 60


def test_a_megabyte_in_one_paragraph(reader: Reader) -> None:
    text = "Wij gaan 😀 nu en " * 60_000
    reader.show_document(document(text))
    last = Span(len(text) - 9, len(text) - 1)
    reader.set_highlights([highlight("last", last)])
    reader.choose(Chosen(statement="last"), show=True)
    reader.grab()
    start, end = reader._places.in_view()
    assert start <= last.start
    assert last.end <= end + 1
    reader.select(last)
    assert reader.selection(exact=True) == (last,)


def test_what_is_in_view_stays_when_the_type_changes(reader: Reader) -> None:
    text = "\n".join(f"Alinea {n} " + "met woorden die blijven staan " * 12 for n in range(400))
    reader.show_document(document(text))
    span = span_of("Alinea 250 ", text)
    reader.show_span(span)
    reader.grab()
    changes: tuple[Callable[[], None], ...] = (
        lambda: reader.zoom(3),
        lambda: reader.resize(640, 500),
        lambda: reader.zoom(-4),
    )
    for change in changes:
        change()
        QApplication.processEvents()
        reader.grab()
        start, end = reader._places.in_view()
        assert start - 3000 <= span.start <= end + 3000


def test_scrolling_up_through_paragraphs_never_seen_does_not_jump(reader: Reader) -> None:
    text = "\n".join(f"Alinea {n} " + "woord " * (n % 90) for n in range(600))
    reader.show_document(document(text))
    reader.show_span(span_of("Alinea 400 ", text))
    reader.grab()
    bar = reader.verticalScrollBar()
    for _ in range(40):
        seen = reader._layout.number_at(bar.value() + 40)
        before = reader._layout.top(seen) - bar.value()
        bar.setValue(bar.value() - 25)
        reader.viewport().repaint()
        QApplication.processEvents()
        assert abs(reader._layout.top(seen) - bar.value() - before - 25) <= 2


def test_nothing_can_be_typed_over_and_nothing_loaded(reader: Reader) -> None:
    reader.show_document(document("Dit blijft <img src='file:///etc/hostname'> staan"))
    before = reader.toPlainText()
    QTest.keyClicks(reader, "xyz")
    assert reader.toPlainText() == before
    assert reader.loadResource(2, "file:///etc/hostname") is None


def test_arabic_begins_at_the_right(reader: Reader) -> None:
    reader.show_document(document("قال الوزير نعم"))
    reader.grab()
    _, right = reader._layout.column
    assert abs(reader.place_of(0).x() - right) < 3


def test_arabic_is_marked_where_it_stands(reader: Reader) -> None:
    text = "قال الوزير «نريد الماء» اليوم. He said “no” in 2031."
    reader.show_document(document(text))
    span = span_of("«نريد الماء»", text)
    reader.set_highlights([highlight("s", span)])
    picture = reader.grab().toImage()
    point = reader.place_of(text.index("الماء") + 1) + QPoint(0, 0)
    assert picture.pixelColor(point.x(), point.y() - 11) != picture.pixelColor(2, 2)
