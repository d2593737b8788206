"""How often things of two sorts occur together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.shown import Basis
from desktop_app.domain.view_table import ViewRow, ViewTable


@dataclass(frozen=True, slots=True)
class Head:
    """What is counted: its id, its name, and how often it occurs; id and name are empty for none."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What occurs with what; only what does occur is among the ``cells``, by the ids of row and column.

    A cell holds the id of a statement for each time, in the order of reading, so that it may hold one twice.
    ``row_sort`` and ``column_sort`` say what is counted, ``unit`` in what.
    """

    row_sort: str
    column_sort: str
    unit: str
    basis: Basis = field(default_factory=Basis)
    rows: tuple[Head, ...] = ()
    columns: tuple[Head, ...] = ()
    cells: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def total(self) -> int:
        """How often anything occurs."""
        return sum(row.count for row in self.rows)

    def count(self, row: str, column: str) -> int:
        """How often two occur together."""
        return len(self.cells.get((row, column), ()))

    def statements(self, row: str, column: str) -> tuple[str, ...]:
        """The statements in which two occur together, each once."""
        return tuple(dict.fromkeys(self.cells.get((row, column), ())))

    def table(self) -> ViewTable:
        """A row for each two that occur together; ``share`` is of all that the first of them occurs."""
        by_row: dict[str, list[Head]] = {row.id: [] for row in self.rows}
        columns = {column.id: (place, column) for place, column in enumerate(self.columns)}
        for place, column in sorted((columns[at[1]][0], at) for at in self.cells):
            by_row[column[0]].append(self.columns[place])
        rows = (
            ViewRow(
                (
                    row.name,
                    column.name,
                    len(self.cells[row.id, column.id]),
                    len(self.cells[row.id, column.id]) / row.count,
                ),
                self.statements(row.id, column.id),
            )
            for row in self.rows
            for column in by_row[row.id]
        )
        names = (self.row_sort, self.column_sort, self.unit, "share")
        return ViewTable(names, tuple(rows), {self.unit: self.unit, "share": "0 to 1"})
