"""How far the coding is, and how central nodes are, as bars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from desktop_app.domain.coding import Coding, Progressed
from desktop_app.domain.network import Mode
from desktop_app.domain.network_measures import NetworkMeasures
from desktop_app.domain.shown import Shown
from desktop_app.widgets.plots.bars import Bar, Bars, Part, Stretch, shown_as
from desktop_app.widgets.plots.figures import counted, number

_HATCHED, _DOTTED = Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern


def coding_bars(shown: Shown) -> Bars:
    """A bar for each annotator or time: statements that lack nothing, and those that lack something."""
    coding = shown_as(shown, Coding)
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
            Part(_tr("no speaker"), hue=1, grain=_HATCHED),
            Part(_tr("no claim"), hue=0, grain=_HATCHED),
            Part(_tr("no stance"), hue=2, grain=_DOTTED),
        ),
        tuple(_progressed(row, in_time=coding.by != "annotator") for row in coding.rows),
        told=" · ".join((_tr("lengths are statements, each under the first that it lacks"), told, left)),
    )


def central_bars(shown: Shown) -> Bars:
    """A bar for each node, as long as the measure that was asked for; its colour is that of its sort."""
    measured = shown_as(shown, NetworkMeasures)
    by, topics = measured.by.value, any(each.node.mode is Mode.TOPIC for each in measured.nodes)
    parts = [Part(_tr("actor"), hue=0), Part(_tr("topic"), hue=1, grain=_HATCHED)]
    bars = []
    for each in measured.in_order:
        amount = float(getattr(each, by))
        figure = number(amount) if amount >= 1 or not amount else QLocale().toString(amount, "f", 4)
        own = Stretch(amount, figure, each.statements)
        stretches = (Stretch(), own) if each.node.mode is Mode.TOPIC else (own, Stretch())
        told = figure
        if each.community:
            told = f"{figure} · {_tr('community %1').replace('%1', number(each.community))}"
        name = each.node.name
        bars.append(Bar(each.node.id, name, stretches if topics else (own,), told, each.statements))
    quality = _tr("modularity %1").replace("%1", QLocale().toString(measured.modularity, "f", 3))
    return Bars(
        _tr("Nodes in bars, the most central first"),
        by,
        _tr("not told"),
        tuple(parts if topics else parts[:1]),
        tuple(bars),
        told=" · ".join((_tr("lengths are %1").replace("%1", by), quality)),
    )


def _progressed(row: Progressed, *, in_time: bool) -> Bar:
    left = dict.fromkeys(row.statements)
    stretches = []
    for lacking in (row.no_speaker, row.no_claim, row.no_stance):
        some = [id_ for id_ in lacking if id_ in left]
        for id_ in some:
            del left[id_]
        stretches.append(Stretch(len(some), statements=some))
    complete = Stretch(len(left), statements=tuple(left))
    told = [number(len(row.statements)), counted(row.documents, _tr("in 1 article"), _tr("in %1 articles"))]
    if in_time:
        told.append(_tr("%1 so far").replace("%1", number(row.so_far)))
    elif row.assigned:
        done = _tr("%1 of %2 assigned done").replace("%1", number(row.finished))
        told.append(done.replace("%2", number(row.assigned)))
    return Bar(row.key, row.key, (complete, *stretches), " · ".join(told), row.statements)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WorkBars", text)
