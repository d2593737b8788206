"""A lexicon of the reader's own that cannot be read: told with its place, and mended without leaving."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.lexicons import own_folder
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

TEXT = "Ada Vree kwebbelde dat de kade van Oosterveen gewoon open blijft."
MENDED = 'language = "nl"\n[verbs.say]\nkwebbelen = "kwebbelt kwebbelde; gekwebbeld"\n'


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ('language = "nl"\n[verbs.say]\nkwebbelen = "kwebbelt\n', "3:"),
        ('language = "nl"\n[words]\nhats = "pet"\n', "hats"),
        ('language = "nl"\n[verbs.say]\nkwebbelen = 7\n', "verbs.say"),
    ],
)
def test_a_broken_one_is_told_and_mended(qtbot: QtBot, tmp_path: Path, broken: str, place: str) -> None:
    own = own_folder() / "quotations.nl.toml"
    own.parent.mkdir(parents=True)
    own.write_text(broken, encoding="utf-8")
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("d", TEXT, title="Kade", language="nl"),)))
    with opened(qtbot, tmp_path, project) as window:
        assert str(own) in window.message.text
        assert place in window.message.text
        assert colour(window) == window.look.status["error"]
        assert TEXT in window.reader.toPlainText()
        assert "Looking" not in window._status._place.text()
        assert not project.is_searched("d")
        hands = Hands(window)
        own.write_text(MENDED, encoding="utf-8")
        hands.press(Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: not window.searching.busy)
        (found,) = project.suggestions("d")
        assert found.quotation.why.cue == "kwebbelen"
        assert window.message.text == ""
        # News that follow do not look like the problem.
        window.desk.news_told.emit("All is well.")
        assert colour(window) == window.look.window["text"]


def colour(window: MainWindow) -> QColor:
    """The colour of what is told."""
    return window.message._text.palette().color(QPalette.ColorRole.WindowText)
