"""How Standpunt works, every setting, and every action with its keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
)

from desktop_app.main_window.dialogs.help_tables import actions_table, settings_table
from desktop_app.project.resources import resource

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_CHAPTER = 2
_USUAL = QSize(940, 700)
_BACK = QTextDocument.FindFlag.FindBackward


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The paragraphs, from the first on."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def air(block: QTextBlock) -> None:
    """Room between paragraphs and between lines, more above a heading."""
    form = block.blockFormat()
    heading = form.headingLevel() > 0
    form.setTopMargin(20 if heading else 3)
    form.setBottomMargin(8 if heading else 5)
    form.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).setBlockFormat(form)


class _Pages(QTextBrowser):
    """Shows our own pages and loads nothing else."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class HelpDialog(QDialog):
    """The help, beside the window; its headings lead to their place, and its words are found."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Help"))
        self.resize(_USUAL.boundedTo(window.screen().availableSize() - QSize(40, 70)))
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(self.tr("Find in the help…"))
        self._find.setAccessibleName(self.tr("Find in the help"))
        self._find.setAccessibleDescription(
            self.tr("Enter goes to the next place, Shift+Enter to the one before.")
        )
        self._find.setClearButtonEnabled(True)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._count.hide()
        self.pages = _Pages(self)
        self.pages.setAccessibleName(self.tr("Help"))
        self.pages.setOpenLinks(False)
        self._headings = QListWidget(self)
        self._headings.setAccessibleName(self.tr("Contents"))
        self._headings.setWordWrap(True)
        # Or the rows are measured before they are dressed.
        self._headings.ensurePolished()
        self._headings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(self._find, 1)
        line.addWidget(self._count)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._headings)
        split.addWidget(self.pages)
        split.setStretchFactor(1, 1)
        split.setSizes([270, 670])
        layout = QVBoxLayout(self)
        layout.addLayout(line)
        layout.addWidget(split, 1)
        layout.addWidget(buttons)
        self._find.textChanged.connect(self._mark)
        self._find.installEventFilter(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._find.setFocus)
        self._headings.currentRowChanged.connect(self._go_to)
        window.keys.changed.connect(self._fill)
        self._find.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._next(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        pages = self.pages
        # Markdown cannot hold a table whose cells are safe from their own text, so those are made apart.
        pages.setMarkdown(resource("help", "help.en.md").read_text(encoding="utf-8"))
        self._append(self.tr("Every setting"), settings_table())
        self._append(self.tr("Every action and its keys"), actions_table(self._window))
        pages.document().setDocumentMargin(18)
        self._places: list[int] = []
        self._headings.clear()
        for block in blocks(pages.document()):
            if block.blockFormat().headingLevel() == _CHAPTER:
                self._places.append(block.position())
                self._headings.addItem(block.text())
            if QTextCursor(block).currentTable() is None:
                air(block)
        pages.moveCursor(QTextCursor.MoveOperation.Start)

    def _append(self, heading: str, table: str) -> None:
        """A chapter at the end, its heading like those of the others."""
        cursor = QTextCursor(self.pages.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        chapter = next(
            block for block in blocks(self.pages.document()) if block.blockFormat().headingLevel() == _CHAPTER
        )
        cursor.insertBlock(chapter.blockFormat(), chapter.begin().fragment().charFormat())
        cursor.insertText(heading)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        cursor.insertHtml(table)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self._places):
            # From the end upwards, so that the heading comes to stand at the top.
            self.pages.moveCursor(QTextCursor.MoveOperation.End)
            self._show(self._places[row])

    def _show(self, place: int) -> None:
        cursor = QTextCursor(self.pages.document())
        cursor.setPosition(place)
        self.pages.setTextCursor(cursor)
        self.pages.ensureCursorVisible()

    def _mark(self, words: str) -> None:
        found: list[QTextEdit.ExtraSelection] = []
        document = self.pages.document()
        cursor = document.find(words, 0) if words else QTextCursor()
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(self._window.look.page["selection"])
            mark.format.setForeground(self._window.look.page["selection_text"])
            found.append(mark)
            cursor = document.find(words, cursor)
        self.pages.setExtraSelections(found)
        told = self.tr("1 place") if len(found) == 1 else self.tr("%1 places")
        self._count.setText(told.replace("%1", str(len(found))) if words else "")
        self._count.setVisible(bool(words))
        self.pages.moveCursor(QTextCursor.MoveOperation.Start)
        if found:
            self._next(back=False)

    def _next(self, *, back: bool) -> None:
        words, flags = self._find.text(), _BACK if back else QTextDocument.FindFlag(0)
        if words and not self.pages.find(words, flags):
            self.pages.moveCursor(QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start)
            self.pages.find(words, flags)
        # What was found is read on from: it stands high, not on the last line.
        bar = self.pages.verticalScrollBar()
        bar.setValue(bar.value() + self.pages.cursorRect().top() - self.pages.viewport().height() // 4)
