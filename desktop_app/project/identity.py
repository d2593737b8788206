"""New names for new things, and the time of day."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def new_id() -> str:
    """Ten letters and digits, none easily taken for another: 50 random bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(10))


def now() -> str:
    """The time in UTC as ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
