"""From one thing that is missing to the next by key, the keyboard in the field that is empty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.coverage import Lack
from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.actors import ActorsDialog
from desktop_app.main_window.dialogs.describe import DescribeDialog
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.correcting import CorrectText
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.commands.to_do import SetToDo
from desktop_app.project.project import Project
from desktop_app.widgets.statement_panel.stance_editor import TargetField
from tests.project.sample import CODEBOOK, new_project
from tests.walkthroughs.the_window import Hands, opened

SHIFT = Qt.KeyboardModifier.ShiftModifier
FIELDS = (
    Field("pages", "Pages", FieldOwner.CLAIM, FieldKind.NUMBER, required=True),
    Field("genre", "Genre", FieldOwner.DOCUMENT, FieldKind.TEXT, required=True),
)
TEXT = "The channel silts up, said Orla. The harbour must close at once, he wrote."
DOCUMENTS = (Document("first", TEXT, "First"), Document("second", "Nothing is said here.", "Second"))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments(DOCUMENTS))
    project.do(AddStatement("first", (Span(0, 20),), "ann", id="a"))
    told = {"speaker": "Ada Vree", "claims": (ClaimDraft("demand"),), "stances": (StanceDraft("Bo", "for"),)}
    project.do(AddStatement("first", (Span(33, 63),), "ann", id="b", **told))  # type: ignore[arg-type]
    project.do(AddStatement("second", (Span(0, 7),), "ann", id="c", stances=(StanceDraft("Bo"),)))
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def at(window: MainWindow) -> tuple[str, str]:
    """The statement the reader is at, and the name of the field that the keyboard is in."""
    focused = QApplication.focusWidget()
    assert focused is not None
    part = focused.parentWidget()
    name = focused.accessibleName() or (part.accessibleName() if part is not None else "")
    return window.desk.focus.statement, name


def told(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


def test_a_key_goes_to_what_is_missing(window: MainWindow) -> None:
    hands = Hands(window)
    hands.press(Qt.Key.Key_F4)
    assert at(window) == ("a", "Speaker")
    assert told(window) == "No speaker yet · 3 to do in this article"
    hands.press(Qt.Key.Key_F4)
    assert at(window)[0] == "a"
    assert "No claim type" in told(window)
    hands.type("d")
    assert [claim.claim_type for claim in project_of(window).statement("a").claims] == ["demand"]
    hands.press(Qt.Key.Key_F4)
    assert at(window) == ("a", "Target of a new stance")
    assert told(window) == "No stance yet · 2 to do in this article"
    hands.press(Qt.Key.Key_F4)
    assert window.desk.focus.statement == "c"
    assert "No speaker" in told(window)
    hands.press(Qt.Key.Key_F4)
    hands.press(Qt.Key.Key_F4)
    assert "No stance" in told(window)
    assert not isinstance(QApplication.focusWidget(), TargetField)
    hands.press(Qt.Key.Key_F4)
    assert told(window).startswith("Past the end of the project · No speaker")
    hands.press(Qt.Key.Key_F4, SHIFT)
    assert window.desk.focus.statement == "c"
    assert "Past the end" in told(window)
    hands.press(Qt.Key.Key_F4, SHIFT)
    assert "No claim type" in told(window)


def test_what_is_typed_is_taken_on_the_way(window: MainWindow) -> None:
    hands = Hands(window)
    hands.press(Qt.Key.Key_F4)
    hands.type("Orla Quint")
    hands.press(Qt.Key.Key_F4)
    project = project_of(window)
    names = {actor.id: actor.name for actor in project.actors()}
    assert names[project.statement("a").speaker] == "Orla Quint"
    assert "No claim type" in told(window)


def test_it_begins_where_the_reader_is(window: MainWindow) -> None:
    hands = Hands(window)
    window.desk.set_statement("a")
    hands.press(Qt.Key.Key_F4)
    assert at(window) == ("a", "Speaker")
    window.desk.set_statement("b")
    hands.press(Qt.Key.Key_F4, SHIFT)
    assert window.desk.focus.statement == "a"
    assert "No stance" in told(window)


def test_only_what_counts_is_gone_to(window: MainWindow) -> None:
    hands = Hands(window)
    window.desk.do(SetToDo(frozenset({Lack.CLAIM})))
    hands.press(Qt.Key.Key_F4)
    assert (window.desk.focus.statement, told(window)) == ("a", "No claim type yet · 1 to do in this article")
    window.desk.do(SetToDo(frozenset({Lack.PLACE})))
    hands.press(Qt.Key.Key_F4)
    assert window.message.text == "Nothing is left to do."


def test_required_fields_are_gone_to(window: MainWindow) -> None:
    hands = Hands(window)
    window.desk.do(PutCodebook(replace(CODEBOOK, fields=FIELDS), CODEBOOK))
    window.desk.do(SetToDo(frozenset({Lack.FIELD, Lack.ARTICLE})))

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DescribeDialog)
        assert dialog.own.has_focus()
        QTest.keyClicks(dialog.focusWidget(), "report")
        dialog.accept()

    QTimer.singleShot(0, fill)
    hands.press(Qt.Key.Key_F4)
    assert project_of(window).document("first").fields == {"genre": "report"}
    # No window manager is here that gives the keyboard back.
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    hands.press(Qt.Key.Key_F4)
    assert at(window) == ("b", "Pages")
    assert told(window) == "“Pages” is still empty · 1 to do in this article"
    hands.type("12")
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())  # type: ignore[union-attr]
    hands.press(Qt.Key.Key_F4)
    (claim,) = project_of(window).statement("b").claims
    assert claim.fields == {"pages": "12"}
    assert window.desk.focus.document is not None
    assert window.desk.focus.document.id == "second"


def test_actors_are_gone_to_behind_the_last_article(window: MainWindow) -> None:
    hands = Hands(window)
    party = Field("party", "Party", FieldOwner.ACTOR, FieldKind.TEXT, required=True)
    window.desk.do(PutCodebook(replace(CODEBOOK, fields=(party,)), CODEBOOK))
    window.desk.do(SetToDo(frozenset({Lack.FIELD, Lack.CLAIM})))
    hands.press(Qt.Key.Key_F4)
    assert window.desk.focus.statement == "a"
    hands.press(Qt.Key.Key_F4)
    assert window.desk.focus.statement == "c"
    named = []
    for _ in range(2):
        hands.press(Qt.Key.Key_F4)
        (dialog,) = window.findChildren(ActorsDialog)
        named.append(dialog.view.editor.actor.name)
        assert dialog.view.editor.fields.has_focus()
        assert told(window) == f"“Party” of {named[-1]} is still empty · 2 actors to describe"
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    assert named == [actor.name for actor in project_of(window).actors()]
    hands.press(Qt.Key.Key_F4)
    assert window.desk.focus.statement == "a"
    hands.press(Qt.Key.Key_F4, SHIFT)
    (dialog,) = window.findChildren(ActorsDialog)
    assert dialog.view.editor.actor.name == named[-1]
    dialog.close()


def test_words_without_a_place_are_gone_to(window: MainWindow) -> None:
    hands = Hands(window)
    window.desk.do(SetToDo(frozenset({Lack.PLACE})))
    window.desk.do(CorrectText("first", "Nothing of it stands here any more. Not a word that he wrote."))
    lost = {one.id for one in project_of(window).unplaced("first")}
    assert lost == {"a", "b"}
    hands.press(Qt.Key.Key_F4)
    first = window.desk.focus.statement
    assert told(window) == "Words that lost their place · 2 to do in this article"
    hands.press(Qt.Key.Key_F4)
    assert {first, window.desk.focus.statement} == lost
    current = window.parts.lost_bar.current
    assert current is not None
    assert current.statement == window.desk.focus.statement
    assert window.reader.hasFocus()
    assert not window.parts.lost_bar.go_to("elsewhere")
    assert window.parts.lost_bar.current == current
