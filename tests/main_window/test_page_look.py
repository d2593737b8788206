"""The page as its reader wants it: colours, legend and type, kept from one start to the next; paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from desktop_app.domain.statement import Kind, Statement
from desktop_app.domain.text import Anchor, Span
from desktop_app.main_window import application, theme
from desktop_app.main_window.dialogs.type import TypeDialog
from desktop_app.main_window.known import Known
from desktop_app.main_window.presenters.shown import highlight_of
from desktop_app.main_window.settings import COLOUR_BY, FACE, LEGEND, MEASURE, SIZE, Settings
from desktop_app.main_window.verbs import printing
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement
from desktop_app.widgets.reader.highlight import ColourBy
from tests.project.sample import document, new_project

TEXT = "“The channel silts up,” said Orla Quint."


def made(folder: Path, qtbot: QtBot) -> MainWindow:
    kept = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = application.make_window(Settings(kept), "light")
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    theme.prepare(qapp)
    window = made(tmp_path, qtbot)
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    project.do(AddStatement("d0", (Span(1, 21),), "Ines"))
    window.desk.take(project)
    window.reader.setFocus()
    qtbot.waitUntil(lambda: not window.searching.busy and not window.coding.busy)
    yield window
    window.close()


def test_a_key_cycles_what_colours_say_and_it_is_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    seen = [window.reader.colour_by]
    for _ in range(3):
        QTest.keyClick(window.reader, Qt.Key.Key_H)
        seen.append(window.reader.colour_by)
    assert seen == [ColourBy.SPEAKER, ColourBy.STANCE, ColourBy.CLAIM, ColourBy.SPEAKER]
    window.settings.set(COLOUR_BY, "claim")
    window.settings.flush()
    other = made(tmp_path, qtbot)
    assert other.reader.colour_by is ColourBy.CLAIM
    other.close()


def test_the_legend_is_there_for_what_is_marked_and_can_be_hidden(window: MainWindow, qtbot: QtBot) -> None:
    legend = window.parts.legend
    qtbot.waitUntil(legend.isVisible)
    QTest.keyClick(window.reader, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert not legend.isVisible()
    assert window.settings.get(LEGEND) is False
    QTest.keyClick(window.reader, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert legend.isVisible()


def test_type_is_tried_on_the_page_and_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.reader, Qt.Key.Key_L)
    dialog = window.findChild(TypeDialog)
    assert dialog is not None
    faces = dialog.findChild(QComboBox)
    assert faces is not None
    faces.setCurrentIndex(faces.findData("Literata"))
    faces.activated.emit(faces.currentIndex())
    width = dialog.findChildren(QSlider)[2]
    width.setValue(80)
    assert (window.settings.get(FACE), window.settings.get(MEASURE)) == ("Literata", 80)
    usual = next(button for button in dialog.findChildren(QPushButton) if "Usual" in button.text())
    QTest.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert (window.settings.get(FACE), window.settings.get(MEASURE)) == ("", 66)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()


def test_the_size_is_kept_at_once(window: MainWindow) -> None:
    window.actions_by_id["view.larger"].trigger()
    assert window.settings.get(SIZE) == window.reader.size_in_pixels > SIZE.default
    window.actions_by_id["view.usual"].trigger()
    assert window.settings.get(SIZE) == SIZE.default


def test_a_pdf_is_written_where_one_says(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "article.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    printing.write_pdf(window)
    assert path.read_bytes().startswith(b"%PDF")
    told: list[str] = []
    window.desk.problem_told.connect(told.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "a.pdf"), ""))
    printing.write_pdf(window)
    assert len(told) == 1


def test_words_that_stand_nowhere_are_not_marked() -> None:
    there = Anchor.of(TEXT, Span(1, 21))
    lost = Anchor(Span(3, 9), "gone", placed=False)
    statement = Statement("s", "set", "d", (there, lost), (lost,), kind=Kind.DIRECT)
    shown = highlight_of(statement, Known(), theme.load("light"))
    assert shown.content == (there.span,)
    assert shown.source == ()
    assert {hue.key for hue in shown.hues.values()} == {""}
