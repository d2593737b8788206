"""Found in the right project and language, kept whatever is shown, counted, learned from."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window import sample
from desktop_app.main_window.dialogs.describe import DescribeDialog
from desktop_app.main_window.dialogs.learned import LearnedDialog
from desktop_app.main_window.settings import LEARN
from desktop_app.project.commands.documents import DescribeDocument, DocumentField
from desktop_app.project.project import Project
from tests.walkthroughs.the_window import opened


def project_in(folder: Path, name: str = "sample") -> Project:
    return sample.made(folder / name, "en", "ann")


def test_what_is_found_is_kept_though_another_article_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        project = window.desk.project
        assert project is not None
        one, other, *_ = (summary.id for summary in project.summaries())
        shown = window.desk.focus.document
        assert shown is not None
        window.searching.again(project.document(one))
        window.desk.show_document(other)
        window.desk.show_document(one)
        qtbot.waitUntil(lambda: not window.searching.busy)
        window.desk.show_document(other)
        qtbot.waitUntil(lambda: not window.searching.busy)
        assert project.is_searched(one)
        assert project.is_searched(other)
        assert window.desk.focus.left == project.unreviewed(other)
        qtbot.waitUntil(lambda: f"{project.unreviewed():,}" in window._status._place.text())


def test_a_model_that_cannot_be_read_is_told_and_nothing_is_looked_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Project, language: str) -> None:
        raise Problem(Wrong.DAMAGED_PROJECT, file="study.standpunt")

    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        document = window.desk.focus.document
        assert document is not None
        monkeypatch.setattr(Project, "model", refuse)
        window.searching.again(document)
        assert not window.searching.busy
        assert "study.standpunt" in window.message.text


def test_what_is_found_in_a_closed_project_is_dropped(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        project, document = window.desk.project, window.desk.focus.document
        assert project is not None
        assert document is not None
        window.searching.again(document)
        window.desk.take(project_in(tmp_path, "other"))
        qtbot.waitUntil(lambda: not window.searching.busy)
        assert window.message.text == ""
        assert window.desk.focus.left > 0


def test_another_language_finds_again(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        project, document = window.desk.project, window.desk.focus.document
        assert project is not None
        assert document is not None
        dialog = DescribeDialog(document, window)
        dialog.language.set_tag("")
        dialog.language._tell()
        assert dialog.language.tag() == document.language
        assert dialog.values() == ()
        dialog.language.choice.setEditText("pt-BR")
        assert dialog.values() == ((DocumentField.LANGUAGE, "pt-BR"),)
        dialog.deleteLater()
        before = window.desk.focus.left
        window.desk.do(DescribeDocument(document.id, ((DocumentField.LANGUAGE, "pt"),)))
        qtbot.waitUntil(lambda: not window.searching.busy)
        assert project.is_searched(document.id)
        assert 0 < window.desk.focus.left < before


def test_what_was_learned_is_told_and_forgotten(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        project = window.desk.project
        assert project is not None
        dialog = LearnedDialog(window)
        assert not dialog.forget.isEnabled()
        dialog.train.click()
        qtbot.waitUntil(lambda: not window.learning.runner.busy)
        assert "nothing reviewed" in dialog.news.text()
        project.keep_model(Model("nl", "2031-03-14T12:00:00Z", b"", 12, 80, 6, 30, ("verb-that/hopen",)))
        window.learning.changed.emit()
        for part in (
            "Dutch",
            "12 articles",
            "80 accepted",
            "6 corrected",
            "30 rejected",
            "hopen",
            "another machine",
        ):
            assert part in dialog.told.text()
        dialog.forget.click()
        assert project.models() == ()
        dialog.deleteLater()
        window.settings.set(LEARN, False)
        assert window.settings.get(LEARN) is False


def test_the_tab_key_goes_down_the_description(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        assert window.desk.focus.document is not None
        dialog = DescribeDialog(window.desk.focus.document, window)
        dialog.show()
        stops: list[QWidget] = []
        at = dialog.nextInFocusChain()
        while at is not None and at is not dialog:
            if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.focusProxy() is None:
                stops.append(at)
            at = at.nextInFocusChain()
        assert dialog.language.choice in stops
        heights = [stop.mapTo(dialog, stop.rect().topLeft()).y() for stop in stops]
        assert heights == sorted(heights)
        dialog.deleteLater()
