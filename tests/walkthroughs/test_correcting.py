"""A text corrected, what was lost placed again, statements split and merged: by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.history import HistoryDialog
from desktop_app.main_window.dialogs.text_before import TextBefore
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement
from desktop_app.project.project import Project
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "De raat wacht af. Zij hoopt op steun, zei Noor Bakker.\n\nErgens anders stond: ‘Wij gaan nu weg’."


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def coded(folder: Path) -> Project:
    project = new_project(folder)
    project.do(ImportDocuments((Document("d", TEXT, "Raad", language="nl"), Document("e", "Iets.", "E"))))
    whole = (span("De raat wacht af. Zij hoopt op steun"),)
    project.do(AddStatement("d", whole, "ann", (span("Noor Bakker"),), id="s", speaker="Noor"))
    project.do(AddStatement("d", (span("Wij gaan nu weg"),), "ann", id="t"))
    return project


def words(window: MainWindow, statement: str) -> list[str]:
    assert window.desk.project is not None
    found = window.desk.project.statement(statement)
    return [anchor.exact if anchor.placed else "" for anchor in (*found.content, *found.source)]


def editor() -> QPlainTextEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QPlainTextEdit)
    return found


def cut(words: str) -> None:
    """Select words in the text that is corrected, and delete them."""
    field = editor()
    start = field.toPlainText().index(words)
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    QTest.keyClick(field, Qt.Key.Key_Delete)


def test_the_place_and_what_was_selected_stay(qtbot: QtBot, tmp_path: Path) -> None:
    project = new_project(tmp_path)
    long = "\n\n".join(f"Alinea {n} zegt dat de kade geen tij heeft en het tij een kade." for n in range(60))
    project.do(ImportDocuments((Document("d", long, "Kade", language="nl"),)))
    project.keep_found("d", ())
    with opened(qtbot, tmp_path, project) as window:
        hands, chosen = Hands(window), span("Alinea 50", long)
        window.reader.show_span(chosen)
        window.reader.select(chosen)
        before = window.reader.verticalScrollBar().value()
        assert before
        hands.press(Qt.Key.Key_F2)
        cursor = editor().textCursor()
        cursor.setPosition(chosen.start)
        editor().setTextCursor(cursor)
        hands.type("O ")
        hands.press(Qt.Key.Key_Return, CONTROL)
        qtbot.waitUntil(lambda: window.reader.verticalScrollBar().value() == before)
        assert window.reader.selection() == (Span(chosen.start + 2, chosen.end + 2),)


def test_a_typo_is_corrected_where_the_caret_is(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        window.reader.selecting.go(TEXT.index("raat") + 4)
        hands.press(Qt.Key.Key_F2)
        assert window.reader.isHidden()
        hands.press(Qt.Key.Key_Backspace)
        hands.type("d")
        hands.press(Qt.Key.Key_Return, CONTROL)
        assert window.reader.hasFocus()
        assert words(window, "s") == ["De raad wacht af. Zij hoopt op steun", "Noor Bakker"]
        assert next(mark.content for mark in window.reader.statements()) == (Span(0, 36),)
        assert window.reader.caret == TEXT.index("raat") + 4
        assert window.parts.lost_bar.isHidden()
        qtbot.waitUntil(lambda: not window.searching.busy)
        assert window.desk.project is not None
        assert window.desk.project.is_searched("d")
        hands.press(Qt.Key.Key_Z, CONTROL)
        assert words(window, "s")[0] == "De raat wacht af. Zij hoopt op steun"


def test_undo_and_redo_are_the_text_s_own_while_it_is_corrected(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_Z, CONTROL)
        assert window.desk.focus.redoable is not None
        window.reader.selecting.go(0)
        hands.press(Qt.Key.Key_F2)
        hands.type("x")
        hands.press(Qt.Key.Key_Z, CONTROL)
        assert editor().toPlainText() == TEXT
        hands.press(Qt.Key.Key_Z, CONTROL)
        hands.press(Qt.Key.Key_Y, CONTROL)
        assert editor().toPlainText() == f"x{TEXT}"
        hands.press(Qt.Key.Key_Z, CONTROL)
        hands.press(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert editor().toPlainText() == f"x{TEXT}"
        hands.press(Qt.Key.Key_Y, CONTROL)
        assert window.desk.focus.redoable is not None
        assert words(window, "s")


def test_what_was_lost_is_placed_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_F2)
        cut(" Ergens anders stond: ‘Wij gaan nu weg’."[1:])
        cut(", zei Noor Bakker")
        hands.press(Qt.Key.Key_Return, CONTROL)
        assert window.desk.focus.lost == 2
        assert not window.parts.lost_bar.isHidden()
        hands.press(Qt.Key.Key_P, SHIFT)
        assert "First select" in window.message.text
        hands.press(Qt.Key.Key_L, SHIFT)
        assert window.desk.focus.statement == "t"
        text = window.desk.focus.document
        assert text is not None
        window.reader.select(span("Zij hoopt", text.text))
        hands.press(Qt.Key.Key_P, SHIFT)
        assert words(window, "t") == ["Zij hoopt"]
        assert window.desk.focus.lost == 1
        current = window.parts.lost_bar.current
        assert current is not None
        assert (current.statement, current.part, current.words) == ("s", "source", "Noor Bakker")
        window.parts.lost_bar.let_go()
        assert words(window, "s") == ["De raat wacht af. Zij hoopt op steun"]
        assert window.parts.lost_bar.isHidden()
        for _ in range(3):
            hands.press(Qt.Key.Key_Z, CONTROL)
        assert words(window, "t") == ["Wij gaan nu weg"]
        assert window.parts.lost_bar.isHidden()


def test_a_statement_of_lost_words_alone_is_shown_and_can_be_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    project = coded(tmp_path)
    project.do(CorrectText("d", TEXT.replace("‘Wij gaan nu weg’", "niets")))
    with opened(qtbot, tmp_path, project) as window:
        hands = Hands(window)
        assert window.desk.focus.lost == 1
        hands.press(Qt.Key.Key_L, SHIFT)
        assert window.desk.focus.statement == "t"
        window.reader.select(span("De raat"))
        hands.type("+")
        assert "place them first" in window.message.text
        assert words(window, "t") == [""]
        hands.press(Qt.Key.Key_Slash)
        hands.press(Qt.Key.Key_Ampersand)
        hands.press(Qt.Key.Key_N)
        hands.press(Qt.Key.Key_N, SHIFT)
        window.desk.set_statement("t")
        hands.press(Qt.Key.Key_Delete)
        assert window.desk.focus.lost == 0


def test_leaving_asks_only_where_something_was_corrected(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_F2)
        hands.press(Qt.Key.Key_Escape)
        assert window.reader.hasFocus()
        hands.press(Qt.Key.Key_F2)
        hands.type("x")
        asked = hands.answer(Qt.Key.Key_Escape, lambda: hands.press(Qt.Key.Key_Escape))
        assert "lose what you corrected" in asked
        assert window.reader.isHidden()
        window.desk.show_document("e")
        assert "kept as you corrected" in window.message.text
        assert window.desk.project is not None
        assert window.desk.project.document("d").text == f"x{TEXT}"
        assert not window.correcting.busy
        assert window.reader.isVisible()


def test_what_is_corrected_is_kept_on_closing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_F2)
        hands.type("x")
    project = Project.open(tmp_path / "harbour.standpunt")
    assert project.document("d").text == f"x{TEXT}"
    project.close()


def test_a_correction_that_cannot_be_kept_stays(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_F2)
        hands.type("x")
        other = Project.open(tmp_path / "harbour.standpunt", "bob")
        other.do(CorrectText("d", "Iets heel anders."))
        other.close()
        window.desk.poll()
        hands.press(Qt.Key.Key_Return, CONTROL)
        assert "changed in between" in window.message.text
        assert editor().toPlainText() == f"x{TEXT}"
        monkeypatch.setattr(QMessageBox, "exec", lambda box: int(QMessageBox.StandardButton.Cancel.value))
        assert not window.may_leave()
        window.desk.show_document("e")
        assert QApplication.clipboard().text() == f"x{TEXT}"


def test_split_at_the_caret_and_merged_again(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        hands = Hands(window)
        assert window.desk.project is not None
        window.desk.set_statement("s")
        hands.press(Qt.Key.Key_Slash)
        assert "Put the caret" in window.message.text
        window.reader.selecting.go(TEXT.index("Zij") + 1)
        hands.press(Qt.Key.Key_Slash)
        assert words(window, "s") == ["De raat wacht af.", "Noor Bakker"]
        second = window.desk.focus.statement
        assert words(window, second) == ["Zij hoopt op steun", "Noor Bakker"]
        assert window.desk.project.statement(second).speaker == window.desk.project.statement("s").speaker
        window.desk.set_statement("s")
        hands.press(Qt.Key.Key_Ampersand)
        assert window.desk.focus.statement == "s"
        assert words(window, "s") == ["De raat wacht af. Zij hoopt op steun", "Noor Bakker"]
        hands.press(Qt.Key.Key_Ampersand)
        assert [one.id for one in window.desk.project.statements("d")] == ["s"]
        hands.press(Qt.Key.Key_Ampersand)
        assert "no statement after" in window.message.text
        window.reader.select(span("wacht af"))
        hands.press(Qt.Key.Key_Slash)
        assert words(window, window.desk.focus.statement)[0] == "wacht af"
        QCoreApplication.processEvents()


def test_the_lines_selected_in_the_table_are_merged(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, coded(tmp_path)) as window:
        assert window.desk.project is not None
        window.actions_by_id["table.merge"].trigger()
        assert "Select the statements" in window.message.text
        hands = Hands(window)
        hands.press(Qt.Key.Key_F9)
        qtbot.waitUntil(lambda: not window.tables.busy and len(window.tables.used.shown) == 2)
        hands.press(Qt.Key.Key_A, CONTROL)
        assert window.tables.used.selected == ("s", "t")
        window.actions_by_id["table.merge"].trigger()
        assert [one.id for one in window.desk.project.statements("d")] == ["s"]
        assert words(window, "s")[1] == "Wij gaan nu weg"
        assert "2 statements are one now" in window.message.text


def test_a_statement_in_stretches_is_split_between_them(qtbot: QtBot, tmp_path: Path) -> None:
    project = coded(tmp_path)
    project.do(AddStatement("d", (span("De raat"), span("Zij hoopt"), span("Ergens")), "ann", id="u"))
    with opened(qtbot, tmp_path, project) as window:
        window.desk.set_statement("u")
        Hands(window).press(Qt.Key.Key_Slash)
        assert words(window, "u") == ["De raat"]
        assert words(window, window.desk.focus.statement) == ["Zij hoopt", "Ergens"]


def test_the_text_before_is_shown_and_brought_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = coded(tmp_path)
    project.do(
        CorrectText("d", TEXT.replace("raat", "raad").replace("Noor Bakker.", "Noor Bakker. Zij lachte."))
    )
    with opened(qtbot, tmp_path, project) as window:
        told: list[str] = []

        def look(dialog: TextBefore) -> int:
            told.append(dialog.text.toPlainText())
            button = next(b for b in dialog.findChildren(QPushButton) if "Bring back" in b.text())
            button.click()
            return dialog.result()

        monkeypatch.setattr(TextBefore, "exec", look)
        assert window.desk.project is not None
        history = HistoryDialog(window.desk.project.history(), window)
        history.show()
        tree = history.findChild(QTreeWidget)
        assert tree is not None
        before = next(b for b in history.findChildren(QPushButton) if "Text before" in b.text())
        assert before.isEnabled()
        QTest.keyClick(tree, Qt.Key.Key_Down)
        assert not before.isEnabled()
        QTest.keyClick(tree, Qt.Key.Key_Up)
        QTest.keyClick(tree, Qt.Key.Key_Return)
        assert told[0].startswith(
            "De raat\u2009raad wacht af. Zij hoopt op steun, zei Noor Bakker. Zij lachte."
        )
        assert window.desk.project.document("d").text == TEXT
        assert words(window, "s")[0] == "De raat wacht af. Zij hoopt op steun"
        assert not history.isVisible()
        history.deleteLater()
