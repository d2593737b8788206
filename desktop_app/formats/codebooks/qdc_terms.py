"""The words of the REFI-QDA codebook, and ours in it."""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha1
from uuid import NAMESPACE_URL, UUID, uuid5

from desktop_app.domain.codebook import Tree

NAMESPACE = "urn:QDA-XML:codebook:1.0"
NAMESPACES = re.compile(r"\{(urn:QDA-XML:codebook:[^}]*)\}(.*)|()([^{].*)", re.DOTALL)
"""Programs write the version of the namespace as 1.0, 1:0 or 0:4, or have none."""

TREES = {Tree.CLAIM_TYPE: "Claim types", Tree.TOPIC: "Topics", Tree.LEVEL: "Stance levels"}
"""What the three codes are called under which ours stand."""

_SHORTEST = 32  # of what can be a GUID, however written
_VARIANT = {f"{digit:x}": f"{digit & 0x3 | 0x8:x}" for digit in range(16)}
"""The digit that says by which rules a GUID was made, in place of any other."""
_OURS = uuid5(NAMESPACE_URL, "urn:standpunt:codebook")


def guid(*path: str) -> str:
    """The same GUID for the same ids at every writing; an id that is a GUID stays what it is."""
    if len(path[-1]) >= _SHORTEST:
        with suppress(ValueError):
            return str(UUID(path[-1]))
    # As ``uuid5``, which takes several times as long to say the same.
    said = sha1(_OURS.bytes + "\0".join(path).encode(), usedforsecurity=False).hexdigest()
    return f"{said[:8]}-{said[8:12]}-5{said[13:16]}-{_VARIANT[said[16]]}{said[17:20]}-{said[20:32]}"


def local_name(tag: object) -> str:
    """An element's name if it is one of the REFI-QDA codebook, else empty."""
    found = NAMESPACES.fullmatch(tag) if isinstance(tag, str) else None
    return (found[2] or found[4] or "") if found is not None else ""
