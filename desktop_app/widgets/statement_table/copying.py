"""Lines of the table on the clipboard: for a spreadsheet, or to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from desktop_app.domain.cells import tabbed


def copy_table(titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """As a table with tabs between its cells, below its headings where there are several lines."""
    rows = [titles, *lines] if len(lines) > 1 else lines
    # As plain text: data made here would outlive Python on the clipboard, and crash the program at its end.
    QGuiApplication.clipboard().setText("\n".join(tabbed(tuple(row)) for row in rows))


def copy_text(titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """As text: a paragraph a line, the first cell first, then what each other column says of it."""
    QGuiApplication.clipboard().setText("\n\n".join(_paragraph(titles, line) for line in lines))


def _paragraph(titles: Sequence[str], line: Sequence[str]) -> str:
    first, *others = (" ".join(cell.split()) for cell in line)
    said = (f"{title}: {cell}" for title, cell in zip(titles[1:], others, strict=True) if cell)
    return "\n".join((first, *said))
