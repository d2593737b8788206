"""Every part of the window and of each dialog: named for a screen reader, reached in order by Tab."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.history import Corrected
from desktop_app.main_window import sample
from desktop_app.main_window.dialogs.actors import ActorsDialog
from desktop_app.main_window.dialogs.change_many import ChangeManyDialog
from desktop_app.main_window.dialogs.codebook import CodebookDialog
from desktop_app.main_window.dialogs.codebook_versions import CodebookVersionsDialog
from desktop_app.main_window.dialogs.describe import DescribeDialog
from desktop_app.main_window.dialogs.export import ExportDialog
from desktop_app.main_window.dialogs.export_parts import parts, sets
from desktop_app.main_window.dialogs.gone import GoneDialog
from desktop_app.main_window.dialogs.help import HelpDialog
from desktop_app.main_window.dialogs.history import HistoryDialog
from desktop_app.main_window.dialogs.import_articles import ImportDialog
from desktop_app.main_window.dialogs.keys import KeysDialog
from desktop_app.main_window.dialogs.learned import LearnedDialog
from desktop_app.main_window.dialogs.mistake import MistakeDialog
from desktop_app.main_window.dialogs.network import NetworkDialog
from desktop_app.main_window.dialogs.preferences import PreferencesDialog
from desktop_app.main_window.dialogs.read import ReadDialog
from desktop_app.main_window.dialogs.split_actor import SplitActorDialog
from desktop_app.main_window.dialogs.tags import TagsDialog
from desktop_app.main_window.dialogs.text_before import TextBefore
from desktop_app.main_window.dialogs.trash import TrashDialog
from desktop_app.main_window.dialogs.type import TypeDialog
from desktop_app.main_window.palette import Palette
from desktop_app.main_window.tour import Tour
from desktop_app.main_window.verbs import projects
from desktop_app.main_window.window import MainWindow
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export as export_set
from desktop_app.project.jobs.exchange import read
from desktop_app.project.jobs.import_documents import import_documents
from tests.walkthroughs.the_window import Hands, opened

_UNSAID = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
"""What says nothing, but of something that only scrolls."""
_KEYED = (
    *(QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.SpinBox),
    *(QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree, QAccessible.Role.Document),
)


def all_within(part: QWidget) -> Iterator[tuple[QWidget, QAccessibleInterface]]:
    """Every widget in view, the part first, as a screen reader is given it."""
    for widget in (part, *part.findChildren(QWidget)):
        if widget.isVisibleTo(part) or widget is part:
            told = QAccessible.queryAccessibleInterface(widget)
            if told is not None:
                yield widget, told


def unnamed(part: QWidget) -> list[str]:
    """What can be reached by key or click in a part and does not say what it is."""
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
        for widget, told in all_within(part)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and (
            not told.text(QAccessible.Text.Name)
            or (told.role() in _UNSAID and not isinstance(widget, QAbstractScrollArea))
        )
    ]


def told_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName()}” in {type(widget.parentWidget()).__name__}"


def stops(part: QWidget) -> list[QWidget]:
    """What Tab visits from where the keyboard is until it comes round again."""
    window = part.window()
    visited: list[QWidget] = []
    if window.focusWidget() is None:
        QTest.keyClick(window, Qt.Key.Key_Tab)
    for _ in range(300):
        now = window.focusWidget()
        if now is None or now in visited:
            break
        visited.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return visited


def wanted(part: QWidget) -> list[QWidget]:
    """What Tab ought to visit: all in view that takes the keyboard by Tab."""
    return [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


@contextmanager
def filled(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """A window at a statement with a speaker, a claim and a stance."""
    with opened(qtbot, folder, sample.made(folder / "sample", "en", "ann")) as window:
        hands = Hands(window)
        hands.press(Qt.Key.Key_N)
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_C)
        hands.press(Qt.Key.Key_1)
        hands.press(Qt.Key.Key_Escape)
        window.reader.setFocus()
        yield window


def tmp_table(folder: Path) -> Path:
    """A table of two articles, one of them without a text."""
    table = folder / "articles.csv"
    table.write_text("title,text,date\nKade,De kade is één week dicht.,gisteren\nLeeg,,\n", "cp1252")
    return table


def dialogs(window: MainWindow) -> Iterator[QDialog]:
    document, project = window.desk.focus.document, window.desk.project
    assert document is not None
    assert project is not None
    yield ActorsDialog(window)
    for number in range(4):
        codebook = CodebookDialog(window)
        codebook.view.tabs.setCurrentIndex(number)
        yield codebook
    yield GoneDialog("Delete", ["One is used."], [("two", "Two")], "They are cleared", window)
    many = ChangeManyDialog(project.path, window.table.shown, window.desk.known, window)
    yield many
    many.finish()
    yield DescribeDialog(document, window)
    export = ExportDialog(project.path, window, parts(window), sets(window))
    yield export
    export.finish()
    network = NetworkDialog(project.path, window)
    yield network
    network.finish()
    bundle = project.path.parent / "set.zip"
    run(export_set(project.path, "bundle", bundle, {}))
    yield ReadDialog(run(read(project.path, bundle)), bundle, window)
    yield HistoryDialog(project.history(), window)
    trash = TrashDialog(window)
    yield trash
    trash.close()
    yield TextBefore(Corrected(document.id, document.text, f"Corrected. {document.text}"), window)
    table = tmp_table(project.path.parent)
    yield ImportDialog(run(import_documents(project.path, [table])), window)
    yield HelpDialog(window)
    yield KeysDialog(window)
    yield LearnedDialog(window)
    yield MistakeDialog("A report", project.path, window)
    yield PreferencesDialog(window.settings, window)
    yield CodebookVersionsDialog(window)
    yield TagsDialog(project.summaries(), ("harbour", "ferry"), window)
    yield TypeDialog(window)
    named = tuple(statement for statement in project.statements(document.id) if statement.speaker)
    yield SplitActorDialog(window.desk.known.actors[named[0].speaker], named, window)


def test_the_window_says_what_everything_is(qtbot: QtBot, tmp_path: Path) -> None:
    with filled(qtbot, tmp_path) as window:
        assert unnamed(window) == []
        hands = Hands(window)
        hands.press(Qt.Key.Key_U)
        assert unnamed(window) == []
        Tour(window).begin()
        assert unnamed(window) == []
        pages = {
            window.covering.page,
            window.finding.search_page,
            window.finding.concordance_page,
            window.tables.below[0],
        }
        assert window.drawer.count() == len(pages)
        for number in range(window.drawer.count()):
            window.drawer.setCurrentIndex(number)
            window.drawer.show()
            assert unnamed(window) == []
        projects.close_project(window)
        assert unnamed(window) == []
        palette = Palette(window)
        palette.popup()
        assert unnamed(palette) == []
        palette.close()


def test_every_dialog_says_what_everything_is(qtbot: QtBot, tmp_path: Path) -> None:
    with filled(qtbot, tmp_path) as window:
        for dialog in dialogs(window):
            dialog.show()
            assert unnamed(dialog) == [], type(dialog).__name__
            assert dialog.windowTitle()
            dialog.reject()
            dialog.deleteLater()


def test_tab_goes_round_each_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    with filled(qtbot, tmp_path) as window:
        for dialog in dialogs(window):
            dialog.show()
            qtbot.waitExposed(dialog)
            dialog.activateWindow()
            visited = stops(dialog)
            missed = [told_of(widget) for widget in wanted(dialog) if widget not in visited]
            assert missed == [], type(dialog).__name__
            assert in_order(dialog, visited) == [], type(dialog).__name__
            dialog.reject()
            dialog.deleteLater()


def foot(part: QWidget, widget: QWidget) -> int:
    """Where a widget ends; one that is scrolled out of view, where the view ends."""
    low = widget.mapTo(part, QPoint(0, widget.height())).y()
    for area in part.findChildren(QAbstractScrollArea):
        view = area.viewport()
        if view.isAncestorOf(widget):
            low = min(low, view.mapTo(part, QPoint(0, view.height())).y())
    return low


def beside(part: QWidget, widget: QWidget, other: QWidget) -> bool:
    """Whether a widget stands in a column to the right of another."""
    return widget.mapTo(part, QPoint(0, 0)).x() >= other.mapTo(part, QPoint(other.width(), 0)).x()


def in_order(part: QWidget, visited: list[QWidget]) -> list[str]:
    """Where Tab goes up the page by more than a row, but for the next column or the way back to the first."""
    for area in part.findChildren(QAbstractScrollArea):
        area.verticalScrollBar().setValue(0)
    tops = [(widget, foot(part, widget)) for widget in visited]
    first = min(range(len(tops)), key=lambda number: tops[number][1]) if tops else 0
    turned = [*tops[first:], *tops[:first]]
    return [
        f"{type(above).__name__} after {type(below).__name__}"
        for (below, low), (above, high) in pairwise(turned)
        if high < low - max(40, below.height()) and not beside(part, above, below)
    ]


def test_fields_say_what_they_are_for(qtbot: QtBot, tmp_path: Path) -> None:
    with filled(qtbot, tmp_path) as window:
        names: dict[str, int] = {}
        for _widget, told in all_within(window.panel):
            if told.role() in _KEYED:
                names[told.text(QAccessible.Text.Name)] = names.get(told.text(QAccessible.Text.Name), 0) + 1
        assert [name for name, number in names.items() if number > 1] == []


@pytest.mark.parametrize("width", [900, 1280])
def test_every_action_is_reached_by_key_or_palette(qtbot: QtBot, tmp_path: Path, width: int) -> None:
    from desktop_app.main_window.palette_entries import Offered

    with filled(qtbot, tmp_path) as window:
        window.resize(width, 720)
        offered = {entry.action for entry in Offered(window).entries}
        assert {row.id for row in window.rows} <= offered
        for row in window.rows:
            action = window.actions_by_id[row.id]
            assert action.toolTip().startswith(window.words(row.help)), row.id
            assert action.statusTip() == window.words(row.help), row.id


def test_tab_goes_round_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with filled(qtbot, tmp_path) as window:
        visited = stops(window)
        assert [told_of(widget) for widget in wanted(window) if widget not in visited] == []
        for part in (window.library, window.panel, window.table):
            places = [number for number, widget in enumerate(visited) if part.isAncestorOf(widget)]
            assert places == list(range(places[0], places[0] + len(places))), part.objectName()
            assert in_order(part, [visited[number] for number in places]) == [], part.objectName()


def test_whatever_an_action_opens_says_what_everything_is(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for asking in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, asking, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    faults: dict[str, list[str]] = {}
    opening: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is not None:
            # The preview of the print is Qt's own.
            faults[opening[-1]] = [] if isinstance(dialog, QPrintPreviewDialog) else unnamed(dialog)
            dialog.close()

    with filled(qtbot, tmp_path) as window:
        timer = QTimer(window, interval=20)
        timer.timeout.connect(look)
        timer.start()
        for row in window.rows:
            action = window.actions_by_id[row.id]
            if row.title.endswith("…") and action.isEnabled():
                opening.append(row.id)
                action.trigger()
                qtbot.wait(30)
        timer.stop()
        assert len(faults) > 5
        assert {id_: found for id_, found in faults.items() if found} == {}
        assert unnamed(window) == []


def test_tab_goes_round_the_table_below_the_article(qtbot: QtBot, tmp_path: Path) -> None:
    with filled(qtbot, tmp_path) as window:
        Hands(window).press(Qt.Key.Key_F9)
        table, _ = window.tables.below
        qtbot.waitUntil(lambda: bool(table.total))
        assert unnamed(window) == []
        visited = stops(window)
        assert [told_of(widget) for widget in wanted(table) if widget not in visited] == []
        # The field has a line of its own where there is little room.
        places = [number for number, widget in enumerate(visited) if table.isAncestorOf(widget)]
        assert len(places) == 5
