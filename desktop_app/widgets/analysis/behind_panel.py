"""What stands behind the mark that is come to: its figure, large, and the statements."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.domain.level_sign import sign_of_mean
from desktop_app.widgets.analysis.behind_list import BehindList
from desktop_app.widgets.analysis.behind_row import BehindRow
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.plots.figures import mean_figure
from desktop_app.widgets.plots.mark import Mark


class BehindPanel(QWidget):
    """Use: ``show_mark`` at once, ``show_rows`` when its statements were read."""

    opened = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("behind")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look: Look | None = None
        self._mark: Mark | None = None
        self._title, self._figure, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("role", "section")
        self._figure.setProperty("role", "figure")
        self._note.setProperty("role", "muted")
        for label in (self._title, self._note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._figure.setTextFormat(Qt.TextFormat.RichText)
        self.list = BehindList(self)
        self.list.opened.connect(self.opened)
        self.setFocusProxy(self.list)
        side = gap(self.font(), 0.75)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, side, 0, 0)
        column.setSpacing(gap(self.font(), 0.35))
        for label in (self._title, self._figure, self._note):
            label.setContentsMargins(side, 0, side, 0)
            column.addWidget(label)
        column.addWidget(self.list, 1)
        self.show_mark(None)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        self.list.set_look(look)
        self._tell_figure()

    def show_mark(self, mark: Mark | None) -> None:
        """Say what is come to; its statements follow."""
        again = mark is not None and self._mark is not None and mark.key == self._mark.key
        self._mark = mark
        self._title.setText(mark.title if mark else "")
        self._tell_figure()
        if mark is None:
            self._note.setText(self.tr("Go to a mark, and the statements behind it stand here."))
        elif not mark.statements:
            self._note.setText(self.tr("No statements."))
        elif not again:
            self._note.setText(self.tr("Reading the statements…"))
        if not again:
            self.list.show_rows(())

    def show_rows(self, rows: tuple[BehindRow, ...], told: str) -> None:
        """Show the statements, and say how many they are, and where."""
        self._note.setText(told)
        self.list.show_rows(rows)

    def _tell_figure(self) -> None:
        mark = self._mark
        self._figure.setVisible(mark is not None and (mark.mean is not None or bool(mark.figure)))
        if mark is None:
            return
        if mark.mean is None or self._look is None:
            self._figure.setText(mark.figure)
            return
        side = "neutral" if abs(mark.mean) < 0.25 else ("for" if mark.mean > 0 else "against")
        colour = self._look.stance[side].name()
        sign = f"<span style='color:{colour}'>{sign_of_mean(mark.mean)}</span>"
        self._figure.setText(f"{mean_figure(mark.mean)} {sign}")
