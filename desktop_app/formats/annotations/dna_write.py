"""Annotation sets written as a database for DNA."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.formats.annotations.dna_entities import Entities
from desktop_app.formats.annotations.dna_losses import losses
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
from desktop_app.formats.annotations.enclosed import document_record, statement_record, surroundings
from desktop_app.formats.databases import written
from desktop_app.formats.json_text import one_line
from desktop_app.formats.outgoing import Exchanged, held

_ADMIN = 1
_Rows = list[tuple[object, ...]]


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a database that DNA 3 opens, with our records in a table of our own.

    Source: DNA 3, the tables that it makes. A statement is a DNA statement for each stance that is for or
    against something, and an annotation where it has a memo or no such stance. Problem BAD_CONTENT, before
    anything is written, for a bundle that could not be read back.
    """
    ordered = held(exchanged)
    out.write(written(SCHEMA, _Database(ordered).tables()))
    return tuple(losses(ordered))


class _Database:
    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        names = DnaNames(bundle.actors, bundle.codebooks, bundle.sets)
        self._said = [names.rows(statement) for statement in bundle.statements]
        self._entities = Entities(bundle, itertools.chain.from_iterable(self._said))
        self._coders = {one.id: number for number, one in enumerate(bundle.annotators, _ADMIN + 1)}
        self._documents = {one.id: number for number, one in enumerate(bundle.documents, 1)}
        self._records: _Rows = [("bundle", 0, one_line(surroundings(bundle)))]

    def tables(self) -> Mapping[str, _Rows]:
        """The rows of every table, those that others refer to first."""
        coders = [coder_row(_ADMIN, "Admin")]
        coders += [coder_row(self._coders[one.id], name_of(one.name)) for one in self._bundle.annotators]
        documents = [self._document(one) for one in self._bundle.documents]
        statements = self._statements()
        return {
            "SETTINGS": [("version", VERSION), ("date", RELEASED)],
            "CODERS": coders,
            "DOCUMENTS": documents,
            "STATEMENTTYPES": list(TYPES),
            "VARIABLES": list(VARIABLES),
            "ENTITIES": self._entities.rows,
            "ATTRIBUTEVARIABLES": self._entities.attributes,
            "ATTRIBUTEVALUES": self._entities.values,
            **statements,
            OURS: self._records,
        }

    def _document(self, document: Document) -> tuple[object, ...]:
        number = self._documents[document.id]
        self._records.append(("document", number, one_line(document_record(document, shown))))
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

    def _statements(self) -> dict[str, _Rows]:
        annotators = {one.id: self._coders[one.annotator_id] for one in self._bundle.sets}
        found: dict[str, _Rows] = {
            name: [] for name in ("STATEMENTS", "DATABOOLEAN", "DATASHORTTEXT", "DATALONGTEXT")
        }
        for statement, rows in zip(self._bundle.statements, self._said, strict=True):
            first = len(found["STATEMENTS"]) + 1
            self._records.append(("statement", first, one_line(statement_record(statement))))
            document = self._documents[statement.document_id]
            for number, row in enumerate(rows, first):
                kind = ANNOTATION_TYPE if row.agreement is None else STATEMENT_TYPE
                coder = annotators[statement.set_id]
                found["STATEMENTS"].append((number, kind, document, row.start, row.stop, coder))
                self._values(found, number, row)
        return found

    def _values(self, found: dict[str, _Rows], number: int, row: DnaRow) -> None:
        if row.agreement is None:
            texts = found["DATALONGTEXT"]
            texts.append((len(texts) + 1, number, NOTE_ID, row.note))
            return
        found["DATABOOLEAN"].append((len(found["DATABOOLEAN"]) + 1, number, AGREEMENT_ID, row.agreement))
        names = {PERSON: row.person, ORGANIZATION: row.organization, CONCEPT: row.concept}
        texts = found["DATASHORTTEXT"]
        for variable, name in names.items():
            entity = self._entities.number(variable, name)
            texts.append((len(texts) + 1, number, SHORT_TEXTS[variable], entity))
