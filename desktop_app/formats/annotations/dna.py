"""Databases of the Discourse Network Analyzer (DNA 3): who agrees with what, and who does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.document import Document
from desktop_app.formats.annotations.dna_foreign import foreign
from desktop_app.formats.annotations.dna_ours import ours
from desktop_app.formats.annotations.dna_schema import PASSWORD
from desktop_app.formats.annotations.dna_tables import DnaDatabase
from desktop_app.formats.annotations.enclosed import our_record
from desktop_app.formats.databases import BEGINNING, opened
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Exchanged

_ALMOST_CERTAIN = 0.9
_MARK = b"PermissionEditCoderRelations"


def sniff(head: bytes) -> float:
    """A database with coders as DNA 3 has them, the first of its tables."""
    return _ALMOST_CERTAIN if head.startswith(BEGINNING) and _MARK in head else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a database that DNA 3 opens; see ``dna_write``."""
    from desktop_app.formats.annotations import dna_write

    return dna_write.write(exchanged, out)


def read(data: bytes, file: str) -> Bundle:
    """The documents and statements of a database, ours or DNA's own; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The documents and statements of a database; a text of DNA's own that a document has is that document.

    Problem WRONG_FORMAT for another file, BAD_CONTENT with the table and the row, from 0, or the record.
    """
    with opened(data, file) as found:
        database = DnaDatabase(found)
        records = {(kind, number): text for kind, number, text in database.records()}
        around = our_record(records.get(("bundle", 0)))
        if around is None:
            return foreign(database, documents, file)
        return ours(database, around, records, file)


FORMAT = Format(
    name="dna",
    title=f"Discourse Network Analyzer database (DNA 3; its coders' password is {PASSWORD})",
    suffixes=(".dna",),
    loses="DNA sees speakers, whom they speak for, what they are for or against, memos and attributes; all "
    "else is a record that comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
