"""What a file will lack: how many of which kind, opened to see which."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.domain.lost import Lost

_MOST = 1000
"""More names than anybody reads."""


class LossList(QTreeWidget):
    """A line for each loss; the right arrow opens it and shows what it is so of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the file will lack"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_losses(self, lost: tuple[Lost, ...]) -> None:
        """Show these and no others."""
        self.clear()
        for each in lost:
            line = QTreeWidgetItem(self, [self._line(each)])
            line.setToolTip(0, self._line(each))
            for name in each.names[:_MOST]:
                QTreeWidgetItem(line, [name])
            if len(each.names) > _MOST:
                more = QLocale().toString(len(each.names) - _MOST)
                QTreeWidgetItem(line, [self.tr("… and %1 more").replace("%1", more)])

    def lines(self) -> list[str]:
        """What each line says."""
        return [item.text(0) for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row))]

    def _line(self, each: Lost) -> str:
        if not each.names:
            return f"{each.kind}: {each.what}"
        return f"{QLocale().toString(each.number)} × {each.kind}: {each.what}"
