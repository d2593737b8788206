"""No cell that is copied or written is a formula, and every one can be had back."""

from __future__ import annotations

import pytest

from desktop_app.domain.cells import freed, still, tabbed


@pytest.mark.parametrize("cell", ["=1+1", "+31 6", "-5", "@sum", "\tx", "\uff1dA1", "'=1", "''@"])
def test_what_may_be_a_formula_is_held_still(cell: str) -> None:
    assert still(cell) == f"'{cell}"
    assert freed(still(cell)) == cell


@pytest.mark.parametrize("cell", ["", "words", "'quoted'", "a = b", "‘=’"])
def test_what_is_none_stays(cell: str) -> None:
    assert still(cell) == freed(cell) == cell


def test_a_line_has_as_many_cells_as_were_given() -> None:
    assert tabbed(("a\tb\nc", " =x", "")) == "a b c\t'=x\t"
