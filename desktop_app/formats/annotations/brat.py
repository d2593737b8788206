"""brat standoff: a zipped folder of texts and of the lines that annotate them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations.archive import names_in, unpack_folder
from desktop_app.formats.annotations.brat_foreign import foreign
from desktop_app.formats.annotations.brat_read import Page, ours
from desktop_app.formats.annotations.brat_standoff import parsed_standoff
from desktop_app.formats.annotations.brat_terms import ABOUT
from desktop_app.formats.annotations.brat_write import write
from desktop_app.formats.annotations.enclosed import our_record
from desktop_app.formats.fault import Fault
from desktop_app.formats.format import Format
from desktop_app.formats.pulse import told_of
from desktop_app.formats.records import RecordError

_ALMOST_CERTAIN = 0.9
_ANN, _TXT = ".ann", ".txt"
_MARK = "\ufeff"


def sniff(head: bytes) -> float:
    """A zip with a standoff file, or brat's configuration, among its first members."""
    names = names_in(head)
    told = any(name.endswith((_ANN, "annotation.conf")) for name in names)
    return _ALMOST_CERTAIN if told else 0.0


def read(data: bytes, file: str) -> Bundle:
    """The texts and what was annotated in them, ours or foreign; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The texts and what was annotated in them; a foreign text that a document has is that document.

    Problem WRONG_FORMAT for a zip without standoff files, TOO_LARGE, or BAD_CONTENT with the member and the
    line, from 1, or the id.
    """
    members = unpack_folder(data, file, (_ANN, _TXT, ABOUT))
    about = next((name for name in members if name.rpartition("/")[2] == ABOUT), "")
    record = our_record(_text(members, about, file)) if about else None
    try:
        pages = list(_pages(members, file))
        if not pages and record is None:
            raise Problem(Wrong.WRONG_FORMAT, file, f"*{_ANN}", detail=Fault.MISSING_MEMBER)
        if record is None:
            return foreign(pages, documents, file)
        return ours(record, pages, file)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error


def _pages(members: Mapping[str, bytes], file: str) -> Iterator[Page]:
    for member in told_of(iter(members), len(members)):
        if not member.endswith(_ANN):
            continue
        name = member.removesuffix(_ANN)
        if name + _TXT not in members:
            raise Problem(Wrong.BAD_CONTENT, file, name + _TXT, name + _TXT, Fault.MISSING_MEMBER)
        page = Page(
            name.rpartition("/")[2],
            _text(members, name + _TXT, file),
            parsed_standoff(_text(members, member, file).removeprefix(_MARK), member),
        )
        page.require_inside()
        yield page


def _text(members: Mapping[str, bytes], name: str, file: str) -> str:
    try:
        return members[name].decode()
    except UnicodeDecodeError as error:
        raise Problem(Wrong.BAD_CONTENT, file, f"{name}: byte {error.start}", name, Fault.NOT_UTF8) from error


FORMAT = Format(
    name="brat",
    title="brat standoff",
    suffixes=(".brat.zip",),
    loses="brat shows stretches, labels and memos; claims, stances and the rest it sees as a note, which "
    "comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
