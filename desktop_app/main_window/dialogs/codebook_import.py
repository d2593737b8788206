"""What taking in a codebook would change, before it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
)

from desktop_app.domain.codebook_merge import as_claim_types
from desktop_app.main_window.dialogs.told_list import ToldList
from desktop_app.project.codebook_plans import Plan, planned_import
from desktop_app.project.codebook_words import conflict_words, difference_words

if TYPE_CHECKING:
    from desktop_app.formats.codebooks.format import ReadCodebook
    from desktop_app.main_window.window import MainWindow


class CodebookImportDialog(QDialog):
    """Chooses how a codebook is taken in; a list says what would change and what would not."""

    def __init__(self, window: MainWindow, told: ReadCodebook, path: Path) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Import codebook"))
        self.resize(680, 560)
        self._window, self._told = window, told
        self.plan: Plan | None = None
        """What would be done, None while it cannot be told."""
        about = QLabel(self.tr("From %1:").replace("%1", path.name), self)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self.way = QComboBox(self)
        self.way.addItem(self.tr("Add what is new; what the project has stays as it is"))
        self.way.addItem(self.tr("Have this codebook in place of the project's"))
        self.way.setAccessibleName(self.tr("How it is taken in"))
        self.keep = QCheckBox(self)
        self.keep.setChecked(True)
        self.codes = QComboBox(self)
        self.codes.addItems([self.tr("Topics"), self.tr("Claim types")])
        self.codes.setAccessibleName(self.tr("The codes of the file become"))
        self.list = ToldList(self.tr("What would change"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.take = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(about)
        form = QFormLayout()
        form.addRow(self.tr("How"), self.way)
        if told.foreign:
            form.addRow(self.tr("Its codes become"), self.codes)
        else:
            self.codes.hide()
        column.addLayout(form)
        for part in (self.keep, self.list, buttons):
            column.addWidget(part, 1 if part is self.list else 0)
        self.codes.currentIndexChanged.connect(self._show)
        self.way.currentIndexChanged.connect(self._show)
        self.keep.toggled.connect(self._show)
        self._show()

    def _show(self) -> None:
        theirs = self._told.codebook
        foreign = self._told.foreign
        if foreign and self.codes.currentIndex() == 1:
            theirs = as_claim_types(theirs)
        replacing = self.way.currentIndex() == 1
        keeping = replacing and self.keep.isChecked()
        plan = self._window.desk.ask(
            lambda project: planned_import(
                project, theirs, foreign=foreign, replacing=replacing, keeping=keeping
            )
        )
        self.plan = plan
        used = (*plan.in_the_way, *plan.kept) if plan is not None else ()
        self.keep.setVisible(bool(used))
        names = ", ".join(f"{one.name} ({one.times})" for one in used)
        self.keep.setText(self.tr("Keep what is in use and not in the file: %1").replace("%1", names))
        self.take.setEnabled(plan is not None and bool(plan.differences) and not plan.in_the_way)
        self.list.tell(self._sections(plan) if plan is not None else ())

    def _sections(self, plan: Plan) -> list[tuple[str, list[str]]]:
        changes = [difference_words(each) for each in plan.differences]
        lost = [f"{loss.kind.capitalize()} “{loss.id}”: {loss.what}." for loss in self._told.losses]
        return [
            (self.tr("What changes"), changes or [self.tr("Nothing: the project has all of it.")]),
            (self.tr("What stays as it is"), [conflict_words(each) for each in plan.conflicts]),
            (self.tr("What of the file has no place here"), lost),
        ]
