"""UIMA CAS XMI with its type system, as INCEpTION exchanges projects' documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.archive import names_in, pack
from desktop_app.formats.annotations.cas_file import LISTS, PART, STATEMENT, Feature, our_types, written_cas
from desktop_app.formats.annotations.cas_xmi_read import ABOUT, TYPES, XMI, read, read_onto, spelt
from desktop_app.formats.annotations.enclosed import document_record, statement_record, surroundings
from desktop_app.formats.annotations.seen_statement import PARTS, labels_of
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import one_line, written
from desktop_app.formats.outgoing import Exchanged, held
from desktop_app.formats.placed import SHOWN_ABOUT, without_place
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
    ordered = held(exchanged)
    by_document: dict[str, list[Statement]] = {one.id: [] for one in ordered.documents}
    for statement in ordered.statements:
        by_document[statement.document_id].append(statement)
    names = {document.id: f"{number:04}" for number, document in enumerate(ordered.documents, 1)}
    about = {
        **surroundings(ordered),
        "documents": {names[one.id]: document_record(one, sayable) for one in ordered.documents},
    }
    members = {TYPES: our_types(), ABOUT: written(about, deep=9) + b"\n"}
    for document in ordered.documents:
        annotations = list(_annotations(by_document[document.id]))
        members[names[document.id] + XMI] = written_cas(document.text, annotations)
    out.write(pack(members))
    replaced = (
        Loss("document", one.id, "other tools see U+FFFD for the characters that XML cannot hold")
        for one in ordered.documents
        if sayable(one.text) != one.text
    )
    return (*replaced, *without_place(ordered.statements, SHOWN_ABOUT))


def _annotations(statements: Sequence[Statement]) -> Iterator[Feature]:
    number = 0
    for statement in statements:
        head = number + 1
        for part in PARTS:
            for anchor in getattr(statement, part):
                number += 1
                values = _values(statement) if number == head else {}
                yield Feature(number, STATEMENT, anchor.span, {"part": part, **values})
                if number != head:
                    ends = {"Governor": head, "Dependent": number}
                    yield Feature(-number, PART, anchor.span, {"part": part, **ends})


def _values(statement: Statement) -> dict[str, str | tuple[str, ...]]:
    values: dict[str, str | tuple[str, ...]] = {"record": one_line(statement_record(statement))}
    if statement.memo:
        values["memo"] = statement.memo
    for label in labels_of(statement):
        if label.role.value in LISTS:
            held = values.get(label.role.value, ())
            values[label.role.value] = (*held, spelt(label.id))
        else:
            values[label.role.value] = spelt(label.id)
    return values


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
