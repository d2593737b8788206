"""Articles in Markdown, without its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.columns import role_of
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.plain_text import read_text

if TYPE_CHECKING:
    from markdown_it.token import Token

LIMIT = 8 * 1024 * 1024
"""The longest text that is read, in code points."""

_FRONT = re.compile(r"---\n(.*?)\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"([A-Za-z][\w -]*):[ \t]*(.*)")
_TAG = re.compile(r"<[^<>]*>")


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The article: paragraphs, headings and items as paragraphs, the first heading its headline.

    What stands between lines of ``---`` at the top, a name and a value each, tells of it. Pictures and
    marks of HTML are left away. Problem as ``read_text``, TOO_LARGE.
    """
    decoded = read_text(data, file, reading.encoding)
    if len(decoded.text) > LIMIT:
        raise Problem(Wrong.TOO_LARGE, file, subject=str(LIMIT))
    from markdown_it import MarkdownIt

    from desktop_app.formats.documents.blocks import joined

    told, body = _front(decoded.text)
    heading, blocks = _blocks(MarkdownIt("commonmark").parse(body), wanted="title" not in told)
    if heading:
        told["title"] = heading
    gathering = Gathering(file)
    gathering.add(joined(blocks), "", told)
    return gathering.brought(encoding=decoded.encoding, certain=decoded.certain)


FORMAT = DocumentFormat("markdown", "Markdown", (".md", ".markdown"), lambda _: 0.0, read, encoded=True)


def _front(text: str) -> tuple[dict[str, str], str]:
    """What is told at the top, by role and by name what has none, and the text below it."""
    found = _FRONT.match(text)
    if found is None:
        return {}, text
    told: dict[str, str] = {}
    for line in found[1].split("\n"):
        if (entry := _ENTRY.fullmatch(line.strip())) is not None:
            role = role_of(entry[1])
            told.setdefault(entry[1] if role in {"", "text"} else role, entry[2].strip().strip("\"'"))
    told.pop("text", None)
    return told, text[found.end() :]


def _blocks(tokens: Iterable[Token], *, wanted: bool) -> tuple[str, list[str]]:
    """The first heading of the first level, if it is ``wanted`` and opens the text, and the other blocks."""
    heading, in_heading = "", False
    blocks: list[str] = []
    for token in tokens:
        in_heading = token.type == "heading_open" and token.tag == "h1" if token.nesting else in_heading
        if token.type == "inline":
            words = "".join(_inline(token.children or ()))
            if in_heading and wanted and not heading and not blocks:
                heading = words
            else:
                blocks.append(words)
        elif token.type in {"fence", "code_block"}:
            blocks.append(token.content)
        elif token.type == "html_block":
            blocks.append(_TAG.sub("", token.content))
    return heading, blocks


def _inline(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "text" | "code_inline" | "text_special":
                yield token.content
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
