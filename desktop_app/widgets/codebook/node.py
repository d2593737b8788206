"""What a list of the codebook's editor shows of an entry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """An entry under its stable ``id``; ``parent`` is the id of the one above it, or empty.

    ``mark`` stands before the name, ``note`` behind it, ``colour`` is ``#rrggbb`` or empty, ``key`` the one
    that enters it, ``told`` what is said of it when the mouse rests on it.
    """

    id: str
    name: str
    parent: str = ""
    uses: int = 0
    mark: str = ""
    note: str = ""
    colour: str = ""
    key: str = ""
    told: str = ""


DRAFT = "\n"
"""The id of a node that has no name yet; no entry can have it."""
