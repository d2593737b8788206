"""Bars made of parts: what they tell, before anybody paints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt

from desktop_app.domain.shown import Shown
from desktop_app.widgets.plots.figures import number

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of every bar is: its name, and what it looks like.

    A part that is a ``mean`` has the colour of that stance, else that of the ``hue``-th speaker; of a part
    that is ``other`` nobody asks. ``sign`` stands before its figure, so that no colour is needed.
    """

    name: str
    hue: int = 0
    mean: float | None = None
    sign: str = ""
    other: bool = False
    grain: Qt.BrushStyle = Qt.BrushStyle.SolidPattern


@dataclass(frozen=True, slots=True)
class Stretch:
    """How long a part of a bar is, what stands in it, and the statements behind it, some perhaps twice.

    Where ``figure`` is empty, the amount stands there: thousands are not written that nobody sees.
    """

    amount: float = 0.0
    figure: str = ""
    statements: Sequence[str] = ()

    @property
    def told(self) -> str:
        """What stands in it."""
        return self.figure or number(self.amount)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with a stretch for each part; ``figure`` stands behind it, ``mean`` is told of it as a whole.

    ``name`` is empty where what it is of is not told, and then said by ``Bars.nameless``.
    """

    key: str
    name: str
    stretches: tuple[Stretch, ...]
    figure: str
    statements: Sequence[str]
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """``title`` says what they are, ``unit`` what their lengths count; ``full`` ones are equally long.

    ``told`` has to be said beneath them.
    """

    title: str
    unit: str
    nameless: str
    parts: tuple[Part, ...]
    bars: tuple[Bar, ...]
    full: bool = False
    told: str = ""


def shown_as(shown: Shown, kind: type[S]) -> S:
    """What is shown, which is of this kind; TypeError where it is not."""
    if not isinstance(shown, kind):
        raise TypeError(f"no {kind.__name__}")
    return shown
