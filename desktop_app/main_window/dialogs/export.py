"""Which annotations are written, in which format and where to, with a look at the file before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.formats.annotations import report_html
from desktop_app.formats.format import Format
from desktop_app.formats.registry import FORMATS
from desktop_app.main_window.dialogs.beside_preview import BesidePreview
from desktop_app.main_window.dialogs.export_foretold import ExportForetold
from desktop_app.main_window.dialogs.export_parts import Parts, Sets, within
from desktop_app.main_window.dialogs.file_field import FileField
from desktop_app.project.scope import Scope
from desktop_app.widgets.common.form import Form
from desktop_app.widgets.common.wrapped import Wrapped
from desktop_app.widgets.exchange.choices import Choice, Choices

_PAUSE = 250  # milliseconds
PAPER = replace(
    report_html.FORMAT,
    name="pdf",
    title="Report on paper: each article with its highlights and a table (PDF)",
    suffixes=(".pdf",),
)
"""What the window writes itself, since it takes a page to be set: it holds what the other report does."""


class ExportDialog(BesidePreview):
    """Offers every format that can be written; shows how the file begins and tells what it will lack.

    ``parts`` of the project can be chosen instead of all of it, ``sets`` instead of all sets.
    """

    def __init__(self, project: Path, parent: QWidget, parts: Parts = (), sets: Sets = ()) -> None:
        super().__init__(self.tr("Export annotations"), parent)
        self._formats = [*(form for form in FORMATS if form.write is not None), PAPER]
        self._parts = ((self.tr("The whole project"), Scope()), *parts)
        self.choice = QComboBox(self)
        self.choice.addItems([form.title for form in self._formats])
        # Whole: which format it is stands at the end of some names.
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._loses = Wrapped(self)
        self._loses.setProperty("role", "muted")
        self.options: Choices | None = None
        self._options_place = QVBoxLayout()
        self.part = QComboBox(self)
        self.part.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.part.setMinimumContentsLength(24)
        self.part.addItems([name for name, _ in self._parts])
        self.coded = QComboBox(self)
        for name, id_ in ((self.tr("All annotation sets"), ""), *sets):
            self.coded.addItem(name, id_)
        self.query = QLineEdit(self)
        self.query.setPlaceholderText(self.tr("such as speaker:Vree status:done"))
        self.query.setClearButtonEnabled(True)
        self.suggestions = QCheckBox(self.tr("With suggestions not &reviewed yet"), self)
        suffixes = tuple(suffix for form in self._formats for suffix in form.suffixes)
        self.file = FileField(project, suffixes, self.windowTitle(), self)
        self.foretold = ExportForetold(project, self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.save = buttons.addButton(self.tr("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.arrange(self._made_form(), self.foretold, buttons)
        # What is typed quickly is looked at once.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self.choice.currentIndexChanged.connect(self._turn)
        self.part.currentIndexChanged.connect(self._wait)
        self.coded.currentIndexChanged.connect(self._wait)
        self.query.textChanged.connect(self._wait)
        self.suggestions.toggled.connect(self._wait)
        self.finished.connect(self.finish)
        self._turn()

    def format(self) -> Format:
        """The format chosen."""
        return self._formats[self.choice.currentIndex()]

    def on_paper(self) -> bool:
        """Whether it is to be a PDF, which the window sets."""
        return self.format() is PAPER

    def path(self) -> Path:
        """Where to write."""
        return self.file.path()

    def with_suggestions(self) -> bool:
        """Whether suggestions nobody has reviewed go along."""
        return self.suggestions.isEnabled() and self.suggestions.isChecked()

    def finish(self) -> None:
        """Let go of what is being looked at."""
        self._pause.stop()
        self.foretold.finish()

    @property
    def busy(self) -> bool:
        """Whether it is still being found out what would be written."""
        return self._pause.isActive() or self.foretold.busy

    def chosen_options(self) -> dict[str, str]:
        """The format's options as they are chosen."""
        return self.options.values() if self.options is not None else {}

    def scope(self) -> Scope:
        """Which part of the project is meant."""
        _, part = self._parts[self.part.currentIndex()]
        return within(part, str(self.coded.currentData() or ""), self.query.text())

    def accept(self) -> None:
        """Take what was entered, once it is sure that no file is replaced that is not meant to be."""
        if self.file.settled():
            super().accept()

    def _made_form(self) -> QWidget:
        side = QWidget(self)
        form = Form(side)
        form.add(self.tr("&Format"), self.choice)
        form.addWidget(self._loses, form.rowCount(), 1, 1, 2)
        form.addLayout(self._options_place, form.rowCount(), 1, 1, 2)
        form.add(self.tr("&What"), self.part)
        form.add(self.tr("&Set"), self.coded)
        form.add(self.tr("&Only"), self.query)
        form.addWidget(self.suggestions, form.rowCount(), 1)
        form.add(self.tr("F&ile"), self.file)
        for name, field in (
            (self.tr("Format"), self.choice),
            (self.tr("Which part of the project"), self.part),
            (self.tr("Annotation set"), self.coded),
            (self.tr("Only statements that this finds"), self.query),
        ):
            field.setAccessibleName(name)
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
            else self.tr("Holds all articles and annotations. Searches kept by name stay in the project.")
        )
        if self.options is not None:
            self._options_place.removeWidget(self.options)
            self.options.deleteLater()
            self.options = None
        if chosen.options:
            offered = tuple(Choice(each.name, each.help, each.choices) for each in chosen.options)
            self.options = Choices(offered, self)
            self.options.changed.connect(self._wait)
            self._options_place.addWidget(self.options)
        self.suggestions.setEnabled(not self.on_paper())
        self.file.end_in(chosen.suffixes[0])
        self._wait()

    def _wait(self) -> None:
        self.foretold.wait()
        self._pause.start()

    def _look(self) -> None:
        self.foretold.look(
            report_html.FORMAT.name if self.on_paper() else self.format().name,
            self.chosen_options(),
            self.scope(),
            suggestions=self.with_suggestions(),
            paper=self.on_paper(),
        )
