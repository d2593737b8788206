"""Codebooks and their entries by id, and a codebook looked through before it is kept."""

from __future__ import annotations

from desktop_app.domain.codebook import Code, Codebook, Tree
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebook_flaws import codebook_flaws
from desktop_app.project import lookup
from desktop_app.store.store import Store


def codebook(store: Store, codebook_id: str) -> Codebook:
    """The codebook with that id, or for none the one that is coded with; Problem when it is not there."""
    found = store.codebook(codebook_id) if codebook_id else lookup.codebook(store)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"codebook {codebook_id}")
    return found


def code(book: Codebook, tree: Tree, code_id: str) -> Code:
    """The entry of a tree with that id; Problem when there is none."""
    found = next((one for one in book.codes(tree) if one.id == code_id), None)
    if found is None:
        choices = tuple(one.id for one in book.codes(tree))
        raise Problem(Wrong.NOT_FOUND, subject=f"{called(tree)} {code_id}", choices=choices)
    return found


def called(tree: Tree) -> str:
    """What an entry of a tree is called in the history."""
    return tree.value.replace("_", " ")


def check(book: Codebook) -> None:
    """Problem BAD_CONTENT, with the place, for a codebook that does not hang together."""
    for flaw in codebook_flaws(book):
        raise Problem(Wrong.BAD_CONTENT, place=flaw.path, subject=flaw.subject, detail=flaw.fault)


def put(store: Store, book: Codebook) -> None:
    """Keep a codebook that hangs together; Problem for another."""
    check(book)
    store.put(book)
