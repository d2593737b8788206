"""Statements from web annotations that another tool made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.domain.annotation_set import AnnotationSet, Annotator
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.document import Document
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor, Span, normalise
from desktop_app.formats.annotations.quoted_words import NotFoundError, QuotedWords
from desktop_app.formats.annotations.web_annotation_terms import address
from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import written
from desktop_app.formats.records import Record, RecordError

CODEBOOK = Codebook(id="web-annotation", name="Web annotations")
"""What foreign annotations are coded with: nothing is claimed for them that they do not say."""

_NOBODY = "unknown"
_DIGITS = 32


class ForeignAnnotations:
    """Statements, sets, annotators and documents, gathered from one foreign annotation after another."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.statements: list[Statement] = []
        self.annotators: dict[str, Annotator] = {}
        self.sets: dict[str, AnnotationSet] = {}
        self.documents: dict[str, Document] = {}
        self._known = {address("document", document.id): document for document in documents}
        self._known |= {document.address: document for document in documents if document.address}
        self._known |= {document.id: document for document in documents}

    def add(self, annotation: Record, path: str) -> None:
        """Take over one annotation: its targets as content, its bodies as memo, its creator as annotator.

        A target without a selector is the whole text. Targets in several documents become a statement each.
        RecordError, with the path, for a text that neither the file nor the documents given have, words that
        are not in it or in several places, and selectors that select no text.
        """
        id = _text(annotation.get("id")) or _made_id(annotation, path)
        set_id = self._set(annotation.get("creator", annotation.get("user")))
        memo = "\n".join(_said(annotation))
        stretches: dict[str, list[Span]] = {}
        for index, target in enumerate(_listed(annotation.get("target"))):
            at = f"{path}.target[{index}]"
            document = self._document(target, at)
            stretches.setdefault(document.id, []).append(_span(target, document.text, at))
        if not stretches:
            raise RecordError(f"{path}.target", Fault.NO_WORDS)
        for count, (document_id, spans) in enumerate(stretches.items()):
            text = self.documents[document_id].text
            content = tuple(Anchor.of(text, span) for span in sorted(set(spans)))
            name = f"{id}#{count}" if count else id
            self.statements.append(Statement(name, set_id, document_id, content, memo=memo))

    def _set(self, creator: Any) -> str:
        first = next(iter(_listed(creator)), None)
        if isinstance(first, dict):
            name = _text(first.get("name")) or _text(first.get("nickname")) or _text(first.get("id"))
            id = _text(first.get("id")) or name
        else:
            id = name = _text(first)
        annotator = Annotator(id or _NOBODY, name or _NOBODY)
        set_id = f"{CODEBOOK.id}:{annotator.id}"
        self.annotators.setdefault(annotator.id, annotator)
        self.sets.setdefault(set_id, AnnotationSet(set_id, annotator.name, annotator.id, CODEBOOK.id))
        return set_id

    def _document(self, target: Any, path: str) -> Document:
        source = target.get("source", target) if isinstance(target, dict) else target
        name = _text(source.get("id")) if isinstance(source, dict) else _text(source)
        document = self._known.get(name)
        if document is None and isinstance(source, dict) and _text(source.get("value")):
            document = Document(name or path, normalise(source["value"]), address=_web(name))
            self._known[document.id] = document
        if document is None:
            raise RecordError(f"{path}.source: {name}", Fault.UNKNOWN_DOCUMENT)
        self.documents.setdefault(document.id, document)
        return document


def _made_id(annotation: Record, path: str) -> str:
    """The same each time the same file is read, and no other annotation's."""
    return "annotation-" + hashlib.sha256(path.encode() + written(annotation)).hexdigest()[:_DIGITS]


def _span(target: Any, text: str, path: str) -> Span:
    selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
    try:
        if not selectors:
            return Span(0, len(text))
        return _quoted(selectors).found_in(text)
    except NotFoundError as error:
        raise RecordError(f"{path}.selector", error.fault) from error
    except ValueError as error:  # an empty text has no stretch
        raise RecordError(f"{path}.selector", Fault.NO_SPAN) from error


def _quoted(selectors: Sequence[Any]) -> QuotedWords:
    said: Record = {}
    for selector in selectors:
        match selector:
            case {"type": "TextQuoteSelector", "exact": str()}:
                said |= {key: normalise(_text(selector.get(key))) for key in ("exact", "prefix", "suffix")}
            case {"type": "TextPositionSelector", "start": int() as start, "end": int() as end}:
                said |= {"start": start, "end": end}
            case _:  # others say the same place in ways that need the page itself
                continue
    return QuotedWords(**said)


def _said(annotation: Record) -> Iterator[str]:
    for body in _listed(annotation.get("body", annotation.get("bodyValue", annotation.get("text")))):
        if isinstance(body, dict):
            yield _text(body.get("value")) or _text(body.get("source")) or _text(body.get("id"))
        else:
            yield _text(body)
    yield from (_text(tag) for tag in _listed(annotation.get("tags")))


def _listed(held: Any) -> list[Any]:
    if held is None:
        return []
    return held if isinstance(held, list) else [held]


def _text(held: Any) -> str:
    return held if isinstance(held, str) else ""


def _web(name: str) -> str:
    return name if name.startswith(("http://", "https://")) else ""
