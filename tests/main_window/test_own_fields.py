"""Every kind of field that a codebook can declare, filled in by key on everything that can have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.domain.text import Span
from desktop_app.main_window.dialogs.actors import ActorsDialog
from desktop_app.main_window.dialogs.describe import DescribeDialog
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.codebooks import PutCodebook
from desktop_app.project.commands.documents import DescribeDocument, ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.project import Project
from desktop_app.widgets.common.field_form import FieldForm
from tests.project.sample import CODEBOOK, new_project
from tests.walkthroughs.the_window import opened

OPTIONS = (Option("local", "Local"), Option("national", "National"), Option("press", "Press"))
CHOOSING = (FieldKind.ONE_OF, FieldKind.SEVERAL_OF)
FIELDS = tuple(
    Field(
        f"{owner.value}-{kind.value}",
        kind.value.title(),
        owner,
        kind,
        required=kind in (FieldKind.YES_NO, FieldKind.ACTOR),
        options=OPTIONS if kind in CHOOSING else (),
    )
    for owner in FieldOwner
    for kind in FieldKind
)
KEYS: Mapping[FieldKind, tuple[Qt.Key | str, ...]] = {
    FieldKind.YES_NO: (Qt.Key.Key_Right, Qt.Key.Key_Space),
    FieldKind.NUMBER: ("-3,5",),
    FieldKind.TEXT: ("a  b",),
    FieldKind.LONG_TEXT: ("one",),
    FieldKind.ONE_OF: (Qt.Key.Key_Right, Qt.Key.Key_Space),
    FieldKind.SEVERAL_OF: (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space),
    FieldKind.DATE: ("2031-03",),
    FieldKind.ACTOR: ("Wim Zandt", Qt.Key.Key_Return),
}
VALUES = {
    FieldKind.YES_NO: "no",
    FieldKind.NUMBER: "-3.5",
    FieldKind.TEXT: "a b",
    FieldKind.LONG_TEXT: "one",
    FieldKind.ONE_OF: "national",
    FieldKind.SEVERAL_OF: "local\npress",
    FieldKind.DATE: "2031-03",
    FieldKind.ACTOR: "Wim Zandt",
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    project.do(PutCodebook(replace(CODEBOOK, fields=FIELDS), CODEBOOK))
    project.do(ImportDocuments((Document("d", "The channel silts up, said Orla.", "Tide"),)))
    claims, stances = (ClaimDraft("demand"),), (StanceDraft("topic:Dredging", "for"),)
    project.do(
        AddStatement("d", (Span(0, 20),), "ann", speaker="Orla Quint", claims=claims, stances=stances, id="s")
    )
    with opened(qtbot, tmp_path, project) as shown:
        shown.desk.set_statement("s")
        yield shown


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def fill(form: FieldForm, owner: FieldOwner) -> None:
    """Fill in every field of a form by key, looking that what is required and empty says so."""
    for kind in FieldKind:
        field_id = f"{owner.value}-{kind.value}"
        name, editor = form._rows[field_id]
        assert ("*" in name.text()) is (kind in (FieldKind.YES_NO, FieldKind.ACTOR))
        assert form.focus_field(field_id)
        for key in KEYS[kind]:
            at = form.window().focusWidget()
            if isinstance(key, str):
                QTest.keyClicks(at, key)
            else:
                QTest.keyClick(at, key)
            QApplication.processEvents()
        form.send()
        assert "*" not in name.text()
        assert editor.isVisible()
    assert form.missing == ()


def check(window: MainWindow, owner: FieldOwner, told: Mapping[str, str]) -> None:
    """Whether what was filled in is what the project has; the actor was made in place, once."""
    project = project_of(window)
    names = {actor.id: actor.name for actor in project.actors()}
    assert list(names.values()).count("Wim Zandt") == 1
    wanted = {f"{owner.value}-{kind.value}": value for kind, value in VALUES.items()}
    by_actor = f"{owner.value}-{FieldKind.ACTOR.value}"
    assert {id_: names[value] if id_ == by_actor else value for id_, value in told.items()} == wanted
    assert project.check() == ()
    assert not [step.name for step in project.history() if any(id_ in step.name for id_ in told)]


@pytest.mark.parametrize("owner", [FieldOwner.STATEMENT, FieldOwner.CLAIM, FieldOwner.STANCE])
def test_fields_in_the_panel(window: MainWindow, owner: FieldOwner) -> None:
    page = window.panel._page
    form: Callable[[], FieldForm] = {
        FieldOwner.STATEMENT: lambda: page.closing.own,
        FieldOwner.CLAIM: lambda: page.claims.editors[0].more.own,
        FieldOwner.STANCE: lambda: page.stances.editors[0].more.own,
    }[owner]
    fill(form(), owner)
    statement = project_of(window).statement("s")
    told = {
        FieldOwner.STATEMENT: statement.fields,
        FieldOwner.CLAIM: statement.claims[0].fields,
        FieldOwner.STANCE: statement.stances[0].fields,
    }[owner]
    check(window, owner, told)


def shown(qtbot: QtBot, dialog: QWidget) -> None:
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)


def test_fields_of_the_article(window: MainWindow, qtbot: QtBot) -> None:
    project = project_of(window)
    dialog = DescribeDialog(project.document("d"), window)
    shown(qtbot, dialog)
    fill(dialog.own, FieldOwner.DOCUMENT)
    dialog.accept()
    assert not dialog.isVisible()
    window.desk.do(DescribeDocument("d", dialog.values(), dialog.own_values()))
    check(window, FieldOwner.DOCUMENT, project.document("d").fields)
    assert project.history()[-1].name == "Describe document"
    again = DescribeDialog(project.document("d"), window)
    assert (again.values(), again.own_values()) == ((), ())
    shown(qtbot, again)
    again.own.focus_field("document-one-of")
    QTest.keyClick(again.focusWidget(), Qt.Key.Key_Space)
    again.own.focus_field("document-number")
    again.own.texts()["document-number"].write("many")
    again.accept()
    assert again.isVisible()
    assert again.own.texts()["document-number"].hasFocus()
    again.own.texts()["document-number"].write("")
    again.accept()
    assert set(again.own_values()) == {("document-one-of", ""), ("document-number", "")}


def test_fields_of_an_actor(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ActorsDialog(window)
    shown(qtbot, dialog)
    orla = next(id_ for id_, one in window.desk.known.actors.items() if one.name == "Orla Quint")
    dialog.view.choose(orla)
    fill(dialog.view.editor.fields, FieldOwner.ACTOR)
    check(window, FieldOwner.ACTOR, window.desk.known.actors[orla].attributes)
    assert dialog.view.editor.actor.id == orla
    dialog.close()
