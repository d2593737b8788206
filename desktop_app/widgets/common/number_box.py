"""A box for a number, its digits as far from the edge as the letters of the fields above and below it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox

from desktop_app.widgets.common.faces import gap


def inset(box: QAbstractSpinBox) -> None:
    """Move the number in from the edge; the style sheet's padding does not reach it."""
    box.lineEdit().setTextMargins(gap(box.font(), 0.4), 0, 0, 0)
