"""What reports a statement is said by a key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened


def test_from_the_shortest_about_it_to_none(qtbot: QtBot, tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("quay", "The quay has no tide. The tide has a quay."),)))
    for id_, span in (
        ("in", Span(4, 8)),
        ("about", Span(0, 12)),
        ("far", Span(0, 20)),
        ("else", Span(22, 30)),
    ):
        project.do(AddStatement("quay", (span,), "ann", id=id_))
    with opened(qtbot, tmp_path, project) as window:
        told: list[str] = []
        window.desk.news_told.connect(told.append)
        window.desk.hint_told.connect(told.append)
        window.desk.show_document("quay")
        qtbot.waitUntil(lambda: not window.coding.busy)
        window.reader.setFocus()
        window.desk.choose(statement="in")
        hands = Hands(window)
        for expected in ("about", "far", "", "about"):
            hands.press(Qt.Key.Key_R)
            assert project.statement("in").within == expected
        assert "The quay has" in told[-1]
        assert "within" in window.panel._heading._place.text()
        window.desk.choose(statement="else")
        hands.press(Qt.Key.Key_R)
        assert "No other" in told[-1]
