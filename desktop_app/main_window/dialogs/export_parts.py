"""Which parts of the project can be exported from where one is in the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.scope import Scope

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

Parts = tuple[tuple[str, Scope], ...]
"""Parts of a project, each with what it is called."""

Sets = tuple[tuple[str, str], ...]
"""Annotation sets, each with what it is called and its id."""

_TITLE = 60


def parts(window: MainWindow) -> Parts:
    """What there is to export beside all: this article, what library, search or table show or select."""
    told: list[tuple[str, Scope]] = []
    document = window.desk.focus.document
    if document is not None:
        title = document.title or document.id
        short = title if len(title) <= _TITLE else f"{title[:_TITLE]}…"
        told.append((_said("This article: %1").replace("%1", short), Scope(documents=(document.id,))))
    library, table = window.library, window.tables.used
    if len(library.selected) > 1:
        told.append(_articles(library.selected, _said("selected in the library")))
    if 0 < len(library.shown) < len(library.summaries):
        told.append(_articles(library.shown, _said("that the library shows")))
    found = window.finding.found_statements()
    if found:
        told.append(_statements(found, _said("found in the search")))
    if len(table.selected) > 1:
        told.append(_statements(table.selected, _said("selected in the table")))
    if 0 < len(table.shown) < table.total:
        told.append(_statements(table.shown, _said("that the table shows")))
    return tuple(told)


def sets(window: MainWindow) -> Sets:
    """The annotation sets of the project, with their annotators where these are called otherwise."""
    people = window.desk.ask(lambda project: project.annotators()) or ()
    names = {one.id: one.name for one in people}
    found = window.desk.ask(lambda project: project.annotation_sets()) or ()
    return tuple((_named(one.name, names.get(one.annotator_id, "")), one.id) for one in found)


def _named(name: str, who: str) -> str:
    return name if who in ("", name) else f"{name} · {who}"


def within(scope: Scope, set_id: str, query: str) -> Scope:
    """The part of a scope that is in a set and that a query finds."""
    return replace(scope, sets=(set_id,) if set_id else (), query=query.strip())


def _articles(ids: tuple[str, ...], which: str) -> tuple[str, Scope]:
    told = counted(len(ids), _said("The article %2"), _said("The %1 articles %2"))
    return told.replace("%2", which), Scope(documents=ids)


def _statements(ids: tuple[str, ...], which: str) -> tuple[str, Scope]:
    told = counted(len(ids), _said("The statement %2"), _said("The %1 statements %2"))
    return told.replace("%2", which), Scope(statements=ids)


def _said(text: str) -> str:
    return QCoreApplication.translate("ExportScopes", text)
