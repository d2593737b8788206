"""The network on the screen: gone through by key, heard, dragged, and painted only where it is seen."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.domain.drawn_network import DrawnNetwork, PlacedNode
from desktop_app.domain.network import Mode, Node, Tie
from desktop_app.widgets.plots.mark import Mark
from desktop_app.widgets.plots.network_names import placed_names
from desktop_app.widgets.plots.network_painter import NetworkPainter
from desktop_app.widgets.plots.network_plot import NetworkPlot
from desktop_app.widgets.plots.network_room import apart
from desktop_app.widgets.plots.network_scene import NetworkScene
from tests.widgets.statement_panel.panel_desk import look

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def placed(id_: str, name: str, at: tuple[float, float], count: int, mode: Mode = Mode.ACTOR) -> PlacedNode:
    return PlacedNode(Node(id_, name, mode, count), *at, 2, 1, (f"{id_}1", f"{id_}2"))


# The quay in the middle, Ada to its left, Bo to its right, Cas below.
QUAY = DrawnNetwork(
    nodes=(
        placed("x", "The quay", (0.5, 0.5), 9, Mode.TOPIC),
        placed("ada", "Ada Vree", (0.0, 0.5), 5),
        placed("bo", "Bo Stam", (1.0, 0.5), 3),
        replace(placed("cas", "Cas", (0.5, 1.0), 1), community=2, degree=1),
    ),
    ties=(
        Tie("ada", "x", 2.0, ("s1", "s2")),
        Tie("bo", "x", -1.0, ("s3",)),
        Tie("cas", "x", 0.5, ("s4",)),
    ),
    directed=True,
    signed=True,
    all_nodes=4,
    all_ties=3,
)


def many(nodes: int = 2_000, ties: int = 5_000) -> DrawnNetwork:
    return DrawnNetwork(
        nodes=tuple(
            PlacedNode(Node(f"n{at}", f"Name {at}", Mode.ACTOR, nodes - at), at % 50 / 50, at / nodes, 1, 1)
            for at in range(nodes)
        ),
        ties=tuple(Tie(f"n{at % nodes}", f"n{at * 7 % nodes}", 1.0) for at in range(1, ties + 1)),
        all_nodes=nodes,
        all_ties=ties + 34_436,
    )


@pytest.fixture
def plot(qtbot: QtBot) -> NetworkPlot:
    shown = NetworkPlot()
    qtbot.addWidget(shown)
    shown.set_look(look())
    shown.resize(700, 500)
    shown.show_view(QUAY)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.canvas.hasFocus)
    return shown


def title(plot: NetworkPlot) -> str:
    assert plot.mark is not None
    return plot.mark.title


def test_arrows_go_to_the_node_that_is_nearest_that_way(plot: NetworkPlot, qtbot: QtBot) -> None:
    marks: list[Mark | None] = []
    plot.marked.connect(marks.append)
    first = Mark(("node", "topic", "x"), "The quay · community 1", "2 ties", statements=("x1", "x2"))
    assert plot.mark == first
    for key, name in (
        (Qt.Key.Key_Left, "Ada Vree · community 1"),
        (Qt.Key.Key_Right, "The quay · community 1"),
        (Qt.Key.Key_Right, "Bo Stam · community 1"),
        (Qt.Key.Key_Right, "Bo Stam · community 1"),  # nobody stands further to the right
        (Qt.Key.Key_Down, "Cas · community 2"),
        (Qt.Key.Key_Home, "The quay · community 1"),
        (Qt.Key.Key_PageDown, "Ada Vree · community 1"),
        (Qt.Key.Key_End, "Cas · community 2"),
        (Qt.Key.Key_PageUp, "Bo Stam · community 1"),
    ):
        QTest.keyClick(plot.canvas, key)
        assert title(plot) == name
    assert marks[0] is not None
    assert marks[0].statements == ("ada1", "ada2")
    with qtbot.waitSignal(plot.entered):
        QTest.keyClick(plot.canvas, Qt.Key.Key_Return)


def test_space_goes_along_the_ties_of_a_node_and_an_arrow_to_an_end(plot: NetworkPlot) -> None:
    QTest.keyClick(plot.canvas, Qt.Key.Key_Space)
    assert plot.mark == Mark(("tie", "ada", "x"), "Ada Vree → The quay", "▲ +2", statements=("s1", "s2"))
    QTest.keyClick(plot.canvas, Qt.Key.Key_Space)
    assert plot.mark == Mark(("tie", "bo", "x"), "Bo Stam → The quay", "▼ −1", statements=("s3",))
    QTest.keyClick(plot.canvas, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert title(plot) == "Ada Vree → The quay"
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left)
    assert title(plot) == "Ada Vree · community 1"


def test_a_name_that_is_typed_is_gone_to_and_no_key_of_an_action(plot: NetworkPlot) -> None:
    QTest.keyClicks(plot.canvas, "cas")
    assert title(plot) == "Cas · community 2"


def test_a_screen_reader_hears_name_kind_count_degree_community_and_ties(plot: NetworkPlot) -> None:
    model = plot.canvas.model()
    assert model.index(0, 0).data(ACCESSIBLE) == "The quay, topic, 9 stances, 2 ties, community 1"
    assert model.index(3, 0).data(ACCESSIBLE) == "Cas, actor, 1 stance, 1 tie, community 2"
    assert model.index(4, 0).data(ACCESSIBLE) == (
        "Ada Vree towards The quay, in favour, weight ▲ +2, 2 statements"
    )
    assert model.index(5, 0).data(ACCESSIBLE) == "Bo Stam towards The quay, against, weight ▼ −1, 1 statement"
    told = QAccessible.queryAccessibleInterface(plot.canvas)
    assert told is not None
    assert told.childCount() >= 7
    assert "against" in plot.legend.accessibleName()


def test_who_is_come_to_and_what_was_moved_stay_when_it_is_counted_anew(plot: NetworkPlot) -> None:
    QTest.keyClick(plot.canvas, Qt.Key.Key_Left)
    before = plot.canvas.scene.at(1)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    moved = plot.canvas.scene.at(1)
    assert before.y() - moved.y() == pytest.approx(12)
    plot.show_view(replace(QUAY, nodes=(*QUAY.nodes[1:], QUAY.nodes[0])))
    assert title(plot) == "Ada Vree · community 1"
    assert plot.canvas.scene.at(0) == moved


def test_keys_enlarge_shift_and_fit_it(plot: NetworkPlot) -> None:
    scene, at = plot.canvas.scene, plot.canvas.scene.at
    wide = at(2).x() - at(1).x()
    QTest.keyClicks(plot.canvas, "+")
    assert at(2).x() - at(1).x() == pytest.approx(1.25 * wide)
    before = at(0)
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert at(0).x() < before.x()
    QTest.keyClicks(plot.canvas, "-0")
    assert scene.zoom == 1
    assert at(2).x() - at(1).x() == pytest.approx(wide)


def test_what_is_come_to_out_of_view_is_brought_into_it(plot: NetworkPlot) -> None:
    for _ in range(8):
        QTest.keyClicks(plot.canvas, "+")
    view = QRectF(plot.canvas.viewport().rect())
    assert not view.contains(plot.canvas.scene.at(2))
    QTest.keyClick(plot.canvas, Qt.Key.Key_Right)
    assert title(plot).startswith("Bo")
    assert view.contains(plot.canvas.scene.at(2))


def test_a_node_is_dragged_and_a_tie_is_come_to_by_a_press(plot: NetworkPlot) -> None:
    viewport, scene = plot.canvas.viewport(), plot.canvas.scene
    start = scene.at(1).toPoint()
    press = Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, press, pos=start)
    QTest.mouseMove(viewport, start + QPoint(30, 40))
    QTest.mouseRelease(viewport, press, pos=start + QPoint(30, 40))
    assert title(plot).startswith("Ada")
    assert (scene.at(1).toPoint() - start - QPoint(30, 40)).manhattanLength() <= 2
    middle = ((scene.at(3) + scene.at(0)) / 2).toPoint()
    QTest.mousePress(viewport, press, pos=middle)
    QTest.mouseRelease(viewport, press, pos=middle)
    assert title(plot) == "Cas → The quay"


def test_names_cover_nothing_and_more_have_room_when_it_is_larger(qtbot: QtBot) -> None:
    scene = NetworkScene(many(300, 300), QFont(), QSizeF(800, 600))
    view = QRectF(0, 0, 800, 600)
    names = placed_names(scene, QFont(), view)
    boxes = [scene.box(number) for number in range(300)]
    rects = [name.rect for name in names]
    assert 10 < len(names) < 300
    assert not any(rect.intersects(box) for rect in rects for box in boxes)
    assert not any(rect.intersects(other) for at, rect in enumerate(rects) for other in rects[:at])
    assert [name.number for name in names] == sorted(name.number for name in names)  # what occurs most first
    within = sum(view.contains(box) for box in boxes)
    scene.enlarge(6)
    seen = [number for number in range(300) if view.contains(scene.box(number))]
    assert len(placed_names(scene, QFont(), view)) / len(seen) > len(names) / within


def test_the_node_that_is_come_to_has_a_name_wherever_it_stands(qtbot: QtBot) -> None:
    scene = NetworkScene(many(300, 300), QFont(), QSizeF(800, 600))
    view = QRectF(0, 0, 800, 600)
    unnamed = {*range(300)} - {name.number for name in placed_names(scene, QFont(), view)}
    assert unnamed
    for number in unnamed:
        name = placed_names(scene, QFont(), view, (number,))[0]
        assert name.number == number
        assert view.contains(name.rect)


def test_of_a_large_network_only_what_is_seen_is_painted(plot: NetworkPlot) -> None:
    plot.show_view(many())
    plot.canvas.scene.enlarge(12)
    shapes: list[QRectF] = []
    shape = NetworkPainter.shape

    def counting(self: NetworkPainter, painter: QPainter, mode: Mode, box: QRectF) -> None:
        shapes.append(box)
        shape(self, painter, mode, box)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(NetworkPainter, "shape", counting)
        plot.canvas.viewport().repaint()
    assert 0 < len(shapes) < 200
    assert plot.told().startswith("5000 of 39436 ties are drawn, the strongest")


def test_a_picture_has_ties_in_their_colours_and_forms(plot: NetworkPlot) -> None:
    size = plot.picture_size()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(look().page["background"])
    painter = QPainter(image)
    plot.pictured()(painter)
    painter.end()
    scene = NetworkScene(QUAY, plot.font(), QSizeF(size.width(), size.height() - plot.legend.height()))
    level = round(scene.at(0).y())

    def along(node: int) -> list[str]:
        ends = sorted((round(scene.at(0).x()), round(scene.at(node).x())))
        third = (ends[1] - ends[0]) // 3
        return [image.pixelColor(x, level).name() for x in range(ends[0] + third, ends[1] - third)]

    paper = look().page["background"].name()
    assert paper not in along(1)  # Ada is in favour: a whole line
    assert look().stance["for"].name() in along(1)
    assert {paper, look().stance["against"].name()} <= set(along(2))  # Bo is against: a dashed one


def test_what_is_not_drawn_is_told(plot: NetworkPlot) -> None:
    assert plot.told() == ""
    plot.show_view(DrawnNetwork(all_nodes=5))
    assert plot.mark is None
    assert plot.told() == "0 of 5 nodes have a tie: have all of them by “Alone”"
    blank = plot.canvas.grab().toImage()
    paper = blank.pixelColor(2, 2).name()
    middle = blank.height() // 2
    assert any(
        blank.pixelColor(x, y).name() != paper
        for x in range(0, 700, 2)
        for y in range(middle - 30, middle + 30, 2)
    )
    plot.show_view(replace(QUAY, all_nodes=6))
    assert plot.told() == "4 of 6 nodes have a tie: have all of them by “Alone”"


def test_nodes_that_would_lie_upon_one_another_get_room(qtbot: QtBot) -> None:
    one = many(300, 0)
    crowd = tuple(
        replace(each, x=0.5 + at % 40 / 999, y=0.5 + at // 40 / 999) for at, each in enumerate(one.nodes[2:])
    )
    corners = (replace(one.nodes[0], x=0.0, y=0.0), replace(one.nodes[1], x=1.0, y=1.0))
    network = replace(one, nodes=(*corners, *crowd))
    scene, bare = (NetworkScene(network, QFont(), QSizeF(900, 700)) for _ in range(2))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("desktop_app.widgets.plots.network_scene.apart", lambda points, _radii: points)
        before = upon_one_another(bare)
    assert upon_one_another(scene) < before / 2
    assert before > 60
    points = [QPointF(0, 0), QPointF(0, 10), QPointF(90, 0)]
    assert apart(points, [5, 5, 5]) == [QPointF(0, -1.5), QPointF(0, 11.5), QPointF(90, 0)]


def upon_one_another(scene: NetworkScene) -> int:
    """How many pairs of nodes overlap."""
    many, places = len(scene.network.nodes), scene.all_places()
    return sum(
        hypot(*(places[one] - places[other]).toTuple()) < scene.radius(one) + scene.radius(other)
        for one in range(many)
        for other in range(one)
    )
