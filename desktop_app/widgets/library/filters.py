"""What the library can be narrowed to, offered as a menu that writes the query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.coverage import Lack, query_for
from desktop_app.domain.document import DocumentStatus
from desktop_app.domain.query import ANY, asking
from desktop_app.widgets.library.documents import Documents
from desktop_app.widgets.library.narrowing import values_of

_MOST = 30


class FilterMenu(QMenu):
    """Each entry is a part of what is typed above the list: checked where it stands there."""

    def __init__(
        self, documents: Documents, typed: Callable[[], str], type_: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._documents, self._typed, self._type = documents, typed, type_
        self.setAccessibleName(self.tr("Filter"))
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        states = {
            DocumentStatus.NEW: self.tr("Not begun"),
            DocumentStatus.IN_PROGRESS: self.tr("In progress"),
            DocumentStatus.DONE: self.tr("Done"),
        }
        for state, title in states.items():
            self._offer(self, title, asking("status", state.value))
        self.addSeparator()
        self._offer(self, self.tr("With suggestions to review"), asking("is", "unreviewed"))
        self._offer(self, self.tr("Not searched for quotations"), asking("is", "unsearched"))
        self._offer(self, self.tr("Without statements"), asking("is", "uncoded"))
        self._missing()
        self.addSeparator()
        self._values(self.tr("Outlet"), "outlet")
        self._values(self.tr("Language"), "language")
        self._values(self.tr("Tag"), "tag", self.tr("Without tags"))
        self._values(self.tr("Assigned to"), "assigned", self.tr("Nobody"))
        self.addSeparator()
        clear = self.addAction(self.tr("Show all"))
        clear.setEnabled(bool(self._typed()))
        clear.triggered.connect(lambda _checked=False: self._type(""))

    def _missing(self) -> None:
        menu = self.addMenu(self.tr("With something missing"))
        for lack, title in (
            (Lack.SPEAKER, self.tr("Quotations without speaker")),
            (Lack.CLAIM, self.tr("Statements without claim")),
            (Lack.STANCE, self.tr("Statements without stance")),
            (Lack.PLACE, self.tr("Words that lost their place")),
            (Lack.FIELD, self.tr("A required field of a statement")),
            (Lack.ARTICLE, self.tr("A required field of the article")),
        ):
            self._offer(menu, title, query_for(lack))

    def _values(self, title: str, prefix: str, nothing: str = "") -> None:
        counts = Counter(
            value for one in self._documents.summaries for value in values_of(prefix, one) if value
        )
        menu = self.addMenu(title)
        menu.setEnabled(bool(counts))
        for value, count in counts.most_common(_MOST):
            self._offer(menu, f"{value}\t{count}", asking(prefix, value, whole=True))
        if nothing:
            menu.addSeparator()
            self._offer(menu, nothing, asking(prefix, ANY, negated=True))

    def _offer(self, menu: QMenu, title: str, part: str) -> None:
        action = menu.addAction(title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(f" {part} " in f" {self._typed()} ")
        action.triggered.connect(lambda on: self._set(part, on=on))

    def _set(self, part: str, *, on: bool) -> None:
        typed = f" {self._typed()} ".replace(f" {part} ", " ").strip()
        self._type(f"{typed} {part}".strip() if on else typed)
