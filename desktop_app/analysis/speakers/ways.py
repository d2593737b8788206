"""How a speaker was told."""

from __future__ import annotations

from enum import StrEnum


class Named(StrEnum):
    """The ways that ``Why.named`` gives."""

    ACTOR = "actor"
    """The source holds the name of an actor of the project."""
    NAME = "name"
    """The source holds a name as the text gives it."""
    FULLER = "fuller"
    """The source holds a short form of a name that stands in full elsewhere in the text."""
    PRONOUN = "pronoun"
    """A pronoun or possessive, taken for the likeliest actor before it that agrees."""
    RELATIVE = "relative"
    """A relative pronoun, taken for the name in front of it."""
    DESCRIPTION = "description"
    """A noun group that the text or the project uses of an actor."""
    GROUP = "group"
    """The noun group as it stands."""
    CARRIED = "carried"
    """No source: the speaker of the quotation before goes on."""
    SUBJECT = "subject"
    """No source: the sentence before is about this actor."""
