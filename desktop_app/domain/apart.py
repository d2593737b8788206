"""Pieces of a line that each run in their own direction."""

from __future__ import annotations

_FIRST_STRONG, _POP = "\u2068", "\u2069"


def apart(text: str) -> str:
    """A piece that neither turns what stands beside it nor is turned by it; for the screen only."""
    return text if not text or text.isascii() else f"{_FIRST_STRONG}{text}{_POP}"
