"""A text with everybody in it: names, the project's actors, and the sources met so far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.analysis.name_words import PARTICLES
from desktop_app.analysis.speakers.antecedents import Antecedents
from desktop_app.analysis.speakers.cases import plain_group
from desktop_app.analysis.speakers.cast import Cast, Member, Mention
from desktop_app.analysis.speakers.known import Known, bare
from desktop_app.analysis.speakers.places import Places
from desktop_app.analysis.speakers.tokens import Token, tokens
from desktop_app.analysis.speakers.words import Gender, SpeakerWords
from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.findings import Quotation
from desktop_app.domain.statement import Kind

_OPENERS = {")": "(", "]": "[", "”": "“„", "“": "„", "’": "‘", "»": "«", '"': ""}
_PEELED = " \t\n\u00a0,.;:!?–—\"'“”„‟«»‹›‘’‚`"


class Scene:
    """The members of a text, those that are actors under the actors' names."""

    def __init__(
        self, text: str, quotations: Sequence[Quotation], actors: Sequence[Actor], lexicon: SpeakerWords
    ) -> None:
        self.text, self.lexicon = text, lexicon
        self.known = Known(actors, lexicon)
        self.places = Places(text)
        self.cast = Cast(
            text, lexicon, self.places, (span for quotation in quotations for span in quotation.source)
        )
        self._actors: dict[str, Member] = {}
        self._groups: dict[str, Member] = {}
        self._particled: set[str] = set()
        self._recognise()
        self._by_form: dict[str, set[str]] = {}
        for mention in self.cast.mentions:
            self._by_form.setdefault(mention.form.casefold(), set()).add(mention.member.name)
        for quotation in quotations:
            self._learn_particle(quotation)
        quoted = [
            span for quotation in quotations if quotation.kind is Kind.DIRECT for span in quotation.content
        ]
        self.antecedents = Antecedents(self.cast.mentions, self.places, quoted)
        if actors or lexicon.he or lexicon.she:
            self._vote()

    def actor(self, actor: Actor) -> Member:
        """The member that is ``actor``."""
        if actor.id not in self._actors:
            self._actors[actor.id] = Member(actor.name, kind=actor.kind, actor=True)
        return self._actors[actor.id]

    def group(self, words: Sequence[Token]) -> Member:
        """The member that is called by the noun group ``words`` as it stands."""
        name = " ".join(self.text[words[0].start : words[-1].end].split()).strip(_PEELED)
        if closing := re.match(r"[)\]”“’»\"]+", self.text[words[-1].end : words[-1].end + 3]):
            closed = any(name.count(opener) > name.count(closing[0][0]) for opener in _OPENERS[closing[0][0]])
            name += closing[0][0] if closed else ""
        first = words[0]
        listed = self.lexicon.definite | self.lexicon.indefinite | self.lexicon.possessives
        if first.lower in listed and first.capital and self.places.opens(first.start):
            name = name[0].lower() + name[1:]
        name = plain_group(name, self.lexicon)
        key = name.casefold()
        if key not in self._groups:
            actor = self.known.called(name)
            self._groups[key] = self.actor(actor) if actor else Member(name)
        return self._groups[key]

    def party(self, name: str) -> str:
        """The name under which ``name`` is known: an actor's, or the fullest in the text."""
        name = name.strip(_PEELED)
        if actor := self.known.called(name):
            return actor.name
        folded = name.casefold()
        forms = [folded, bare(name), *(folded.removesuffix(ending) for ending in self.lexicon.genitives)]
        member = next(filter(None, (self.cast.members.get(form) for form in forms)), None)
        if member and member.name:
            return member.name
        meant = self._by_form.get(folded, set())
        return next(iter(meant)) if len(meant) == 1 and "" not in meant else " ".join(name.split())

    def has_particle(self, mention: Mention) -> bool:
        """Whether a particle in front of the name at ``mention`` belongs to it, as other places show."""
        return (
            mention.form in self._particled
            or mention.member.name.casefold() in self._particled
            or (
                len(words := mention.member.name.split()) > 2
                and words[-1] == mention.form
                and words[-2] in PARTICLES
            )
        )

    def _learn_particle(self, quotation: Quotation) -> None:
        """A source that begins with a particle (van Velt) shows that the surname has one."""
        words = tokens(self.text, quotation.source[:1], 5)
        at = 0
        while (
            at < len(words) and words[at].word in PARTICLES and words[at].lower not in self.lexicon.definite
        ):
            at += 1
        if not 0 < at < len(words):
            return
        for mention in self.cast.within(words[at].start, quotation.source[0].end):
            member = mention.member
            if mention.start == words[at].start:
                self._particled.add(mention.form)
                member.kind = ActorKind.PERSON
                if not member.actor and member.name == mention.form:
                    member.name = " ".join([*(word.word for word in words[:at]), mention.form])

    def _recognise(self) -> None:
        forms: dict[int, set[str]] = {}
        for mention in self.cast.mentions:
            forms.setdefault(id(mention.member), set()).add(mention.form)
        renamed: dict[int, Member] = {}
        for member in self.cast.members.values():
            actor, lost = self._actor_of(member, forms.get(id(member), set()))
            if actor:
                renamed[id(member)] = self._merged(member, actor)
            elif lost:
                member.name = ""
        for mention in self.cast.mentions:
            mention.member = renamed.get(id(mention.member), mention.member)
        for key, member in self.cast.members.items():
            self.cast.members[key] = renamed.get(id(member), member)

    def _actor_of(self, member: Member, forms: set[str]) -> tuple[Actor | None, bool]:
        """The actor that ``member`` is, and whether two may be meant."""
        if actor := self.known.called(member.name):
            return actor, False
        words = bare(member.name).split()
        called = {actor.id: actor for form in forms if (actor := self.known.called(form))}
        surnamed = self.known.surnamed(words[-1]) if words else []
        near = [actor for actor in (*called.values(), *surnamed) if _compatible(actor, words)]
        distinct = {actor.id: actor for actor in near}
        if len(distinct) == 1:
            return near[0], False
        return None, len(words) == 1 and len(distinct) > 1

    def _merged(self, member: Member, actor: Actor) -> Member:
        merged = self.actor(actor)
        if merged.kind is ActorKind.UNKNOWN:
            merged.kind = member.kind
        if merged.gender is Gender.EITHER:
            merged.gender = member.gender
        merged.roles |= member.roles
        merged.countries |= member.countries
        merged.speaks_for = merged.speaks_for or member.speaks_for
        merged.count += member.count
        return merged

    def _vote(self) -> None:
        """Pronouns behind the only person of their sentence and the one before tell that person's gender."""
        pronouns = dict.fromkeys(self.lexicon.he, Gender.MALE) | dict.fromkeys(
            self.lexicon.she, Gender.FEMALE
        )
        if not pronouns:
            return
        pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, pronouns)) + r")\b", re.IGNORECASE)
        for found in pattern.finditer(self.text):
            start = self.places.before(found.start())
            if found.start() - start > 800:
                continue
            members = {
                id(mention.member): mention
                for mention in self.cast.within(start, found.start())
                if mention.member.kind in {ActorKind.PERSON, ActorKind.UNKNOWN}
                and not (self.lexicon.noun_capitals and mention.member.may_be_thing)
                and not self.antecedents.is_quoted(mention.start)
            }
            if len(members) == 1 and not self.antecedents.is_quoted(found.start()):
                (mention,) = members.values()
                mention.member.votes[pronouns[found[0].lower()]] += 1


def _compatible(actor: Actor, words: list[str]) -> bool:
    """Whether nothing in the name ``words`` speaks against ``actor``: another given name does."""
    own = bare(actor.name).split()
    if len(words) < 2 or len(own) < 2 or own[-1] != words[-1]:
        return True
    first, other = own[0], words[0]
    initials = any("." in word or len(word) == 1 for word in (first, other))
    return first == other or (initials and first[0] == other[0])
