"""What a mail says of itself and in its body, whatever its program made of it."""

from __future__ import annotations

from collections.abc import Iterator
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from desktop_app.domain.problem import Problem
from desktop_app.formats.documents.html_text import html_text
from desktop_app.formats.documents.plain_text import read_text

Mail = Message
_DEEPEST = 20


def header(mail: Mail, name: str) -> str:
    """A header as words, in one line; empty where there is none."""
    raw = mail.get(name)
    if raw is None:
        return ""
    try:
        pieces = decode_header(str(raw))
    except (HeaderParseError, MessageError, ValueError, IndexError):
        return " ".join(str(raw).split())
    return " ".join("".join(_decoded(piece, charset) for piece, charset in pieces).split())


def sender(mail: Mail) -> str:
    """The name of who sent it or, without one, the address."""
    name, address = next(iter(getaddresses([header(mail, "From")])), ("", ""))
    return name or address


def parts(mail: Mail) -> Iterator[Mail]:
    """The parts of a mail that hold something, in order; of one nested past all sense the outer ones."""
    waiting = [(mail, 0)]
    while waiting:
        part, depth = waiting.pop()
        # Asked for the words of a part, it would decode them, and stumble over a charset that is none.
        held = part.get_payload() if part.is_multipart() else None
        if isinstance(held, list):
            if depth < _DEEPEST:
                waiting += [(each, depth + 1) for each in reversed(held) if isinstance(each, Message)]
        else:
            yield part


def is_attached(part: Mail) -> bool:
    """Whether it is a file that came along, and not the words of the mail."""
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def words(part: Mail, file: str, encoding: str) -> str:
    """The words of a part of text, or its source where it is a page; empty where it holds none.

    Problem NOT_DECODABLE.
    """
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    if part.get_content_subtype() == "html":
        return html_text(data, file, encoding).text
    declared = encoding or str(part.get_content_charset() or "")
    try:
        return read_text(data, file, declared).text
    except Problem:
        return read_text(data, file).text


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8")
    except (LookupError, ValueError):  # also for a NUL in the name of the charset
        return piece.decode("cp1252", "replace")
