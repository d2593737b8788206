"""Whether what is packed in a PDF unpacks to what can be held, asked before its reader is let at it."""

from __future__ import annotations

import re
import zlib

from desktop_app.domain.problem import Problem, Wrong

STREAM_LIMIT = 150 * 1024 * 1024
"""So many bytes one packed part may come to: a page scanned in colour at 600 dots an inch is 104 MB."""
TOTAL_LIMIT = 4 * 1024 * 1024 * 1024
"""So many bytes all of them may come to; they are unpacked one at a time, so this bounds the work alone."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_PACKED_TWICE = re.compile(rb"/Fl(?:ateDecode)?\s*/Fl(?:ateDecode)?\b")
_PIECE = 1 << 20


def require_small(data: bytes, file: str) -> None:
    """Problem TOO_LARGE for a PDF in which a packed part, or all of them, unpack to more than the limits."""
    if _PACKED_TWICE.search(data):  # which no program does, and of which no length can be told
        raise Problem(Wrong.TOO_LARGE, file, subject="FlateDecode FlateDecode")
    total = 0
    for found in _STREAM.finditer(data):
        size = _unpacked(data, found.end())
        total += size
        if size > STREAM_LIMIT or total > TOTAL_LIMIT:
            raise Problem(Wrong.TOO_LARGE, file, f"byte {found.start()}", str(STREAM_LIMIT))


def _unpacked(data: bytes, start: int) -> int:
    """How many bytes the packed part at ``start`` comes to; none for what is not packed."""
    unpacker = zlib.decompressobj()
    size, at, held = 0, start, b""
    try:
        while size <= STREAM_LIMIT and not unpacker.eof:
            if not held:
                held = data[at : at + _PIECE]
                at += len(held)
                if not held:
                    break
            size += len(unpacker.decompress(held, _PIECE))
            held = unpacker.unconsumed_tail
    except zlib.error:  # another packing, none, or damaged
        pass
    return size
