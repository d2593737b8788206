"""Names proposed while somebody types: folded once, then searched in a few milliseconds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_GAPS = re.compile(r"[\W_]+")
_SLIP = 4  # in fewer letters one that is wrong leaves too little to go by


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that can be taken; ``value`` is what a request says, ``note`` what stands beside the name.

    ``others`` are further names by which it is found, such as aliases; ``sort`` says what it is: the word
    of an ``ActorKind``, or ``topic``.
    """

    name: str
    value: str
    note: str = ""
    others: tuple[str, ...] = ()
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A proposal that fits what is typed; ``alias`` is the other name that fitted where its own did not."""

    proposal: Proposal
    alias: str = ""
    exact: bool = False


def fold(text: str) -> str:
    """``text`` without letter case, accents and punctuation, words one space apart."""
    if text.isascii():
        return _GAPS.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return _GAPS.sub(" ", bare.casefold()).strip()


class Proposals:
    """Proposals in the order in which they are offered, ready to be searched."""

    def __init__(self, proposals: Iterable[Proposal] = ()) -> None:
        self._entries = tuple((_haystack(proposal), proposal) for proposal in proposals)

    @property
    def entries(self) -> tuple[tuple[str, Proposal], ...]:
        """Each proposal behind its folded names, every name between a space before and a line end after."""
        return self._entries


def best(typed: str, sources: Iterable[Proposals], most: int) -> list[Match]:
    """The proposals that fit, best first and no value twice.

    The whole name comes before the beginning of a word, that before letters within a word, that before one
    letter wrong, missing, too many or out of place, that before letters in their order with others between;
    equals keep the order of ``sources``.
    """
    wanted = fold(typed)
    entries = (entry for source in sources for entry in source.entries)
    ranks = _ranked(wanted, entries) if wanted else [[proposal for _, proposal in entries]]
    matches: list[Match] = []
    seen: set[str] = set()
    for rank, proposals in enumerate(ranks):
        for proposal in proposals:
            if proposal.value not in seen:
                seen.add(proposal.value)
                matches.append(Match(proposal, _fitting_alias(wanted, proposal), bool(wanted) and rank == 0))
            if len(matches) == most:
                return matches
    return matches


def _ranked(wanted: str, entries: Iterable[tuple[str, Proposal]]) -> list[list[Proposal]]:
    whole: list[Proposal] = []
    heads: list[Proposal] = []
    within: list[Proposal] = []
    loose: list[tuple[str, Proposal]] = []
    as_word, as_name = f" {wanted}", f" {wanted}\n"
    for entry in entries:
        haystack, proposal = entry
        if wanted not in haystack:
            loose.append(entry)
        elif as_word not in haystack:
            within.append(proposal)
        elif as_name in haystack and _is_called(wanted, haystack):
            whole.append(proposal)
        else:
            heads.append(proposal)
    return [whole, heads, within, _slipped(wanted, loose), _scattered(wanted, loose)]


def _slipped(wanted: str, entries: list[tuple[str, Proposal]]) -> list[Proposal]:
    """Those of which a word begins so but for one slip of the finger, the first letter being right."""
    if len(wanted) < _SLIP:
        return []
    first = f" {wanted[0]}"
    return [proposal for haystack, proposal in entries if _begins_almost(wanted, first, haystack)]


def _begins_almost(wanted: str, first: str, haystack: str) -> bool:
    at = haystack.find(first)
    while at >= 0:
        if _almost(wanted, haystack[at + 1 : at + 2 + len(wanted)]):
            return True
        at = haystack.find(first, at + 1)
    return False


def _almost(wanted: str, there: str) -> bool:
    """Whether ``there`` begins with ``wanted`` but for one letter (Damerau's four slips)."""
    at = next((n for n, (one, other) in enumerate(zip(wanted, there, strict=False)) if one != other), -1)
    if at < 0:
        return len(wanted) <= len(there) + 1
    rest, behind = wanted[at:], there[at:]
    return (
        behind[1:].startswith(rest[1:])  # another letter
        or behind[1:].startswith(rest)  # one left out
        or behind.startswith(rest[1:])  # one too many
        or (rest[:2] == behind[1::-1] and behind[2:].startswith(rest[2:]))  # two swapped
    )


def _scattered(wanted: str, entries: list[tuple[str, Proposal]]) -> list[Proposal]:
    """Those that have the letters in order, the first at the beginning of a word; the tightest first."""
    letters = wanted.replace(" ", "")
    if len(letters) < 2:
        return []
    pattern = re.compile(" " + "[^\n]*?".join(map(re.escape, letters)))
    found = (
        (match.end() - match.start(), place, proposal)
        for place, (haystack, proposal) in enumerate(entries)
        if (match := pattern.search(haystack))
    )
    return [proposal for _, _, proposal in sorted(found, key=lambda each: each[:2])]


def _is_called(wanted: str, haystack: str) -> bool:
    return haystack.startswith(f" {wanted}\n") or f"\n {wanted}\n" in haystack


def _haystack(proposal: Proposal) -> str:
    return "".join(f" {fold(name)}\n" for name in (proposal.name, *proposal.others))


def _fitting_alias(wanted: str, proposal: Proposal) -> str:
    if not wanted or wanted in fold(proposal.name):
        return ""
    return next((other for other in proposal.others if wanted in fold(other)), "")
