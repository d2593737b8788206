"""Noun groups that are speakers of their own."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.speakers.cast import Member
from desktop_app.analysis.speakers.group import Group
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.tokens import Token
from desktop_app.domain.actors import ActorKind


def called(scene: Scene, parts: Group) -> Member:
    """The member that is called by ``parts`` as they stand, with what their noun tells."""
    lexicon = scene.lexicon
    member = scene.group(_without_clause(scene, parts.words))
    last = parts.head[-1]
    noun = next((token for token in reversed(parts.head) if lexicon.role(token.word)), last)
    role = lexicon.role(noun.word)
    if role and (noun is last or not lexicon.organisation(last.word)):
        member.kind = ActorKind.PERSON
        member.gender = role[1].gender
        member.roles.add(noun.lower)
    elif member.kind is ActorKind.UNKNOWN and not member.actor:
        member.kind = ActorKind.ORGANISATION if lexicon.organisation(last.word) else ActorKind.GROUP
        member.roles.add(last.lower)
    member.count += 1
    return member


def _without_clause(scene: Scene, words: Sequence[Token]) -> Sequence[Token]:
    """``words`` up to a relative clause behind a comma."""
    for at, token in enumerate(words):
        if at and token.parted and token.lower in scene.lexicon.who:
            return words[:at]
    return words
