"""Those who speak, are spoken for, spoken to and spoken about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of actor it is; empty until somebody says."""

    UNKNOWN = ""
    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Affiliation:
    """To whom an actor belongs, and from when until when (ISO 8601 dates or empty)."""

    organisation: str
    role: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, country or group, under one name and any number of aliases.

    ``colour`` is ``#rrggbb`` or empty (then the theme chooses).
    """

    id: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    colour: str = ""
    wikidata: str = ""
    notes: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)

    def is_called(self, name: str) -> bool:
        """Whether ``name`` is the actor's name or an alias, letter case aside."""
        wanted = name.casefold().strip()
        return any(known.casefold() == wanted for known in (self.name, *self.aliases))
