"""All suggestions of an article reviewed by keys: accepted, edited, rejected, undone, accepted together."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from desktop_app.domain.findings import Confidence
from desktop_app.domain.statement import Statement
from desktop_app.domain.suggestion import Decision, Suggestion
from desktop_app.main_window import sample
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.suggestions import RejectSuggestion
from desktop_app.project.project import Project
from tests.walkthroughs.the_window import Hands, opened

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def there(window: MainWindow) -> tuple[Project, str]:
    project, document = window.desk.project, window.desk.focus.document
    assert project is not None
    assert document is not None
    return project, document.id


def left(window: MainWindow) -> tuple[Suggestion, ...]:
    project, document = there(window)
    return project.suggestions(document)


def statements(window: MainWindow) -> tuple[Statement, ...]:
    project, document = there(window)
    return project.statements(document)


def chosen(window: MainWindow) -> Suggestion:
    project, _ = there(window)
    return project.suggestion(window.desk.focus.suggestion)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_by_keys(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", language, "ann")) as window:
        hands = Hands(window)
        project, document = there(window)
        at_first = left(window)
        assert len(at_first) > 5
        hands.press(Qt.Key.Key_U)
        first = chosen(window)
        hands.press(Qt.Key.Key_W)
        assert QToolTip.isVisible()
        hands.press(Qt.Key.Key_Escape)
        assert chosen(window) == first
        accept_and_take_back(window, hands, first)
        rejected = reject_and_take_back(window, hands)
        edit(window, hands)
        accept_the_sure_and_take_back(window, hands)
        presses = hands.pressed
        for key in (Qt.Key.Key_A, Qt.Key.Key_X) * len(at_first):
            if window.desk.focus.left:
                hands.press(key)
        # One key each, for all that was left.
        assert hands.pressed - presses <= len(at_first)
        assert left(window) == ()
        assert project.unreviewed(document) == 0
        assert window.desk.focus.suggestion == ""
        hands.press(Qt.Key.Key_U)
        assert "reviewed" in window.message.text
        assert "None are left" not in window.message.text
        others = len(project.summaries()) - 1
        assert f"{others} articles were not looked through yet." in window.message.text
        assert f"{others}." in window.panel._nothing._left.text()
        window.message.hide()
        hands.press(Qt.Key.Key_U, CONTROL)
        assert f"{others} articles were not looked through yet." in window.message.text
        window.searching.again(project.document(document))
        qtbot.waitUntil(lambda: not window.searching.busy)
        assert rejected not in [each.quotation.content for each in left(window)]
        assert project.check() == ()


def accept_and_take_back(window: MainWindow, hands: Hands, first: Suggestion) -> None:
    """A makes the statement that was proposed and goes on; Ctrl+Z has the suggestion back, and chosen."""
    before = left(window)
    hands.press(Qt.Key.Key_A)
    (made,) = statements(window)
    assert tuple(anchor.span for anchor in made.content) == first.quotation.content
    assert made.kind is first.quotation.kind
    assert window.desk.focus.suggestion not in {"", first.id}
    assert window.desk.focus.statement == ""
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert statements(window) == ()
    assert left(window) == before
    assert chosen(window) == first
    hands.press(Qt.Key.Key_A)


def reject_and_take_back(window: MainWindow, hands: Hands) -> object:
    """X goes on to the next and leaves no statement; Ctrl+Z brings it back."""
    rejected = chosen(window)
    count = len(statements(window))
    hands.press(Qt.Key.Key_X)
    assert rejected.id not in [each.id for each in left(window)]
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert chosen(window) == rejected
    hands.press(Qt.Key.Key_X)
    assert len(statements(window)) == count
    project, document = there(window)
    assert project.reviews(document)[-1].decision is Decision.REJECTED
    return rejected.quotation.content


def edit(window: MainWindow, hands: Hands) -> None:
    """E makes a statement and goes to its speaker's field; Esc goes back to the text."""
    wanted = chosen(window)
    hands.press(Qt.Key.Key_E)
    (made,) = [each for each in statements(window) if each.id == window.desk.focus.statement]
    assert made.extent.start == wanted.extent.start
    assert not window.reader.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert window.reader.hasFocus()
    hands.press(Qt.Key.Key_U)


def accept_the_sure_and_take_back(window: MainWindow, hands: Hands) -> None:
    """Shift+A accepts what can be relied on as one step."""
    before = left(window)
    sure = [each for each in before if each.quotation.confidence is Confidence.HIGH]
    count = len(statements(window))
    new = {
        name.casefold()
        for each in sure
        for name in (each.quotation.speaker, each.quotation.speaks_for)
        if name and not window.desk.known.called(name)
    }
    if new:
        asked = hands.answer(Qt.Key.Key_Escape, lambda: hands.press(Qt.Key.Key_A, SHIFT))
        assert f"{len(sure)} suggestion" in asked or len(sure) == 1
        assert f"{len(new)} new actor" in asked
        assert len(statements(window)) == count
        assert left(window) == before
        hands.answer(Qt.Key.Key_Return, lambda: hands.press(Qt.Key.Key_A, SHIFT))
    else:
        hands.press(Qt.Key.Key_A, SHIFT)
    if not sure:
        return
    assert len(statements(window)) == count + len(sure)
    assert str(len(sure)) in window.message.text or len(sure) == 1
    assert "Ctrl+Z" in window.message.text
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert window.message.text == ""
    assert len(statements(window)) == count
    assert left(window) == before
    assert chosen(window).id in {each.id for each in before}


def test_the_next_article_is_reached_by_a_key(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "nl", "ann")) as window:
        hands = Hands(window)
        _, here = there(window)
        hands.press(Qt.Key.Key_F5, SHIFT)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert "found" in window.message.text
        hands.press(Qt.Key.Key_U, CONTROL)
        _, now = there(window)
        assert now != here
        assert window.desk.focus.suggestion
        assert window.reader.hasFocus()


def test_articles_that_were_not_searched_are_offered(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "nl", "ann")) as window:
        hands = Hands(window)
        project, document = there(window)
        for each in left(window):
            window.desk.do(RejectSuggestion(each.id))
        hands.press(Qt.Key.Key_U)
        assert "not looked through yet" in window.message.text
        assert "Shift+F5" in window.message._offer.text()
        window.message._offer.click()
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert all(summary.unreviewed is not None for summary in project.summaries())
        for summary in project.summaries():
            for each in project.suggestions(summary.id):
                window.desk.do(RejectSuggestion(each.id))
        hands.press(Qt.Key.Key_U)
        assert "None are left in the project." in window.message.text
        assert "None are left" in window.panel._nothing._left.text()
        assert project.unreviewed(document) == 0
