"""The words of a web annotation file: the W3C's, and ours under our own prefix."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

from desktop_app.formats.fault import Fault
from desktop_app.formats.json_text import encoded
from desktop_app.formats.records import Record, RecordError

W3C_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "https://standpunt.invalid/ns#"
"""A name, never an address: the domain ``invalid`` has no hosts."""
CONTEXT: list[Any] = [W3C_CONTEXT, {"standpunt": NAMESPACE, "assessing": "oa:assessing"}]
"""The published context has no word for assessing, though the model does."""

PREFIX = "standpunt:"
VERSION = 1

_URN = "urn:standpunt:"
# Keys of these are anybody's words, which no context knows: they go as pairs of a name and a value.
_PAIRED = frozenset({"fields", "attributes"})


def address(kind: str, *ids: str) -> str:
    """The URN of something by its kind and id; for a topic or claim type, the codebook's id and its own."""
    if len(ids) == 1:
        return f"{_URN}{kind}:{_quoted(ids[0])}"
    return _URN + ":".join((kind, *map(_quoted, ids)))


known_address = lru_cache(maxsize=16_384)(address)
"""``address``, of what is named again and again: actors, codes, documents."""


def _quoted(id: str) -> str:
    # As most ids are: then there is nothing to do, and looking for it takes long.
    return id if id.isascii() and id.isalnum() else quote(encoded(id), safe="")


def ids_of(urn: Any, kind: str, path: str) -> tuple[str, ...]:
    """The ids that ``address(kind, ...)`` made ``urn`` of; RecordError for anything else."""
    start = f"{_URN}{kind}:"
    if not isinstance(urn, str) or not urn.startswith(start):
        raise RecordError(path, Fault.BAD_ADDRESS)
    try:
        return tuple(unquote(part, errors="strict") for part in urn.removeprefix(start).split(":"))
    except UnicodeDecodeError as error:
        raise RecordError(path, Fault.BAD_ADDRESS) from error


def id_of(urn: Any, kind: str, path: str) -> str:
    """The one id in ``urn``; RecordError when it is no URN of that kind."""
    ids = ids_of(urn, kind, path)
    if len(ids) != 1:
        raise RecordError(path, Fault.BAD_ADDRESS)
    return ids[0]


def kind_of(urn: Any) -> str:
    """The kind of thing that one of our URNs names; empty for anything else."""
    return urn.removeprefix(_URN).partition(":")[0] if isinstance(urn, str) and urn.startswith(_URN) else ""


def prefixed(data: Record) -> Record:
    """A record with every key, at every depth, under our prefix."""
    return {PREFIX + name: _outward(name, held) for name, held in data.items()}


def unprefixed(data: Any, path: str) -> Record:
    """The record that ``prefixed`` made ``data`` of; RecordError for keys that are not ours."""
    if not isinstance(data, dict):
        raise RecordError(path, Fault.WRONG_TYPE)
    out: Record = {}
    for key, held in data.items():
        at = f"{path}.{key}" if path else key
        if not key.startswith(PREFIX):
            raise RecordError(at, Fault.UNKNOWN_FIELD)
        name = key.removeprefix(PREFIX)
        out[name] = _inward(name, held, at)
    return out


def _outward(name: str, held: Any) -> Any:
    if name in _PAIRED and isinstance(held, dict):
        return [prefixed({"name": key, "value": value}) for key, value in sorted(held.items())]
    if isinstance(held, dict):
        return prefixed(held)
    if isinstance(held, list):
        return [_outward("", entry) for entry in held]
    return held


def _inward(name: str, held: Any, path: str) -> Any:
    if name in _PAIRED and not _declared(held):
        return _pairs(held, path)
    if isinstance(held, dict):
        return unprefixed(held, path)
    if isinstance(held, list):
        return [_inward("", entry, f"{path}[{index}]") for index, entry in enumerate(held)]
    return held


def _declared(held: Any) -> bool:
    """Whether it is the fields that a codebook declares, which have ids, and not what stands in some."""
    return isinstance(held, list) and any(isinstance(one, dict) and PREFIX + "id" in one for one in held)


def _pairs(held: Any, path: str) -> dict[str, Any]:
    if not isinstance(held, list):
        raise RecordError(path, Fault.WRONG_TYPE)
    pairs = [unprefixed(entry, f"{path}[{index}]") for index, entry in enumerate(held)]
    for pair in pairs:
        if set(pair) != {"name", "value"} or not isinstance(pair["name"], str):
            raise RecordError(path, Fault.WRONG_TYPE)
    made = {pair["name"]: pair["value"] for pair in pairs}
    if len(made) < len(pairs):
        raise RecordError(path, Fault.REPEATED_KEY)
    return made
