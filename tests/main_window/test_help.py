"""The help: complete, with the keys as they are, and searchable."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.main_window import sample
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.dialogs.help import HelpDialog
from desktop_app.main_window.dialogs.preferences import shown
from desktop_app.main_window.keys import native
from desktop_app.project.resources import resource
from tests.walkthroughs.the_window import opened


def test_every_action_and_setting_is_told_with_its_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        dialog = HelpDialog(window)
        text = dialog.pages.toPlainText()
        assert [row.id for row in window.rows if row.title not in text or row.help not in text] == []
        lines = text.splitlines()
        for row in window.rows:
            keys = window.keys.all_told(row.id)
            assert (
                keys in lines[lines.index(row.help + "\xa0\xa0") - 1]
                if row.help + "\xa0\xa0" in lines
                else keys in text
            )
        assert [each.key for each in shown() if each.label not in text or each.help not in text] == []
        window.keys.set("view.theme", ("Ctrl+Alt+Y",))
        assert "Ctrl+Alt+Y" in dialog.pages.toPlainText()
        dialog.close()


def test_words_are_found(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        dialog = HelpDialog(window)
        dialog.show()
        QTest.keyClicks(dialog._find, "lexicon")
        marks = dialog.pages.extraSelections()
        assert len(marks) > 3
        assert dialog._count.text() == f"{len(marks)} places"
        first = dialog.pages.textCursor().selectionStart()
        QTest.keyClick(dialog._find, Qt.Key.Key_Return)
        assert dialog.pages.textCursor().selectionStart() > first
        QTest.keyClick(dialog._find, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert dialog.pages.textCursor().selectionStart() == first
        assert dialog._headings.count() > 8
        chapters = [dialog._headings.item(row).text() for row in range(dialog._headings.count())]
        assert chapters[-2:] == ["Every setting", "Every action and its keys"]
        dialog._headings.setCurrentRow(dialog._headings.count() - 1)
        assert dialog.pages.textCursor().block().text() == dialog._headings.currentItem().text()
        dialog.close()


_IN_PANELS = {"Enter", "Esc", "Tab", "Space", "Up", "Down", "Left", "Right", "Home", "End", "F1", "F2", "Ins"}
"""Keys that the parts of the window have themselves."""


def test_the_keys_in_the_text_are_those_of_the_actions(qapp: QApplication) -> None:
    usual = {native(key) for row in ACTIONS for key in row.keys} | _IN_PANELS
    usual |= {"Ctrl+A", "Ctrl+C", "Ctrl+Shift+Enter"}
    usual |= {f"{modifier}+{key}" for modifier in ("Shift", "Ctrl", "Alt") for key in _IN_PANELS}
    text = resource("help", "help.en.md").read_text(encoding="utf-8")
    named = {
        key
        for bold in re.findall(r"\*\*([^*]+)\*\*", text)
        for key in re.split(r",? (?:or|and|/) |, ", bold)
        if re.fullmatch(r"((Ctrl|Shift|Alt)\+)+\S+|[A-Z]|F\d+|[\[\]{}<>,.]", key)
    }
    assert named - usual == set()
