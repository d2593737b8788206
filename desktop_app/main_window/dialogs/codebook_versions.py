"""The versions of the codebook: kept, compared, gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.codebook_difference import differences
from desktop_app.main_window.dialogs.told_list import ToldList
from desktop_app.main_window.local_time import local_time
from desktop_app.project.codebook_plans import InUse, planned_return
from desktop_app.project.codebook_words import difference_words
from desktop_app.project.commands.codebooks import KeepCodebookVersion

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow


class CodebookVersionsDialog(QDialog):
    """The codebook as it stands and below it the versions, the latest first; two of them are compared."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._books: list[Codebook] = []
        self._versions: tuple[CodebookVersion, ...] = ()
        self.setWindowTitle(self.tr("Versions of the codebook"))
        self.resize(QSize(760, 600).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        self.versions = QTreeWidget(self)
        # Or the rows are measured before they are dressed.
        self.versions.ensurePolished()
        self.versions.setRootIsDecorated(False)
        self.versions.setUniformRowHeights(True)
        self.versions.setAccessibleName(self.tr("Versions, the latest first"))
        self.versions.setHeaderLabels([self.tr("Version"), self.tr("When"), self.tr("Who"), self.tr("Note")])
        self.against = QComboBox(self)
        self.against.setAccessibleName(self.tr("Compared with"))
        self.why = self._label("")
        self.told = self._label("muted")
        self.list = ToldList(self.tr("What is otherwise"), self)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Why this version is kept"))
        self.note.setAccessibleName(self.tr("Note of the version to keep"))
        self.keep = QPushButton(self.tr("&Keep a version now"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self)
        self.back = QPushButton(self.tr("&Go back to this version…"), self)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        # Enter in the note keeps a version, and does not close.
        for button in (self.keep, *buttons.findChildren(QPushButton)):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.versions.currentItemChanged.connect(self._show)
        self.against.currentIndexChanged.connect(self._show)
        self.keep.clicked.connect(self._keep)
        self.note.returnPressed.connect(self._keep)
        self.back.clicked.connect(self._go_back)
        self._renew()
        self.versions.setFocus()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self, buttons: QWidget) -> None:
        comparing = QHBoxLayout()
        with_ = QLabel(self.tr("Compared &with"), self)
        with_.setBuddy(self.against)
        comparing.addWidget(with_)
        comparing.addWidget(self.against, 1)
        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addWidget(self.why)
        lower.addLayout(comparing)
        lower.addWidget(self.told)
        lower.addWidget(self.list, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.versions)
        parts.addWidget(below)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(1, 2)
        keeping = QHBoxLayout()
        keeping.addWidget(self.note, 1)
        keeping.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.addWidget(parts, 1)
        column.addLayout(keeping)
        column.addWidget(buttons)

    # What there is

    def _renew(self) -> None:
        """Read the versions anew, and choose the latest that is kept."""
        now = self._window.desk.ask(lambda project: project.codebook())
        versions = self._window.desk.ask(lambda project: project.codebook_versions())
        if now is None or versions is None:
            return
        self._versions = versions[::-1]
        self._books = [now, *(version.codebook for version in self._versions)]
        changed = not versions or bool(differences(versions[-1].codebook, now))
        self.keep.setEnabled(changed)
        self.note.setEnabled(changed)
        blocked = [each.blockSignals(True) for each in (self.versions, self.against)]
        self._fill()
        for each, was in zip((self.versions, self.against), blocked, strict=True):
            each.blockSignals(was)
        self._show()

    def _fill(self) -> None:
        self.versions.clear()
        self.versions.addTopLevelItem(QTreeWidgetItem([self.tr("as it stands"), "", "", ""]))
        for version in self._versions:
            number = str(version.codebook.version)
            row = [number, local_time(version.time), version.annotator, " ".join(version.note.split())]
            self.versions.addTopLevelItem(QTreeWidgetItem(row))
        for column in range(3):
            self.versions.resizeColumnToContents(column)
        self.versions.setCurrentIndex(self.versions.model().index(1 if self._versions else 0, 0))
        self.against.clear()
        self.against.addItems([self._called(row) for row in range(len(self._books))])

    def _called(self, row: int) -> str:
        if row == 0:
            return self.tr("the codebook as it stands")
        return self.tr("version %1").replace("%1", str(self._books[row].version))

    def _chosen(self) -> int:
        """The row chosen, 0 for the codebook as it stands."""
        return max(self.versions.currentIndex().row(), 0)

    def _show(self) -> None:
        if not self._books:
            return
        one, other = self._chosen(), max(self.against.currentIndex(), 0)
        # In the row there is room for a few words of it only.
        self.why.setText(self._versions[one - 1].note if one else "")
        self.why.setVisible(bool(self.why.text()))
        # The rows go back in time.
        before, after = max(one, other), min(one, other)
        self.back.setEnabled(one > 0 and bool(differences(self._books[0], self._books[one])))
        if before == after:
            self.list.clear()
            told = self.tr("Choose another version to compare it with.")
            self.told.setText(told if self._versions else self.tr("No version has been kept yet."))
            return
        sentences = [difference_words(each) for each in differences(self._books[before], self._books[after])]
        self.list.tell([("", sentences)])
        told = self.tr("What changed from %1 to %2:") if sentences else self.tr("%1 and %2 are the same.")
        told = told.replace("%1", self._called(before)).replace("%2", self._called(after))
        self.told.setText(told[:1].upper() + told[1:])

    # What is done

    def _keep(self) -> None:
        command = KeepCodebookVersion(self._window.desk.annotator, self.note.text().strip())
        if self._window.desk.do(command):
            self.note.clear()
            self._renew()

    def _go_back(self) -> None:
        row = self._chosen()
        if not 0 < row <= len(self._versions):
            return
        version = self._versions[row - 1]
        plan = self._window.desk.ask(lambda project: planned_return(project, version, keeping=True))
        if plan is None or not self._may_go_back(row, len(plan.differences), plan.kept):
            return
        if self._window.desk.do(plan.command):
            self._renew()

    def _may_go_back(self, row: int, changes: int, kept: tuple[InUse, ...]) -> bool:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        asked = self.tr("Have the codebook as it was in %1? Changes: %2. Undo takes it back.")
        box.setText(asked.replace("%1", self._called(row)).replace("%2", str(changes)))
        if kept:
            names = ", ".join(f"{one.name} ({one.times})" for one in kept)
            stay = self.tr("These are not in it, but in use, and stay: %1")
            box.setInformativeText(stay.replace("%1", names))
        go = box.addButton(self.tr("Go back"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(go)
        box.exec()
        answer = box.clickedButton() is go
        box.deleteLater()
        return answer
