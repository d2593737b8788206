"""The sheets before they are printed, with icons of the one hand that drew the others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QToolBar, QWidget, QWidgetAction

ICONS = (
    *("fit-width", "fit-page", "zoom-out", "zoom-in", "portrait", "landscape"),
    *("first-page", "page-back", "page-on", "last-page", "one-page", "two-pages", "all-pages"),
    *("page-setup", "print"),
)
"""For the tools of Qt's preview in the order in which they stand; they have no other names."""


class PrintPreview(QPrintPreviewDialog):
    """Qt's preview; ``icon`` draws an icon of that name in the colours of the theme."""

    def __init__(self, printer: QPrinter, icon: Callable[[str], QIcon], parent: QWidget) -> None:
        super().__init__(printer, parent)
        self.setWindowTitle(self.tr("Print the article"))
        for tools in self.findChildren(QToolBar):
            tools.setMovable(False)
            drawn = [
                action
                for action in tools.actions()
                if not action.isSeparator() and not isinstance(action, QWidgetAction)
            ]
            # Of a Qt that has other tools each keeps its own icon, rather than a wrong one of ours.
            if len(drawn) == len(ICONS):
                for action, name in zip(drawn, ICONS, strict=True):
                    action.setIcon(icon(name))
