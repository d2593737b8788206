"""Coverage in the window: counted as one works, and every number opens what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.actors import Actor
from desktop_app.domain.coverage import Lack
from desktop_app.domain.document import Document
from desktop_app.domain.saved_search import SearchIn
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.actors import PutActor
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import ActorRole, AddStatement, ClaimDraft, SetActor
from desktop_app.project.project import Project
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "The channel silts up, said Orla. The harbour must close at once, he wrote."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("d1", TEXT, "First"), Document("d10", f"{TEXT} Ten.", "Tenth"))))
    project.do(AddStatement("d1", (Span(0, 20),), "ann", id="a", kind=Kind.DIRECT))
    project.do(AddStatement("d1", (Span(33, 55),), "ann", id="b", speaker="Ada Vree", kind=Kind.DIRECT))
    project.do(AddStatement("d10", (Span(33, 37),), "ann", id="c", claims=(ClaimDraft("demand"),)))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def numbers(window: MainWindow, lack: Lack) -> list[int]:
    rows = window.covering.page.rows
    return [rows.coverage(row).of(lack) for row in range(rows.rowCount())]


def test_numbers_follow_what_is_coded(window: MainWindow, qtbot: QtBot) -> None:
    Hands(window).press(Qt.Key.Key_M, CTRL | SHIFT)
    page = window.covering.page
    qtbot.waitUntil(lambda: numbers(window, Lack.SPEAKER) == [2, 1, 1])
    assert page.view.hasFocus()
    assert numbers(window, Lack.CLAIM) == [2, 2, 0]
    told = {each.name: each.quoted.words for each in page.speakers.speakers}
    assert told == {"": 5, "Ada Vree": 4}
    window.desk.do(SetActor("a", ActorRole.SPEAKER, "Ada Vree"))
    qtbot.waitUntil(lambda: numbers(window, Lack.SPEAKER) == [1, 0, 1])
    qtbot.waitUntil(lambda: {each.name for each in page.speakers.speakers} == {"", "Ada Vree"})
    page.view.go_to("d10", 0)
    qtbot.waitUntil(lambda: [each.quoted.words for each in page.speakers.speakers] == [1])
    page.to_do_chosen.emit(frozenset({Lack.CLAIM}))
    assert project_of(window).counts_as_to_do() == {Lack.CLAIM}
    qtbot.waitUntil(lambda: page._counting == {Lack.CLAIM})
    window.desk.undo()
    qtbot.waitUntil(lambda: Lack.SPEAKER in page._counting)


def test_every_number_opens_what_it_counts(window: MainWindow, qtbot: QtBot) -> None:
    page, search = window.covering.page, window.finding.search_page
    window.drawer.show_page(page)
    qtbot.waitUntil(lambda: numbers(window, Lack.SPEAKER) == [2, 1, 1])
    for row in range(3):
        document = page.rows.coverage(row).document_id
        for lack, many in (
            (each, numbers(window, each)[row]) for each in (Lack.SPEAKER, Lack.CLAIM, Lack.STANCE)
        ):
            if many:
                window.drawer.show_page(page)
                page.number_opened.emit(document, lack)
                qtbot.waitUntil(lambda many=many: len(search.statements()) == many)  # type: ignore[misc]
                assert search.where is SearchIn.STATEMENTS
    page.number_opened.emit("d1", None)
    qtbot.waitUntil(lambda: search.statements() == ("a", "b"))
    qtbot.waitUntil(search.list.hasFocus)
    page.number_opened.emit("", None)
    qtbot.waitUntil(lambda: search.statements() == ("a", "b", "c"))


def test_a_speaker_opens_the_quotations(window: MainWindow, qtbot: QtBot) -> None:
    page, search = window.covering.page, window.finding.search_page
    window.drawer.show_page(page)
    qtbot.waitUntil(lambda: len(page.speakers.speakers) == 2)
    ada = next(each.quoted.speaker for each in page.speakers.speakers if each.name)
    page.speaker_opened.emit(ada)
    qtbot.waitUntil(lambda: search.statements() == ("b",))
    assert search.words == 'speaker:"Ada Vree" -kind:authorial'
    # Of two with one name only the one that is meant.
    window.desk.do(PutActor(Actor("namesake", "Ada Vree")))
    window.desk.do(SetActor("c", ActorRole.SPEAKER, "Bo Stam"))
    page.speaker_opened.emit(ada)
    qtbot.waitUntil(lambda: search.words == f"speaker:{ada} -kind:authorial")
    qtbot.waitUntil(lambda: search.statements() == ("b",))
    page.speaker_opened.emit("")
    qtbot.waitUntil(lambda: search.statements() == ("a",))


def test_suggestions_are_opened_in_their_article(window: MainWindow, qtbot: QtBot) -> None:
    page = window.covering.page
    window.drawer.show_page(page)
    window.searching.through_all(lambda *_: None)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    left = project_of(window).unreviewed("d10")
    assert left
    qtbot.waitUntil(lambda: numbers(window, Lack.REVIEW)[2:] == [left])
    page.number_opened.emit("d10", Lack.REVIEW)
    assert window.desk.focus.document is not None
    assert window.desk.focus.document.id == "d10"
    assert window.desk.focus.suggestion
    assert window.reader.hasFocus()


def test_another_project_has_its_own_numbers(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = window.covering.page
    window.drawer.show_page(page)
    qtbot.waitUntil(lambda: numbers(window, Lack.SPEAKER) == [2, 1, 1])
    other = new_project(tmp_path, "other")
    other.do(ImportDocuments((Document("x", TEXT, "Other"),)))
    window.desk.take(other)
    qtbot.waitUntil(
        lambda: [page.rows.coverage(row).title for row in range(page.rows.rowCount())] == ["", "Other"]
    )
    assert page.document == ""
    qtbot.waitUntil(lambda: page.speakers.speakers == ())
