"""Heights of paragraphs, summed so that one may change without all being added up again."""

from __future__ import annotations

from collections.abc import Sequence


class Heights:
    """A binary indexed tree (Fenwick 1994) over heights in pixels: change, sum and find in O(log n)."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for number in range(1, len(self._tree)):
            above = number + (number & -number)
            if above < len(self._tree):
                self._tree[above] += self._tree[number]
        self._top_bit = 1 << max(0, len(self._heights).bit_length() - 1)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        return self._heights[number]

    def set(self, number: int, height: float) -> None:
        """Give one paragraph another height."""
        change = height - self._heights[number]
        self._heights[number] = height
        number += 1
        while number < len(self._tree):
            self._tree[number] += change
            number += number & -number

    def before(self, number: int) -> float:
        """The height of all paragraphs before one."""
        total = 0.0
        while number:
            total += self._tree[number]
            number -= number & -number
        return total

    def total(self) -> float:
        """The height of all."""
        return self.before(len(self._heights))

    def at(self, y: float) -> int:
        """The number of the paragraph that ``y`` falls in, the first or last for a ``y`` outside."""
        place, bit = 0, self._top_bit
        while bit:
            further = place + bit
            if further < len(self._tree) and self._tree[further] <= y:
                place = further
                y -= self._tree[further]
            bit >>= 1
        return min(place, max(0, len(self._heights) - 1))
