"""The codes of a small list side by side, of which at most one is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.codebook import Code, keys_of
from desktop_app.widgets.common.chip import Chip
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.flow_layout import FlowLayout
from desktop_app.widgets.common.look import Look

_LONG = 24
"""A name of more letters may be cut short on its chip, and is told whole beside it."""


class ChipRow(QWidget):
    """Chips that wrap; one stop for the Tab key, arrows move among them, a key or a click asks for it."""

    chosen = Signal(str)
    """The id of the code that is asked for, or empty when the chosen one is to be taken back."""

    pressed = Signal(str)
    """The id of the code that was clicked, chosen or not: for a row of which several may be chosen."""

    def __init__(self, name: str, *, keyed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keyed = keyed
        self._codes: tuple[Code, ...] = ()
        self._chips: list[Chip] = []
        self._values: frozenset[str] = frozenset()
        self._look: Look | None = None
        self._end: QWidget | None = None
        self._flow = FlowLayout(self)
        self._flow.setSpacing(gap(self.font(), 0.28))
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        for chip in self._chips:
            chip.set_look(look)

    def set_codes(self, codes: Sequence[Code]) -> None:
        """Offer these codes; the same ones again leave everything as it is."""
        if tuple(codes) == self._codes:
            return
        focused = self.has_focus()
        self._codes = tuple(codes)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [
            self._chip(code, key)
            for code, key in zip(self._codes, _keys(self._codes, self._keyed), strict=True)
        ]
        if self._end is not None:
            self.set_end(self._end)
        self.set_values(self._values)
        if focused:
            self.focus()

    def set_end(self, end: QWidget) -> None:
        """Have something stand behind the last chip."""
        self._flow.removeWidget(end)
        self._end = end
        self._flow.addWidget(end)

    def set_value(self, code: str) -> None:
        """Show which code is chosen, by its id; empty for none."""
        self.set_values((code,))

    def set_values(self, codes: Iterable[str]) -> None:
        """Show which codes are chosen, by their ids."""
        self._values = frozenset(codes) - {""}
        for chip in self._chips:
            chip.setChecked(chip.code.id in self._values)
            chip.updateGeometry()
        if not self.has_focus():
            self._let_tab_reach(self._first())

    def has_focus(self) -> bool:
        """Whether one of the chips has the keyboard's focus."""
        return any(chip.hasFocus() for chip in self._chips)

    def focus(self) -> None:
        """Give the focus to the chosen chip, or to the first."""
        first = self._first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def offers(self, key: str) -> bool:
        """Whether this key picks one of the codes."""
        return self._of_key(key) is not None

    def choose_key(self, key: str) -> None:
        """Ask for the code that this key picks, unless it is chosen already."""
        chip = self._of_key(key)
        if chip is None:
            return
        if self.has_focus():
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
        if not chip.isChecked():
            self.chosen.emit(chip.code.id)

    def tab_stops(self) -> list[QWidget]:
        """The chips in the order shown, for the order of the Tab key."""
        return list(self._chips)

    def _of_key(self, key: str) -> Chip | None:
        wanted = key.casefold()
        return next((chip for chip in self._chips if wanted and chip.key.casefold() == wanted), None)

    def _chip(self, code: Code, key: str) -> Chip:
        chip = Chip(code, key, self)
        chip.setToolTip(self._meaning(code))
        chip.setWhatsThis(chip.toolTip())
        parts = [code.definition, self.tr("Key %1").replace("%1", key) if key else ""]
        chip.setAccessibleDescription(". ".join(part for part in parts if part))
        chip.clicked.connect(lambda: self._clicked(chip))
        chip.stepped.connect(lambda by: self._step(chip, by))
        if self._look is not None:
            chip.set_look(self._look)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _meaning(self, code: Code) -> str:
        """Definition, example and counter-example as rich text; the codebook's words are no markup."""
        if not (code.definition or code.example or code.counter_example):
            return escape(code.name) if len(code.name) > _LONG else ""
        parts = [f"<b>{escape(code.name)}</b>"]
        if code.definition:
            parts.append(escape(code.definition))
        if code.example:
            parts.append(f"<i>{escape(self.tr('For example:'))}</i> {escape(code.example)}")
        if code.counter_example:
            parts.append(f"<i>{escape(self.tr('But not:'))}</i> {escape(code.counter_example)}")
        return "<p>" + "</p><p>".join(parts) + "</p>"

    def _clicked(self, chip: Chip) -> None:
        self._let_tab_reach(chip)
        self.pressed.emit(chip.code.id)
        self.chosen.emit("" if chip.isChecked() else chip.code.id)

    def _step(self, chip: Chip, by: int) -> None:
        place = self._chips.index(chip) + by
        if 0 <= place < len(self._chips):
            self._let_tab_reach(self._chips[place])
            self._chips[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> Chip | None:
        chosen = (chip for chip in self._chips if chip.isChecked())
        return next(chosen, self._chips[0] if self._chips else None)

    def _let_tab_reach(self, wanted: Chip | None) -> None:
        for chip in self._chips:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is wanted else Qt.FocusPolicy.ClickFocus)


def _keys(codes: tuple[Code, ...], keyed: bool) -> list[str]:
    """The key of each code as it is written on its chip; empty where it has none."""
    entering = {code.id: key for key, code in keys_of(codes).items()} if keyed else {}
    return [(code.key or entering[code.id]) if code.id in entering else "" for code in codes]
