"""How Standpunt works, and every action with its keys."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from desktop_app.main_window.action import Action
from desktop_app.project.resources import resource

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class _Pages(QTextBrowser):
    """Shows our own pages and loads nothing else."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class HelpDialog(QDialog):
    """The help, beside the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(720, 680)
        pages = _Pages(self)
        pages.setAccessibleName(self.tr("Help"))
        pages.setOpenLinks(False)
        # Markdown cannot hold a table whose cells are safe from their own text, so that part is made apart.
        pages.setMarkdown(resource("help", "help.en.md").read_text(encoding="utf-8"))
        pages.append(keys_table(window.rows, window))
        pages.moveCursor(pages.textCursor().MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(pages)
        layout.addWidget(buttons)


def keys_table(actions: tuple[Action, ...], window: MainWindow) -> str:
    """Every action, with its keys and what it does, as HTML."""
    rows = []
    for menu in dict.fromkeys(action.menu for action in actions):
        rows.append(f'<tr><td colspan="3"><br><b>{escape(window.menu_title(menu))}</b></td></tr>')
        for action in actions:
            if action.menu == menu:
                title, told = window.words(action.title), window.words(action.help)
                keys = " · ".join(action.keys)
                rows.append(
                    f"<tr><td>{escape(title)}&nbsp;&nbsp;</td><td>{escape(keys)}&nbsp;&nbsp;</td>"
                    f"<td>{escape(told)}</td></tr>"
                )
    return f'<table cellspacing="0" cellpadding="3">{"".join(rows)}</table>'
