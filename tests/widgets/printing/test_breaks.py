"""Pages: no line is cut, none is lost, none comes twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.widgets.printing.breaks import PrintedLine, pages_of


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(10, 30), st.booleans()), max_size=80))
def test_every_line_is_on_one_page_whole(parts: list[tuple[int, int, bool]]) -> None:
    lines, y = [], 0.0
    for white, height, may_begin in parts:
        lines.append(PrintedLine(y + white, y + white + height, may_begin))
        y += white + height
    pages = pages_of(lines, 100.0)
    for line in lines:
        on = [(top, bottom) for top, bottom in pages if top <= line.top and line.bottom <= bottom]
        assert len(on) == 1
    assert all(bottom - top <= 100.0 for top, bottom in pages)
    assert all(one[1] <= other[0] for one, other in pairwise(pages))


def test_a_page_begins_where_it_may() -> None:
    lines = [PrintedLine(n * 10.0, n * 10.0 + 10, n % 4 == 0) for n in range(12)]
    assert pages_of(lines, 60.0) == [(0.0, 40.0), (40.0, 80.0), (80.0, 120.0)]


def test_nothing_takes_no_page() -> None:
    assert pages_of([], 100.0) == []
