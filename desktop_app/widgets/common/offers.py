"""What a field for a name offers for what is typed in it: the names that fit, and ways to make a new one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.widgets.common.matched_letters import matched_letters
from desktop_app.widgets.common.proposals import Match, Proposals, best

_MOST = 100  # a list longer than this is searched by typing, not by scrolling


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: its words, the value it stands for, the note at its end, what sort of thing it is.

    ``marked`` are the places of the letters that were typed, in code points.
    """

    name: str
    value: str
    note: str = ""
    sort: str = ""
    marked: frozenset[int] = frozenset()


class Offers:
    """Known names in the order of their sources, then the new ones; a prefix typed out says what is meant."""

    def __init__(self) -> None:
        self._sources: tuple[Proposals, ...] = ()
        self._new: tuple[tuple[str, str], ...] = ()

    def set_sources(self, *sources: Proposals) -> None:
        """Offer these names, of equally good ones those of the earlier source first."""
        self._sources = sources

    def set_new(self, new: tuple[tuple[str, str], ...]) -> None:
        """What to offer for a new name: (prefix of its value, wording with ``%1``), the usual one first."""
        self._new = new

    def rows(self, typed: str) -> tuple[Row, ...]:
        """The rows for what is typed, the one that Enter takes first."""
        prefix, name = self.meant(typed)
        matches = self.matches(typed, _MOST)
        known = tuple(_row(match, name) for match in matches)
        if not name or any(match.exact for match in matches):
            return known
        return known + tuple(
            Row(wording.replace("%1", name), each + name)
            for each, wording in self._new
            if not prefix or each == prefix
        )

    def matches(self, typed: str, most: int) -> list[Match]:
        """The known names that fit, best first."""
        prefix, name = self.meant(typed)
        return best(name, self._of(prefix), most)

    def meant(self, typed: str) -> tuple[str, str]:
        """The prefix that is typed out before a name, or the empty one, and the name."""
        for prefix, _ in self._new:
            if prefix and typed[: len(prefix)].lower() == prefix:
                return prefix, typed[len(prefix) :].strip()
        return "", typed

    def new_value(self, typed: str) -> str:
        """What asks for a new name: of the usual kind, unless the prefix of another is typed."""
        prefix, name = self.meant(typed)
        return (prefix or (self._new[0][0] if self._new else "")) + name

    def name_of(self, value: str) -> str:
        """The known name with this value, empty when there is none."""
        known = (proposal for source in self._sources for _, proposal in source.entries)
        return next((proposal.name for proposal in known if proposal.value == value), "")

    def _of(self, prefix: str) -> tuple[Proposals, ...]:
        if not prefix:
            return self._sources
        return tuple(
            Proposals(proposal for _, proposal in source.entries if proposal.value.startswith(prefix))
            for source in self._sources
        )


def _row(match: Match, name: str) -> Row:
    proposal = match.proposal
    note = " · ".join(part for part in (match.alias, proposal.note) if part)
    return Row(proposal.name, proposal.value, note, proposal.sort, matched_letters(name, proposal.name))
