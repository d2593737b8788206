"""The table of actions: complete, without two meanings for one key."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop_app.main_window import theme
from desktop_app.main_window.action import Scope
from desktop_app.main_window.actions import ACTIONS, MENUS
from desktop_app.main_window.menus import with_letters
from desktop_app.project.resources import resource


def test_every_action_is_told() -> None:
    for action in ACTIONS:
        assert action.title, action.id
        assert action.help.endswith("."), action.id
        assert action.menu in MENUS, action.id


def test_ids_are_single() -> None:
    assert [id_ for id_, number in Counter(action.id for action in ACTIONS).items() if number > 1] == []


def test_no_key_has_two_meanings(qapp: QApplication) -> None:
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.keys)
    assert "" not in keys
    assert [key for key, number in keys.items() if number > 1] == []


def test_a_letter_is_a_key_in_the_text_only() -> None:
    for action in ACTIONS:
        if action.scope is Scope.WINDOW:
            assert all("+" in key or key.startswith("F") for key in action.keys), action.id


def test_every_icon_is_there(qapp: QApplication) -> None:
    theme.prepare(qapp)
    missing = [a.id for a in ACTIONS if a.icon and not resource("icons", f"{a.icon}.svg").exists()]
    assert missing == []


def test_every_menu_is_opened_by_a_letter_of_its_own() -> None:
    titles = list(with_letters(MENUS))
    letters = [title[title.index("&") + 1].lower() for title in titles]
    assert len(set(letters)) == len(MENUS)
    assert [title.replace("&", "") for title in titles] == list(MENUS)
