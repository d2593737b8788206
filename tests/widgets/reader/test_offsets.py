"""Code points and UTF-16 units, held against Qt's own document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop_app.domain.text import normalise
from desktop_app.widgets.reader.offsets import Offsets

TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("😀👩‍🚀é\u0301ابجד中文\n\r\u2028\u2029\u200f\u00a0\u00ad\ufeff\x0b\x0c\x1c\x85’‘“„"),
    ),
    max_size=200,
).map(normalise)


@given(TEXTS, st.data())
def test_a_span_selects_its_words_in_qt(text: str, data: st.DataObject) -> None:
    document = QTextDocument()
    document.setPlainText("Kop\n" + text)
    offsets = Offsets(text, base=4)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.unit(start))
    cursor.setPosition(offsets.unit(end), QTextCursor.MoveMode.KeepAnchor)
    # Qt gives a paragraph's end back as U+2029; all else must be letter for letter.
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]


@given(TEXTS, st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    offsets = Offsets(text, base=data.draw(st.integers(0, 9)))
    point = data.draw(st.integers(0, len(text)))
    assert offsets.point(offsets.unit(point)) == point


def test_inside_a_pair_is_the_character_itself() -> None:
    offsets = Offsets("a😀b")
    assert [offsets.point(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_outside_is_the_nearest_end() -> None:
    offsets = Offsets("abc", base=10)
    assert (offsets.point(3), offsets.point(99)) == (0, 3)


@given(TEXTS)
def test_qt_has_as_many_characters_as_are_counted(text: str) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    assert document.characterCount() - 1 == Offsets(text).unit(len(text))
