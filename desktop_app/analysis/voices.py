"""Quoted words counted by who says them, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.domain.said import WordsSaid
from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Kind
from desktop_app.domain.voices import QUOTED, Part, Voice, Voices


def voices(
    said: Iterable[WordsSaid],
    actors: Mapping[str, str],
    *,
    by_outlet: bool = False,
    basis: Basis | None = None,
) -> Voices:
    """Count the words of each speaker, by kind of quotation; ``actors`` are names by id.

    A share is of all quoted words, with or without a speaker; of those of one outlet where ``by_outlet``.
    Outlets stand by name, the one that is not told last.
    """
    found: defaultdict[tuple[str, str], list[WordsSaid]] = defaultdict(list)
    quoted: Counter[str] = Counter()
    for each in said:
        if each.kind is not Kind.AUTHORIAL:
            outlet = each.outlet if by_outlet else ""
            quoted[outlet] += each.words
            found[outlet, each.speaker].append(each)
    made = []
    for (outlet, speaker), some in found.items():
        parts = tuple(_part(each for each in some if each.kind is kind) for kind in QUOTED)
        words = sum(part.words for part in parts)
        share = words / quoted[outlet] if quoted[outlet] else 0.0
        statements = tuple(each.statement_id for each in some)
        made.append(Voice(speaker, actors.get(speaker, speaker), outlet, parts, share, statements))
    made.sort(
        key=lambda each: (not each.outlet, each.outlet, -each.words, each.name.casefold(), each.speaker)
    )
    return Voices(by_outlet, basis or Basis(), tuple(made))


def _part(said: Iterable[WordsSaid]) -> Part:
    some = tuple(said)
    return Part(sum(each.words for each in some), tuple(each.statement_id for each in some))
