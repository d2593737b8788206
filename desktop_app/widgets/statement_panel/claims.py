"""The claims of a statement, one below the other, and room to make another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Claim
from desktop_app.widgets.common.chip_row import ChipRow
from desktop_app.widgets.statement_panel.asks import Ask
from desktop_app.widgets.statement_panel.claim_editor import ClaimEditor
from desktop_app.widgets.statement_panel.entries import Entries
from desktop_app.widgets.statement_panel.form import SectionTitle
from desktop_app.widgets.statement_panel.names import Names


class Claims(Entries[ClaimEditor, Claim]):
    """An editor a claim; the blank one at the end becomes the editor of the claim that is made in it."""

    added = Signal(str)

    def __init__(self, names: Names, parent: QWidget) -> None:
        title = SectionTitle(self.tr("Claims"), adds=self.tr("Add a claim"), key="C")
        super().__init__(title, lambda editor, claim: editor.show_claim(claim, names), parent)
        self._names = names
        self._codebook = Codebook("", "")
        self._awaited = self._started = False
        self.adder.clicked.connect(self.start)
        self._blank = self._editor()

    def set_codebook(self, codebook: Codebook) -> None:
        """Offer the claim types and topics of this codebook."""
        self._codebook = codebook
        for editor in self._all():
            editor.set_names(codebook, self._names)
            editor.show_claim(editor.claim, self._names)

    def show_claims(self, claims: tuple[Claim, ...], *, same: bool) -> None:
        """Show these claims; ``same`` when they belong to the statement that was shown before."""
        self.show_told(claims, same=same)
        self._blank.setVisible(self._started or not claims)

    def start(self) -> None:
        """Begin a further claim: show its types and go there."""
        self._started = True
        self._blank.show()
        self._blank.types.focus()

    def begin(self) -> None:
        """Go to the types of the claim that still lacks one, else begin a further claim."""
        if self.current().claim.claim_type:
            self.start()
        else:
            self.focus()

    def focus(self) -> None:
        """Go to the types of the claim that still lacks one, else of the first claim."""
        self.current().types.focus()

    def focus_topic(self) -> None:
        """Go to the topic of the claim that the keyboard is in, else of the last; without one make it."""
        editor = self.focused() or (self._editors[-1] if self._editors else self._blank)
        if not editor.id:
            self._make("")
            editor = self._editors[-1] if self._editors else editor
        editor.topic.open()

    def key_row(self) -> ChipRow | None:
        """The row that a claim type's key goes to; None where it is not clear which claim is meant."""
        editor = self.focused()
        if editor is None and self.current().claim.claim_type:
            return None
        return (editor or self.current()).types

    def remove_focused(self) -> bool:
        """Ask for the removal of the claim that the keyboard is in; False when it is in none."""
        editor = self.focused()
        if editor is None:
            return False
        if editor.id:
            self.asks.removal.emit(editor.id)
        elif self._editors:
            self._started = False
            self._blank.hide()
            self._editors[-1].types.focus()
        return True

    def forget(self) -> None:
        self._awaited = self._started = False
        super().forget()

    def refuse(self) -> None:
        self._awaited = False
        super().refuse()

    def current(self) -> ClaimEditor:
        """The claim that still lacks a type, else the first."""
        if self._started or not self._editors:
            return self._blank
        return next((each for each in self._editors if not each.claim.claim_type), self._editors[0])

    def _all(self) -> tuple[ClaimEditor, ...]:
        return (*self._editors, self._blank)

    def _fresh(self, told: Claim) -> ClaimEditor:
        if not self._awaited:
            return self._editor()
        self._awaited = self._started = False
        editor = self._blank
        self._blank = self._editor()
        return editor

    def _editor(self) -> ClaimEditor:
        editor = self._begin(ClaimEditor(self))
        editor.set_names(self._codebook, self._names)
        self._column.addWidget(editor)
        return editor

    def _asked(self, editor: ClaimEditor, what: str, value: str) -> None:
        if editor.id:
            super()._asked(editor, what, value)
        elif what == Ask.CLAIM_TYPE:
            self._make(value)

    def _make(self, code: str) -> None:
        self._awaited = True
        self.added.emit(code)

    def _after_drop(self) -> None:
        self._blank.setVisible(not self._editors)
        self.focus()
