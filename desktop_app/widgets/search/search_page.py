"""Articles and statements searched for: what is typed, what was found, what was kept by name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.saved_search import SavedSearch, SearchIn
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.search.hit import Hit
from desktop_app.widgets.search.hit_list import HitList
from desktop_app.widgets.search.saved_list import SavedList

PAUSE = 250
"""Milliseconds without typing after which a search is made."""

_LEAST = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchPage(QWidget):
    """Typing searches; Down or Enter goes to what was found."""

    search_requested = Signal(str, object)
    save_requested = Signal(str, object)
    change_requested = Signal(tuple)
    looked_at = Signal()
    """It is shown, and what it shows may be of before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-page")
        self.setAccessibleName(self.tr("Search"))
        self._asked = ("", SearchIn.ARTICLES)
        self._eager = False
        self.can_change = False
        """Whether somebody answers where statements are to be changed."""
        self.list, self.saved = HitList(self), SavedList(self)
        self._field = self._made_field()
        self.setFocusProxy(self._field)
        self._where = QComboBox(self)
        self._where.setAccessibleName(self.tr("What is searched"))
        self._where.addItem(self.tr("Articles"), SearchIn.ARTICLES)
        self._where.addItem(self.tr("Statements"), SearchIn.STATEMENTS)
        self._where.currentIndexChanged.connect(lambda _: self._look_for())
        self._keep = self._button(self.tr("Save…"), self.tr("Keep this search under a name"))
        self._keep.clicked.connect(lambda: self.save_requested.emit(self.words, self.where))
        self._change = self._button(
            keyed(self.tr("Change…  {statement.change-many|Ctrl+R}")),
            self.tr("Change the statements selected, or all that were found"),
        )
        self._change.clicked.connect(lambda: self.change_requested.emit(self.statements()))
        self._told = QLabel(self)
        self._told.setProperty("role", "muted")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look_for)
        self._field.textChanged.connect(lambda _: self._typed())
        self._arrange()
        self.show_saved(())
        self.tell("")

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self.list.set_look(look)
        self._glass.setIcon(line_icon("search", look.window["muted"], look.window["disabled"]))

    @property
    def words(self) -> str:
        """What is typed."""
        return self._field.text().strip()

    @property
    def where(self) -> SearchIn:
        """What is searched."""
        return SearchIn(self._where.currentData())

    def ask(self, words: str, where: SearchIn, *, eager: bool = False) -> None:
        """Have this typed, and search; ``eager`` gives what is found the keyboard."""
        self._where.blockSignals(True)
        self._where.setCurrentIndex(self._where.findData(where))
        self._where.blockSignals(False)
        self._field.setText(words)
        self._asked = ("", where)
        self._eager = eager
        self._look_for()

    def show_hits(self, hits: tuple[Hit, ...], told: str) -> None:
        """Show what was found, and say how much."""
        self.list.set_hits(hits)
        if self._eager or self.list.hasFocus():
            self._go_to_hits()
        self.tell(told)

    def show_saved(self, searches: tuple[SavedSearch, ...]) -> None:
        """Show the searches kept, in a column that is there while there are any."""
        self.saved.set_searches(searches)
        self._kept.setVisible(bool(searches))

    def tell(self, told: str) -> None:
        """Say how it stands."""
        in_statements = self.where is SearchIn.STATEMENTS
        self._field.setPlaceholderText(
            self.tr("Search all statements") if in_statements else self.tr("Search all articles")
        )
        self._told.setText(
            told or self.tr('"a phrase" · begin* · this OR that · -without · outlet:… speaker:… stance:…')
        )
        self._keep.setEnabled(bool(self.words))
        self._change.setVisible(self.can_change and in_statements)
        self._change.setEnabled(any(hit.statement_id for hit in self.list.hits))

    def statements(self) -> tuple[str, ...]:
        """The ids of the statements selected where there are several, else of all that were found."""
        chosen = self.list.chosen
        wanted = chosen if len(chosen) > 1 else self.list.hits
        return tuple(hit.statement_id for hit in wanted if hit.statement_id)

    def again(self) -> None:
        """Search once more, as what is searched has changed."""
        self._asked = ("", self.where)
        if self.words:
            self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER or event.key() == Qt.Key.Key_Down:
            self._eager = self._pause.isActive()
            if self._eager:
                self._look_for()
            else:
                self._go_to_hits()
            return True
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            self._look_for()
            return True
        return False

    def _go_to_hits(self) -> None:
        self._eager = False
        if self.list.hits:
            self.list.begin()

    def _typed(self) -> None:
        self._eager = False
        self._pause.start()

    def _look_for(self) -> None:
        self._pause.stop()
        asked = (self.words, self.where)
        if asked != self._asked:
            self._asked = asked
            self.search_requested.emit(*asked)

    def _made_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setProperty("role", "search")
        field.setAccessibleName(self.tr("Words to search for"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * _LEAST)
        field.installEventFilter(self)
        self._glass = QAction(self)
        field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        return field

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "quiet")
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        side = gap(self.font(), 0.5)
        top = QHBoxLayout()
        top.setSpacing(side)
        for part, stretch in ((self._field, 1), (self._where, 0), (self._keep, 0), (self._change, 0)):
            top.addWidget(part, stretch)
        self._kept = kept = QWidget(self)
        column = QVBoxLayout(kept)
        column.setContentsMargins(side, 0, 0, 0)
        label = QLabel(self.tr("Saved searches"), kept)
        label.setProperty("role", "section")
        column.addWidget(label)
        column.addWidget(self.saved, 1)
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(self.list)
        parts.addWidget(kept)
        parts.setStretchFactor(0, 1)
        parts.setChildrenCollapsible(False)
        parts.setSizes([600, 150])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(side, side, side, 0)
        whole.setSpacing(gap(self.font(), 0.3))
        whole.addLayout(top)
        whole.addWidget(self._told)
        whole.addWidget(parts, 1)
