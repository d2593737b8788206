"""Texts name the keys that the user has."""

from __future__ import annotations

from desktop_app.widgets.common.keyed import keyed, set_own_keys


def test_usual_and_own_keys() -> None:
    text = "{edit.undo|Ctrl+Z} takes it back, {help.show|F1} helps."
    try:
        assert keyed(text) == "Ctrl+Z takes it back, F1 helps."
        set_own_keys({"edit.undo": "F12"})
        assert keyed(text) == "F12 takes it back, F1 helps."
    finally:
        set_own_keys({})
    assert keyed("No key {} here") == "No key {} here"
