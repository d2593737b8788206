"""What stands about a name and tells who it is: an office before it, an apposition behind it."""

from __future__ import annotations

import re

from desktop_app.analysis.speakers.parties import held_at
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
            found.speaks_for = held_at([head], lexicon, hyphened=True)
        found.former = found.former or lexicon.is_former(plain)
    elif noun.capital or len(before) < 2 or noun.lower in lexicon.definite | lexicon.indefinite:
        return ""
    return plain.lower() if _described(before[:-1], found, lexicon) or role else ""


def told_ahead(text: str, name: Span, lexicon: SpeakerWords) -> list[Token]:
    """The noun group of a person that a name follows between commas (its leader, Noor Velt,), or none."""
    if text[max(0, name.start - 2) : name.start] != ", " or text[name.end : name.end + 1] not in {",", "."}:
        return []
    words = words_before(text, name.start - 2)
    for at in range(len(words) - 1, -1, -1):
        opens = words[at].lower in lexicon.definite or words[at].lower in lexicon.possessives
        if opens and any(lexicon.role(token.word) for token in words[at + 1 : at + 5]):
            return words[at:]
    return []


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
        listed = token.lower in lexicon.definite or token.lower in lexicon.indefinite
        if listed and token is not words[0] and words[0].lower not in lexicon.prepositions:
            return []  # an object behind a verb: accused the premier
        if token.lower in lexicon.who or (token.lower in lexicon.prepositions and token is not words[0]):
            return []
        if lexicon.role(token.word) and token.lower not in lexicon.conjunctions:
            return words
        if token.lower in lexicon.of or token.lower in lexicon.conjunctions:
            return []
    return []
