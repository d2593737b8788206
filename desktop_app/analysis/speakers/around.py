"""What stands about a name and tells who it is: an office before it, an apposition behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.analysis.name_words import PARTICLES
from desktop_app.analysis.speakers.stripping import Stripped
from desktop_app.analysis.speakers.tokens import Token, tokens
from desktop_app.analysis.speakers.words import Gender, SpeakerWords
from desktop_app.domain.text import Span

BEFORE = 60
BEHIND = 90
_APPOSITION = re.compile(r"(?:\s?\([^()\n]{1,40}\))?,\s([^,.;:!?()\n“”„«»\"]{3,})")
_LAST_BREAK = re.compile(r"[.,;:!?()\n“”„«»\"‘…](?=[^.,;:!?()\n“”„«»\"‘…]*\Z)")


def words_before(text: str, at: int) -> list[Token]:
    """The words between the last mark or line end before ``at`` and ``at``, a few at most."""
    begin = max(0, at - BEFORE)
    if broken := _LAST_BREAK.search(text, begin, at):
        begin = broken.end()
    return tokens(text, [Span(begin, at)]) if begin < at else []


def told_before(before: list[Token], found: Stripped, lexicon: SpeakerWords) -> str:
    """Adds to ``found`` what the words before its name tell; gives the noun that describes it, or empty."""
    if not before or before[-1].lower in lexicon.prepositions:
        return ""
    if found.roles:  # they stand in the name: President Noor Velt
        _described(before, found, lexicon)
    while len(before) > 1 and (country := lexicon.country(before[-1].word)):  # le président russe
        found.country = found.country or country
        before = before[:-1]
    noun = before[-1]
    plain = noun.word.rstrip(".")
    if (title := lexicon.titles.get(plain.lower())) is not None:
        found.person = True
        if found.gender is Gender.EITHER:
            found.gender = title
        return ""
    role = lexicon.role(plain)
    if role:
        found.person = True
        found.roles.append(role)
        if found.gender is Gender.EITHER:
            found.gender = role[1].gender
        head = plain.rpartition("-")[0]
        if head[:1].isupper() and not lexicon.is_former(plain):
            found.speaks_for = head
        found.former = found.former or lexicon.is_former(plain)
    elif noun.capital or len(before) < 2 or noun.lower in lexicon.definite | lexicon.indefinite:
        return ""
    return plain.lower() if _described(before[:-1], found, lexicon) or role else ""


def _described(before: list[Token], found: Stripped, lexicon: SpeakerWords) -> bool:
    """Whether an article opens the words before a noun, at most two adjectives between them."""
    for token in reversed(before[-3:]):
        if token.lower in lexicon.definite or token.lower in lexicon.indefinite:
            return True
        found.former = found.former or token.lower in lexicon.former
        if country := lexicon.country(token.word):
            found.country = found.country or country
        elif not token.word.endswith(lexicon.adjective_endings or token.word):
            return False
    return False


def apposition(text: str, end: int, lexicon: SpeakerWords) -> list[Token]:
    """The words of a noun group that follows a name between commas and describes a person, or none."""
    found = _APPOSITION.match(text, end, end + BEHIND)
    if not found:
        return []
    words = tokens(text, [Span(*found.span(1))], 9)
    for token in words[:6]:
        if token.lower in lexicon.who or (token.lower in lexicon.prepositions and token is not words[0]):
            return []
        if token.lower in lexicon.conjunctions:
            return []
        if lexicon.role(token.word):
            return words
        if token.lower in lexicon.of:
            return []
    return []


def complement(words: Iterable[Token], lexicon: SpeakerWords) -> list[Token]:
    """What a person speaks for, as the words behind the first "of" say: up to a mark or a preposition."""
    taken: list[Token] = []
    behind = False
    for at, token in enumerate(words):
        if behind and taken and (token.parted or token.lower in lexicon.prepositions):
            break
        if behind and (token.lower in lexicon.conjunctions or _goes_on(taken, token, lexicon)):
            break
        if behind:
            taken.append(token)
        behind = behind or (at > 0 and token.lower in lexicon.of)
        if taken and taken[-1].parted and len(taken) == 1:
            return []
    return taken


def _goes_on(taken: list[Token], token: Token, lexicon: SpeakerWords) -> bool:
    """Whether a name has ended before ``token``."""
    small = not token.capital and token.lower not in lexicon.of | lexicon.definite
    return small and any(word.capital for word in taken) and token.lower not in PARTICLES
