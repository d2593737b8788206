"""What ``suggest`` tells of what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from desktop_app.cli.printing import counted, say, say_json, say_rows
from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span
from desktop_app.project.project import Project

if TYPE_CHECKING:
    from desktop_app.project.jobs.searching import Outcome
    from desktop_app.project.jobs.suggest import Suggested


def tell_text(suggested: Suggested, as_json: bool) -> None:
    """The quotations of a text, with their words."""
    from desktop_app.project.jobs.suggest import record

    text, quotations = suggested.text, suggested.quotations
    if as_json:
        say_json([record(quotation) | {"words": _words(text, quotation)} for quotation in quotations])
    else:
        say_rows(
            (
                _spans(quotation.content),
                quotation.kind.value,
                quotation.speaker,
                _line(_words(text, quotation)),
            )
            for quotation in quotations
        )


def tell_suggestions(project: Project, document_id: str, as_json: bool) -> None:
    """The suggestions of a document that nobody has reviewed."""
    from desktop_app.project.jobs.suggest import record

    text = project.document(document_id).text
    found = [(one.id, one.quotation, _words(text, one.quotation)) for one in project.suggestions(document_id)]
    if as_json:
        say_json([{"id": id_} | record(quotation) | {"words": words} for id_, quotation, words in found])
    else:
        say_rows(
            (
                id_,
                _spans(quotation.content),
                quotation.kind.value,
                quotation.speaker,
                quotation.confidence.value,
                _line(words),
            )
            for id_, quotation, words in found
        )


def tell_documents(outcome: Outcome, as_json: bool) -> None:
    """How much was found in each document, and how much is left to review."""
    if as_json:
        say_json([asdict(searched) for searched in outcome.documents])
    else:
        say_rows(
            (one.document_id, one.found, one.high, one.unreviewed, one.title) for one in outcome.documents
        )


def tell_accepted(project: Project, outcome: Outcome, as_json: bool) -> None:
    """How many statements were made, and what new actors."""
    names = {actor.id: actor.name for actor in project.actors()}
    actors = [names[id_] for id_ in outcome.actors]
    if as_json:
        say_json({"statements": outcome.statements, "actors": actors})
    else:
        say(
            "\n".join(
                (counted(len(outcome.statements), "statement"), *(f"New actor: {name}" for name in actors))
            )
        )


def _words(text: str, quotation: Quotation) -> list[str]:
    return [span.words(text) for span in quotation.content]


def _line(words: Sequence[str]) -> str:
    return " […] ".join(words)


def _spans(spans: Sequence[Span]) -> str:
    return ",".join(f"{span.start}:{span.end}" for span in spans)
