"""The columns that the table can have, and which of them somebody wants, how wide, in which order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.fields import Field, FieldKind

WORDS = "words"
FIELD = "field:"
"""What stands before the id of a codebook's field in the id of its column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by a stable id; ``share`` says how much of the width it takes beside others of share 1.

    While the columns share the width it has ``room`` for so many letters at least. It is sorted by letters,
    unless it is ``numeric``, or has ``signs`` that come before any letter.
    """

    id: str
    title: str
    share: float = 1.0
    room: int = 9
    numeric: bool = False
    signs: bool = False


def columns_of(fields: tuple[Field, ...]) -> tuple[Column, ...]:
    """All columns: those that every project has, then one for each of the codebook's fields on statements."""
    tr = QCoreApplication.translate
    return (
        Column(WORDS, tr("Columns", "Words"), 1.8),
        Column("speaker", tr("Columns", "Speaker"), 1.2),
        Column("speaks_for", tr("Columns", "Speaks for")),
        Column("addressee", tr("Columns", "Addressee")),
        Column("claims", tr("Columns", "Claims")),
        Column("topics", tr("Columns", "Topics")),
        Column("stances", tr("Columns", "Stances"), 1.2, signs=True),
        Column("kind", tr("Columns", "Kind"), 0.7, room=11),
        Column("status", tr("Columns", "Status"), 0.7),
        Column("memo", tr("Columns", "Memo"), 1.2),
        Column("set", tr("Columns", "Annotation set")),
        Column("annotator", tr("Columns", "Annotator"), 0.8),
        Column("title", tr("Columns", "Article"), 1.2),
        Column("outlet", tr("Columns", "Outlet"), 0.8),
        Column("date", tr("Columns", "Date"), 0.7, room=13),
        *(Column(f"{FIELD}{each.id}", each.name, numeric=each.kind is FieldKind.NUMBER) for each in fields),
    )


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The ids of the columns shown, in order, and widths in pixels where somebody has set any.

    ``by`` is the column that sorts, empty for the order of the text, ``falling`` whether backwards. Columns
    of other projects' codebooks may be among them.
    """

    shown: tuple[str, ...]
    widths: Mapping[str, int] = field(default_factory=dict)
    by: str = ""
    falling: bool = False

    def as_text(self) -> str:
        """As a setting keeps it."""
        told = {"shown": self.shown, "widths": dict(self.widths), "by": self.by, "falling": self.falling}
        return json.dumps(told)


def arrangement_of(text: str, usual: Arrangement) -> Arrangement:
    """What ``as_text`` told; the usual one where that cannot be read or would show nothing."""
    try:
        told = json.loads(text)
        shown = tuple(dict.fromkeys(str(id_) for id_ in told["shown"]))
        widths = {str(id_): int(width) for id_, width in told["widths"].items() if int(width) > 0}
        by, falling = str(told.get("by", "")), told.get("falling") is True
    except (ValueError, KeyError, TypeError, AttributeError):
        return usual
    return Arrangement(shown, widths, by, falling) if shown else usual
