"""Codes and fields as the lists of the editor show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop_app.domain.code_tree import in_order
from desktop_app.domain.codebook import Code, Level, Tree, keys_of
from desktop_app.domain.fields import Field
from desktop_app.domain.level_sign import sign
from desktop_app.widgets.codebook.node import Node
from desktop_app.widgets.codebook.words import kind_words, owner_words


def code_nodes(tree: Tree, codes: Sequence[Code], uses: Mapping[str, int]) -> list[Node]:
    """Codes in the order of their tree, each with the key that enters it and the statements that name it."""
    # A topic is found by its key where topics are typed; none has one by itself.
    entered = codes if tree is not Tree.TOPIC else [code for code in codes if code.key]
    keys = {code.id: key for key, code in keys_of(entered).items()}
    return [
        Node(
            code.id,
            code.name,
            code.parent,
            uses.get(code.id, 0),
            sign(code) if isinstance(code, Level) else "",
            colour="" if isinstance(code, Level) else code.colour,
            key=keys.get(code.id, ""),
            told=code.definition,
        )
        for code in in_order(codes)
    ]


def field_nodes(fields: Sequence[Field], uses: Mapping[str, int]) -> list[Node]:
    """Fields in their order, each with what it stands on and what it holds."""
    owners, kinds = owner_words(), kind_words()
    return [
        Node(
            field.id,
            field.name,
            uses=uses.get(field.id, 0),
            note=f"{owners[field.owner]}, {kinds[field.kind]}{' *' if field.required else ''}",
            key=field.key,
            told=field.definition,
        )
        for field in fields
    ]
