"""The keys of the actions: the usual ones, and those that the user set in their place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.settings import KEYS, Settings
from desktop_app.widgets.common.keyed import set_own_keys

_PORTABLE, _NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText
_MOVING = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
)
_FIXED = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_FIELDS = ("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X")
_FAR = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Refusal(Enum):
    """Why a key cannot be an action's."""

    FIXED = "leads back or on"
    MOVING = "moves in the text"
    FIELDS = "copies or pastes"
    LETTER = "a letter in a field"


def portable(key: str) -> str:
    """A key in the form that is kept, empty for what is none."""
    return QKeySequence(key).toString(_PORTABLE)


@cache
def native(key: str) -> str:
    """A key as this desktop writes it."""
    # Two keys of one meaning, of which keyboards say the second.
    return QKeySequence(key).toString(_NATIVE).replace("Return", "Enter")


def refusal(row: Action, key: str) -> Refusal | None:
    """Why a key cannot be an action's, None where it can."""
    # The stubs do not know that a sequence can be indexed.
    combination = QKeySequence(key)[0]  # type: ignore[index]
    pressed, modifiers = combination.key(), combination.keyboardModifiers()
    if pressed in _FIXED:
        return Refusal.FIXED
    if pressed in _MOVING and not modifiers & Qt.KeyboardModifier.AltModifier:
        return Refusal.MOVING
    if portable(key) in _FIELDS:
        return Refusal.FIELDS
    functional = Qt.Key.Key_F1 <= pressed <= Qt.Key.Key_F35
    if row.scope is Scope.WINDOW and not functional and not modifiers & _FAR:
        return Refusal.LETTER
    return None


class Keys(QObject):
    """Which keys do what, as the user has them."""

    changed = Signal()

    def __init__(self, settings: Settings, rows: tuple[Action, ...] = ACTIONS) -> None:
        super().__init__(settings)
        self._settings = settings
        self._rows = {row.id: row for row in rows}
        self._usual = {row.id: tuple(portable(key) for key in row.keys) for row in rows}
        self._own = _read(settings.get(KEYS))
        self._tell()

    def of(self, action: str) -> tuple[str, ...]:
        """The keys of an action in portable form, the one shown first."""
        return self._own.get(action, self._usual[action])

    def told(self, action: str) -> str:
        """The key of an action as this desktop writes it, empty where it has none."""
        return next((native(key) for key in self.of(action)), "")

    def all_told(self, action: str) -> str:
        """All keys of an action as this desktop writes them."""
        return " · ".join(dict.fromkeys(native(key) for key in self.of(action)))

    def is_usual(self, action: str) -> bool:
        """Whether an action has the keys that it comes with."""
        return action not in self._own

    def holder(self, key: str, besides: str = "") -> Action | None:
        """The action that has a key, other than one."""
        wanted = portable(key)
        return next(
            (row for id_, row in self._rows.items() if id_ != besides and wanted in self.of(id_)), None
        )

    def set(self, action: str, keys: tuple[str, ...]) -> None:
        """Give an action these keys and no other; any other action that has one of them loses it."""
        wanted = tuple(dict.fromkeys(portable(key) for key in keys))
        for other in self._rows:
            if other != action and set(self.of(other)) & set(wanted):
                self._put(other, tuple(key for key in self.of(other) if key not in wanted))
        self._put(action, wanted)
        self._keep()

    def reset(self, action: str) -> None:
        """Give an action its usual keys back, also from an action that was given one of them."""
        self.set(action, self._usual[action])

    def reset_all(self) -> None:
        """Give every action its usual keys."""
        self._own.clear()
        self._keep()

    def _put(self, action: str, keys: tuple[str, ...]) -> None:
        if keys == self._usual[action]:
            self._own.pop(action, None)
        else:
            self._own[action] = keys

    def _keep(self) -> None:
        self._settings.set(KEYS, json.dumps(self._own))
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Have texts that name a key name the user's."""
        set_own_keys({action: self.told(action) for action in self._own})


def _read(kept: str) -> dict[str, tuple[str, ...]]:
    """The user's keys by action; what cannot be read is left out, so that the usual keys hold."""
    known = {row.id for row in ACTIONS}
    try:
        read = json.loads(kept)
    except json.JSONDecodeError:
        return {}
    if not isinstance(read, Mapping):
        return {}
    return {
        action: tuple(portable(key) for key in keys if portable(key))
        for action, keys in read.items()
        if action in known and isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    }
