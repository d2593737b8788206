"""The numbers of a project counted beside whoever goes on working."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.coverage import Coverage, Lack, Quoted
from desktop_app.project.covering import counts_as_to_do
from desktop_app.project.job import Job, Progress
from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Counted:
    """All that is counted, as it was at one moment; ``quoted`` in one document, or in all for an empty id."""

    document_id: str
    documents: tuple[Coverage, ...]
    quoted: tuple[Quoted, ...]
    actors: tuple[str, ...]
    to_do: frozenset[Lack]


def count(path: Path, document_id: str = "") -> Job[Counted]:
    """How completely the documents are coded, and whose words are quoted in one of them, or in all."""
    yield Progress(0, 1)
    with closing(Store(path, write=False)) as store, store.moment():
        documents = store.coverage()
        yield Progress(0, 1)
        quoted = store.quoted(document_id)
        return Counted(document_id, documents, quoted, store.actors_lacking(), counts_as_to_do(store))
