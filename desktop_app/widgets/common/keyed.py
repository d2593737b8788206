"""Texts that name a key: the user's own, where it was set."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z.-]+)\|([^}]+)\}")
_own: dict[str, str] = {}


def set_own_keys(keys: Mapping[str, str]) -> None:
    """From now on name these keys, by the id of the action; one that is not among them has its usual key."""
    _own.clear()
    _own.update(keys)


def keyed(text: str) -> str:
    """The text with each ``{action|usual key}`` in it made the key that the action has."""
    return _PLACE.sub(lambda place: _own.get(place[1]) or place[2], text)
