"""Sentences in a list that is read with the keyboard, under headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_MOST = 2000
"""More sentences than anybody reads would only take long to lay out."""


class ToldList(QListWidget):
    """Shows what is told, each sentence on as many lines as it takes."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSpacing(2)

    def tell(self, sections: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Show headings, each with its sentences; one that has none of them is left out."""
        self.clear()
        for heading, sentences in sections:
            if not sentences:
                continue
            if heading:
                self._add_heading(heading)
            for sentence in sentences[:_MOST]:
                self.addItem(" ".join(sentence.split()))
            if len(sentences) > _MOST:
                more = self.tr("… and %1 more").replace("%1", str(len(sentences) - _MOST))
                self.addItem(more)

    def sentences(self) -> list[str]:
        """All that is told, headings too."""
        return [self.item(row).text() for row in range(self.count())]

    def _add_heading(self, heading: str) -> None:
        item = QListWidgetItem(heading, self)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
