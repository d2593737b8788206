"""Views in rows: gone through by key, heard, and painted only where they are seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.analysis.balance import balance
from desktop_app.analysis.coding import Along, coding
from desktop_app.analysis.contradictions import contradictions
from desktop_app.analysis.opponents import opponents
from desktop_app.analysis.shifts import shifts
from desktop_app.analysis.tallies import By, Of, claims_by
from desktop_app.analysis.voices import voices
from desktop_app.domain.coding import Whole
from desktop_app.domain.contradictions import Contradictions, Quoted, ShownPair
from desktop_app.domain.network import Mode, Node
from desktop_app.domain.network_measures import By as Central
from desktop_app.domain.network_measures import Measured, NetworkMeasures
from desktop_app.domain.shown import Basis, Shown
from desktop_app.domain.tally import Tally
from desktop_app.widgets.plots.bar_rows import BarRows
from desktop_app.widgets.plots.bars import Bars
from desktop_app.widgets.plots.claim_bars import tally_bars, voices_bars
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.pair_rows import PairRows
from desktop_app.widgets.plots.registry import PLOTS
from desktop_app.widgets.plots.rows import WHOLE, Rows
from desktop_app.widgets.plots.rows_plot import RowsPlot
from desktop_app.widgets.plots.shift_rows import ShiftRows
from desktop_app.widgets.plots.side_bars import balance_bars, opponents_bars
from desktop_app.widgets.plots.work_bars import central_bars, coding_bars
from tests.analysis.test_balance import SAID
from tests.analysis.test_balance import STANCES as SIDED
from tests.analysis.test_coding import CODED
from tests.analysis.test_shifts import STANCES
from tests.analysis.told import BRIDGE, NAMES, claim, stance
from tests.widgets.statement_panel.panel_desk import look

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
CLAIMS = claims_by(
    (
        claim("s1", "ada", "demand", ""),
        claim("s1", "ada", "demand", ""),
        claim("s2", "ada", "denial", ""),
        claim("s3", "bo", "denial", ""),
        claim("s4", "", "", ""),
    ),
    By.ACTOR,
    Of.TYPE,
    actors={"ada": "Ada", "bo": "Bo"},
    codes={"demand": "Demand", "denial": "Denial"},
)


def contradicting() -> Contradictions:
    made = contradictions(
        (
            stance("s1", "ada", BRIDGE, 1.0, "2031-01-01"),
            stance("s2", "ada", BRIDGE, -0.5, "2031-02-01", outlet=""),
            stance("s3", "ada", BRIDGE, -1.0, ""),
        ),
        NAMES,
    )
    (found,) = made.found
    shown = tuple(
        ShownPair(found, number, pair, Quoted("Build it", "First"), Quoted("Leave it " * 40, "Second"))
        for number, pair in enumerate(found.pairs(), 1)
    )
    return replace(made, shown=shown)


def shown_in(qtbot: QtBot, name: str, shown: Shown) -> RowsPlot:
    plot = PLOTS[name](None)
    assert isinstance(plot, RowsPlot)
    qtbot.addWidget(plot)
    plot.set_look(look())
    plot.resize(700, 300)
    plot.show_view(shown)
    plot.show()
    plot.activateWindow()
    plot.setFocus()
    qtbot.waitUntil(plot.list.hasFocus)
    return plot


def heard(plot: RowsPlot) -> str:
    return str(plot.list.currentIndex().data(ACCESSIBLE))


def test_arrows_go_through_bars_and_their_parts(qtbot: QtBot) -> None:
    plot = shown_in(qtbot, "claims", CLAIMS)
    marks: list[Mark | None] = []
    plot.marked.connect(marks.append)
    assert plot.mark == Mark(("ada",), "Ada", "3 · 60 %", None, ("s1", "s2"))
    assert heard(plot) == "Ada: 3 · 60 %. Demand 2, Denial 1"
    QTest.keyClick(plot.list, Qt.Key.Key_Right)
    assert marks[-1] == Mark(("ada", "0"), "Ada · Demand", "2", None, ("s1",))
    assert heard(plot) == "Ada, Demand: 2"
    QTest.keyClick(plot.list, Qt.Key.Key_Right)
    assert marks[-1] == plot.mark == Mark(("ada", "1"), "Ada · Denial", "1", None, ("s2",))
    QTest.keyClick(plot.list, Qt.Key.Key_Down)
    assert marks[-1] == Mark(("bo", "1"), "Bo · Denial", "1", None, ("s3",))
    QTest.keyClick(plot.list, Qt.Key.Key_Right)  # there is nothing further on
    assert plot.mark == marks[-1]
    QTest.keyClick(plot.list, Qt.Key.Key_Down)
    assert marks[-1] == Mark(("",), "nobody named", "1 · 20 %", None, ("s4",))
    with qtbot.waitSignal(plot.entered):
        QTest.keyClick(plot.list, Qt.Key.Key_Return)


def test_a_click_is_on_the_part_that_it_is_on(qtbot: QtBot) -> None:
    plot = shown_in(qtbot, "claims", CLAIMS)
    place = plot.list.visualRect(plot.list.model().index(0, 0))
    rows = plot.list.rows
    assert rows is not None
    middle = place.center().y()
    at = [x for x in range(place.width()) if rows.part_at(place, 0, QPoint(x, middle)) == 1]
    QTest.mouseClick(plot.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at[len(at) // 2], middle))
    assert plot.mark is not None
    assert plot.mark.title == "Ada · Denial"
    # Two thirds of the bar are the first part.
    first = [x for x in range(place.width()) if rows.part_at(place, 0, QPoint(x, middle)) == 0]
    assert len(first) == pytest.approx(2 * len(at), abs=4)


def test_what_is_marked_stays_marked(qtbot: QtBot) -> None:
    plot = shown_in(qtbot, "claims", CLAIMS)
    QTest.keyClick(plot.list, Qt.Key.Key_Down)
    QTest.keyClick(plot.list, Qt.Key.Key_Right)
    again = claims_by(
        (*(claim(f"n{n}", "cas", "denial", "") for n in range(9)), claim("s3", "bo", "denial", "")),
        By.ACTOR,
        Of.TYPE,
        actors={"bo": "Bo"},
        codes={},
    )
    plot.show_view(again)
    assert plot.mark is not None
    assert plot.mark.statements == ("s3",)
    assert plot.list.currentIndex().row() == 1
    plot.show_view(Tally("actor", "claim_type", "claims"))
    assert plot.mark is None


def test_others_are_one_part() -> None:
    many = claims_by(
        (claim(f"s{n}-{m}", "ada", f"t{n:02}", "") for n in range(12) for m in range(12 - n)),
        By.ACTOR,
        Of.TYPE,
        actors={},
        codes={},
    )
    bars = tally_bars(many)
    assert [part.name for part in bars.parts] == [*(f"t{n:02}" for n in range(7)), "5 others"]
    assert [stretch.amount for stretch in bars.bars[0].stretches] == [12, 11, 10, 9, 8, 7, 6, 15]


def test_bars_of_the_other_views() -> None:
    speakers = voices_bars(voices(SAID, {"ada": "Ada"}, by_outlet=True))
    assert [(bar.name, bar.figure) for bar in speakers.bars] == [
        ("bo, Post", "35 · 57 %"),
        ("Ada, Post", "10 · 16 %"),
        ("cas, Post", "9 · 15 %"),
        ("no speaker, Post", "7 · 11 %"),
    ]
    even = balance_bars(balance(SIDED, SAID, NAMES))
    assert even.full
    assert [bar.name for bar in even.bars] == ["all together", "Herald", "Post"]
    assert even.bars[2].figure == "3 · lean +0.33 · evenness 0.92"
    assert [stretch.figure for stretch in even.bars[2].stretches] == ["1 · 33 %", "0 · 0 %", "2 · 67 %"]
    assert "1 quotation without a speaker" in even.told
    sides = (stance("s1", "ada", BRIDGE, 1.0), stance("s2", "bo", BRIDGE, -1.0))
    (pair,) = opponents_bars(opponents(sides, NAMES)).bars
    assert (pair.name, pair.figure, pair.stretches[0].statements) == (
        "Ada ↔ Bo",
        "opposed on 1 of 1",
        ("s1", "s2"),
    )
    coded = coding_bars(coding(CODED, Whole(1, 1, 3), {}, Along.ANNOTATOR))
    # A statement stands under the first that it lacks.
    assert [stretch.statements for stretch in coded.bars[0].stretches] == [("s1",), ["s2"], ["s3"], []]


def test_nodes_in_bars_stand_by_what_is_asked_for() -> None:
    actors = Node("a", "Ada", Mode.ACTOR), Node("b", "Bo", Mode.ACTOR)
    topic = Node("x", "The quay", Mode.TOPIC)
    nodes = (
        Measured(actors[0], 1, 2.0, 0.0, 0.5, 0.1, 1, ("s1",)),
        Measured(actors[1], 1, 1.0, 0.0, 0.5, 0.1, 0, ("s2",)),
        Measured(topic, 2, 3.0, 1.0, 0.7, 0.8, 1, ("s1", "s2")),
    )
    bars = central_bars(NetworkMeasures(Basis(), nodes, 0.25, Central.BETWEENNESS))
    assert [bar.name for bar in bars.bars] == ["The quay", "Ada", "Bo"]
    assert [[stretch.amount for stretch in bar.stretches] for bar in bars.bars[:2]] == [[0, 1.0], [0, 0]]
    assert [bar.figure for bar in bars.bars] == ["1 · community 1", "0 · community 1", "0"]
    assert bars.told == "lengths are betweenness · modularity 0.250"
    strongest = central_bars(NetworkMeasures(Basis(), nodes[:2]))
    assert ([bar.figure for bar in strongest.bars], len(strongest.parts)) == (["2 · community 1", "1"], 1)


def test_pairs_stand_side_by_side(qtbot: QtBot) -> None:
    plot = shown_in(qtbot, "contradictions", contradicting())
    assert plot.mark == Mark(("s3", "s1"), "Ada → The bridge", "2.00 apart", None, ("s3", "s1"))
    QTest.keyClick(plot.list, Qt.Key.Key_Right)
    assert plot.mark == Mark(("s3", "s1", "0"), "Ada → The bridge", "", -1.0, ("s3",))
    assert heard(plot) == "no date, Post, −1.00: Build it"
    QTest.keyClick(plot.list, Qt.Key.Key_Down)
    QTest.keyClick(plot.list, Qt.Key.Key_Right)
    assert plot.mark is not None
    assert (plot.mark.mean, plot.mark.statements) == (-0.5, ("s2",))
    rows = plot.list.rows
    assert rows is not None
    # Who and what stand above the first pair only; of long words four lines.
    assert rows.height(0, 700) > rows.height(1, 700)
    assert rows.height(1, 2000) < rows.height(1, 400)
    assert plot.told() == "2 pairs · 1 actor and target"


def test_shifts_are_gone_through_in_time(qtbot: QtBot) -> None:
    plot = shown_in(qtbot, "shifts", shifts(STANCES, NAMES))
    assert plot.mark is not None
    assert (plot.mark.title, plot.mark.figure) == ("Ada → The bridge", "largest change −1.25")
    QTest.keyClick(plot.list, Qt.Key.Key_Right)
    assert (plot.mark.title, plot.mark.mean) == ("Ada → The bridge · 2031-01", 0.75)
    assert heard(plot) == "Ada → The bridge, 2031-01: mean +0.75 of 2 stances"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_picture_has_the_colours_of_its_parts(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    for name, shown, colours in (
        ("claims", CLAIMS, (look().actors[0], look().actors[1])),
        ("balance", balance(SIDED, SAID, NAMES), (look().mean_colour(-0.75), look().mean_colour(0.75))),
        ("contradictions", contradicting(), (look().mean_colour(-1.0), look().mean_colour(1.0))),
        ("shifts", shifts(STANCES, NAMES), (look().mean_colour(0.75), look().mean_colour(-1.0))),
    ):
        plot = shown_in(qtbot, name, shown)
        plot.setLayoutDirection(direction)
        size = plot.picture_size()
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(look().page["background"])
        painter = QPainter(image)
        plot.pictured()(painter)
        painter.end()
        across, down = range(0, size.width(), 2), range(0, size.height(), 2)
        seen = {image.pixelColor(x, y).name() for x in across for y in down}
        assert {colour.name() for colour in colours} <= seen, name


def test_of_many_rows_only_what_is_seen_is_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    many = claims_by(
        (claim(f"s{n}", f"a{n % 2000}", "demand", "") for n in range(4000)),
        By.ACTOR,
        Of.TYPE,
        actors={},
        codes={},
    )
    painted: list[int] = []
    paint = BarRows.paint

    def painting(self: BarRows, painter: QPainter, place: QRect, row: int, part: int | None) -> None:
        painted.append(row)
        paint(self, painter, place, row, part)

    monkeypatch.setattr(BarRows, "paint", painting)
    plot = shown_in(qtbot, "claims", many)
    plot.list.scrollToBottom()
    plot.repaint()
    assert max(painted) == 1999
    assert len(set(painted)) < 100


@pytest.mark.parametrize(
    "rows", [BarRows(Bars("", "", "", (), ())), PairRows(Contradictions()), ShiftRows(shifts((), NAMES))]
)
def test_nothing_is_painted_of_nothing(rows: Rows) -> None:
    rows.dress(look(), QFont(), Qt.LayoutDirection.LeftToRight)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    rows.paint_head(painter, QRect(0, 0, 100, rows.head_height(100)))
    painter.end()
    assert rows.count == 0
    assert WHOLE == -1


def test_a_view_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError):
        tally_bars(Contradictions())
    with pytest.raises(TypeError):
        ShiftRows(Contradictions())
    with pytest.raises(TypeError):
        PairRows(CLAIMS)
