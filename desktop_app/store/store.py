"""What a project holds, read as the field's values; written only inside a step."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import PastStep
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document, DocumentSummary
from desktop_app.domain.findings import Finding, Found
from desktop_app.domain.history import Step
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor
from desktop_app.store import rows
from desktop_app.store.check import findings
from desktop_app.store.faults import told
from desktop_app.store.file import create_file, open_file
from desktop_app.store.journal import Journal, Recorder, Stamp
from desktop_app.store.search import search

Storable = Document | Actor | Codebook | Statement | Annotator | AnnotationSet | PastStep

_CHILDREN = {
    "statements": (("anchors", "statement_id"), ("claims", "statement_id"), ("stances", "statement_id")),
    "codebooks": (("codes", "codebook_id"),),
}
_BATCH = 500


class Store:
    """One project file, read as values of the domain; ``put`` and ``remove`` work inside ``step`` only."""

    def __init__(self, path: Path, *, write: bool = True) -> None:
        """Open the project at ``path``; Problem when that cannot be done."""
        self.path = path
        self._connection = open_file(path, write=write)
        self.journal = Journal(self._connection)
        self._recorder: Recorder | None = None

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make an empty project at ``path`` and open it."""
        create_file(path)
        return cls(path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    # Writing

    @contextmanager
    def step(self, name: str, stamp: Stamp) -> Iterator[None]:
        """All that is put and removed inside is one step, kept whole or not at all."""
        with told(self.path), self.journal.step(name, stamp) as recorder:
            self._recorder = recorder
            try:
                yield
            finally:
                self._recorder = None

    def undo(self, stamp: Stamp, expected: int | None = None) -> Step:
        """Take back the last step that stands; see ``Journal.undo``."""
        with told(self.path):
            return self.journal.undo(stamp, expected)

    def redo(self, stamp: Stamp, expected: int | None = None) -> Step:
        """Do again the step that was undone last; see ``Journal.redo``."""
        with told(self.path):
            return self.journal.redo(stamp, expected)

    def put(self, value: Storable) -> None:
        """Keep a value in place of the one with its id, writing only the rows that differ."""
        recorder = self._writing()
        if isinstance(value, Document):
            recorder.put(rows.document_row(value, recorder.keep_text(value.text)))
            return
        wanted = rows.rows_of(value)
        head = wanted[0]
        kept = {(row.table, row.columns["id"]) for row in wanted}
        for table, row_id in self._children(head.table, head.columns["id"]):
            if (table, row_id) not in kept:
                recorder.remove(table, row_id)
        for row in wanted:
            recorder.put(row)

    def remove(self, table: str, row_id: str) -> None:
        """Take away a row of ``table`` and the rows that are part of it."""
        recorder = self._writing()
        for child, child_id in self._children(table, row_id):
            recorder.remove(child, child_id)
        recorder.remove(table, row_id)

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting of the project."""
        self._writing().put(rows.Row("settings", {"id": key, "value": value}))

    def _writing(self) -> Recorder:
        if self._recorder is None:
            raise RuntimeError("a write outside a step")
        return self._recorder

    def _children(self, table: str, row_id: str) -> list[tuple[str, str]]:
        return [
            (child, row[0])
            for child, column in _CHILDREN.get(table, ())
            for row in self._connection.execute(f"SELECT id FROM {child} WHERE {column} = ?", (row_id,))
        ]

    # Reading

    def setting(self, key: str) -> str:
        """A setting of the project, or nothing."""
        row = self._connection.execute("SELECT value FROM settings WHERE id = ?", (key,)).fetchone()
        return "" if row is None else row[0]

    def summaries(self) -> tuple[DocumentSummary, ...]:
        """Every document without its text, in the order in which they came."""
        found = self._connection.execute(
            "SELECT id, title, outlet, date, language, length, coalesce(n, 0) FROM documents LEFT JOIN"
            " (SELECT document_id, count(*) AS n FROM statements GROUP BY document_id) ON document_id = id"
            " ORDER BY documents.rowid"
        )
        return tuple(DocumentSummary(*row) for row in found)

    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the order in which they came."""
        return tuple(row[0] for row in self._connection.execute("SELECT id FROM documents ORDER BY rowid"))

    def document(self, document_id: str) -> Document | None:
        """The document with that id."""
        row = self._connection.execute(
            "SELECT documents.*, text FROM documents JOIN texts ON hash = text_id WHERE id = ?",
            (document_id,),
        ).fetchone()
        return None if row is None else rows.document_of(row, row["text"])

    def documents_with_text(self, text: str) -> tuple[str, ...]:
        """The ids of the documents that have just this text."""
        found = self._connection.execute(
            "SELECT documents.id FROM documents JOIN texts ON hash = text_id WHERE text = ?", (text,)
        )
        return tuple(row[0] for row in found)

    def actors(self) -> tuple[Actor, ...]:
        """All actors, by name."""
        found = self._connection.execute("SELECT * FROM actors ORDER BY name, id")
        return tuple(rows.actor_of(row) for row in found)

    def actor(self, actor_id: str) -> Actor | None:
        """The actor with that id."""
        row = self._connection.execute("SELECT * FROM actors WHERE id = ?", (actor_id,)).fetchone()
        return None if row is None else rows.actor_of(row)

    def codebooks(self) -> tuple[Codebook, ...]:
        """All codebooks, by id."""
        heads = self._connection.execute("SELECT * FROM codebooks ORDER BY id").fetchall()
        return tuple(self._codebook(head) for head in heads)

    def codebook(self, codebook_id: str) -> Codebook | None:
        """The codebook with that id."""
        head = self._connection.execute("SELECT * FROM codebooks WHERE id = ?", (codebook_id,)).fetchone()
        return None if head is None else self._codebook(head)

    def _codebook(self, head: sqlite3.Row) -> Codebook:
        codes = self._connection.execute(
            "SELECT * FROM codes WHERE codebook_id = ? ORDER BY ordinal", (head["id"],)
        )
        return rows.codebook_of(dict(head), map(dict, codes))

    def annotators(self) -> tuple[Annotator, ...]:
        """All annotators, by id."""
        return tuple(
            Annotator(*row) for row in self._connection.execute("SELECT id, name FROM annotators ORDER BY id")
        )

    def annotation_sets(self) -> tuple[AnnotationSet, ...]:
        """All annotation sets, by id."""
        found = self._connection.execute("SELECT * FROM annotation_sets ORDER BY id")
        return tuple(rows.annotation_set_of(row) for row in found)

    def past_steps(self) -> tuple[PastStep, ...]:
        """The steps that came along with annotation sets made elsewhere, by time."""
        found = self._connection.execute("SELECT id, name, annotator, time FROM past_steps ORDER BY time, id")
        return tuple(PastStep(*row) for row in found)

    def statement(self, statement_id: str) -> Statement | None:
        """The statement with that id."""
        return next(iter(self.statements_by_id((statement_id,))), None)

    def statements_by_id(self, statement_ids: Iterable[str]) -> tuple[Statement, ...]:
        """The statements with those ids that are there, by place in the text."""
        ids = tuple(statement_ids)
        found: list[Statement] = []
        for start in range(0, len(ids), _BATCH):
            some = ids[start : start + _BATCH]
            found += self._statements(f"IN ({', '.join('?' * len(some))})", some)
        return tuple(sorted(found, key=_place))

    def statements(self, document_id: str) -> tuple[Statement, ...]:
        """The statements of a document, by place in the text, then id."""
        where = "IN (SELECT id FROM statements WHERE document_id = ?)"
        return tuple(sorted(self._statements(where, (document_id,)), key=_place))

    def reports_of(self, statement_id: str) -> tuple[str, ...]:
        """The ids of the statements that the given one reports."""
        found = self._connection.execute("SELECT id FROM statements WHERE within = ?", (statement_id,))
        return tuple(row[0] for row in found)

    def statements_naming(self, actor_id: str) -> tuple[str, ...]:
        """The ids of the statements in which an actor speaks, is spoken for, is addressed, or is a target."""
        found = self._connection.execute(
            "SELECT id FROM statements WHERE ?1 IN (speaker, speaks_for, addressee)"
            " UNION SELECT statement_id FROM stances WHERE target_kind = 'actor' AND target_id = ?1",
            (actor_id,),
        )
        return tuple(row[0] for row in found)

    def _statements(self, which: str, values: tuple[str, ...]) -> list[Statement]:
        def part(table: str) -> sqlite3.Cursor:
            return self._connection.execute(
                f"SELECT * FROM {table} WHERE statement_id {which} ORDER BY ordinal", values
            )

        anchors: defaultdict[str, dict[str, tuple[Anchor, ...]]] = defaultdict(dict)
        for row in part("anchors"):
            roles = anchors[row["statement_id"]]
            roles[row["role"]] = (*roles.get(row["role"], ()), rows.anchor_of(row))
        claims, stances = defaultdict(list), defaultdict(list)
        for row in part("claims"):
            claims[row["statement_id"]].append(rows.claim_of(row))
        for row in part("stances"):
            stances[row["statement_id"]].append(rows.stance_of(row))
        heads = self._connection.execute(f"SELECT * FROM statements WHERE id {which}", values)
        return [
            rows.statement_of(
                head, anchors[head["id"]], tuple(claims[head["id"]]), tuple(stances[head["id"]])
            )
            for head in heads
        ]

    def search(self, words: str, limit: int = 200) -> tuple[Found, ...]:
        """Documents whose text holds all of ``words``; see ``store.search``."""
        return search(self._connection, words, limit)

    def check(self) -> tuple[Finding, ...]:
        """Every fault of the file, its references and its anchors."""
        return findings(self._connection)

    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        row = self._connection.execute("PRAGMA data_version").fetchone()
        return int(row[0])


def _place(statement: Statement) -> tuple[int, int, str]:
    extent = statement.extent
    return (extent.start, extent.end, statement.id)
