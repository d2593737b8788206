"""All documents of a project, to be searched and opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.document import DocumentSummary
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.library.documents import Documents
from desktop_app.widgets.library.painter import DocumentPainter

PAUSE = 150
"""Milliseconds without typing after which a search is asked for."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Library(QWidget):
    """A click or Enter opens a document; files dropped here are asked to be imported."""

    document_chosen = Signal(str)
    search_requested = Signal(str)
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
        self._search.setAccessibleName(self.tr("Search the documents"))
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
            self._documents.narrow(self._search.text(), ids)

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
        """Narrow to titles and outlets at once, and ask for a search of the texts."""
        self._pause.stop()
        self.show_found(None)
        self.search_requested.emit(self._search.text().strip())

    def _choose(self, place: int) -> None:
        if 0 <= place < self._documents.rowCount():
            self._chosen = self._documents.summary(place).id
            self.document_chosen.emit(self._chosen)

    @contextmanager
    def _marked(self, *, scroll: bool = True) -> Iterator[None]:
        """Change what is shown, then mark the chosen row where it stands now."""
        yield
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

    def _tell(self) -> None:
        total = self._documents.total
        self._search.setPlaceholderText(
            self.tr("Search 1 document") if total == 1 else self.tr("Search %n documents", "", total)
        )
        self._search.setEnabled(bool(total))
        self._nothing.setText(
            self.tr("No document has these words.")
            if total
            else self.tr("No documents yet. Drop text files here, or press Ctrl+I.")
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
        self._list.clicked.connect(lambda index: self._choose(index.row()))

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
        column.addWidget(pages, 1)
