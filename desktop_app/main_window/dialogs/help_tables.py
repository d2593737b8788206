"""What in the help is read off the program: every setting, and every action with its keys as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.main_window.dialogs.preferences import shown
from desktop_app.main_window.dialogs.setting_field import worded
from desktop_app.main_window.setting import Kind, Setting

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


def settings_table() -> str:
    """Every setting with what it does and what it is at first, as HTML."""
    return _table(_setting_rows())


def actions_table(window: MainWindow) -> str:
    """Every action with its keys and what it does, as HTML."""
    return _table(_action_rows(window))


def _setting_rows() -> Iterator[tuple[str, ...]]:
    group = ""
    for setting in shown():
        if setting.group != group:
            group = setting.group
            yield (worded(group),)
        yield worded(setting.label), _usual(setting), worded(setting.help)


def _usual(setting: Setting) -> str:
    """The value at first, in words."""
    match setting.kind:
        case Kind.YES_NO:
            return _told("on") if setting.default else _told("off")
        case Kind.ONE_OF:
            return worded(dict(setting.choices)[setting.default])
        case Kind.NUMBER:
            return f"{setting.default}{worded(setting.unit)}"
        case _:
            return str(setting.default)


def _action_rows(window: MainWindow) -> Iterator[tuple[str, ...]]:
    for menu in dict.fromkeys(action.menu for action in window.rows):
        yield (window.menu_title(menu),)
        for action in window.rows:
            if action.menu == menu:
                yield window.words(action.title), window.keys.all_told(action.id), window.words(action.help)


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    """Rows of three cells, and of one for a heading."""
    lines = []
    for cells in rows:
        if len(cells) == 1:
            lines.append(f'<tr><td colspan="3"><br><b>{escape(cells[0])}</b></td></tr>')
        else:
            lines.append("<tr>" + "".join(f"<td>{escape(cell)}&nbsp;&nbsp;</td>" for cell in cells) + "</tr>")
    return f'<table cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def _told(text: str) -> str:
    return QCoreApplication.translate("Help", text)
