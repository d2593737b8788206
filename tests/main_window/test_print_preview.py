"""The preview of what is printed has icons of our own hand."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QToolBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.main_window.dialogs.print_preview import ICONS, PrintPreview

TEXTS = (
    *("Fit width", "Fit page", "Zoom out", "Zoom in", "Portrait", "Landscape"),
    *("First page", "Previous page", "Next page", "Last page"),
    *("Show single page", "Show facing pages", "Show overview of all pages", "Page setup", "Print"),
)


def test_each_tool_has_its_own_icon(qtbot: QtBot) -> None:
    drawn: dict[int, str] = {}

    def icon(name: str) -> QIcon:
        made = QIcon(QPixmap(16, 16))
        drawn[made.cacheKey()] = name
        return made

    owner, printer = QWidget(), QPrinter()
    qtbot.addWidget(owner)
    preview = PrintPreview(printer, icon, owner)
    icons = {
        action.text(): drawn.get(action.icon().cacheKey())
        for tools in preview.findChildren(QToolBar)
        for action in tools.actions()
        if action.text()
    }
    assert icons == dict(zip(TEXTS, ICONS, strict=True))
