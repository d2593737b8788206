"""How completely the documents of a file are coded, counted, and what is left to do in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.domain.coverage import OF_STATEMENTS, Coverage, Lack, Quoted, ToDo
from desktop_app.domain.fields import FieldOwner
from desktop_app.domain.statement import Kind
from desktop_app.domain.words import word_count
from desktop_app.store.faults import telling
from desktop_app.store.lacking import Condition, lacking, lacking_own
from desktop_app.store.uses import Uses

_FOUND = "LEFT JOIN searches ON searches.document_id = documents.id AND searches.text_id = documents.text_id"
_FIRST = (
    "JOIN anchors AS first ON first.statement_id = statements.id"
    " AND first.role = 'content' AND first.ordinal = 0"
)
_COLUMN = {Kind.DIRECT: "direct", Kind.MIXED: "mixed", Kind.INDIRECT: "indirect", Kind.UNKNOWN: "unsaid"}


class Covering(Uses):
    """Every method raises Problem where the file is damaged or cannot be read."""

    @telling
    def coverage(self) -> tuple[Coverage, ...]:
        """How completely each document is coded, in the order in which they came."""
        conditions = [lacking(self._connection, lack, of_all=True) for lack in OF_STATEMENTS]
        own, more = lacking_own(self._connection, FieldOwner.DOCUMENT)
        sums = ", ".join(
            f"sum({sql}) AS {lack.value}_" for lack, (sql, _) in zip(OF_STATEMENTS, conditions, strict=True)
        )
        counts = ", ".join(f"coalesce({lack.value}_, 0)" for lack in OF_STATEMENTS)
        cursor = self._connection.cursor()
        cursor.row_factory = None  # tens of thousands of rows, read by place
        found = cursor.execute(
            f"SELECT documents.id, title, coalesce(n, 0), unreviewed, {counts}, {own} FROM documents"
            f" LEFT JOIN (SELECT document_id, count(*) AS n, {sums} FROM statements GROUP BY document_id)"
            f" AS coded ON coded.document_id = documents.id {_FOUND} ORDER BY documents.rowid",
            (*more, *(value for _, values in conditions for value in values)),
        )
        return tuple(Coverage(*row) for row in found)

    @telling
    def quoted(self, document_id: str = "") -> tuple[Quoted, ...]:
        """How many words of each speaker are quoted in a document, or in all; the most come first."""
        self._connection.create_function("word_count", 1, word_count, deterministic=True)
        where, values = ("AND statements.document_id = ?", (document_id,)) if document_id else ("", ())
        found = self._connection.execute(
            "SELECT coalesce(speaker, ''), kind, sum(word_count(exact)) FROM statements"
            " CROSS JOIN anchors ON anchors.statement_id = statements.id"
            f" WHERE role = 'content' AND kind <> 'authorial' {where} GROUP BY speaker, kind",
            values,
        )
        words: dict[str, dict[str, int]] = {}
        for speaker, kind, many in found:
            words.setdefault(speaker, {})[_COLUMN[Kind(kind)]] = many
        made = (Quoted(speaker, **told) for speaker, told in words.items())
        return tuple(sorted(made, key=lambda each: (-each.words, each.speaker)))

    @telling
    def actors_lacking(self) -> tuple[str, ...]:
        """The ids of the actors of whom a required field is empty, in the order in which they came."""
        sql, values = lacking_own(self._connection, FieldOwner.ACTOR)
        found = self._connection.execute(f"SELECT id FROM actors WHERE {sql} ORDER BY rowid", values)
        return tuple(row[0] for row in found)

    @telling
    def has_stances(self) -> bool:
        """Whether anybody has said how strong a stance is."""
        found = self._connection.execute("SELECT 1 FROM stances WHERE level <> '' LIMIT 1")
        return found.fetchone() is not None

    @telling
    def to_do(self, document_id: str, lacks: Iterable[Lack]) -> tuple[ToDo, ...]:
        """What of this is left to do in a document, in the order of the text."""
        wanted = [lack for lack in Lack if lack in set(lacks)]
        found = [
            *(self._article_lacks(document_id) if Lack.ARTICLE in wanted else ()),
            *(self._unreviewed_in(document_id) if Lack.REVIEW in wanted else ()),
            *self._statements_lack(document_id, [lack for lack in wanted if lack in OF_STATEMENTS]),
        ]
        return tuple(sorted(found, key=lambda each: each.place))

    @telling
    def next_to_do(
        self, document_id: str, lacks: Iterable[Lack], annotator: str, *, backwards: bool = False
    ) -> str:
        """The id of the next document in which something of this is left, around the end; empty for none.

        The document itself comes last. Those that are assigned to anybody but ``annotator`` are passed over.
        """
        row = self._connection.execute("SELECT rowid FROM documents WHERE id = ?", (document_id,)).fetchone()
        at = row[0] if row is not None else 0
        some, values = self._has(set(lacks))
        # Up to the end, then around it, so that no more documents are looked at than need be.
        places = ("< ?", ">= ?") if backwards else ("> ?", "<= ?")
        for place in places:
            found = self._connection.execute(
                f"SELECT documents.id FROM documents {_FOUND} WHERE documents.rowid {place}"
                f" AND (assigned IN ('', ?) OR documents.id = ?) AND ({some})"
                f" ORDER BY documents.rowid {'DESC' if backwards else 'ASC'} LIMIT 1",
                (at, annotator, document_id, *values),
            ).fetchone()
            if found is not None:
                return str(found[0])
        return ""

    def _has(self, lacks: set[Lack]) -> Condition:
        """What holds for a document in which something of this is left."""
        parts: list[Condition] = []
        if Lack.ARTICLE in lacks:
            parts.append(lacking_own(self._connection, FieldOwner.DOCUMENT))
        if Lack.REVIEW in lacks:
            parts.append(("unreviewed > 0", ()))
        of_statements = [lacking(self._connection, lack) for lack in OF_STATEMENTS if lack in lacks]
        if of_statements:
            any_ = " OR ".join(sql for sql, _ in of_statements)
            statements = f"SELECT 1 FROM statements WHERE statements.document_id = documents.id AND ({any_})"
            parts.append((f"EXISTS ({statements})", _values(of_statements)))
        return " OR ".join(sql for sql, _ in parts) or "0", _values(parts)

    def _article_lacks(self, document_id: str) -> list[ToDo]:
        sql, values = lacking_own(self._connection, FieldOwner.DOCUMENT)
        found = self._connection.execute(
            f"SELECT 1 FROM documents WHERE id = ? AND {sql}", (document_id, *values)
        )
        return [ToDo(Lack.ARTICLE, document_id) for _ in found]

    def _unreviewed_in(self, document_id: str) -> list[ToDo]:
        found = self._connection.execute(
            "SELECT proposals.id, start FROM searches JOIN documents ON documents.id = searches.document_id"
            " AND documents.text_id = searches.text_id"
            " JOIN proposals ON proposals.document_id = searches.document_id"
            " WHERE searches.document_id = ? AND NOT reviewed",
            (document_id,),
        )
        return [ToDo(Lack.REVIEW, document_id, start, suggestion_id=id_) for id_, start in found]

    def _statements_lack(self, document_id: str, lacks: Sequence[Lack]) -> list[ToDo]:
        if not lacks:
            return []
        conditions = [lacking(self._connection, lack) for lack in lacks]
        found = self._connection.execute(
            f"SELECT statements.id, first.start, {', '.join(sql for sql, _ in conditions)} FROM statements"
            f" {_FIRST} WHERE statements.document_id = ?",
            (*_values(conditions), document_id),
        )
        return [
            ToDo(lack, document_id, start, statement_id=id_)
            for id_, start, *told in map(tuple, found)
            for lack, holds in zip(lacks, told, strict=True)
            if holds
        ]


def _values(conditions: Iterable[Condition]) -> tuple[str, ...]:
    return tuple(value for _, values in conditions for value in values)
