"""Standpunt's own codebook files."""

from __future__ import annotations

from typing import BinaryIO

from desktop_app.domain.bundle import Loss
from desktop_app.domain.codebook import Codebook, Tree
from desktop_app.formats.codebook import read_codebook, write_codebook
from desktop_app.formats.codebooks.format import CodebookFormat, ReadCodebook


def _read(data: bytes, file: str, _codes: Tree) -> ReadCodebook:
    return ReadCodebook(read_codebook(data, file))


def _write(codebook: Codebook, out: BinaryIO) -> tuple[Loss, ...]:
    out.write(write_codebook(codebook))
    return ()


def _sniff(head: bytes) -> float:
    begun = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return 0.0 if begun.startswith(b"<") else 0.6 * (b"[[" in begun or begun.startswith(b"id"))


FORMAT = CodebookFormat(
    name="toml",
    title="Standpunt codebook (TOML)",
    suffixes=(".toml",),
    loses="",
    sniff=_sniff,
    read=_read,
    write=_write,
)
