"""The window: panels about a page, and the tables that tie them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QMessageBox,
    QSizePolicy,
    QSplitter,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.problem import Problem
from desktop_app.main_window import theme
from desktop_app.main_window.action import Action, Scope
from desktop_app.main_window.actions import ACTIONS, MENUS
from desktop_app.main_window.coding import Coding
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.learning import Learning
from desktop_app.main_window.message_bar import MessageBar
from desktop_app.main_window.presenters.library import LibraryPresenter
from desktop_app.main_window.presenters.reading import ReadingPresenter
from desktop_app.main_window.presenters.statement import StatementPresenter
from desktop_app.main_window.presenters.status import StatusPresenter
from desktop_app.main_window.presenters.suggestions import SuggestionPresenter
from desktop_app.main_window.presenters.table import TablePresenter
from desktop_app.main_window.searching import Searching
from desktop_app.main_window.settings import GEOMETRY, PANEL_SPLITTER, RECENT, SIZE, SPLITTER, THEME, Settings
from desktop_app.main_window.verbs import documents, projects, suggestions, view
from desktop_app.project.wording import worded
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.library.library import Library
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.reader.strip import Strip
from desktop_app.widgets.statement_panel.panel import StatementPanel
from desktop_app.widgets.statement_panel.table import StatementTable

_USUAL, _FRAME = QSize(1280, 800), QSize(16, 48)
"""The window at its first start, and what its frame takes of a small screen."""
_REPEATED = ("statement.next", "statement.previous", "suggestion.next", "suggestion.previous")


class MainWindow(QMainWindow):
    """Holds the panels; what they do is in the presenters, what can be done in ``actions``."""

    desk: Desk
    library: Library
    reader: Reader
    panel: StatementPanel
    side: QSplitter
    reading: ReadingPresenter
    suggestions: SuggestionPresenter

    def __init__(self, settings: Settings, look: Look, annotator: str) -> None:
        super().__init__()
        self.settings, self.look = settings, look
        self.rows = ACTIONS
        self.desk = Desk(annotator, self)
        self.jobs = JobRunner(self)
        self.finder = JobRunner(self)
        """Finds quotations; apart from the jobs, which a person starts, waits for and may cancel."""
        self.actions_by_id: dict[str, QAction] = {}
        self._build()
        self._present()
        self._make_actions()
        self.desk.project_changed.connect(self._renew)
        self.desk.project_changed.connect(self._remember)
        self.desk.focus_changed.connect(self._renew)
        self.desk.problem_told.connect(lambda told: self.message.tell(told, problem=True))
        self.desk.news_told.connect(lambda told: self.message.tell(told, problem=False))
        for runner in (self.jobs, self.learning.runner):
            runner.problem_told.connect(lambda problem: self.message.tell(worded(problem), problem=True))
        self.finder.problem_told.connect(self._tell_unfound)
        self._dress()
        self._restore()
        self._renew()

    # What it is made of

    def _build(self) -> None:
        self.setMinimumSize(900, 560)
        self.library = Library(self)
        self.reader = Reader(self.look, self)
        self.strip = Strip(self)
        self.panel = StatementPanel(self)
        self.table = StatementTable(self)
        self.message = MessageBar(self)
        page = QWidget(self)
        page.setObjectName("page")
        page.setMinimumWidth(330)
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.reader, 1)
        beside.addWidget(self.strip)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addLayout(beside, 1)
        self.side = QSplitter(Qt.Orientation.Vertical, self)
        self.side.setObjectName("side")
        self.side.addWidget(self.panel)
        self.side.addWidget(self.table)
        self.side.setStretchFactor(0, 3)
        self.side.setStretchFactor(1, 2)
        self.side.setChildrenCollapsible(False)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for part in (self.library, page, self.side):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([240, 800, 350])
        self.side.setSizes([600, 210])
        self.setCentralWidget(self.splitter)

    def _present(self) -> None:
        self.coding = Coding(self.desk)
        self.reading = ReadingPresenter(self.desk, self.coding, self.reader, self.strip, self.look)
        # After the page has begun a document: what is known of its suggestions is painted with it.
        self.searching = Searching(self.desk, self.finder, self.jobs)
        self._panel = StatementPresenter(self.desk, self.panel, self.reader.place_of_statement)
        self._table = TablePresenter(self.desk, self.coding, self.table)
        self.suggestions = SuggestionPresenter(self.desk, self.searching, self.reader, self.panel)
        self._library = LibraryPresenter(self.desk, self.searching, self.library)
        self._status = StatusPresenter(
            self.desk, self.statusBar(), self.jobs, searching=self.searching, suggestions=self.suggestions
        )
        self.learning = Learning(self.desk, self.searching, self.settings)
        self.library.files_dropped.connect(lambda names: documents.import_files(self, names))
        self.suggestions.left_told.connect(self.table.show_left)
        self.panel.left.connect(self.reader.setFocus)
        self.panel.card_left.connect(self.desk.choose)
        self.reader.suggestion_taken.connect(lambda _: suggestions.accept_and_edit(self))
        self.panel.acceptance_requested.connect(lambda _: suggestions.accept(self))
        self.panel.edit_requested.connect(lambda _: suggestions.accept_and_edit(self))
        self.panel.rejection_requested.connect(lambda _: suggestions.reject(self))

    def _make_actions(self) -> None:
        self._menus = {name: self.menuBar().addMenu(self.menu_title(name)) for name in MENUS}
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        for row in ACTIONS:
            action = self._made(row)
            menu = self._menus[row.menu]
            if row.apart:
                menu.addSeparator()
                if row.toolbar:
                    bar.addSeparator()
            menu.addAction(action)
            if row.toolbar:
                bar.addAction(action)
            if row.id == "project.open":
                self._recent = menu.addMenu(self.tr("Open recent"))
                self._recent.aboutToShow.connect(self._fill_recent)
        for named in ("statement.make", "edit.undo"):
            button = bar.widgetForAction(self.actions_by_id[named])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        space = QWidget(bar)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        find = QToolButton(bar)
        find.setObjectName("find")
        find.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        find.setToolTip(self.tr("Find an action or article  Ctrl+K"))
        find.setAccessibleName(self.tr("Find an action or article"))
        find.clicked.connect(lambda: view.show_palette(self))
        bar.addWidget(find)
        self._find, self._tools = find, bar

    def _made(self, row: Action) -> QAction:
        action = QAction(self.words(row.title), self)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        keys = QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if row.keys else ""
        action.setToolTip(f"{self.words(row.help)}  {keys}".rstrip())
        action.setStatusTip(self.words(row.help))
        if row.scope is Scope.TEXT:
            # A letter is a key in the text only: in a field it is a letter.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            # A key held too long must not go on to code what nobody chose.
            action.setAutoRepeat(row.id in _REPEATED)
            self.reader.addAction(action)
        action.triggered.connect(lambda _checked=False: self._do(row))
        self.actions_by_id[row.id] = action
        return action

    def _do(self, row: Action) -> None:
        # A menu or a button takes no focus from a field, so what is half written there is sent first.
        self.panel.send_texts()
        row.do(self)

    def words(self, text: str) -> str:
        """A text of the tables in the language of the interface."""
        return QCoreApplication.translate("Actions", text)

    def menu_title(self, name: str) -> str:
        """A menu's name with its key."""
        return QCoreApplication.translate("Menus", name)

    def language(self) -> str:
        """In which of the languages that samples and codebooks come in this desktop speaks."""
        return "nl" if QLocale().language() == QLocale.Language.Dutch else "en"

    # How it looks

    def set_theme(self, name: str) -> None:
        """Show everything in another theme and remember it."""
        self.look = theme.load(name)
        self.settings.set(THEME, name)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, self.look)
        self._dress()

    def _dress(self) -> None:
        self.reading.set_look(self.look)
        self.panel.set_look(self.look)
        self.library.set_look(self.look)
        self.table.set_look(self.look)
        for row in ACTIONS:
            if row.icon:
                self.actions_by_id[row.id].setIcon(self.icon(row.icon))
        self._find.setIcon(self.icon("search"))
        self.message.set_icons(self.icon("warning"), self.icon("check"), self.icon("close"))

    def icon(self, name: str) -> QIcon:
        """An icon in the colours of the window's text."""
        return line_icon(name, self.look.window["text"], self.look.window["disabled"])

    def reveal(self, part: QWidget) -> None:
        """Show a part of the window, if it is hidden."""
        part.setVisible(True)

    def toggle(self, part: QWidget) -> None:
        """Show a part of the window, or hide it."""
        part.setVisible(not part.isVisible())

    # What it shows of the desk

    def _renew(self) -> None:
        focus = self.desk.focus
        self.message.follow(focus.undoable)
        for row in ACTIONS:
            self.actions_by_id[row.id].setEnabled(row.can(focus))
        for named, step in (("edit.undo", focus.undoable), ("edit.redo", focus.redoable)):
            title = self.words("Undo" if named == "edit.undo" else "Redo")
            self.actions_by_id[named].setText(f"{title} “{step.name}”".replace("&", "&&") if step else title)
        self.actions_by_id["statement.make"].setIconText(self.tr("Make a statement"))
        self._fit_tools()
        project = self.desk.project
        self.setWindowTitle(f"{project.path.stem} — Standpunt" if project else "Standpunt")

    def _remember(self) -> None:
        if self.desk.project is not None:
            self.settings.add_recent(str(self.desk.project.path.resolve()))

    def _tell_unfound(self, problem: Problem) -> None:
        """Say why no quotations were found, say a lexicon of the reader's that cannot be read."""
        self.message.tell(
            worded(problem),
            problem=True,
            offer=self.tr("Find again  F5"),
            take=lambda: suggestions.find_again(self),
        )

    def _fit_tools(self) -> None:
        """Say as much on the tools as there is room for, so that none is cut off at the end."""
        undo, step = self.actions_by_id["edit.undo"], self.desk.focus.undoable
        keys = self.tr("Ctrl+K")
        find = f"{self.tr('Find an action or article…')}   {keys}"
        plain = self.tr("Undo")
        whole = self._short(step.name) if step else plain
        for undo_text, find_text in ((whole, find), (whole, keys), (plain, keys)):
            undo.setIconText(undo_text)
            self._find.setText(find_text)
            if self._tools.sizeHint().width() <= self.width():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tools()

    def _short(self, name: str) -> str:
        whole = self.tr("Undo “%1”").replace("%1", name)
        return whole if len(whole) <= 34 else whole[:32] + "…”"

    def _fill_recent(self) -> None:
        self._recent.clear()
        for name in self.settings.get(RECENT):
            action = self._recent.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=name: projects.open_path(self, Path(path)))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def recent(self) -> QMenu:
        """The menu of projects opened last."""
        return self._recent

    # Coming and going

    def _restore(self) -> None:
        self.reader.set_size(self.settings.get(SIZE))
        # For the first start; a window that is opened at its minimum shows an article through a slit.
        self.resize(_USUAL.boundedTo(self.screen().availableSize() - _FRAME))
        for setting, restore in (
            (GEOMETRY, self.restoreGeometry),
            (SPLITTER, self.splitter.restoreState),
            (PANEL_SPLITTER, self.side.restoreState),
        ):
            state: QByteArray = self.settings.get(setting)
            if not state.isEmpty():
                restore(state)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.settings.set(SIZE, self.reader.size_in_pixels)
        self.settings.set(GEOMETRY, self.saveGeometry())
        self.settings.set(SPLITTER, self.splitter.saveState())
        self.settings.set(PANEL_SPLITTER, self.side.saveState())
        self.jobs.finish()
        self.finder.finish()
        self.learning.runner.finish()
        self.desk.clear()
        super().closeEvent(event)

    def may_leave(self) -> bool:
        """Ask, where leaving the project would give something up: text not kept, or work not done."""
        self.panel.send_texts()
        if self.panel.unsent:
            return self._sure(self.tr("What is written in a field could not be kept. Leave and lose it?"))
        if self.jobs.busy:
            return self._sure(self.tr("A file is still being read or written. Leave and give that up?"))
        return True

    def _sure(self, question: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), question, parent=self)
        box.setStandardButtons(QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        answer = box.exec()
        box.deleteLater()
        return bool(answer == QMessageBox.StandardButton.Discard)
