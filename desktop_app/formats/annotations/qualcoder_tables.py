"""Statements from the tables of a QualCoder project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span, normalise
from desktop_app.formats.annotations.foreign import Foreign, metadata, said
from desktop_app.formats.annotations.quoted_words import NotFoundError, QuotedWords
from desktop_app.formats.annotations.seen_statement import Label, Seen
from desktop_app.formats.databases import Database, Row
from desktop_app.formats.records import RecordError

_CASE = "case"
_BETWEEN = "; "

Attributes = Mapping[tuple[str, int], Mapping[str, str]]


class QualCoderProject:
    """What of a project is read; what the tool itself no longer shows is left aside.

    Codes and their categories become topics or claim types; codings of one stretch by one coder, and notes
    to it, one statement; cases become actors with their attributes, and a field of the texts that they are
    linked to.
    """

    def __init__(self, database: Database, documents: Sequence[Document]) -> None:
        self._database = database
        self._made = Foreign("qualcoder", "QualCoder", documents)

    def bundle(self, file: str) -> Bundle:
        """All of it; RecordError for what the database does not have or has wrong, Problem as ``Foreign``."""
        documents = dict(self._documents())
        labels = self._labels()
        found: dict[tuple[int, Span, str], list[tuple[Row, Label | None]]] = {}
        for row, label in self._stretches(labels):
            document = documents.get(row.numbers.get("fid", 0))
            if document is not None:
                key = (row.numbers["fid"], _span(row, document.text), row.texts["owner"])
                found.setdefault(key, []).append((row, label))
        for (source, span, owner), rows in found.items():
            seen = Seen((span,), labels=frozenset(label for _, label in rows if label is not None))
            self._made.add(rows[0][0].place, documents[source], seen, owner, _memo(row for row, _ in rows))
        return self._made.bundle(file)

    def _stretches(self, labels: Mapping[int, Label]) -> Iterator[tuple[Row, Label | None]]:
        numbers = ("cid", "fid", "pos0", "pos1", "important")
        texts = ("seltext", "owner", "memo")
        for row in self._database.rows("code_text", texts, numbers, {"important"}):
            if (label := labels.get(row.numbers.get("cid", 0))) is not None:
                yield row, label
        for row in self._database.rows("annotation", ("owner", "memo"), ("fid", "pos0", "pos1")):
            yield row, None

    def _documents(self) -> Iterator[tuple[int, Document]]:
        attributes = self._attributes()
        cases = self._cases(attributes)
        for row in self._database.rows("source", ("name", "fulltext", "memo"), ("id",)):
            id, text = row.numbers.get("id", 0), row.texts["fulltext"]
            if not text:  # a picture, or sound
                continue
            variables = dict(attributes.get(("file", id), {}))
            if names := cases.get(id):
                variables[_CASE] = _BETWEEN.join(dict.fromkeys(names))
            known = metadata(variables)
            yield (
                id,
                self._made.document(text, str(id), title=row.texts["name"], notes=row.texts["memo"], **known),
            )

    def _attributes(self) -> Attributes:
        """Values by what they are of (``file`` or ``case``, and its number) and their name."""
        found: dict[tuple[str, int], dict[str, str]] = {}
        for row in self._database.rows("attribute", ("name", "attr_type", "value"), ("id",)):
            if row.texts["value"]:
                key = (row.texts["attr_type"], row.numbers.get("id", 0))
                found.setdefault(key, {})[row.texts["name"]] = row.texts["value"]
        return found

    def _cases(self, attributes: Attributes) -> Mapping[int, list[str]]:
        """The names of the cases that a text is linked to, by the number of the text."""
        names: dict[int, str] = {}
        for row in self._database.rows("cases", ("name", "memo"), ("caseid",)):
            id = row.numbers.get("caseid", 0)
            names[id] = row.texts["name"]
            said_of = attributes.get((_CASE, id), {})
            self._made.actor(row.texts["name"], notes=row.texts["memo"], attributes=said_of)
        found: dict[int, list[str]] = {}
        for row in self._database.rows("case_text", (), ("caseid", "fid")):
            name = names.get(row.numbers.get("caseid", 0))
            if name is not None:
                found.setdefault(row.numbers.get("fid", 0), []).append(name)
        return found

    def _labels(self) -> Mapping[int, Label]:
        """The labels of the codes, by their numbers; categories are above them, the upper ones first."""
        above: dict[int, Row] = {}
        for row in self._database.rows("code_cat", ("name", "memo"), ("catid", "supercatid")):
            above[row.numbers.get("catid", 0)] = row
        for id in above:
            for category in _upper_first(id, above):
                row = above[category]
                parent = row.numbers.get("supercatid", 0)
                self._made.label(
                    row.texts["name"],
                    f"category {category}",
                    parent=f"category {parent}",
                    definition=row.texts["memo"],
                )
        return {
            row.numbers.get("cid", 0): self._made.label(
                row.texts["name"],
                f"code {row.numbers.get('cid', 0)}",
                parent=f"category {row.numbers.get('catid', 0)}",
                definition=row.texts["memo"],
                colour=row.texts["color"],
            )
            for row in self._database.rows("code_name", ("name", "memo", "color"), ("cid", "catid"))
        }


def _upper_first(id: int, above: Mapping[int, Row]) -> list[int]:
    way: dict[int, None] = {}
    while id in above and id not in way:  # a category that is above itself is above nothing
        way[id] = None
        id = above[id].numbers.get("supercatid", 0)
    return list(reversed(way))


def _span(row: Row, text: str) -> Span:
    """Where the words stand: tools that show texts count otherwise than those that keep them."""
    words = normalise(row.texts.get("seltext", ""))
    start, end = row.numbers.get("pos0", -1), row.numbers.get("pos1", -1)
    try:
        return QuotedWords(words, start=start, end=end).found_in(text)
    except NotFoundError:
        try:  # words that were corrected, or stand everywhere
            return QuotedWords(start=start, end=end).found_in(text)
        except NotFoundError as error:
            raise RecordError(f"{row.place}: {start}-{end}", error.fault) from error


def _memo(rows: Iterator[Row]) -> str:
    remarks = []
    for row in rows:
        remarks.append(row.texts["memo"])
        if row.numbers.get("important"):
            remarks.append("important")
    return said(remarks)
