"""Articles brought in by the window: shown first where something is to be decided, and one step to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from desktop_app.main_window.dialogs.import_articles import ImportDialog
from desktop_app.main_window.verbs import documents, importing
from desktop_app.main_window.window import MainWindow
from tests.formats.documents.sources import SOURCES, TABLE, TEXT, TITLE
from tests.project.sample import new_project
from tests.walkthroughs.the_window import opened


def written(folder: Path) -> list[str]:
    """Files of several kinds, one of them no article."""
    files = {name: SOURCES[name] for name in ("html", "docx", "pdf", "csv")}
    paths = []
    for name, (file, data) in files.items():
        path = folder / f"{name}{Path(file).suffix}"
        path.write_bytes(data)
        paths.append(str(path))
    (folder / "old.txt").write_bytes("Eén reële café-eigenaar zei nee.".encode("cp1252"))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    return [*paths, str(folder / "old.txt"), str(folder / "broken.pdf")]


def with_dialog(qtbot: QtBot, window: MainWindow, deed: object) -> list[str]:
    """Have ``deed(dialog)`` done when the import dialog is there; what went wrong in it is raised here."""
    wrong: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ImportDialog):
            QTimer.singleShot(20, window, look)
            return
        try:
            deed(dialog)  # type: ignore[operator]
        except AssertionError as error:
            wrong.append(str(error))
            dialog.reject()

    QTimer.singleShot(20, window, look)
    return wrong


def wait(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy and QApplication.activeModalWidget() is None, timeout=20_000)


def titles(window: MainWindow) -> list[str]:
    assert window.desk.project is not None
    return [summary.title for summary in window.desk.project.summaries()]


def test_what_was_read_is_shown_and_taken_as_ticked(qtbot: QtBot, tmp_path: Path) -> None:
    def look(dialog: ImportDialog) -> None:
        rows = dialog.rows
        assert rows.rowCount() == 6
        assert dialog.take.text() == "Import 3 articles", dialog.take.text()
        assert any("broken.pdf" in line for line in dialog.troubles.sentences())
        assert any("page 3" in line for line in dialog.troubles.sentences())
        assert TEXT[:40] in dialog.preview.toPlainText()
        assert "Marit Hoogeweg" in dialog.preview.toPlainText()
        last = rows.index(5, 0)
        assert rows.data(last) == "old"
        rows.setData(last, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
        assert dialog.take.text() == "Import 2 articles"
        dialog.accept()

    with opened(qtbot, tmp_path, new_project(tmp_path)) as window:
        wrong = with_dialog(qtbot, window, look)
        documents.import_files(window, written(tmp_path))
        wait(qtbot, window)
        assert wrong == []
        assert sorted(titles(window)) == sorted([TITLE, "Krom"])
        window.actions_by_id["edit.undo"].trigger()
        assert titles(window) == []


def test_columns_and_encoding_are_changed_and_shown_again(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(TABLE.encode("cp1250", "replace"))

    def look(dialog: ImportDialog) -> None:
        assert dialog.reading.columns["title"].currentText() == "Kop"
        dialog.reading.columns["title"].setCurrentText("Rubriek")
        dialog.reading.columns["title"].activated.emit(1)
        assert not dialog.take.isEnabled()
        qtbot.waitUntil(dialog.take.isEnabled, timeout=10_000)
        assert dialog.rows.data(dialog.rows.index(0, 0)) == "Haven"
        dialog.reading.encoding.setCurrentText("cp1250")
        dialog.reading.encoding.activated.emit(1)
        qtbot.waitUntil(dialog.take.isEnabled, timeout=10_000)
        assert dialog.rows.data(dialog.rows.index(0, 0)) == "Haven"
        assert "reële" in dialog.preview.toPlainText()
        dialog.reading.names.setText("{nonsense")
        dialog.reading.names.editingFinished.emit()
        assert dialog.take.isEnabled()
        dialog.reject()

    with opened(qtbot, tmp_path, new_project(tmp_path)) as window:
        wrong = with_dialog(qtbot, window, look)
        documents.import_files(window, [str(tmp_path / "a.csv")])
        wait(qtbot, window)
        assert wrong == []
        assert titles(window) == []


def test_a_plain_text_needs_no_look_and_a_refused_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Een tekst.", "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 nothing")
    with opened(qtbot, tmp_path, new_project(tmp_path)) as window:
        documents.import_files(window, [str(tmp_path / "a.txt")])
        wait(qtbot, window)
        assert titles(window) == ["a"]
        documents.import_files(window, [str(tmp_path / "b.pdf")])
        wait(qtbot, window)
        assert "is not a PDF" in window.message.text
        assert titles(window) == ["a"]


def test_what_was_copied_becomes_an_article(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, new_project(tmp_path)) as window:
        QApplication.clipboard().setText(f"{TITLE}\r\n\r\n{TEXT}\n")
        window.actions_by_id["document.paste"].trigger()
        assert titles(window) == [TITLE]
        assert window.desk.focus.document is not None
        assert window.desk.focus.document.text == f"{TITLE}\n\n{TEXT}"
        assert window.desk.focus.document.language == "nl"
        QApplication.clipboard().setText(" \n")
        window.actions_by_id["document.paste"].trigger()
        assert "copy an article" in window.message.text
        assert titles(window) == [TITLE]


def test_a_page_on_this_machine_is_not_fetched(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("127.0.0.1/kade", True))
    with opened(qtbot, tmp_path, new_project(tmp_path)) as window:
        importing.ask_for_page(window)
        wait(qtbot, window)
        assert "is in your own network" in window.message.text
