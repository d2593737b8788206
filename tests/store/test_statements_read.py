"""Statements made of what SQLite gives: texts of JSON or rows, and what is damaged in them told."""

from __future__ import annotations

import pytest

from desktop_app.store.faults import UnreadableRowError
from desktop_app.store.statements_read import statements_of

HEAD = '[["s","set","d","direct",null,null,null,null,"","open","{}"]]'
SECOND, FIRST = '["s","content",5,6,"b","","",1,1]', '["s","content",0,1,"a","","",1,0]'


def test_parts_stand_in_their_order_whatever_that_of_the_rows() -> None:
    (statement,) = statements_of([HEAD, f"[{SECOND},{FIRST}]", "[]", "[]"])["d"]
    assert [anchor.exact for anchor in statement.content] == ["a", "b"]


@pytest.mark.parametrize("anchors", ["[", f"[{FIRST},{SECOND[:-2]}null]]", "[]"])
def test_what_no_statement_can_be_made_of_is_told(anchors: str) -> None:
    with pytest.raises(UnreadableRowError):
        statements_of([HEAD, anchors, "[]", "[]"])
