"""A row of the library tells how much of what was found is coded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from desktop_app.domain.document import DocumentSummary
from desktop_app.widgets.library.painter import progress, share


@pytest.mark.parametrize(
    ("statements", "left", "told", "coded"),
    [(7, 14, "7 / 21", 1 / 3), (9, 0, "9 / 9", 1.0), (0, 0, "0 / 0", 0.0), (2, None, "2 / ?", 0.0)],
)
def test_coded_of_found(statements: int, left: int | None, told: str, coded: float) -> None:
    summary = DocumentSummary("d", "Bridge", "", "", "en", 100, statements, left)
    assert progress(summary, QLocale.c()) == told
    assert share(summary) == pytest.approx(coded)
