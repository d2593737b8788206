"""The window learns from real reviews: by itself, at rest, without getting in the way; or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.main_window.dialogs.learned import LearnedDialog
from desktop_app.main_window.settings import LEARN
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.suggestions import AcceptSuggestion, RejectSuggestion
from desktop_app.project.job import Job, Progress
from desktop_app.project.jobs.training import Trained
from desktop_app.project.project import Project
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

PEOPLE = ("Mirthe Aldinga", "Joris Poelstra", "Noor Vreeswijk", "Hidde Roorda", "Sanne Klaver", "Teun Abbas")
PLACES = ("Oosterveen", "Zandstad", "Havermeer", "Klinkhoven")
ARTICLES = 24


def article(number: int) -> Document:
    """One of many short articles: a clause that is said, words in marks, and something hoped for."""
    one, other = PEOPLE[number % 6], PEOPLE[(number * 5 + 2) % 6]
    place = PLACES[number % 4]
    text = (
        f"De brug van {place} gaat in nummer {number} van het plan dicht.\n\n"
        f"{one} zei dat de kade van {place} {number} weken gesloten blijft.\n\n"
        f"‘Wij krijgen {number} brieven per dag’, zei {other} in {place}.\n\n"
        f"{one} hoopt dat het in {place} snel droog wordt."
    )
    return Document(f"d{number:02}", text, title=f"Brug {number}", language="nl")


def project_in(folder: Path) -> Project:
    project = new_project(folder)
    project.do(ImportDocuments(tuple(article(number) for number in range(ARTICLES))))
    return project


def review(window: MainWindow, documents: int) -> None:
    """Decide on everything in so many articles: what is hoped is rejected, the rest accepted."""
    project = window.desk.project
    assert project is not None
    for summary in project.summaries()[:documents]:
        for suggestion in project.suggestions(summary.id):
            hoped = suggestion.quotation.why.cue == "hopen"
            decision = (
                RejectSuggestion(suggestion.id)
                if hoped
                else AcceptSuggestion(suggestion.id, window.desk.annotator)
            )
            assert window.desk.do(decision)


def searched(qtbot: QtBot, window: MainWindow) -> Project:
    """The project, with all its articles looked through."""
    project = window.desk.project
    assert project is not None
    window.searching.through_all(lambda *_: None)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    return project


def test_it_learns_at_rest_and_leaves_an_edit_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        window.learning._rest.setInterval(50)
        project = searched(qtbot, window)
        hands = Hands(window)
        shown = project.summaries()[-1].id
        window.desk.show_document(shown)
        window.reader.setFocus()
        hands.press(Qt.Key.Key_U)
        hands.press(Qt.Key.Key_E)
        statement = window.desk.focus.statement
        hands.press(Qt.Key.Key_Escape)
        window.reader.setFocus()
        hands.press(Qt.Key.Key_M)
        hands.type("half a mem")
        memo = window.focusWidget()
        before = {each.id for each in project.suggestions(shown)}
        review(window, 20)
        assert window.learning._rest.isActive()
        qtbot.waitUntil(lambda: window.learning.runner.busy, timeout=10_000)
        hands.type("o")
        with qtbot.waitSignal(window.learning.ended, timeout=60_000):
            pass
        qtbot.waitUntil(lambda: not window.searching.busy)
        (model,) = project.models()
        assert (model.language, model.documents) == ("nl", 21)
        assert model.rejected == 20
        assert [pattern.partition("/")[2] for pattern in model.quiet] == ["hopen"]
        # What is shown was looked through with it, and what was always rejected is not proposed here either.
        assert project.is_searched(shown)
        left = {each.quotation.why.cue for each in project.suggestions(shown)}
        assert before
        assert "hopen" not in left
        assert window.desk.focus.left == len(project.suggestions(shown))
        assert window.desk.focus.statement == statement
        assert window.focusWidget() is memo
        window.panel.send_texts()
        assert project.statement(statement).memo == "half a memo"
        assert window.message.text == ""
        dialog = LearnedDialog(window)
        assert "“hopen”: A verb of saying" in dialog.told.text()
        dialog.deleteLater()


def test_it_does_not_learn_by_itself_when_that_is_off(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        window.learning._rest.setInterval(10)
        window.settings.set(LEARN, False)
        project = searched(qtbot, window)
        review(window, 12)
        qtbot.waitUntil(lambda: not window.learning._rest.isActive())
        qtbot.wait(50)
        assert not window.learning.runner.busy
        assert project.models() == ()


def test_too_little_says_how_much_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        review(window, 1)
        dialog = LearnedDialog(window)
        dialog.train.click()
        assert not dialog.train.isEnabled()
        qtbot.waitUntil(dialog.train.isEnabled)
        for part in ("Dutch", "too little", "1 article,", "5 articles"):
            assert part in dialog.news.text()
        dialog.deleteLater()


@pytest.mark.parametrize(
    ("how", "reason"),
    [("problem", "reviews.standpunt"), ("error", "EOFError"), ("given up", ""), ("unwritable", "written")],
)
def test_learning_that_fails_can_be_asked_for_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str, reason: str
) -> None:
    def train(_project: Path) -> Job[tuple[Trained, ...]]:
        yield Progress(0, 2, "")
        if how == "problem":
            raise Problem(Wrong.NOT_READABLE, file="reviews.standpunt", detail="gone")
        if how == "error":
            raise EOFError
        while how == "given up":
            yield Progress(1, 2, "")
        return (Trained("nl", 6, 20, 0, 0, 0, Model("nl", "2031-03-14T12:00:00Z", b"")),)

    def keep_model(_project: Project, _model: Model) -> None:
        raise Problem(Wrong.NOT_WRITABLE, file="reviews.standpunt", detail="read only")

    monkeypatch.setattr("desktop_app.project.jobs.training.train", train)
    monkeypatch.setattr(Project, "keep_model", keep_model)
    with opened(qtbot, tmp_path, project_in(tmp_path)) as window:
        dialog = LearnedDialog(window)
        with qtbot.captureExceptions() as raised:
            dialog.train.click()
            if how == "given up":
                window.learning.runner.cancel()
            qtbot.waitUntil(dialog.train.isEnabled)
        assert len(raised) == (how == "error")
        assert reason in dialog.news.text()
        assert bool(dialog.news.text()) is bool(reason)
        dialog.deleteLater()
