"""A project file: what it holds, and its steps, the only way in which anything is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.domain.findings import Quotation
from desktop_app.domain.history import Corrected, Gone, Step
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store import holding, proposals, reverting, trash
from desktop_app.store.against_history import Pace, differing
from desktop_app.store.check import kept_findings
from desktop_app.store.faults import telling, told
from desktop_app.store.file import open_file
from desktop_app.store.journal import Journal, Stamp
from desktop_app.store.place import placed
from desktop_app.store.recoding import Recoding
from desktop_app.store.recorder import Told
from desktop_app.store.reverting import Net
from desktop_app.store.rows import Columns


class Store(Recoding):
    """One project file; ``put`` and ``remove`` work inside ``step`` only."""

    def __init__(self, path: Path, *, write: bool = True) -> None:
        """Open the project at ``path``; Problem when that cannot be done."""
        connection, self._hold = holding.opened(path, lambda: open_file(path, write=write))
        super().__init__(path, connection)
        self._journal = Journal(self._connection)
        self._file = _file_at(path)
        self._mark: tuple[int, str] | None = None

    @classmethod
    def create(cls, path: Path, name: str, stamp: Stamp, begin: Callable[[Store], None]) -> Store:
        """Make a project at ``path`` whose first step is what ``begin`` puts, and open it.

        Problem when something is there or it cannot be written; then nothing is left behind.
        """
        # As in opening, only where it is needed.
        from desktop_app.store.upgrade import make_tables

        with told(path), placed(path) as made:
            make_tables(made)
            store = cls(made)
            try:
                with store.step(name, stamp):
                    begin(store)
            finally:
                store.close()
        return cls(path)

    def close(self) -> None:
        """Let go of the file."""
        hold, self._hold = self._hold, None
        holding.closed(self._connection, hold)

    def is_in_place(self) -> bool:
        """Whether the file that was opened still stands at ``path``: else what is written goes nowhere."""
        return self._file is not None and _file_at(self.path) == self._file

    @telling
    def keep_as(self, target: Path) -> None:
        """Write what is open to a new project, whatever became of its file; Problem as for making one."""
        with placed(target) as made, closing(sqlite3.connect(made)) as copy:
            self._connection.backup(copy)

    def _require_in_place(self) -> None:
        if not self.is_in_place():
            raise Problem(Wrong.MOVED_PROJECT, file=str(self.path))

    # Steps

    @contextmanager
    def step(self, name: str, stamp: Stamp) -> Iterator[None]:
        """All that is put and removed inside is one step, kept whole or not at all."""
        self._require_in_place()
        with told(self.path), self._journal.step(name, stamp) as recorder:
            self._recorder = recorder
            try:
                yield
            finally:
                self._recorder = None

    @telling
    def undo(self, stamp: Stamp, expected: int | None = None) -> int:
        """Take back the last step that stands; its number. See ``Journal.undo``."""
        self._require_in_place()
        return self._journal.undo(stamp, expected)

    @telling
    def redo(self, stamp: Stamp, expected: int | None = None) -> int:
        """Do again the step that was undone last; its number. See ``Journal.redo``."""
        self._require_in_place()
        return self._journal.redo(stamp, expected)

    @telling
    def undoable(self) -> Step | None:
        """The step that ``undo`` would take back."""
        return self._journal.undoable()

    @telling
    def redoable(self) -> Step | None:
        """The step that ``redo`` would do again."""
        return self._journal.redoable()

    @telling
    def history(self, limit: int | None = None, *, touched: bool = True) -> tuple[Step, ...]:
        """The last steps, the oldest of them first, with what each touched, unless nobody asks for that."""
        return self._journal.history(limit, touched=touched)

    @telling
    def step_at(self, number: int) -> Step | None:
        """The step of that number, not told in full."""
        return self._journal.step_at(number)

    @telling
    def last_step(self) -> int:
        """The number of the last step."""
        return self._journal.last_step()

    @telling
    def steps_about(self, kind: str, id_: str) -> frozenset[int]:
        """The numbers of the steps that changed an object, or of a document anything in it."""
        return self._journal.steps_about(kind, id_)

    @telling
    def alterations(self, step: int, limit: int) -> tuple[tuple[Net, ...], bool]:
        """What the first so many changes of a step, by its number, came to, and whether that is all."""
        return reverting.altered(self._connection, step, limit)

    @telling
    def row_last(self, table: str, row_id: str) -> Columns:
        """A row as it is or, gone, as it was last; empty where it never was."""
        return reverting.row_last(self._connection, table, row_id)

    @telling
    def gone(self) -> tuple[Gone, ...]:
        """The documents and actors that were taken away, the last first."""
        return tuple(trash.gone(self._connection, self._journal.step_at))

    def revert(self, first: int, last: int) -> None:
        """Inside a step: have what the steps from ``first`` to ``last`` changed as it was before."""
        reverting.revert(self._connection, self._writing(), first, last)

    def bring_back(self, kind: str, id_: str) -> None:
        """Inside a step: have a document or an actor that is gone as it was; see ``trash``."""
        trash.bring_back(self._connection, self._writing(), trash.GOING[kind], id_)

    def take_in_outside(self) -> None:
        """Inside a step: record what another program changed without one, as that step's.

        Problem OUTSIDE_CHANGE where that left something without what it needs.
        """
        recorder = self._writing()
        for fault in kept_findings(self._connection):
            raise Problem(
                Wrong.OUTSIDE_CHANGE, file=str(self.path), detail=f"{fault.kind} {fault.id} has {fault.fault}"
            )
        pace = Pace(lambda _done, _total: None, 0)
        for each in differing(self._connection, pace, recorder.step):
            recorder.note(each.table.name, [(each.told, each.now)])

    @telling
    def is_kept_beside(self) -> bool:
        """Whether another kept what was found or learned, which is no step, since this was asked."""
        before, self._mark = self._mark, self._beside_mark()
        return before != self._mark

    def _beside_mark(self) -> tuple[int, str]:
        found = self._connection.execute("SELECT coalesce(max(rowid), 0) FROM searches").fetchone()
        learned = self._connection.execute("SELECT coalesce(max(time), '') FROM models").fetchone()
        return int(found[0]), str(learned[0])

    @telling
    def steps_touching(self, kind: str) -> tuple[Step, ...]:
        """The steps that stand and changed something of a kind, the oldest first, not told in full."""
        return self._journal.steps_touching(kind)

    @telling
    def corrected(self, step: int) -> tuple[Corrected, ...]:
        """The texts that a step corrected, as they were before and after; ``step`` is its number."""
        return tuple(
            Corrected(document_id, self._text(before), self._text(after))
            for document_id, before, after in self._journal.texts_changed(step)
        )

    @telling
    def documents_coded(self, step: int) -> frozenset[str]:
        """The ids of the documents in which a step, by its number, changed statements or reviews."""
        return self._journal.documents_coded(step)

    @telling
    def step_ids(self) -> frozenset[str]:
        """The ids of all steps, standing or not."""
        return self._journal.step_ids()

    @telling
    def last_event(self) -> int:
        """The number of the last thing done, undone or redone."""
        return self._journal.last_event()

    @telling
    def steps_since(self, event: int) -> tuple[tuple[Step, ...], int]:
        """The steps done, undone or redone after an event, and the number of the last event."""
        return self._journal.steps_since(event)

    @telling
    def changed_in(self, step: int, last: int = 0) -> int:
        """How many times a step, by its number, or all from it to the ``last`` one changed a row."""
        return self._journal.changed_in(step, last)

    def tell(self, told: Told) -> None:
        """Have ``told`` hear of the rows changed in a step, done, undone or redone, while that goes on."""
        self._journal.told = told

    # Beside the steps: what can be made again

    @telling
    def keep_found(self, document_id: str, key: str, time: str, quotations: Iterable[Quotation]) -> None:
        """Keep what was found in a document, in place of what was found before; see ``proposals.keep``."""
        with self._journal.transaction() as connection:
            proposals.keep(connection, document_id, key, time, quotations)
            self._mark = self._beside_mark()

    @telling
    def keep_model(self, model: Model) -> None:
        """Keep what was learned for a language, in place of what was."""
        with self._journal.transaction() as connection:
            proposals.keep_model(connection, model)
            self._mark = self._beside_mark()

    @telling
    def forget_models(self) -> None:
        """Take away all that was learned."""
        with self._journal.transaction() as connection:
            connection.execute("DELETE FROM models")
            self._mark = self._beside_mark()


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path, None for none."""
    try:
        told = path.stat()
    except (OSError, ValueError):
        return None
    return told.st_dev, told.st_ino
