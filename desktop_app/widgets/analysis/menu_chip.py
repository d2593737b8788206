"""A button that says what is chosen, and opens a menu of what else could be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.widgets.common.chip_button import ChipButton


class MenuChip(ChipButton):
    """Of one choice (``single``) one value is chosen; else any number, none meaning all."""

    changed = Signal()

    def __init__(self, title: str, *, single: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self._single = title, single
        self._values: Mapping[str, str] = {}
        self._chosen: tuple[str, ...] = ()
        self.setPopupMode(ChipButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(title)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._tell()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The values chosen."""
        return self._chosen

    def set_values(self, values: Mapping[str, str]) -> None:
        """Offer these, each with its title; what is chosen and not offered stays chosen."""
        self._values = values
        self._tell()

    def choose(self, chosen: tuple[str, ...]) -> None:
        """Have these chosen."""
        self._chosen = chosen
        self._tell()

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        group.setExclusive(self._single)
        if not self._single:
            everything = self._menu.addAction(self.tr("All"))
            everything.setEnabled(bool(self._chosen))
            everything.triggered.connect(lambda _checked=False: self._take(()))
            self._menu.addSeparator()
        for value, title in {**self._values, **{v: v for v in self._chosen if v not in self._values}}.items():
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in self._chosen)
            if self._single:
                group.addAction(action)
            action.triggered.connect(lambda on, value=value: self._toggle(value, on=on))

    def _toggle(self, value: str, *, on: bool) -> None:
        if self._single:
            self._take((value,))
        else:
            others = tuple(each for each in self._chosen if each != value)
            self._take((*others, value) if on else others)

    def _take(self, chosen: tuple[str, ...]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._tell()
            self.changed.emit()

    def _tell(self) -> None:
        names = [self._values.get(value, value) for value in self._chosen]
        told = ", ".join(names[:2]) + (
            self.tr(" and %1 more").replace("%1", str(len(names) - 2)) if names[2:] else ""
        )
        self.setText(f"{self.title}: {told or self.tr('all')} ▾".replace("&", "&&"))
        self.setAccessibleName(f"{self.title}: {', '.join(names) or self.tr('all')}")
        # A filter that narrows looks unlike one that does not, beside saying so.
        narrows = bool(self._chosen) and not self._single
        if self.property("narrows") != narrows:
            self.setProperty("narrows", narrows)
            self.style().unpolish(self)
            self.style().polish(self)
