"""What the actions do, a function each; a dialog and what only it needs is imported when it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QInputDialog

from desktop_app.domain.text import Span
from desktop_app.main_window import sample, theme
from desktop_app.main_window.presenters.counted import counted
from desktop_app.main_window.settings import ANNOTATOR, FOLDER, SIZE
from desktop_app.project.commands.documents import DeleteDocument, DescribeDocument
from desktop_app.project.commands.statements import DeleteStatement, Part, SetSpans
from desktop_app.project.project import Project
from desktop_app.project.resources import resource

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow
    from desktop_app.project.jobs.exchange import Taken, Written
    from desktop_app.project.jobs.import_texts import Imported

_PROJECTS = "Standpunt (*.standpunt)"


def new_project(window: MainWindow) -> None:
    """Ask where, make it, open it."""
    from desktop_app.formats.codebook import read_codebook

    name, _ = QFileDialog.getSaveFileName(window, window.tr("New project"), _folder(window), _PROJECTS)
    if not name:
        return
    book = resource("codebooks", f"news.{window.language()}.toml")
    codebook = read_codebook(book.read_bytes(), str(book))
    window.desk.attempt(lambda: window.desk.take(Project.create(Path(name), codebook, window.desk.annotator)))


def open_project(window: MainWindow) -> None:
    """Ask which and open it."""
    name, _ = QFileDialog.getOpenFileName(window, window.tr("Open project"), _folder(window), _PROJECTS)
    if name:
        window.desk.open(Path(name))


def open_sample(window: MainWindow) -> None:
    """Open the sample project, made if it is not there."""
    window.desk.attempt(lambda: window.desk.take(*sample.opened(window.language(), window.desk.annotator)))


def close_project(window: MainWindow) -> None:
    """Close it."""
    window.desk.clear()


def leave(window: MainWindow) -> None:
    """Close the window, and with the last one the program."""
    window.close()


def set_annotator(window: MainWindow) -> None:
    """Ask for a name and use it from now on."""
    name, taken = QInputDialog.getText(
        window,
        window.tr("Who annotates"),
        window.tr("Your name in the annotations:"),
        text=window.desk.annotator,
    )
    if taken and name.strip():
        window.desk.set_annotator(name.strip())
        window.settings.set(ANNOTATOR, name.strip())


def import_documents(window: MainWindow) -> None:
    """Ask for text files and bring them in."""
    names, _ = QFileDialog.getOpenFileNames(
        window,
        window.tr("Import articles"),
        _folder(window),
        window.tr("Texts (*.txt *.text *.md);;All files (*)"),
    )
    import_files(window, names)


def import_files(window: MainWindow, names: list[str]) -> None:
    """Read text files beside the window and add them as one step."""
    from desktop_app.project.jobs.import_texts import Particulars, import_texts

    paths = [Path(name) for name in names]
    if not paths or window.desk.project is None:
        return
    window.settings.set(FOLDER, str(paths[0].parent))
    window.jobs.start(import_texts(paths, Particulars()), lambda imported: _add(window, imported))


def _add(window: MainWindow, imported: Imported) -> None:
    if not window.desk.do(imported.command):
        return
    window.desk.show_document(imported.command.documents[0].id)
    for file, encoding in imported.guessed:
        window.desk.news_told.emit(
            window.tr("%1 was read as %2: look whether its letters are right.")
            .replace("%1", Path(file).name)
            .replace("%2", encoding)
        )


def describe_document(window: MainWindow) -> None:
    """Ask for what is known of the article."""
    from desktop_app.main_window.dialogs.describe import DescribeDialog

    document = window.desk.focus.document
    if document is None:
        return
    dialog = DescribeDialog(document, window)
    if dialog.exec():
        window.desk.do(DescribeDocument(document.id, dialog.values()))
    dialog.deleteLater()


def delete_document(window: MainWindow) -> None:
    """Take the article out; undo brings it back whole."""
    document = window.desk.focus.document
    if document is not None and window.desk.do(DeleteDocument(document.id)):
        window.desk.news_told.emit(
            window.tr("Deleted “%1”. Ctrl+Z brings it back.").replace("%1", document.title)
        )


def export_set(window: MainWindow) -> None:
    """Ask for format and file, and write beside the window."""
    from desktop_app.main_window.dialogs.export import ExportDialog
    from desktop_app.project.jobs.exchange import export

    project = window.desk.project
    if project is None:
        return
    dialog = ExportDialog(project.path, window)
    if dialog.exec():
        job = export(project.path, dialog.format_name(), dialog.path(), {})
        window.jobs.start(job, lambda written: _tell_written(window, written))
    dialog.deleteLater()


def _tell_written(window: MainWindow, written: Written) -> None:
    statements = counted(written.statements, window.tr("1 statement"), window.tr("%1 statements"))
    told = window.tr("%1 written to %2.").replace("%1", statements).replace("%2", str(written.path))
    losses = "; ".join(dict.fromkeys(f"{loss.kind} {loss.what}" for loss in written.losses))
    window.desk.news_told.emit(f"{told} {losses}".strip())


def read_set(window: MainWindow) -> None:
    """Ask for a file of annotations and take in what the project does not have."""
    from desktop_app.project.jobs.exchange import read

    project = window.desk.project
    name, _ = QFileDialog.getOpenFileName(window, window.tr("Read annotations"), _folder(window))
    if name and project is not None:
        window.jobs.start(read(project.path, Path(name)), lambda taken: _take(window, taken))


def _take(window: MainWindow, taken: Taken) -> None:
    if window.desk.do(taken.command):
        differing = [f"{loss.kind} {loss.id} {loss.what}" for loss in taken.losses]
        window.desk.news_told.emit("; ".join(differing) or window.tr("The annotations are in the project."))


def check_project(window: MainWindow) -> None:
    """Check the project and tell."""
    if window.desk.project is None:
        return
    faults = window.desk.project.check()
    if faults:
        window.desk.problem_told.emit(
            "; ".join(f"{fault.kind} {fault.id}: {fault.fault}" for fault in faults[:5])
        )
    else:
        window.desk.news_told.emit(window.tr("The project is whole: file, references and anchors."))


def show_history(window: MainWindow) -> None:
    """Show the steps."""
    from desktop_app.main_window.dialogs.history import HistoryDialog

    if window.desk.project is not None:
        dialog = HistoryDialog(window.desk.project.history(), window)
        dialog.exec()
        dialog.deleteLater()


def show_palette(window: MainWindow) -> None:
    """Open the palette over the window."""
    from desktop_app.main_window.palette import Palette

    Palette(window).popup()


def make_statement(window: MainWindow) -> None:
    """Make a statement of what is selected and go on to its speaker."""
    window.reading.make_of_selection()
    if window.desk.focus.statement:
        window.panel.focus_speaker()


def add_content(window: MainWindow) -> None:
    """Add the selection to the content of the statement chosen."""
    _set_part(window, Part.CONTENT, add=True)


def set_source(window: MainWindow) -> None:
    """Make the selection the source of the statement chosen."""
    _set_part(window, Part.SOURCE)


def set_cue(window: MainWindow) -> None:
    """Make the selection the cue of the statement chosen."""
    _set_part(window, Part.CUE)


def _set_part(window: MainWindow, part: Part, *, add: bool = False) -> None:
    focus, project = window.desk.focus, window.desk.project
    if project is None or not focus.statement:
        return
    spans: tuple[Span, ...] = focus.words
    if add:
        spans = (*spans, *(anchor.span for anchor in project.statement(focus.statement).content))
    if window.desk.do(SetSpans(focus.statement, part, spans)):
        window.reader.clear_selection()


def delete_statement(window: MainWindow) -> None:
    """Take the statement chosen away."""
    window.desk.do(DeleteStatement(window.desk.focus.statement))


def usual_size(window: MainWindow) -> None:
    """The size that the text has at first."""
    window.reader.set_size(SIZE.default)


def next_theme(window: MainWindow) -> None:
    """The theme after this one."""
    themes = theme.THEMES
    window.set_theme(themes[(themes.index(window.look.name) + 1) % len(themes)])


def show_help(window: MainWindow) -> None:
    """Show the help beside the window."""
    from desktop_app.main_window.dialogs.help import HelpDialog

    HelpDialog(window).show()


def show_about(window: MainWindow) -> None:
    """Show version and licence."""
    from desktop_app.main_window.dialogs.about import about

    about(window)


def _folder(window: MainWindow) -> str:
    return str(window.settings.get(FOLDER) or Path.home())
