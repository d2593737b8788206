"""The words of a language that name speakers, as a lexicon file lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Listed = frozenset[str]


class Gender(StrEnum):
    """What a pronoun must agree with; NONE for what is called "it", EITHER where nothing tells."""

    MALE = "male"
    FEMALE = "female"
    NONE = "none"
    EITHER = "either"

    def agrees(self, other: Gender) -> bool:
        """Whether one and the same actor can have both."""
        return self is other or (Gender.EITHER in {self, other} and Gender.NONE not in {self, other})


class Standing(StrEnum):
    """What a noun for a person tells: an office speaks for others, an occupation does not."""

    OFFICE = "offices"
    OCCUPATION = "occupations"


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for a person; ``general`` where it may stand for anybody already named."""

    gender: Gender
    standing: Standing
    general: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The words of one language, in small letters; every entry is explained at the head of the files.

    ``pronouns`` are those that can be nothing else, ``small`` the words that name nobody.
    With nothing in it, names are matched and speakers carried on, and that is all.
    """

    language: str = ""
    noun_capitals: bool = False
    definite: Listed = frozenset()
    indefinite: Listed = frozenset()
    he: Listed = frozenset()
    she: Listed = frozenset()
    it: Listed = frozenset()
    they: Listed = frozenset()
    she_or_they: Listed = frozenset()
    who: Listed = frozenset()
    speaking: Listed = frozenset()
    his: Listed = frozenset()
    her: Listed = frozenset()
    their: Listed = frozenset()
    own: Listed = frozenset()
    plural_verbs: tuple[str, ...] = ()
    of: Listed = frozenset()
    prepositions: Listed = frozenset()
    conjunctions: Listed = frozenset()
    openers: tuple[str, ...] = ()
    titles: Mapping[str, Gender] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    given: Mapping[str, Gender] = field(default_factory=dict)
    former: Listed = frozenset()
    utterances: Listed = frozenset()
    organisations: Listed = frozenset()
    departments: Listed = frozenset()
    ranks: Listed = frozenset()
    addressed: Listed = frozenset()
    adjective_endings: tuple[str, ...] = ()
    genitives: tuple[str, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    nominative: Mapping[str, str] = field(default_factory=dict)
    pronouns: Listed = field(init=False, default=frozenset())
    possessives: Listed = field(init=False, default=frozenset())
    small: Listed = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        personal = self.he | self.she | self.it | self.they | self.she_or_they
        joining = self.of | self.prepositions | self.conjunctions | self.who | self.definite | self.own
        object.__setattr__(self, "pronouns", personal - self.definite - self.indefinite)
        object.__setattr__(self, "possessives", self.his | self.her | self.their | (self.it - self.definite))
        object.__setattr__(self, "small", joining)

    def country(self, word: str) -> str:
        """The country whose adjective ``word`` is, in any form that the language gives it, or empty."""
        lower = word.lower()
        for ending in ("", *self.adjective_endings):
            if lower.endswith(ending) and (found := self.countries.get(lower.removesuffix(ending))):
                return found
        return ""

    def role(self, word: str) -> tuple[str, Role] | None:
        """The noun for a person that ``word`` is or ends in (vice-premier, Außenminister), and its entry."""
        lower = word.lower()
        for known in (lower, lower.rpartition("-")[2], *_tails(lower)):
            if found := self.roles.get(known):
                return known, found
        return None

    def is_former(self, word: str) -> bool:
        """Whether ``word`` says of an office that it is no longer held: former, ex-minister."""
        lower = word.lower()
        return lower in self.former or lower.partition("-")[0] in self.former

    def is_department(self, words: Sequence[str]) -> bool:
        """Whether ``words``, in small letters, are what a minister is of: finance, foreign affairs."""
        return " ".join(words) in self.departments

    def is_utterance(self, word: str) -> bool:
        """Whether it is said by the one it belongs to: a speech, a letter, somebody's words."""
        return _in(self.utterances, word.lower())

    def organisation(self, word: str) -> str:
        """The noun for an organisation that ``word`` is or ends in, or empty."""
        lower = word.lower()
        return next((tail for tail in (lower, *_tails(lower)) if tail in self.organisations), "")


SHORTEST_TAIL = 4
"""The head of a compound has so many letters at least."""


def _tails(word: str) -> Sequence[str]:
    return [word[at:] for at in range(2, len(word) - SHORTEST_TAIL + 1)] if len(word) < 40 else ()


def _in(listed: Listed, word: str) -> bool:
    return word in listed or any(tail in listed for tail in _tails(word))
