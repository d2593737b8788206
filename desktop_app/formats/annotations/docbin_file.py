"""The bytes of a DocBin, written a Doc at a time: spaCy's own keeps all of them, and looks at each word."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import IO, Any, BinaryIO, NamedTuple, Self

from desktop_app.formats.spool import spooled

_VERSION = "0.1"
_PIECE = 1 << 18
_SPAN = struct.Struct(">QQQllll")
_NO_SPANS = b"\x90"
_NO_CATS, _FLAGS = b"\x80", b"\x81\xb2has_unknown_spaces\xc2"
# MessagePack: what stands before a text, bytes and a list: for few, and by the bytes that count them.
_TEXT, _BYTES, _LIST = (
    ((0xA0, 32), 0xD9, 0xDA, 0xDB),
    (None, 0xC4, 0xC5, 0xC6),
    ((0x90, 16), None, 0xDC, 0xDD),
)


class DocTold(NamedTuple):
    """What a DocBin holds of a Doc: how many tokens, their words and spaces, and so on; the new strings."""

    length: int
    words: bytes
    spaces: bytes
    groups: bytes
    user_data: bytes
    strings: frozenset[str]


class DocsTold:
    """Tells of Docs of one vocabulary; of the strings of each those that no other before it had."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def of(self, doc: Any, user_data: Mapping[str, str]) -> DocTold:
        """A Doc, with texts for those who use it."""
        words = doc.to_array(["ORTH"])
        new = {*words.tolist(), *doc.to_array(["NORM"]).tolist()} - self._seen
        self._seen |= new
        strings = {doc.vocab.strings[number] for number in new}
        groups: dict[bytes, list[str]] = {}
        for name, found in doc.spans.items():
            spans = list(found)
            strings.update(span.label_ for span in spans)
            strings.update(span.id_ for span in spans)
            groups.setdefault(_group(name, spans), []).append(name)
        told = _map({_bytes(group): _list(map(_text, names)) for group, names in groups.items()})
        return DocTold(
            len(doc),
            words.tobytes(),
            doc.to_array(["SPACY"]).astype(bool).tobytes(),
            _bytes(told if groups else _NO_SPANS),
            _bytes(_map({_text(name): _text(said) for name, said in user_data.items()})),
            frozenset(strings),
        )


class DocBinFile:
    """Docs of which words, spaces, span groups and user data are kept, on disk until all are there.

    Source: spaCy 3, ``DocBin.to_bytes``, version 0.1; MessagePack specification.
    """

    def __init__(self, attribute: int) -> None:
        self._attribute = attribute
        self._tokens, self._spaces, self._lengths = spooled(), spooled(), spooled()
        self._groups, self._user_data = spooled(), spooled()
        self._strings = {""}
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for spool in (self._tokens, self._spaces, self._lengths, self._groups, self._user_data):
            spool.close()

    def add(self, doc: DocTold) -> None:
        """One more Doc."""
        self._count += 1
        self._lengths.write(struct.pack("<i", doc.length))
        self._tokens.write(doc.words)
        self._spaces.write(doc.spaces)
        self._strings |= doc.strings
        self._groups.write(doc.groups)
        self._user_data.write(doc.user_data)

    def write(self, out: BinaryIO) -> None:
        """Write all of it, packed."""
        packer = zlib.compressobj()

        def put(data: bytes) -> None:
            out.write(packer.compress(data))

        def pour(spool: IO[bytes]) -> None:
            spool.seek(0)
            while piece := spool.read(_PIECE):
                put(piece)

        put(b"\x8a" + _text("version") + _text(_VERSION))
        put(_text("attrs") + _list([bytes((self._attribute,))]))
        for name, spool in (("tokens", self._tokens), ("spaces", self._spaces), ("lengths", self._lengths)):
            put(_text(name) + _head(_BYTES, spool.tell()))
            pour(spool)
        put(_text("strings") + _list(map(_text, sorted(self._strings))))
        for name, each in (("cats", _NO_CATS), ("flags", _FLAGS)):
            put(_text(name) + _head(_LIST, self._count) + each * self._count)
        for name, spool in (("span_groups", self._groups), ("user_data", self._user_data)):
            put(_text(name) + _head(_LIST, self._count))
            pour(spool)
        out.write(packer.flush())


def _group(name: str, spans: Iterable[Any]) -> bytes:
    told = [
        _bytes(
            _SPAN.pack(span.id, span.kb_id, span.label, span.start, span.end, span.start_char, span.end_char)
        )
        for span in spans
    ]
    return _map({_text("name"): _text(name), _text("attrs"): _map({}), _text("spans"): _list(told)})


def _head(signs: tuple[Any, ...], number: int) -> bytes:
    short, one, two, four = signs
    if short is not None and number < short[1]:
        return bytes((short[0] | number,))
    if one is not None and number <= 0xFF:
        return struct.pack(">BB", one, number)
    if number <= 0xFFFF:
        return struct.pack(">BH", two, number)
    return struct.pack(">BI", four, number)


def _text(words: str) -> bytes:
    data = words.encode()
    return _head(_TEXT, len(data)) + data


def _bytes(data: bytes) -> bytes:
    return _head(_BYTES, len(data)) + data


def _list(entries: Iterable[bytes]) -> bytes:
    told = list(entries)
    return _head(_LIST, len(told)) + b"".join(told)


def _map(entries: Mapping[bytes, bytes]) -> bytes:
    # None that is written here has more than fifteen.
    return bytes((0x80 | len(entries),)) + b"".join(name + held for name, held in entries.items())
