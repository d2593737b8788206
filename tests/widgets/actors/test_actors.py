"""The list of actors, and the one that is described."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.main_window import theme
from desktop_app.widgets.actors.actors import ActorsView

CALLOWAY = Actor(
    "a", "Ruth Calloway", ActorKind.PERSON, ("de premier",), (Affiliation("Regering", "premier", "2029"),)
)
ACTORS = {
    "a": CALLOWAY,
    "b": Actor("b", "Calloway"),
    "c": Actor("c", "Rederij Noordzee", ActorKind.ORGANISATION),
}


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[ActorsView]:
    theme.prepare(qapp)
    desk = QWidget()
    qtbot.addWidget(desk)
    made = ActorsView(desk)
    made.editor.set_look(theme.load("light"))
    made.set_actors(ACTORS, {"a": 12, "b": 3})
    desk.show()
    yield made
    desk.close()


def asked(view: ActorsView) -> list[Actor]:
    told: list[Actor] = []
    view.editor.actor_asked.connect(told.append)
    return told


def test_a_name_written_is_asked_for_once_on_leaving_the_field(view: ActorsView) -> None:
    view.choose("a")
    told = asked(view)
    view.editor.name.setFocus()
    view.editor.name.selectAll()
    QTest.keyClicks(view.editor.name, " Ruth  Callaway ")
    QTest.keyClick(view.editor.name, Qt.Key.Key_Return)
    assert [actor.name for actor in told] == ["Ruth Callaway"]
    assert told[0].aliases == CALLOWAY.aliases


def test_nobody_is_called_nothing(view: ActorsView) -> None:
    view.choose("a")
    told = asked(view)
    view.editor.name.clear()
    QTest.keyClick(view.editor.name, Qt.Key.Key_Return)
    assert told == []
    assert view.editor.name.text() == "Ruth Calloway"


def test_what_is_half_written_goes_to_the_actor_it_was_written_of(view: ActorsView) -> None:
    view.choose("a")
    told = asked(view)
    view.editor.aliases.setFocus()
    QTest.keyClicks(view.editor.aliases, "Ruthie")
    QTest.keyClick(view.editor.aliases, Qt.Key.Key_Return)
    view.choose("c")
    assert [(actor.id, set(actor.aliases)) for actor in told] == [("a", {"Ruthie", "de premier"})]
    assert view.editor.aliases.words == ""


def test_a_date_that_is_none_is_told_and_not_asked_for(view: ActorsView) -> None:
    view.choose("a")
    told = asked(view)
    until = view.editor.affiliations.findChildren(QLineEdit)[3]
    until.setFocus()
    QTest.keyClicks(until, "2031-13")
    QTest.keyClick(until, Qt.Key.Key_Return)
    assert told == []
    QTest.keyClick(until, Qt.Key.Key_Backspace)
    QTest.keyClicks(until, "2")
    QTest.keyClick(until, Qt.Key.Key_Return)
    assert [actor.affiliations[0].until for actor in told] == ["2031-12"]


def in_view(widget: QWidget) -> list[QLineEdit]:
    QApplication.processEvents()  # a layout shows what is new in it a turn later
    return [field for field in widget.findChildren(QLineEdit) if not field.isHidden()]


def test_an_affiliation_is_written_field_by_field(view: ActorsView) -> None:
    view.choose("c")
    rows = view.editor.affiliations
    view.editor.actor_asked.connect(lambda actor: view.set_actors(ACTORS | {"c": actor}, {}))
    rows.add.click()
    organisation, role, since, _ = in_view(rows)
    QTest.keyClicks(organisation, "Havenraad")
    QTest.keyClick(organisation, Qt.Key.Key_Return)
    assert organisation.hasFocus()
    QTest.keyClick(organisation, Qt.Key.Key_Tab)
    assert role.hasFocus()
    QTest.keyClick(role, Qt.Key.Key_Tab)
    QTest.keyClicks(since, "2031-03")
    QTest.keyClick(since, Qt.Key.Key_Return)
    assert since.hasFocus()
    assert view.editor.actor.affiliations == (Affiliation("Havenraad", "", "2031-03"),)
    view.choose("b")
    assert in_view(rows) == []


def test_the_list_is_narrowed_without_accents_and_by_alias(view: ActorsView) -> None:
    view.filter.setText("prémier")
    assert view.list.model().rowCount() == 1
    view.choose("c")
    assert view.filter.text() == ""
    assert view.editor.actor.id == "c"


def test_merging_one_means_the_one_like_it(view: ActorsView) -> None:
    view.choose("a")
    told: list[object] = []
    view.merge_requested.connect(told.append)
    assert view.merge.isEnabled()
    view.merge.click()
    assert told == [("a", "b")]
    view.choose("c")
    assert not view.merge.isEnabled()


def test_a_wrong_identifier_or_colour_is_told(view: ActorsView) -> None:
    view.choose("a")
    told = asked(view)
    view.editor.wikidata.setText("42")
    QTest.keyClick(view.editor.wikidata, Qt.Key.Key_Return)
    view.editor.colour.choice.setCurrentIndex(view.editor.colour.choice.count() - 1)
    view.editor.colour.choice.activated.emit(view.editor.colour.choice.count() - 1)
    view.editor.colour.own.setText("blue")
    QTest.keyClick(view.editor.colour.own, Qt.Key.Key_Return)
    assert told == []
    view.editor.colour.own.setText("#123456")
    QTest.keyClick(view.editor.colour.own, Qt.Key.Key_Return)
    assert [actor.colour for actor in told] == ["#123456"]


def test_ten_thousand_actors_are_narrowed(view: ActorsView) -> None:
    many = {f"n{number}": Actor(f"n{number}", f"Person {number}") for number in range(10_000)}
    view.set_actors(many, {})
    QTest.keyClicks(view.filter, "9999")
    assert view.list.model().rowCount() == 1
