"""The window with the codebook, by keys: each change one step, the panel follows, nothing coded is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop_app.domain.codebook import Codebook, Tree
from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.codebook import CodebookDialog
from desktop_app.main_window.dialogs.gone import GoneDialog
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.codebook_fields import PutField
from desktop_app.project.commands.codes import AddCode
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.fields import SetField
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.project import Project
from desktop_app.widgets.codebook.node_tree import NodeTree
from desktop_app.widgets.common.chip import Chip
from tests.project.sample import new_project
from tests.walkthroughs.the_window import NONE, Hands, opened

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
WATER = Field(
    "water",
    "Water",
    FieldOwner.STATEMENT,
    FieldKind.ONE_OF,
    options=(Option("high", "High"), Option("low", "Low")),
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("quay", "The quay has no tide. The tide has a quay.", "Quay"),)))
    project.do(
        AddStatement(
            "quay",
            (Span(0, 8),),
            "ann",
            claims=(ClaimDraft("demand", "Dredging"),),
            stances=(StanceDraft("topic:Dredging", "for"),),
            id="s1",
        )
    )
    with opened(qtbot, tmp_path, project) as shown:
        shown.desk.set_statement("s1")
        yield shown


def codebook_window(window: MainWindow, tree: Tree | None = Tree.TOPIC, at: str = "") -> CodebookDialog:
    # No window manager is here that gives the keyboard back.
    window.activateWindow()
    window.reader.setFocus()
    Hands(window).press(Qt.Key.Key_B, CTRL | SHIFT)
    dialog = next(each for each in window.findChildren(CodebookDialog) if each.isVisible())
    dialog.activateWindow()
    dialog.view.choose(tree, at)
    dialog.view.take_keyboard()
    return dialog


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, key, modifier)
    for _ in range(3):  # an editor commits after the key, and what it asks for comes after that
        QApplication.processEvents()


def name_in(tree: NodeTree, name: str) -> None:
    def fields() -> list[QLineEdit]:
        return [each for each in tree.viewport().findChildren(QLineEdit) if each.isVisible()]

    for _ in range(100):  # an editor opens after the key that asks for it
        if fields():
            break
        QTest.qWait(20)
    (field, *_) = fields()
    field.selectAll()
    QTest.keyClicks(field, name)
    press(field, Qt.Key.Key_Return)


def book(window: MainWindow) -> Codebook:
    return window.desk.known.codebook


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def undoable(window: MainWindow) -> str:
    return window.desk.focus.undoable.name if window.desk.focus.undoable else ""


def answer(window: MainWindow, act: Callable[[GoneDialog], object], deed: Callable[[], object]) -> None:
    """Do something in the question that a deed asks."""
    asked: list[bool] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, GoneDialog):
            timer.stop()
            asked.append(True)
            act(box)

    timer = QTimer(window, interval=10)
    timer.timeout.connect(look)
    timer.start()
    deed()
    assert asked == [True]
    # No window manager is here that gives the keyboard back.
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    dialog = next(each for each in window.findChildren(CodebookDialog) if each.isVisible())
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)


def chips(window: MainWindow) -> dict[str, str]:
    return {each.code.name: each.key for each in window.panel.findChildren(Chip) if each.isVisible()}


def test_a_topic_is_made_renamed_moved_and_deleted_by_keys_a_step_each(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.TOPIC, "sandbanks")
    tree = dialog.view.lists[Tree.TOPIC].tree
    press(tree, Qt.Key.Key_Insert)
    name_in(tree, "Slack water")
    assert tree.current == "slack-water"
    assert undoable(window) == "Add topic Slack water"
    press(tree, Qt.Key.Key_F2)
    name_in(tree, "High water")
    assert [(each.id, each.name, each.parent) for each in book(window).topics][2:] == [
        ("slack-water", "High water", "dredging")
    ]
    press(tree, Qt.Key.Key_Up, ALT)
    press(tree, Qt.Key.Key_Left, ALT)
    assert [(each.id, each.parent) for each in book(window).topics] == [
        ("dredging", ""),
        ("sandbanks", "dredging"),
        ("slack-water", ""),
    ]
    press(tree, Qt.Key.Key_Delete)
    assert len(book(window).topics) == 2
    assert tree.hasFocus()
    for _ in range(5):
        press(tree, Qt.Key.Key_Z, CTRL)
    assert [each.id for each in book(window).topics] == ["dredging", "sandbanks"]
    press(tree, Qt.Key.Key_Z, CTRL | SHIFT)
    assert [each.name for each in book(window).topics] == ["Dredging", "Sandbanks", "Slack water"]


def test_renaming_keeps_what_is_coded_and_the_panel_shows_it(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.CLAIM_TYPE, "demand")
    tree = dialog.view.lists[Tree.CLAIM_TYPE].tree
    press(tree, Qt.Key.Key_Return)
    name = dialog.view.code.name
    assert name.hasFocus()
    QTest.keyClicks(name, "Claim upon others")
    press(name, Qt.Key.Key_Return)
    line = dialog.view.code.key.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "x")
    assert chips(window)["Claim upon others"] == "x"
    assert project_of(window).statement("s1").claims[0].claim_type == "demand"
    rows = window.table.findChildren(QTableView)[0].model()
    shown = [str(rows.index(0, column).data()) for column in range(rows.columnCount())]
    assert "Claim upon others" in shown


def test_undo_in_a_field_takes_back_what_is_written_and_then_the_last_step(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.TOPIC, "dredging")
    name = dialog.view.code.name
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Deepening")
    press(name, Qt.Key.Key_Return)
    QTest.keyClicks(name, "!")
    press(name, Qt.Key.Key_Z, CTRL)
    assert name.text() == "Deepening"
    assert book(window).topics[0].name == "Deepening"
    press(name, Qt.Key.Key_Z, CTRL)
    assert name.text() == "Dredging"
    assert book(window).topics[0].name == "Dredging"


def test_a_definition_is_kept_when_the_window_closes(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.TOPIC, "dredging")
    dialog.view.code.definition.setFocus()
    QTest.keyClicks(dialog.view.code.definition, "Deepening")
    press(dialog.view.code.definition, Qt.Key.Key_Escape)
    assert not isValid(dialog) or not dialog.isVisible()
    assert book(window).topics[0].definition == "Deepening"


def test_what_is_used_goes_where_the_answer_says(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.TOPIC, "dredging")
    tree = dialog.view.lists[Tree.TOPIC].tree
    told: list[str] = []
    tree.setFocus()

    def into_sandbanks(box: GoneDialog) -> None:
        told.extend(label.text() for label in box.findChildren(QLabel))
        assert not box.delete.isEnabled()
        box.moved.click()
        assert box.focusWidget() is box.filter
        QTest.keyClicks(box.filter, "sdb")
        assert box.into == "sandbanks"
        press(box.filter, Qt.Key.Key_Return)

    answer(window, into_sandbanks, lambda: press(tree, Qt.Key.Key_Delete))
    assert "Statements that use “Dredging”: 1" in told
    assert [each.id for each in book(window).topics] == ["sandbanks"]
    statement = project_of(window).statement("s1")
    assert (statement.claims[0].topic, statement.stances[0].target.id) == ("sandbanks", "sandbanks")
    press(tree, Qt.Key.Key_Z, CTRL)
    statement = project_of(window).statement("s1")
    assert (statement.claims[0].topic, statement.stances[0].target.id) == ("dredging", "dredging")


def test_what_is_used_is_cleared_or_stays(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.LEVEL, "for")
    tree = dialog.view.lists[Tree.LEVEL].tree
    answer(window, lambda box: press(box, Qt.Key.Key_Escape), lambda: press(tree, Qt.Key.Key_Delete))
    assert len(book(window).scale) == 3

    def clear(box: GoneDialog) -> None:
        box.cleared.click()
        box.delete.click()

    answer(window, clear, lambda: press(tree, Qt.Key.Key_Delete))
    assert len(book(window).scale) == 2
    assert project_of(window).statement("s1").stances[0].level == ""


def test_two_are_merged(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.TOPIC, "dredging")
    page = dialog.view.lists[Tree.TOPIC]
    press(page.tree, Qt.Key.Key_Down, SHIFT)
    asked = Hands(window).answer(Qt.Key.Key_Return, page.merge.click)
    assert asked == "Merge into “Sandbanks”?"
    assert [each.id for each in book(window).topics] == ["sandbanks"]
    assert project_of(window).statement("s1").claims[0].topic == "sandbanks"


def test_a_field_is_made_and_shown_in_the_panel(window: MainWindow) -> None:
    dialog = codebook_window(window, None)
    tree = dialog.view.fields.tree
    press(dialog.view.fields.new, Qt.Key.Key_Insert)
    name_in(tree, "Water")
    editor = dialog.view.field
    kind = editor.kind.findData(FieldKind.ONE_OF)
    editor.kind.setCurrentIndex(kind)
    editor.kind.activated.emit(kind)
    for option in ("High", "Low"):
        press(editor.options.list.new, Qt.Key.Key_Insert)
        name_in(editor.options.list.tree, option)
    editor.required.click()
    (field,) = book(window).fields
    assert [option.name for option in field.options] == ["High", "Low"]
    assert field.required
    QApplication.processEvents()
    assert {"High", "Low"} <= set(chips(window))


def test_the_values_of_options_and_fields_that_go_are_asked_after(window: MainWindow) -> None:
    project_of(window).do(PutField(WATER))
    project_of(window).do(SetField(FieldOwner.STATEMENT, "s1", "water", "high"))
    dialog = codebook_window(window, None, "water")
    options = dialog.view.field.options.list.tree

    def into_low(box: GoneDialog) -> None:
        box.list.setCurrentRow(0)
        box.delete.click()

    options.choose("high")
    answer(window, into_low, lambda: press(options, Qt.Key.Key_Delete))
    assert project_of(window).statement("s1").fields == {"water": "low"}
    assert "Low" in chips(window)
    tree = dialog.view.fields.tree
    asked = Hands(window).answer(Qt.Key.Key_Return, lambda: press(tree, Qt.Key.Key_Delete))
    assert asked == "What becomes of the values?"
    assert book(window).fields == ()
    assert project_of(window).statement("s1").fields == {"water": "low"}


def test_words_of_the_text_become_a_topic_of_the_statement_in_one_step(window: MainWindow) -> None:
    window.activateWindow()
    window.reader.setFocus()
    window.reader.select(Span(13, 20))
    Hands(window).press(Qt.Key.Key_T, SHIFT)
    assert book(window).topics[-1].name == "no tide"
    assert [each.topic for each in project_of(window).statement("s1").claims] == ["dredging", "no-tide"]
    assert not window.reader.textCursor().hasSelection()
    window.actions_by_id["edit.undo"].trigger()
    assert [each.topic for each in project_of(window).statement("s1").claims] == ["dredging"]
    assert len(book(window).topics) == 2


def test_words_of_the_text_become_a_claim_type_of_no_statement(window: MainWindow) -> None:
    window.desk.set_statement("")
    window.activateWindow()
    window.reader.setFocus()
    window.reader.select(Span(13, 20))
    Hands(window).press(Qt.Key.Key_C, SHIFT)
    assert book(window).claim_types[-1].name == "no tide"
    assert len(project_of(window).statement("s1").claims) == 1


def test_another_program_s_change_is_shown_and_what_is_written_stays(window: MainWindow) -> None:
    dialog = codebook_window(window, Tree.TOPIC, "dredging")
    dialog.view.code.example.setFocus()
    QTest.keyClicks(dialog.view.code.example, "They dug")
    other = Project.open(project_of(window).path, "Joost")
    other.do(AddCode(Tree.TOPIC, "Water"))
    other.close()
    window.desk.poll()
    assert "water" in dialog.view.lists[Tree.TOPIC].tree.entries.ids()
    assert dialog.view.code.example.words == "They dug"
    assert dialog.view.code.example.hasFocus()


def test_it_closes_with_the_project_and_follows_the_look(window: MainWindow) -> None:
    dialog = codebook_window(window)
    before = dialog.grab().toImage().pixelColor(4, 4).lightness()
    window.set_theme("dark" if window.look.name != "dark" else "light")
    assert abs(before - dialog.grab().toImage().pixelColor(4, 4).lightness()) > 80
    window.desk.clear()
    assert not isValid(dialog) or not dialog.isVisible()
