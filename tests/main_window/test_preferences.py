"""The forms of settings and keys: complete, at once, taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from desktop_app.main_window import sample
from desktop_app.main_window.dialogs.keys import KeysDialog
from desktop_app.main_window.dialogs.preferences import PreferencesDialog, shown
from desktop_app.main_window.setting import Kind
from desktop_app.main_window.settings import ANNOTATOR, LEARN, SETTINGS, SIZE, THEME
from tests.walkthroughs.the_window import opened


def test_every_setting_is_declared_whole() -> None:
    for setting in SETTINGS:
        assert setting.help.endswith("."), setting.key
        if setting.kind is not Kind.KEPT:
            assert setting.label, setting.key
            assert setting.group, setting.key
        if setting.kind is Kind.ONE_OF:
            assert setting.default in [value for value, _ in setting.choices]
        if setting.kind is Kind.NUMBER:
            assert setting.least <= setting.default <= setting.most
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


def test_changes_hold_at_once_and_are_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        dialog = PreferencesDialog(window.settings, window)
        dialog.show()
        assert set(dialog.fields) == {setting.key for setting in shown()}
        theme = dialog.fields[THEME.key]
        assert isinstance(theme, QComboBox)
        theme.setCurrentIndex(theme.findData("dark"))
        theme.activated.emit(theme.currentIndex())
        assert window.look.name == "dark"
        size = dialog.fields[SIZE.key]
        assert isinstance(size, QSpinBox)
        size.setValue(25)
        assert window.reader.size_in_pixels == 25
        learn = dialog.fields[LEARN.key]
        assert isinstance(learn, QCheckBox)
        QTest.keyClick(learn, Qt.Key.Key_Space)
        assert window.settings.get(LEARN) is False
        name = dialog.fields[ANNOTATOR.key]
        assert isinstance(name, QLineEdit)
        name.setText("Bo Stam")
        name.editingFinished.emit()
        assert window.desk.annotator == "Bo Stam"
        dialog._reset()
        assert all(window.settings.get(setting) == setting.default for setting in shown())
        assert size.value() == SIZE.default == window.reader.size_in_pixels
        assert learn.isChecked()
        assert name.text() == ""
        dialog.reject()
        dialog.deleteLater()


def test_a_key_is_set_by_pressing_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        dialog = KeysDialog(window)
        dialog.show()
        QTest.keyClicks(dialog._filter, "next theme")
        assert dialog._chosen() == "view.theme"
        QTest.keyClick(dialog._filter, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.focusWidget() is dialog._field
        QTest.keyClick(dialog._field, Qt.Key.Key_T)
        assert "cannot be set" in dialog._told.text()
        assert not dialog._set.isEnabled()
        QTest.keyClick(dialog._field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert "Find an action" in dialog._told.text()
        QTest.keyClick(dialog._field, Qt.Key.Key_F11)
        assert "free" in dialog._told.text()
        dialog._add.click()
        assert dialog.focusWidget() is dialog._tree
        action = window.actions_by_id["view.theme"]
        assert [key.toString() for key in action.shortcuts()] == ["Ctrl+T", "F11"]
        QTest.keyClick(dialog._field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        dialog._set.click()
        assert "Ctrl+K" in action.toolTip()
        assert "Ctrl+K" not in window.actions_by_id["edit.palette"].toolTip()
        assert window.tools.finder.text().endswith("Ctrl+Shift+P")
        dialog._usual.click()
        assert [key.toString() for key in action.shortcuts()] == ["Ctrl+T"]
        dialog._keys.reset_all()
        assert window.tools.finder.text().endswith("Ctrl+K")
        dialog.choose("statement.next")
        QTest.keyClick(dialog._field, Qt.Key.Key_A)
        assert "Accept" in dialog._told.text()
        dialog.reject()
        dialog.deleteLater()
