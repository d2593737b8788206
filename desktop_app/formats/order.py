"""The one order in which a bundle's parts stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

from desktop_app.domain.bundle import Bundle, PastStep
from desktop_app.domain.statement import Statement
from desktop_app.formats.pulse import paced


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=_Identified)


def in_order(bundle: Bundle) -> Bundle:
    """``bundle`` with every part in its order, so that equal contents are equal values."""
    return replace(
        bundle,
        documents=_by_id(bundle.documents),
        actors=_by_id(bundle.actors),
        codebooks=_by_id(bundle.codebooks),
        annotators=_by_id(bundle.annotators),
        sets=_by_id(bundle.sets),
        statements=paced(sorted(bundle.statements, key=_place)),
        steps=tuple(sorted(bundle.steps, key=_time)),
        reviews=_by_id(bundle.reviews),
        versions=tuple(sorted(bundle.versions, key=lambda kept: (kept.codebook.id, kept.codebook.version))),
        searches=_by_id(bundle.searches),
        choices=_by_id(bundle.choices),
    )


def _by_id(entries: Iterable[E]) -> tuple[E, ...]:
    return paced(sorted(entries, key=lambda entry: entry.id))


def _place(statement: Statement) -> tuple[str, int, int, str]:
    extent = statement.extent
    return statement.document_id, extent.start, extent.end, statement.id


def _time(step: PastStep) -> tuple[str, str]:
    return step.time, step.id
