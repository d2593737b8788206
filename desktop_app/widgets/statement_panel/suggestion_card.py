"""The suggestion that is chosen: what it proposes, why, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.findings import Confidence
from desktop_app.domain.statement import Kind
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.flow_layout import FlowLayout
from desktop_app.widgets.common.form import FieldName
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.card import Card
from desktop_app.widgets.statement_panel.form import rule
from desktop_app.widgets.statement_panel.reasons import reasons
from desktop_app.widgets.statement_panel.scrolled import Scrolled
from desktop_app.widgets.statement_panel.words import Words

_MOST_REASONS = 6


class SuggestionCard(QWidget):
    """Reads like the fields of a statement, and none of it can be typed in."""

    accepted = Signal()
    edited = Signal()
    rejected = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card = Card("", "", "", Kind.UNKNOWN)
        self._place, self._kind = self._label("section"), self._label("section")
        self.words = Words(self)
        self._confidence = self._label("confidence")
        self._rows = {
            "speaker": self._label("value"),
            "speaks_for": self._label("value"),
            "source": self._label("value"),
            "cue": self._label("value"),
        }
        self._why_title = self._label("section")
        self._why_title.setText(self.tr("Why"))
        self._why = [self._label("empty") for _ in range(_MOST_REASONS)]
        self._told: list[str] = []
        self.accept = self._button(self.tr("Accept"), "A", main=True)
        self.edit = self._button(self.tr("Accept and edit"), "E")
        self.reject = self._button(self.tr("Reject"), "X")
        self.accept.clicked.connect(self.accepted)
        self.edit.clicked.connect(self.edited)
        self.reject.clicked.connect(self.rejected)
        self._arrange()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self.words.set_look(look)

    @property
    def id(self) -> str:
        """The suggestion that is shown."""
        return self._card.id

    def show_card(self, card: Card) -> None:
        """Show this suggestion."""
        self._card = card
        self._place.setText(card.place)
        self._kind.setText(self._kinds()[card.kind])
        self.words.show_words(card.words)
        sure = card.confidence is Confidence.HIGH
        # The glyph has the form of the line under the words.
        self._confidence.setText(
            self.tr("╌╌  High confidence") if sure else self.tr("⋯  Possible, look twice")
        )
        self._show("speaker", self._named(card.speaker, new=card.speaker_is_new) or self.tr("not told"))
        self._show("speaks_for", self._named(card.speaks_for, new=card.speaks_for_is_new))
        self._show("source", card.source)
        self._show("cue", card.cue)
        self._told = reasons(card)
        for number, line in enumerate(self._why):
            line.setText("".join(self._told[number : number + 1]))
            line.setVisible(number < len(self._told))
        self.setAccessibleName(self.tr("Suggestion"))
        self.setAccessibleDescription(f"{card.words} {self._confidence.text()}. {' '.join(self._told)}")

    def reveal_why(self) -> None:
        """Scroll to the reasons."""
        self._scroll.ensureWidgetVisible(self._why[len(self._told) - 1])

    @property
    def why(self) -> tuple[str, ...]:
        """The reasons, in sentences."""
        return tuple(self._told)

    def _named(self, name: str, *, new: bool) -> str:
        return self.tr("new: %1").replace("%1", name) if name and new else name

    def _show(self, row: str, text: str) -> None:
        value = self._rows[row]
        value.setText(text)
        value.setVisible(bool(text))
        self._names[row].setVisible(bool(text))

    def _kinds(self) -> dict[Kind, str]:
        return {
            Kind.DIRECT: self.tr("Direct quotation"),
            Kind.MIXED: self.tr("Mixed quotation"),
            Kind.INDIRECT: self.tr("Indirect quotation"),
            Kind.AUTHORIAL: self.tr("Journalist's own voice"),
            Kind.UNKNOWN: "",
        }

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(role in ("value", "empty"))
        return label

    def _button(self, title: str, key: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(f"{title}   {key}", self)
        button.setProperty("role", "main" if main else "plain")
        button.setAccessibleName(title)
        button.setToolTip(self.tr("%1 (%2)").replace("%1", title).replace("%2", key))
        # A click leaves the keyboard in the text, where the next key is wanted.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        side = gap(self.font(), 0.9)
        top = QGridLayout()
        top.addWidget(self._place, 0, 0)
        top.addWidget(self._kind, 0, 1, Qt.AlignmentFlag.AlignRight)
        deeds = FlowLayout()
        deeds.setSpacing(gap(self.font(), 0.4))
        for button in (self.accept, self.edit, self.reject):
            deeds.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(side, side, side, gap(self.font(), 0.6))
        head.setSpacing(gap(self.font(), 0.4))
        head.addLayout(top)
        head.addWidget(self.words)
        head.addWidget(self._confidence)
        head.addLayout(deeds)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(side, gap(self.font(), 0.7), side, side)
        column.setSpacing(gap(self.font(), 0.5))
        self._names: dict[str, FieldName] = {}
        column.addLayout(
            self._form(body, {"speaker": self.tr("Speaker"), "speaks_for": self.tr("Speaks for")})
        )
        # Before the words that are marked in the text anyway, so that it is in view on a low screen, too.
        column.addWidget(rule(body))
        column.addWidget(self._why_title)
        for line in self._why:
            column.addWidget(line)
        column.addWidget(rule(body))
        column.addLayout(self._form(body, {"source": self.tr("Source"), "cue": self.tr("Cue")}))
        column.addStretch(1)
        self._scroll = Scrolled(self, head, body)

    def _form(self, owner: QWidget, titles: dict[str, str]) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(gap(self.font(), 0.5))
        form.setVerticalSpacing(gap(self.font(), 0.45))
        form.setColumnStretch(1, 1)
        for number, (row, title) in enumerate(titles.items()):
            self._names[row] = FieldName(title, self._rows[row], owner)
            form.addWidget(self._names[row], number, 0, Qt.AlignmentFlag.AlignTop)
            form.addWidget(self._rows[row], number, 1)
        return form
