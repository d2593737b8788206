"""The selected statement, to be read and filled in by keyboard or mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.domain.actors import Actor
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.statement import Statement
from desktop_app.widgets.common.completing_field import CompletingField
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.aside import Aside
from desktop_app.widgets.statement_panel.asks import Ask, field_ask
from desktop_app.widgets.statement_panel.card import Card
from desktop_app.widgets.statement_panel.names import Names
from desktop_app.widgets.statement_panel.nothing import Nothing
from desktop_app.widgets.statement_panel.page import Page
from desktop_app.widgets.statement_panel.panel_keys import deed_of
from desktop_app.widgets.statement_panel.recent import CLAIM_TOPIC, SPEAKER, TARGET
from desktop_app.widgets.statement_panel.requests import Requests
from desktop_app.widgets.statement_panel.suggestion_card import SuggestionCard

_COMMANDING = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StatementPanel(Requests):
    """Shows a statement and asks for changes of it; what is shown changes only by being shown again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statement-panel")
        self.setAccessibleName(self.tr("Statement"))
        self._id = ""
        self._codebook = Codebook("", "")
        self._near: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._names = Names(self)
        self._page = page = Page(self._names, self)
        self._card = SuggestionCard(self)
        self._nothing = Nothing(self)
        self._heading, self._words, self._people = page.heading, page.words, page.people
        self._claims, self._stances, self._closing = page.claims, page.stances, page.closing
        self._aside = Aside(self)
        self._turning = QTimer(self, singleShot=True, interval=0)
        self._turning.timeout.connect(self._turn)
        self._deeds: dict[str, Callable[[], object]] = {
            "p": self.focus_speaker,
            "r": self._people.start,
            "c": self._claims.start,
            "t": self.focus_topic,
            "s": self.focus_stance,
            "i": self.focus_kind,
            "f": self.focus_fields,
            "m": self.focus_memo,
            ".": self._toggle_more,
            "d": lambda: self.same_as_last_requested.emit(self._id),
            "n": self._go_on,
        }
        self._arrange()
        self._connect()

    def set_look(self, look: Look) -> None:
        """Paint with the colours and faces of this theme."""
        self._page.set_look(look)
        self._card.set_look(look)

    def set_codebook(self, codebook: Codebook) -> None:
        """Offer the claim types, topics and levels of this codebook."""
        self._codebook = codebook
        self._names.set_topics(codebook)
        self._claims.set_codebook(codebook)
        self._closing.own.set_fields(codebook.fields_of(FieldOwner.STATEMENT))
        self._propose()
        self._page.order_tabs()

    def set_actors(self, actors: tuple[Actor, ...]) -> None:
        """Propose these actors, and show their names for their ids."""
        self._names.set_actors(actors)
        for part in (self._claims, self._stances, self._closing.own):
            part.set_actors(actors)
        self._propose()

    def show_statement(self, statement: Statement | None, place: str = "") -> None:
        """Show a statement, or none; the one that is shown already keeps focus, caret and half-typed words.

        ``place`` says which of how many it is.
        """
        same = statement is not None and statement.id == self._id
        if not same:
            self._put_aside()
        self._id = statement.id if statement is not None else ""
        if statement is None:
            self._turning.stop()
            self._pages.setCurrentWidget(self._nothing)
            return
        if self.updatesEnabled():
            self._turn()
        else:
            # Nothing of it is painted before the article is, so laying it out can wait as long.
            self._turning.start()
        within = self._has_focus()
        if not same:
            self._near = ((), ())
            self._propose()
        self._heading.show_place(place, statement.kind)
        self._words.show_words(statement.words)
        self._people.show_people(statement)
        self._claims.show_claims(statement.claims, same=same)
        self._stances.show_stances(statement.stances, same=same)
        self._closing.show_closing(statement)
        self._aside.bring_back(self._id, self._page.texts())
        if not same:
            self._page.scroll_to_top()
            if within and not self._has_focus():
                self.focus_claims()

    def show_near(self, speakers: tuple[str, ...], targets: tuple[str, ...]) -> None:
        """Propose these names first, which stand near the statement shown, the best at the head."""
        if (speakers, targets) != self._near:
            self._near = (speakers, targets)
            self._propose()

    def show_card(self, card: Card) -> None:
        """Show a suggestion, and no statement."""
        self.show_statement(None)
        self._card.show_card(card)
        self._pages.setCurrentWidget(self._card)

    def show_left(self, here: int | None, elsewhere: int, unsearched: int = 0) -> None:
        """Say, while nothing is chosen, how many suggestions are left here and in other articles.

        ``unsearched`` is the number of articles in which none were looked for yet.
        """
        self._nothing.show_left(here, elsewhere, unsearched)

    def reveal_why(self) -> tuple[str, ...]:
        """Scroll to the reasons for the suggestion shown; the answer is what they say, in sentences."""
        self._card.reveal_why()
        return self._card.why

    def send_texts(self) -> None:
        """Ask for what is written in texts and names, without waiting for a pause.

        Those of other statements that could not be kept are asked for again.
        """
        for field in self.findChildren(CompletingField):
            field.settle()
        self._aside.send()
        self._send()

    def refuse(self) -> None:
        """Say, while a request is being made, that it could not be kept.

        A text stays where it was written and is asked for again; a name goes back to the one that stands.
        """
        self._aside.refuse()
        self._page.refuse()

    @property
    def unsent(self) -> bool:
        """Whether a text is written that has not been kept, of this statement or another."""
        return bool(self._aside) or any(text.unsent for text in self._page.texts().values())

    def give_up_texts(self) -> None:
        """Forget what has not been kept: the project it belongs to is closed."""
        self._aside.forget()
        self._names.forget_used()
        for text in self._page.texts().values():
            text.forget()

    def focus_speaker(self) -> None:
        """Go to the speaker's field, its list open."""
        self._turn()
        self._page.reach(self._people.speaker)
        self._people.speaker.open()

    def focus_claims(self) -> None:
        """Go to the types of the claim that lacks one."""
        self._turn()
        self._page.reach(self._claims)
        self._claims.focus()

    def begin_claim(self) -> None:
        """Go to the types of the claim that lacks one, else of a further claim."""
        self._turn()
        self._page.reach(self._claims)
        self._claims.begin()

    def focus_stance(self) -> None:
        """Go to the field that makes a new stance, its list open."""
        self._turn()
        self._page.reach(self._stances.new)
        self._stances.new.open()

    def focus_level(self) -> None:
        """Go to the levels of the stance that still lacks one; where none does, to a new stance."""
        self._turn()
        editor = self._stances.unjudged()
        if editor is None:
            self.focus_stance()
        else:
            self._page.reach(editor)
            editor.levels.focus()

    def focus_topic(self) -> None:
        """Go to the topic of the claim; where there is none yet, make one."""
        self._turn()
        self._claims.focus_topic()

    def focus_kind(self) -> None:
        """Open the menu of kinds of quotation."""
        self._turn()
        self._heading.open_kinds()

    def focus_fields(self) -> None:
        """Go to the first of the codebook's own fields: of the claim or stance one is in, or of all."""
        self._turn()
        entry = self._stances.focused() or self._claims.focused()
        forms = [
            self._closing.own,
            *(each.more.own for each in (*self._claims.editors, *self._stances.editors)),
        ]
        if entry is not None:
            forms.insert(0, entry.more.own)
        next((True for form in forms if form.focus_first()), False)

    def focus_field(self, field_id: str, part: str = "") -> None:
        """Go to one of the codebook's own fields; ``part`` is the id of the claim or stance it stands on."""
        self._turn()
        entries = (each for each in (*self._claims.editors, *self._stances.editors) if each.id == part)
        entry = next(entries, None) if part else None
        form = entry.more.own if entry is not None else self._closing.own
        if form.focus_field(field_id):
            self._page.reach(self.window().focusWidget() or form)

    def focus_memo(self) -> None:
        """Go to the memo."""
        self._turn()
        self._page.reach(self._closing.memo)
        self._closing.memo.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event, act=True):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # What the panel makes of a key comes before what a menu would.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._press(event, act=False)
        ):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._send()
        super().hideEvent(event)

    def _press(self, event: QKeyEvent, *, act: bool) -> bool:
        self._turn()
        action = self._action(event)
        # A key that is held does once what it does, and keeps its repeats from everybody else.
        if action is not None and act and not event.isAutoRepeat():
            action()
        return action is not None

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does that no field has taken for itself; None when it does nothing here."""
        on_card = self._pages.currentWidget() is self._card
        if self._id and not on_card and event.key() in _ENTER and event.modifiers() == _CONTROL:
            return self._go_on
        if not (self._id or on_card) or event.modifiers() & _COMMANDING:
            return None
        return self._action_on_card(event) if on_card else self._action_on_statement(event)

    def _action_on_statement(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self._leave
        if event.key() == Qt.Key.Key_Delete:
            focused = (part for part in (self._claims, self._stances) if part.focused() is not None)
            return next((part.remove_focused for part in focused), None)
        rows = (self._stances.key_row(), self._claims.key_row(), self._closing.status)
        return deed_of(event, rows, self._deeds)

    def _action_on_card(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.key() == Qt.Key.Key_Escape:
            return self._leave_card
        card = self._card
        return deed_of(event, (), {"a": card.accepted.emit, "e": card.edited.emit, "x": card.rejected.emit})

    def _toggle_more(self) -> None:
        entry = self._stances.focused() or self._claims.focused()
        if entry is None and self._claims.editors:
            entry = self._claims.editors[-1]
        if entry is not None and entry.id:
            entry.toggle_more()

    def _go_on(self) -> None:
        self.send_texts()
        self.next_requested.emit()

    def _leave(self) -> None:
        self._send()
        self.left.emit()

    def _leave_card(self) -> None:
        self.card_left.emit()
        self._leave()

    def _send(self) -> None:
        for text in self._page.texts().values():
            text.send()

    def _put_aside(self) -> None:
        """Leave the statement: send what is written, keep what is refused, forget what is half typed."""
        self._send()
        self._aside.keep(self._id, self._page.texts())
        self._page.forget()

    def _turn(self) -> None:
        """Have the statement in view, if one is shown; keys and the focus find it there."""
        self._turning.stop()
        if self._id:
            self._pages.setCurrentWidget(self._page)

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and focused.isVisible() and self.isAncestorOf(focused)

    def _propose(self) -> None:
        speakers, targets = self._near
        self._people.set_near(self._names.near(speakers))
        self._stances.set_names(self._codebook, self._names.near(targets))

    def _arrange(self) -> None:
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._page)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._card)
        self._pages.setCurrentIndex(1)

    def _connect(self) -> None:
        """Every request of a part becomes one of the statement shown."""
        for asked, requested in (
            (self._heading.kind_chosen, self.kind_requested),
            (self._people.asked, self.actor_requested),
            (self._claims.added, self.claim_requested),
            (self._claims.asks.removal, self.claim_removal_requested),
            (self._stances.asks.removal, self.stance_removal_requested),
            (self._closing.status_asked, self.status_requested),
            (self._closing.removal_asked, self.removal_requested),
        ):
            asked.connect(partial(self._request, requested))
        for told, requested in (
            (self._card.accepted, self.acceptance_requested),
            (self._card.edited, self.edit_requested),
            (self._card.rejected, self.rejection_requested),
        ):
            told.connect(partial(self._request_of_card, requested))
        self._stances.added.connect(lambda target: self.stance_requested.emit(self._id, target, ""))
        self._stances.added.connect(partial(self._names.use, TARGET))
        for part in (self._claims, self._stances):
            part.asks.changed.connect(self._change)
        self._closing.memo_asked.connect(partial(self._change, Ask.MEMO.value, ""))
        self._closing.own.value_asked.connect(
            lambda field, value: self._change(field_ask(FieldOwner.STATEMENT, field), "", value)
        )
        self._people.asked.connect(self._use_person)
        self._aside.asked.connect(self.ask)
        self._people.settled.connect(self.focus_claims)
        self._closing.memo.settled.connect(self._go_on)

    def _change(self, what: str, part: str, value: str) -> None:
        role = (
            {Ask.CLAIM_TOPIC: CLAIM_TOPIC, Ask.STANCE_TARGET: TARGET}.get(Ask(what))
            if what in set(Ask)
            else None
        )
        if role and value:
            self._names.use(role, value)
        self.ask(self._id, what, part, value)

    def _use_person(self, role: str, name: str) -> None:
        if name:
            self._names.use(SPEAKER, name)

    def _request_of_card(self, requested: SignalInstance) -> None:
        requested.emit(self._card.id)

    def _request(self, requested: SignalInstance, *values: str) -> None:
        requested.emit(self._id, *values)
