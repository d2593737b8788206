"""The verb ``codebook``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from desktop_app.cli.parameters import json_option, project_argument
from desktop_app.cli.printing import say_json, say_rows
from desktop_app.domain.codebook import Codebook, Tree
from desktop_app.formats.records import record
from desktop_app.project.opening import opened


@click.command("codebook")
@project_argument
@json_option
def command(project: Path, as_json: bool) -> None:
    """Show the codebook of PROJECT.

    A line each entry, between tabs: tree (claim_type, topic, level, field), id, name, the id of what it
    stands under, key, how often it is used, definition.

    \b
    Example:
      standpunt codebook study.standpunt
    """
    with opened(project, write=False) as held:
        book, uses = held.codebook(), held.code_uses()
    if as_json:
        say_json(record(book) | {"uses": _uses(book, uses)})
    else:
        say_rows(_rows(book, uses))


def _rows(book: Codebook, uses: Mapping[tuple[Tree, str], int]) -> Iterator[tuple[object, ...]]:
    for tree in Tree:
        for code in book.codes(tree):
            used = uses.get((tree, code.id), 0)
            yield tree.value, code.id, code.name, code.parent, code.key, used, code.definition
    for field in book.fields:
        yield "field", field.id, field.name, field.owner.value, field.key, "", field.definition


def _uses(book: Codebook, uses: Mapping[tuple[Tree, str], int]) -> dict[str, dict[str, int]]:
    return {tree.value: {code.id: uses.get((tree, code.id), 0) for code in book.codes(tree)} for tree in Tree}
