"""What narrows the views: chips, days and a query, told as it would be typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.query import By, parse
from desktop_app.widgets.analysis.filter_bar import FilterBar, dates_asked
from desktop_app.widgets.analysis.menu_chip import MenuChip
from desktop_app.widgets.common.chip_button import ChipButton

CHOICES = {"order": ("Order", {"count": "most first", "name": "by name"})}


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FilterBar]:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = FilterBar(parent)
    parent.resize(900, 80)
    shown.set_choices(CHOICES, {"order": "count"})
    parent.show()
    yield shown
    parent.close()


def pick(chip: MenuChip, title: str) -> None:
    """Choose from the menu of a chip, as a click would."""
    chip.menu().aboutToShow.emit()
    next(action for action in chip.menu().actions() if action.text() == title).trigger()


def test_a_choice_has_one_value_and_says_which(bar: FilterBar, qtbot: QtBot) -> None:
    chip = bar._choices["order"]
    assert (chip.text(), bar.choices) == ("Order: most first ▾", {"order": "count"})
    with qtbot.waitSignal(bar.asked):
        pick(chip, "by name")
    assert (chip.text(), bar.choices) == ("Order: by name ▾", {"order": "name"})
    assert chip.accessibleName() == "Order: by name"


def test_filters_have_any_number_of_values(bar: FilterBar, qtbot: QtBot) -> None:
    chip = bar.filters["outlet"]
    chip.set_values({"Kade": "Kade", "The Post": "The Post", "Gazette": "Gazette"})
    assert chip.text() == "Outlets: all ▾"
    for title in ("Kade", "The Post", "Gazette"):
        pick(chip, title)
    assert chip.text() == "Outlets: Kade, The Post and 1 more ▾"
    pick(chip, "Gazette")
    assert bar.query == 'outlet:=Kade outlet:="The Post"'
    assert parse(bar.query).by == tuple(By("outlet", name, whole=True) for name in ("Kade", "The Post"))
    pick(chip, "All")
    assert bar.query == ""


def test_a_query_is_asked_with_enter(bar: FilterBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.field, "speaker:Bo quay")
    with qtbot.waitSignal(bar.asked):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.query == "speaker:Bo quay"


def test_days_are_said_on_a_chip_that_takes_them_away(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.asked):
        bar.set_dates("2031-02-27", "2031-02-28")
    assert bar._span.isVisible()
    assert bar.dates_query == "after:2031-02-27 before:2031-03-01"
    with qtbot.waitSignal(bar.asked):
        bar._span.click()
    assert not bar._span.isVisible()
    assert bar.dates_query == ""


def test_all_is_shown_again(bar: FilterBar) -> None:
    bar.filters["set"].choose(("Ines",))
    bar.set_dates("2031-02-27", "2031-02-28")
    bar.clear()
    assert (bar.query, bar.dates_query) == ("", "")
    assert bar.choices == {"order": "count"}


def test_the_last_day_there_is_has_none_behind_it() -> None:
    assert dates_asked("9999-01-01", "9999-12-31") == "after:9999-01-01"


def test_chips_are_as_high_as_each_other_whatever_signs_they_have(qtbot: QtBot) -> None:
    heights = set()
    for text in ("Table", "Export ▾", "Outlets: 北京日报 ▾"):
        chip = ChipButton()
        qtbot.addWidget(chip)
        chip.setText(text)
        heights.add(chip.sizeHint().height())
    assert len(heights) == 1
