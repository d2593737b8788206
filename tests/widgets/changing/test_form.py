"""What is told in the form of a change of many statements."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.actors import Actor
from desktop_app.domain.changes import Change, What
from desktop_app.domain.codebook import Codebook, Level, Topic
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.widgets.changing.form import ChangeForm

BOOK = Codebook(
    "book",
    "Book",
    topics=(Topic("tolls", "Tolls"),),
    scale=(Level("for", "For"), Level("against", "Against")),
    fields=(
        Field("pages", "Pages", FieldOwner.STATEMENT, FieldKind.NUMBER),
        Field("weight", "Weight", FieldOwner.CLAIM, FieldKind.NUMBER),
        Field("told", "Told by", FieldOwner.STANCE, FieldKind.TEXT),
    ),
)


@pytest.fixture
def form(qtbot: QtBot) -> ChangeForm:
    made = ChangeForm(BOOK, (Actor("bo", "Bo Stam"),))
    qtbot.addWidget(made)
    made.show()
    return made


def told(form: ChangeForm) -> Change | None:
    return form.change


def choose(form: ChangeForm, title: str) -> None:
    form._what.setCurrentIndex(form._what.findText(title))
    assert form._what.currentText() == title


def test_a_stance_is_added_towards_somebody_its_level_may_wait(form: ChangeForm) -> None:
    choose(form, "Add a stance")
    assert form._target.isVisible()
    form._new.taken.emit("for")
    assert told(form) is None
    form._target.taken.emit("topic:Tolls")
    assert told(form) == Change(What.ADD_STANCE, "for", "", "topic:Tolls")
    form._new.taken.emit("")
    assert told(form) == Change(What.ADD_STANCE, "", "", "topic:Tolls")


def test_targets_are_replaced(form: ChangeForm) -> None:
    choose(form, "Target of stances")
    form._old.taken.emit("Bo Stam")
    assert told(form) is None
    form._new.taken.emit("topic:Tolls")
    assert told(form) == Change(What.TARGET, "topic:Tolls", "Bo Stam")


@pytest.mark.parametrize(
    ("title", "field"),
    [("Pages", "pages"), ("Weight (of claims)", "weight"), ("Told by (of stances)", "told")],
)
def test_fields_of_all_three_are_offered(form: ChangeForm, title: str, field: str) -> None:
    choose(form, title)
    form._own.value_asked.emit(field, "3")
    assert told(form) == Change(What.FIELD, "3", field=field)


@pytest.mark.parametrize("title", ["Pages", "Replace a topic", "Stance level", "Speaks for"])
def test_tab_follows_the_eye(form: ChangeForm, title: str) -> None:
    choose(form, title)
    form.activateWindow()
    form._what.setFocus()
    places = []
    for _ in range(9):
        form.focusNextChild()
        reached = form.focusWidget()
        assert reached is not None
        if reached is form._what:
            break
        places.append(reached.mapTo(form, reached.rect().center()).y())
    assert places
    assert places == sorted(places)
