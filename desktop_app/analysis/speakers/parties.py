"""What an office is held at: which words about it name a country, a body or a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.analysis.name_words import ARTICLES, IN_SURNAMES, PARTICLES
from desktop_app.analysis.speakers.cases import plain_group
from desktop_app.analysis.speakers.tokens import Token
from desktop_app.analysis.speakers.words import SpeakerWords


def complement(words: Iterable[Token], lexicon: SpeakerWords) -> list[Token]:
    """What stands behind the first "of" of a noun group: up to a mark or a preposition."""
    taken: list[Token] = []
    behind = False
    group = list(words)
    for at, token in enumerate(group):
        if behind and taken and (token.parted or token.lower in lexicon.prepositions):
            break
        if behind and (token.lower in lexicon.conjunctions or _goes_on(taken, token, lexicon)):
            break
        if behind:
            taken.append(token)
        behind = behind or (at > 0 and token.lower in lexicon.of and not _in_surname(group, at))
        if taken and taken[-1].parted and len(taken) == 1:
            return []
    return taken


def department(taken: Sequence[Token], lexicon: SpeakerWords) -> str:
    """The department in the complement of an office (minister of finance), in small letters, or empty."""
    words = [token.lower for token in taken]
    while words and words[0] in lexicon.definite | lexicon.of | ARTICLES:
        words = words[1:]
    return next((" ".join(words[:size]) for size in (3, 2, 1) if lexicon.is_department(words[:size])), "")


def party(text: str, taken: Sequence[Token], lexicon: SpeakerWords) -> str:
    """The words of the complement ``taken`` if they name a party, or empty.

    A party has a name, an article or a noun for an organisation; a department, a pronoun and what somebody
    does (of hiding the cost) are none.
    """
    if not taken or department(taken, lexicon):
        return ""
    first, last = taken[0], taken[-1]
    if first.lower in lexicon.pronouns | lexicon.possessives:
        return ""
    named = first.capital or (len(taken) > 1 and taken[1].capital)
    listed = len(taken) > 1 and first.lower in lexicon.definite | lexicon.indefinite
    if not (named or listed or any(lexicon.organisation(token.word) for token in (first, last))):
        return ""
    words = text[first.start : last.end]
    return plain_group(words, lexicon)


def held_at(words: Sequence[str], lexicon: SpeakerWords, *, hyphened: bool = False) -> str:
    """The party that stands in front of an office (White House press secretary), or empty.

    ``hyphened`` where the office hangs on it (NS-topman), so that it is no adjective.
    Ranks (prime, vice), departments, unknown adjectives of place and bare nouns are none.
    """
    taken = list(words)
    while taken and (
        taken[-1].lower() in lexicon.ranks or (taken[-1].islower() and not lexicon.organisation(taken[-1]))
    ):
        taken.pop()
    while taken and taken[0].lower() in lexicon.definite | lexicon.indefinite | lexicon.ranks | ARTICLES:
        taken = taken[1:]
    if not taken or lexicon.is_department([word.lower() for word in taken]):
        return ""
    found = " ".join(taken)
    if country := lexicon.country(found):
        return country
    single = len(taken) == 1
    if single and (lexicon.role(found) or found.lower() in lexicon.organisations | lexicon.former):
        return ""
    if single and taken[0].lower() in lexicon.pronouns | lexicon.possessives:
        return ""
    if single and not hyphened and lexicon.adjective_endings and found.endswith(lexicon.adjective_endings):
        return ""
    return found if hyphened else owner(found, lexicon)


def owner(name: str, lexicon: SpeakerWords) -> str:
    """``name`` without the ending that says that something belongs to it (Orlen’s)."""
    for ending in ("'s", "’s"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    if lexicon.noun_capitals and name.endswith("s") and not name.endswith("ss") and not name.isupper():
        return name.removesuffix("s")
    return name.rstrip("'’")


def _in_surname(words: Sequence[Token], at: int) -> bool:
    """Whether the ``at``-th of ``words`` is of a Dutch surname: Marieke van den Bosch."""
    before, word = words[at - 1].lower if at else "", words[at].lower
    ahead = words[at + 1].lower if at + 1 < len(words) else ""
    return (word == "van" and ahead in IN_SURNAMES) or (before == "van" and word in IN_SURNAMES)


def _goes_on(taken: list[Token], token: Token, lexicon: SpeakerWords) -> bool:
    """Whether a name has ended before ``token``."""
    small = not token.capital and token.lower not in lexicon.of | lexicon.definite
    return small and any(word.capital for word in taken) and token.lower not in PARTICLES
