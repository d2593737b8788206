"""The words by which a language says who said what, and how its sentences are built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntFlag, StrEnum, auto


class Part(IntFlag):
    """The parts that small words play in a sentence; a word may play several."""

    ARTICLE = auto()
    DETERMINER = auto()
    PRONOUN = auto()
    OBJECT = auto()
    POINTER = auto()
    PREPOSITION = auto()
    LINK = auto()
    CONJUNCTION = auto()
    COMPLEMENTISER = auto()
    QUESTION = auto()
    SUBORDINATOR = auto()
    RELATIVE = auto()
    ADVERB = auto()
    TIME = auto()
    HAVE = auto()
    PASSIVE = auto()
    MODAL = auto()
    VERB = auto()
    REPORTED = auto()
    AS = auto()
    CLITIC = auto()
    TO = auto()


PARTS = {
    "articles": Part.ARTICLE,
    "determiners": Part.DETERMINER,
    "pronouns": Part.PRONOUN,
    "objects": Part.OBJECT,
    "pointers": Part.POINTER,
    "prepositions": Part.PREPOSITION,
    "links": Part.LINK,
    "conjunctions": Part.CONJUNCTION,
    "complementisers": Part.COMPLEMENTISER,
    "questions": Part.QUESTION,
    "subordinators": Part.SUBORDINATOR,
    "relatives": Part.RELATIVE,
    "adverbs": Part.ADVERB,
    "times": Part.TIME,
    "have": Part.HAVE,
    "passive": Part.PASSIVE,
    "modals": Part.MODAL,
    "verbs": Part.VERB,
    "reported": Part.REPORTED,
    "as": Part.AS,
    "clitics": Part.CLITIC,
    "to": Part.TO,
}
"""The lists of ``[words]``, ``abbreviations`` and ``naming`` aside."""


class Takes(IntFlag):
    """What a verb of saying opens."""

    QUOTE = auto()
    THAT = auto()
    BARE = auto()
    INFINITIVE = auto()
    GROUP = auto()
    PHRASE = auto()


TABLES = {
    "say": Takes.QUOTE | Takes.THAT | Takes.BARE | Takes.INFINITIVE,
    "think": Takes.THAT | Takes.BARE | Takes.INFINITIVE,
    "want": Takes.THAT | Takes.INFINITIVE,
    "plead": Takes.THAT | Takes.INFINITIVE,
    "deed": Takes.GROUP,
    "voice": Takes.QUOTE,
    "stand": Takes.QUOTE | Takes.THAT | Takes.BARE,
}
"""The tables of ``[verbs]``."""

PLACES = ("before", "opening", "closing", "after", "noun", "noun_after", "unnamed")
"""Where an attribution stands: the lists of ``[attribution]``."""


class Form(StrEnum):
    """The forms of a verb that matter."""

    FINITE = "finite"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its name in the lexicon, its particle or other fixed word, what it opens."""

    name: str
    table: str
    particle: str
    takes: Takes
    prepositions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of one language; the empty one knows quotation marks alone.

    ``forms`` maps a word in small letters to the verbs it may be a form of, ``attributions`` the first word
    of an attribution to its words, each with where it stands (``PLACES``). ``openings`` are how words begin
    that hold the "to" of an infinitive (abzulehnen), ``reports`` says whether verbs have forms that report.
    """

    language: str = ""
    order: str = "svo"
    verb_last: bool = False
    fragments: bool = False
    sentences: bool = False
    elisions: bool = False
    infinitives: tuple[str, ...] = ()
    noun_capitals: bool = False
    parts: Mapping[str, Part] = field(default_factory=dict)
    abbreviations: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    forms: Mapping[str, tuple[tuple[Verb, Form], ...]] = field(default_factory=dict)
    attributions: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    openings: tuple[str, ...] = ()
    reports: bool = False
    attributing: frozenset[str] = frozenset()


PLAIN = Lexicon()
