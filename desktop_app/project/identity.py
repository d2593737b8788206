"""New names for new things, and the time of day."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_LENGTH = 10
# There are 32 of them, so that the remainder of a random byte is as random.
_LETTER_OF = bytes(ord(_LETTERS[byte % len(_LETTERS)]) for byte in range(256))


def new_id() -> str:
    """Ten letters and digits, none easily taken for another: 50 random bits."""
    return secrets.token_bytes(_LENGTH).translate(_LETTER_OF).decode("ascii")


def now() -> str:
    """The time in UTC as ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
