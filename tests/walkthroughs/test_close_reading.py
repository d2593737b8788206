"""By keys alone: select, make, adjust, add, remove, find, go back and forward, come back tomorrow."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.formats.codebook import read_codebook
from desktop_app.main_window import sample
from desktop_app.main_window.window import MainWindow
from desktop_app.project.job import run
from desktop_app.project.jobs.import_documents import import_documents
from desktop_app.project.project import Project
from desktop_app.project.resources import resource
from desktop_app.project.wanted import Particulars, Wanted
from tests.walkthroughs.the_window import Hands, opened

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TEXT = """Het dorp Oostveen wil een brug. De raad praat er al lang over. Volgens Mira Tolsma komt de brug \
er in de lente. Dat zei zij in de zaal.

""" + "\n\n".join(f"Alinea {n} gaat over het weer en de oogst van dit jaar in de polder." for n in range(80))


def made(folder: Path) -> Project:
    texts = []
    for number, text in enumerate((TEXT, "Een ander stuk zonder nieuws.\n")):
        texts.append(folder / f"{number}.nl.txt")
        texts[-1].write_text(text, encoding="utf-8")
    book = resource("codebooks", "news.nl.toml")
    project = Project.create(folder / "brug", read_codebook(book.read_bytes(), str(book)), "ann")
    project.do(run(import_documents(project.path, texts, Wanted(Particulars(language="nl")))).command)
    return project


def shown(window: MainWindow) -> tuple[Project, str]:
    project, document = window.desk.project, window.desk.focus.document
    assert project is not None
    assert document is not None
    return project, document.id


def the_statement(window: MainWindow) -> Statement:
    project, document = shown(window)
    (statement,) = project.statements(document)
    return statement


def selected(window: MainWindow) -> str:
    span, document = window.reader.selecting.raw(), window.desk.focus.document
    return span.words(document.text) if span and document else ""


def key(window: MainWindow, letters: str) -> None:
    for letter in letters:
        QTest.keyClicks(window.reader, letter)
    QCoreApplication.processEvents()


def test_select_adjust_find_and_go_back(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, made(tmp_path)) as window:
        hands = Hands(window)
        assert window.desk.project is not None
        window.desk.show_document(next(s.id for s in window.desk.project.summaries() if s.length > 1000))
        window.reader.setFocus()
        window.reader.selecting.go(TEXT.index("komt de brug"))
        hands.press(Qt.Key.Key_V)
        assert selected(window) == "komt"
        hands.press(Qt.Key.Key_V)
        assert selected(window) == "Volgens Mira Tolsma komt de brug er in de lente."
        hands.press(Qt.Key.Key_V, SHIFT)
        for _ in range(3):
            hands.press(Qt.Key.Key_Right, CONTROL | SHIFT)
        hands.press(Qt.Key.Key_Return)
        assert the_statement(window).words == "komt de brug"
        hands.press(Qt.Key.Key_Escape)
        # The boundary by words and letters, in one step.
        before = window.desk.focus.undoable
        key(window, "]]]..")
        key(window, "[{")
        window.reader.bounds.flush()
        assert the_statement(window).words == "komt de brug er in de l"
        window.actions_by_id["edit.undo"].trigger()
        assert the_statement(window).words == "komt de brug"
        assert window.desk.focus.undoable == before
        # Source by key, moved by key, removed by key.
        source = TEXT.index("Mira")
        window.reader.select(Span(source, source + len("Mira")))
        key(window, "b")
        assert [a.exact for a in the_statement(window).source] == ["Mira"]
        key(window, "j]")
        window.reader.bounds.flush()
        assert [a.exact for a in the_statement(window).source] == ["Mira Tolsma"]
        key(window, "-")
        assert the_statement(window).source == ()
        # Find, and back to where it was begun.
        here = window.reader.caret
        hands.press(Qt.Key.Key_F, CONTROL)
        assert QApplication.focusWidget() is window.parts.find_bar.field
        hands.type("alinea 70")
        qtbot.waitUntil(lambda: not window.reader.finds.busy)
        assert selected(window) == "Alinea 70"
        hands.press(Qt.Key.Key_Escape)
        assert window.reader.hasFocus()
        assert not window.parts.find_bar.isVisible()
        assert selected(window) == "Alinea 70"
        hands.press(Qt.Key.Key_Left, ALT)
        assert abs(window.reader.caret - here) < 1200
        hands.press(Qt.Key.Key_Right, ALT)
        assert window.reader.caret >= TEXT.index("Alinea 70")


def test_an_article_is_left_and_opened_where_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    project = made(tmp_path)
    path = project.path
    long = next(s.id for s in project.summaries() if s.length > 1000)
    short = next(s.id for s in project.summaries() if s.length < 1000)
    with opened(qtbot, tmp_path, project) as window:
        window.desk.show_document(long)
        window.reader.selecting.go(TEXT.index("Alinea 60"))
        window.desk.show_document(short)
        window.desk.show_document(long)
        assert window.reader.caret == TEXT.index("Alinea 60")
        QTest.keyClick(window.reader, Qt.Key.Key_Left, ALT)
        assert shown(window)[1] == short
    with opened(qtbot, tmp_path, path) as window:
        window.desk.show_document(short)
        window.desk.show_document(long)
        assert window.reader.caret == TEXT.index("Alinea 60")


def test_a_key_that_comes_too_early_says_what_it_waits_for(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, made(tmp_path)) as window:
        key(window, "b")
        assert "select" in window.message.text.casefold()


def test_enter_at_a_statement_goes_into_its_fields(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_Return)
        assert window.reader.hasFocus()
        hands.press(Qt.Key.Key_N)
        hands.press(Qt.Key.Key_A)
        hands.press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
        assert window.desk.focus.statement
        assert window.reader.hasFocus()
        made = window.desk.ask(lambda project: project.summaries())
        hands.press(Qt.Key.Key_Return)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert window.panel.isAncestorOf(focused)
        assert window.desk.ask(lambda project: project.summaries()) == made
