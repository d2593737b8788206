"""Whose words are quoted, how many, and how."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from desktop_app.domain.shown import Basis
from desktop_app.domain.statement import Kind
from desktop_app.domain.view_table import Cell, ViewRow, ViewTable

QUOTED = (Kind.DIRECT, Kind.MIXED, Kind.INDIRECT, Kind.UNKNOWN)
"""How words can be quoted; what the journalist says is no quotation."""


class Part(NamedTuple):
    """The words of one kind of quotation; ``statements`` are their ids in the order of reading."""

    words: int = 0
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker's quoted words, one part for each of ``QUOTED``; ``share`` of all words quoted there.

    ``speaker`` is an actor's id; it and ``name`` are empty for quotations of nobody. ``outlet`` is empty
    where outlets are not told apart, and where it is not known. ``statements`` are all, in the order of
    reading.
    """

    speaker: str
    name: str
    outlet: str
    parts: tuple[Part, ...]
    share: float
    statements: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """All that are quoted."""
        return sum(part.words for part in self.parts)


@dataclass(frozen=True, slots=True)
class Voices:
    """Speakers, the most quoted first; where ``by_outlet``, one outlet after the other."""

    by_outlet: bool = False
    basis: Basis = field(default_factory=Basis)
    voices: tuple[Voice, ...] = ()

    def table(self) -> ViewTable:
        """A row for each speaker, and outlet where these are told apart."""
        rows = []
        for voice in self.voices:
            outlet: tuple[Cell, ...] = (voice.outlet,) if self.by_outlet else ()
            kinds = (part.words for part in voice.parts)
            figures = (voice.words, voice.share, *kinds, len(voice.statements))
            rows.append(ViewRow((*outlet, voice.name, *figures), voice.statements))
        of_kinds = ("direct", "mixed", "indirect", "unsaid")
        units = dict.fromkeys(("words", *of_kinds), "words") | {"share": "0 to 1", "quotations": "statements"}
        outlets = ("outlet",) if self.by_outlet else ()
        return ViewTable((*outlets, "speaker", "words", "share", *of_kinds, "quotations"), tuple(rows), units)
