"""What is missing in the articles, and whose words are quoted, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.coverage import Coverage, Lack
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.coverage.grain_key import GrainKey
from desktop_app.widgets.coverage.rows import CoverageRows
from desktop_app.widgets.coverage.rows_view import RowsView
from desktop_app.widgets.coverage.speakers import Speaker, SpeakerList

_PAUSE = 150
"""Milliseconds at a row after which the speakers of its article are asked for."""


class CoveragePage(QWidget):
    """Use: ``show_counts`` whenever something was counted; every number asks for what is behind it."""

    wanted = Signal()
    """It is looked at, and what it shows may be of yesterday."""
    document_come_to = Signal(str)
    """The speakers of this article are wanted, empty for the project's."""
    article_opened = Signal(str)
    number_opened = Signal(str, object)
    """An article, empty for the whole project, and what it lacks; None for all statements."""
    speaker_opened = Signal(str)
    actors_requested = Signal()
    next_requested = Signal()
    to_do_chosen = Signal(object)
    """What is to count as left to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coverage-page")
        self.setAccessibleName(self.tr("Coverage"))
        self._counting: frozenset[Lack] = frozenset()
        self._document = ""
        self.rows = CoverageRows(self.font(), self)
        self.view = RowsView(self.rows, self)
        self.speakers, self._key = SpeakerList(self), GrainKey(self)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._counts = self._tool(self.tr("Counts as to do"), self.tr("Choose what counts as left to do"))
        self._counts.setText(f"{self._counts.text()} ▾")
        self._counts.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._counts.setMenu(self._menu)
        self._only = self._tool(
            self.tr("Only what is left"), self.tr("Show only articles in which something is left to do")
        )
        self._only.setProperty("role", "toggle")
        self._only.setCheckable(True)
        self._only.toggled.connect(lambda only: self._narrow(only=only))
        self._next = self._button(keyed(self.tr("Next to do  {go.next-to-do|F4}")))
        self._next.clicked.connect(self.next_requested)
        self._actors = self._button("")
        self._actors.clicked.connect(self.actors_requested)
        self._actors.hide()
        self._about, self._nothing, self._silent = self._label(), self._label(), self._label()
        self._about.setProperty("role", "section")
        for label in (self._nothing, self._silent):
            label.setProperty("role", "empty")
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(lambda: self.document_come_to.emit(self._document))
        self.view.come_to.connect(self._come_to)
        self.view.article_opened.connect(self.article_opened)
        self.view.number_opened.connect(self.number_opened)
        self.speakers.opened.connect(self.speaker_opened)
        self.setFocusProxy(self.view)
        self._arrange()
        self._tell()

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        for part in (self.rows, self.speakers, self._key):
            part.set_look(look)

    @property
    def document(self) -> str:
        """The article whose speakers are shown, empty for the whole project."""
        return self._document

    def show_counts(
        self, documents: Iterable[Coverage], columns: Sequence[Lack], counting: frozenset[Lack], actors: int
    ) -> None:
        """Show these numbers; ``actors`` is how many of them lack a required field."""
        at = self.view.at
        self._counting = counting
        self.rows.set_counts(documents, columns, counting)
        self.view.go_to(*at)
        told = self.tr("1 actor to describe") if actors == 1 else self.tr("%n actors to describe", "", actors)
        self._actors.setText(told)
        self._actors.setVisible(bool(actors))
        self._tell()

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Show whose words are quoted, in ``document``."""
        self.speakers.set_speakers(speakers)
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit()

    def _come_to(self, row: Coverage) -> None:
        if row.document_id != self._document:
            self._document = row.document_id
            self._title = row.title or self.tr("Untitled")
            self._pause.start()
            self._tell()

    def _narrow(self, *, only: bool) -> None:
        self.rows.show_only_left(only=only)
        self.view.go_to(*self.view.at)
        self._tell()

    def _fill(self) -> None:
        self._menu.clear()
        names = {
            Lack.REVIEW: self.tr("Suggestions to review"),
            Lack.PLACE: self.tr("Words that lost their place"),
            Lack.SPEAKER: self.tr("Quotations without speaker"),
            Lack.CLAIM: self.tr("Statements without claim"),
            Lack.STANCE: self.tr("Statements without stance"),
            Lack.FIELD: self.tr("Required fields of statements and actors"),
            Lack.ARTICLE: self.tr("Required fields of articles"),
        }
        for lack, name in names.items():
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(lack in self._counting)
            action.triggered.connect(lambda _=False, one=lack: self.to_do_chosen.emit(self._counting ^ {one}))

    def _tell(self) -> None:
        self._pages.setCurrentIndex(1 if self.rows.is_empty else 0)
        self._nothing.setText(keyed(self.tr("No articles yet. {document.import|Ctrl+I} brings some in.")))
        self._about.setText(self.tr("Words quoted here") if self._document else self.tr("Words quoted, all"))
        self._about.setToolTip(f"<qt>{escape(self._title)}</qt>" if self._document else "")
        self._silent.setText(self.tr("Nobody is quoted yet: there are no statements but the journalist's."))
        self._sides.setCurrentIndex(0 if self.speakers.speakers else 1)
        self._key.setVisible(bool(self.speakers.speakers))

    def _tool(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "quiet")
        button.setAutoDefault(False)
        return button

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        side = gap(self.font(), 0.5)
        self._title = ""
        top = QHBoxLayout()
        top.setSpacing(gap(self.font(), 0.2))
        buttons: tuple[QWidget, ...] = (self._next, self._counts, self._only, self._actors)
        for button in buttons:
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        people = QWidget(self)
        column = QVBoxLayout(people)
        column.setContentsMargins(side, 0, 0, 0)
        column.setSpacing(gap(self.font(), 0.2))
        lists = QWidget(people)
        self._sides = QStackedLayout(lists)
        self._sides.addWidget(self.speakers)
        self._sides.addWidget(self._silent)
        rows: tuple[tuple[QWidget, int], ...] = ((self._about, 0), (lists, 1), (self._key, 0))
        for part, stretch in rows:
            column.addWidget(part, stretch)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.view)
        parts.addWidget(people)
        parts.setStretchFactor(0, 1)
        parts.setChildrenCollapsible(False)
        parts.setSizes([600, 200])
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(parts)
        self._pages.addWidget(self._nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(side, side, side, gap(self.font(), 0.3))
        whole.setSpacing(gap(self.font(), 0.3))
        whole.addLayout(top)
        whole.addWidget(pages, 1)
