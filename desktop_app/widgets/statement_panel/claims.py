"""The claims of a statement, one below the other, and room to make another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Claim
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.common.faces import gap
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.statement_panel.claim_editor import ClaimEditor
from desktop_app.widgets.statement_panel.form import SectionTitle
from desktop_app.widgets.statement_panel.names import Names


class Claims(QWidget):
    """An editor a claim; the blank one at the end becomes the editor of the claim that is made in it."""

    added = Signal(str)
    type_asked = Signal(str, str)
    topic_asked = Signal(str, str)
    paraphrase_asked = Signal(str, str)
    removal_asked = Signal(str)
    rearranged = Signal()

    def __init__(self, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names
        self._codebook = Codebook("", "")
        self._look: Look | None = None
        self._editors: list[ClaimEditor] = []
        self._awaited = False
        self._started = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap(self.font(), 0.5))
        title = SectionTitle(self.tr("Claims"), self, self.tr("Add a claim"), "C")
        title.button.clicked.connect(self.start)
        self.adder = title.button
        self._column.addWidget(title)
        self._blank = self._editor()

    def set_look(self, look: Look) -> None:
        """Paint with the colours of this theme."""
        self._look = look
        for editor in (*self._editors, self._blank):
            editor.set_look(look)

    def set_codebook(self, codebook: Codebook) -> None:
        """Offer the claim types and topics of this codebook."""
        self._codebook = codebook
        for editor in (*self._editors, self._blank):
            editor.set_names(codebook, self._names)
            editor.show_claim(editor.claim, self._names)

    def show_claims(self, claims: tuple[Claim, ...], *, same: bool) -> None:
        """Show these claims; ``same`` when they belong to the statement that was shown before."""
        known = {editor.claim.id: editor for editor in self._editors} if same else {}
        spare = [] if same else list(self._editors)
        before = self._editors
        self._editors = []
        for claim in claims:
            editor = known.get(claim.id) or self._vacant(spare)
            self._editors.append(editor)
            editor.show_claim(claim, self._names)
        for editor in before:
            if editor not in self._editors:
                self._drop(editor)
        if self._editors != before:
            for place, editor in enumerate(self._editors):
                self._column.insertWidget(place + 1, editor)
            self.rearranged.emit()
        self._blank.setVisible(self._started or not claims)

    def start(self) -> None:
        """Begin a further claim: show its types and go there."""
        self._started = True
        self._blank.show()
        self._blank.types.focus()

    def focus(self) -> None:
        """Go to the types of the claim that still lacks one, else of the first claim."""
        self._current().types.focus()

    def key_row(self) -> ChipRow | None:
        """The row that a claim type's key goes to; None where it is not clear which claim is meant."""
        editor = self.focused()
        if editor is None and self._current().claim.claim_type:
            return None
        return (editor or self._current()).types

    def remove_focused(self) -> bool:
        """Ask for the removal of the claim that the keyboard is in; False when it is in none."""
        editor = self.focused()
        if editor is None:
            return False
        if editor.claim.id:
            self.removal_asked.emit(editor.claim.id)
        elif self._editors:
            self._started = False
            self._blank.hide()
            self._editors[-1].types.focus()
        return True

    def focused(self) -> ClaimEditor | None:
        """The editor that the keyboard is in."""
        return next((editor for editor in (*self._editors, self._blank) if editor.has_focus()), None)

    def forget(self) -> None:
        """Give up what is begun or half written: another statement comes."""
        self._awaited = self._started = False
        for editor in self._editors:
            editor.forget()

    def refuse(self) -> None:
        """What was asked for could not be kept."""
        self._awaited = False
        for editor in self._editors:
            editor.refuse()

    @property
    def editors(self) -> tuple[ClaimEditor, ...]:
        """The editors of the claims shown, the blank one not among them."""
        return tuple(self._editors)

    def tab_stops(self) -> list[QWidget]:
        """All fields in the order shown."""
        stops = [stop for editor in (*self._editors, self._blank) for stop in editor.tab_stops()]
        return [self.adder, *stops]

    def _current(self) -> ClaimEditor:
        if self._started or not self._editors:
            return self._blank
        return next((each for each in self._editors if not each.claim.claim_type), self._editors[0])

    def _vacant(self, spare: list[ClaimEditor]) -> ClaimEditor:
        if spare:
            return spare.pop(0)
        if not self._awaited:
            return self._editor()
        self._awaited = self._started = False
        editor = self._blank
        self._blank = self._editor()
        return editor

    def _editor(self) -> ClaimEditor:
        editor = ClaimEditor(self)
        editor.set_names(self._codebook, self._names)
        if self._look is not None:
            editor.set_look(self._look)
        editor.type_asked.connect(lambda code: self._type_chosen(editor, code))
        editor.topic_asked.connect(lambda topic: self.topic_asked.emit(editor.claim.id, topic))
        editor.paraphrase_asked.connect(lambda text: self.paraphrase_asked.emit(editor.claim.id, text))
        editor.removal_asked.connect(lambda: self.removal_asked.emit(editor.claim.id))
        self._column.addWidget(editor)
        return editor

    def _type_chosen(self, editor: ClaimEditor, code: str) -> None:
        if editor.claim.id:
            self.type_asked.emit(editor.claim.id, code)
        else:
            self._awaited = True
            self.added.emit(code)

    def _drop(self, editor: ClaimEditor) -> None:
        had_focus = editor.has_focus()
        editor.forget()
        self._column.removeWidget(editor)
        if had_focus:
            self._blank.setVisible(not self._editors)
            self.focus()
        editor.hide()
        editor.deleteLater()
