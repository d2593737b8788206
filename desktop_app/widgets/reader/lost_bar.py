"""Words of statements that stand nowhere in the text since it was corrected, to be placed by hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets.common.keyed import keyed


@dataclass(frozen=True)
class Lost:
    """A stretch that lost its place: whose it is, which, its words, and about where they stood."""

    statement: str
    part: str
    ordinal: int
    words: str
    speaker: str
    point: int


class LostBar(QFrame):
    """One after another, until none is left."""

    placing_requested = Signal(object)
    leaving_requested = Signal(object)
    """These words are in the text no more: the statement is to be without them."""
    shown = Signal(object)
    """The reader is to go to about where these words stood."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self.setAccessibleName(self.tr("Words without a place"))
        self._lost: tuple[Lost, ...] = ()
        self._number = 0
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        place = self._button(keyed(self.tr("Place at the selection  {document.place-lost|Shift+P}")))
        place.clicked.connect(self.place)
        previous = self._button(self.tr("Previous"))
        previous.clicked.connect(lambda: self.step(-1))
        following = self._button(keyed(self.tr("Next  {document.next-lost|Shift+L}")))
        following.clicked.connect(lambda: self.step(1))
        leaving = self._button(self.tr("Take out"))
        leaving.setToolTip(
            self.tr("These words are in the text no more; the statement goes on without them.")
        )
        leaving.clicked.connect(self.let_go)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (place, following, previous, leaving):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 4)
        layout.setSpacing(2)
        layout.addWidget(self._told)
        layout.addLayout(buttons)
        self.hide()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "quiet")
        return button

    def set_lost(self, lost: tuple[Lost, ...]) -> None:
        """Have these to be placed; hidden when there are none."""
        if lost != self._lost:
            at = self.current
            self._lost = lost
            self._number = lost.index(at) if at in lost else min(self._number, max(0, len(lost) - 1))
            self._tell()
        self.setVisible(bool(lost))

    @property
    def current(self) -> Lost | None:
        """The one to be placed now."""
        return self._lost[self._number] if self._lost else None

    def step(self, direction: int) -> None:
        """Go to the next, or the one before for a negative direction."""
        if self._lost:
            self._number = (self._number + direction) % len(self._lost)
            self._tell()
            self.shown.emit(self.current)

    def go_to(self, statement_id: str) -> bool:
        """Go to the first lost words of a statement; False when it has none."""
        numbers = [number for number, lost in enumerate(self._lost) if lost.statement == statement_id]
        if not numbers:
            return False
        self._number = numbers[0]
        self._tell()
        self.shown.emit(self.current)
        return True

    def place(self) -> None:
        """Ask that the words be placed where the selection is."""
        if self.current is not None:
            self.placing_requested.emit(self.current)

    def let_go(self) -> None:
        """Ask that the statement go on without the words."""
        if self.current is not None:
            self.leaving_requested.emit(self.current)

    def _tell(self) -> None:
        lost = self.current
        if lost is None:
            return
        parts = {"content": self.tr("content"), "source": self.tr("source"), "cue": self.tr("cue")}
        words = " ".join(lost.words.split())
        told = self.tr("Lost words %1 of %2: “%3” (%4, %5). Select where they stand now and place them.")
        for sign, said in (
            ("%1", str(self._number + 1)),
            ("%2", str(len(self._lost))),
            ("%4", parts[lost.part]),
            ("%5", lost.speaker or self.tr("no speaker")),
            ("%3", words if len(words) < 80 else f"{words[:80]}…"),
        ):
            told = told.replace(sign, said)
        self._told.setText(told)
        self.setAccessibleDescription(told)
