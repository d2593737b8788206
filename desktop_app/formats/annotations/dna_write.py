"""Annotation sets written as a database for DNA."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from types import TracebackType
from typing import BinaryIO, Self

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.formats.annotations.dna_entities import Entities
from desktop_app.formats.annotations.dna_losses import DnaLosses
from desktop_app.formats.annotations.dna_rows import DnaNames, DnaRow, name_of, seconds, shown
from desktop_app.formats.annotations.dna_schema import (
    AGREEMENT_ID,
    ANNOTATION_TYPE,
    CONCEPT,
    NOTE_ID,
    ORGANIZATION,
    OURS,
    PERSON,
    RELEASED,
    SCHEMA,
    SHORT_TEXTS,
    STATEMENT_TYPE,
    TYPES,
    VARIABLES,
    VERSION,
    coder_row,
)
from desktop_app.formats.annotations.enclosed import document_text, statement_text, surroundings
from desktop_app.formats.databases import poured_database
from desktop_app.formats.json_text import one_line, safe
from desktop_app.formats.outgoing import Article, Exchanged, articles_of
from desktop_app.formats.spool import Rows

_ADMIN = 1
_GROWING = ("DOCUMENTS", "STATEMENTS", "DATABOOLEAN", "DATASHORTTEXT", "DATALONGTEXT", OURS)
_Rows = list[tuple[object, ...]]


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a database that DNA 3 opens, with our records in a table of our own.

    Source: DNA 3, the tables that it makes. A statement is a DNA statement for each stance that is for or
    against something, and an annotation where it has a memo or no such stance. Problem BAD_CONTENT, before
    anything is written, for a bundle that could not be read back.
    """
    articles = articles_of(exchanged)
    names = DnaNames(articles.around.actors, articles.around.codebooks, articles.around.sets)
    losses = DnaLosses(articles.around, names)
    with _Database(articles.around, names) as database:
        for article in articles:
            database.add(article)
            losses.add(article)
        poured_database(SCHEMA, database.tables(), out)
    return tuple(losses.all())


class _Database:
    """The rows of every table, kept as they come, so that each table can be written after the other."""

    def __init__(self, around: Bundle, names: DnaNames) -> None:
        self._around = around
        self._names = names
        self._coders = {one.id: number for number, one in enumerate(around.annotators, _ADMIN + 1)}
        self._annotators = {one.id: self._coders[one.annotator_id] for one in around.sets}
        self._used: dict[str, dict[str, None]] = {variable: {} for variable in SHORT_TEXTS}
        self._rows = {name: Rows() for name in _GROWING}
        self._counts = dict.fromkeys(_GROWING, 0)
        self._rows[OURS].add([("bundle", 0, one_line(surroundings(around)))])
        # Those of statements stand behind those of documents.
        self._said = Rows()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for rows in (*self._rows.values(), self._said):
            rows.close()

    def add(self, article: Article) -> None:
        """The rows of an article."""
        document, statements = article
        number = self._counts["DOCUMENTS"] = self._counts["DOCUMENTS"] + 1
        self._rows["DOCUMENTS"].add([_document(number, document)])
        self._rows[OURS].add([("document", number, safe(document_text(document, shown)))])
        found: dict[str, _Rows] = {name: [] for name in _GROWING}
        said: _Rows = []
        for statement in statements:
            rows = self._names.rows(statement)
            first = self._counts["STATEMENTS"] + 1
            self._counts["STATEMENTS"] += len(rows)
            said.append(("statement", first, safe(statement_text(statement))))
            coder = self._annotators[statement.set_id]
            for at, row in enumerate(rows, first):
                kind = ANNOTATION_TYPE if row.agreement is None else STATEMENT_TYPE
                found["STATEMENTS"].append((at, kind, number, row.start, row.stop, coder))
                self._values(found, at, row)
        for table, rows_of_it in found.items():
            self._rows[table].add(rows_of_it)
        self._said.add(said)

    def tables(self) -> Mapping[str, Iterable[tuple[object, ...]]]:
        """The rows of every table, those that others refer to first."""
        entities = Entities(self._around, self._used)
        coders = [coder_row(_ADMIN, "Admin")]
        coders += [coder_row(self._coders[one.id], name_of(one.name)) for one in self._around.annotators]
        numbers: dict[object, int] = {
            (SHORT_TEXTS[variable], name): entities.number(variable, name)
            for variable, names in self._used.items()
            for name in names
        }
        texts = (
            (number, statement, variable, numbers[variable, name])
            for number, statement, variable, name in self._rows["DATASHORTTEXT"]
        )
        return {
            "SETTINGS": [("version", VERSION), ("date", RELEASED)],
            "CODERS": coders,
            "DOCUMENTS": self._rows["DOCUMENTS"],
            "STATEMENTTYPES": list(TYPES),
            "VARIABLES": list(VARIABLES),
            "ENTITIES": entities.rows,
            "ATTRIBUTEVARIABLES": entities.attributes,
            "ATTRIBUTEVALUES": entities.values,
            "STATEMENTS": self._rows["STATEMENTS"],
            "DATABOOLEAN": self._rows["DATABOOLEAN"],
            "DATASHORTTEXT": texts,
            "DATALONGTEXT": self._rows["DATALONGTEXT"],
            OURS: chain(self._rows[OURS], self._said),
        }

    def _values(self, found: dict[str, _Rows], statement: int, row: DnaRow) -> None:
        counts, used = self._counts, self._used
        said = ((PERSON, row.person), (ORGANIZATION, row.organization), (CONCEPT, row.concept))
        for variable, name in said:
            used[variable][name] = None
        if row.agreement is None:
            counts["DATALONGTEXT"] += 1
            found["DATALONGTEXT"].append((counts["DATALONGTEXT"], statement, NOTE_ID, row.note))
            return
        counts["DATABOOLEAN"] += 1
        found["DATABOOLEAN"].append((counts["DATABOOLEAN"], statement, AGREEMENT_ID, row.agreement))
        short = counts["DATASHORTTEXT"]
        counts["DATASHORTTEXT"] += len(said)
        found["DATASHORTTEXT"] += [
            (number, statement, SHORT_TEXTS[variable], name)
            for number, (variable, name) in enumerate(said, short + 1)
        ]


def _document(number: int, document: Document) -> tuple[object, ...]:
    return (
        number,
        name_of(document.title),
        shown(document.text),
        _ADMIN,
        name_of(document.byline),
        name_of(document.outlet),
        name_of(document.section),
        shown(document.notes),
        name_of(document.fields.get("type", "")),
        seconds(document.date) or 0,
    )
