"""Sources that are pronouns, and possessives in front of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.analysis.speakers.antecedents import Wanted
from desktop_app.analysis.speakers.cast import Member
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.tokens import Token, tokens
from desktop_app.analysis.speakers.told import Told
from desktop_app.analysis.speakers.ways import Named
from desktop_app.analysis.speakers.words import Gender
from desktop_app.domain.text import Span

LONGEST_GROUP = 7


class Pronouns:
    """Reads pronouns in ``scene``."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lexicon = scene.lexicon

    def wanted(self, words: Sequence[Token], cue: str) -> Wanted | None:
        """What ``words`` want to agree with, or None where they are no pronoun. ``cue`` tells the number."""
        lexicon = self._lexicon
        if any(token.lower not in lexicon.own for token in words[1:]):
            return None
        lower = words[0].lower
        if lower in lexicon.she_or_they:
            plural = self._is_plural(cue)
            return Wanted(plural=True) if plural else Wanted(Gender.FEMALE, thing=True)
        if lower in lexicon.who:
            if self.is_relative(words) or lower not in lexicon.definite:
                return None
            return Wanted(plural=self._is_plural(cue), thing=True)
        pointing = lower in lexicon.definite and lower not in lexicon.of
        if found := self._plain(lower):
            return found
        return Wanted(plural=self._is_plural(cue), thing=True) if pointing else None

    def _plain(self, lower: str) -> Wanted | None:
        lexicon = self._lexicon
        for listed, wanted in (
            (lexicon.he | lexicon.his, Wanted(Gender.MALE)),
            (lexicon.she | lexicon.her, Wanted(Gender.FEMALE)),
            (lexicon.it, Wanted(Gender.NONE)),
            (lexicon.they | lexicon.their, Wanted(plural=True)),
        ):
            if lower in listed:
                return wanted
        return None

    def owner(self, word: Token) -> Wanted | None:
        """What the possessive ``word`` wants its owner to agree with, or None where it is none."""
        lexicon = self._lexicon
        if word.lower in lexicon.his:
            either = lexicon.language == "fr"
            return Wanted(Gender.EITHER if either else Gender.MALE, thing=True)
        if word.lower in lexicon.her:
            return Wanted(Gender.FEMALE, thing=True)
        if word.lower in lexicon.their:
            return Wanted(plural=True, thing=True)
        return Wanted(Gender.NONE) if word.lower in lexicon.possessives else None

    def told(self, word: Token, wanted: Wanted) -> Told | None:
        """The likeliest member before ``word`` that agrees."""
        wanted = replace(wanted, unsure=self._lexicon.noun_capitals)
        found = self._scene.antecedents.best(word.start, wanted.fit)
        if found and wanted.gender in {Gender.MALE, Gender.FEMALE} and not wanted.thing:
            found.member.votes[wanted.gender] += 1
        return Told(found.member, Named.PRONOUN) if found else None

    def subject(self, word: Token) -> Told | None:
        """Whom "own" points back to: the likeliest before ``word``, of any gender."""
        found = self._scene.antecedents.best(word.start, _anybody)
        return Told(found.member, Named.PRONOUN) if found else None

    def is_relative(self, words: Sequence[Token]) -> bool:
        """Whether ``words`` are a relative pronoun: within a sentence, behind whom it means."""
        if len(words) != 1 or words[0].lower not in self._lexicon.who or words[0].capital:
            return False
        return not self._scene.places.opens(words[0].start) or self._behind_comma(words[0])

    def group_before(self, pronoun: Token) -> Sequence[Token]:
        """The noun group in front of a relative pronoun, from its article on, if it has one."""
        start = max(self._scene.places.sentence_start(pronoun.start), pronoun.start - 120)
        words = tokens(self._scene.text, [Span(start, pronoun.start)]) if start < pronoun.start else []
        for at in range(len(words) - 1, max(-1, len(words) - 1 - LONGEST_GROUP), -1):
            token = words[at]
            if token.lower in self._lexicon.definite or token.lower in self._lexicon.indefinite:
                return words[at:]
            if token.parted:
                break
        return []

    def _behind_comma(self, word: Token) -> bool:
        return self._scene.text[max(0, word.start - 2) : word.start].strip().endswith(",")

    def _is_plural(self, cue: str) -> bool:
        first = cue.split(maxsplit=1)[0].lower() if cue.split() else ""
        return first.endswith(self._lexicon.plural_verbs) if self._lexicon.plural_verbs else False


def _anybody(member: Member) -> float:
    return 0.0 if member.name else -5.0
