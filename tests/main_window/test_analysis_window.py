"""The analysis in the window: by key to a view, to a mark, to its words, and live while somebody codes."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.actors import Actor
from desktop_app.domain.coding import Coding
from desktop_app.domain.contradictions import Contradictions
from desktop_app.domain.document import Document
from desktop_app.domain.shown import Basis, Shown
from desktop_app.domain.text import Span
from desktop_app.domain.timeline import Period, Timeline
from desktop_app.main_window.actions.analysis import VIEWS as OFFERED
from desktop_app.main_window.dialogs.network import NetworkDialog
from desktop_app.main_window.pictures import _Sheet, draw_view
from desktop_app.main_window.presenters.analysis_told import is_bare
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.actors import PutActor
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, StanceDraft
from desktop_app.project.commands.suggestions import RejectSuggestion
from desktop_app.project.job import Job, Progress, run
from desktop_app.project.jobs.analysis import show, write_view
from desktop_app.project.jobs.network import Joins, Wanted
from desktop_app.project.views.registry import VIEWS
from desktop_app.project.views.view import Asked
from desktop_app.store.store import Store
from tests.main_window.test_accessibility import stops, told_of, unnamed, wanted
from tests.project.sample import new_project
from tests.walkthroughs.the_window import Hands, opened

TEXT = "The channel silts up, said Orla. The harbour must close at once, he wrote."


def add(id_: str, document: str, speaker: str, level: str) -> AddStatement:
    stances = (StanceDraft("topic:Dredging", level),)
    return AddStatement(document, (Span(4, 20),), "ann", id=id_, speaker=speaker, stances=stances)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    project = new_project(tmp_path)
    first = Document("d1", TEXT, "First", outlet="The Post", date="2031-03-14", language="fy")
    project.do(
        ImportDocuments((first, Document("d2", f"{TEXT} Two.", "Second", outlet="Kade", language="fy")))
    )
    for command in (
        add("a", "d1", "Ada", "for"),
        add("b", "d1", "Bo", "against"),
        add("c", "d2", "Ada", "for"),
    ):
        project.do(command)
    with opened(qtbot, tmp_path, project) as shown:
        yield shown


def told(window: MainWindow) -> list[tuple[object, ...]]:
    shown = window.analysing.page.sheet.shown
    return [] if shown is None else [row.cells for row in shown.table().rows]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.analysing.busy)


def path_of(window: MainWindow) -> Path:
    assert window.desk.project is not None
    return window.desk.project.path


def begin(window: MainWindow, qtbot: QtBot) -> Hands:
    hands = Hands(window)
    hands.press(Qt.Key.Key_F12)
    settle(window, qtbot)
    return hands


def test_by_key_to_a_mark_to_its_words_and_into_the_text(window: MainWindow, qtbot: QtBot) -> None:
    hands = begin(window, qtbot)
    page = window.analysing.page
    assert told(window) == [("Ada", "Dredging", "topic", 1.0, 2), ("Bo", "Dredging", "topic", -1.0, 1)]
    assert page.sheet.plot is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.sheet.plot.isAncestorOf(focused)
    hands.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: [row.statement_id for row in page.behind.list.rows] == ["b"])
    row = page.behind.list.rows[0]
    assert (row.words, row.speaker, row.stances) == ("channel silts up", "Bo", ((-1.0, "▼▼ Dredging"),))
    hands.press(Qt.Key.Key_Return)
    assert page.behind.list.hasFocus()
    hands.press(Qt.Key.Key_Return)
    assert window.centre.currentWidget() is window.parts
    assert window.desk.focus.statement == "b"
    assert window.reader.hasFocus()
    hands.press(Qt.Key.Key_F12)
    assert window.centre.currentWidget() is page
    assert page.sheet.mark is not None
    assert page.sheet.mark.title == "Bo → Dredging"
    hands.press(Qt.Key.Key_Escape)
    assert window.centre.currentWidget() is window.parts


def test_it_follows_what_is_coded_and_reads_only_what_was_touched(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window, qtbot)
    read: list[object] = []
    positions = Store.positions

    def reading(self: Store, *asked: object) -> object:
        read.append(set(asked[2]) if len(asked) > 2 else "all")  # type: ignore[call-overload]
        return positions(self, *asked)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "positions", reading)
    window.desk.do(add("d", "d2", "Ada", "against"))
    qtbot.waitUntil(lambda: told(window)[:1] == [("Ada", "Dredging", "topic", 1 / 3, 3)])
    assert read == [{"d2"}, {"d2"}]
    window.desk.undo()
    qtbot.waitUntil(lambda: told(window)[:1] == [("Ada", "Dredging", "topic", 1.0, 2)])
    ada = next(actor for actor in window.desk.known.actors.values() if actor.name == "Ada")
    window.desk.do(PutActor(Actor(ada.id, "Ada Vree")))
    qtbot.waitUntil(lambda: bool(told(window)) and told(window)[0][0] == "Ada Vree")


def test_what_is_not_seen_is_not_counted_until_it_is(window: MainWindow, qtbot: QtBot) -> None:
    hands = begin(window, qtbot)
    hands.press(Qt.Key.Key_F12)
    window.desk.do(add("d", "d2", "Ada", "against"))
    assert not window.analysing.busy
    hands.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: told(window)[:1] == [("Ada", "Dredging", "topic", 1 / 3, 3)])


def test_filters_narrow_it_and_can_be_taken_away(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    page = window.analysing.page
    page.bar.filters["outlet"].choose(("Kade",))
    page.bar.asked.emit()
    qtbot.waitUntil(lambda: told(window) == [("Ada", "Dredging", "topic", 1.0, 1)])
    assert page.bar.query == "outlet:=Kade"
    page.bar.field.setFocus()
    Hands(window).type("speaker:nobody")
    Hands(window).press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.sheet.nothing.clear.isVisible)
    assert "No statement" in page.sheet.nothing.title.text()
    page.sheet.nothing.clear.click()
    qtbot.waitUntil(lambda: len(told(window)) == 2)
    assert page.bar.query == ""
    page.bar.set_dates("2031-03-14", "2031-03-14")
    qtbot.waitUntil(lambda: told(window)[:1] == [("Ada", "Dredging", "topic", 1.0, 1)])
    assert page.bar.dates_query == "after:2031-03-14 before:2031-03-15"


def test_what_is_no_date_finds_nothing_and_is_told(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    page = window.analysing.page
    page.bar._type("after:14-03-2031")
    settle(window, qtbot)
    assert told(window) == []
    assert "“14-03-2031” is no date" in page.sheet.foot.basis.text()


def test_a_time_chosen_in_the_timeline_is_that_of_all_other_views(window: MainWindow, qtbot: QtBot) -> None:
    hands = begin(window, qtbot)
    window.actions_by_id["analysis.timeline"].trigger()
    settle(window, qtbot)
    assert told(window)[0][:5] == ("2031-03-14", "2031-03-14", 1, 0, 1)
    assert "1 statement without an exact date" in window.analysing.page.sheet.foot.basis.text()
    hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    assert window.analysing.page.bar.dates == ("2031-03-14", "2031-03-14")
    assert told(window)[-1][0] == "undated"  # the timeline itself is of all times
    window.actions_by_id["analysis.matrix"].trigger()
    qtbot.waitUntil(lambda: told(window)[:1] == [("Ada", "Dredging", "topic", 1.0, 1)])


def test_below_a_view_of_several_days_a_time_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    sheet = window.analysing.page.sheet
    assert not sheet.strip.isVisible()  # one day is no choice
    project = window.desk.project
    assert project is not None
    project.do(
        ImportDocuments((Document("d3", f"{TEXT} Three.", "Third", date="2031-03-16", language="fy"),))
    )
    window.desk.do(add("d", "d3", "Bo", "for"))
    qtbot.waitUntil(sheet.strip.isVisible)
    settle(window, qtbot)
    sheet.strip.canvas.setFocus()
    for key, shift in ((Qt.Key.Key_Home, False), (Qt.Key.Key_Right, True)):
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        Hands(window).press(key, modifier)
    assert window.analysing.page.bar.dates == ("2031-03-14", "2031-03-15")
    qtbot.waitUntil(lambda: [row[:2] for row in told(window)] == [("Ada", "Dredging"), ("Bo", "Dredging")])
    Hands(window).press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ("Bo", "Dredging", "topic", 0.0, 2) in told(window))
    later, earlier = (window.actions_by_id[f"analysis.{name}"] for name in ("later", "earlier"))
    later.trigger()
    assert window.analysing.page.bar.dates == ("2031-03-14", "2031-03-14")
    later.trigger()
    later.trigger()
    assert window.analysing.page.bar.dates == ("2031-03-16", "2031-03-16")
    earlier.trigger()
    assert window.analysing.page.bar.dates == ("2031-03-15", "2031-03-15")


@pytest.mark.parametrize("name", [view.name for view in VIEWS])
def test_every_view_opens_and_every_row_has_its_statements(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    window.actions_by_id[f"analysis.{name}"].trigger()
    settle(window, qtbot)
    sheet = window.analysing.page.sheet
    assert sheet.heading.text() == next(view.heading for view in VIEWS if view.name == name)
    if sheet.shown is not None:
        assert run(show(path_of(window), name, Asked())).table() == sheet.shown.table()


def test_the_window_and_the_command_line_show_the_same(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(window, qtbot)
    shown, asked = window.analysing.page.sheet.shown, window.analysing.presenter.asked
    assert shown is not None
    assert run(show(path_of(window), "matrix", Asked(asked.query, asked.choices))) == shown
    out = tmp_path / "matrix.json"
    run(write_view(path_of(window), "matrix", Asked(), "json", out))
    table = shown.table()
    rows = json.loads(out.read_text("utf-8"))["rows"]
    assert [tuple(row[column] for column in table.columns) for row in rows] == told(window)
    assert [tuple(row["statements"]) for row in rows] == [row.statements for row in table.rows]


def _told_where(paint: Callable[..., None], threads: list[bool]) -> Callable[..., None]:
    def painted(*asked: object) -> None:
        threads.append(threading.current_thread() is threading.main_thread())
        paint(*asked)

    return painted


@pytest.mark.parametrize("format_name", ["png", "svg"])
def test_a_picture_is_the_same_from_both(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_name: str
) -> None:
    begin(window, qtbot)
    ours, theirs = tmp_path / f"ours.{format_name}", tmp_path / f"theirs.{format_name}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(ours), ""))
    threads: list[bool] = []
    monkeypatch.setattr(_Sheet, "paint", _told_where(_Sheet.paint, threads))
    window.analysing.page.export_requested.emit(format_name)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert threads == [False]  # the window goes on meanwhile
    assert draw_view(path_of(window), "matrix", Asked(), theirs, format_name=format_name, theme="light") == 0
    assert ours.read_bytes()[:4] == {"png": b"\x89PNG", "svg": b"<?xm"}[format_name]
    assert ours.stat().st_size > 3000


def test_a_table_stands_below_the_plot(window: MainWindow, qtbot: QtBot) -> None:
    hands = begin(window, qtbot)
    hands.press(Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    figures = window.analysing.page.sheet.figures
    assert figures.isVisible()
    assert [figures.model().index(0, column).data() for column in range(5)] == [
        "Ada",
        "Dredging",
        "topic",
        "+1.00",
        "2",
    ]
    assert all(
        figures.columnWidth(column) >= figures.sizeHintForColumn(column)
        and figures.columnWidth(column) < figures.width() / 2
        for column in range(5)
    ), "no cell is cut, and the last column stays near the others"
    figures.setFocus()
    figures.selectRow(1)
    qtbot.waitUntil(lambda: [row.statement_id for row in window.analysing.page.behind.list.rows] == ["b"])


PRESENTED = "desktop_app.main_window.presenters.analysis.show"


def test_a_view_that_takes_long_says_how_far_it_is_and_can_be_given_up(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window, qtbot)
    page, before = window.analysing.page, told(window)

    def endless(*_: object) -> Job[Shown]:
        while True:
            time.sleep(0.005)
            yield Progress(1, 4)

    monkeypatch.setattr(PRESENTED, endless)
    pick = page.bar._choices["order"]
    pick.choose(("name",))
    pick.changed.emit()
    qtbot.waitUntil(page.sheet.foot.cancel.isVisible)
    qtbot.waitUntil(lambda: page.sheet.foot.bar.value() == 25)
    page.sheet.foot.cancel.click()
    settle(window, qtbot)
    assert not page.sheet.foot.cancel.isVisible()
    assert told(window) == before


def test_what_was_given_up_says_so_and_is_made_when_it_is_come_back_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    hands = begin(window, qtbot)
    window.analysing.presenter.turn_to("balance")
    window.analysing.presenter.cancel()
    settle(window, qtbot)
    page = window.analysing.page
    assert page.sheet.shown is None
    assert page.sheet.nothing.title.text() == "Given up"
    hands.press(Qt.Key.Key_F12)
    hands.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: page.sheet.shown is not None)
    window.analysing.presenter.turn_to("claims")
    window.analysing.presenter.cancel()
    settle(window, qtbot)
    page.views.setFocus()
    hands.press(Qt.Key.Key_Return)
    settle(window, qtbot)
    assert page.sheet.shown is not None or page.sheet.nothing.title.text() != "Given up"


def test_what_is_asked_for_by_name_is_never_of_yesterday(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    bar = window.analysing.page.bar
    bar._type("speaker:Ada")
    qtbot.waitUntil(lambda: len(told(window)) == 1)
    bar._type("")
    qtbot.waitUntil(lambda: len(told(window)) == 2)
    ada = next(actor for actor in window.desk.known.actors.values() if actor.name == "Ada")
    window.desk.do(PutActor(Actor(ada.id, "Zoe")))
    qtbot.waitUntil(lambda: "Zoe" in [row[0] for row in told(window)])
    bar._type("speaker:Ada")
    settle(window, qtbot)
    assert told(window) == []


def test_a_new_outlet_is_offered_and_what_was_rejected_is_not_to_be_reviewed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.analysing.show("coverage")
    settle(window, qtbot)
    project, chip = window.desk.project, window.analysing.page.bar.filters["outlet"]
    assert project is not None
    third = Document("d3", f"{TEXT} Three.", "Third", outlet="Nieuws", language="en")
    window.desk.do(ImportDocuments((third,)))
    qtbot.waitUntil(lambda: "Nieuws" in chip._values)
    window.desk.show_document("d3")
    qtbot.waitUntil(lambda: bool(project.suggestions("d3")))
    window.analysing.show("coverage")
    settle(window, qtbot)
    found = project.suggestions("d3")
    shown = window.analysing.page.sheet.shown
    assert isinstance(shown, Coding)
    assert window.analysing.page.isVisible()
    window.desk.do(RejectSuggestion(found[0].id))
    qtbot.waitUntil(lambda: window.analysing.page.sheet.shown is not shown)
    assert window.analysing.page.sheet.shown == run(show(path_of(window), "coverage", Asked()))


def test_what_is_coded_while_a_view_is_made_is_in_the_next(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(window, qtbot)
    gate = threading.Event()

    def gated(path: Path, name: str, asked: Asked) -> Job[Shown]:
        made = yield from show(path, name, asked)
        while not gate.is_set():
            time.sleep(0.005)
            yield Progress(1, 2)
        return made

    monkeypatch.setattr(PRESENTED, gated)
    window.desk.do(add("d", "d2", "Cas", "for"))
    qtbot.waitUntil(lambda: window.analysing.presenter._runner.busy)
    qtbot.wait(100)  # what was there before is read by now
    window.desk.do(add("e", "d2", "Dee", "for"))
    gate.set()
    qtbot.waitUntil(lambda: [row[0] for row in told(window)] == ["Ada", "Bo", "Cas", "Dee"])


def test_everything_says_what_it_is_and_tab_goes_round(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    page = window.analysing.page
    page.table_button.toggle()
    assert unnamed(page) == []
    visited = stops(window)
    assert [told_of(widget) for widget in wanted(page) if widget not in visited] == []


def test_it_stands_in_a_window_of_its_own_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    window.analysing.stand_apart()
    page = window.analysing.page
    assert page.isWindow()
    assert not window.analysing.shown
    assert window.parts.isVisible()
    window.desk.do(add("d", "d2", "Cas", "for"))
    qtbot.waitUntil(lambda: len(told(window)) == 3)
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(told(window)) == 2)  # the keys of the main window work here too
    window.analysing.stand_apart()
    assert window.analysing.shown


def test_what_needs_the_text_shows_it(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    window.actions_by_id["view.theme"].trigger()
    assert window.centre.currentWidget() is window.analysing.page
    window.actions_by_id["view.text"].trigger()
    assert window.centre.currentWidget() is window.parts
    assert window.tools.isVisible()


def test_the_first_window_needs_neither_numpy_nor_plots() -> None:
    code = (
        "import sys; import desktop_app.main_window.window;"
        "print({'numpy', 'pyqtgraph', 'desktop_app.widgets.analysis.analysis_page'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_every_view_is_an_action_by_the_same_name() -> None:
    assert [(row[0], row[1]) for row in OFFERED] == [(view.name, view.title) for view in VIEWS]


def test_a_network_is_asked_for_as_it_is_shown_when_it_is_written(window: MainWindow, qtbot: QtBot) -> None:
    assert window.analysing.shown_network() is None
    window.analysing.show("network")
    settle(window, qtbot)
    bar = window.analysing.page.bar
    assert told(window) == [
        ("Ada", "actor", 1, "Dredging", "topic", 1, 2.0, 2),
        ("Bo", "actor", None, "Dredging", "topic", 1, -1.0, 1),
    ]
    assert bar.choices["norm"] == "none"
    choose(window, joins="conflict", norm="cosine", once="all")
    settle(window, qtbot)
    assert told(window) == [("Ada", "actor", None, "Bo", "actor", None, 1.0, 2)]
    assert window.analysing.shown_network() == Wanted(Joins.CONFLICT, "", "all", "cosine", 0.0)
    dialog = NetworkDialog(path_of(window), window, window.analysing.shown_network())
    assert dialog.wanted() == window.analysing.shown_network()
    dialog.reject()
    # By the cosine two actors are divided, not an actor and a topic.
    choose(window, joins="affiliation")
    settle(window, qtbot)
    assert bar.choices["norm"] == "none"
    assert len(told(window)) == 2


def choose(window: MainWindow, **values: str) -> None:
    bar = window.analysing.page.bar
    for name, value in values.items():
        bar.chip(name).choose((value,))
        bar.asked.emit()


@pytest.mark.parametrize(
    ("made", "bare"),
    [
        (Contradictions(Basis(1, 2, 2)), True),
        (Timeline(Basis(1, 2, 2), undated=("a", "b")), True),
        (Timeline(Basis(1, 2, 2), periods=(Period("2031-03-14", "2031-03-14"),)), False),
    ],
)
def test_a_view_without_anything_to_draw_is_told_to_be_so(made: Shown, bare: bool) -> None:
    assert is_bare(made) is bare


def test_no_contradiction_says_what_would_be_one(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["analysis.contradictions"].trigger()
    settle(window, qtbot)
    sheet = window.analysing.page.sheet
    assert sheet.nothing.isVisible()
    assert "against" in sheet.nothing._text.text()
