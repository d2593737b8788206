"""Whom the words of a source mean."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.analysis.name_words import PARTICLES
from desktop_app.analysis.speakers.appositions import apposed
from desktop_app.analysis.speakers.cast import Member, Mention
from desktop_app.analysis.speakers.descriptions import Descriptions
from desktop_app.analysis.speakers.group import Group, group, without_openers
from desktop_app.analysis.speakers.known import LONGEST
from desktop_app.analysis.speakers.noun_groups import called
from desktop_app.analysis.speakers.pronouns import Pronouns
from desktop_app.analysis.speakers.represented import represented
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.tokens import Token, tokens
from desktop_app.analysis.speakers.told import Told
from desktop_app.analysis.speakers.ways import Named
from desktop_app.analysis.speakers.words import Standing
from desktop_app.domain.actors import ActorKind
from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span

DEEPEST = 3
"""Angaben des Sprechers der Behörde: so often a source lies within a source."""


class Sources:
    """Reads the sources of the quotations in ``scene``."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lexicon = scene.lexicon
        self._pronouns = Pronouns(scene)
        self._descriptions = Descriptions(scene)

    def told(self, quotation: Quotation) -> Told | None:
        """Whom the source of ``quotation`` means, or None where nothing tells."""
        text = self._scene.text
        spans = [self._scene.cast.whole(span.start, span.end) for span in quotation.source]
        words = self._opened(without_openers(tokens(text, spans, 60), self._lexicon))
        if not words or words[0].lower in self._lexicon.addressed:
            return None
        cue = " ".join(span.words(text) for span in quotation.cue)
        pronoun = self._pronouns.wanted(words, cue)
        if pronoun is not None:
            return self._pronouns.told(words[0], pronoun)
        if self._pronouns.is_relative(words):
            return self._relative(words[0])
        if all(token.lower in self._lexicon.small for token in words):
            return None
        return self._read(words, DEEPEST)

    def _opened(self, words: Sequence[Token]) -> Sequence[Token]:
        """``words`` without a conjunction in front of a person's name (that Calloway ...)."""
        if len(words) < 2 or words[0].lower not in self._lexicon.who or words[0].capital:
            return words
        named = self._scene.cast.within(words[1].start, words[-1].end)[:1]
        opens = named and named[0].start == words[1].start and named[0].member.kind is ActorKind.PERSON
        return words[1:] if opens else words

    def _relative(self, pronoun: Token) -> Told | None:
        """The last name in front of it in the sentence, or the noun group there."""
        start = self._scene.places.sentence_start(pronoun.start)
        found = self._scene.antecedents.nearest(pronoun.start, start)
        between = self._scene.text[found.end : pronoun.start] if found else ""
        if found and not between.strip(" ,)"):
            return Told(self._holder(found) or found.member, Named.RELATIVE)
        before = self._pronouns.group_before(pronoun)
        if before and (told := self._read(before, DEEPEST)):
            return Told(told.member, Named.RELATIVE, told.speaks_for)
        return Told(found.member, Named.RELATIVE) if found else None

    def _holder(self, place: Mention) -> Member | None:
        """The person that ``place`` only says more of, in front of it: mayor Holm of Dorvik, who."""
        before = self._scene.cast.within(max(0, place.start - 40), place.start)[-1:]
        for holder in before if place.member.kind is not ActorKind.PERSON else ():
            between = self._scene.text[holder.end : place.start].split()
            if between and between[0] in self._lexicon.of and len(between) < 3:
                return holder.member if holder.member.kind is ActorKind.PERSON else None
        return None

    def _read(self, words: Sequence[Token], deep: int) -> Told | None:
        mentions = self._scene.cast.within(words[0].start, words[-1].end)
        parts = group(words, [(mention.start, mention.end) for mention in mentions], self._lexicon)
        if parts.joined:
            return self._joined(parts)
        return (
            self._actor(parts, mentions)
            or self._uttered(parts, mentions, deep)
            or self._named(parts, mentions)
            or self._apposed(parts, mentions)
            or self._possessed(parts)
            or self._descriptions.told(parts)
            or self._as_it_stands(parts)
        )

    def _joined(self, parts: Group) -> Told:
        member = self._scene.group(parts.words)
        member.plural = not member.actor
        return Told(member, Named.GROUP)

    def _actor(self, parts: Group, mentions: Sequence[Mention]) -> Told | None:
        """The longest name of an actor that ends the head part or goes on behind it."""
        words = [token.word for token in parts.words]
        for begin in range(max(0, parts.size - LONGEST), parts.size):
            for end in range(min(len(words), begin + LONGEST), parts.size - 1, -1):
                if actor := self._scene.known.called(" ".join(words[begin:end])):
                    return Told(self._scene.actor(actor), Named.ACTOR, represented(self._scene, parts))
        if (
            parts.head[-1].capital
            and not mentions
            and (near := self._scene.known.surnamed(parts.head[-1].word))
        ):
            return Told(self._scene.actor(near[0]) if len(near) == 1 else Member(""), Named.ACTOR)
        if len(words) == 1 and not words[0].isascii() and (actor := self._scene.known.spelt(words[0])):
            return Told(self._scene.actor(actor), Named.ACTOR)
        return None

    def _uttered(self, parts: Group, mentions: Sequence[Mention], deep: int) -> Told | None:
        """Whose words they are: Angaben der Polizei, his speech, the mayor's letter."""
        head = parts.head
        if not self._lexicon.is_utterance(head[-1].word):
            return None
        if any(token.lower in self._lexicon.own for token in head):
            return self._pronouns.subject(head[0])
        if parts.rest and parts.rest[0].lower in self._lexicon.of and len(parts.rest) > 1 and deep:
            return self._read(parts.rest[1:], deep - 1)
        owners = [mention for mention in mentions if mention.end < head[-1].start]
        if owners and len(head) > 1 and owners[-1].end >= head[-2].start and self._owns(owners[-1], parts):
            return self._by_name(owners[-1], parts)
        prefix = head[-1].word.rpartition("-")[0]
        for form in (prefix, *self._owning(head)):
            if form and (member := self._scene.cast.members.get(form.casefold())) and member.name:
                return Told(member, Named.NAME)
        alone = len(parts.words) == 1 and self._lexicon.noun_capitals  # Berichten zufolge
        return Told(Member(""), Named.GROUP) if alone else None

    def _owns(self, mention: Mention, parts: Group) -> bool:
        """Whether a name before an utterance is no adjective with an article (the Orlish account)."""
        name = mention.member.name.split()
        known = mention.member.kind is ActorKind.PERSON or len(name) - name[:1][0].islower() > 1
        marked = self._scene.text[mention.end - 2 : mention.end + 2].strip().endswith(("'s", "’s", "'", "’"))
        return known or marked or parts.head[0].lower not in self._lexicon.definite

    def _owning(self, head: Sequence[Token]) -> list[str]:
        """The name that a genitive in front of the last word may belong to: Celebis Angaben."""
        if len(head) < 2:
            return []
        word = head[-2].word
        return [word.removesuffix(ending) for ending in self._lexicon.genitives if word.endswith(ending)]

    def _named(self, parts: Group, mentions: Sequence[Mention]) -> Told | None:
        if told := self._surnamed(parts, mentions):
            return told
        head = [token for token in parts.head if token.lower not in self._lexicon.own] or list(parts.head)
        last = head[-1]
        for mention in reversed(mentions):
            if mention.start < last.end and mention.end > last.start:
                left = last.word[mention.end - last.start :] if mention.end < last.end else ""
                if left and left not in self._lexicon.genitives and left not in {"'s", "’s"}:
                    return None
                new = parts.head[0].lower in self._lexicon.indefinite
                if new and mention.member.kind is not ActorKind.PERSON:
                    return None
                return self._by_name(mention, parts)
        return None

    def _surnamed(self, parts: Group, mentions: Sequence[Mention]) -> Told | None:
        """A surname with a particle that looks like a preposition: minister van Velt."""
        at = parts.size if parts.size == 1 and self._lexicon.role(parts.head[0].word) else 0
        while at < len(parts.words) and parts.words[at].word in PARTICLES:
            at += 1
        if at == 0 or at == len(parts.words):
            return None
        for mention in mentions:
            if mention.start == parts.words[at].start and self._scene.has_particle(mention):
                return self._by_name(mention, parts) if mention.member.name else None
        return None

    def _by_name(self, mention: Mention, parts: Group) -> Told:
        member = mention.member
        whole = member.name.casefold().endswith(mention.form.casefold()) and len(member.name.split()) <= len(
            mention.form.split()
        ) + (member.name[:1].islower())
        way = Named.ACTOR if member.actor else Named.NAME if whole else Named.FULLER
        return Told(member, way, self._owner(parts) or represented(self._scene, parts))

    def _owner(self, parts: Group) -> str:
        """Whom a possessive before an office means: its leader, their spokesman."""
        wanted = self._pronouns.owner(parts.head[0])
        office = any(
            role[1].standing is Standing.OFFICE
            for token in parts.head[1:]
            if (role := self._lexicon.role(token.word))
        )
        owner = self._pronouns.told(parts.head[0], wanted) if wanted and office else None
        return owner.member.name if owner else ""

    def _apposed(self, parts: Group, mentions: Sequence[Mention]) -> Told | None:
        found = apposed(self._scene, parts, mentions)
        return self._by_name(found, parts) if found else None

    def _possessed(self, parts: Group) -> Told | None:
        wanted = self._pronouns.owner(parts.head[0])
        if wanted is None:
            return None
        last = parts.head[-1]
        role = self._lexicon.role(last.word) if len(parts.head) > 1 else None
        if role and not self._lexicon.is_utterance(last.word):
            owner = self._pronouns.told(parts.head[0], wanted)
            member = called(self._scene, parts)
            office = role[1].standing is Standing.OFFICE
            return Told(member, Named.GROUP, owner.member.name if owner and office else "")
        if not (self._lexicon.is_utterance(last.word) or self._is_before_utterance(last)):
            return None
        return self._pronouns.told(parts.head[0], wanted) or Told(Member(""), Named.PRONOUN)

    def _is_before_utterance(self, last: Token) -> bool:
        """Whether the noun of saying follows the source: his early-morning / tweets."""
        ahead = tokens(self._scene.text, [Span(last.end, last.end + 30)], 1)
        return bool(ahead) and self._lexicon.is_utterance(ahead[0].word)

    def _as_it_stands(self, parts: Group) -> Told:
        return Told(called(self._scene, parts), Named.GROUP, represented(self._scene, parts))
