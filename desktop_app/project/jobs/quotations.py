"""Quotations found in a document, and the names that stand about them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.actors import Actor
from desktop_app.domain.document import Document
from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.text import Span
from desktop_app.project.job import Job, Progress


def find(
    document: Document, actors: Sequence[Actor] = (), model: Model | None = None
) -> Job[tuple[Quotation, ...]]:
    """The quotations of a document in the order of the text, with their speakers, known ``actors`` first.

    ``model`` is what the project learned for its language.
    """
    yield Progress(0, 1, document.title)
    # Imported where the work is done: off the main thread, after the page is painted.
    from desktop_app.project.finding import found

    return found(document.text, document.language, actors, model)


def speakers_near(document: Document, content: Span) -> tuple[str, ...]:
    """Names that may be the speaker's, the likeliest first."""
    from desktop_app.analysis.names import names_near

    return names_near(document.text, content, inside=False)


def targets_near(document: Document, content: Span) -> tuple[str, ...]:
    """Names that a stance may be towards, those in the words themselves first."""
    from desktop_app.analysis.names import names_near

    return names_near(document.text, content, inside=True)
