"""What is told of a mark in a few words over the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.widgets.reader.highlight import Highlight, Suggested

_MOST = 12
"""How many marks are told of at once."""


class Tips:
    """Shows tips over a page: what the mouse happens upon, and what was asked for of the mark chosen."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        self._told = ""

    def tell(self, place: QPoint, lines: Iterable[str]) -> None:
        """Say something at a place of the page, until a key or the mouse is used."""
        self._told = f"<qt>{'<br>'.join(map(escape, lines))}</qt>"
        QToolTip.showText(self._page.mapToGlobal(place), self._told, self._page)

    @property
    def telling(self) -> bool:
        """Whether what was asked for stands on the page; not what the mouse happens upon."""
        return bool(self._told) and QToolTip.isVisible() and QToolTip.text() == self._told

    def hide(self) -> None:
        """Say nothing any longer."""
        QToolTip.hideText()
        self._told = ""

    def hover(self, place: QPoint, marks: Sequence[Highlight | Suggested]) -> None:
        """Say what marks are, each on a line, at a place of the screen; nothing for none."""
        if not marks:
            QToolTip.hideText()
        else:
            # Escaped: a name with tags in it must not be taken for a page with pictures to load.
            lines = [escape(brief(mark)) for mark in marks[:_MOST]]
            lines += [f"+{len(marks) - _MOST}"] * (len(marks) > _MOST)
            QToolTip.showText(place, f"<qt>{'<br>'.join(lines)}</qt>", self._page)


def brief(mark: Highlight | Suggested) -> str:
    """A mark in a line: who says it, what it does, for or against what."""
    if isinstance(mark, Suggested):
        return mark.about
    stances = ", ".join(f"{position.sign} {position.target}" for position in mark.positions)
    told = (
        mark.speaker or QCoreApplication.translate("Reader", "no speaker"),
        mark.claims or QCoreApplication.translate("Reader", "no claim"),
        stances,
    )
    return " · ".join(part for part in told if part)
