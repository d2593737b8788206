"""Plain text in whatever encoding it comes."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought, DocumentDraft
from desktop_app.formats.documents.legacy_encoding import likeliest_encoding
from desktop_app.formats.fault import Fault

# The longer marks first: a UTF-32 mark begins with a UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OTHER_FILES = (
    *(b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x7fELF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b"),
    *(b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!\x1a", b"SQLite format 3\x00", b"BZh", b"\xfd7zXZ"),
)
"""How files begin that are certainly no plain text."""

_TOLD_FILES = ((b"PK\x03\x04", Fault.PACKED_FILE), (b"\xd0\xcf\x11\xe0", Fault.OLD_OFFICE))
_LAYOUT = b"\t\n\x0b\x0c\r\x1b\x85"
_CONTROLS = bytes(byte for byte in (*range(0x20), 0x7F) if byte not in _LAYOUT)
_STRAY = 2
_STRAY_SHARE = 0.01
_ONE_SIDE = 20
_LONGEST_HEADLINE = 120
_SENTENCE_ENDS = (*".!?…:;,”’\"'»", "")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """A text as a document keeps it, the encoding its bytes were in, and whether that is beyond doubt."""

    text: str
    encoding: str
    certain: bool


def read_text(data: bytes, file: str, encoding: str = "") -> DecodedText:
    """The text in ``data``: in ``encoding`` if one is named, else by its mark, as UTF-8, or by likelihood.

    The likelihood of a legacy encoding is never certain. Problem EMPTY_TEXT for nothing but blanks,
    NOT_DECODABLE for what is no text, is not in the encoding that its mark claims, or not in ``encoding``.
    """
    if data.startswith(OTHER_FILES):
        known = (fault for head, fault in _TOLD_FILES if data.startswith(head))
        raise Problem(Wrong.NOT_DECODABLE, file=file, detail=next(known, ""))
    decoded = _in(data, file, encoding) if encoding else _decoded(data, file)
    text = normalise(decoded.text)
    if not text.strip("\ufeff\ufffd \n\t") or text.isspace():
        raise Problem(Wrong.EMPTY_TEXT, file=file)
    return DecodedText(text, decoded.encoding, decoded.certain)


def headline(text: str) -> str:
    """The first line, if it stands alone as a headline does: short, an empty line behind it, no full stop."""
    first, end, rest = text.lstrip("\n").partition("\n")
    first = first.strip()
    alone = bool(end) and rest[:1] == "\n" and bool(rest.strip())
    return first if alone and len(first) <= _LONGEST_HEADLINE and first[-1:] not in _SENTENCE_ENDS else ""


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The one document that a text file is, the text just as it stands there; Problem as ``read_text``."""
    decoded = read_text(data, file, reading.encoding)
    draft = DocumentDraft(decoded.text, title=headline(decoded.text))
    return Brought((draft,), encoding=decoded.encoding, certain=decoded.certain)


FORMAT = DocumentFormat("text", "Plain text", (".txt", ".text"), lambda _: 0.0, read, encoded=True)


def _decoded(data: bytes, file: str) -> DecodedText:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _in(data[len(mark) :], file, encoding)
    if b"\0" in data and (encoding := _unmarked_utf16(data)):
        return _in(data, file, encoding)
    if _too_many(len(data.translate(None, _CONTROLS)), len(data)):
        raise Problem(Wrong.NOT_DECODABLE, file=file)
    try:
        return DecodedText(data.decode("utf-8"), "utf-8", certain=True)
    except UnicodeDecodeError:
        encoding = likeliest_encoding(data)
    # Where even the fallback has no character for a byte, the reader sees that one is missing.
    return DecodedText(data.decode(encoding, "replace"), encoding, certain=False)


def _in(data: bytes, file: str, encoding: str) -> DecodedText:
    try:
        return DecodedText(data.decode(encoding), encoding, certain=True)
    except UnicodeDecodeError as error:
        raise Problem(Wrong.NOT_DECODABLE, file, f"byte {error.start}", encoding) from error
    except (ValueError, LookupError) as error:  # also for a NUL in the name of the encoding
        raise Problem(Wrong.NOT_DECODABLE, file, "", encoding, Fault.NO_SUCH_ENCODING) from error


def _unmarked_utf16(data: bytes) -> str:
    """The UTF-16 that has its zero bytes where ``data`` has, or empty."""
    first, second = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or max(first, second) <= _ONE_SIDE * min(first, second):
        return ""
    encoding = "utf-16-be" if first > second else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    shown = sum(char.isprintable() or char.isspace() for char in text)
    return "" if _too_many(shown, len(text)) else encoding


def _too_many(fine: int, length: int) -> bool:
    return length - fine > max(_STRAY, _STRAY_SHARE * length)
