"""UIMA CAS XMI with its type system, as INCEpTION exchanges projects' documents."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from typing import BinaryIO, NamedTuple

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.formats.annotations.archive import names_in
from desktop_app.formats.annotations.cas_file import our_types
from desktop_app.formats.annotations.cas_write import written_cas
from desktop_app.formats.annotations.cas_xmi_read import ABOUT, TYPES, XMI, read, read_onto
from desktop_app.formats.annotations.enclosed import document_record, surroundings
from desktop_app.formats.annotations.stored_zip import StoredZip
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import pour_into, written
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import SHOWN_ABOUT, without_place
from desktop_app.formats.spool import spooled
from desktop_app.formats.xml_text import sayable

_ALMOST_CERTAIN = 0.9


def sniff(head: bytes) -> float:
    """A zip with an XMI or a type system among its first members, or an XMI by itself."""
    if b"http://www.omg.org/XMI" in head and head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return _ALMOST_CERTAIN
    told = any(name.endswith((XMI, TYPES.casefold())) for name in names_in(head))
    return _ALMOST_CERTAIN if told else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a CAS for each document, the type system, and beside them what neither can hold.

    Source: UIMA, "XMI CAS serialization"; INCEpTION's span and relation layers. A statement is a stretch with
    its labels as features, linked to its further ones by a relation; its record is a feature of the first.
    The losses are the characters that XML cannot hold. Problem BAD_CONTENT, before anything is written, for a
    bundle that could not be read back.
    """
    articles = articles_of(exchanged)
    replaced: list[Loss] = []
    unplaced: list[Loss] = []
    with StoredZip() as archive, spooled() as told, spooled() as about:
        for number, one in enumerate(articles.told(_cases), 1):
            name = f"{number:04}"
            told.write((b",\n  " if number > 1 else b"") + f'"{name}": '.encode() + one.record)
            archive.add(name + XMI, one.cas)
            replaced += one.replaced
            unplaced += one.unplaced
        mark = token_hex()
        documents = {mark: 0} if articles.documents else {}
        pour_into({**surroundings(articles.around), "documents": documents}, 9, {mark: told}, about)
        about.write(b"\n")
        archive.write({TYPES: our_types(), ABOUT: about}, out)
    return (*replaced, *unplaced)


class _Case(NamedTuple):
    """An article as a CAS, its record, and what of it others do not see."""

    record: bytes
    cas: bytes
    replaced: tuple[Loss, ...]
    unplaced: tuple[Loss, ...]


def _cases(_around: Bundle) -> Callable[[Article, Place], _Case]:
    return _case


def _case(article: Article, _place: Place) -> _Case:
    document, statements = article
    shown = sayable(document.text)
    # What can be said of a long text is looked for once.
    record = written(document_record(document, {document.text: shown}.__getitem__), deep=7, inside=2)
    what = "other tools see U+FFFD for the characters that XML cannot hold"
    replaced = (Loss("document", document.id, what),) if shown != document.text else ()
    unplaced = tuple(without_place(statements, SHOWN_ABOUT))
    return _Case(record, written_cas(shown, statements), replaced, unplaced)


FORMAT = Format(
    name="cas-xmi",
    title="UIMA CAS XMI (INCEpTION)",
    suffixes=(".xmi.zip", ".xmi"),
    loses="Other tools see stretches, labels and memos; which claim says what, and stances towards whom, "
    "they see as a record, which comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
