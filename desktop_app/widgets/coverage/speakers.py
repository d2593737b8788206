"""Whose words are quoted: a row a speaker, the share of each as a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.domain.coverage import Quoted
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.coverage.speaker_painter import SPEAKER, Shown, SpeakerPainter

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's name, empty for nobody, and the words quoted."""

    name: str
    quoted: Quoted


class _Speakers(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.speakers: tuple[Speaker, ...] = ()
        self._most = self._all = 0

    def set_speakers(self, speakers: Sequence[Speaker]) -> None:
        self.beginResetModel()
        self.speakers = tuple(speakers)
        words = [each.quoted.words for each in self.speakers]
        self._most, self._all = max(words, default=0), sum(words)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.speakers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        each = self.speakers[index.row()]
        name = each.name or self.tr("No speaker")
        if role == SPEAKER:
            told = f"{QLocale().toString(each.quoted.words)} · {self._share(each.quoted)}"
            return Shown(name, not each.name, each.quoted, self._most, told)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{name}: {self._told(each.quoted)}. {self._kinds(each.quoted)}"
        return None

    def _told(self, quoted: Quoted) -> str:
        told = self.tr("%1 word, %2") if quoted.words == 1 else self.tr("%1 words, %2")
        return told.replace("%1", QLocale().toString(quoted.words)).replace("%2", self._share(quoted))

    def _share(self, quoted: Quoted) -> str:
        share = round(100 * quoted.words / self._all) if self._all else 0
        return self.tr("%1 %").replace("%1", str(share))

    def _kinds(self, quoted: Quoted) -> str:
        kinds = (
            (self.tr("direct"), quoted.direct),
            (self.tr("mixed"), quoted.mixed),
            (self.tr("indirect"), quoted.indirect),
            (self.tr("kind not said"), quoted.unsaid),
        )
        return ", ".join(f"{name} {QLocale().toString(words)}" for name, words in kinds if words)


class SpeakerList(QListView):
    """Whoever is quoted most stands first; Enter or a click opens the quotations."""

    opened = Signal(str)
    """The id of a speaker, empty for what nobody says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "list")
        self.setAccessibleName(self.tr("Words quoted of each speaker; Enter opens the quotations"))
        self._model, self._painter = _Speakers(self), SpeakerPainter(self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._painter.look = look
        self.viewport().update()

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Those shown."""
        return self._model.speakers

    def set_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Show these; who was at one that is still there stays at it."""
        at = self.currentIndex().row()
        was = self.speakers[at].quoted.speaker if 0 <= at < len(self.speakers) else None
        if tuple(speakers) == self.speakers:
            return
        self._model.set_speakers(speakers)
        place = next((n for n, each in enumerate(speakers) if each.quoted.speaker == was), 0)
        if speakers:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._model.index(place), flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.speakers[index.row()].quoted.speaker)
