"""A key that could do nothing, and what is typed behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.main_window import sample
from desktop_app.project.commands.documents import ImportDocuments
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened


def test_a_name_typed_where_no_field_is_decides_on_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        project = window.desk.project
        assert project is not None
        hands = Hands(window)
        hands.type("u")
        qtbot.waitUntil(lambda: bool(window.desk.focus.suggestion))
        before, chosen = len(project.history()), window.desk.focus.suggestion
        hands.type("stramway")
        assert "What was typed after it did nothing." in window.message.text
        assert (len(project.history()), window.desk.focus.suggestion) == (before, chosen)
        hands.press(Qt.Key.Key_Return)
        assert len(project.history()) == before
        # Enter ended the name, and so does a while, or a key that writes nothing.
        hands.type("s")
        window._untimely._typing = QDeadlineTimer(0)
        hands.type("a")
        assert len(project.history()) == before + 1


def test_what_is_told_of_a_step_goes_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        hands = Hands(window)
        hands.type("u")
        hands.type("a")
        window.desk.deed_told.emit("2 statements made.")
        assert window.message.text
        window.desk.undo()
        assert not window.message.text


def test_articles_that_come_at_once_stand_as_they_will_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    project = new_project(tmp_path)
    with opened(qtbot, tmp_path, project) as window:
        many = tuple(Document(f"d{n * 7 % 30}", f"A tide of {n}.") for n in range(30))
        assert window.desk.do(ImportDocuments(many))
        assert window.library.shown == project.document_ids()
