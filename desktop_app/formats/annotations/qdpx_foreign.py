"""Statements from a REFI-QDA project that another tool made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.foreign import Foreign, metadata, said
from desktop_app.formats.annotations.qdpx_code_tree import QdaCode
from desktop_app.formats.annotations.qdpx_read import QdaProject, Selection, Source, span_in
from desktop_app.formats.annotations.seen_statement import Label, Seen

_ELLIPSES = ("...", "…")


def foreign(
    project: QdaProject,
    text_of: Callable[[Source], str],
    documents: Sequence[Document],
    file: str,
) -> Bundle:
    """Sources as documents, selections as statements, codes as topics or claim types, notes as memos.

    Several selections of one stretch by one user are one statement. RecordError, with the path, for a
    selection that is none of its text.
    """
    made = Foreign("qdpx", "REFI-QDA", documents)
    labels = dict(_labels(made, project.codes, ""))
    note_texts = {guid: normalise(text_of(note)) for guid, note in project.notes.items()}
    for source in project.sources:
        raw = text_of(source)
        notes = (source.description, *(note_texts.get(guid, "") for guid in source.notes))
        document = made.document(
            raw,
            source.guid,
            title=source.name,
            notes=said(notes),
            **metadata(source.variables),
        )
        for (span, user), selections in _same(source.selections, raw, document.text).items():
            found = (labels[code] for one in selections for code in one.codes if code in labels)
            remarks = [one.description for one in selections]
            remarks += [note_texts.get(guid, "") for one in selections for guid in one.notes]
            made.add(
                selections[0].path,
                document,
                Seen((span,), labels=frozenset(found)),
                project.users.get(user, ""),
                said(remarks),
            )
    return made.bundle(file)


def _labels(made: Foreign, codes: Iterable[QdaCode], parent: str) -> Iterable[tuple[str, Label]]:
    for code in codes:
        label = made.label(
            code.name, code.guid, parent=parent, definition=code.description, colour=code.colour
        )
        yield code.guid, label
        yield from _labels(made, code.below, code.guid)


def _same(selections: Sequence[Selection], raw: str, text: str) -> dict[tuple[Span, str], list[Selection]]:
    found: dict[tuple[Span, str], list[Selection]] = {}
    for selection in selections:
        span = _span(selection, raw, text)
        found.setdefault((span, next(iter(selection.users), "")), []).append(selection)
    return found


def _span(selection: Selection, raw: str, text: str) -> Span:
    """The place in our text: counted in the file's own text or, if only that has the words, in ours.

    Some tools count the two characters of a line end as one, some count them both.
    """
    if raw != text:
        start = len(normalise(raw[: selection.start] + "|")) - 1
        end = len(normalise(raw[: selection.end] + "|")) - 1
        words = normalise(selection.name)
        for ellipsis in _ELLIPSES:
            words = words.removesuffix(ellipsis)
        there, here = text[start:end], text[selection.start : selection.end]
        if start < end and not (words and here.startswith(words) and not there.startswith(words)):
            return Span(start, end)
    return span_in(selection, text)
