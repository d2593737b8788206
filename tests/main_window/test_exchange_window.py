"""Annotations go out and come in after a look at what will be written and what would come."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.formats.annotations import bundle
from desktop_app.formats.registry import FORMATS
from desktop_app.main_window.dialogs.export import ExportDialog
from desktop_app.main_window.dialogs.export_parts import parts, sets
from desktop_app.main_window.dialogs.network import NetworkDialog
from desktop_app.main_window.dialogs.read import ReadDialog
from desktop_app.main_window.verbs import exchange
from desktop_app.main_window.window import MainWindow
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft, StanceDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.jobs.network import Joins
from desktop_app.project.project import Project
from tests.benchmarks.articles import corpus
from tests.project.sample import new_project
from tests.walkthroughs.the_window import opened

WAIT = 20_000


def made(folder: Path, name: str = "harbour") -> Project:
    project = new_project(folder, name)
    project.do(
        ImportDocuments((Document("quay", "The quay has no tide.", "Quay"), Document("sea", "The sea.")))
    )
    stance = StanceDraft("Bo", "for")
    project.do(AddStatement("quay", (Span(0, 8),), "ann", speaker="Ada Vree", id="s1", stances=(stance,)))
    project.do(
        AddStatement("quay", (Span(4, 8),), "ann", speaker="Bo", claims=(ClaimDraft("demand"),), id="s2")
    )
    project.do(AddStatement("sea", (Span(0, 7),), "ben", speaker="Ada Vree", id="s3"))
    return project


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, tmp_path, made(tmp_path)) as shown:
        yield shown


def when_open(window: MainWindow, kind: type[QDialog], deed: Callable[[QDialog], object]) -> list[QDialog]:
    """Do something with a dialog of that kind once it is there; what it was done with."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and not seen:
            seen.append(dialog)
            deed(dialog)

    timer = QTimer(window, interval=10)
    timer.timeout.connect(look)
    timer.start()
    return seen


def choose(box: QComboBox, text: str) -> None:
    """Choose an entry as its first letters typed do."""
    at = next(at for at in range(box.count()) if text in box.itemText(at))
    box.setCurrentIndex(at)


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> Iterator[ExportDialog]:
    assert window.desk.project is not None
    made = ExportDialog(window.desk.project.path, window, parts(window), sets(window))
    made.show()
    yield made
    made.reject()


def format_chosen(dialog: ExportDialog, name: str) -> None:
    names = [form.name for form in FORMATS if form.write is not None]
    dialog.choice.setCurrentIndex(names.index(name))


def _has_library(name: str) -> bool:
    """Whether what a format is written with is installed; two are extras."""
    library = {"docbin": "spacy", "parquet": "pyarrow"}.get(name, "")
    return not library or find_spec(library) is not None


def test_every_format_shows_how_it_begins(qtbot: QtBot, dialog: ExportDialog) -> None:
    for form in FORMATS:
        if form.write is None or not _has_library(form.name):
            continue
        format_chosen(dialog, form.name)
        qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
        preview = dialog.foretold.preview
        text = preview.lines.toPlainText() if preview.lines.isVisible() else ""
        assert preview.rows.isVisible() != bool(text), form.name
        assert "3 statements of 2 articles" in dialog.foretold.count.text(), form.name
        assert dialog.path().name == f"harbour{form.suffixes[0]}"
        if preview.rows.isVisible():
            assert preview.rows.rowCount() == 3
            item = preview.rows.item(0, 0)
            assert item is not None
            assert item.text() == "s1"


def test_a_part_is_looked_at_and_only_that(qtbot: QtBot, dialog: ExportDialog) -> None:
    format_chosen(dialog, "csv")
    choose(dialog.part, "This article")
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    assert dialog.foretold.preview.rows.rowCount() == 2
    assert "2 statements of 1 article chosen" in dialog.foretold.count.text()
    dialog.query.setText("speaker:vree")
    qtbot.waitUntil(lambda: "1 statement of" in dialog.foretold.count.text(), timeout=WAIT)
    choose(dialog.part, "whole")
    choose(dialog.coded, "ben")
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    assert dialog.foretold.preview.rows.rowCount() == 1


def test_losses_are_told_before_anything_is_written(qtbot: QtBot, dialog: ExportDialog) -> None:
    format_chosen(dialog, "claim-review")
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    losses = dialog.foretold.losses
    assert losses.isVisible()
    assert losses.topLevelItemCount() > 0
    first = losses.topLevelItem(0)
    assert first is not None
    assert first.text(0)[0].isdigit()
    losses.setFocus()
    losses.setCurrentItem(first)
    QTest.keyClick(losses, Qt.Key.Key_Right)
    assert first.isExpanded()
    child = first.child(0)
    assert child is not None
    assert "“" in child.text(0)
    assert not dialog.path().exists()


def test_losses_are_told_together_after_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "claims.jsonld"

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        format_chosen(dialog, "claim-review")
        dialog.file.line.setText(str(target))
        QTest.keyClick(dialog.file.line, Qt.Key.Key_Return)

    assert when_open(window, ExportDialog, take) == []
    exchange.export_set(window)
    qtbot.waitUntil(lambda: target.exists() and not window.jobs.busy, timeout=WAIT)
    told = "2 × statement: has no claim and is left out (“The quay”, …)"
    assert window.message.text == f"3 statements written to {target}. {told}"


def test_what_the_table_has_selected_is_exported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: not window.tables.busy)
    window.table.take_keyboard()
    view = window.focusWidget()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.table.selected) == 2
    target = tmp_path / "part.csv"

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        format_chosen(dialog, "csv")
        choose(dialog.part, "2 statements selected in the table")
        dialog.file.line.setText(str(target))
        QTest.keyClick(dialog.file.line, Qt.Key.Key_Return)

    assert when_open(window, ExportDialog, take) == []
    exchange.export_set(window)
    qtbot.waitUntil(lambda: target.exists() and not window.jobs.busy, timeout=WAIT)
    with target.open(encoding="utf-8", newline="") as file:
        assert [row["statement_id"] for row in csv.DictReader(file)] == ["s1", "s2"]


def test_a_network_is_counted_before_it_is_written(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.desk.project is not None
    dialog = NetworkDialog(window.desk.project.path, window)
    dialog.show()
    dialog.joins.setCurrentIndex(dialog.joins.findData(Joins.ACTORS))
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    assert dialog.preview.told.text().startswith("2 nodes, 1 tie")
    assert "graphml" in dialog.preview.lines.toPlainText()
    dialog.joins.setCurrentIndex(dialog.joins.findData(Joins.CONGRUENCE))
    assert [dialog.norm.itemData(at) for at in range(dialog.norm.count())] == [
        "none",
        "average",
        "jaccard",
        "cosine",
    ]
    qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
    assert dialog.preview.told.text().startswith("Empty")
    dialog.reject()
    target = tmp_path / "net.csv"

    def take(asked: QDialog) -> None:
        assert isinstance(asked, NetworkDialog)
        asked.joins.setCurrentIndex(asked.joins.findData(Joins.ACTORS))
        asked.choice.setCurrentIndex(asked.choice.count() - 1)
        assert asked.path().suffix == ".csv"
        asked.file.line.setText(str(target))
        QTest.keyClick(asked.file.line, Qt.Key.Key_Return)

    when_open(window, NetworkDialog, take)
    exchange.export_network(window)
    qtbot.waitUntil(lambda: target.exists() and not window.jobs.busy, timeout=WAIT)
    assert "Ada Vree" in target.read_text("utf-8")


def test_what_a_file_would_bring_is_shown_and_taken_in_as_one_step(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.desk.project is not None
    other = new_project(tmp_path, "other")
    other.do(ImportDocuments((Document("new", "Another article, quite long.", "New"),)))
    other.do(ImportDocuments((Document("copy", "The quay has no tide.", "Copy"),)))
    other.do(AddStatement("new", (Span(0, 7),), "cas", speaker="Cas", id="s9"))
    path = tmp_path / "set.zip"
    run(export(other.path, "bundle", path, {}))
    other.close()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    told: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadDialog)
        told.extend(dialog.list.sentences())
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    when_open(window, ReadDialog, take)
    exchange.read_set(window)
    qtbot.waitUntil(lambda: window.desk.project.has_document("new"), timeout=WAIT)  # type: ignore[union-attr]
    assert "2 articles, all new" in told
    assert "1 statement, all new" in told
    assert "“Copy” has the same text as “Quay”." in told
    window.desk.undo()
    assert not window.desk.project.has_document("new")


def test_a_part_is_written_on_paper(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "all.pdf"

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.choice.setCurrentIndex(dialog.choice.count() - 1)
        assert dialog.path().suffix == ".pdf"
        assert not dialog.suggestions.isEnabled()
        qtbot.waitUntil(lambda: not dialog.busy, timeout=WAIT)
        assert "Ada Vree: “The quay”" in dialog.foretold.preview.lines.toPlainText()
        dialog.file.line.setText(str(target))
        QTest.keyClick(dialog.file.line, Qt.Key.Key_Return)

    when_open(window, ExportDialog, take)
    exchange.export_set(window)
    qtbot.waitUntil(lambda: target.exists() and not window.jobs.busy, timeout=WAIT)
    assert target.read_bytes().count(b"/Type /Page\n") >= 2


def test_what_is_large_comes_in_beside_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.zip"
    with path.open("wb") as file:
        bundle.write(corpus(1200), file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    def take(dialog: QDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    when_open(window, ReadDialog, take)
    exchange.read_set(window)
    project = window.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: project.has_document("d000003"), timeout=WAIT)
    qtbot.waitUntil(lambda: not window.desk.writing.busy, timeout=WAIT)
    assert window.desk.focus.undoable is not None
    assert window.desk.focus.undoable.name == "Read annotation set"
    window.desk.undo()
    qtbot.waitUntil(lambda: not window.desk.writing.busy, timeout=WAIT)
    assert not project.has_document("d000003")


@pytest.mark.parametrize("width", [1180, 760])
def test_nothing_that_is_said_of_a_format_is_cut_off(qtbot: QtBot, dialog: ExportDialog, width: int) -> None:
    dialog.resize(width, 640)
    for place, form in enumerate(dialog._formats):
        dialog.choice.setCurrentIndex(place)
        qtbot.wait(1)
        told = dialog._loses
        told.setMinimumHeight(0)
        needed = told.heightForWidth(told.width())
        assert needed <= told.height() < 2 * needed, form.name
        title = dialog.choice.fontMetrics().horizontalAdvance(form.title)
        assert title < dialog.choice.width() - 30, form.name
        for tick in dialog.options.findChildren(QCheckBox) if dialog.options is not None else ():
            assert tick.width() >= tick.sizeHint().width(), form.name
    dialog.foretold.finish()
