"""In what a project and a backup of it differ."""

from __future__ import annotations

from typing import NamedTuple

KINDS = ("document", "statement", "actor", "codebook", "annotation_set", "review")
"""What is told of, in this order."""


class Difference(NamedTuple):
    """Of one kind, what would change if the backup took the project's place;.

    ``back`` are in the backup alone, ``gone`` in the project alone, ``other`` in both and not the same: names
    of documents and actors, words of statements, as far as they have any.
    """

    kind: str
    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.back or self.gone or self.other)
