"""Which plot draws which view; a view that none draws is shown as a table.

Each is imported when it is first wanted: some bring libraries along that take half a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module

from PySide6.QtWidgets import QWidget

from desktop_app.widgets.plots.plot import Plot


def _matrix(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.matrix_plot import MatrixPlot

    return MatrixPlot(parent)


def _timeline(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.timeline_plot import TimelinePlot

    return TimelinePlot(parent)


def _network(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.network_plot import NetworkPlot

    return NetworkPlot(parent)


def _bars(name: str, parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots import claim_bars, side_bars, work_bars
    from desktop_app.widgets.plots.bar_rows import BarRows
    from desktop_app.widgets.plots.rows_plot import RowsPlot

    bars = {
        "claims": claim_bars.tally_bars,
        "speakers": claim_bars.voices_bars,
        "balance": side_bars.balance_bars,
        "opponents": side_bars.opponents_bars,
        "reports": claim_bars.tally_bars,
        "coverage": work_bars.coding_bars,
        "centrality": work_bars.central_bars,
    }[name]
    return RowsPlot(lambda shown: BarRows(bars(shown)), parent)


def _contradictions(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.pair_rows import PairRows
    from desktop_app.widgets.plots.rows_plot import RowsPlot

    return RowsPlot(PairRows, parent)


def _shifts(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.rows_plot import RowsPlot
    from desktop_app.widgets.plots.shift_rows import ShiftRows

    return RowsPlot(ShiftRows, parent)


_IN_BARS = ("claims", "speakers", "balance", "opponents", "reports", "coverage", "centrality")

PLOTS: Mapping[str, Callable[[QWidget | None], Plot]] = {
    "matrix": _matrix,
    "timeline": _timeline,
    "network": _network,
    "contradictions": _contradictions,
    "shifts": _shifts,
    **{name: partial(_bars, name) for name in _IN_BARS},
}
"""How the plot of a view is made, by the name of the view."""

_HEAVY = {"timeline": "desktop_app.widgets.plots.timeline_plot"}


def load(name: str) -> None:
    """Import what the plot of a view needs: beside the window, which would stand still meanwhile."""
    if name in _HEAVY:
        import_module(_HEAVY[name])
