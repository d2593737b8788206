"""A name without the titles, offices and places that stand about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop_app.analysis.name_words import IN_SURNAMES, LATER_PARTS, PARTICLES
from desktop_app.analysis.speakers.parties import held_at
from desktop_app.analysis.speakers.words import Gender, Role, SpeakerWords

_INITIAL = re.compile(r"(?:[^\W\d_]\.?-?){1,4}\Z")


@dataclass(slots=True)
class Stripped:
    """What is left of a name, ``skipped`` words from its beginning, and what those words told."""

    words: list[str]
    skipped: int = 0
    gender: Gender = Gender.EITHER
    roles: list[tuple[str, Role]] = field(default_factory=list)
    country: str = ""
    speaks_for: str = ""
    person: bool = False
    former: bool = False
    departments: set[str] = field(default_factory=set)


def stripped(words: list[str], lexicon: SpeakerWords) -> Stripped:
    """The words of a name without title, office and adjective of country in front (Premier Ruth Calloway)."""
    begin = 0
    found = Stripped(words)
    for at, word in enumerate(words[:-1]):
        if words[at + 1] in LATER_PARTS:
            break
        plain = word.rstrip(".")
        lower = plain.lower()
        if (title := lexicon.titles.get(lower)) is not None and at == begin:
            found.gender, found.person, begin = title, True, at + 1
        elif lower in lexicon.given and at:
            begin = at if at == begin or _all_nouns(words[begin:at], lexicon) else begin
            break
        elif lower in lexicon.given:
            break
        elif role := lexicon.role(plain):
            _take_role(found, plain, role, words[begin:at], lexicon)
            begin = _behind_department(words, at + 1, found, lexicon)
        elif at == begin and (country := lexicon.country(plain)) and _role_follows(words[at + 1 :], lexicon):
            found.country, begin = country, at + 1
        elif at == begin and lower in lexicon.former:
            found.former, begin = True, at + 1
    found.words, found.skipped = words[begin:], begin
    first = found.words[0].lower()
    if (first in lexicon.given and len(found.words) > 1) or found.roles:
        found.person = True
    if len(found.words) > 1 and is_initial(found.words[0]) and found.words[0].isupper():
        found.person = len(found.words[0].rstrip(".")) == 1 or "." in found.words[0]
    if found.gender is Gender.EITHER:
        told = [role.gender for _, role in found.roles if role.gender is not Gender.EITHER]
        found.gender = told[0] if told else lexicon.given.get(first, Gender.EITHER)
    return found


def is_initial(word: str) -> bool:
    """Whether ``word`` stands for given names: J. or J.P."""
    return bool(_INITIAL.match(word)) and word.isupper() and len(word) < 9


def without_place(found: Stripped, alone: frozenset[str], lexicon: SpeakerWords) -> str:
    """Cuts what follows a whole personal name (Noor Velt van de brugwacht) off ``found`` and gives it back.

    ``alone`` are the names that stand in the text by themselves, in small letters.
    """
    words = found.words
    for at in range(1, len(words) - 1):
        if words[at].lower() not in lexicon.of or words[at - 1].lower() in PARTICLES:
            continue
        left = words[:at]
        ahead = words[at + 1].lower()
        if words[at].lower() == "van" and (ahead in IN_SURNAMES or " ".join(words[at:]).casefold() in alone):
            continue
        surname = left[0].lower() not in lexicon.given and not is_initial(left[0])
        whole = (
            any(word in PARTICLES for word in left)
            or (at >= 2 and found.person and left[-1].lower() not in lexicon.given)
            or (at >= 2 and not alone.isdisjoint({left[-1].casefold(), " ".join(left).casefold()}))
            or (at == 1 and surname and " ".join(left).lower() in alone and found.person)
            or (at == 1 and surname and bool(found.roles) and ahead not in {"der", "den", "de"})
        )
        if whole:
            found.words = left
            return " ".join(words[at + 1 :])
    return ""


def _behind_department(words: list[str], at: int, found: Stripped, lexicon: SpeakerWords) -> int:
    """Where a name goes on behind an office's department: Secretary of State John Holm."""
    for size in (3, 2, 1) if at < len(words) and words[at].lower() in lexicon.of else ():
        held = [word.lower() for word in words[at + 1 : at + 1 + size]]
        if at + 1 + size < len(words) and lexicon.is_department(held):
            found.departments.add(" ".join(held))
            return at + 1 + size
    return at


def _take_role(
    found: Stripped, word: str, role: tuple[str, Role], before: list[str], lexicon: SpeakerWords
) -> None:
    found.roles.append(role)
    head = word.rpartition("-")[0]
    if head[:1].isupper() and not lexicon.is_former(word):
        held = held_at([*before, head], lexicon, hyphened=True)
    else:
        held = held_at(before, lexicon)
    found.speaks_for = held or found.speaks_for


def _all_nouns(words: list[str], lexicon: SpeakerWords) -> bool:
    return not any(word.lower() in lexicon.given or is_initial(word) or word.islower() for word in words)


def _role_follows(words: list[str], lexicon: SpeakerWords) -> bool:
    return any(lexicon.role(word) for word in words[:3])
