"""Lines of the table on the clipboard: for a spreadsheet, or to be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.cells import tabbed

_TSV = "text/tab-separated-values"


def copy_table(titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """As a table with tabs between its cells, below its headings where there are several lines."""
    rows = [titles, *lines] if len(lines) > 1 else lines
    told = "\n".join(tabbed(tuple(row)) for row in rows)
    data = QMimeData()
    data.setText(told)
    data.setData(_TSV, told.encode())
    QGuiApplication.clipboard().setMimeData(data)


def copy_text(titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    """As text: a paragraph a line, the first cell first, then what each other column says of it."""
    QGuiApplication.clipboard().setText("\n\n".join(_paragraph(titles, line) for line in lines))


def _paragraph(titles: Sequence[str], line: Sequence[str]) -> str:
    first, *others = (" ".join(cell.split()) for cell in line)
    said = (f"{title}: {cell}" for title, cell in zip(titles[1:], others, strict=True) if cell)
    return "\n".join((first, *said))
