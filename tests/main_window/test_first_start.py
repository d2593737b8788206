"""The window as it first opens, and what fits on its tools and its panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.suggestion import Suggestion
from desktop_app.main_window import sample, standing
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.suggestions import AcceptSuggestions
from tests.walkthroughs.the_window import Hands, opened


def suggestions(window: MainWindow) -> tuple[Suggestion, ...]:
    document = window.desk.focus.document
    assert document is not None
    return window.desk.ask(lambda project: project.suggestions(document.id)) or ()


def whole(part: QWidget) -> bool:
    """Whether all of a part is in view."""
    return part.isVisible() and part.visibleRegion().boundingRect() == QRect(
        0, 0, part.width(), part.height()
    )


def test_it_opens_no_larger_than_the_screen_and_no_smaller_than_comfortable(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        standing.restore(window)
        room = window.screen().availableSize()
        assert window.width() == max(window.minimumWidth(), min(1280, room.width() - 16))
        assert window.height() == max(window.minimumHeight(), min(800, room.height() - 48))


@pytest.mark.parametrize("width", [900, 1000, 1280, 1440])
def test_no_tool_is_cut_off(qtbot: QtBot, tmp_path: Path, width: int) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        window.resize(width, 720)
        window.desk.do(AcceptSuggestions(tuple(each.id for each in suggestions(window)), "ann"))
        qtbot.wait(1)
        for action in window.tools.actions():
            assert whole(window.tools.widgetForAction(action))
        assert "Ctrl+K" in window.tools.finder.text()
        assert window.tools.finder.width() >= window.tools.finder.sizeHint().width()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_suggestion_is_judged_without_scrolling(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", language, "ann")) as window:
        window.resize(1280, 720)
        hands = Hands(window)
        card = window.panel._card
        for _ in suggestions(window):
            hands.press(Qt.Key.Key_U)
            qtbot.waitUntil(lambda: card.id == window.desk.focus.suggestion)
            for part in (card.words, card._confidence, card.accept, card.edit, card.reject):
                assert whole(part)
            assert whole(card._rows["speaker"])
            assert whole(card._why[0])


def test_the_table_says_how_many_are_left(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        hands = Hands(window)
        left = len(suggestions(window))
        assert window.table.head._left.text() == f"{left} suggestions left"
        hands.press(Qt.Key.Key_U)
        hands.press(Qt.Key.Key_A)
        qtbot.waitUntil(lambda: window.table.head._left.text() == f"{left - 1} suggestions left")
        window.desk.do(AcceptSuggestions(tuple(each.id for each in suggestions(window)), "ann"))
        qtbot.waitUntil(lambda: window.table.head._left.text() == "✓ All reviewed")


@pytest.mark.parametrize("place", ["text", "panel"])
def test_esc_leaves_a_suggestion(qtbot: QtBot, tmp_path: Path, place: str) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_U)
        assert window.desk.focus.suggestion
        if place == "panel":
            window.panel._card.accept.setFocus()
        hands.press(Qt.Key.Key_Escape)
        assert window.desk.focus.suggestion == ""
        assert window.reader.hasFocus()
        assert window.panel._nothing.isVisible()
