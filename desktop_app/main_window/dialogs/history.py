"""Who changed what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from desktop_app.domain.folding import folded
from desktop_app.domain.history import Altered, Corrected, Deed, Part, Step, StepState
from desktop_app.main_window.dialogs.text_before import TextBefore
from desktop_app.main_window.dialogs.told_list import ToldList
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.local_time import local_time
from desktop_app.project.commands.reverting import RevertSince, RevertStep
from desktop_app.project.jobs.history import steps_about
from desktop_app.project.wording import worded

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_NUMBER = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """The steps of the project, the latest first; undone ones are struck out.

    Below stands what the step at hand changed, before and after. It can be taken back alone or with all that
    came since. Of a step that corrected a text, Enter or the button shows it as it was before.
    """

    def __init__(self, steps: tuple[Step, ...], window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._runner = window, JobRunner(self)
        self._steps = {step.number: step for step in steps}
        self._about: frozenset[int] | None = None
        self.setWindowTitle(self.tr("History"))
        self.resize(QSize(760, 640).boundedTo(self.screen().availableSize() - QSize(40, 70)))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Steps whose name has…"))
        self.words.setAccessibleName(self.tr("Steps whose name has"))
        self.words.setClearButtonEnabled(True)
        self.of = QComboBox(self)
        self.of.setAccessibleName(self.tr("Of what"))
        self._offer_objects()
        self.who = QComboBox(self)
        self.who.setAccessibleName(self.tr("By whom"))
        self.who.addItem(self.tr("By everybody"), None)
        for name in sorted({step.annotator for step in steps if step.annotator}, key=folded):
            self.who.addItem(self.tr("By %1").replace("%1", name), name)
        self.tree = self._tree(steps)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.changes = ToldList(self.tr("What the step changed"), self)
        self._add_buttons()
        self._lay_out()
        self.words.textChanged.connect(self._sift)
        self.who.currentIndexChanged.connect(self._sift)
        self.of.currentIndexChanged.connect(self._ask_about)
        self.tree.currentItemChanged.connect(self._look)
        self.tree.itemActivated.connect(lambda *_: self._show_before())
        self._runner.problem_told.connect(lambda problem: self.told.setText(worded(problem)))
        self.finished.connect(self._runner.finish)
        self._sift()
        self.tree.setFocus()

    def _offer_objects(self) -> None:
        focus = self._window.desk.focus
        self.of.addItem(self.tr("Of the whole project"), None)
        if focus.document is not None:
            self.of.addItem(self.tr("Of this article"), ("document", focus.document.id))
        if focus.statement:
            self.of.addItem(self.tr("Of this statement"), ("statement", focus.statement))
            statement = self._window.desk.ask(lambda project: project.statement(focus.statement))
            if statement is not None and statement.speaker:
                self.of.addItem(self.tr("Of its speaker"), ("actor", statement.speaker))
        self.of.addItem(self.tr("Of the codebook"), ("codebook", self._window.desk.known.codebook.id))

    def _tree(self, steps: tuple[Step, ...]) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        # Or the rows are measured before they are dressed.
        tree.ensurePolished()
        tree.setAccessibleName(self.tr("Steps, the latest first"))
        tree.setHeaderLabels([self.tr("When"), self.tr("Step"), self.tr("Who"), self.tr("State")])
        self._items = [self._item(step) for step in reversed(steps)]
        tree.addTopLevelItems(self._items)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return tree

    def _item(self, step: Step) -> QTreeWidgetItem:
        words = {
            StepState.DONE: "",
            StepState.UNDONE: self.tr("undone"),
            StepState.DROPPED: self.tr("undone for good"),
        }
        item = QTreeWidgetItem([local_time(step.time), step.name, step.annotator, words[step.state]])
        item.setData(0, _NUMBER, step.number)
        item.setToolTip(1, step.name)
        if step.state is not StepState.DONE:
            font = item.font(1)
            font.setStrikeOut(True)
            item.setFont(1, font)
            for column in range(item.columnCount()):
                item.setForeground(column, self._window.look.window["muted"])
        return item

    def _add_buttons(self) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Close, Qt.Orientation.Horizontal, self
        )
        self.revert = QPushButton(self.tr("&Revert this step"), self)
        self.revert.setToolTip(self.tr("Have what it changed as it was before, and leave what came since"))
        self.since = QPushButton(self.tr("Revert all &since"), self)
        self.since.setToolTip(self.tr("Have everything as it was before this step"))
        self.before = QPushButton(self.tr("&Text before…"), self)
        for button, deed in (
            (self.revert, lambda: self._revert(since=False)),
            (self.since, lambda: self._revert(since=True)),
            (self.before, self._show_before),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(deed)
            self.buttons.addButton(button, role)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.words, 2)
        above.addWidget(self.of, 1)
        above.addWidget(self.who, 1)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(self.tree)
        parts.addWidget(self.changes)
        parts.setChildrenCollapsible(False)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(parts, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)

    def _ask_about(self) -> None:
        self._runner.cancel()
        asked, project = self.of.currentData(), self._window.desk.project
        if asked is None or project is None:
            self._take_about(None)
            return
        self.told.setText(self.tr("Looking through all steps…"))
        self._runner.start(steps_about(project.path, *asked), self._take_about)

    def _take_about(self, numbers: frozenset[int] | None) -> None:
        self._about = numbers
        self._sift()

    def _sift(self) -> None:
        """Show the steps that are asked for, the one at hand among them if it can be."""
        words, who = folded(self.words.text()), self.who.currentData()
        first = None
        for item in self._items:
            step = self._steps[item.data(0, _NUMBER)]
            shown = (
                words in folded(step.name)
                and who in (None, step.annotator)
                and (self._about is None or step.number in self._about)
            )
            item.setHidden(not shown)
            first = first or (item if shown else None)
        current = self.tree.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self.tree.setCurrentItem(first)
        self._look()

    @property
    def _step(self) -> Step | None:
        """The step at hand."""
        item = self.tree.currentItem()
        return None if item is None or item.isHidden() else self._steps[item.data(0, _NUMBER)]

    def _look(self) -> None:
        step = self._step
        stands = step is not None and step.state is StepState.DONE and step.number > 1
        self.revert.setEnabled(stands)
        self.since.setEnabled(stands)
        self.before.setEnabled(bool(self._corrected()))
        if step is None:
            self.changes.clear()
            self.told.setText(self.tr("No step is like that."))
            return
        found = self._window.desk.ask(lambda project: project.altered(step.number))
        altered, whole = found if found is not None else ((), True)
        self.changes.tell((self._heading(each), self._sentences(each)) for each in altered)
        self.told.setText("" if whole else self.tr("Only the first of what it changed is told."))

    def _heading(self, each: Altered) -> str:
        kind = {
            "document": self.tr("Article"),
            "statement": self.tr("Statement"),
            "actor": self.tr("Actor"),
            "codebook": self.tr("Codebook"),
            "codebook_version": self.tr("Version of the codebook"),
            "annotation_set": self.tr("Annotation set"),
            "annotator": self.tr("Annotator"),
            "review": self.tr("Suggestion"),
            "setting": self.tr("Setting"),
            "past_step": self.tr("Step taken in"),
        }[each.kind]
        deed = {
            Deed.ADDED: self.tr("%1 “%2” added"),
            Deed.CHANGED: self.tr("%1 “%2” changed"),
            Deed.DELETED: self.tr("%1 “%2” taken away"),
        }[each.deed]
        return deed.replace("%1", kind).replace("%2", _short(each.name.strip("“”")))

    def _sentences(self, each: Altered) -> tuple[str, ...]:
        return tuple(self._sentence(part, each.deed) for part in each.parts) or (
            self.tr("nothing is told of it"),
        )

    def _sentence(self, part: Part, deed: Deed) -> str:
        if deed is Deed.CHANGED:
            none = self.tr("nothing")
            return f"{part.label}: {_short(part.before) or none} → {_short(part.after) or none}"
        return f"{part.label}: {_short(part.after or part.before)}"

    def _corrected(self) -> tuple[Corrected, ...]:
        """The texts that the step at hand corrected."""
        step = self._step
        if step is None:
            return ()
        return self._window.desk.ask(lambda project: project.corrected(step.number)) or ()

    def _revert(self, *, since: bool) -> None:
        step, desk = self._step, self._window.desk
        if step is None:
            return
        last = max(self._steps) if since else step.number
        rows = desk.ask(lambda project: project.changed_in(step.number, last)) or 0
        made = RevertSince(step.number, step.name) if since else RevertStep(step.number, step.name)
        desk.do_beside(made, max(rows, 1))
        # There is one step more than is shown here.
        self.accept()

    def _show_before(self) -> None:
        for corrected in self._corrected():
            dialog = TextBefore(corrected, self._window)
            brought_back = dialog.exec()
            dialog.deleteLater()
            if brought_back:
                self.accept()


_LONGEST = 160


def _short(told: str) -> str:
    words = " ".join(told.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
