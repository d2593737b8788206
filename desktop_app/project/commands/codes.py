"""Entries of the codebook added, described, put elsewhere in their tree, taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from desktop_app.domain.code_tree import moved
from desktop_app.domain.codebook import ClaimType, Code, Level, Topic, Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.stable_word import stable_word
from desktop_app.project import entries
from desktop_app.project.commands.codebooks import DeleteCode
from desktop_app.store.store import Store

_CLASSES: Mapping[Tree, Callable[..., Code]] = {
    Tree.CLAIM_TYPE: ClaimType,
    Tree.TOPIC: Topic,
    Tree.LEVEL: Level,
}


@dataclass(frozen=True)
class AddCode:
    """Add an entry called ``called`` under ``parent``, in front of ``before`` or at the end.

    ``id`` is made of the name where it is empty. ``codebook_id`` is empty for the codebook that new
    annotations are made with.
    """

    tree: Tree
    called: str
    parent: str = ""
    before: str = ""
    id: str = ""
    codebook_id: str = ""

    @property
    def name(self) -> str:
        """Add the entry."""
        return f"Add {entries.called(self.tree)} {self.called}"

    def apply(self, store: Store) -> None:
        """Put the codebook; Problem for an entry without a name, an id that is taken, a parent not there."""
        book = entries.codebook(store, self.codebook_id)
        codes = book.codes(self.tree)
        called = _named(self.called, self.tree)
        taken = {code.id for code in codes}
        if self.id in taken:
            raise Problem(Wrong.BAD_VALUE, subject="id of a new entry", detail=self.id)
        id_ = self.id or stable_word(called, taken, self.tree.value)
        parent = entries.code(book, self.tree, self.parent).id if self.parent else ""
        made = _CLASSES[self.tree](id_, called)
        entries.put(store, book.with_codes(self.tree, moved((*codes, made), {made.id}, parent, self.before)))


class CodePart(StrEnum):
    """What is told of an entry of the codebook; its id and its place in the tree are not among it."""

    NAME = "name"
    DEFINITION = "definition"
    EXAMPLE = "example"
    COUNTER_EXAMPLE = "counter-example"
    COLOUR = "colour"
    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True)
class DescribeCode:
    """Tell a part of an entry anew; what is coded as it stays coded as it, whatever it is called.

    ``value`` is ``#rrggbb`` for a colour, one character for a key, a number from -1 to 1 for the value of a
    level; empty takes the part back.
    """

    tree: Tree
    code: str
    part: CodePart
    value: str
    codebook_id: str = ""
    called: str = ""
    """What the entry is called in the history."""

    @property
    def name(self) -> str:
        """Rename the entry, or set or clear another part of it."""
        called = entries.called(self.tree)
        if self.part is CodePart.NAME:
            return f"Rename {called} to {self.value}"
        return f"{'Set' if self.value else 'Clear'} {self.part.value} of {called} {self.called or self.code}"

    def apply(self, store: Store) -> None:
        """Put the codebook; Problem for an entry not there, or a value that cannot stand in that part."""
        book = entries.codebook(store, self.codebook_id)
        told = self._told(entries.code(book, self.tree, self.code))
        codes = (told if code.id == told.id else code for code in book.codes(self.tree))
        entries.put(store, book.with_codes(self.tree, codes))

    def _told(self, code: Code) -> Code:
        match self.part:
            case CodePart.NAME:
                return replace(code, name=_named(self.value, self.tree))
            case CodePart.VALUE:
                if not isinstance(code, Level):
                    raise Problem(Wrong.BAD_VALUE, subject=f"value of {code.name}", detail=self.value)
                return replace(code, value=_number(self.value) if self.value else None)
            case _:
                part: dict[str, Any] = {self.part.value.replace("-", "_"): self.value}
                return replace(code, **part)


@dataclass(frozen=True)
class MoveCodes:
    """Put entries, with all that stands below them, under ``parent``: in front of ``before``, or at the end.

    An empty ``parent`` is the top of the tree.
    """

    tree: Tree
    codes: tuple[str, ...]
    parent: str = ""
    before: str = ""
    codebook_id: str = ""
    called: str = ""
    """What the entries are called in the history."""

    @property
    def name(self) -> str:
        """Move the entries."""
        return f"Move {entries.called(self.tree)} {self.called or ', '.join(self.codes)}"

    def apply(self, store: Store) -> None:
        """Put the codebook; Problem for an entry not there, or one that would stand below itself."""
        book = entries.codebook(store, self.codebook_id)
        going = {entries.code(book, self.tree, code).id for code in self.codes}
        parent = entries.code(book, self.tree, self.parent).id if self.parent else ""
        try:
            changed = moved(book.codes(self.tree), going, parent, self.before)
        except ValueError as error:
            raise Problem(Wrong.BAD_VALUE, subject=f"what {parent} stands below", detail=parent) from error
        entries.put(store, book.with_codes(self.tree, changed))


@dataclass(frozen=True)
class DeleteCodes:
    """Take several entries away, each as ``DeleteCode`` does."""

    tree: Tree
    codes: tuple[str, ...]
    into: str | None = None
    codebook_id: str = ""
    called: str = ""
    """What the entries are called in the history."""

    @property
    def name(self) -> str:
        """Delete the entries."""
        return f"Delete {entries.called(self.tree)} {self.called or ', '.join(self.codes)}"

    def apply(self, store: Store) -> None:
        """Change the uses and put the codebook; Problem for an entry not there, or that goes into itself."""
        for code in dict.fromkeys(self.codes):
            DeleteCode(self.tree, code, self.into, self.codebook_id).apply(store)


def _named(name: str, tree: Tree) -> str:
    called = " ".join(name.split())
    if not called:
        raise Problem(Wrong.BAD_VALUE, subject=f"name of a {entries.called(tree)}", detail=name)
    return called


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError as error:
        raise Problem(Wrong.BAD_VALUE, subject="value of a level", detail=value) from error
