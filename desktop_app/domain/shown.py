"""What every analysis view can tell of itself, whatever it draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.view_table import ViewTable


@dataclass(frozen=True, slots=True)
class Basis:
    """What a view rests on: the statements that were asked for, and those of them that are counted.

    ``documents`` are those in which the statements that were asked for stand.
    """

    documents: int = 0
    statements: int = 0
    counted: int = 0


class Shown(Protocol):
    """What a view shows: a value of the domain."""

    @property
    def basis(self) -> Basis:
        """What it rests on."""

    def table(self) -> ViewTable:
        """All that it shows, in figures, a row for each mark."""


def counted(statements: Iterable[str]) -> int:
    """How many statements there are, each counted once."""
    return len(frozenset(statements))
