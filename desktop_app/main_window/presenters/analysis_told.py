"""What the analysis says in words: its views, what they rest on, why one is empty."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.contradictions import Contradictions
from desktop_app.domain.shown import Basis, Shown
from desktop_app.domain.timeline import Timeline
from desktop_app.main_window.presenters.counted import counted
from desktop_app.project.views.view import View
from desktop_app.widgets.common.keyed import keyed

Offered = dict[str, tuple[str, dict[str, str]]]


def words(text: str) -> str:
    """A text of the views in the language of the interface."""
    return QCoreApplication.translate("Views", text) if text else ""


def choices_of(view: View, chosen: Mapping[str, str]) -> tuple[Offered, dict[str, str]]:
    """What is offered of a view, by name its title and values; and what is chosen, if it still can be."""
    was = {choice.name: choice.usual for choice in view.choices} | dict(chosen)
    offered = {choice.name: view.offered(choice.name, was) for choice in view.choices}
    titled = {
        choice.name: (
            words(choice.title),
            {value: words(title) for value, title in offered[choice.name].items()},
        )
        for choice in view.choices
    }
    kept = {
        name: value if (value := was[name]) in values else next(iter(values))
        for name, values in offered.items()
    }
    return titled, kept


def basis_told(basis: Basis, sets: int, *more: str) -> str:
    """What a view rests on: so many articles and statements, of so many annotation sets at once; and more."""
    told = [
        counted(basis.documents, _tr("1 article"), _tr("%1 articles")),
        counted(basis.statements, _tr("1 statement"), _tr("%1 statements")),
        counted(basis.counted, _tr("1 of them counted"), _tr("%1 of them counted")),
        # Whoever codes the same articles as another is counted beside them, until one set is chosen.
        counted(sets, "", _tr("%1 annotation sets together")) if sets > 1 else "",
        *more,
    ]
    return " · ".join(filter(None, told))


def nothing_told(basis: Basis, view: View, *, asked: bool) -> tuple[str, str]:
    """Why a view is empty, and what would bring something; ``asked`` where it is narrowed."""
    if basis.statements:
        return _tr("None of these statements has what this view counts"), words(view.wants)
    if asked:
        return _tr("No statement is what the filters ask for"), _tr("Take one away, or show all.")
    return _tr("There are no statements yet"), keyed(
        _tr(
            "Bring articles in with {document.import|Ctrl+I}; in the text, select the words of a quotation"
            " and press {statement.make|Enter}, or accept what was found."
        )
    )


def is_bare(made: Shown) -> bool:
    """Whether a view has nothing to draw though statements were counted: no pair, no date."""
    if isinstance(made, Contradictions):
        return not made.found
    return isinstance(made, Timeline) and not made.periods


def _tr(text: str) -> str:
    return QCoreApplication.translate("Analysis", text)
