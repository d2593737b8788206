"""Whatever the statement panel asks for reaches the project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod, Qt, Signal
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.widgets.statement_panel.asks import Ask, field_ask
from desktop_app.widgets.statement_panel.requests import Requests
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("quay", "The quay has no tide. The tide has a quay.", "Quay"),)))
    project.do(
        AddStatement(
            "quay",
            (Span(0, 8),),
            "ann",
            speaker="Ada Vree",
            claims=(ClaimDraft("demand", "tolls", "No more tolls"),),
            stances=(StanceDraft("Bo Stam", "against"),),
            id="s1",
        )
    )
    project.do(AddStatement("quay", (Span(22, 30),), "ann", id="s2"))
    with opened(qtbot, tmp_path, project) as shown:
        shown.desk.show_document("quay")
        yield shown


def kept(window: MainWindow, statement_id: str) -> Statement:
    assert window.desk.project is not None
    return window.desk.project.statement(statement_id)


def test_no_request_of_the_panel_goes_unanswered(window: MainWindow) -> None:
    meta = window.panel.metaObject()
    methods = [meta.method(place) for place in range(meta.methodCount())]
    signals = {
        bytes(each.name().data()).decode(): each
        for each in methods
        if each.methodType() is QMetaMethod.MethodType.Signal
    }
    asked = [name for name, value in vars(Requests).items() if isinstance(value, Signal)]
    assert len(asked) > 20
    assert [name for name in asked if not window.panel.isSignalConnected(signals[name])] == []


def test_codes_are_called_in_the_history_as_on_the_screen(window: MainWindow) -> None:
    book = window.desk.known.codebook
    code, level = book.claim_types[0], book.scale[-1]
    assert code.name != code.id
    stance = kept(window, "s1").stances[0].id
    window.panel.claim_requested.emit("s1", code.id)
    window.panel.level_requested.emit("s1", stance, level.id)
    project = window.desk.project
    assert project is not None
    assert [step.name for step in project.history()[-2:]] == [
        f"Add claim: {code.name}",
        f"Set stance to {level.name}",
    ]


def test_what_is_below_the_codes_is_kept_and_undone(window: MainWindow) -> None:
    claim, stance = kept(window, "s1").claims[0].id, kept(window, "s1").stances[0].id
    before = kept(window, "s1")
    for what, part, value in (
        (Ask.CHECK_WORTHY, claim, "yes"),
        (Ask.VERDICT, claim, "mostly true"),
        (Ask.CLAIM_MEMO, claim, "asked twice"),
        (Ask.STANCE_MEMO, stance, "loudly"),
    ):
        window.panel.ask("s1", what, part, value)
    now = kept(window, "s1")
    assert (now.claims[0].check_worthy, now.claims[0].verdict, now.claims[0].memo) == (
        True,
        "mostly true",
        "asked twice",
    )
    assert now.stances[0].memo == "loudly"
    for _ in range(4):
        window.desk.undo()
    assert kept(window, "s1") == before


def test_a_field_of_the_codebook_is_kept(window: MainWindow) -> None:
    book = window.desk.known.codebook
    pages = Field("pages", "Pages", kind=FieldKind.NUMBER, owner=FieldOwner.STATEMENT)
    assert window.desk.do(PutCodebook(replace(book, fields=(pages,)), book))
    window.panel.ask("s1", field_ask(FieldOwner.STATEMENT, "pages"), "", "3")
    assert kept(window, "s1").fields == {"pages": "3"}


def test_the_same_as_last_is_one_key_and_one_undo(window: MainWindow) -> None:
    news: list[str] = []
    window.desk.hint_told.connect(news.append)
    window.activateWindow()
    window.desk.choose(statement="s2")
    window.panel.same_as_last_requested.emit("s2")
    assert news
    assert window.message.text == news[-1]
    assert not kept(window, "s2").claims
    window.panel.memo_requested.emit("s1", "worked on")
    window.panel.focus_speaker()
    Hands(window).press(Qt.Key.Key_Escape)
    Hands(window).press(Qt.Key.Key_D)
    one, two = kept(window, "s1"), kept(window, "s2")
    assert two.speaker == one.speaker
    assert [each.topic for each in two.claims] == [each.topic for each in one.claims]
    assert [(each.target, each.level) for each in two.stances] == [
        (each.target, each.level) for each in one.stances
    ]
    assert two.memo == ""
    assert two.claims[0].paraphrase == ""
    window.desk.undo()
    assert not kept(window, "s2").claims


def test_when_all_is_reviewed_going_on_says_so(window: MainWindow) -> None:
    news: list[str] = []
    window.desk.news_told.connect(news.append)
    window.activateWindow()
    window.desk.choose(statement="s2")
    window.panel.focus_memo()
    Hands(window).press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert news or window.message.isVisible()
