"""Ten full statements of an article, each with speaker, claim and stance, by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.main_window.window import MainWindow
from desktop_app.project.project import Project
from desktop_app.project.resources import resource
from tests.walkthroughs.test_first_statement import SEED, made
from tests.walkthroughs.the_window import Hands, opened

MOST = 120
"""Key presses for ten statements."""


def there(window: MainWindow) -> tuple[Project, str]:
    project, document = window.desk.project, window.desk.focus.document
    assert project is not None
    assert document is not None
    return project, document.id


def code_one(window: MainWindow, hands: Hands) -> None:
    """The next suggestion made a statement: its speaker confirmed, a claim, a stance towards somebody."""
    hands.press(Qt.Key.Key_U)
    hands.press(Qt.Key.Key_Return)
    project, _ = there(window)
    if not project.statement(window.desk.focus.statement).speaker:
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.type("1")
    hands.type("s")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.type("2")
    hands.press(Qt.Key.Key_Escape)
    assert window.reader.hasFocus()


def walk(qtbot: QtBot, folder: Path, text: Path) -> int:
    """How many keys were pressed from the article's opening to its ten statements."""
    with opened(qtbot, folder, made(folder, text)) as window:
        hands = Hands(window)
        project, document = there(window)
        for _ in range(10):
            code_one(window, hands)
        statements = project.statements(document)
        assert len(statements) == 10
        for statement in statements:
            assert statement.speaker
            assert [claim.claim_type for claim in statement.claims] == ["assertion"]
            assert [stance.level for stance in statement.stances] == ["against"]
            assert statement.stances[0].target is not None
        assert project.check() == ()
        return hands.pressed


@pytest.mark.skipif(not SEED.exists(), reason="the article is not beside this checkout")
def test_the_article_the_project_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    assert walk(qtbot, tmp_path, SEED) < MOST


def test_our_sample(qtbot: QtBot, tmp_path: Path) -> None:
    assert walk(qtbot, tmp_path, resource("samples", "nachtboot.nl.txt")) < MOST
