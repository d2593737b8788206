"""What is wrong inside one codebook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.codebook import Code, Codebook
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.formats.fault import Fault

_MOST = 10**9
_COLOUR = re.compile("#[0-9a-fA-F]{6}")

CHOSEN = frozenset({FieldKind.ONE_OF, FieldKind.SEVERAL_OF})
"""The kinds of fields that have options."""


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
    yield from _fields(codebook.fields)


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


def _fields(fields: Sequence[Field]) -> Iterator[CodebookFlaw]:
    ids: set[str] = set()
    keys: set[tuple[FieldOwner, str]] = set()
    for index, field in enumerate(fields):
        at = f"fields[{index}]"
        yield from _named(at, field)
        if field.id in ids:
            yield CodebookFlaw(f"{at}.id", field.id, Fault.REPEATED_ID)
        # A key enters a field of what is at hand: a claim's may be the same as a document's.
        if field.key and (field.owner, field.key) in keys:
            yield CodebookFlaw(f"{at}.key", field.key, Fault.REPEATED_SHORTCUT)
        yield from _options(at, field)
        ids.add(field.id)
        keys.add((field.owner, field.key))


def _options(at: str, field: Field) -> Iterator[CodebookFlaw]:
    if field.options and field.kind not in CHOSEN:
        yield CodebookFlaw(f"{at}.options", field.id, Fault.NOT_ALLOWED)
    ids: set[str] = set()
    for index, option in enumerate(field.options):
        spot = f"{at}.options[{index}]"
        if not option.id:
            yield CodebookFlaw(f"{spot}.id", option.name, Fault.EMPTY_ID)
        if "\n" in option.id:  # what stands between the options of a value
            yield CodebookFlaw(f"{spot}.id", option.id, Fault.NOT_ALLOWED)
        if not option.name:
            yield CodebookFlaw(f"{spot}.name", option.id, Fault.EMPTY_NAME)
        if option.id in ids:
            yield CodebookFlaw(f"{spot}.id", option.id, Fault.REPEATED_ID)
        ids.add(option.id)


def _entry(at: str, code: Code) -> Iterator[CodebookFlaw]:
    yield from _named(at, code)
    if code.colour and not _COLOUR.fullmatch(code.colour):
        yield CodebookFlaw(f"{at}.colour", code.colour, Fault.BAD_COLOUR)


def _named(at: str, code: Code | Field) -> Iterator[CodebookFlaw]:
    if not code.id:
        yield CodebookFlaw(f"{at}.id", code.name, Fault.EMPTY_ID)
    if not code.name:
        yield CodebookFlaw(f"{at}.name", code.id, Fault.EMPTY_NAME)
    if len(code.key) > 1:
        yield CodebookFlaw(f"{at}.key", code.key, Fault.BAD_SHORTCUT)


def goes_round(start: str, above: Mapping[str, str]) -> bool:
    """Whether going up from ``start``, by what ``above`` says stands over each, comes back to it."""
    seen: set[str] = set()
    at = above.get(start, "")
    while at and at not in seen:
        if at == start:
            return True
        seen.add(at)
        at = above.get(at, "")
    return False
