"""The steps of a file: made, undone, redone, told."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from desktop_app.domain.history import Step, StepState
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.store.faults import of_row
from desktop_app.store.flipping import flip
from desktop_app.store.proposals import renew
from desktop_app.store.recorder import Recorder, Told
from desktop_app.store.signature import signature
from desktop_app.store.tables import BY_NAME

_OF_DOCUMENT = "json_extract(coalesce(after, before), '$.document_id') = ?"
_IN_DOCUMENT = f"table_name IN ('statements', 'anchors', 'reviews') AND {_OF_DOCUMENT}"
_STATEMENTS_OF = f"SELECT row_id FROM changes WHERE table_name = 'statements' AND {_OF_DOCUMENT}"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who makes a step, under which id, when (ISO 8601, UTC)."""

    id: str
    annotator: str
    time: str


class Journal:
    """All that was ever done to one file, in order."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.told: Told = _to_nobody
        """Told in the course of a step, done, undone or redone."""

    @contextmanager
    def step(self, name: str, stamp: Stamp) -> Iterator[Recorder]:
        """Record all that happens inside as one step, or none of it; without a change there is no step."""
        with self.transaction() as connection:
            told = (stamp.id, name, stamp.annotator, stamp.time)
            (number,) = connection.execute(
                "INSERT INTO steps (id, name, annotator, time, state, signature)"
                " VALUES (?, ?, ?, ?, ?, ?) RETURNING number",
                (*told, StepState.DONE, signature(*told)),
            ).fetchone()
            recorder = Recorder(connection, number, self.told)
            yield recorder
            recorder.index_texts()
            if recorder.changed:
                renew(connection, number)
                connection.execute(
                    "UPDATE steps SET state = ? WHERE state = ?", (StepState.DROPPED, StepState.UNDONE)
                )
                self._note(number, "do", stamp)
                # Once more, last of all: what is given up while that was made anew is not kept either.
                self.told(recorder.changed)
            else:
                connection.execute("DELETE FROM steps WHERE number = ?", (number,))

    def undo(self, stamp: Stamp, expected: int | None = None) -> int:
        """Take back the last step that stands; its number.

        ``expected`` is the number of the step that whoever asks means to undo. Problem when there is
        nothing to undo, when another step came in between, or when the rows are not as the step left them.
        """
        return self._turn(stamp, expected, back=True)

    def redo(self, stamp: Stamp, expected: int | None = None) -> int:
        """Do again the step that was undone last; its number, and problems as for ``undo``."""
        return self._turn(stamp, expected, back=False)

    def undoable(self) -> Step | None:
        """The step that ``undo`` would take back: never the first, before which there is no project."""
        return self._one("WHERE state = 'done' AND number > 1 ORDER BY number DESC LIMIT 1")

    def redoable(self) -> Step | None:
        """The step that ``redo`` would do again."""
        return self._one("WHERE state = 'undone' ORDER BY number LIMIT 1")

    def last_event(self) -> int:
        """The number of the last thing done, undone or redone; 0 in a new file."""
        row = self._connection.execute("SELECT max(number) FROM events").fetchone()
        return row[0] or 0

    def steps_since(self, event: int) -> tuple[tuple[Step, ...], int]:
        """The steps done, undone or redone after an event, each once, and the number of the last event."""
        found = self._connection.execute(
            "SELECT number, step FROM events WHERE number > ? ORDER BY number", (event,)
        ).fetchall()
        numbers = dict.fromkeys(row["step"] for row in found)
        return tuple(self._told(number) for number in numbers), found[-1]["number"] if found else event

    def history(self, limit: int | None = None, *, touched: bool = True) -> tuple[Step, ...]:
        """The last steps, the oldest of them first, with what each touched, unless nobody asks for that."""
        found = self._connection.execute(
            "SELECT * FROM steps ORDER BY number DESC LIMIT ?", (-1 if limit is None else limit,)
        ).fetchall()
        told = self._touched(found[-1]["number"], found[0]["number"]) if found and touched else {}
        return tuple(_step_of(row, told.get(row["number"], ())) for row in reversed(found))

    def step_at(self, number: int) -> Step | None:
        """The step of that number, not told in full."""
        return self._one("WHERE number = ?", (number,))

    def last_step(self) -> int:
        """The number of the last step."""
        return int(self._connection.execute("SELECT max(number) FROM steps").fetchone()[0] or 0)

    def steps_about(self, kind: str, id_: str) -> frozenset[int]:
        """The numbers of the steps that changed an object, or of a document anything in it."""
        names = [table.name for table in BY_NAME.values() if table.kind == kind]
        marks = ", ".join("?" * len(names))
        own = f"SELECT step FROM changes WHERE owner = ? AND table_name IN ({marks})"
        values = [id_, *names]
        if kind == "document":
            own += f" UNION SELECT step FROM changes WHERE {_IN_DOCUMENT} UNION SELECT step FROM changes"
            own += f" WHERE table_name IN ('claims', 'stances') AND owner IN ({_STATEMENTS_OF})"
            values += [id_, id_]
        return frozenset(row[0] for row in self._connection.execute(own, values))

    def steps_touching(self, kind: str) -> tuple[Step, ...]:
        """The steps that stand and changed something of a kind, the oldest first, not told in full."""
        names = tuple(table.name for table in BY_NAME.values() if table.kind == kind)
        found = self._connection.execute(
            "SELECT * FROM steps WHERE state = 'done' AND EXISTS (SELECT 1 FROM changes WHERE"
            f" step = steps.number AND table_name IN ({', '.join('?' * len(names))})) ORDER BY number",
            names,
        )
        return tuple(_step_of(row, ()) for row in found)

    def texts_changed(self, step: int) -> tuple[tuple[str, str, str], ...]:
        """The documents to which a step gave another text: their ids, and the hashes of both texts."""
        found = self._connection.execute(
            "SELECT owner, json_extract(before, '$.text_id') AS one,"
            " json_extract(after, '$.text_id') AS other FROM changes"
            " WHERE step = ? AND table_name = 'documents' AND one != other ORDER BY number",
            (step,),
        )
        return tuple(tuple(row) for row in found)

    def documents_coded(self, step: int) -> frozenset[str]:
        """The ids of the documents in which a step made, changed or took away a statement or a review."""
        found = self._connection.execute(
            "SELECT DISTINCT json_extract(coalesce(after, before), '$.document_id') FROM changes"
            " WHERE step = ? AND table_name IN ('statements', 'reviews')",
            (step,),
        )
        return frozenset(row[0] for row in found)

    def changed_in(self, step: int, last: int = 0) -> int:
        """How many times a step, by its number, or all from it to the ``last`` one changed a row."""
        row = self._connection.execute(
            "SELECT count(*) FROM changes WHERE step BETWEEN ? AND ?", (step, last or step)
        ).fetchone()
        return int(row[0])

    def step_ids(self) -> frozenset[str]:
        """The ids of all steps, standing or not."""
        return frozenset(row[0] for row in self._connection.execute("SELECT id FROM steps"))

    def _turn(self, stamp: Stamp, expected: int | None, *, back: bool) -> int:
        try:
            with self.transaction():
                step = self.undoable() if back else self.redoable()
                if step is None:
                    raise Problem(Wrong.NOTHING_TO_UNDO if back else Wrong.NOTHING_TO_REDO)
                if expected is not None and step.number != expected:
                    raise Problem(Wrong.CHANGED_ELSEWHERE, subject=step.name)
                self._flip(step, back=back)
                self._note(step.number, "undo" if back else "redo", stamp)
                self.told(self.changed_in(step.number))
        except sqlite3.IntegrityError as error:  # rows that the journal knows nothing of refer to ours
            raise Problem(Wrong.CHANGED_ELSEWHERE, detail=str(error)) from error
        return step.number

    def _flip(self, step: Step, *, back: bool) -> None:
        flip(self._connection, step.number, self.told, back=back)
        renew(self._connection, step.number)
        state = StepState.UNDONE if back else StepState.DONE
        self._connection.execute("UPDATE steps SET state = ? WHERE number = ?", (state, step.number))

    def _note(self, step: int, what: str, stamp: Stamp) -> None:
        self._connection.execute(
            "INSERT INTO events (step, what, annotator, time, signature) VALUES (?, ?, ?, ?, ?)",
            (step, what, stamp.annotator, stamp.time, signature(what, stamp.annotator, stamp.time)),
        )

    def _one(self, where: str, values: Sequence[int] = ()) -> Step | None:
        row = self._connection.execute(f"SELECT * FROM steps {where}", values).fetchone()
        return None if row is None else _step_of(row, frozenset())

    def _told(self, number: int) -> Step:
        row = self._connection.execute("SELECT * FROM steps WHERE number = ?", (number,)).fetchone()
        return _step_of(row, self._touched(number, number).get(number, ()))

    def _touched(self, first: int, last: int) -> dict[int, set[tuple[str, str]]]:
        found = self._connection.execute(
            "SELECT step, table_name, owner FROM changes WHERE step BETWEEN ? AND ?",
            (first, last),
        )
        owners: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
        for step, table, owner in found:
            owners[step, table].add(owner)
        touched: dict[int, set[tuple[str, str]]] = {}
        for (step, table), ids in owners.items():
            kind = _kind_of(table)
            touched.setdefault(step, set()).update((kind, id_) for id_ in ids)
        return touched

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            yield connection
            connection.execute("COMMIT")
        finally:
            # Also on the way out of an error: a commit that failed for want of room leaves it open.
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _to_nobody(_changed: int) -> None:
    """Most steps are done before anybody could ask how far they are."""


@of_row
def _kind_of(table: str) -> str:
    return BY_NAME[table].kind


@of_row
def _step_of(row: sqlite3.Row, touched: Iterable[tuple[str, str]]) -> Step:
    return Step(
        row["number"],
        row["id"],
        row["name"],
        row["annotator"],
        row["time"],
        StepState(row["state"]),
        frozenset(touched),
    )
