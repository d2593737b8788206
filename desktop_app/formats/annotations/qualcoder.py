"""Projects of QualCoder: a folder with an SQLite database in it, or that folder zipped."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.archive import names_in, unpack_folder
from desktop_app.formats.annotations.qualcoder_tables import QualCoderProject
from desktop_app.formats.databases import BEGINNING, opened
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import Format

MEMBER = "data.qda"

_ALMOST_CERTAIN = 0.9
_MARKS = (b"code_text", b"code_cat")


def sniff(head: bytes) -> float:
    """A database with the tables of QualCoder's codings, or a zip that such a database is in."""
    if head.startswith(BEGINNING):
        return _ALMOST_CERTAIN if all(mark in head for mark in _MARKS) else 0.0
    return _ALMOST_CERTAIN if any(name.endswith(MEMBER) for name in names_in(head)) else 0.0


def read(data: bytes, file: str) -> Bundle:
    """The texts and what was coded in them; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The texts and what was coded in them; a text that a document has is that document.

    Problem WRONG_FORMAT for another file, TOO_LARGE, or BAD_CONTENT with the table and the row, from 0.
    """
    with opened(_database(data, file), file) as database:
        return QualCoderProject(database, documents).bundle(file)


def _database(data: bytes, file: str) -> bytes:
    if data.startswith(BEGINNING):
        return data
    members = unpack_folder(data, file, (MEMBER,))
    if not members:
        raise Problem(Wrong.WRONG_FORMAT, file, MEMBER, detail=Fault.MISSING_MEMBER)
    # Backups lie deeper in the folder than what they are backups of.
    return min(members.items(), key=lambda one: one[0].count("/"))[1]


FORMAT = Format(
    name="qualcoder",
    title="QualCoder project (.qda: the folder, data.qda in it, or the folder zipped)",
    suffixes=(".qda", ".qda.zip"),
    loses="Pictures, sound, film and what is coded in them, journals, graphs and reports.",
    sniff=sniff,
    read=read,
    write=None,
    read_onto=read_onto,
    inside=MEMBER,
)
