"""Rows of an analysis view fit its columns."""

from __future__ import annotations

import pytest

from desktop_app.domain.view_table import ViewRow, ViewTable


def test_a_row_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="a cell for each column"):
        ViewTable(("actor", "mean"), (ViewRow(("Noor Velt",)),))


def test_a_cell_may_have_nothing_to_tell() -> None:
    table = ViewTable(("actor", "mean"), (ViewRow(("Noor Velt", None), ("s1",)),))

    assert table.rows[0].cells == ("Noor Velt", None)
