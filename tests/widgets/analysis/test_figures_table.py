"""A view in figures: means have their sign, counts have none, and what is not there is nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.view_table import ViewRow, ViewTable
from desktop_app.widgets.analysis.figures_table import FiguresTable

TABLE = ViewTable(
    ("actor", "mean", "count"),
    (
        ViewRow(("Ada", 0.25, 1)),
        ViewRow(("Bo", -0.5, 2)),
        ViewRow(("Kees", 1.0, 3)),
        ViewRow(("Di", None, 0)),
    ),
    {"mean": "-1 to 1", "count": "stances"},
)


def test_a_mean_has_its_sign_and_a_count_has_none(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    table = FiguresTable(parent)
    table.show_table(TABLE)
    rows = table.model()

    def column(place: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
        return [str(rows.data(rows.index(row, place), role)) for row in range(rows.rowCount())]

    assert column(1) == ["+0.25", "−0.50", "+1.00", ""]
    assert column(2) == ["1", "2", "3", "0"]
    assert column(1, Qt.ItemDataRole.AccessibleTextRole)[::3] == ["mean: +0.25", "mean: –"]
