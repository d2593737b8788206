"""Quotations found in any script, in all articles, given up, and beside another project or window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import Progress
from desktop_app.project.project import Project
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

SHIFT = Qt.KeyboardModifier.ShiftModifier
ARABIC = (
    "وصل الصيادون أمس إلى بلدة رملة البحر بعد رحلة طويلة.\n\n"
    "وقالت ليلى المرجاني: «سنبقي المرفأ مفتوحا طوال الشتاء». ثم عاد الجميع إلى بيوتهم.\n\n"
    "أما سامر الدفاف فكتب: «لا نريد وعودا جديدة»."
)
ARTICLES = 40


def project_of(folder: Path, *documents: Document, name: str = "first") -> Project:
    project = new_project(folder, name)
    project.do(ImportDocuments(documents))
    return project


def articles(letter: str) -> tuple[Document, ...]:
    """Many articles with two quotations each."""
    return tuple(
        Document(
            f"{letter}{number:02}",
            f"Bo Stam zei dat sluis {number} dicht blijft.\n\n‘Nummer {number} lekt’, zei Ada Vree.",
            title=f"Sluis {number}",
            language="nl",
        )
        for number in range(ARTICLES)
    )


def searched(project: Project) -> list[str]:
    return [summary.id for summary in project.summaries() if project.is_searched(summary.id)]


def test_right_to_left_suggestions_are_painted_and_accepted(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_of(tmp_path, Document("d", ARABIC, language="ar"))) as window:
        project = window.desk.project
        assert project is not None
        there = project.suggestions("d")
        assert len(there) == 2
        painted = window.reader.grab().toImage()
        window.reader.set_suggestions(())
        plain = window.reader.grab().toImage()
        window.suggestions._mark(there)
        assert window.reader.grab().toImage() == painted
        changed = [
            x
            for x in range(painted.width())
            for y in range(painted.height())
            if painted.pixel(x, y) != plain.pixel(x, y)
        ]
        column = window.reader._layout.column
        # The first stretch begins right of the middle of its line: something is painted there.
        assert any(sum(column) / 2 < x < column[1] for x in changed)
        hands = Hands(window)
        hands.press(Qt.Key.Key_U)
        hands.press(Qt.Key.Key_A)
        hands.press(Qt.Key.Key_A)
        words = [statement.words for statement in project.statements("d")]
        assert words == [ARABIC[s.start : s.end] for each in there for s in each.quotation.content]
        assert project.suggestions("d") == ()
        assert project.check() == ()


def test_finding_in_all_is_given_up_and_gone_on_with(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_of(tmp_path, *articles("a"))) as window:
        project = window.desk.project
        assert project is not None
        hands = Hands(window)
        cancel = window._status._cancel
        clicked: list[bool] = []

        def give_up(progress: Progress) -> None:
            if progress.done >= ARTICLES / 2 and not clicked:
                clicked.append(cancel.isVisible())
                cancel.click()

        window.jobs.progressed.connect(give_up)
        hands.press(Qt.Key.Key_F5, SHIFT)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert clicked == [True]
        kept = searched(project)
        assert 1 < len(kept) < ARTICLES
        assert not cancel.isVisible()
        assert window.message.text == ""
        assert project.unreviewed() == 2 * len(kept)
        hands.press(Qt.Key.Key_F5, SHIFT)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert len(searched(project)) == ARTICLES
        assert f"in {ARTICLES - len(kept)} articles" in window.message.text


def test_another_project_is_opened_while_all_is_searched(qtbot: QtBot, tmp_path: Path) -> None:
    other = project_of(tmp_path, *articles("b"), name="other")
    path = other.path
    other.close()
    with opened(qtbot, tmp_path, project_of(tmp_path, *articles("a"))) as window:
        first = window.desk.project
        assert first is not None
        Hands(window).press(Qt.Key.Key_F5, SHIFT)
        assert window.jobs.busy
        assert window.desk.open(path)
        qtbot.waitUntil(lambda: not window.jobs.busy and not window.searching.busy)
        second = window.desk.project
        assert second is not None
        assert searched(second) == ["b00"]
        assert window.desk.focus.left == second.unreviewed() == 2
        assert window.message.text == ""


@pytest.mark.parametrize("who", ["same", "other"])
def test_two_windows_search_one_project(qtbot: QtBot, tmp_path: Path, who: str) -> None:
    project = project_of(tmp_path, *articles("a"))
    with opened(qtbot, tmp_path, project) as window:
        Hands(window).press(Qt.Key.Key_F5, SHIFT)
        with opened(qtbot, tmp_path, project.path) as second:
            if who == "same":
                second.searching.through_all(lambda *_: None)
            qtbot.waitUntil(lambda: not window.jobs.busy and not second.jobs.busy)
            qtbot.waitUntil(lambda: not second.searching.busy)
            for each in (window, second):
                check_all_found(each)


def check_all_found(window: MainWindow) -> None:
    project = window.desk.project
    assert project is not None
    assert len(searched(project)) == ARTICLES
    assert project.unreviewed() == 2 * ARTICLES
    assert project.check() == ()
    assert "cannot" not in window.message.text
