"""The user's own keys: kept, taken from others, refused where they cannot work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.keys import Keys, Refusal, portable, refusal
from desktop_app.main_window.settings import KEYS, Settings

ROWS = {row.id: row for row in ACTIONS}


def settings_in(folder: Path) -> Settings:
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


def test_keys_are_kept(qapp: QApplication, tmp_path: Path) -> None:
    kept = settings_in(tmp_path)
    Keys(kept).set("view.theme", ("Ctrl+Alt+T", "F11"))
    assert Keys(kept).of("view.theme") == ("Ctrl+Alt+T", "F11")
    assert not Keys(kept).is_usual("view.theme")
    Keys(kept).reset("view.theme")
    assert Keys(kept).is_usual("view.theme")
    assert kept.get(KEYS) == "{}"


def test_a_key_has_one_holder(qapp: QApplication, tmp_path: Path) -> None:
    keys = Keys(settings_in(tmp_path))
    holder = keys.holder("Ctrl+K")
    assert holder is not None
    assert holder.id == "edit.palette"
    keys.set("view.theme", ("Ctrl+K",))
    assert "Ctrl+K" not in keys.of("edit.palette")
    assert keys.of("edit.palette")
    keys.reset("edit.palette")
    assert keys.of("view.theme") == ()
    keys.reset_all()
    assert all(keys.is_usual(row.id) for row in ACTIONS)


@pytest.mark.parametrize(
    ("action", "key", "why"),
    [
        ("view.theme", "T", Refusal.LETTER),
        ("view.theme", "Shift+T", Refusal.LETTER),
        ("view.theme", "Esc", Refusal.FIXED),
        ("statement.next", "Tab", Refusal.FIXED),
        ("statement.next", "Right", Refusal.MOVING),
        ("statement.next", "Ctrl+C", Refusal.FIELDS),
        ("statement.next", "Z", None),
        ("statement.next", "Alt+Down", None),
        ("view.theme", "F11", None),
    ],
)
def test_refusals(qapp: QApplication, action: str, key: str, why: Refusal | None) -> None:
    assert refusal(ROWS[action], key) is why


@pytest.mark.parametrize(
    "kept", ["", "[1]", "{", '{"none": ["A"]}', '{"view.theme": "A"}', '{"view.theme": [1]}']
)
def test_what_cannot_be_read_leaves_the_usual_keys(qapp: QApplication, tmp_path: Path, kept: str) -> None:
    settings = settings_in(tmp_path)
    settings.set(KEYS, kept)
    assert all(Keys(settings).is_usual(row.id) for row in ACTIONS)


def test_no_usual_key_is_refused(qapp: QApplication) -> None:
    assert [(row.id, key) for row in ACTIONS for key in row.keys if refusal(row, key)] == []
    assert all(portable(key) for row in ACTIONS for key in row.keys)
