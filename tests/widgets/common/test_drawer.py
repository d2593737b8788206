"""Lists below the article are opened with room for more than two lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.widgets.common.drawer import Drawer


def test_a_drawer_that_was_left_closed_opens_with_room(qtbot: QtBot) -> None:
    column = QSplitter(Qt.Orientation.Vertical)
    qtbot.addWidget(column)
    column.resize(600, 900)
    column.addWidget(QTextEdit())
    drawer, page = Drawer(column), QLineEdit()
    column.addWidget(drawer)
    drawer.addTab(page, "List")
    column.show()
    column.setSizes([870, 30])
    drawer.show_page(page)
    assert drawer.height() >= 240
    column.setSizes([500, 400])
    drawer.close_drawer()
    drawer.show_page(page)
    assert abs(drawer.height() - 400) < 10
