"""What the panel says while no statement is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.keyed import keyed


class Nothing(QWidget):
    """A few words on how a statement is made, and the keys that fill it in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("No statement is selected"), self)
        title.setProperty("role", "empty-title")
        advice = QLabel(self.tr("Select words, or go to a suggestion, and press Enter."), self)
        self._left_title, self._left = QLabel(self), QLabel(self)
        for label, role in (
            (advice, "empty"),
            (self._left_title, "empty-title"),
            (self._left, "empty"),
        ):
            label.setProperty("role", role)
        for label in (title, advice, self._left_title, self._left):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        body = QWidget()
        room = QScrollArea(self)
        room.setWidget(body)
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(room)
        column = QVBoxLayout(body)
        side = gap(self.font(), 0.9)
        column.setContentsMargins(side, side * 2, side, side)
        column.setSpacing(gap(self.font(), 0.5))
        column.addWidget(self._left_title)
        column.addWidget(self._left)
        column.addSpacing(side)
        column.addWidget(title)
        column.addWidget(advice)
        column.addSpacing(side)
        column.addLayout(self._keys())
        column.addStretch(1)
        self.show_left(None, 0)

    def show_left(self, here: int | None, elsewhere: int, unsearched: int = 0) -> None:
        """Say how many suggestions nobody has reviewed in this article, None while none were looked for,
        how many in the others, and in how many articles none were looked for yet."""
        self._left_title.setVisible(here is not None)
        self._left.setVisible(here is not None)
        if here:
            self._left_title.setText(self.tr("1 suggestion to review") if here == 1 else self._many(here))
            self._left.setText(
                keyed(
                    self.tr(
                        "{suggestion.next|U} goes to the next one. {suggestion.accept|A} accepts it, "
                        "{suggestion.edit|E} accepts it and edits, {suggestion.reject|X} rejects."
                    )
                )
            )
        elif here == 0:
            self._left_title.setText(self.tr("✓ All suggestions are reviewed"))
            self._left.setText(self._elsewhere(elsewhere, unsearched))

    def _elsewhere(self, left: int, unsearched: int) -> str:
        if left:
            more = keyed(
                self.tr(
                    "{suggestion.next-article|Ctrl+U} goes to the next article with suggestions; "
                    "%1 are left in the project."
                )
            )
            return more.replace("%1", self.locale().toString(left))
        if unsearched:
            more = keyed(
                self.tr(
                    "{suggestion.find-all|Shift+F5} looks through the articles that nobody has looked "
                    "through yet: %1."
                )
            )
            return more.replace("%1", self.locale().toString(unsearched))
        return self.tr("None are left in this project.")

    def _many(self, number: int) -> str:
        return self.tr("%1 suggestions to review").replace("%1", self.locale().toString(number))

    def _keys(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(gap(self.font(), 0.8))
        grid.setVerticalSpacing(gap(self.font(), 0.3))
        grid.setColumnStretch(1, 1)
        rows = (
            ("{statement.speaker|P}", self.tr("say who speaks")),
            ("1–9", self.tr("choose the type of the claim")),
            ("{statement.stance|S}", self.tr("take a stance, 1–9 for its level")),
            ("{statement.claim|C}", self.tr("begin a claim, or a further one")),
            ("{statement.memo|M}", self.tr("write a memo")),
            (self.tr("Esc"), self.tr("go back to the text")),
        )
        for row, (key, meaning) in enumerate(rows):
            cap = QLabel(keyed(key), self)
            cap.setProperty("role", "key")
            words = QLabel(meaning, self)
            words.setProperty("role", "empty")
            words.setWordWrap(True)
            for label in (cap, words):
                label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        return grid
