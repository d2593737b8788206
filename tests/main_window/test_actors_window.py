"""The window with the actors: merged, split, described and taken out, each one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.actors import Actor
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.actors import ActorsDialog
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.actors import DeleteActors, PutActor
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement
from desktop_app.project.project import Project
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("quay", "The quay has no tide. The tide has a quay.", "Quay"),)))
    project.do(PutActor(Actor("vree", "Ada Vree")))
    project.do(PutActor(Actor("a-vree", "A. Vree")))
    project.do(AddStatement("quay", (Span(0, 8),), "ann", speaker="Ada Vree", id="s1"))
    project.do(AddStatement("quay", (Span(22, 30),), "ann", speaker="A. Vree", id="s2"))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def actors_window(window: MainWindow) -> ActorsDialog:
    # No window manager is here that gives the keyboard back.
    window.activateWindow()
    window.reader.setFocus()
    Hands(window).press(Qt.Key.Key_A, CTRL | SHIFT)
    return next(each for each in window.findChildren(ActorsDialog) if each.isVisible())


def button(dialog: QDialog, title: str) -> QPushButton:
    return next(
        each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "").startswith(title)
    )


def speakers(window: MainWindow) -> dict[str, str]:
    assert window.desk.project is not None
    return {each.id: each.speaker for each in window.desk.project.statements("quay")}


def test_what_is_half_written_of_an_actor_is_kept_when_the_project_is_closed(window: MainWindow) -> None:
    project = window.desk.project
    assert project is not None
    editor = actors_window(window).view.editor
    first = editor.actor.id
    editor.name.setFocus()
    editor.name.selectAll()
    QTest.keyClicks(editor.name, "Ada Vreede")
    editor.notes.write("Skipper")
    told: list[Actor] = []
    window.desk.page_leaving.connect(
        lambda: told.extend(actor for actor in project.actors() if actor.id == first)
    )
    window.desk.clear()
    assert (told[0].name, told[0].notes) == ("Ada Vreede", "Skipper")


def test_an_actor_that_somebody_takes_away_while_it_is_described_stays_away(window: MainWindow) -> None:
    project = window.desk.project
    assert project is not None
    project.do(PutActor(Actor("cato", "Cato")))
    dialog = actors_window(window)
    dialog.view.choose("cato")
    editor = dialog.view.editor
    assert editor.actor.id == "cato"
    editor.notes.write("Skipper")
    theirs = Project.open(project.path, "bo")
    theirs.do(DeleteActors(("cato",)))
    theirs.close()
    window.desk.poll()
    assert "cato" not in {actor.id for actor in project.actors()}
    assert editor.actor.id != "cato"
    assert editor.actor.notes == editor.notes.words == ""


def test_two_are_merged_and_one_undo_brings_both_back(window: MainWindow) -> None:
    dialog = actors_window(window)
    dialog.view.choose("vree")
    dialog.view.list.selectAll()
    kept = dialog.view.chosen()[0]
    asked = Hands(window).answer(Qt.Key.Key_Return, button(dialog, "Merge").click)
    assert asked.startswith("Merge into")
    assert set(speakers(window).values()) == {kept}
    assert list(window.desk.known.actors) == [kept]
    assert set(window.desk.known.actors[kept].aliases) < {"Ada Vree", "A. Vree"}
    window.actions_by_id["edit.undo"].trigger()
    assert speakers(window) == {"s1": "vree", "s2": "a-vree"}
    assert len(window.desk.known.actors) == 2


def test_one_is_split_by_its_statements(window: MainWindow, qtbot: QtBot) -> None:
    dialog = actors_window(window)
    dialog.view.choose("vree")
    seen: list[bool] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        (found,) = box.findChildren(QListWidget)
        split = button(box, "Split")
        seen.append(split.isEnabled())
        QTest.keyClicks(box.focusWidget(), "Bo Vree")
        found.setCurrentRow(0)
        QTest.keyClick(found, Qt.Key.Key_Space)
        seen.append(split.isEnabled())
        split.click()

    QTimer.singleShot(50, answer)
    button(dialog, "Split").click()
    assert seen == [False, True]
    other = speakers(window)["s1"]
    assert other != "vree"
    assert window.desk.known.actors[other].name == "Bo Vree"


def test_what_is_written_is_kept_when_the_window_closes(window: MainWindow) -> None:
    dialog = actors_window(window)
    dialog.view.choose("vree")
    dialog.view.editor.name.setFocus()
    dialog.view.editor.name.end(False)
    QTest.keyClicks(dialog.view.editor.name, "-Smit")
    QTest.keyClick(dialog.view.editor.name, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert window.desk.known.actors["vree"].name == "Ada Vree-Smit"


def test_who_is_in_use_stays(window: MainWindow) -> None:
    dialog = actors_window(window)
    dialog.view.choose("vree")
    told = Hands(window).answer(Qt.Key.Key_Return, button(dialog, "Delete").click)
    assert "Merge it into another actor" in told
    assert "vree" in window.desk.known.actors


def test_the_window_opens_at_the_speaker_of_the_chosen_statement(window: MainWindow) -> None:
    window.desk.set_statement("s2")
    dialog = actors_window(window)
    assert dialog.view.chosen() == ("a-vree",)
    button(dialog, "Statements").click()
    assert window.desk.focus.statement == "s2"


def test_several_are_deleted_in_one_step_or_none(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    project = window.desk.project
    assert project is not None
    for name in ("Bo", "Cato"):
        project.do(PutActor(Actor(name.casefold(), name)))
    dialog = actors_window(window)
    monkeypatch.setattr(dialog.presenter, "_tell_in_use", lambda _: None)
    dialog.view.deletion_requested.emit(("bo", "vree", "cato"))
    assert {"bo", "vree", "cato"} <= set(window.desk.known.actors)
    dialog.view.deletion_requested.emit(("bo", "cato"))
    assert not {"bo", "cato"} & set(window.desk.known.actors)
    assert project.undoable is not None
    assert project.undoable.name == "Delete 2 actors"
    window.desk.undo()
    assert {"bo", "cato"} <= set(window.desk.known.actors)


def test_it_follows_the_look(window: MainWindow) -> None:
    dialog = actors_window(window)
    before = dialog.grab().toImage().pixelColor(4, 4).lightness()
    window.set_theme("dark" if window.look.name != "dark" else "light")
    after = dialog.grab().toImage().pixelColor(4, 4).lightness()
    assert abs(before - after) > 80
