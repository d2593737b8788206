"""Which plot draws which view; a view that none draws is shown as a table.

Each is imported when it is first wanted: some bring libraries along that take half a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop_app.widgets.plots.plot import Plot


def _matrix(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.matrix_plot import MatrixPlot

    return MatrixPlot(parent)


def _timeline(parent: QWidget | None) -> Plot:
    from desktop_app.widgets.plots.timeline_plot import TimelinePlot

    return TimelinePlot(parent)


PLOTS: Mapping[str, Callable[[QWidget | None], Plot]] = {"matrix": _matrix, "timeline": _timeline}
"""How the plot of a view is made, by the name of the view."""
