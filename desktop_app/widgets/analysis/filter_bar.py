"""What is chosen of a view, and of which statements it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.query import asking
from desktop_app.widgets.analysis.menu_chip import MenuChip
from desktop_app.widgets.common.asked_line import AskedLine
from desktop_app.widgets.common.chip_button import ChipButton
from desktop_app.widgets.common.flow_layout import FlowLayout
from desktop_app.widgets.plots.time_words import span_word


class FilterBar(QWidget):
    """Chips for the choices of the view, then for what narrows all views, then a field for any query."""

    asked = Signal()
    """Something else is chosen or asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices: dict[str, MenuChip] = {}
        self._dates = ("", "")
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self.filters = {
            "outlet": self._chip(self.tr("Outlets"), single=False),
            "set": self._chip(self.tr("Sets"), single=False),
            "claim": self._chip(self.tr("Claims"), single=False),
        }
        self._span = ChipButton(self)
        self._span.setProperty("narrows", True)
        self._span.clicked.connect(lambda: self.set_dates("", ""))
        self._span.hide()
        self._flow.addWidget(self._span)
        self.field = AskedLine(self)
        self.field.setProperty("role", "slim")
        self.field.setPlaceholderText(self.tr("+ filter: speaker:…, topic:…, tag:…, words"))
        self.field.setAccessibleName(self.tr("Only statements that this finds"))
        self.field.setToolTip(
            self.tr("Words of the statement, or speaker: topic: target: stance: tag: date: and others")
        )
        self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * 38)
        self.field.setClearButtonEnabled(True)
        self.field.asked.connect(self._type)
        self._flow.addWidget(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._chips, 1)

    def set_choices(
        self, choices: Mapping[str, tuple[str, Mapping[str, str]]], chosen: Mapping[str, str]
    ) -> None:
        """Offer what can be chosen of a view: by name its title and its values; and what is chosen."""
        if tuple(self._choices) != tuple(choices):
            for chip in self._choices.values():
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._choices = {name: self._chip(title, single=True) for name, (title, _) in choices.items()}
            self._order()
        for name, (title, values) in choices.items():
            chip = self._choices[name]
            chip.title = title
            chip.choose((chosen[name],))
            chip.set_values(values)

    def offer(self, values: Mapping[str, Iterable[str]]) -> None:
        """Offer what statements can be narrowed by, for the prefix of each filter."""
        for prefix, chip in self.filters.items():
            chip.set_values({value: value for value in values[prefix]})

    def chip(self, name: str) -> MenuChip:
        """The button for a choice of the view."""
        return self._choices[name]

    @property
    def choices(self) -> dict[str, str]:
        """What is chosen of the view, by name."""
        return {name: chip.chosen[0] for name, chip in self._choices.items()}

    @property
    def query(self) -> str:
        """Of which statements the views are made, whatever the time, as it would be typed."""
        asked = [
            asking(prefix, value, whole=True)
            for prefix, chip in self.filters.items()
            for value in chip.chosen
        ]
        return " ".join((*asked, self.field.text().strip())).strip()

    @property
    def dates(self) -> tuple[str, str]:
        """From which day to which, both included; empty for all."""
        return self._dates

    @property
    def dates_query(self) -> str:
        """The same, as it would be typed."""
        return dates_asked(*self._dates)

    def set_dates(self, first: str, last: str) -> None:
        """Ask for these days, and say them on a chip; for all where both are empty."""
        if (first, last) == self._dates:
            return
        self._dates = (first, last)
        self._span.setVisible(bool(first))
        told = span_word(first, last) if first else ""
        self._span.setText(f"{told}  ✕")
        self._span.setAccessibleName(self.tr("Only %1; press to show all dates").replace("%1", told))
        self.asked.emit()

    def clear(self) -> None:
        """Ask for all statements."""
        for chip in self.filters.values():
            chip.choose(())
        self.field.show_text("")
        self.field.clear()
        self._dates = ("", "")
        self._span.hide()
        self.asked.emit()

    def _type(self, typed: str) -> None:
        self.field.show_text(typed)
        self.asked.emit()

    def _chip(self, title: str, *, single: bool) -> MenuChip:
        chip = MenuChip(title, single=single, parent=self._chips)
        chip.changed.connect(self.asked)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _order(self) -> None:
        """The choices of the view stand first, for the eye and for Tab."""
        parts: list[QWidget] = [*self._choices.values(), *self.filters.values(), self._span, self.field]
        for part in parts:
            self._flow.removeWidget(part)
        for before, part in zip([None, *parts], parts, strict=False):
            self._flow.addWidget(part)
            if before is not None:
                QWidget.setTabOrder(before, part)


def dates_asked(first: str, last: str) -> str:
    """How a span of days is asked for, as it would be typed; both ISO 8601 days, or empty."""
    if not first:
        return ""
    behind = date.fromisoformat(last) + timedelta(days=1) if last < date.max.isoformat() else None
    return asking("after", first) + (f" {asking('before', behind.isoformat())}" if behind else "")
