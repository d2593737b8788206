"""The whole way through: read, mark, code, close, reopen, undo, redo, export, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.formats.codebook import read_codebook
from desktop_app.main_window.window import MainWindow
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export, read
from desktop_app.project.jobs.import_documents import import_documents
from desktop_app.project.project import Project
from desktop_app.project.resources import resource
from desktop_app.project.wanted import Particulars, Wanted
from tests.walkthroughs.the_window import Hands, opened

SEED = Path(__file__).parents[2].parent / "shared" / "samples" / "seed_article.nl.txt"
OURS = """De burgemeester van Oosterveen kreeg gisteren bezoek van de vissers.

‘We willen dat de provincie de haven openhoudt’, zei voorzitter Mirthe Aldinga na afloop. Zij noemde de \
plannen ‘een schop in de rug’.
"""


def made(folder: Path, text: Path) -> Project:
    book = resource("codebooks", "news.nl.toml")
    project = Project.create(folder / "haven", read_codebook(book.read_bytes(), str(book)), "ann")
    wanted = Wanted(Particulars(title="Vissers", language="nl"))
    project.do(run(import_documents(project.path, [text], wanted)).command)
    return project


def code_the_quotation(window: MainWindow, hands: Hands, words: str) -> None:
    """The keys that make a statement with speaker, claim and stance of a quotation, from the one before."""
    document = window.desk.focus.document
    assert document is not None
    start = document.text.index(words)
    hands.press(Qt.Key.Key_U)
    while window.reader.caret != start:
        hands.pressed = 0
        hands.press(Qt.Key.Key_U)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.type("3")
    hands.type("s")


def check_coded(project: Project, words: str, speaker: str, target: str) -> None:
    document = project.summaries()[0].id
    (statement,) = project.statements(document)
    names = {actor.id: actor.name for actor in project.actors()}
    assert statement.words == words
    assert names[statement.speaker] == speaker
    assert [claim.claim_type for claim in statement.claims] == ["demand"]
    assert [(names[stance.target.id], stance.level) for stance in statement.stances] == [(target, "against")]
    assert project.check() == ()


def walk(qtbot: QtBot, folder: Path, text: Path, expected: tuple[str, str, str], target_keys: str) -> int:
    with opened(qtbot, folder, made(folder, text)) as window:
        hands = Hands(window)
        code_the_quotation(window, hands, expected[0])
        hands.type(target_keys)
        hands.press(Qt.Key.Key_Return)
        hands.type("2")
        pressed = hands.pressed
        assert window.desk.project is not None
        check_coded(window.desk.project, *expected)
        hands.press(Qt.Key.Key_Escape)
        assert window.reader.hasFocus()
        # The selection went when the statement was made: the key again marks nothing.
        statements = window.desk.project.statements(window.desk.project.summaries()[0].id)
        hands.press(Qt.Key.Key_Return)
        assert window.desk.project.statements(window.desk.project.summaries()[0].id) == statements
    path = folder / "haven.standpunt"
    first = run(export(path, "bundle", folder / "first.zip", {}))
    assert first.statements == 1
    with opened(qtbot, folder, path) as window:
        project = window.desk.project
        assert project is not None
        check_coded(project, *expected)
        steps = 0
        while window.desk.focus.undoable is not None and window.desk.focus.undoable.name.startswith(
            ("Add", "Accept", "Set")
        ):
            window.actions_by_id["edit.undo"].trigger()
            steps += 1
        assert project.statements(project.summaries()[0].id) == ()
        for _ in range(steps):
            window.actions_by_id["edit.redo"].trigger()
        check_coded(project, *expected)
        assert not window.actions_by_id["edit.redo"].isEnabled()
    run(export(path, "bundle", folder / "second.zip", {}))
    assert (folder / "first.zip").read_bytes() == (folder / "second.zip").read_bytes()
    for name, suffix in (("bundle", "zip"), ("web-annotation", "jsonld")):
        out = folder / f"out.{suffix}"
        run(export(path, name, out, {}))
        book = resource("codebooks", "news.nl.toml")
        other = Project.create(folder / f"other-{name}", read_codebook(book.read_bytes(), str(book)), "bob")
        other.do(run(read(other.path, out)).command)
        check_coded(other, *expected)
        ours = Project.open(path)
        assert other.bundle().statements == ours.bundle().statements
        ours.close()
        other.close()
    return pressed


def test_our_article(qtbot: QtBot, tmp_path: Path) -> None:
    text = tmp_path / "vissers.nl.txt"
    text.write_text(OURS, encoding="utf-8")
    expected = ("‘We willen dat de provincie de haven openhoudt’", "Mirthe Aldinga", "provincie Veen")
    walk(qtbot, tmp_path, text, expected, "provincie Veen")


@pytest.mark.skipif(not SEED.exists(), reason="the article is not beside this checkout")
def test_the_article_the_project_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    expected = ("‘We willen dat het Westen zich terugtrekt’", "Vladimir Poetin", "het Westen")
    pressed = walk(qtbot, tmp_path, SEED, expected, "w")
    assert pressed < 10
    with opened(qtbot, tmp_path, tmp_path / "haven.standpunt") as window:
        # The first is a statement already.
        assert window.desk.focus.left >= 5


@pytest.mark.xserver
def test_under_a_real_x_server(qtbot: QtBot, tmp_path: Path) -> None:
    text = tmp_path / "vissers.nl.txt"
    text.write_text(OURS, encoding="utf-8")
    expected = ("‘We willen dat de provincie de haven openhoudt’", "Mirthe Aldinga", "provincie Veen")
    walk(qtbot, tmp_path, text, expected, "provincie Veen")
