"""Lines of marks that overlap have lanes of their own, and keep them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from desktop_app.domain.text import Span
from desktop_app.widgets.reader.highlight import Highlight
from desktop_app.widgets.reader.marks import Marks

SPANS = st.tuples(st.integers(0, 120), st.integers(1, 40)).map(lambda pair: Span(pair[0], sum(pair)))


def mark(name: str, *spans: Span) -> Highlight:
    return Highlight(name, spans, (), (), False, QColor("#2f6fb0"), "", "", ())


def lanes(marks: Marks) -> dict[str, int]:
    return {each.id: marks.lanes.of(each).number for each in marks.statements.all()}


@given(st.lists(SPANS, max_size=25))
def test_marks_that_overlap_have_different_lanes(spans: list[Span]) -> None:
    marks = Marks()
    marks.statements.put(mark(f"m{number:02}", span) for number, span in enumerate(spans))
    numbers = lanes(marks)
    for one in marks.statements.all():
        for other in marks.statements.all():
            if one.id < other.id and one.content[0].overlaps(other.content[0]):
                assert numbers[one.id] != numbers[other.id]
        assert marks.lanes.of(one).number < marks.lanes.of(one).depth


@given(st.lists(SPANS, min_size=1, max_size=15), st.data())
def test_lanes_are_those_of_what_is_there_whatever_came_and_went(
    spans: list[Span], data: st.DataObject
) -> None:
    marks = Marks()
    for number, span in enumerate(spans):
        marks.statements.put([mark(f"m{number:02}", span)])
        lanes(marks)
    gone = data.draw(st.integers(0, len(spans) - 1))
    marks.statements.remove(f"m{gone:02}")
    fresh = Marks()
    fresh.statements.put(marks.statements.all())
    assert lanes(marks) == lanes(fresh)


@given(st.lists(st.lists(SPANS, min_size=1, max_size=2), max_size=15), SPANS)
def test_lanes_are_the_same_when_what_is_in_view_was_regarded_together(
    spans: list[list[Span]], view: Span
) -> None:
    marks, fresh = Marks(), Marks()
    for each in (marks, fresh):
        each.statements.put(mark(f"m{number:02}", *sorted(some)) for number, some in enumerate(spans))
    marks.lanes.regard(marks.content_between(view.start, view.end), view.start, view.end)
    assert [marks.lanes.of(one) for one in fresh.statements.all()] == [
        fresh.lanes.of(one) for one in fresh.statements.all()
    ]


def test_what_is_nested_lies_nearer_to_the_words_than_what_holds_it() -> None:
    marks = Marks()
    marks.statements.put(
        [mark("outer", Span(0, 90)), mark("inner", Span(10, 40)), mark("core", Span(12, 20))]
    )
    assert lanes(marks) == {"core": 0, "inner": 1, "outer": 2}


def test_a_mark_of_several_stretches_has_one_lane() -> None:
    marks = Marks()
    marks.statements.put([mark("two", Span(0, 10), Span(50, 90)), mark("over", Span(60, 70))])
    assert lanes(marks) == {"over": 0, "two": 1}


def test_what_stands_nowhere_in_the_text_is_not_marked() -> None:
    marks = Marks()
    marks.statements.put([mark("lost")])
    assert list(marks.statements.all()) == []
    marks.statements.put([mark("found", Span(1, 5))])
    marks.statements.put([mark("found")])
    assert marks.statements.content_between(0, 10) == []
