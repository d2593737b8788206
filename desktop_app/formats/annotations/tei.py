"""Articles for digital editions: TEI P5."""

from __future__ import annotations

from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.formats.format import Format
from desktop_app.formats.outgoing import Exchanged

BEGINNING = b'<?xml version="1.0" encoding="utf-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'

_ALMOST_CERTAIN = 0.95


def sniff(head: bytes) -> float:
    """Our own begin as no other tool writes them."""
    return _ALMOST_CERTAIN if head.startswith(BEGINNING) else 0.0


def write(exchanged: Exchanged, out: BinaryIO) -> tuple[Loss, ...]:
    """Write the articles as a TEI corpus; see ``tei_write``."""
    from desktop_app.formats.annotations import tei_write

    return tei_write.write(exchanged, out)


FORMAT = Format(
    name="tei",
    title="TEI P5: articles with what is said marked in them (XML)",
    suffixes=(".tei.xml",),
    loses="Blank lines, custom fields, verdicts, status, colours and keys, steps.",
    sniff=sniff,
    read=None,
    write=write,
)
