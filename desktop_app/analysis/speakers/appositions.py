"""The name behind a description: the head of the bank, Noor Velt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.speakers.cast import Mention
from desktop_app.analysis.speakers.group import Group
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.tokens import Token
from desktop_app.analysis.speakers.words import SpeakerWords
from desktop_app.domain.actors import ActorKind


def apposed(scene: Scene, parts: Group, mentions: Sequence[Mention]) -> Mention | None:
    """The mention among ``mentions`` that names whom the head of ``parts`` describes, or None."""
    lexicon = scene.lexicon
    person = lexicon.role(parts.head[-1].word)
    body = lexicon.organisation(parts.head[-1].word)
    first = parts.head[0].lower
    if not (person or body or first in lexicon.definite or first in lexicon.possessives):
        return None
    other = ActorKind.ORGANISATION if person else ActorKind.PERSON if body else None
    named = {mention.start: mention for mention in mentions if mention.member.name}
    for at, token in enumerate(parts.rest):
        if token.lower in lexicon.conjunctions or token.lower in lexicon.who - lexicon.definite:
            return None
        mention = named.get(token.start)
        if mention is None or mention.member.kind is other:
            continue
        behind_comma = token.parted and not _in_brackets(scene, parts, at)
        is_person = mention.member.kind is ActorKind.PERSON
        if behind_comma or (at > 1 and is_person and _runs_on(parts.rest[at - 1], lexicon)):
            return mention
    return None


def _in_brackets(scene: Scene, parts: Group, at: int) -> bool:
    before = parts.words[parts.size + at - 1].end
    return "(" in scene.text[parts.head[-1].end : before + 3]


def _runs_on(before: Token, lexicon: SpeakerWords) -> bool:
    """Whether a name may follow that is not what ``before`` names or governs."""
    return before.capital and not lexicon.role(before.word) and before.lower not in lexicon.titles
