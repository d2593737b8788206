"""A project as the window, the command line and the tests see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document, DocumentSummary
from desktop_app.domain.findings import Finding, Found
from desktop_app.domain.history import Altered, Corrected, Gone, Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.project.altered import altered
from desktop_app.project.command import Command
from desktop_app.project.findings import Findings
from desktop_app.project.gathering import gather
from desktop_app.project.identity import new_id, now
from desktop_app.project.lookup import CODEBOOK_SETTING
from desktop_app.store.file import SUFFIX
from desktop_app.store.journal import Stamp
from desktop_app.store.store import Store

Listener = Callable[[Step], None]
T = TypeVar("T")


class Project(Findings):
    """One open project file: ``do``, ``undo``, ``redo``, ``subscribe``, and what it holds.

    Every step, ours or (after ``poll``) another program's, is told to the listeners. Not for use from
    several threads.
    """

    def __init__(self, store: Store, annotator: str) -> None:
        super().__init__(store)
        self._listeners: list[Listener] = []
        self.annotator = annotator
        """The name under which steps are recorded."""
        # In this order: what another program writes in between is told twice rather than never.
        self._data_version = store.data_version()
        self._seen = store.last_event()
        store.is_kept_beside()
        self.changed_outside = False
        """Whether somebody seems to have written to the file otherwise than by steps."""

    @classmethod
    def create(cls, path: Path, codebook: Codebook, annotator: str = "") -> Project:
        """A new project at ``path`` coded with ``codebook``; Problem when it cannot be made there."""

        def begin(store: Store) -> None:
            store.put(codebook)
            store.set_setting(CODEBOOK_SETTING, codebook.id)

        stamp = Stamp(new_id(), annotator, now())
        return cls(Store.create(with_suffix(path), "New project", stamp, begin), annotator)

    @classmethod
    def open(cls, path: Path, annotator: str = "", *, write: bool = True) -> Project:
        """The project at ``path``; Problem when it is none, or is damaged, newer, or not to be written."""
        return cls(Store(path, write=write), annotator)

    def close(self) -> None:
        """Let go of the file; everything committed is in it."""
        self._store.close()

    @property
    def path(self) -> Path:
        """Where the project file is."""
        return self._store.path

    def is_in_place(self) -> bool:
        """Whether the file that was opened still stands at ``path``; where not, every step is a Problem."""
        return self._store.is_in_place()

    def keep_as(self, path: Path) -> None:
        """Write what is open to a new project, whatever became of its file; Problem as for ``create``."""
        self._store.keep_as(with_suffix(path))

    # Steps

    def do(self, command: Command) -> Step | None:
        """Carry out a command as one step, None if it changed nothing; Problem, and nothing done, if not."""
        stamp = self._stamp()
        with self._store.step(command.name, stamp):
            command.apply(self._store)
        return next((step for step in self._tell() if step.id == stamp.id), None)

    def undo(self, expected: int | None = None) -> Step:
        """Take back the last step; ``expected`` is its number, if no other may be taken back."""
        number = self._store.undo(self._stamp(), expected)
        return next(step for step in self._tell() if step.number == number)

    def redo(self, expected: int | None = None) -> Step:
        """Do again what was undone last."""
        number = self._store.redo(self._stamp(), expected)
        return next(step for step in self._tell() if step.number == number)

    @property
    def undoable(self) -> Step | None:
        """The step that ``undo`` would take back."""
        return self._store.undoable()

    @property
    def redoable(self) -> Step | None:
        """The step that ``redo`` would do again."""
        return self._store.redoable()

    def history(self, limit: int | None = None, *, touched: bool = True) -> tuple[Step, ...]:
        """The last steps, the oldest of them first, with what each touched, unless nobody asks for that."""
        return self._store.history(limit, touched=touched)

    def history_of(self, kind: str, id_: str) -> frozenset[int]:
        """The numbers of the steps that changed an object, or of a document anything in it."""
        return self._store.steps_about(kind, id_)

    def altered(self, step: int, limit: int = 500) -> tuple[tuple[Altered, ...], bool]:
        """What a step, by its number, added, changed and deleted, and whether that is all of it.

        At most so many rows are looked at, some of which are parts of one object.
        """
        return altered(self._store, step, limit)

    def gone(self) -> tuple[Gone, ...]:
        """The documents and actors that were taken away and can come back, the last first."""
        return self._store.gone()

    def corrected(self, step: int) -> tuple[Corrected, ...]:
        """The texts that a step (by its number) corrected, as they were before and after."""
        return self._store.corrected(step)

    def documents_coded(self, step: int) -> frozenset[str]:
        """The ids of the documents in which a step, by its number, changed statements or reviews."""
        return self._store.documents_coded(step)

    def changed_in(self, step: int, last: int = 0) -> int:
        """How many times a step, by its number, or all from it to the ``last`` one changed a row.

        That is how much work it is to take them back.
        """
        return self._store.changed_in(step, last)

    def tell(self, told: Callable[[int], None]) -> None:
        """Have ``told`` hear how many rows a step has changed while it goes on; what it raises ends that."""
        self._store.tell(told)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have every step told to ``listener``; the answer ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def poll(self) -> bool:
        """Look whether another program has written, and tell its steps; cheap when it has not."""
        version = self._store.data_version()
        if version == self._data_version:
            return False
        self._data_version = version
        told, beside = bool(self._tell()), self._store.is_kept_beside()
        self.changed_outside |= not told and not beside
        return told

    def _stamp(self) -> Stamp:
        return Stamp(new_id(), self.annotator, now())

    def _tell(self) -> tuple[Step, ...]:
        steps, self._seen = self._store.steps_since(self._seen)
        for step in steps:
            for listener in tuple(self._listeners):
                listener(step)
        return steps

    # What it holds

    def summaries(self) -> tuple[DocumentSummary, ...]:
        """Every document without its text."""
        return self._store.summaries()

    def summary(self, document_id: str) -> DocumentSummary | None:
        """One document without its text."""
        return self._store.summary(document_id)

    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the order in which they came."""
        return self._store.document_ids()

    def document(self, document_id: str) -> Document:
        """The document with that id; Problem when there is none."""
        return _found(self._store.document(document_id), f"document {document_id}")

    def statements(self, document_id: str) -> tuple[Statement, ...]:
        """The statements of a document, by place in the text."""
        return self._store.statements(document_id)

    def statements_by_id(self, ids: frozenset[str]) -> tuple[Statement, ...]:
        """The statements with those ids that are there."""
        return self._store.statements_by_id(sorted(ids))

    def statement(self, statement_id: str) -> Statement:
        """The statement with that id; Problem when there is none."""
        return _found(self._store.statement(statement_id), f"statement {statement_id}")

    def statements_from(
        self, document_id: str, after: tuple[int, str] | None, limit: int
    ) -> tuple[tuple[Statement, ...], tuple[int, str] | None]:
        """Some statements of a document in the order of their first stretches, and where the next ones begin.

        ``after`` is what the call before gave back, None for the first; None given back: there are no more.
        """
        return self._store.statements_from(document_id, after, limit)

    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order in which they came."""
        return self._store.actors()

    def codebook(self) -> Codebook:
        """The codebook that new annotations are made with."""
        codebook_id = self._store.setting(CODEBOOK_SETTING)
        return _found(self._store.codebook(codebook_id), f"codebook {codebook_id}")

    def codebooks(self) -> tuple[Codebook, ...]:
        """All codebooks, by id."""
        return self._store.codebooks()

    def annotators(self) -> tuple[Annotator, ...]:
        """All annotators, by id."""
        return self._store.annotators()

    def annotation_sets(self) -> tuple[AnnotationSet, ...]:
        """All annotation sets, by id."""
        return self._store.annotation_sets()

    def search(self, words: str, limit: int = 200) -> tuple[Found, ...]:
        """Documents whose text holds all of ``words``."""
        return self._store.search(words, limit)

    def check(self) -> tuple[Finding, ...]:
        """Every fault of the file, its references and its anchors."""
        return self._store.check()

    def bundle(self, *, suggestions: bool = False) -> Bundle:
        """Everything that is exchanged, with or without the suggestions that nobody has decided on."""
        return gather(self._store, suggestions=suggestions)

    def has_document(self, document_id: str) -> bool:
        """Whether there is a document with that id."""
        return self._store.text_and_language(document_id) is not None


def with_suffix(path: Path) -> Path:
    """The path with ``.standpunt`` at its end."""
    return path if path.suffix == SUFFIX or not path.name else path.with_name(path.name + SUFFIX)


def _found(value: T | None, wanted: str) -> T:
    if value is None:
        raise Problem(Wrong.NOT_FOUND, subject=wanted)
    return value
