"""W3C web annotations as JSON-LD: who said what, in a form that annotation tools of any make share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.web_annotation_foreign import CODEBOOK, ForeignAnnotations
from desktop_app.formats.annotations.web_annotation_read import CLASSES, entries, is_ours, statement
from desktop_app.formats.annotations.web_annotation_terms import PREFIX, VERSION, W3C_CONTEXT
from desktop_app.formats.annotations.web_annotation_write import write
from desktop_app.formats.fault import Fault
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import JsonError, parsed
from desktop_app.formats.order import in_order
from desktop_app.formats.pulse import told_of
from desktop_app.formats.records import Record, RecordError

_BOM = b"\xef\xbb\xbf"
_MARKS = (W3C_CONTEXT.encode(), b'"TextQuoteSelector"', b'"AnnotationCollection"', b'"AnnotationPage"')
_ALMOST_CERTAIN = 0.9
_PERHAPS = 0.1

Placed = tuple[str, Any]


def sniff(head: bytes) -> float:
    """JSON that names the W3C's context or one of its selectors is almost certainly annotations."""
    if not head.removeprefix(_BOM).lstrip().startswith((b"{", b"[")):
        return 0.0
    return _ALMOST_CERTAIN if any(mark in head for mark in _MARKS) else _PERHAPS


def read(data: bytes, file: str) -> Bundle:
    """The statements in a file that holds its texts, ours or foreign; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The statements in a file, their texts taken from it or else from ``documents``, by id or address.

    A collection, a page, a list of annotations, one annotation, and what annotation servers answer (``rows``)
    are all taken. Nothing is fetched. Problem WRONG_FORMAT for JSON without annotations or of a newer version
    of ours, BAD_CONTENT with the place (``items[3].target[0].selector``, counted from 0) for the rest.
    """
    try:
        root = parsed(data)
    except JsonError as error:
        raise Problem(Wrong.BAD_CONTENT, file, "", error.subject, error.fault) from error
    collection = root if isinstance(root, dict) else {}
    version = collection.get(PREFIX + "version", VERSION)
    if type(version) is not int or version > VERSION:
        raise Problem(Wrong.WRONG_FORMAT, file, "", str(version), Fault.NEWER_VERSION, (str(VERSION),))
    try:
        bundle = _bundle(collection, list(_annotations(root, file)), documents)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error
    require_sound(bundle, file)
    return in_order(bundle)


def _bundle(collection: Record, annotations: list[Placed], documents: Sequence[Document]) -> Bundle:
    parts: dict[str, list[Any]] = {part: list(entries(collection, part)) for part in CLASSES}
    statements: list[Statement] = []
    foreign = ForeignAnnotations([*documents, *parts["documents"]])
    for path, annotation in told_of(iter(annotations), len(annotations)):
        if not isinstance(annotation, dict):
            raise RecordError(path, Fault.WRONG_TYPE)
        if is_ours(annotation):
            statements.append(statement(annotation, path))
        else:
            foreign.add(annotation, path)
    held = {document.id for document in parts["documents"]}
    wanted = {one.document_id for one in statements} | set(foreign.documents)
    given = {document.id: document for document in (*documents, *foreign.documents.values())}
    parts["documents"] += [given[id] for id in sorted(wanted - held) if id in given]
    parts["annotators"] += foreign.annotators.values()
    parts["sets"] += foreign.sets.values()
    parts["codebooks"] += [CODEBOOK] if foreign.sets else []
    return Bundle(
        statements=(*statements, *foreign.statements), **{part: tuple(held) for part, held in parts.items()}
    )


def _annotations(root: Any, file: str) -> Iterator[Placed]:
    match root:
        case list():
            yield from ((f"[{index}]", entry) for index, entry in enumerate(root))
        case {"items": list() as items}:
            yield from ((f"items[{index}]", entry) for index, entry in enumerate(items))
        case {"rows": list() as rows}:
            yield from ((f"rows[{index}]", entry) for index, entry in enumerate(rows))
        case {"first": first}:
            yield from _pages(first, file)
        case {"target": _}:
            yield "annotation", root
        case _:
            raise Problem(Wrong.WRONG_FORMAT, file=file)


def _pages(first: Any, file: str) -> Iterator[Placed]:
    page, count = first, 0
    while page is not None:
        if not isinstance(page, dict):  # a page elsewhere, which is not fetched
            raise Problem(Wrong.BAD_CONTENT, file, "next" if count else "first", str(page), Fault.BAD_ADDRESS)
        items = page.get("items")
        if not isinstance(items, list):
            raise Problem(Wrong.BAD_CONTENT, file, "items", detail=Fault.WRONG_TYPE)
        yield from ((f"items[{count + index}]", entry) for index, entry in enumerate(items))
        count += len(items)
        page = page.get("next")


FORMAT = Format(
    name="web-annotation",
    title="W3C Web Annotation (JSON-LD)",
    suffixes=(".jsonld", ".json"),
    loses="",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
