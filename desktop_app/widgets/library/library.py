"""All documents of a project, to be searched and opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QActionGroup, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.document import DocumentSummary
from desktop_app.domain.query import Query, typing
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.keyed import keyed
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.no_date import no_date_told
from desktop_app.widgets.library.documents import Documents
from desktop_app.widgets.library.filters import FilterMenu
from desktop_app.widgets.library.order import Order
from desktop_app.widgets.library.painter import DocumentPainter

PAUSE = 150
"""Milliseconds without typing after which a search is asked for."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Library(QWidget):
    """A click or Enter opens a document; files dropped here are asked to be imported."""

    document_chosen = Signal(str)
    search_requested = Signal(object)
    menu_requested = Signal(object)
    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library")
        self.setAccessibleName(self.tr("Library"))
        self.setAcceptDrops(True)
        self._chosen = ""
        self._found: frozenset[str] | None = None
        self._search = QLineEdit(self)
        self._search.setProperty("role", "search")
        self._search.setAccessibleName(self.tr("Search the articles"))
        self._search.setClearButtonEnabled(True)
        self._search.setAcceptDrops(False)
        self._search.installEventFilter(self)
        self._glass = self._search.addAction(self.windowIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setVisible(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_for)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._documents = Documents(self)
        self._painter = DocumentPainter(self)
        self._list = QListView(self)
        self._arrange_list()
        filters = FilterMenu(self._documents, self._search.text, self.narrow_to, self)
        self._filter = self._made_button(self.tr("Filter"), self.tr("Filter the articles"), filters)
        self._sort = self._made_button(self.tr("Sort"), self.tr("Sort the articles"), self._made_orders())
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "empty")
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._arrange()
        self._tell()

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._painter.look = look
        self._list.viewport().update()
        try:
            self._glass.setIcon(line_icon("search", look.window["muted"], look.window["disabled"]))
        except FileNotFoundError:
            return
        self._glass.setVisible(True)

    def set_documents(self, documents: tuple[DocumentSummary, ...]) -> None:
        """Show these documents and no others, in this order."""
        with self._marked():
            self._documents.set_documents(documents)

    def put_document(self, summary: DocumentSummary) -> None:
        """Show a document as it is now, at the end when it is new."""
        with self._marked(scroll=False):
            self._documents.put(summary)

    def knows(self, document_id: str) -> bool:
        """Whether it is told where a document stands among the others, there now or not."""
        return self._documents.knows(document_id)

    def remove_document(self, document_id: str) -> None:
        """Show a document no longer."""
        with self._marked(scroll=False):
            self._documents.remove(document_id)

    def select(self, document_id: str | None) -> None:
        """Mark the row of this document and scroll to it."""
        with self._marked():
            self._chosen = document_id or ""

    def show_found(self, ids: frozenset[str] | None) -> None:
        """Show, beside those with the words in title or outlet, those in whose text they were found."""
        self._found = ids
        with self._marked():
            self._documents.narrow(self._query(), ids)

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the documents whose rows are selected, in the order shown."""
        rows = sorted(index.row() for index in self._list.selectionModel().selectedRows())
        return tuple(self._documents.summary(row).id for row in rows)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of the documents that are shown, in their order."""
        return tuple(self._documents.summary(row).id for row in range(self._documents.rowCount()))

    def has_keyboard(self) -> bool:
        """Whether the list of documents has the keyboard."""
        return self._list.hasFocus()

    @property
    def summaries(self) -> tuple[DocumentSummary, ...]:
        """All documents, shown or not, as they came."""
        return tuple(self._documents.summaries)

    def set_order(self, order: Order) -> None:
        """Put the documents in another order."""
        with self._marked():
            self._documents.set_order(order)

    def narrow_to(self, typed: str) -> None:
        """Have this typed above the list, and narrow to it at once."""
        self._search.setText(typed)
        self._look_for()

    def focus_search(self) -> None:
        """Go to the search field, its words selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self._enter()
        elif watched is self._search and event.key() == Qt.Key.Key_Down:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._documents.index(0))
        elif watched is self._search and event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            self._look_for()
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _enter(self) -> None:
        if self._pause.isActive():
            self._look_for()
        self._choose(max(0, self._list.currentIndex().row()))

    def _look_for(self) -> None:
        """Narrow to what the rows say at once, and ask for a search of the texts."""
        self._pause.stop()
        self.show_found(None)
        self.search_requested.emit(self._query())

    def _query(self) -> Query:
        return typing(self._search.text())

    def _choose(self, place: int) -> None:
        if 0 <= place < self._documents.rowCount():
            self._chosen = self._documents.summary(place).id
            self.document_chosen.emit(self._chosen)

    @contextmanager
    def _marked(self, *, scroll: bool = True) -> Iterator[None]:
        """Change what is shown, then mark the chosen row where it stands now."""
        several = (
            frozenset(self.selected) if len(self._list.selectionModel().selectedRows()) > 1 else frozenset()
        )
        yield
        if several:
            self._reselect(several)
            self._tell()
            return
        place = self._documents.place(self._chosen) if self._chosen else -1
        if place < 0:
            self._list.selectionModel().clear()
        else:
            index = self._documents.index(place)
            if self._list.currentIndex() != index or scroll:
                self._list.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.ClearAndSelect
                )
            if scroll:
                self._list.scrollTo(index)
        self._tell()

    def _reselect(self, ids: frozenset[str]) -> None:
        """Have the same rows selected after a change, where they are now."""
        if frozenset(self.selected) == ids:
            return
        wanted = QItemSelection()
        for place in filter(lambda place: place >= 0, map(self._documents.place, ids)):
            index = self._documents.index(place)
            wanted.select(index, index)
        self._list.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _tell(self) -> None:
        shown = self._documents.rowCount()
        self._count.setText(
            self.tr("%1 of %2")
            .replace("%1", self.locale().toString(shown))
            .replace("%2", self.locale().toString(self._documents.total))
            if shown != self._documents.total
            else ""
        )
        for button in (self._filter, self._sort):
            button.setEnabled(bool(self._documents.total))
        total = self._documents.total
        self._search.setPlaceholderText(
            self.tr("Search 1 article") if total == 1 else self.tr("Search %n articles", "", total)
        )
        self._search.setEnabled(bool(total))
        self._nothing.setText(
            no_date_told(self._query())
            or self.tr("No document is what you ask for. Esc in the field above shows all.")
            if total
            else keyed(self.tr("No articles yet. Drop text files here, or press {document.import|Ctrl+I}."))
        )
        self._pages.setCurrentIndex(0 if self._documents.rowCount() else 1)

    def _arrange_list(self) -> None:
        self._list.setProperty("role", "list")
        self._list.setAccessibleName(self.tr("Documents"))
        self._list.setModel(self._documents)
        self._list.setItemDelegate(self._painter)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.installEventFilter(self)
        self._list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._list.clicked.connect(self._clicked)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(self._list.viewport().mapToGlobal(place))
        )

    def _clicked(self, index: QModelIndex) -> None:
        # With Ctrl or Shift rows are selected, and none is opened.
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QGuiApplication.keyboardModifiers() & several:
            self._choose(index.row())

    def _made_button(self, text: str, tip: str, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setText(f"{text} ▾")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(menu)
        return button

    def _made_orders(self) -> QMenu:
        menu = QMenu(self)
        titles = {
            Order.CAME: self.tr("As imported"),
            Order.TITLE: self.tr("Title"),
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.OUTLET: self.tr("Outlet"),
            Order.STATUS: self.tr("Status"),
            Order.ASSIGNED: self.tr("Assigned to"),
            Order.TAGS: self.tr("Tags"),
            Order.TO_REVIEW: self.tr("Most to review first"),
            Order.STATEMENTS: self.tr("Most statements first"),
        }
        group = QActionGroup(menu)
        for order, title in titles.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(order is Order.CAME)
            action.triggered.connect(lambda _checked=False, order=order: self.set_order(order))
            group.addAction(action)
        return menu

    def _arrange(self) -> None:
        side = gap(self.font(), 0.6)
        self._nothing.setContentsMargins(side, side, side, side)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, 0)
        column.setSpacing(gap(self.font(), 0.5))
        column.addWidget(self._search)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap(self.font(), 0.2))
        for button in (self._filter, self._sort):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._count)
        column.addLayout(row)
        column.addWidget(pages, 1)
        for before, after in pairwise((self._search, self._filter, self._sort, self._list)):
            self.setTabOrder(before, after)
