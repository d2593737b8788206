"""What an analysis view shows, as rows: beside the plot, in a report, in CSV, for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass, field

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class ViewRow:
    """One mark of a view in figures; ``statements`` are the ids of those behind it, in the order of reading.

    A cell is None where there is nothing to tell, which is not 0.
    """

    cells: tuple[Cell, ...]
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewTable:
    """Rows that have a cell for each of the ``columns``, which are names fit for a CSV header.

    ``units`` says of columns what a figure in them counts or measures, by the column's name.
    """

    columns: tuple[str, ...]
    rows: tuple[ViewRow, ...] = ()
    units: dict[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if any(len(row.cells) != len(self.columns) for row in self.rows):
            raise ValueError("a row has a cell for each column")

    def has_sides(self, column: str) -> bool:
        """Whether figures of a column lie to either side of 0, so that a sign belongs to each."""
        return self.units.get(column, "").startswith("-")
