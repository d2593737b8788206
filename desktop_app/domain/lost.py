"""What could not be said, told once for all that it is so of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.bundle import Bundle, Loss

_LONGEST = 80

Names = Mapping[tuple[str, str], str]
"""What things are called, by kind and id."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The same loss of ``number`` objects of a kind; ``names`` are what these are called, where told."""

    kind: str
    what: str
    names: tuple[str, ...]
    number: int


def told_together(losses: Iterable[Loss], names: Names) -> tuple[Lost, ...]:
    """Losses by kind and by what was lost, those of most objects first; ``names`` by kind and id."""
    found: dict[tuple[str, str], list[str]] = {}
    for loss in losses:
        found.setdefault((loss.kind, loss.what), []).append(names.get((loss.kind, loss.id)) or loss.id)
    told = (Lost(kind, what, tuple(filter(None, ids)), len(ids)) for (kind, what), ids in found.items())
    return tuple(sorted(told, key=lambda each: (-each.number, each.kind, each.what)))


def names_in(bundle: Bundle) -> dict[tuple[str, str], str]:
    """What documents, actors, sets and statements are called, by kind and id; statements by their words."""
    named = {("document", one.id): one.title for one in bundle.documents}
    named |= {("actor", one.id): one.name for one in bundle.actors}
    named |= {("annotation set", one.id): one.name for one in bundle.sets}
    return named | {("statement", one.id): shortened(one.words) for one in bundle.statements}


def shortened(words: str) -> str:
    """The words of a statement in quotation marks, in one line, cut short where they are many."""
    plain = " ".join(words[: 2 * _LONGEST].split())
    return f"“{plain}”" if len(plain) <= _LONGEST else f"“{plain[:_LONGEST]}…”"
