"""What a project file holds, read as the field's values."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.bundle import PastStep
from desktop_app.domain.codebook import Codebook, CodebookVersion
from desktop_app.domain.document import Document, DocumentSummary
from desktop_app.domain.findings import Finding, Found
from desktop_app.store import alike, rows
from desktop_app.store.against_history import Pace, differing
from desktop_app.store.check import file_findings, findings
from desktop_app.store.check_history import rows_in_all
from desktop_app.store.codebook_rows import codebook_of, codebook_version_of
from desktop_app.store.coded import CodedStatements
from desktop_app.store.faults import UnreadableRowError, telling, told
from desktop_app.store.interrupting import interruptible
from desktop_app.store.search import search
from desktop_app.store.summary_rows import summaries_of


def _to_nobody(_done: int, _total: int) -> None:
    """Nobody asks how far it is."""


class Contents(CodedStatements):
    """The values in one file; every method raises Problem where the file is damaged or cannot be read."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        super().__init__(path, connection)
        self._last_text = ("", "")

    @contextmanager
    def moment(self) -> Iterator[None]:
        """All that is read inside is as it was at one moment, whatever other programs write meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        with told(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                # Nothing was written, and what is damaged cannot be committed.
                self._connection.execute("ROLLBACK")

    @telling
    def setting(self, key: str) -> str:
        """A setting of the project, or nothing."""
        row = self._connection.execute("SELECT value FROM settings WHERE id = ?", (key,)).fetchone()
        return "" if row is None else row[0]

    @telling
    def summaries(self) -> tuple[DocumentSummary, ...]:
        """Every document without its text, in the order in which they came."""
        cursor = self._connection.cursor()
        cursor.row_factory = None  # tens of thousands of rows, read by place
        found = cursor.execute(
            "SELECT id, title, outlet, date, language, length, coalesce(n, 0), unreviewed,"
            " status, assigned, tags FROM documents"
            " LEFT JOIN (SELECT document_id, count(*) AS n FROM statements GROUP BY document_id) AS coded"
            " ON coded.document_id = id"
            " LEFT JOIN searches ON searches.document_id = id AND searches.text_id = documents.text_id"
            " ORDER BY documents.rowid"
        )
        return summaries_of(found)

    @telling
    def summary(self, document_id: str) -> DocumentSummary | None:
        """One document without its text."""
        row = self._connection.execute(
            "SELECT id, title, outlet, date, language, length,"
            " (SELECT count(*) FROM statements WHERE document_id = documents.id),"
            " (SELECT unreviewed FROM searches"
            " WHERE document_id = documents.id AND text_id = documents.text_id), status, assigned, tags"
            " FROM documents WHERE id = ?",
            (document_id,),
        ).fetchone()
        return None if row is None else summaries_of((tuple(row),))[0]

    @telling
    def document_ids(self) -> tuple[str, ...]:
        """The ids of all documents, in the order in which they came."""
        return tuple(row[0] for row in self._connection.execute("SELECT id FROM documents ORDER BY rowid"))

    @telling
    def document(self, document_id: str) -> Document | None:
        """The document with that id."""
        row = self._connection.execute("SELECT * FROM documents WHERE id = ?", (document_id,)).fetchone()
        return None if row is None else rows.document_of(row, self._text(row["text_id"]))

    def _text(self, text_id: str) -> str:
        # A text never changes, whoever writes: the one that is worked on need not be read at every step.
        if self._last_text[0] != text_id:
            row = self._connection.execute("SELECT text FROM texts WHERE hash = ?", (text_id,)).fetchone()
            if row is None:
                raise UnreadableRowError(f"no text {text_id}")
            self._last_text = (text_id, row[0])
        return self._last_text[1]

    @telling
    def documents_with_text(self, text: str) -> tuple[str, ...]:
        """The ids of the documents that have just this text."""
        found = self._connection.execute(
            "SELECT id FROM documents WHERE text_id = ? ORDER BY rowid", (sha256(text.encode()).hexdigest(),)
        )
        return tuple(row[0] for row in found)

    @telling
    def document_count(self) -> int:
        """How many documents there are."""
        return int(self._connection.execute("SELECT count(*) FROM documents").fetchone()[0])

    @telling
    def document_fields(self) -> tuple[str, ...]:
        """The names of all fields that a document has, in order."""
        found = self._connection.execute(
            "SELECT DISTINCT told.key FROM documents, json_each(documents.fields) AS told"
            " WHERE documents.fields <> '{}'"
        )
        return tuple(sorted(row[0] for row in found))

    def every_text(self) -> Iterator[tuple[str, str]]:
        """The id and the text of every document, in the order in which they came."""
        with told(self.path):
            yield from alike.every_text(self._connection)

    @telling
    def texts_with(self, runs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        """The id and the text of documents that hold one of some runs of words; a few for each of them."""
        return tuple(alike.texts_with(self._connection, runs))

    @telling
    def actors(self) -> tuple[Actor, ...]:
        """All actors, in the order in which they came."""
        found = self._connection.execute("SELECT * FROM actors ORDER BY rowid")
        return tuple(rows.actor_of(row) for row in found)

    @telling
    def actor(self, actor_id: str) -> Actor | None:
        """The actor with that id."""
        row = self._connection.execute("SELECT * FROM actors WHERE id = ?", (actor_id,)).fetchone()
        return None if row is None else rows.actor_of(row)

    @telling
    def codebooks(self) -> tuple[Codebook, ...]:
        """All codebooks, by id."""
        heads = self._connection.execute("SELECT * FROM codebooks ORDER BY id").fetchall()
        return tuple(self._codebook(head) for head in heads)

    @telling
    def codebook(self, codebook_id: str) -> Codebook | None:
        """The codebook with that id."""
        head = self._connection.execute("SELECT * FROM codebooks WHERE id = ?", (codebook_id,)).fetchone()
        return None if head is None else self._codebook(head)

    def _codebook(self, head: sqlite3.Row) -> Codebook:
        codes, fields = (
            self._connection.execute(
                f"SELECT * FROM {table} WHERE codebook_id = ? ORDER BY ordinal", (head["id"],)
            ).fetchall()
            for table in ("codes", "fields")
        )
        return codebook_of(dict(head), map(dict, codes), map(dict, fields))

    @telling
    def codebook_versions(self, codebook_id: str) -> tuple[CodebookVersion, ...]:
        """The versions kept of a codebook, the oldest first."""
        found = self._connection.execute(
            "SELECT * FROM codebook_versions WHERE codebook_id = ? ORDER BY version", (codebook_id,)
        )
        return tuple(codebook_version_of(row) for row in found)

    @telling
    def annotators(self) -> tuple[Annotator, ...]:
        """All annotators, by id."""
        return tuple(
            Annotator(*row) for row in self._connection.execute("SELECT id, name FROM annotators ORDER BY id")
        )

    @telling
    def annotation_sets(self) -> tuple[AnnotationSet, ...]:
        """All annotation sets, by id."""
        found = self._connection.execute("SELECT * FROM annotation_sets ORDER BY id")
        return tuple(rows.annotation_set_of(row) for row in found)

    @telling
    def past_steps(self) -> tuple[PastStep, ...]:
        """The steps that came along with annotation sets made elsewhere, by time."""
        found = self._connection.execute("SELECT id, name, annotator, time FROM past_steps ORDER BY time, id")
        return tuple(PastStep(*row) for row in found)

    @telling
    def search(self, words: str, limit: int = 200) -> tuple[Found, ...]:
        """Documents whose text holds all of ``words``; see ``store.search``."""
        return search(self._connection, words, limit)

    @telling
    def check(self, tell: Callable[[int, int], None] = _to_nobody) -> tuple[Finding, ...]:
        """Every fault of the file, its references, its anchors and its history; see ``check.findings``."""
        with self.moment(), interruptible(self._connection, tell):
            return findings(self._connection, tell)

    @telling
    def check_pages(self, tell: Callable[[int, int], None] = _to_nobody) -> tuple[Finding, ...]:
        """The faults of the file itself, page by page."""
        with interruptible(self._connection, tell):
            return tuple(file_findings(self._connection))

    @telling
    def is_changed_outside(self, tell: Callable[[int, int], None] = _to_nobody) -> bool:
        """Whether any row is not as the steps left it: another program wrote it, by no step."""
        with self.moment():
            pace = Pace(tell, rows_in_all(self._connection))
            return next(differing(self._connection, pace), None) is not None

    @telling
    def data_version(self) -> int:
        """A number that changes when another connection has written."""
        row = self._connection.execute("PRAGMA data_version").fetchone()
        return int(row[0])
