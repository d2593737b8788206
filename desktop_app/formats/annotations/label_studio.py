"""Label Studio's tasks (JSON): a text with regions, choices on them and relations between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import BinaryIO

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.statement import Statement
from desktop_app.formats.annotations.enclosed import document_record, statement_text, surroundings
from desktop_app.formats.annotations.label_studio_read import read, read_onto
from desktop_app.formats.annotations.label_studio_setup import labelling_setup
from desktop_app.formats.annotations.linked_stretches import PART_LABELS, STATEMENT, links_of
from desktop_app.formats.annotations.seen_statement import PARTS, Label, labels_of
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import quoted, told_list, written
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import without_place
from desktop_app.formats.records import Record

_NO_PLACE = "words that lost their place when the text was corrected are shown at a letter where they stood"
_ALMOST_CERTAIN = 0.95
_DEEP = 4
_BOM = b"\xef\xbb\xbf"


def sniff(head: bytes) -> float:
    """A list of tasks with data or regions and with annotations or predictions."""
    told = (b'"annotations"', b'"predictions"', b'"completions"')
    # Where an article has many statements, its data stand behind what is shown of the file.
    known = b'"data"' in head or b'"from_name"' in head
    if not head.removeprefix(_BOM).lstrip().startswith((b"[", b"{")) or not known:
        return 0.0
    ours = any(mark in head for mark in told) and (b'"result"' in head or b'"labelling_setup"' in head)
    return _ALMOST_CERTAIN if ours else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write a task for each document, with an annotation for each set that says something of it.

    Source: Label Studio, "Label Studio JSON format of annotated tasks". The first task's data has the
    labelling set-up to paste into a new project, the first region of a statement its record among its meta.
    Positions are code points. Problem BAD_CONTENT for a bundle that could not be
    read back.
    """
    articles = articles_of(exchanged)
    losses: list[Loss] = []
    out.write(b"[" if articles.documents else b"[]")
    for task, lost in articles.told(_Tasks):
        out.write(task)
        losses += lost
    out.write(b"\n]\n" if articles.documents else b"\n")
    if articles.documents or not articles:
        return tuple(losses)
    return (Loss("file", "", "holds nothing, as actors, codebook and sets stand with the first article"),)


class _Tasks:
    """Tells of an article as a task; the first holds all that stands around them."""

    def __init__(self, around: Bundle) -> None:
        self._around = around

    def __call__(self, article: Article, place: Place) -> tuple[bytes, tuple[Loss, ...]]:
        number = place.articles
        task = written(_task(self._around, number, article), deep=_DEEP, inside=1)
        return (b",\n " if number else b"\n ") + task, tuple(without_place(article.statements, _NO_PLACE))


def _task(around: Bundle, number: int, article: Article) -> Record:
    document = article.document
    data: Record = {"standpunt": document_record(document), "text": document.text, "title": document.title}
    if number == 0:
        data["around"] = surroundings(around)
        data["labelling_setup"] = labelling_setup(around)
    by_set: dict[str, list[Statement]] = {}
    for statement in article.statements:
        by_set.setdefault(statement.set_id, []).append(statement)
    annotations = [{"result": told_list(_results(by_set[id], document.text), _DEEP)} for id in sorted(by_set)]
    return {"id": number + 1, "annotations": annotations, "data": data}


def _results(statements: Sequence[Statement], text: str) -> list[str]:
    """The regions and relations of statements, each as JSON."""
    told: list[str] = []
    for statement in statements:
        _add(statement, text, told)
    return told


def _add(statement: Statement, text: str, told: list[str]) -> None:
    """Put the regions and relations of a statement behind those of others."""
    ids: list[tuple[str, str]] = []
    for part in PARTS:
        for number, anchor in enumerate(getattr(statement, part)):
            id = quoted(f"{statement.id}/{part}/{number}")
            words = quoted(anchor.span.words(text))
            place = f'"start":{anchor.span.start},"text":'
            end = f'"end":{anchor.span.end},'
            labels = f'{end}"labels":["{PART_LABELS.get(part, STATEMENT)}"],{place}{words}'
            if ids:
                told.append(_region(id, "label", "labels", labels))
            else:
                meta = f'"meta":{{"standpunt":{statement_text(statement)}}},'
                told.append(_region(id, "label", "labels", labels, meta))
                told += _choices(statement, id, f"{end}{place}", words)
            ids.append((part, id))
    for link in links_of(ids):
        ends = f'"from_id":{link.start},"labels":["{link.kind}"],"to_id":{link.end}'
        told.append(f'{{"direction":"right",{ends},"type":"relation"}}')


def _choices(statement: Statement, id: str, place: str, words: str) -> list[str]:
    """What is chosen and noted of a statement, as regions at its first stretch."""
    rest = f'{id},"to_name":"text","type":"choices","value":{{'
    told = [f"{head}{rest}{choices},{place}{words}}}}}" for head, choices in _chosen(labels_of(statement))]
    if statement.memo:
        told.append(_region(id, "memo", "textarea", f"{place}[{quoted(statement.memo)}]"))
    return told


@lru_cache(maxsize=4096)
def _chosen(labels: tuple[Label, ...]) -> tuple[tuple[str, str], ...]:
    """What each role of labels begins a region with, and the choices in it."""
    chosen: dict[str, list[str]] = {}
    for label in labels:
        chosen.setdefault(label.role, []).append(quoted(label.id))
    return tuple(
        (f'{{"from_name":"{role}","id":', f'"choices":[{",".join(ids)}]') for role, ids in chosen.items()
    )


def _region(id: str, name: str, kind: str, value: str, meta: str = "") -> str:
    """A region by its id, in quotation marks, and what is in its value, as JSON."""
    head = f'"from_name":"{name}","id":{id},{meta}"to_name":"text","type":"{kind}"'
    return f'{{{head},"value":{{{value}}}}}'


FORMAT = Format(
    name="label-studio",
    title="Label Studio tasks (JSON)",
    suffixes=(".label-studio.json",),
    loses="Label Studio shows stretches, choices and memos; which claim says what, and stances towards whom, "
    "it keeps as a record, which comes back here.",
    sniff=sniff,
    read=read,
    write=write,
    read_onto=read_onto,
)
