"""For and against, and who stands against whom, as bars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.domain.balance import SIDES, Balance, Balanced, Unit
from desktop_app.domain.shifts import Opposition
from desktop_app.domain.shown import Shown
from desktop_app.widgets.plots.bars import Bar, Bars, Part, Stretch, shown_as
from desktop_app.widgets.plots.figures import counted, mean_figure, number, percent


def balance_bars(shown: Shown) -> Bars:
    """A bar for each outlet, time or target, as long as all others: a part against, neutral and for."""
    balance = shown_as(shown, Balance)
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
            _balanced(
                group, balance.unit, _tr("all together") if group is balance.whole else _named(group, balance)
            )
            for group in (*whole, *balance.groups)
        ),
        full=True,
        told=" · ".join((_tr("shares of %1").replace("%1", units[balance.unit]), *lacking)),
    )


def opponents_bars(shown: Shown) -> Bars:
    """A bar for each two actors: on how many targets they are opposed, on how many they agree."""
    opposition = shown_as(shown, Opposition)
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
                    Stretch(each.opposed, statements=each.statements),
                    Stretch(each.agreed),
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


def _named(group: Balanced, balance: Balance) -> str:
    """An outlet or target, and when, where it is told over time; empty where neither is told."""
    if not balance.over:
        return group.name
    return ", ".join((group.name or _tr("not told"), group.time or _tr("no date")))


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
        figure = f"{number(amount)} · {percent(amount, group.total(unit))}"
        stretches.append(Stretch(amount, figure, taken.statements))
    key = group.id or ("whole" if name else "")
    return Bar(key, name, tuple(stretches), " · ".join(told), group.statements, lean)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SideBars", text)
