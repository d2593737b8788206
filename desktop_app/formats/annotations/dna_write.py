"""Annotation sets written as a database for DNA."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple, Self

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.formats.annotations.dna_entities import Entities
from desktop_app.formats.annotations.dna_losses import DnaLosses, of_actors
from desktop_app.formats.annotations.dna_rows import DnaNames, name_of, seconds, shown
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
from desktop_app.formats.databases import NewDatabase
from desktop_app.formats.json_text import one_line, safe
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of

_ADMIN = 1
_A_TIME = 5_000
"""So many rows wait before they are added at once."""
_Row = tuple[object, ...]


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a database that DNA 3 opens, with our records in a table of our own.

    Source: DNA 3, the tables that it makes. A statement is a DNA statement for each stance that is for or
    against something, and an annotation where it has a memo or no such stance. Problem BAD_CONTENT, before
    anything is written, for a bundle that could not be read back.
    """
    articles = articles_of(exchanged)
    of_documents: list[Loss] = []
    of_statements: list[Loss] = []
    with _Rows(articles.around) as rows:
        for told in articles.told(_Telling):
            rows.add(told)
            of_documents += told.of_document
            of_statements += told.of_statements
        rows.write(out)
    return (*of_documents, *of_statements, *of_actors(articles.around.actors))


class _Told(NamedTuple):
    """An article as DNA has it; each statement with the id of its set, its record and its rows.

    Rows have where they start and stop, person, organization, concept, agreement and note.
    """

    document: _Row
    record: str
    statements: list[tuple[str, str, list[tuple[Any, ...]]]]
    of_document: list[Loss]
    of_statements: list[Loss]


class _Telling:
    """Tells of an article as rows."""

    def __init__(self, around: Bundle) -> None:
        self._names = DnaNames(around.actors, around.codebooks, around.sets)
        self._losses = DnaLosses(around, self._names)

    def __call__(self, article: Article, place: Place) -> _Told:
        document, statements = article
        told: list[tuple[str, str, list[tuple[Any, ...]]]] = []
        losses: list[Loss] = []
        for one in statements:
            rows = self._names.rows(one)
            plain = [
                (row.start, row.stop, row.person, row.organization, row.concept, row.agreement, row.note)
                for row in rows
            ]
            told.append((one.set_id, safe(statement_text(one)), plain))
            losses += self._losses.of_statement(one, rows)
        return _Told(
            _document(place.articles + 1, document),
            safe(document_text(document, shown)),
            told,
            list(self._losses.of_document(document)),
            losses,
        )


class _Rows:
    """The rows of every table, numbered, on their way into a database."""

    def __init__(self, around: Bundle) -> None:
        bundle = one_line(surroundings(around))  # first: what cannot be said is told before anything is begun
        self._annotators = around.annotators
        self._numbers = {one.id: number for number, one in enumerate(around.annotators, _ADMIN + 1)}
        self._coders = {one.id: self._numbers[one.annotator_id] for one in around.sets}
        self._entities = Entities(around)
        self._database = NewDatabase(SCHEMA)
        self._waiting: defaultdict[str, list[_Row]] = defaultdict(list)
        self._documents = self._statements = self._booleans = self._short_texts = self._long_texts = 0
        self._waiting[OURS].append(("bundle", 0, bundle))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def add(self, told: _Told) -> None:
        """The rows of an article."""
        self._documents += 1
        self._waiting["DOCUMENTS"].append(told.document)
        ours = self._waiting[OURS]
        ours.append(("document", self._documents, told.record))
        for set_id, record, rows in told.statements:
            ours.append(("statement", self._statements + 1, record))
            for row in rows:
                self._statement(self._coders[set_id], row)
        if len(ours) >= _A_TIME:
            self._flush()

    def _statement(self, coder: int, row: tuple[Any, ...]) -> None:
        start, stop, person, organization, concept, agreement, note = row
        self._statements += 1
        waiting, at = self._waiting, self._statements
        kind = ANNOTATION_TYPE if agreement is None else STATEMENT_TYPE
        waiting["STATEMENTS"].append((at, kind, self._documents, start, stop, coder))
        if agreement is None:
            self._long_texts += 1
            waiting["DATALONGTEXT"].append((self._long_texts, at, NOTE_ID, note))
            return
        self._booleans += 1
        waiting["DATABOOLEAN"].append((self._booleans, at, AGREEMENT_ID, agreement))
        texts, number = waiting["DATASHORTTEXT"], self._entities.number
        for variable, name in ((PERSON, person), (ORGANIZATION, organization), (CONCEPT, concept)):
            self._short_texts += 1
            texts.append((self._short_texts, at, SHORT_TEXTS[variable], number(variable, name)))

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            self._database.add(table, rows)
            rows.clear()

    def write(self, out: BinaryIO) -> None:
        """Write the database, when all articles are in it."""
        self._flush()
        coders = [coder_row(_ADMIN, "Admin")]
        coders += [coder_row(self._numbers[one.id], name_of(one.name)) for one in self._annotators]
        attributes, values = self._entities.attributes_and_values()
        tables: Mapping[str, Iterable[_Row]] = {
            "SETTINGS": [("version", VERSION), ("date", RELEASED)],
            "CODERS": coders,
            "STATEMENTTYPES": TYPES,
            "VARIABLES": VARIABLES,
            "ENTITIES": self._entities.rows,
            "ATTRIBUTEVARIABLES": attributes,
            "ATTRIBUTEVALUES": values,
        }
        for table, rows in tables.items():
            self._database.add(table, rows)
        self._database.write(out)


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
