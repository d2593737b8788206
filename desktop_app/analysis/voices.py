"""Quoted words counted by who says them, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from desktop_app.domain.said import WordsSaid
from desktop_app.domain.shown import Basis
from desktop_app.domain.voices import QUOTED, Part, Voice, Voices


class _Gathered:
    """The words of one speaker, and the statements that they stand in, by the place of their kind."""

    __slots__ = ("all", "by_kind", "words")

    def __init__(self) -> None:
        self.words = [0] * len(QUOTED)
        self.by_kind: list[list[str]] = [[] for _ in QUOTED]
        self.all: list[str] = []


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
    place = {kind: at for at, kind in enumerate(QUOTED)}
    found: defaultdict[tuple[str, str], _Gathered] = defaultdict(_Gathered)
    quoted: Counter[str] = Counter()
    for statement, _, _, outlet, speaker, kind, words in said:
        at = place.get(kind)
        if at is not None:
            gathered = found[outlet if by_outlet else "", speaker]
            gathered.words[at] += words
            gathered.by_kind[at].append(statement)
            gathered.all.append(statement)
    for (outlet, _), gathered in found.items():
        quoted[outlet] += sum(gathered.words)
    made = []
    for (outlet, speaker), gathered in found.items():
        pairs = zip(gathered.words, gathered.by_kind, strict=True)
        parts = tuple(Part(words, tuple(statements)) for words, statements in pairs)
        share = sum(gathered.words) / quoted[outlet] if quoted[outlet] else 0.0
        name = actors.get(speaker, speaker)
        made.append(Voice(speaker, name, outlet, parts, share, tuple(gathered.all)))
    made.sort(
        key=lambda each: (not each.outlet, each.outlet, -each.words, each.name.casefold(), each.speaker)
    )
    return Voices(by_outlet, basis or Basis(), tuple(made))
