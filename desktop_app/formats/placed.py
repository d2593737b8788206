"""Statements as far as their words stand in the text: for formats that say nothing but places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_app.domain.bundle import Loss
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor

SHOWN_ABOUT = "words that lost their place when the text was corrected are shown about where they stood"
"""What becomes of them where a record says that they are without place."""

_NO_PLACE = "words that lost their place when the text was corrected are left out"


def placed(statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements without the words that lost their place; those that have no others are left out."""
    for statement in statements:
        content = _there(statement.content)
        if not statement.unplaced:
            yield statement
        elif content:
            yield replace(
                statement, content=content, source=_there(statement.source), cue=_there(statement.cue)
            )


def without_place(statements: Iterable[Statement], what: str = _NO_PLACE) -> Iterator[Loss]:
    """A loss for each statement with words that lost their place; ``what`` becomes of them."""
    return (Loss("statement", statement.id, what) for statement in statements if statement.unplaced)


def _there(anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    return tuple(anchor for anchor in anchors if anchor.placed)
