"""What is otherwise in one codebook than in another, as values that can be told one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.codebook import Code, Codebook, Tree
from desktop_app.domain.fields import Field, Option
from desktop_app.domain.order import out_of_order


class Part(StrEnum):
    """What a codebook consists of."""

    CODEBOOK = "codebook"
    CLAIM_TYPE = "claim_type"
    TOPIC = "topic"
    LEVEL = "level"
    FIELD = "field"
    OPTION = "option"


class How(StrEnum):
    """In which way something is otherwise."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REORDERED = "reordered"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise.

    ``id`` and ``name`` are those of the entry, field or option as it is afterwards (before, where it is
    removed); ``within`` is the name of the field that an option belongs to, or of the entry that an added
    one stands under. MOVED: from under ``before`` to under ``after``, names, empty for the top. REORDERED: it
    stands behind ``after``, a name, empty where it is first. CHANGED: ``facet``, a name of an attribute, was
    ``before`` and is ``after``, empty where nothing is told.
    """

    part: Part
    id: str
    name: str
    how: How
    facet: str = ""
    before: str = ""
    after: str = ""
    within: str = ""


E = TypeVar("E", Code, Field, Option)

_PLACE = frozenset({"id", "parent", "options"})
"""What is told in another way than as was and is."""


def differences(before: Codebook, after: Codebook) -> tuple[Difference, ...]:
    """All that is otherwise in ``after``; nothing only where the two are equal but for id and version.

    An entry, field or option is the same if its id is. What is told of the codebook itself comes first, then
    claim types, topics, levels and fields, each in the order of ``after`` with what was removed at the end.
    """
    return (
        *_head(before, after),
        *(told for tree in Tree for told in _tree(tree, before.codes(tree), after.codes(tree))),
        *_fields(before.fields, after.fields),
    )


def _head(before: Codebook, after: Codebook) -> Iterator[Difference]:
    for facet in ("name", "language"):
        was, is_ = getattr(before, facet), getattr(after, facet)
        if was != is_:
            yield Difference(Part.CODEBOOK, after.id, after.name, How.CHANGED, facet, was, is_)


def _tree(tree: Tree, before: Sequence[Code], after: Sequence[Code]) -> Iterator[Difference]:
    part = Part(tree.value)
    above = _above(after)
    were_above = _above(before)
    were = {code.id: code.parent for code in before}
    moved = {code.id for code in after if were.get(code.id, code.parent) != code.parent}

    def place(_was: Code, is_: Code) -> Iterator[Difference]:
        if is_.id in moved:
            from_, to = were_above[is_.id], above[is_.id]
            yield Difference(part, is_.id, is_.name, How.MOVED, "parent", from_, to)

    # Where an entry that went under another one stands among all is no difference of its own.
    for told in _list(part, before, after, place, aside=moved):
        yield replace(told, within=above[told.id]) if told.how is How.ADDED else told


def _above(codes: Sequence[Code]) -> dict[str, str]:
    """The name of what each entry, by its id, stands under."""
    names = {code.id: code.name for code in codes}
    return {code.id: names.get(code.parent, code.parent) for code in codes}


def _fields(before: Sequence[Field], after: Sequence[Field]) -> Iterator[Difference]:
    def options(was: Field, is_: Field) -> Iterator[Difference]:
        yield from _list(Part.OPTION, was.options, is_.options, _no_more, inside=is_.name)

    yield from _list(Part.FIELD, before, after, options)


def _no_more(_was: Option, _is: Option) -> Iterator[Difference]:
    return iter(())


def _list(
    part: Part,
    before: Sequence[E],
    after: Sequence[E],
    more: Callable[[E, E], Iterator[Difference]],
    *,
    inside: str = "",
    aside: Set[str] = frozenset(),
) -> Iterator[Difference]:
    """What is otherwise in a list of things with ids; those ``aside`` may stand anywhere in it."""
    were = {each.id: each for each in before}
    strayed = _strayed(before, after, aside)
    ahead = ""
    for each in after:
        was = were.pop(each.id, None)
        if was is None:
            yield Difference(part, each.id, each.name, How.ADDED, within=inside)
        else:
            yield from _facets(part, was, each, inside)
            yield from more(was, each)
        if each.id in strayed:
            yield Difference(part, each.id, each.name, How.REORDERED, after=ahead, within=inside)
        ahead = each.name
    for left in were.values():
        yield Difference(part, left.id, left.name, How.REMOVED, within=inside)


def _strayed(before: Sequence[E], after: Sequence[E], aside: Set[str]) -> Set[str]:
    ids = {each.id for each in before} & {each.id for each in after} - aside
    return out_of_order(
        [each.id for each in before if each.id in ids], [each.id for each in after if each.id in ids]
    )


def _facets(part: Part, was: E, is_: E, inside: str) -> Iterator[Difference]:
    for field in fields(is_):
        before, after = getattr(was, field.name), getattr(is_, field.name)
        if field.name not in _PLACE and before != after:
            told = (_told(before), _told(after))
            yield Difference(part, is_.id, is_.name, How.CHANGED, field.name, *told, inside)


def _told(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() | int():
            return repr(value + 0.0)  # + 0.0: there is one zero
        case _:
            return str(value)
