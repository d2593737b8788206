"""The window: its parts, who presents them, and what they show of the desk."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from desktop_app.domain.problem import Problem
from desktop_app.main_window import applied, dressing, dropping, leaving, menus, standing, theme
from desktop_app.main_window.actions import ACTIONS
from desktop_app.main_window.analysing import Analysing
from desktop_app.main_window.centre import Centre
from desktop_app.main_window.coding import Coding
from desktop_app.main_window.covering import Covering
from desktop_app.main_window.desk import Desk
from desktop_app.main_window.exact_sign import ExactSign
from desktop_app.main_window.finding import Finding
from desktop_app.main_window.job_runner import JobRunner
from desktop_app.main_window.keeping import Keeping
from desktop_app.main_window.keys import Keys
from desktop_app.main_window.learning import Learning
from desktop_app.main_window.page_first import PageFirst
from desktop_app.main_window.parts import Parts
from desktop_app.main_window.places import Places
from desktop_app.main_window.presenters.bounds import BoundsPresenter
from desktop_app.main_window.presenters.correcting import Correcting
from desktop_app.main_window.presenters.find_in_text import FindInText
from desktop_app.main_window.presenters.library import LibraryPresenter
from desktop_app.main_window.presenters.page_look import PageLook
from desktop_app.main_window.presenters.reading import ReadingPresenter
from desktop_app.main_window.presenters.start import StartPresenter
from desktop_app.main_window.presenters.statement import StatementPresenter
from desktop_app.main_window.presenters.status import StatusPresenter
from desktop_app.main_window.presenters.suggestions import SuggestionPresenter
from desktop_app.main_window.presenters.visited import Visited
from desktop_app.main_window.searching import Searching
from desktop_app.main_window.settings import THEME, Settings
from desktop_app.main_window.tables import Tables
from desktop_app.main_window.to_do import WhatIsNext
from desktop_app.main_window.tools import Tools
from desktop_app.main_window.untimely import Untimely
from desktop_app.main_window.verbs import (
    document_states,
    documents,
    rescuing,
    statement_tables,
    statements,
    suggestions,
    view,
)
from desktop_app.main_window.watching import Watching
from desktop_app.project.wording import worded
from desktop_app.widgets.common.drawer import Drawer
from desktop_app.widgets.common.icons import line_icon
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.library.library import Library
from desktop_app.widgets.reader.reader import Reader
from desktop_app.widgets.statement_panel.panel import StatementPanel


class MainWindow(QMainWindow):
    """Holds the panels; what they do is in the presenters, what can be done in ``actions``."""

    dressed = Signal()
    """The look is another one; the windows beside this one follow."""

    analysing: Analysing
    desk: Desk
    parts: Parts
    correcting: Correcting
    suggestions: SuggestionPresenter
    reading: ReadingPresenter
    page_look: PageLook
    reader: Reader
    panel: StatementPanel
    library: Library
    drawer: Drawer
    side: QSplitter

    def __init__(self, settings: Settings, look: Look, annotator: str) -> None:
        super().__init__()
        self.settings, self.look = settings, look
        self.rows = ACTIONS
        self.keys = Keys(settings)
        self.desk = Desk(annotator, self)
        self.deeds: deque[str] = deque(maxlen=20)
        """The actions done last, by id, for a report of a mistake."""
        self.jobs = JobRunner(self)
        self.finder = JobRunner(self)
        """Finds quotations; apart from the jobs, which a person starts, waits for and may cancel."""
        self.setMinimumSize(900, 560)
        self.setAcceptDrops(True)
        middle = Centre(look, self)
        self.centre, self.start_page, self.message = middle.stack, middle.start_page, middle.message
        self.parts = parts = middle.parts
        self.library, self.reader, self.strip = parts.library, parts.reader, parts.strip
        self.panel, self.table = parts.panel, parts.table
        self.drawer, self.middle, self.side = parts.drawer, parts.middle, parts.side
        self.setCentralWidget(middle)
        self._present()
        self.start = StartPresenter(self)
        self.places = Places(self)
        self._menus = menus.Menus(self, self.keys)
        self.actions_by_id = self._menus.actions
        self.tools = Tools(ACTIONS, self.actions_by_id, self)
        self.tools.find_requested.connect(lambda: view.show_palette(self))
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.tools)
        self.analysing = Analysing(self)
        PageFirst(self.desk, (self.library, self.side, self.tools, self.statusBar()))
        self._listen()
        dressing.dress(self)
        standing.restore(self)
        self._renew()

    def _present(self) -> None:
        self.coding = Coding(self.desk)
        self.reading = ReadingPresenter(self.desk, self.coding, self.reader, self.strip, self.look)
        self.bounds = BoundsPresenter(self.desk, self.reader, self.reading.remark)
        self.correcting = Correcting(self, self.coding, sure=lambda: leaving.may_leave_correction(self))
        self.find_in_text = FindInText(self.desk, self.reader, self.strip, self.parts.find_bar)
        self.visited = Visited(self.desk, self.reader, self.settings)
        self.page_look = PageLook(self.settings, self.reader, self.strip, self.parts.legend)
        # After the page has begun a document: what is known of its suggestions is painted with it.
        self.searching = Searching(self.desk, self.finder, self.jobs)
        self._panel = StatementPresenter(self.desk, self.panel, self.reader.place_of_statement)
        self.tables = Tables(self)
        self.suggestions = SuggestionPresenter(self.desk, self.searching, self.reader, self.panel)
        self._library = LibraryPresenter(self.desk, self.searching, self.library)
        self._status = StatusPresenter(
            self.desk, self.statusBar(), self.jobs, searching=self.searching, suggestions=self.suggestions
        )
        self.learning = Learning(self.desk, self.searching, self.settings)
        self.keeping = Keeping(self.desk, self.settings)
        self.watching = Watching(self.desk)
        self.finding = Finding(self)
        self.covering = Covering(self)
        self.what_is_next = WhatIsNext(self.desk, self.reader)
        self.finding.offer_change(lambda ids: statement_tables.change_many(self, ids))
        self._exact_sign = ExactSign(self.reader, self.statusBar())
        self._untimely = Untimely(self)
        self.library.files_dropped.connect(lambda names: documents.import_files(self, names))
        self.library.menu_requested.connect(lambda place: document_states.show_menu(self, place))
        self.suggestions.left_told.connect(self.table.show_left)
        self.panel.left.connect(self.reader.setFocus)
        self.drawer.left.connect(self.reader.setFocus)
        self.panel.next_requested.connect(lambda: suggestions.take_next(self))
        self.panel.card_left.connect(self.desk.choose)
        self.reader.suggestion_taken.connect(lambda _: suggestions.accept_and_edit(self))
        self.reader.entered.connect(lambda: statements.go_in(self))
        self.panel.acceptance_requested.connect(lambda _: suggestions.accept(self))
        self.panel.edit_requested.connect(lambda _: suggestions.accept_and_edit(self))
        self.panel.rejection_requested.connect(lambda _: suggestions.reject(self))

    def _listen(self) -> None:
        self.desk.project_changed.connect(self._renew)
        self.desk.project_changed.connect(self._remember)
        self.desk.focus_changed.connect(self._renew)
        self.desk.problem_told.connect(lambda told: self.message.tell(told, problem=True))
        self.desk.news_told.connect(lambda told: self.message.tell(told, problem=False))
        self.desk.deed_told.connect(
            lambda told: self.message.tell(told, problem=False, step=self.desk.focus.undoable)
        )
        self.desk.hint_told.connect(lambda told: self.message.tell(told, problem=False, hint=True))
        # What was written in a field meanwhile, and refused.
        self.desk.writing.ended.connect(self.panel.send_texts)
        for runner in (self.jobs, self.desk.writing.runner, self.learning.runner):
            runner.problem_told.connect(lambda problem: self.message.tell(worded(problem), problem=True))
        self.keeping.failed.connect(lambda told: self.message.tell(told, problem=True))
        self.watching.place_told.connect(
            lambda told, urgent: self.message.tell(told, problem=urgent, hint=not urgent)
        )
        self.watching.damage_found.connect(self._tell_damage)
        self.desk.damage_told.connect(lambda path, said: rescuing.tell_damage(self, path, said))
        # Behind whatever found it: a question is asked there, and the poll is to end before.
        self.desk.file_gone.connect(lambda: rescuing.keep_elsewhere(self), Qt.ConnectionType.QueuedConnection)
        self.finder.problem_told.connect(self._tell_unfound)
        self.message.left.connect(self.take_keyboard)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self.settings.changed.connect(lambda setting: applied.apply(self, setting))
        self.keys.changed.connect(self._renew)

    def words(self, text: str) -> str:
        """A text of the tables in the language of the interface."""
        return menus.words(text)

    def menu_title(self, name: str) -> str:
        """A menu's name."""
        return menus.menu_title(name)

    def language(self) -> str:
        """In which of the languages that samples and codebooks come in this desktop speaks."""
        return "nl" if QLocale().language() == QLocale.Language.Dutch else "en"

    # How it looks

    def set_theme(self, name: str) -> None:
        """Show everything in another theme and remember it."""
        self.settings.set(THEME, name)
        if self.look.name != name:
            self.show_theme(name)

    def show_theme(self, name: str) -> None:
        """Show everything in another theme."""
        self.look = theme.load(name)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application, self.look)
        dressing.dress(self)

    def _follow_desktop(self) -> None:
        """The desktop went dark or light: so does the window, where it is to look as the desktop does."""
        applied.apply(self, THEME)

    def icon(self, name: str) -> QIcon:
        """An icon in the colours of the window's text."""
        window = self.look.window
        return line_icon(name, window["text"], window["disabled"], window["accent_text"])

    def undo_button(self) -> QWidget:
        """Where undo stands among the tools."""
        return self.tools.widgetForAction(self.actions_by_id["edit.undo"])

    def take_keyboard(self) -> None:
        """Give the keyboard to what is read, or to the ways to begin."""
        if self.desk.project is not None:
            self.reader.setFocus()
        else:
            self.start_page.begin()

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
        self._menus.renew(focus)
        self.tools.tell(focus.undoable, self.keys.told("edit.palette"))
        project = self.desk.project
        self.setWindowTitle(f"{project.path.stem} — Standpunt" if project else "Standpunt")

    def _remember(self) -> None:
        if self.desk.project is not None:
            self.settings.add_recent(str(self.desk.project.path.resolve()))

    def _tell_damage(self, said: str) -> None:
        if self.desk.project is not None:
            rescuing.tell_damage(self, self.desk.project.path, said)

    def _tell_unfound(self, problem: Problem) -> None:
        """Say why no quotations were found, say a lexicon of the reader's that cannot be read."""
        self.message.tell(
            worded(problem),
            problem=True,
            offer=f"{self.tr('Find again')}  {self.keys.told('suggestion.find-again')}",
            take=lambda: suggestions.find_again(self),
        )

    # Coming and going

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropping.files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        dropping.take(self, dropping.files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.analysing.finish()
        standing.keep(self)
        self.places.leave()
        self.jobs.finish()
        self.finder.finish()
        self.learning.runner.finish()
        self.keeping.runner.finish()
        self.watching.runner.finish()
        self.finding.finish()
        self.covering.finish()
        self.tables.finish()
        self._library.finish()
        self.desk.clear()
        super().closeEvent(event)

    def may_leave(self) -> bool:
        """Ask, where leaving the project would give something up: text not kept, or work not done."""
        return leaving.may_leave(self)
