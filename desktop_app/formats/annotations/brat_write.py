"""Statements as brat standoff: a text and a file of lines for each document."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import lru_cache
from secrets import token_hex
from typing import BinaryIO, NamedTuple

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Span
from desktop_app.formats.annotations.brat_terms import (
    ABOUT,
    CONFIGURATION,
    EVENT,
    NOTE,
    OURS,
    PART_NAMES,
    WITHIN,
    attribute,
    fragments,
)
from desktop_app.formats.annotations.enclosed import document_record, statement_text, surroundings
from desktop_app.formats.annotations.seen_statement import Label, labels_of
from desktop_app.formats.annotations.stored_zip import StoredZip
from desktop_app.formats.json_text import encoded, pour_into, safe, written
from desktop_app.formats.outgoing import Article, Exchanged, Place, articles_of
from desktop_app.formats.placed import SHOWN_ABOUT, without_place
from desktop_app.formats.spool import spooled


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write all of ``bundle`` as a zipped folder that brat serves; equal bundles give equal bytes.

    Source: brat standoff format, https://brat.nlplab.org/standoff.html. A statement is an event whose trigger
    is its content, in as many fragments as it takes; its labels are attributes, its memo a note, and a
    second note is the whole record. Positions are code points. The losses say which stretches brat shows
    otherwise than they are. Problem BAD_CONTENT, before anything is written, for a bundle that could not be
    read back.
    """
    articles = articles_of(exchanged)
    labels: set[str] = set()
    losses: list[Loss] = []
    elsewhere: list[Loss] = []
    unplaced: list[Loss] = []
    with StoredZip() as archive, spooled() as told, spooled() as about:
        for number, files in enumerate(articles.told(_telling), 1):
            name = f"{number:04}"
            told.write((b",\n  " if number > 1 else b"") + f'"{name}": '.encode() + files.record)
            archive.add(f"{name}.ann", files.lines)
            archive.add(f"{name}.txt", files.text)
            labels |= files.labels
            losses += files.losses
            elsewhere += files.elsewhere
            unplaced += files.unplaced
        mark = token_hex()
        documents = {mark: 0} if articles.documents else {}
        pour_into({**surroundings(articles.around), "documents": documents}, 9, {mark: told}, about)
        about.write(b"\n")
        archive.write({CONFIGURATION: encoded(_configuration(labels)), ABOUT: about}, out)
    return (*losses, *elsewhere, *unplaced)


class _Files(NamedTuple):
    """What stands in the files of an article, the labels among that, and what brat does not show."""

    record: bytes
    lines: bytes
    text: bytes
    labels: frozenset[str]
    losses: tuple[Loss, ...]
    elsewhere: tuple[Loss, ...]
    unplaced: tuple[Loss, ...]


def _telling(_around: Bundle) -> Callable[[Article, Place], _Files]:
    return _files


def _files(article: Article, _place: Place) -> _Files:
    document, statements = article
    lines = _Lines(document.text, statements)
    told = encoded("".join(lines.all()))
    ids = {one.id for one in statements}
    elsewhere = (
        Loss("statement", one.id, "brat does not show within which it is, in another text")
        for one in statements
        if one.within and one.within not in ids
    )
    return _Files(
        written(document_record(document), deep=7, inside=2),
        told,
        encoded(document.text),
        frozenset(lines.labels),
        tuple(_losses(statements, lines.cut)),
        tuple(elsewhere),
        tuple(without_place(statements, SHOWN_ABOUT)),
    )


def _configuration(labels: Iterable[str]) -> str:
    parts = ", ".join(f"{name}*:{name}" for name in PART_NAMES.values())
    return "\n".join(
        (
            "[entities]",
            *PART_NAMES.values(),
            "[relations]",
            "[events]",
            f"{EVENT}\t{parts}, {WITHIN}?:{EVENT}",
            "[attributes]",
            *sorted(f"{label}\tArg:{EVENT}" for label in labels),
            "",
        )
    )


class _Lines:
    """The lines of one document, numbered as they come; ``labels`` are the attributes in them.

    ``cut`` are the ids of the statements whose content brat shows in other stretches than they have.
    """

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self.labels: set[str] = set()
        self.cut: set[str] = set()
        self._text = text
        self._statements = statements
        self._events = {one.id: f"E{number}" for number, one in enumerate(statements, 1)}
        self._entities = self._attributes = self._notes = 0

    def all(self) -> list[str]:
        """Each with its end."""
        lines: list[str] = []
        for statement in self._statements:
            self._statement(statement, lines)
        return lines

    def _statement(self, statement: Statement, lines: list[str]) -> None:
        event = self._events[statement.id]
        spans = [anchor.span for anchor in statement.content]
        shown = self._shown(spans)
        if shown is not spans and list(shown) != spans:
            self.cut.add(statement.id)
        lines.append(self._entity(EVENT, shown))
        arguments = f"{EVENT}:T{self._entities}"
        for part, name in PART_NAMES.items():
            if anchors := getattr(statement, part):
                lines.append(self._entity(name, self._shown([anchor.span for anchor in anchors])))
                arguments += f" {name}:T{self._entities}"
        if statement.within in self._events:
            arguments += f" {WITHIN}:{self._events[statement.within]}"
        lines.append(f"{event}\t{arguments}\n")
        said = _attributes(labels_of(statement))
        self.labels.update(said)
        lines += [f"A{n}\t{name} {event}\n" for n, name in enumerate(said, self._attributes + 1)]
        self._attributes += len(said)
        if note := noted(statement.memo):
            self._notes += 1
            lines.append(f"#{self._notes}\t{NOTE} {event}\t{note}\n")
        self._notes += 1
        lines.append(f"#{self._notes}\t{OURS} {event}\t{safe(statement_text(statement))}\n")

    def _shown(self, spans: Sequence[Span]) -> Sequence[Span]:
        if len(spans) == 1 and "\n" not in self._text[spans[0].start : spans[0].end]:
            return spans  # as most are
        return fragments(spans, self._text)

    def _entity(self, kind: str, shown: Sequence[Span]) -> str:
        self._entities += 1
        places = ";".join([f"{span.start} {span.end}" for span in shown])
        words = " ".join([self._text[span.start : span.end].replace("\n", " ") for span in shown])
        return f"T{self._entities}\t{kind} {places}\t{words}\n"


@lru_cache(maxsize=4096)
def _attributes(labels: tuple[Label, ...]) -> tuple[str, ...]:
    return tuple(map(attribute, labels))


def noted(memo: str) -> str:
    """A memo as brat shows one, in a line."""
    return " ".join(memo.split())


def _losses(statements: Iterable[Statement], cut: Container[str]) -> Iterator[Loss]:
    for statement in statements:
        if statement.id in cut:
            yield Loss("statement", statement.id, "brat shows it cut at the ends of lines, or as one stretch")
        if statement.unplaced:
            yield Loss(
                "statement", statement.id, "brat shows a letter where words stood that lost their place"
            )
        if statement.memo and noted(statement.memo) != statement.memo:
            yield Loss("statement", statement.id, "brat shows its memo in one line")
