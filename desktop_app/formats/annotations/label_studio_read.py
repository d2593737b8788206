"""Statements from Label Studio's tasks, our own or others'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.enclosed import MARK, Told, opened, opened_document
from desktop_app.formats.annotations.foreign import Foreign, said
from desktop_app.formats.annotations.linked_stretches import Link, Linked, Stretch
from desktop_app.formats.annotations.quoted_words import NotFoundError, QuotedWords
from desktop_app.formats.annotations.seen_statement import Label, Role
from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import JsonError, parsed
from desktop_app.formats.pulse import told_of
from desktop_app.formats.records import Record, RecordError

_ROLES = {role.value: role for role in Role}
_ANNOTATIONS = ("annotations", "completions", "predictions")


def read(data: bytes, file: str) -> Bundle:
    """The texts and what was annotated in them, ours or foreign; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The texts and what was annotated in them; a foreign text that a document has is that document.

    Problem WRONG_FORMAT for JSON without tasks, BAD_CONTENT with the path (``[3].annotations[0].result[2]``,
    counted from 0) for the rest.
    """
    try:
        root = parsed(data)
    except JsonError as error:
        raise Problem(Wrong.BAD_CONTENT, file, "", error.subject, error.fault) from error
    tasks = root if isinstance(root, list) else [root]
    if not all(isinstance(task, dict) and isinstance(task.get("data"), dict) for task in tasks):
        raise Problem(Wrong.WRONG_FORMAT, file, "data", detail=Fault.MISSING_FIELD)
    around = next((task["data"]["around"] for task in tasks if "around" in task["data"]), None)
    try:
        if not tasks:
            return Bundle()
        if isinstance(around, dict) and MARK in around:
            return _ours(around, tasks, file)
        return _foreign(tasks, documents, file)
    except RecordError as error:
        raise Problem(Wrong.BAD_CONTENT, file, error.path, detail=error.fault) from error


def _ours(around: Record, tasks: list[Record], file: str) -> Bundle:
    documents: list[Document] = []
    told: list[Told] = []
    for index, task in enumerate(told_of(iter(tasks), len(tasks))):
        path = f"[{index}]"
        held = task["data"].get("standpunt")
        if not isinstance(held, dict):
            held = {MARK: 1, "id": path, "title": _text(task["data"].get("title"))}
        document = opened_document(held, _text(task["data"].get("text")), str, f"{path}.data.standpunt")
        documents.append(document)
        for _, linked in _annotations(task, document.text, path, ours=True):
            told += linked.told(document.id)
    return opened(around, documents, told, file)


def _foreign(tasks: list[Record], documents: Sequence[Document], file: str) -> Bundle:
    made = Foreign("label-studio", "Label Studio", documents)
    for index, task in enumerate(told_of(iter(tasks), len(tasks))):
        path = f"[{index}]"
        texts = {key: value for key, value in task["data"].items() if isinstance(value, str) and value}
        longest = max(texts, key=lambda key: len(texts[key]), default="")
        name = next((key for key in ("text", *_shown(task)) if key in texts), longest)
        if not name:
            raise RecordError(f"{path}.data", Fault.NO_WORDS)
        text = texts.pop(name)
        title = texts.pop("title", "")
        document = made.document(text, path, title=title, fields=texts)
        for annotator, linked in _annotations(task, document.text, path, ours=False):
            linked.gathered(made, document, annotator)
    return made.bundle(file)


def _shown(task: Record) -> Iterator[str]:
    for _, result, _ in _result_lists(task, ""):
        yield from (_text(one.get("to_name")) for one in result if isinstance(one, dict))


def _annotations(task: Record, text: str, path: str, *, ours: bool) -> Iterator[tuple[str, Linked]]:
    for at, results, who in _result_lists(task, path):
        yield who, _linked(results, text, at, ours=ours)


def _result_lists(task: Record, path: str) -> Iterator[tuple[str, list[Any], str]]:
    for kind in _ANNOTATIONS:
        entries = task.get(kind, [])
        if not isinstance(entries, list):
            raise RecordError(f"{path}.{kind}", Fault.WRONG_TYPE)
        if kind == "predictions" and any(task.get(other) for other in _ANNOTATIONS[:2]):
            return  # what a person decided outweighs what was proposed to them
        for index, entry in enumerate(entries):
            at = f"{path}.{kind}[{index}].result"
            results = entry.get("result") if isinstance(entry, dict) else None
            if not isinstance(results, list):
                raise RecordError(at, Fault.WRONG_TYPE)
            if not entry.get("was_cancelled"):
                yield at, results, _who(entry)


def _who(entry: Record) -> str:
    by = entry.get("completed_by", entry.get("model_version", ""))
    if isinstance(by, dict):
        by = by.get("email") or by.get("first_name") or by.get("id") or ""
    return str(by) if isinstance(by, (str, int)) else ""


def _linked(results: list[Any], text: str, path: str, *, ours: bool) -> Linked:
    regions: dict[str, Stretch] = {}
    linked = Linked()
    for index, result in enumerate(results):
        at = f"{path}[{index}]"
        if not isinstance(result, dict):
            raise RecordError(at, Fault.WRONG_TYPE)
        if result.get("type") == "relation":
            kinds = result.get("labels") or ["relation"]
            ends = _text(result.get("from_id")), _text(result.get("to_id"))
            linked.links += [Link(_text(kind), *ends) for kind in kinds if isinstance(kinds, list)]
            continue
        value = result.get("value")
        if not isinstance(value, dict):
            raise RecordError(f"{at}.value", Fault.WRONG_TYPE)
        if "start" not in value:  # said of the whole text, or of a picture
            continue
        id = _text(result.get("id")) or at
        span = _span(value, text, at, ours=ours)
        known = regions.get(id) or Stretch(id, at, span, ())
        regions[id] = _with(known, result, value, ours=ours)
    linked.stretches = [_remembered(one) for one in regions.values()]
    return linked


def _remembered(stretch: Stretch) -> Stretch:
    """The memo is shown whole, so that what is shown is what it is."""
    if stretch.record is None:
        return stretch
    return replace(stretch, record={**stretch.record, "memo": stretch.memo})


def _with(stretch: Stretch, result: Record, value: Record, *, ours: bool) -> Stretch:
    """A region with what one result says of it; regions of ours have their labels told by what was chosen."""
    words = [_text(one) for key in ("labels", "hypertextlabels", "choices") for one in _list(value.get(key))]
    meta = result.get("meta")
    about = meta if isinstance(meta, dict) else {}
    role = _ROLES.get(_text(result.get("from_name")))
    if result.get("type") == "textarea":
        memo = "\n".join(_text(one) for one in _list(value.get("text")))
        return replace(stretch, memo=memo if ours else said([stretch.memo, memo]))
    if ours and role is not None:
        chosen = {Label(role, _text(word)) for word in _list(value.get("choices"))}
        return replace(stretch, labels=stretch.labels | chosen)
    held = about.get("standpunt")
    return replace(
        stretch,
        names=tuple(dict.fromkeys((*stretch.names, *words))),
        record=held if isinstance(held, dict) else stretch.record,
        memo=said([stretch.memo, *(_text(note) for note in _list(about.get("text")))]) or stretch.memo,
    )


def _span(value: Record, text: str, path: str, *, ours: bool) -> Span:
    start, end = value.get("start"), value.get("end")
    if isinstance(start, str) and isinstance(end, str) and start.isdecimal() and end.isdecimal():
        start, end = int(start[:12]), int(end[:12])  # versions before 1.0 wrote them as words
    if type(start) is not int or type(end) is not int:
        raise RecordError(f"{path}.value.start", Fault.NOT_A_NUMBER)
    words = "" if ours else normalise(_text(value.get("text")))
    try:
        if ours or text[start:end] == words:
            return QuotedWords(start=start, end=end).found_in(text)
        return QuotedWords(words, start=start, end=end).found_in(text)
    except NotFoundError as error:
        raise RecordError(f"{path}.value", error.fault) from error


def _text(held: Any) -> str:
    return held if isinstance(held, str) else ""


def _list(held: Any) -> list[Any]:
    return held if isinstance(held, list) else [] if held is None else [held]
