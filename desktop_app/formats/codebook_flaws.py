"""What is wrong inside one codebook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.codebook import Code, Codebook
from desktop_app.formats.fault import Fault

_MOST = 10**9
_COLOUR = re.compile("#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class CodebookFlaw:
    """A fault with the ``subject`` at ``path`` (``topics[3].parent``) in a codebook."""

    path: str
    subject: str
    fault: Fault


def codebook_flaws(codebook: Codebook) -> Iterator[CodebookFlaw]:
    """Every fault of ``codebook``, in the order of its entries."""
    if not codebook.id:
        yield CodebookFlaw("id", "", Fault.EMPTY_ID)
    if not codebook.name:
        yield CodebookFlaw("name", codebook.id, Fault.EMPTY_NAME)
    if not 1 <= codebook.version <= _MOST:
        yield CodebookFlaw("version", str(codebook.version), Fault.BAD_NUMBER)
    yield from _tree("claim_types", codebook.claim_types)
    yield from _tree("topics", codebook.topics)
    yield from _tree("scale", codebook.scale)
    for index, level in enumerate(codebook.scale):
        if level.value is not None and not -1 <= level.value <= 1:
            yield CodebookFlaw(f"scale[{index}].value", level.id, Fault.BAD_NUMBER)


def _tree(name: str, codes: Sequence[Code]) -> Iterator[CodebookFlaw]:
    parents = {code.id: code.parent for code in codes}
    ids: set[str] = set()
    keys: set[str] = set()
    for index, code in enumerate(codes):
        at = f"{name}[{index}]"
        yield from _entry(at, code)
        if code.id in ids:
            yield CodebookFlaw(f"{at}.id", code.id, Fault.REPEATED_ID)
        if code.key and code.key in keys:
            yield CodebookFlaw(f"{at}.key", code.key, Fault.REPEATED_SHORTCUT)
        if code.parent and code.parent not in parents:
            yield CodebookFlaw(f"{at}.parent", code.parent, Fault.UNKNOWN_PARENT)
        elif goes_round(code.id, parents):
            yield CodebookFlaw(f"{at}.parent", code.parent, Fault.GOES_ROUND)
        ids.add(code.id)
        keys.add(code.key)


def _entry(at: str, code: Code) -> Iterator[CodebookFlaw]:
    if not code.id:
        yield CodebookFlaw(f"{at}.id", code.name, Fault.EMPTY_ID)
    if not code.name:
        yield CodebookFlaw(f"{at}.name", code.id, Fault.EMPTY_NAME)
    if len(code.key) > 1:
        yield CodebookFlaw(f"{at}.key", code.key, Fault.BAD_SHORTCUT)
    if code.colour and not _COLOUR.fullmatch(code.colour):
        yield CodebookFlaw(f"{at}.colour", code.colour, Fault.BAD_COLOUR)


def goes_round(start: str, above: dict[str, str]) -> bool:
    """Whether going up from ``start``, by what ``above`` says stands over each, comes back to it."""
    seen: set[str] = set()
    at = above.get(start, "")
    while at and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = above.get(at, "")
    return False
