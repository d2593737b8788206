"""Heights of paragraphs against plain sums."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.widgets.reader.heights import Heights

WHOLE = st.lists(st.integers(0, 50), min_size=1, max_size=60)


@given(WHOLE, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 50)), max_size=20), st.integers(-5, 3200))
def test_as_plain_sums(heights: list[int], changes: list[tuple[int, int]], y: int) -> None:
    kept = Heights(heights)
    for number, height in changes:
        if number < len(heights):
            heights[number] = height
            kept.set(number, height)
    assert [kept.before(n) for n in range(len(heights) + 1)] == [
        sum(heights[:n]) for n in range(len(heights) + 1)
    ]
    inside = [n for n in range(len(heights)) if sum(heights[:n]) <= y < sum(heights[: n + 1])]
    if inside:
        assert kept.at(y) == inside[0]
    else:
        assert kept.at(y) in (0, len(heights) - 1)


def test_nothing() -> None:
    assert Heights([]).total() == 0
    assert Heights([]).at(7) == 0
