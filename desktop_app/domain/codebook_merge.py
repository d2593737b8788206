"""One codebook taken into another: which entries are the same, what is added, what stays as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import fields, replace
from typing import TypeVar

from desktop_app.domain.codebook import ClaimType, Code, Codebook, Tree
from desktop_app.domain.codebook_difference import Difference, How, differences
from desktop_app.domain.fields import Field, Option

E = TypeVar("E", Code, Field)

_TEXTS = ("definition", "example", "counter_example", "colour")
_OURS_ANYWAY = frozenset({How.REMOVED, How.REORDERED})


def as_ours(theirs: Codebook, ours: Codebook) -> Codebook:
    """``theirs`` under our codebook's id and number, its entries and fields under the ids that ours have.

    The same is what has the same id or, failing that, the same name, where only one on either side has it.
    """
    known = replace(theirs, id=ours.id, version=ours.version)
    for tree in Tree:
        ids = _ids(theirs.codes(tree), ours.codes(tree), lambda code: code.name)
        renamed = (
            replace(code, id=ids[code.id], parent=ids.get(code.parent, code.parent))
            for code in theirs.codes(tree)
        )
        known = known.with_codes(tree, renamed)
    ids = _ids(theirs.fields, ours.fields, lambda field: f"{field.owner} {field.name}")
    return replace(known, fields=tuple(replace(field, id=ids[field.id]) for field in theirs.fields))


def as_claim_types(codebook: Codebook) -> Codebook:
    """A codebook whose topics are claim types instead, behind those that it has."""
    new = (ClaimType(*(getattr(topic, each.name) for each in fields(topic))) for topic in codebook.topics)
    return replace(codebook, claim_types=(*codebook.claim_types, *new), topics=())


def with_rest_of(theirs: Codebook, ours: Codebook) -> Codebook:
    """``theirs`` with the name, language and fields of ours, and our entries where it has none of a tree."""
    book = replace(theirs, name=ours.name, language=ours.language, fields=ours.fields)
    for tree in Tree:
        book = book.with_codes(tree, theirs.codes(tree) or ours.codes(tree))
    return book


def merged(ours: Codebook, theirs: Codebook) -> Codebook:
    """Ours with the entries, fields and options that only ``theirs`` has, behind ours.

    ``theirs`` is as ``as_ours`` gives it. What ours leaves empty is filled in; what it says stays, and a key
    that is taken is nobody else's.
    """
    book = ours
    for tree in Tree:
        book = book.with_codes(tree, _joined(ours.codes(tree), theirs.codes(tree)))
    return replace(book, fields=_joined_fields(ours.fields, theirs.fields))


def conflicts(merged: Codebook, theirs: Codebook) -> tuple[Difference, ...]:
    """What ``theirs`` says otherwise than the codebook that it was merged into, which stays as it is.

    What ``theirs`` says nothing of is no conflict.
    """
    told = differences(merged, replace(theirs, name=merged.name, language=merged.language))
    said = (each for each in told if each.how not in _OURS_ANYWAY)
    return tuple(each for each in said if each.how is not How.CHANGED or each.after)


def replaced(ours: Codebook, theirs: Codebook, kept: Container[tuple[Tree, str]] = frozenset()) -> Codebook:
    """``theirs``, as ``as_ours`` gives it, with those entries of ours behind it that are to be ``kept``."""
    book = theirs
    for tree in Tree:
        has = {code.id for code in theirs.codes(tree)}
        left = [code for code in ours.codes(tree) if code.id not in has and (tree, code.id) in kept]
        above = {code.id: code.parent for code in ours.codes(tree)}
        there = has | {code.id for code in left}
        taken = {code.key for code in theirs.codes(tree)}
        stay = (
            replace(code, parent=_first(code.parent, above, there), key=_free(code.key, taken))
            for code in left
        )
        book = book.with_codes(tree, (*theirs.codes(tree), *stay))
    return book


def gone(ours: Codebook, after: Codebook) -> tuple[tuple[Tree, Code], ...]:
    """The entries of ours that a codebook no longer has."""
    return tuple(
        (tree, code)
        for tree in Tree
        for code in ours.codes(tree)
        if code.id not in {each.id for each in after.codes(tree)}
    )


def _ids(theirs: Sequence[E], ours: Sequence[E], called: Callable[[E], str]) -> dict[str, str]:
    """For each id of theirs the id under which ours has the same."""

    def name(each: E) -> str:
        return " ".join(called(each).casefold().split())

    shared = {each.id for each in theirs} & {each.id for each in ours}
    open_theirs = [each for each in theirs if each.id not in shared]
    open_ours = {name(each): each.id for each in ours if each.id not in shared}
    many = Counter([*map(name, theirs)])
    more = Counter([*map(name, ours)])
    ids = {each.id: each.id for each in theirs}
    for each in open_theirs:
        if many[name(each)] == more[name(each)] == 1:
            ids[each.id] = open_ours.get(name(each), each.id)
    return ids


def _joined(ours: Sequence[Code], theirs: Sequence[Code]) -> list[Code]:
    known = {code.id: code for code in theirs}
    taken = {code.key for code in ours if code.key}
    book = [_filled(code, known[code.id], taken) if code.id in known else code for code in ours]
    has = {code.id for code in ours}
    return [*book, *(replace(code, key=_free(code.key, taken)) for code in theirs if code.id not in has)]


def _filled(code: Code, theirs: Code, taken: set[str]) -> Code:
    words = {name: getattr(code, name) or getattr(theirs, name) for name in _TEXTS}
    return replace(code, **words, key=code.key or _free(theirs.key, taken))


def _joined_fields(ours: Sequence[Field], theirs: Sequence[Field]) -> tuple[Field, ...]:
    known = {field.id: field for field in theirs}
    has = {field.id for field in ours}
    taken = {(field.owner, field.key) for field in ours}
    new = (field for field in theirs if field.id not in has)
    return (
        *(_with_options(field, known.get(field.id, field)) for field in ours),
        *(replace(field, key="") if (field.owner, field.key) in taken else field for field in new),
    )


def _with_options(field: Field, theirs: Field) -> Field:
    if field.kind is not theirs.kind:
        return field
    has = {option.id for option in field.options}
    more: Iterable[Option] = (option for option in theirs.options if option.id not in has)
    return replace(
        field,
        options=(*field.options, *more),
        definition=field.definition or theirs.definition,
        example=field.example or theirs.example,
    )


def _free(key: str, taken: set[str]) -> str:
    """The key, from now on taken, or none where it was."""
    if not key or key in taken:
        return ""
    taken.add(key)
    return key


def _first(parent: str, above: dict[str, str], there: set[str]) -> str:
    """The nearest of an entry's ancestors that is there, or none."""
    seen: set[str] = set()
    while parent and parent not in there and parent not in seen:
        seen.add(parent)
        parent = above.get(parent, "")
    return parent if parent in there else ""
