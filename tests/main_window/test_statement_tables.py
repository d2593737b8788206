"""The tables of statements in the window, and the same changed in many statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Change, What
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.saved_search import SearchIn
from desktop_app.domain.text import Span
from desktop_app.main_window import desk
from desktop_app.main_window.dialogs.change_many import ChangeManyDialog
from desktop_app.main_window.settings import TABLE_COLUMNS
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.changing import ChangeStatements
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.documents import DescribeDocument, DocumentField, ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, DeleteStatements, StanceDraft
from desktop_app.project.project import Project
from desktop_app.widgets.statement_table.columns import Arrangement
from desktop_app.widgets.statement_table.table import StatementTable
from tests.project.sample import CODEBOOK, document, new_project
from tests.walkthroughs.the_window import NONE, Hands, opened

SPEAKERS = ("Ada", "Bo Stam", "", "Ada")


def made(folder: Path) -> Project:
    project = new_project(folder)
    pages = Field("pages", "Pages", FieldOwner.STATEMENT, FieldKind.NUMBER)
    project.do(PutCodebook(replace(CODEBOOK, fields=(pages,)), project.codebook()))
    project.do(ImportDocuments(tuple(document(number) for number in range(3))))
    for number, speaker in enumerate(SPEAKERS):
        project.do(
            AddStatement(
                f"d{number % 2}",
                (Span(number + 1, number + 9),),
                "ann",
                speaker=speaker,
                claims=(ClaimDraft("demand", "Tolls"),) if number else (),
                stances=(StanceDraft("Bo Stam", "against"),) if number < 2 else (),
                id=f"s{number}",
            )
        )
    return project


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path, made(tmp_path)) as shown:
        qtbot.waitUntil(lambda: not shown.tables.busy)
        yield shown


def below(window: MainWindow, qtbot: QtBot, *, everywhere: bool = False) -> StatementTable:
    Hands(window).press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier if everywhere else NONE)
    qtbot.waitUntil(lambda: not window.tables.busy)
    return window.tables.below[0]


def cells(table: StatementTable, column: str) -> list[str]:
    model = table.view.model()
    places = [each.id for each in table._rows.columns]
    return [str(model.index(row, places.index(column)).data()) for row in range(model.rowCount())]


def test_the_library_counts_in_articles_that_are_not_shown(window: MainWindow, qtbot: QtBot) -> None:
    def counts() -> dict[str, int]:
        return {each.id: each.statements for each in window.library.summaries}

    assert window.desk.focus.document is not None
    assert window.desk.focus.document.id == "d0"
    assert counts() == {"d0": 2, "d1": 2, "d2": 0}
    window.desk.do(DeleteStatements(("s1", "s3")))
    window.desk.do(AddStatement("d2", (Span(0, 3),), "ann"))
    qtbot.waitUntil(lambda: counts() == {"d0": 2, "d1": 0, "d2": 1})
    window.desk.undo()
    window.desk.undo()
    qtbot.waitUntil(lambda: counts() == {"d0": 2, "d1": 2, "d2": 0})


def in_dialog(window: MainWindow, qtbot: QtBot, deed: Callable[[ChangeManyDialog], object]) -> None:
    """Press Ctrl+R and do something in the dialog that opens."""
    done: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ChangeManyDialog) and not done:
            done.append(True)
            deed(dialog)

    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()
    Hands(window).press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    timer.stop()
    assert done == [True]
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def test_the_table_beside_shows_this_article_and_follows(window: MainWindow, qtbot: QtBot) -> None:
    assert cells(window.table, "speaker") == ["Ada", ""]
    window.desk.show_document("d1")
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(window.table, "speaker") == ["Bo Stam", "Ada"]
    window.desk.do(AddStatement("d1", (Span(0, 3),), "ann", speaker="Cato"))
    window.desk.do(AddStatement("d0", (Span(0, 3),), "ann", speaker="Nobody here"))
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(window.table, "speaker") == ["Cato", "Bo Stam", "Ada"]
    window.desk.undo()
    window.desk.undo()
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(window.table, "speaker") == ["Bo Stam", "Ada"]


def test_what_is_done_is_told_in_the_table_once_the_page_is_painted(window: MainWindow, qtbot: QtBot) -> None:
    made = AddStatement("d0", (Span(0, 3),), "ann", speaker="Cato")
    window.desk.do(made)
    window.desk.set_statement(made.id)
    assert window.tables.busy
    window.desk.undo()
    window.desk.redo()
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(window.table, "speaker") == ["Cato", "Ada", ""]
    window.desk.set_statement(made.id)
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert window.table.view.currentIndex().row() == 0


def test_all_articles_and_a_line_opens_its_place(window: MainWindow, qtbot: QtBot) -> None:
    table = below(window, qtbot, everywhere=True)
    assert cells(table, "title") == ["Article 0", "Article 0", "Article 1", "Article 1"]
    assert cells(table, "stances") == ["▼▼ Bo Stam", "", "▼▼ Bo Stam", ""]
    assert cells(table, "topics") == ["", "Tolls", "Tolls", "Tolls"]
    assert cells(table, "annotator") == ["ann"] * 4
    assert window.desk.focus.statement == ""
    hands = Hands(window)
    for _ in range(3):
        hands.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.desk.focus.statement == "s3")
    assert window.desk.focus.document is not None
    assert window.desk.focus.document.id == "d1"
    assert table.view.hasFocus()
    hands.press(Qt.Key.Key_Return)
    assert window.reader.hasFocus()
    window.desk.do(DescribeDocument("d1", ((DocumentField.TITLE, "Another title"),)))
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(table, "title")[2:] == ["Another title"] * 2
    assert len(below(window, qtbot, everywhere=True).shown) == 2


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("speaker:ada", ["s0", "s3"]),
        ("-speaker:*", ["s2"]),
        ("stance:against claim:demand", ["s1"]),
        ("title:1 bo", ["s1"]),
        ("topic:tolls -bo", ["s2", "s3"]),
        ("set:ann", ["s0", "s2", "s1", "s3"]),
    ],
)
def test_it_is_narrowed_in_the_language_of_the_search(
    window: MainWindow, qtbot: QtBot, asked: str, found: list[str]
) -> None:
    table = below(window, qtbot, everywhere=True)
    table.head.field.setText(asked)
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert list(table.shown) == found
    window.actions_by_id["table.scope"].trigger()
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert list(table.shown) == [id_ for id_ in found if id_ in ("s0", "s2")]


def test_many_are_changed_after_a_preview_and_undone_at_once(window: MainWindow, qtbot: QtBot) -> None:
    project = window.desk.project
    assert project is not None
    table = below(window, qtbot, everywhere=True)
    table.view.selectAll()

    def speaker(dialog: ChangeManyDialog) -> None:
        field = dialog.form._new
        assert not dialog._do.isEnabled()
        field.setFocus()
        QTest.keyClicks(field, "bo st")
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.foreseen is not None)
        assert dialog.foreseen is not None
        assert dialog.foreseen.ids == ("s0", "s2", "s3")
        assert [each.before for each in dialog.foreseen.first] == ["Ada", "", "Ada"]
        assert dialog._do.text() == "Change 3 statements"
        dialog._do.click()

    in_dialog(window, qtbot, speaker)
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(table, "speaker") == ["Bo Stam"] * 4
    assert sorted(table.selected) == ["s0", "s1", "s2", "s3"]
    assert project.undoable is not None
    assert project.undoable.name == "Set speaker to Bo Stam in 3 statements"
    window.desk.undo()
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert cells(table, "speaker") == ["Ada", "", "Bo Stam", "Ada"]


def test_every_change_can_be_told_and_nothing_is_chosen_at_first(window: MainWindow, qtbot: QtBot) -> None:
    project = window.desk.project
    assert project is not None
    dialog = ChangeManyDialog(project.path, ("s0", "s1", "s2"), window.desk.known, window)
    dialog.show()
    form = dialog.form
    told = {
        What.SPEAKER: "new person",
        What.KIND: "mixed",
        What.STATUS: "doubt",
        What.ADD_CLAIM_TYPE: "assert",
        What.REPLACE_CLAIM_TYPE: "assert",
        What.REMOVE_CLAIM_TYPE: "demand",
        What.ADD_TOPIC: "sandbanks",
        What.REPLACE_TOPIC: "sandbanks",
        What.REMOVE_TOPIC: "tolls",
        What.LEVEL: "for",
        What.TARGET: "somebody else",
    }
    for place in range(form._what.count()):
        form._what.setCurrentIndex(place)
        what, _ = form._chosen
        assert form.change is None
        assert not dialog._do.isEnabled()
        if what is What.MEMO:
            form._memo.setText("look again")
            form.settle()
        elif what is What.FIELD:
            form._fill("pages", "12")
        elif what is What.ADD_STANCE:
            QTest.keyClicks(form._target, "somebody else")
            QTest.keyClick(form._target, Qt.Key.Key_Return)
        elif what in told:
            QTest.keyClicks(form._new, told[what])
            QTest.keyClick(form._new, Qt.Key.Key_Return)
        else:
            form._empty.setChecked(True)
        qtbot.waitUntil(lambda: dialog.foreseen is not None)
        assert dialog.foreseen is not None
        assert bool(dialog.foreseen.ids) == (what not in (What.SPEAKS_FOR, What.ADDRESSEE)), what
    dialog.reject()
    dialog.finish()


def test_what_was_found_is_changed_too(window: MainWindow, qtbot: QtBot) -> None:
    page = window.finding.search_page
    window.drawer.show_page(page)
    page.ask("speaker:ada", SearchIn.STATEMENTS)
    qtbot.waitUntil(lambda: page.statements() == ("s0", "s3"))
    page.list.begin()
    seen: list[int] = []

    def look(dialog: ChangeManyDialog) -> None:
        seen.append(len(dialog._ids))
        dialog.reject()

    in_dialog(window, qtbot, look)
    assert seen == [2]


def test_several_are_deleted_and_copied(window: MainWindow, qtbot: QtBot) -> None:
    table = below(window, qtbot, everywhere=True)
    table.view.arrange(Arrangement(("speaker", "date")))
    table.view.selectAll()
    hands = Hands(window)
    hands.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[:2] == ["Speaker\tDate", "Ada\t2031-03-14"]
    hands.press(Qt.Key.Key_Delete)
    assert not table.shown
    assert "4 statements deleted" in window.message.text
    window.desk.undo()
    qtbot.waitUntil(lambda: not window.tables.busy)
    assert len(table.shown) == 4


def test_columns_are_kept_for_the_next_start(window: MainWindow, qtbot: QtBot) -> None:
    table = below(window, qtbot)
    table._arranged(Arrangement(("speaker", "words", "field:pages")))
    assert "field:pages" in window.settings.get(TABLE_COLUMNS)


def test_what_changes_many_goes_on_beside_the_window_and_nothing_else_meanwhile(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MANY", 2)
    project = window.desk.project
    assert project is not None
    hints: list[str] = []
    window.desk.hint_told.connect(hints.append)
    assert not window.desk.do_many(ChangeStatements(("s0", "s2"), Change(What.SPEAKER, "Cas")), 2)
    assert not window.desk.do(DeleteStatements(("s1",)))
    assert hints
    qtbot.waitUntil(lambda: not window.desk.writing.busy)
    assert [speaker_of(project, number) for number in range(4)] == ["Cas", "Bo Stam", "Cas", "Ada"]
    window.desk.undo()
    qtbot.waitUntil(lambda: not window.desk.writing.busy)
    assert [speaker_of(project, number) for number in range(4)] == list(SPEAKERS)
    window.desk.redo()
    window.desk.writing.runner.cancel()
    qtbot.waitUntil(lambda: not window.desk.writing.busy)
    # Nothing is waited for any more, whether it was given up in time or not.
    assert window.desk.do(DeleteStatements(("s1",)))


def speaker_of(project: Project, number: int) -> str:
    speaker = project.statement(f"s{number}").speaker
    return next((actor.name for actor in project.actors() if actor.id == speaker), "")
