"""Noun groups that stand for somebody already named."""

from __future__ import annotations

from desktop_app.analysis.speakers.cast import Member, Mention
from desktop_app.analysis.speakers.group import Group
from desktop_app.analysis.speakers.parties import complement, department, party
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.told import Told
from desktop_app.analysis.speakers.ways import Named
from desktop_app.analysis.speakers.words import Role
from desktop_app.domain.actors import ActorKind

SURE_OF_PERSON = 5.0
SURE_OF_BODY = 5.5
"""A noun that nobody was given is taken for the one in focus, at such a weight at least."""


class Descriptions:
    """Reads descriptions in ``scene``."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lexicon = scene.lexicon

    def told(self, parts: Group) -> Told | None:
        """Whom a definite noun group means: who is called so, is described so, or is in focus and may be."""
        head = [token for token in parts.head if token.lower not in self._lexicon.own]
        if not head or (head[0].lower not in self._lexicon.definite and not self._stands_alone(head[0].word)):
            return None
        noun = head[-1].word
        role = self._lexicon.role(noun)
        about = head[:-1] if role else head  # the Republican, a person, is of no country for that
        country = next(filter(None, (self._lexicon.country(token.word) for token in about)), "")
        words = [token.word for token in parts.words]
        if role and (actor := self._scene.known.described(role[0], words, country)):
            return Told(self._scene.actor(actor), Named.DESCRIPTION)
        if not (role or self._lexicon.organisation(noun) or len(head) > 1):
            return None
        found = self._best(head[0].start, noun.lower(), role, country, parts)
        return Told(found.member, Named.DESCRIPTION) if found else None

    def _stands_alone(self, word: str) -> bool:
        """Whether an office needs no article: Bundeskanzlerin, President."""
        return word[:1].isupper() and self._lexicon.role(word) is not None

    def _best(
        self, at: int, noun: str, role: tuple[str, Role] | None, country: str, parts: Group
    ) -> Mention | None:
        best = self._scene.antecedents.best
        of = complement(parts.words, self._lexicon)
        of_what = department(of, self._lexicon)
        held = party(self._scene.text, of, self._lexicon)
        place = self._scene.party(held) if held else ""

        def described(member: Member) -> float | None:
            if not any(_same_noun(known, noun) for known in member.roles):
                return None
            if (country and country not in member.countries) or (
                of_what and of_what not in member.departments
            ):
                return None
            fits = not place or place in {self._scene.party(member.speaks_for), *member.countries}
            return 1.0 if fits else None

        def of_country(member: Member) -> float | None:
            return 1.0 if country in member.countries and _agrees(member, role) else None

        def in_focus(member: Member) -> float | None:
            if member.kind is not ActorKind.PERSON or member.plural or not _agrees(member, role):
                return None
            general = role is not None and role[1].general
            return 0.0 if general or not member.roles else None

        def body(member: Member) -> float | None:
            return 0.0 if member.kind is ActorKind.ORGANISATION and not member.plural else None

        found = best(at, described)
        if not found and country and role:
            found = best(at, of_country)
        if found or country or place or of_what:
            return found
        if role:
            return best(at, in_focus, SURE_OF_PERSON)
        if self._lexicon.organisation(noun):
            return best(at, body, SURE_OF_BODY)
        return None


def _agrees(member: Member, role: tuple[str, Role] | None) -> bool:
    return role is None or role[1].gender.agrees(member.likely_gender)


def _same_noun(known: str, noun: str) -> bool:
    if known == noun:
        return True
    shorter, longer = sorted((known, noun), key=len)
    return len(shorter) > 3 and longer.endswith(shorter)
