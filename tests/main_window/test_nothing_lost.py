"""Words half written, work under way, projects that cannot be opened: nothing is lost or goes astray."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.codebook import keys_of
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.main_window import sample
from desktop_app.main_window.dialogs.export import ExportDialog
from desktop_app.main_window.verbs import documents
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import DescribeDocument, DocumentField
from desktop_app.project.commands.statements import AddStatement, DeleteStatement, SetMemo
from desktop_app.project.project import Project
from desktop_app.widgets.common.position import _ROWS
from tests.walkthroughs.the_window import Hands, opened


def project_in(folder: Path, name: str = "sample") -> Project:
    return sample.made(folder / name, "en", "ann")


def coded(window: MainWindow) -> Statement:
    """A statement made and chosen."""
    document, project = window.desk.focus.document, window.desk.project
    assert document is not None
    assert project is not None
    command = AddStatement(document.id, (Span(4, 20),), "ann")
    assert window.desk.do(command)
    window.desk.set_statement(command.id)
    return project.statement(command.id)


def memo_of(window: MainWindow) -> QPlainTextEdit:
    window.panel.focus_memo()
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field


def stored_memo(path: Path, statement: str) -> str:
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT memo FROM statements WHERE id = ?", (statement,)).fetchone()
    return str(row[0])


def test_a_memo_half_written_is_kept_on_closing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        statement = coded(window)
        QTest.keyClicks(memo_of(window), "nagaan")
    assert stored_memo(tmp_path / "sample.standpunt", statement.id) == "nagaan"


def test_a_new_name_half_entered_is_kept_on_closing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        statement = coded(window)
        window.panel.focus_speaker()
        Hands(window).type("Zyx Quorl")
    project = Project.open(tmp_path / "sample.standpunt")
    names = {actor.id: actor.name for actor in project.actors()}
    assert names[project.statement(statement.id).speaker] == "Zyx Quorl"
    project.close()


def test_an_action_comes_after_what_is_half_written(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        statement = coded(window)
        QTest.keyClicks(memo_of(window), "nagaan")
        window.actions_by_id["edit.undo"].trigger()
        window.actions_by_id["edit.redo"].trigger()
        assert window.desk.project is not None
        assert window.desk.project.statement(statement.id).memo == "nagaan"


def test_a_memo_that_cannot_be_kept_stays_and_the_window_asks(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        statement = coded(window)
        assert window.desk.project is not None
        QTest.keyClicks(memo_of(window), "nagaan")
        other = Project.open(tmp_path / "sample.standpunt", "bob")
        other.do(SetMemo(statement.id, "iets anders"))
        other.close()
        window.panel.send_texts()
        assert "changed in between" in window.message.text
        assert memo_of(window).toPlainText() == "nagaan"
        assert window.panel.unsent
        asked: list[str] = []

        def cancel(box: QMessageBox) -> int:
            asked.append(box.text())
            return int(QMessageBox.StandardButton.Cancel.value)

        monkeypatch.setattr(QMessageBox, "exec", cancel)
        event = QCloseEvent()
        window.closeEvent(event)
        assert asked
        assert not event.isAccepted()
        # Once the other's memo has been shown, sending again is a decision and is taken.
        window.desk.poll()
        window.panel.send_texts()
        assert window.desk.project.statement(statement.id).memo == "nagaan"
        assert not window.panel.unsent


def test_a_claim_type_s_key_codes_in_the_text_whatever_script_is_written(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        statement = coded(window)
        key, code = next(iter(keys_of(window.desk.known.codebook.claim_types).items()))
        # The key of that letter on a keyboard that writes Cyrillic, counted as X11 does.
        place = 8 + next(start + row.index(key) for start, row in _ROWS if key in row)
        plain = Qt.KeyboardModifier.NoModifier
        window.reader.setFocus()
        event = QKeyEvent(QEvent.Type.KeyPress, 0x424, plain, place, 0, 0, "ф")
        QCoreApplication.sendEvent(window.reader, event)
        assert window.desk.project is not None
        assert [each.claim_type for each in window.desk.project.statement(statement.id).claims] == [code.id]


def test_a_key_held_too_long_codes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_N)
        hands.press(Qt.Key.Key_Return)
        document, project = window.desk.focus.document, window.desk.project
        assert document is not None
        assert project is not None
        (made,) = project.statements(document.id)
        for _ in range(12):
            place = QApplication.focusWidget()
            assert place is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                held = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
                QApplication.sendEvent(place, held)
            QCoreApplication.processEvents()
        assert project.statements(document.id) == (made,)
        assert (made.claims, made.stances) == ((), ())


def test_an_import_goes_into_its_own_project_or_nowhere(qtbot: QtBot, tmp_path: Path) -> None:
    with closing(project_in(tmp_path, "other")) as other:
        before = other.summaries()
    text = tmp_path / "a.txt"
    text.write_text("Een tekst.", encoding="utf-8")
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        documents.import_files(window, [str(text)])
        assert window.desk.open(tmp_path / "other.standpunt")
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert window.desk.project is not None
        assert [one.id for one in window.desk.project.summaries()] == [one.id for one in before]
        assert "nothing was taken in" in window.message.text


def test_a_project_that_cannot_be_read_leaves_the_one_that_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    project_in(tmp_path, "broken").close()
    with closing(sqlite3.connect(tmp_path / "broken.standpunt")) as connection:
        connection.execute("UPDATE settings SET value = 'gone' WHERE id = 'codebook'")
        connection.commit()
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        before = window.desk.project
        assert not window.desk.open(tmp_path / "broken.standpunt")
        assert window.desk.project is before
        assert window.desk.focus.document is not None


def test_a_failed_make_leaves_the_keyboard_in_the_text(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        statement = coded(window)
        window.reader.setFocus()
        other = Project.open(tmp_path / "sample.standpunt", "bob")
        document = window.desk.focus.document
        assert document is not None
        window.reader.select(Span(40, 50))
        lost = window.desk.project
        window.desk.project = None
        window.actions_by_id["statement.make"].trigger()
        window.desk.project = lost
        assert window.reader.hasFocus()
        other.do(DeleteStatement(statement.id))
        other.close()
        window.desk.poll()
        assert window.desk.focus.statement == ""


def test_what_is_brought_back_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        document = window.desk.focus.document
        assert document is not None
        documents.delete_document(window)
        assert not window.reader.toPlainText().strip()
        window.actions_by_id["edit.undo"].trigger()
        assert window.desk.focus.document == document
        assert window.reader.toPlainText().startswith(document.title)


def test_describing_shows_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        document = window.desk.focus.document
        assert document is not None
        window.desk.do(DescribeDocument(document.id, ((DocumentField.TITLE, "Een nieuwe kop"),)))
        assert window.reader.toPlainText().startswith("Een nieuwe kop")


def test_export_asks_before_it_replaces(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ExportDialog(tmp_path / "haven.standpunt", window)
    dialog.path().write_text("kostbaar", encoding="utf-8")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: int(QMessageBox.StandardButton.Cancel.value))
    dialog.accept()
    assert dialog.result() == 0
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: int(QMessageBox.StandardButton.Yes.value))
    dialog.accept()
    assert dialog.result() == 1


def test_tags_in_names_are_letters(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        document = window.desk.focus.document
        assert document is not None
        height = window.statusBar().height()
        speaker = '<img src="/nowhere.png" height=300>'
        window.desk.do(AddStatement(document.id, (Span(4, 20),), "ann", speaker=speaker))
        window.desk.set_annotator("<h1>ann</h1>")
        window.desk.do(DescribeDocument(document.id, ((DocumentField.LANGUAGE, "<h1>nl</h1>"),)))
        QCoreApplication.processEvents()
        assert window.statusBar().height() == height
        for label in window.statusBar().findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_hidden_panel_is_shown_when_it_is_needed(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        window.actions_by_id["view.panel"].trigger()
        assert not window.side.isVisible()
        hands = Hands(window)
        hands.press(Qt.Key.Key_N)
        hands.press(Qt.Key.Key_Return)
        assert window.side.isVisible()
        place = QApplication.focusWidget()
        assert place is not None
        assert window.panel.isAncestorOf(place)
