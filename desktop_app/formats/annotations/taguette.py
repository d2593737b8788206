"""Projects of Taguette: an SQLite database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.formats.annotations.foreign import Foreign
from desktop_app.formats.annotations.page_text import PageText
from desktop_app.formats.annotations.seen_statement import Label, Seen
from desktop_app.formats.databases import BEGINNING, Database, opened
from desktop_app.formats.format import Format
from desktop_app.formats.json_text import JsonError, parsed

_ALMOST_CERTAIN = 0.9
_MARK = b"highlight_tags"


def sniff(head: bytes) -> float:
    """A database with Taguette's highlights."""
    return _ALMOST_CERTAIN if head.startswith(BEGINNING) and _MARK in head else 0.0


def read(data: bytes, file: str) -> Bundle:
    """The texts and what was highlighted in them; see ``read_onto``."""
    return read_onto(data, file, ())


def read_onto(data: bytes, file: str, documents: Sequence[Document]) -> Bundle:
    """The texts and what was highlighted in them; a text that a document has is that document.

    Tags become topics or claim types, each highlight a statement of the one who made it. Problem
    WRONG_FORMAT for another file, BAD_CONTENT with the table and the row, from 0.
    """
    with opened(data, file) as database:
        made = Foreign("taguette", "Taguette", documents)
        _highlights(database, made)
        return made.bundle(file)


def _highlights(database: Database, made: Foreign) -> None:
    pages = dict(_pages(database, made))
    labels = dict(_tags(database, made))
    tags: dict[int, set[Label]] = {}
    for row in database.rows("highlight_tags", (), ("highlight_id", "tag_id")):
        if (label := labels.get(row.numbers.get("tag_id", 0))) is not None:
            tags.setdefault(row.numbers.get("highlight_id", 0), set()).add(label)
    makers = _makers(database)
    for row in database.rows("highlights", (), ("id", "document_id", "start_offset", "end_offset")):
        id = row.numbers.get("id", 0)
        if (found := pages.get(row.numbers.get("document_id", 0))) is None:
            continue
        page, document = found
        start, end = row.numbers.get("start_offset", -1), row.numbers.get("end_offset", -1)
        seen = Seen((page.span(start, end, row.place),), labels=frozenset(tags.get(id, ())))
        made.add(row.place, document, seen, makers.get(id, ""))


def _pages(database: Database, made: Foreign) -> Iterator[tuple[int, tuple[PageText, Document]]]:
    for row in database.rows("documents", ("name", "description", "filename", "contents"), ("id",)):
        id = row.numbers.get("id", 0)
        page = PageText(row.texts["contents"])
        fields = {"file": row.texts["filename"]} if row.texts["filename"] else {}
        document = made.document(
            page.text, str(id), title=row.texts["name"], notes=row.texts["description"], fields=fields
        )
        yield id, (page, document)


def _tags(database: Database, made: Foreign) -> Iterator[tuple[int, Label]]:
    for row in database.rows("tags", ("path", "description"), ("id",)):
        id = row.numbers.get("id", 0)
        yield id, made.label(row.texts["path"], str(id), definition=row.texts["description"])


def _makers(database: Database) -> Mapping[int, str]:
    """Who made a highlight last, which only the history of the project tells."""
    found: dict[int, str] = {}
    if "commands" in database.tables:
        for row in database.rows("commands", ("user_login", "payload")):
            match _payload(row.texts["payload"]):
                case {"type": "highlight_add", "highlight_id": int() as id}:
                    found[id] = row.texts["user_login"]
    return found


def _payload(text: str) -> object:
    try:
        return parsed(text.encode(errors="replace"))
    except JsonError:
        return None


FORMAT = Format(
    name="taguette",
    title="Taguette project (.sqlite3)",
    suffixes=(".sqlite3",),
    loses="Bold, links and headings of a page, and the history of the project.",
    sniff=sniff,
    read=read,
    write=None,
    read_onto=read_onto,
)
