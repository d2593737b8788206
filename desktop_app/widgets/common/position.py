"""Which letter or digit a key bears on a keyboard of Latin letters, whatever the layout in use writes."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeyEvent

_ROWS = ((2, "1234567890"), (16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
_LETTERS = {start + place: letter for start, row in _ROWS for place, letter in enumerate(row)}
_FROM_X = 8  # X11 and Wayland count the keys of the keyboard from eight


def letters_of(event: QKeyEvent) -> tuple[str, ...]:
    """What a key may mean, best first: what it writes, then, for no Latin letter or digit, its place."""
    written = event.text().casefold()
    if written.isascii() and written.isalnum():
        return (written,)
    offset = 0 if QGuiApplication.platformName() == "windows" else _FROM_X
    placed = _LETTERS.get(event.nativeScanCode() - offset, "")
    return tuple(each for each in (written, placed) if each)
