"""What a file of annotations would bring, before it is taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktop_app.domain.lost import names_in, told_together
from desktop_app.formats.registry import by_name
from desktop_app.main_window.dialogs.told_list import ToldList
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.incoming import Incoming, What
from desktop_app.project.jobs.exchange import Taken

_SIZE = QSize(640, 520)


class ReadDialog(QDialog):
    """Tells what is in the file, what is new, what differs and what the project has already."""

    def __init__(self, taken: Taken, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Read annotations"))
        self.resize(_SIZE)
        about = QLabel(self)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setText(
            self.tr("%1, read as %2:").replace("%1", path.name).replace("%2", by_name(taken.format).title)
        )
        self.list = ToldList(self.tr("What the file would bring"), self)
        self.list.tell(self._sections(taken))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self)
        self.take = buttons.addButton(self.tr("&Take in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.take.setEnabled(any(each.new for each in taken.incoming))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def _sections(self, taken: Taken) -> list[tuple[str, list[str]]]:
        there = [self._told(each) for each in taken.incoming if each.number]
        if not any(each.new for each in taken.incoming):
            there.append(self.tr("The project has all of it already; nothing would change."))
        together = told_together(taken.losses, names_in(taken.command.bundle))
        kept = [f"{each.kind.capitalize()} {name}: {each.what}." for each in together for name in each.names]
        met = [
            self._alike(one.document.title or one.document.id, one.of_title or one.of_id, one.share)
            for one in taken.duplicates
        ]
        return [
            (self.tr("In the file"), there or [self.tr("Nothing.")]),
            (self.tr("Differs from the project, which is kept"), kept),
            (self.tr("Articles that the project has already, which come in once more"), met),
        ]

    def _told(self, each: Incoming) -> str:
        names = {
            What.DOCUMENTS: (self.tr("1 article"), self.tr("%1 articles")),
            What.STATEMENTS: (self.tr("1 statement"), self.tr("%1 statements")),
            What.ACTORS: (self.tr("1 actor"), self.tr("%1 actors")),
            What.CODES: (self.tr("1 entry of codebooks"), self.tr("%1 entries of codebooks")),
            What.SETS: (self.tr("1 annotation set"), self.tr("%1 annotation sets")),
            What.ANNOTATORS: (self.tr("1 annotator"), self.tr("%1 annotators")),
        }
        number = counted(each.number, *names[each.what])
        if each.new == each.number:
            return self.tr("%1, all new").replace("%1", number)
        if not each.new:
            return self.tr("%1, known").replace("%1", number)
        return self.tr("%1, %2 of them new").replace("%1", number).replace("%2", QLocale().toString(each.new))

    def _alike(self, title: str, of_title: str, share: float) -> str:
        if share == 1:
            told = self.tr("“%1” has the same text as “%2”.")
        else:
            told = self.tr("“%1” is %3 % the same as “%2”.").replace("%3", str(round(share * 100)))
        return told.replace("%1", title).replace("%2", of_title)
