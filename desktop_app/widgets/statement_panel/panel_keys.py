"""What the keys do in the statement panel that no field has taken for itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtGui import QKeyEvent

from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.position import letters_of

Deed = Callable[[], object]


def deed_of(event: QKeyEvent, rows: Sequence[ChipRow | None], deeds: Mapping[str, Deed]) -> Deed | None:
    """The code a key picks in the first row that offers it, else the deed of a letter; None for neither."""
    letters = letters_of(event)
    for row in rows:
        for letter in letters:
            if row is not None and row.offers(letter):
                return partial(row.choose_key, letter)
    return next((deeds[letter] for letter in letters if letter in deeds), None)
