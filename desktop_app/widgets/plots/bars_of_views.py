"""What the views of claims, speakers, balance, opponents, reports and coding show, as bars."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from desktop_app.domain.balance import SIDES, Balance, Balanced, Unit
from desktop_app.domain.coding import Coding, Progressed
from desktop_app.domain.shifts import Opposition
from desktop_app.domain.shown import Shown
from desktop_app.domain.tally import Head, Tally
from desktop_app.domain.voices import Voices
from desktop_app.widgets.plots.bars import Bar, Bars, Part, Stretch
from desktop_app.widgets.plots.figures import counted, mean_figure, number

S = TypeVar("S")

_PARTS = 7
"""So many columns have a part of their own, those with the most; the others are one."""
_GRAINS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.Dense6Pattern,
)


def tally_bars(shown: Shown) -> Bars:
    """A bar for each row of a tally, a part for each of its largest columns."""
    tally = _is(shown, Tally)
    first = tally.columns[:_PARTS]
    place = {column.id: at for at, column in enumerate(first)}
    parts = [Part(_column(tally, column), hue=at) for at, column in enumerate(first)]
    if len(tally.columns) > _PARTS:
        parts.append(Part(_tr("%1 others").replace("%1", number(len(tally.columns) - _PARTS)), other=True))
    held: defaultdict[str, list[list[str]]] = defaultdict(lambda: [[] for _ in parts])
    for (row, column), statements in tally.cells.items():
        held[row][place.get(column, _PARTS)].extend(statements)
    reports = tally.unit == "reports"
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
                tuple(Stretch(len(some), number(len(some)), some) for some in held[row.id]),
                f"{number(row.count)} · {_percent(row.count, tally.total)}",
                [id_ for some in held[row.id] for id_ in some],
            )
            for row in tally.rows
        ),
        told=_tr("lengths are %1").replace("%1", unit),
    )


def voices_bars(shown: Shown) -> Bars:
    """A bar for each speaker, a part for each kind of quotation."""
    voices = _is(shown, Voices)
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
                tuple(Stretch(part.words, number(part.words), part.statements) for part in voice.parts),
                f"{number(voice.words)} · {_share(voice.share)}",
                voice.statements,
            )
            for voice in voices.voices
        ),
        told=_tr("lengths are quoted words"),
    )


def balance_bars(shown: Shown) -> Bars:
    """A bar for each outlet, time or target, as long as all others: a part against, neutral and for."""
    balance = _is(shown, Balance)
    units = {
        Unit.STANCES: _tr("stances"),
        Unit.WORDS: _tr("quoted words"),
        Unit.SPEAKERS: _tr("speakers"),
    }
    lacks = (
        (balance.no_speaker, _tr("1 quotation without a speaker"), _tr("%1 quotations without a speaker")),
        (
            balance.no_stance,
            _tr("1 quotation without a stance that is counted"),
            _tr("%1 quotations without a stance that is counted"),
        ),
    )
    lacking = (counted(len(some), one, more) for some, one, more in lacks if some)
    whole = [balance.whole] if len(balance.groups) > 1 else []
    return Bars(
        _tr("Against and for in bars"),
        units[balance.unit],
        _tr("not told"),
        (
            Part(_tr("against"), mean=-0.75, sign="▼"),
            Part(_tr("neutral"), mean=0.0, sign="◆"),
            Part(_tr("for"), mean=0.75, sign="▲"),
        ),
        tuple(
            _balanced(group, balance.unit, _tr("all together") if group is balance.whole else group.name)
            for group in (*whole, *balance.groups)
        ),
        full=True,
        told=" · ".join((_tr("shares of %1").replace("%1", units[balance.unit]), *lacking)),
    )


def opponents_bars(shown: Shown) -> Bars:
    """A bar for each two actors: on how many targets they are opposed, on how many they agree."""
    opposition = _is(shown, Opposition)
    left_out = opposition.total - len(opposition.pairs)
    more = counted(left_out, _tr("1 pair more"), _tr("%1 pairs more")) if left_out else ""
    return Bars(
        _tr("Opponents in bars"),
        _tr("targets"),
        "",
        (Part(_tr("opposed"), mean=-0.75, sign="≠"), Part(_tr("agreed"), mean=0.75, sign="=")),
        tuple(
            Bar(
                f"{each.one} {each.other}",
                f"{opposition.name(each.one)} ↔ {opposition.name(each.other)}",
                (
                    Stretch(each.opposed, number(each.opposed), each.statements),
                    Stretch(each.agreed, number(each.agreed)),
                ),
                _tr("opposed on %1 of %2")
                .replace("%1", number(each.opposed))
                .replace("%2", number(each.opposed + each.agreed)),
                each.statements,
            )
            for each in opposition.pairs
        ),
        told=" · ".join(filter(None, (_tr("lengths are targets"), more))),
    )


def coding_bars(shown: Shown) -> Bars:
    """A bar for each annotator or time: statements that lack nothing, and those that lack something."""
    coding = _is(shown, Coding)
    told = (
        _tr("articles coded: %1 of %2")
        .replace("%1", number(coding.coded))
        .replace("%2", number(coding.documents))
    )
    left = counted(coding.unreviewed, _tr("1 suggestion to review"), _tr("%1 suggestions to review"))
    return Bars(
        _tr("Coded statements in bars"),
        _tr("statements"),
        _tr("not told"),
        (
            Part(_tr("complete"), mean=0.75, sign="✓"),
            Part(_tr("no speaker"), hue=1, grain=_GRAINS[1]),
            Part(_tr("no claim"), hue=0, grain=_GRAINS[1]),
            Part(_tr("no stance"), hue=2, grain=_GRAINS[3]),
        ),
        tuple(_progressed(row, in_time=coding.by != "annotator") for row in coding.rows),
        told=" · ".join((_tr("lengths are statements, each under the first that it lacks"), told, left)),
    )


def _balanced(group: Balanced, unit: Unit, name: str) -> Bar:
    lean, evenness = group.lean(unit), group.evenness(unit)
    told = [number(group.total(unit))]
    if lean is not None:
        told.append(_tr("lean %1").replace("%1", mean_figure(lean)))
    if evenness is not None:
        told.append(_tr("evenness %1").replace("%1", QLocale().toString(evenness, "f", 2)))
    stretches = []
    for side, taken in zip(SIDES, group.sides, strict=True):
        amount = group.amount(side, unit)
        figure = f"{number(amount)} · {_percent(amount, group.total(unit))}"
        stretches.append(Stretch(amount, figure, taken.statements))
    key = group.id or ("whole" if name else "")
    return Bar(key, name, tuple(stretches), " · ".join(told), group.statements, lean)


def _progressed(row: Progressed, *, in_time: bool) -> Bar:
    left = dict.fromkeys(row.statements)
    stretches = []
    for lacking in (row.no_speaker, row.no_claim, row.no_stance):
        some = [id_ for id_ in lacking if id_ in left]
        for id_ in some:
            del left[id_]
        stretches.append(Stretch(len(some), number(len(some)), some))
    complete = Stretch(len(left), number(len(left)), tuple(left))
    told = [number(len(row.statements)), counted(row.documents, _tr("in 1 article"), _tr("in %1 articles"))]
    if in_time:
        told.append(_tr("%1 so far").replace("%1", number(row.so_far)))
    elif row.assigned:
        done = _tr("%1 of %2 assigned done").replace("%1", number(row.finished))
        told.append(done.replace("%2", number(row.assigned)))
    return Bar(row.key, row.key, (complete, *stretches), " · ".join(told), row.statements)


def _column(tally: Tally, column: Head) -> str:
    if column.name:
        return column.name
    return {"claim_type": _tr("no type"), "topic": _tr("no topic")}.get(
        tally.column_sort, _tr("nobody named")
    )


def _joined(*names: str) -> str:
    return ", ".join(name for name in names if name)


def _percent(part: int, whole: int) -> str:
    return _share(part / whole if whole else 0.0)


def _share(share: float) -> str:
    return _tr("%1 %").replace("%1", QLocale().toString(100 * share, "f", 1 if 0 < share < 0.1 else 0))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Bars", text)


def _is(shown: Shown, kind: type[S]) -> S:
    if not isinstance(shown, kind):
        raise TypeError(f"no {kind.__name__}")
    return shown
