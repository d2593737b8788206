"""A concordance: what is typed, how it is meant, and every place of it with the words about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.concordance import WIDTH, Line
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.search.lines import Lines
from desktop_app.widgets.search.lines_view import LinesView
from desktop_app.widgets.search.request import Request

PAUSE = 350
"""Milliseconds without typing after which lines are looked for; a regular expression waits for Enter."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 16
_ON = "✓ "
"""Before the name of what is on."""
_WIDTHS = (30, 60, 100, 160)


class ConcordancePage(QWidget):
    """Typing searches; Down or Enter goes to the lines."""

    requested = Signal(object)
    cancelled = Signal()
    save_requested = Signal(object)
    statements_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance-page")
        self.setAccessibleName(self.tr("Concordance"))
        self._asked = Request("")
        self._eager = False
        titles = (self.tr("Before"), self.tr("Words"), self.tr("After"), self.tr("Article"), self.tr("Date"))
        self._lines = Lines(titles, self)
        self.view = LinesView(self._lines, self)
        self._field = self._made_field()
        self.setFocusProxy(self._field)
        self._pattern = self._switch(".*", self.tr("Regular expression"))
        self._case = self._switch("Aa", self.tr("Letter case counts (regular expressions)"))
        self._whole = self._switch(self.tr("Whole"), self.tr("Whole words only (regular expressions)"))
        self._here = self._switch(self.tr("Here"), self.tr("Only in the article that is shown"))
        self._width = self._made_width()
        self._keep = self._button(self.tr("Save…"), self.tr("Keep this search under a name"))
        self._keep.clicked.connect(lambda: self.save_requested.emit(self.request))
        self._told = QLabel(self)
        self._told.setProperty("role", "muted")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setMaximumWidth(120)
        self._progress.setAccessibleName(self.tr("How many articles were looked through"))
        self._stop = self._button(self.tr("Stop"), self.tr("Look no further"))
        self._stop.clicked.connect(self.cancelled)
        self._more = self._button(self.tr("More…"), self.tr("Look for the others, too"))
        self._more.clicked.connect(lambda: self.requested.emit(replace(self.request, more=True)))
        self._sentences = self._button(
            self.tr("Statements of sentences"),
            self.tr("A statement of the sentence of each line selected, or of all where none is  Ctrl+Enter"),
        )
        self._sentences.clicked.connect(lambda: self.statements_requested.emit(True))
        self._of_words = self._button(
            self.tr("Statements of words"),
            self.tr(
                "A statement of the words of each line selected, or of all where none is  Ctrl+Shift+Enter"
            ),
        )
        self._of_words.clicked.connect(lambda: self.statements_requested.emit(False))
        self._copy = self._button(
            self.tr("Copy"), self.tr("Copy the lines selected, or all, as a table  Ctrl+C")
        )
        self._copy.clicked.connect(self.view.copy)
        self.view.statements_requested.connect(self.statements_requested)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look_for)
        self._field.textChanged.connect(lambda _: self._typed())
        for switch in (self._pattern, self._case, self._whole, self._here):
            switch.toggled.connect(lambda _: self._mark())
            switch.toggled.connect(lambda _: self._look_for())
        self._width.currentIndexChanged.connect(lambda _: self._pause.start())
        self._arrange()
        self.rest()
        self.tell("")

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self.view.set_look(look)
        self._glass.setIcon(line_icon("search", look.window["muted"], look.window["disabled"]))

    @property
    def request(self) -> Request:
        """What is asked for, as it stands."""
        return Request(
            self._field.text() if self._pattern.isChecked() else self._field.text().strip(),
            self._pattern.isChecked(),
            self._case.isChecked(),
            self._whole.isChecked(),
            self._here.isChecked(),
            int(self._width.currentData()),
        )

    def ask(self, words: str, *, pattern: bool = False, case: bool = False, whole: bool = False) -> None:
        """Have this typed, and look for it."""
        for switch, on in ((self._pattern, pattern), (self._case, case), (self._whole, whole)):
            switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(False)
        self._mark()
        self._field.setText(words)
        self._asked = Request("")
        self._look_for()

    def _mark(self) -> None:
        """Say what is on not by its colour alone, of which little is left where it does not count."""
        for switch in (self._pattern, self._case, self._whole, self._here):
            word = switch.text().removeprefix(_ON)
            switch.setText(_ON + word if switch.isChecked() else word)

    def take(self, words: str) -> None:
        """Take the keyboard; look for these words, if there are any."""
        if words:
            self.ask(f'"{words}"' if " " in words else words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def begin(self) -> None:
        """New lines are on their way."""
        self._lines.clear()
        self._stop.show()
        self._progress.setRange(0, 0)
        self._progress.show()
        self._more.hide()
        self._enable()

    def add(self, lines: Iterable[Line], done: int, total: int) -> None:
        """Show these lines too; so much was looked through."""
        self._lines.add(lines)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        if self._eager:
            self._go_to_lines()

    def end(self, told: str, *, more: bool = False) -> None:
        """All lines are there, or no more are wanted."""
        self._eager = False
        self._lines.end()
        self.rest()
        self._more.setVisible(more)
        self.tell(told)

    def rest(self) -> None:
        """Nothing is looked for."""
        self._stop.hide()
        self._progress.hide()
        self._more.hide()

    def tell(self, told: str) -> None:
        """Say how it stands."""
        hint = self.tr(
            "Every place of a word, with what stands about it. Click a heading to put them in order."
        )
        self._told.setText(told or hint)
        self._enable()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines selected, else all."""
        return self.view.chosen or tuple(self._lines.lines)

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._lines.rowCount()

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the articles that the lines are of."""
        return frozenset(line.document_id for line in self._lines.lines)

    def again(self) -> None:
        """Look once more, as what was looked through has changed."""
        self._asked = Request("")
        self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in _ENTER or event.key() == Qt.Key.Key_Down:
            self._look_for()
            self._go_to_lines()
            return True
        if event.key() == Qt.Key.Key_Escape and self._field.text():
            self._field.clear()
            self._look_for()
            return True
        return False

    def _go_to_lines(self) -> None:
        """Give the keyboard to the lines; once there are any, if there are none yet."""
        self._eager = not self.count
        if self.count:
            self.view.begin()

    def _typed(self) -> None:
        self._eager = False
        if not self._pattern.isChecked():
            self._pause.start()

    def _look_for(self) -> None:
        self._pause.stop()
        self._case.setEnabled(self._pattern.isChecked())
        self._whole.setEnabled(self._pattern.isChecked())
        if self.request != self._asked:
            self._asked = self.request
            self.requested.emit(self._asked)

    def _enable(self) -> None:
        there = self._lines.rowCount() > 0
        for button in (self._sentences, self._of_words, self._copy):
            button.setEnabled(there)
        self._keep.setEnabled(bool(self._field.text().strip()))

    def _made_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setProperty("role", "search")
        field.setAccessibleName(self.tr("Words, or a regular expression"))
        field.setPlaceholderText(self.tr("A word, a phrase, begin*"))
        field.setClearButtonEnabled(True)
        field.setMinimumWidth(field.fontMetrics().averageCharWidth() * _LEAST)
        field.installEventFilter(self)
        self._glass = QAction(self)
        field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        return field

    def _made_width(self) -> QComboBox:
        width = QComboBox(self)
        for characters in _WIDTHS:
            width.addItem(f"± {characters}", characters)
        width.setCurrentIndex(width.findData(WIDTH))
        width.setAccessibleName(self.tr("Characters shown on either side"))
        width.setToolTip(self.tr("Characters shown on either side"))
        return width

    def _switch(self, text: str, tip: str) -> QToolButton:
        switch = QToolButton(self)
        switch.setText(text)
        switch.setProperty("role", "switch")
        switch.setCheckable(True)
        switch.setToolTip(tip)
        switch.setAccessibleName(tip)
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return switch

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "quiet")
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        side = gap(self.font(), 0.5)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(gap(self.font(), 0.3))
        below.setSpacing(gap(self.font(), 0.3))
        top.addWidget(self._field, 1)
        part: QWidget
        for part in (self._pattern, self._case, self._whole, self._here, self._width):
            top.addWidget(part)
        below.addWidget(self._told, 1)
        acts = (self._sentences, self._of_words, self._copy, self._keep)
        for part in (self._progress, self._stop, self._more, *acts):
            below.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(side, side, side, 0)
        whole.setSpacing(gap(self.font(), 0.3))
        whole.addLayout(top)
        whole.addLayout(below)
        whole.addWidget(self.view, 1)
