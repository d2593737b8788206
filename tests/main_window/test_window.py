"""The window: what it shows, what it remembers, what it lets go of."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.main_window import application, sample, theme
from desktop_app.main_window.dialogs.describe import DescribeDialog
from desktop_app.main_window.dialogs.export import ExportDialog
from desktop_app.main_window.dialogs.history import HistoryDialog
from desktop_app.main_window.palette import Palette
from desktop_app.main_window.settings import THEME
from desktop_app.main_window.verbs import projects, view
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.statements import AddStatement
from desktop_app.project.project import Project
from tests.walkthroughs.the_window import opened


def freed(parent: QWidget) -> int:
    """How many dialogs hang on a window once what is to be deleted is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return len(parent.findChildren(QDialog)) + len(parent.findChildren(Palette))


def project_in(folder: Path) -> Project:
    return sample.made(folder / "sample", "en", "ann")


def test_a_second_program_is_seen_and_not_written_over(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        document = window.desk.focus.document
        assert document is not None
        with_other = Project.open(tmp_path / "sample.standpunt", "bob")
        command = AddStatement(document.id, (Span(4, 20),), "bob", speaker="Bob <b>Bold</b>")
        with_other.do(command)
        qtbot.waitUntil(
            lambda: (
                window.desk.focus.undoable is not None and window.desk.focus.undoable.name == "Add statement"
            )
        )
        window.desk.set_statement(command.id)
        assert window.reader.chosen.statement == command.id
        # What the button names was overtaken: it must not take back what it does not name.
        with_other.do(AddStatement(document.id, (Span(30, 40),), "bob"))
        window.desk.undo()
        assert "changed in between" in window.message.text
        assert window.desk.project is not None
        assert len(window.desk.project.statements(document.id)) == 2
        with_other.close()


def test_others_are_followed_again_when_the_project_can_be_read_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked() -> bool:
        raise Problem(Wrong.BUSY_PROJECT, file="sample.standpunt")

    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        document, project = window.desk.focus.document, window.desk.project
        assert document is not None
        assert project is not None
        with monkeypatch.context() as patched:
            patched.setattr(project, "poll", locked)
            window.desk.poll()
        assert window.desk.do(AddStatement(document.id, (Span(4, 20),), "ann"))
        with_other = Project.open(tmp_path / "sample.standpunt", "bob")
        command = AddStatement(document.id, (Span(30, 40),), "bob")
        with_other.do(command)
        with_other.close()
        qtbot.waitUntil(lambda: any(mark.id == command.id for mark in window.reader.statements()))


@pytest.mark.parametrize("name", theme.THEMES)
def test_themes_are_shown_and_remembered(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        window.set_theme(name)
        picture = window.reader.grab().toImage()
        page = theme.load(name).page["background"]
        assert picture.pixelColor(3, picture.height() - 3) == page
        sheet = QApplication.instance().styleSheet()  # type: ignore[union-attr]
        assert "@" not in sheet
    with opened(qtbot, tmp_path, tmp_path / "sample.standpunt") as window:
        assert window.settings.get(THEME) == name


def test_size_and_geometry_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        window.reader.zoom(2)
        size = window.reader.size_in_pixels
        window.parts.setSizes([300, 600, 380])
        sizes = window.parts.sizes()
    with opened(qtbot, tmp_path, tmp_path / "sample.standpunt") as window:
        assert window.reader.size_in_pixels == size
        assert window.parts.sizes()[2] == pytest.approx(sizes[2], abs=60)


def test_dialogs_are_freed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        document, project = window.desk.focus.document, window.desk.project
        assert document is not None
        assert project is not None
        for dialog in (
            DescribeDialog(document, window),
            ExportDialog(project.path, window),
            HistoryDialog(project.history(), window),
        ):
            dialog.show()
            dialog.reject()
            dialog.deleteLater()
        view.show_help(window)
        window.findChildren(QDialog)[-1].reject()
        palette = Palette(window)
        palette.popup()
        palette.close()
        assert freed(window) == 0


def test_statements_are_marked_when_an_article_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    project = project_in(tmp_path)
    document = project.summaries()[0].id
    for number in range(700):
        project.do(AddStatement(document, (Span(number, number + 3),), "ann"))
    with opened(qtbot, tmp_path, project) as window:
        window.desk.show_document(document)
        assert len(window.reader.ticks()[0]) < 700
        qtbot.waitUntil(lambda: not window.coding.busy)
        assert len(window.reader.ticks()[0]) == 700
        window.desk.show_document(window.desk.project.summaries()[1].id)  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: not window.coding.busy)
        assert window.reader.ticks()[0] == []


def test_the_palette_does_what_is_typed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        palette = Palette(window)
        palette.popup()
        size = window.reader.size_in_pixels
        field = palette.focusWidget()
        assert field is not None
        QTest.keyClicks(field, "larger")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert window.reader.size_in_pixels > size


def test_a_problem_is_told_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        assert not window.desk.open(tmp_path / "none.standpunt")
        assert "does not exist" in window.message.text
        assert window.desk.project is not None


def test_the_picture_needs_no_project(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    assert application.screenshot(None, None, (1200, 800), "dark", out) == 0
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1200, 800)


@pytest.mark.parametrize(("spoken", "shown"), [("nl", "nl"), ("en", "en"), ("fr", "fr"), ("C", "nl")])
def test_the_sample_shown_is_that_of_the_language_else_the_dutch_one(
    tmp_path: Path, spoken: str, shown: str
) -> None:
    project = sample.made(tmp_path / "sample", "en", "ann")
    languages = {summary.id: summary.language for summary in project.summaries()}
    assert languages[sample.first(project, spoken)] == shown
    project.close()


def test_nothing_is_open_at_first(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        projects.close_project(window)
        assert isinstance(window, MainWindow)
        enabled = {id_ for id_, action in window.actions_by_id.items() if action.isEnabled()}
        assert {"project.new", "project.open", "help.show"} <= enabled
        assert not enabled & {
            "document.import",
            "set.export",
            "edit.undo",
            "statement.make",
            "statement.delete",
        }
