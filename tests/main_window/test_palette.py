"""The palette: everything is found, what cannot be done says what it waits for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.main_window import sample
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.actions.other_words import OTHER_WORDS
from desktop_app.main_window.focus import Focus
from desktop_app.main_window.matching import match, plain
from desktop_app.main_window.palette import Palette
from desktop_app.main_window.palette_entries import Offered
from desktop_app.main_window.why_not import why_not
from tests.walkthroughs.the_window import Hands, opened


def test_ranks() -> None:
    titles = ("statement", "next statement", "instance", "so that all")
    ranks = [found.rank for title in titles if (found := match(title, "sta")) is not None]
    assert len(ranks) == len(titles)
    assert ranks == sorted(ranks)
    assert match("undo", "xyz") is None


@pytest.mark.parametrize(
    ("title", "typed", "letters"),
    [
        ("next theme", "th ne", (0, 1, 5, 6)),
        ("open project", "opp", (0, 1, 5)),
        ("cafe", plain("É"), (3,)),
    ],
)
def test_letters_are_marked(title: str, typed: str, letters: tuple[int, ...]) -> None:
    found = match(title, typed)
    assert found is not None
    assert found.letters == letters


def test_plain_keeps_places() -> None:
    assert plain("Été ﬁn Straße İ").startswith("ete")
    assert len(plain("ﬁn Straße İ")) == len("ﬁn Straße İ")


def test_what_an_action_waits_for_is_said() -> None:
    nothing = Focus()
    for row in ACTIONS:
        assert bool(why_not(row, nothing)) != row.can(nothing), row.id
        assert why_not(row, nothing) != "Not possible here", row.id
    rows = {row.id: row for row in ACTIONS}
    assert why_not(rows["document.import"], nothing) == "Open a project first"
    shown = replace(nothing, project=True)
    assert why_not(rows["statement.delete"], shown) == "Choose a statement first"
    heading = replace(shown, statement="s", selected=True)
    assert why_not(rows["statement.set-cue"], heading) == "Select words below the heading"


def test_every_action_is_found(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        offered = Offered(window)
        actions = [entry for entry in offered.entries if entry.action]
        assert [entry.action for entry in actions] == [row.id for row in window.rows]
        for row in window.rows:
            found = offered.narrowed(window.words(row.title).rstrip("…"), 3)
            assert row.id in [each.entry.action for each in found], row.id
            assert [e.key for e in actions if e.action == row.id] == [window.keys.all_told(row.id)]


def test_what_was_done_last_stands_first(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        palette = Palette(window)
        palette.popup()
        QTest.keyClicks(palette._field, "smaller text")
        QTest.keyClick(palette._field, Qt.Key.Key_Return)
        again = Palette(window)
        assert again._model.found(0).entry.action == "view.smaller"
        again.deleteLater()


def test_of_a_menu_that_is_named_its_actions_stand_first_in_its_order(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        found = [each.entry.action for each in Offered(window).narrowed("codebook", 9)]
        assert found[:4] == ["codebook.edit", "codebook.versions", "codebook.import", "codebook.export"]


def test_what_cannot_be_done_is_shown_and_not_done(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        palette = Palette(window)
        palette.popup()
        QTest.keyClicks(palette._field, "delete the statement")
        assert palette._model.found(0).entry.why == "Choose a statement first"
        QTest.keyClick(palette._field, Qt.Key.Key_Return)
        assert palette.isVisible()
        palette.close()


def test_statements_and_articles_are_gone_to(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_N)
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Escape)
        made = window.desk.focus.statement
        assert made
        words = window.desk.project.statement(made).content[0].exact[:20]  # type: ignore[union-attr]
        window.desk.choose()
        palette = Palette(window)
        palette.popup()
        palette._field.setText(words)
        QTest.keyClick(palette._field, Qt.Key.Key_Return)
        assert window.desk.focus.statement == made
        other = window.desk.project.summaries()[-1]  # type: ignore[union-attr]
        palette = Palette(window)
        palette.popup()
        palette._field.setText(other.title)
        QTest.keyClick(palette._field, Qt.Key.Key_Return)
        assert window.desk.focus.document is not None
        assert window.desk.focus.document.id == other.id


def test_what_is_half_known_is_found(qtbot: QtBot, tmp_path: Path) -> None:
    half_known = {
        "dark": "view.theme",
        "bigger": "view.larger",
        "keyboard": "edit.keys",
        "change key": "edit.keys",
        "change speaker": "statement.change-many",
        "boundary": "bounds.part",
        "take out": "document.take-out-lost",
    }
    with opened(qtbot, tmp_path, sample.made(tmp_path / "sample", "en", "ann")) as window:
        # What undo would take back is not what these letters, scattered in it, ask for.
        window.actions_by_id["edit.undo"].setText("Undo “Describe Hanneke Roskam”")
        offered = Offered(window)
        first = {typed: offered.narrowed(typed, 1)[0].entry.action for typed in half_known}
        assert first == half_known
        assert not any(each.entry.action == "edit.undo" for each in offered.narrowed("dark", 9))


def test_other_words_are_of_actions() -> None:
    assert set(OTHER_WORDS) <= {row.id for row in ACTIONS}
