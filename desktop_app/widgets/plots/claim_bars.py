"""Claims, reports and quoted words as bars."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QCoreApplication, Qt

from desktop_app.domain.shown import Shown
from desktop_app.domain.tally import Head, Tally
from desktop_app.domain.voices import Voices
from desktop_app.widgets.plots.bars import Bar, Bars, Part, Stretch, shown_as
from desktop_app.widgets.plots.figures import number, percent, percent_of

_PARTS = 7
"""So many columns have a part of their own, those with the most; the others are one."""
_COLUMN_GRAINS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.CrossPattern,
)
_GRAINS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.Dense6Pattern,
)


def tally_bars(shown: Shown) -> Bars:
    """A bar for each row of a tally, a part for each of its largest columns."""
    tally = shown_as(shown, Tally)
    first = tally.columns[:_PARTS]
    place = {column.id: at for at, column in enumerate(first)}
    parts = [
        Part(_column(tally, column), hue=at, grain=_COLUMN_GRAINS[at]) for at, column in enumerate(first)
    ]
    if len(tally.columns) > _PARTS:
        parts.append(Part(_tr("%1 others").replace("%1", number(len(tally.columns) - _PARTS)), other=True))
    held: defaultdict[str, list[list[str]]] = defaultdict(lambda: [[] for _ in parts])
    for (row, column), statements in tally.cells.items():
        held[row][place.get(column, _PARTS)].extend(statements)
    reports, total = tally.unit == "reports", tally.total
    unit = _tr("reports") if reports else _tr("claims")
    return Bars(
        _tr("Reports by speaker") if reports else _tr("Claims in bars"),
        unit,
        _tr("nobody named") if tally.row_sort in ("actor", "reporter") else _tr("not told"),
        tuple(parts),
        tuple(
            Bar(
                row.id,
                row.name,
                tuple(Stretch(len(some), statements=some) for some in held[row.id]),
                f"{number(row.count)} · {percent(row.count, total)}",
                [id_ for some in held[row.id] for id_ in some],
            )
            for row in tally.rows
        ),
        told=_tr("lengths are %1").replace("%1", unit),
    )


def voices_bars(shown: Shown) -> Bars:
    """A bar for each speaker, a part for each kind of quotation."""
    voices = shown_as(shown, Voices)
    names = (_tr("direct"), _tr("mixed"), _tr("indirect"), _tr("kind not said"))
    return Bars(
        _tr("Quoted words in bars"),
        _tr("words"),
        _tr("no speaker"),
        tuple(Part(name, grain=grain) for name, grain in zip(names, _GRAINS, strict=True)),
        tuple(
            Bar(
                f"{voice.outlet} {voice.speaker}",
                _joined(voice.name or _tr("no speaker"), voice.outlet) if voices.by_outlet else voice.name,
                tuple(Stretch(part.words, statements=part.statements) for part in voice.parts),
                f"{number(voice.words)} · {percent_of(voice.share)}",
                voice.statements,
            )
            for voice in voices.voices
        ),
        told=_tr("lengths are quoted words"),
    )


def _column(tally: Tally, column: Head) -> str:
    if column.name:
        return column.name
    return {"claim_type": _tr("no type"), "topic": _tr("no topic")}.get(
        tally.column_sort, _tr("nobody named")
    )


def _joined(*names: str) -> str:
    return ", ".join(name for name in names if name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimBars", text)
