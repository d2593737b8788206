"""Which discourse network is written, in which format and where to, with a look at it before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.problem import Problem
from desktop_app.formats.networks.network_format import NetworkFormat
from desktop_app.formats.networks.registry import NETWORK_FORMATS
from desktop_app.main_window.dialogs.beside_preview import BesidePreview
from desktop_app.main_window.dialogs.file_field import FileField
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.jobs.network import ONCE, Joins, Wanted, norms_of
from desktop_app.project.jobs.network_preview import NetworkBeginning, network_beginning
from desktop_app.project.wording import worded
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.number_box import inset
from desktop_app.widgets.common.wrapped import Wrapped
from desktop_app.widgets.exchange.file_preview import FilePreview

_PAUSE = 250  # milliseconds


class NetworkDialog(BesidePreview):
    """Offers what can be joined and how it is counted, at first what is ``shown``; tells what comes of it."""

    def __init__(self, project: Path, parent: QWidget, shown: Wanted | None = None) -> None:
        super().__init__(self.tr("Export a network"), parent)
        self._project = project
        self._runner = JobRunner(self)
        self._runner.problem_told.connect(self._tell_problem)
        self.joins = self._box(self.tr("What is joined"), self._joins())
        self.once = self._box(self.tr("What counts once"), self._once())
        self.once.setCurrentIndex(self.once.findData(Wanted().once))
        self.norm = self._box(self.tr("What weights are divided by"), {})
        self.least = QDoubleSpinBox(self)
        self.least.setRange(0, 1e6)
        self.least.setDecimals(2)
        inset(self.least)
        self.least.setAccessibleName(self.tr("The weakest tie that is kept"))
        self.query = QLineEdit(self)
        self.query.setPlaceholderText(self.tr("such as date:2031 topic:tolls"))
        self.query.setAccessibleName(self.tr("Only statements that this finds"))
        self.query.setClearButtonEnabled(True)
        self.choice = self._box(self.tr("Format"), {each.name: each.title for each in NETWORK_FORMATS})
        self._loses = Wrapped(self)
        self._loses.setProperty("role", "muted")
        suffixes = tuple(suffix for each in NETWORK_FORMATS for suffix in each.suffixes)
        self.file = FileField(project, suffixes, self.windowTitle(), self)
        self.preview = FilePreview(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.save = buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.arrange(self._made_form(), self.preview, buttons)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self.joins.currentIndexChanged.connect(self._offer_norms)
        self.choice.currentIndexChanged.connect(self._turn)
        for box in (self.joins, self.once, self.norm, self.choice):
            box.currentIndexChanged.connect(self._wait)
        self.least.valueChanged.connect(self._wait)
        self.query.textChanged.connect(self._wait)
        self.finished.connect(self.finish)
        self._offer_norms()
        if shown is not None:
            self._begin_at(shown)
        self._turn()
        self._wait()

    @property
    def busy(self) -> bool:
        """Whether it is still being found out what the network is like."""
        return self._pause.isActive() or self._runner.busy

    def finish(self) -> None:
        """Let go of what is being looked at."""
        self._pause.stop()
        self._runner.finish()

    def format(self) -> NetworkFormat:
        """The format chosen."""
        return NETWORK_FORMATS[self.choice.currentIndex()]

    def path(self) -> Path:
        """Where to write."""
        return self.file.path()

    def wanted(self) -> Wanted:
        """The network chosen."""
        return Wanted(
            Joins(self.joins.currentData()),
            self.query.text().strip(),
            str(self.once.currentData()),
            str(self.norm.currentData()),
            self.least.value(),
        )

    def accept(self) -> None:
        """Take what was entered, once it is sure that no file is replaced that is not meant to be."""
        if self.file.settled():
            super().accept()

    def _begin_at(self, shown: Wanted) -> None:
        self.joins.setCurrentIndex(self.joins.findData(shown.joins))
        self.once.setCurrentIndex(self.once.findData(shown.once))
        self.norm.setCurrentIndex(self.norm.findData(shown.norm))
        self.least.setValue(shown.least)
        self.query.setText(shown.query)

    def _box(self, name: str, entries: dict[str, str]) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        box.setAccessibleName(name)
        for value, title in entries.items():
            box.addItem(title, value)
        return box

    def _joins(self) -> dict[str, str]:
        return {
            Joins.AFFILIATION: self.tr("Actors with the topics they take stances towards"),
            Joins.ACTORS: self.tr("Actors with the actors they take stances towards"),
            Joins.CONGRUENCE: self.tr("Actors who take the same side"),
            Joins.CONFLICT: self.tr("Actors who take opposite sides"),
            Joins.SUBTRACT: self.tr("Actors, same side less opposite sides"),
            Joins.COOCCURRENCE: self.tr("Actors who speak of the same topics"),
        }

    def _once(self) -> dict[str, str]:
        titles = {
            "never": self.tr("Every stance"),
            "document": self.tr("The same stance once in an article"),
            "week": self.tr("The same stance once a week"),
            "month": self.tr("The same stance once a month"),
            "year": self.tr("The same stance once a year"),
            "all": self.tr("The same stance once at all"),
        }
        return {value: titles.get(value, value) for value in ONCE}

    def _offer_norms(self) -> None:
        chosen = self.norm.currentData()
        titles = {
            "none": self.tr("Nothing"),
            "activity": self.tr("How much its actor says"),
            "prominence": self.tr("How often its topic is named"),
            "average": self.tr("The average activity of both"),
            "jaccard": self.tr("All that either says (Jaccard)"),
            "cosine": self.tr("The length of both (cosine)"),
        }
        self.norm.blockSignals(True)
        self.norm.clear()
        for value in norms_of(Joins(self.joins.currentData())):
            self.norm.addItem(titles.get(value, value), value)
        self.norm.setCurrentIndex(max(0, self.norm.findData(chosen)))
        self.norm.blockSignals(False)

    def _made_form(self) -> QWidget:
        side = QWidget(self)
        form = Form(side)
        form.add(self.tr("&Join"), self.joins)
        form.add(self.tr("Co&unt"), self.once)
        form.add(self.tr("&Divide by"), self.norm)
        form.add(self.tr("&Least"), self.least)
        form.add(self.tr("&Only"), self.query)
        form.add(self.tr("&Format"), self.choice)
        form.addWidget(self._loses, form.rowCount(), 1)
        form.add(self.tr("F&ile"), self.file)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch(1)
        return side

    def _turn(self) -> None:
        chosen = self.format()
        self._loses.setText(
            self.tr("Cannot hold: %1").replace("%1", chosen.loses)
            if chosen.loses
            else self.tr("Holds everything.")
        )
        self.file.end_in(chosen.suffixes[0])

    def _wait(self) -> None:
        self._runner.cancel()
        self.preview.tell(self.tr("Looking what the network is like…"))
        self._pause.start()

    def _look(self) -> None:
        self._runner.start(network_beginning(self._project, self.wanted(), self.format().name), self._show)

    def _show(self, found: NetworkBeginning) -> None:
        if not found.nodes:
            self.preview.show_text("")
            self.preview.tell(self.tr("Empty: no statement takes such a stance, or all ties are weaker."))
            return
        nodes = counted(found.nodes, self.tr("1 node"), self.tr("%1 nodes"))
        ties = counted(found.ties, self.tr("1 tie"), self.tr("%1 ties"))
        self.preview.tell(self.tr("%1, %2. How the file begins:").replace("%1", nodes).replace("%2", ties))
        if found.rows:
            self.preview.show_rows(found.rows)
        else:
            self.preview.show_text(found.text)

    def _tell_problem(self, problem: Problem) -> None:
        self.preview.show_text("")
        self.preview.tell(worded(problem))
