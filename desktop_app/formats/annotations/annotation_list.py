"""Anybody's list of annotations: a row for each, words or places, in documents that are there already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.quoted_words import NotFoundError, QuotedWords
from desktop_app.formats.annotations.seen_statement import Label, Seen
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError

NAMES: Mapping[str, tuple[str, ...]] = {
    "document": ("document", "document_id", "doc", "doc_id", "document_title", "title", "file", "filename"),
    "words": ("words", "quote", "quotation", "exact", "text", "segment", "content", "span"),
    "start": ("start", "begin", "start_offset", "start_position"),
    "end": ("end", "stop", "end_offset", "stop_position"),
    "source": ("source_words", "source"),
    "speaker": ("speaker", "actor", "person", "who"),
    "label": ("label", "code", "topic", "concept", "category", "tag", "claim_type"),
    "annotator": ("annotator", "coder", "user"),
    "memo": ("memo", "comment", "note", "notes"),
}
"""What a column may be called, letter case aside, the likelier first."""

_DIGITS = 12

Rows = Iterable[tuple[str, Mapping[str, str]]]


def in_list(head: Sequence[str], rows: Rows, documents: Sequence[Document], file: str) -> Bundle:
    """The statements of a list; what its other columns say becomes memo.

    The words outweigh the place; a place alone counts code points. Problem WRONG_FORMAT for a head without
    words and places, or one that names no document where there are several; RecordError, with the row's
    place, for a document that is not there and words that do not stand in it.
    """
    columns = _columns(head)
    if "words" not in columns and not {"start", "end"} <= set(columns):
        raise Problem(Wrong.WRONG_FORMAT, file, "1", "words, start, end", Fault.MISSING_FIELD)
    if "document" not in columns and len(documents) > 1:
        raise Problem(Wrong.WRONG_FORMAT, file, "1", "document", Fault.MISSING_FIELD)
    by_name = _by_name(documents)
    used = set(columns.values())
    made = Foreign("csv", "CSV", documents)
    for place, cells in rows:
        told = {role: normalise(cells.get(name, "")) for role, name in columns.items()}
        named = told.get("document", "").strip()
        found = by_name.get(named.casefold()) if "document" in columns else next(iter(documents), None)
        if found is None:
            raise RecordError(f"{place}: {named}", Fault.UNKNOWN_DOCUMENT)
        document = made.document(found.text, found.id)
        labels = {made.label(told["label"].strip())} if told.get("label", "").strip() else set()
        if speaker := told.get("speaker", "").strip():
            labels.add(made.speaker(speaker))
        rest = (f"{name}: {cell}" for name, cell in cells.items() if name not in used and cell.strip())
        seen = _seen(told, document.text, place, frozenset(labels))
        made.add(
            place, document, seen, told.get("annotator", "").strip(), said((told.get("memo", ""), *rest))
        )
    return made.bundle(file)


def _columns(head: Sequence[str]) -> dict[str, str]:
    plain = {name.casefold().replace(" ", "_"): name for name in head}
    found: dict[str, str] = {}
    for role, names in NAMES.items():
        name = next((plain[one] for one in names if one in plain), None)
        if name is not None:
            found[role] = name
    return found


def _by_name(documents: Sequence[Document]) -> dict[str, Document]:
    """Documents by title, address and id; where two have one title, by neither's."""
    titles = [document.title.casefold() for document in documents]
    by_name = {title: one for title, one in zip(titles, documents, strict=True) if titles.count(title) == 1}
    by_name |= {document.address.casefold(): document for document in documents if document.address}
    return by_name | {document.id.casefold(): document for document in documents}


def _seen(told: Mapping[str, str], text: str, place: str, labels: frozenset[Label]) -> Seen:
    start, end = (_number(told.get(name, "").strip(), place) for name in ("start", "end"))
    content = _found(QuotedWords(told.get("words", ""), start=start, end=end), text, place)
    source = told.get("source", "").strip()
    spans = (_found(QuotedWords(source), text, place),) if source else ()
    return Seen((content,), spans, labels=labels)


def _number(cell: str, place: str) -> int | None:
    if cell and not (cell.isdecimal() and len(cell) < _DIGITS):
        raise RecordError(f"{place}: {cell[:40]}", Fault.NOT_A_NUMBER)
    return int(cell) if cell else None


def _found(words: QuotedWords, text: str, place: str) -> Span:
    try:
        return words.found_in(text)
    except NotFoundError as error:
        raise RecordError(f"{place}: {words.exact[:40] or words.start}", error.fault) from error
