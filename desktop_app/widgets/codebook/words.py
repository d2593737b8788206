"""What the lists and choices of the codebook's editor are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.codebook import Side, Tree
from desktop_app.domain.fields import FieldKind, FieldOwner
from desktop_app.widgets.codebook.node_list import ListWords
from desktop_app.widgets.common.keyed import keyed


def tree_words(tree: Tree) -> ListWords:
    """What the list of a tree says."""
    return {
        Tree.CLAIM_TYPE: ListWords(
            _said("Claim types"),
            _said("Find a claim type…"),
            _said("No claim types yet"),
            _said(
                "A claim type is what a speaker does in saying it: assert, deny, demand, promise. Press Ins,"
                " or New, and type a name; or take a codebook from a file with Import."
            ),
            _said("Statements"),
        ),
        Tree.TOPIC: ListWords(
            _said("Topics"),
            _said("Find a topic…"),
            _said("No topics yet"),
            keyed(
                _said(
                    "A topic is what a claim is about. Press Ins, or New, and type a name; or select words in"
                    " an article and press {codebook.in-vivo|Shift+T}: they become a topic."
                )
            ),
            _said("Statements"),
        ),
        Tree.LEVEL: ListWords(
            _said("Stance scale"),
            _said("Find a level…"),
            _said("No levels yet"),
            _said(
                "The levels say how strongly a speaker is against or for something. Press Ins, or New,"
                " and type a name; then give the level its place between -1, against, and 1, for."
            ),
            _said("Statements"),
        ),
    }[tree]


def field_words() -> ListWords:
    """What the list of fields says."""
    return ListWords(
        _said("Fields"),
        _said("Find a field…"),
        _said("No fields of your own yet"),
        _said(
            "A field holds what else you note of statements, claims, stances, articles or actors. Press Ins,"
            " or New, and type a name; then choose what may stand in it."
        ),
        _said("Values"),
    )


def option_words() -> ListWords:
    """What the list of a field's options says."""
    return ListWords(
        _said("Options"),
        _said("Find an option…"),
        _said("No options yet"),
        _said("Press Ins, or New, and type what can be chosen in the field."),
        _said("Values"),
    )


def kind_words() -> Mapping[FieldKind, str]:
    """What may stand in a field, in words."""
    return {
        FieldKind.YES_NO: _said("Yes or no"),
        FieldKind.NUMBER: _said("Number"),
        FieldKind.TEXT: _said("Text"),
        FieldKind.LONG_TEXT: _said("Long text"),
        FieldKind.ONE_OF: _said("One of several options"),
        FieldKind.SEVERAL_OF: _said("Any of several options"),
        FieldKind.DATE: _said("Date"),
        FieldKind.ACTOR: _said("Actor"),
    }


def owner_words() -> Mapping[FieldOwner, str]:
    """What a field says something of, in words."""
    return {
        FieldOwner.STATEMENT: _said("Statement"),
        FieldOwner.CLAIM: _said("Claim"),
        FieldOwner.STANCE: _said("Stance"),
        FieldOwner.DOCUMENT: _said("Article"),
        FieldOwner.ACTOR: _said("Actor"),
    }


def side_words() -> Mapping[Side, str]:
    """Where a level stands, in words."""
    return {
        Side.AGAINST: _said("Against"),
        Side.NEUTRAL: _said("Neutral"),
        Side.FOR: _said("For"),
        Side.UNCLEAR: _said("No place: mixed or unclear"),
    }


def _said(text: str) -> str:
    return QCoreApplication.translate("Codebook", text)
