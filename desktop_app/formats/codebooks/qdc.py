"""REFI-QDA codebooks (.qdc), which QualCoder, NVivo, ATLAS.ti, MAXQDA and others read and write."""

from __future__ import annotations

from desktop_app.formats.codebooks.format import CodebookFormat
from desktop_app.formats.codebooks.qdc_read import read
from desktop_app.formats.codebooks.qdc_write import write


def _sniff(head: bytes) -> float:
    # In UTF-16 the letters stand apart.
    return 0.9 * (b"CodeBook" in head.replace(b"\0", b""))


FORMAT = CodebookFormat(
    name="qdc",
    title="REFI-QDA codebook (.qdc)",
    suffixes=(".qdc",),
    loses="examples, keys, places on the scale and fields, which other programs see as text in a description",
    sniff=_sniff,
    read=read,
    write=write,
)
