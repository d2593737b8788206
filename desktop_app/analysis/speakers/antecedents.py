"""Whom a pronoun or a description means: the likeliest of those named before it that agrees."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.analysis.speakers.cast import Member, Mention
from desktop_app.analysis.speakers.places import Places
from desktop_app.analysis.speakers.words import Gender
from desktop_app.domain.actors import ActorKind
from desktop_app.domain.text import Span

REACH = 4000
"""So many code points back somebody may stand."""
LOOKED_AT = 80
"""So many mentions are weighed at most."""

Fit = Callable[[Member], float | None]
"""How well a member agrees, or None where it does not."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What agrees with a pronoun; ``thing`` where it may also mean an organisation; ``unsure`` where nouns
    are written like names, so that what looks like a name need not be anybody."""

    gender: Gender = Gender.EITHER
    plural: bool = False
    thing: bool = False
    unsure: bool = False

    def fit(self, member: Member) -> float | None:
        """How well ``member`` agrees, or None where it does not."""
        body = member.kind in {ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.GROUP}
        if self.plural:
            return 1.5 if member.plural else 0 if body else -3 if member.kind is ActorKind.UNKNOWN else None
        if member.plural:
            return None
        if self.gender is Gender.NONE:
            return 1 if body else -1.5 if member.kind is ActorKind.UNKNOWN else None
        if body:
            return -2 if self.thing else None
        known = member.likely_gender
        if not self.gender.agrees(known) or (self.unsure and member.may_be_thing):
            return None
        certain = 0.5 if member.kind is ActorKind.PERSON else -3.5 if self.unsure else -1
        return certain + (0.8 if known is self.gender else 0)


class Antecedents:
    """The mentions of a text, weighed: sources and subjects first, then the nearest.

    ``quoted`` are the stretches in which others than the author speak.
    """

    def __init__(self, mentions: Sequence[Mention], places: Places, quoted: Iterable[Span]) -> None:
        self._places = places
        self._all: list[tuple[int, int, Mention]] = [
            (mention.start, index, mention) for index, mention in enumerate(mentions)
        ]
        self._added = len(self._all)
        self._quoted: list[tuple[int, int]] = []
        for span in sorted(quoted):
            if self._quoted and span.start <= self._quoted[-1][1]:
                self._quoted[-1] = self._quoted[-1][0], max(self._quoted[-1][1], span.end)
            else:
                self._quoted.append((span.start, span.end))

    def add(self, mention: Mention) -> None:
        """Counts a source in, so that what follows can mean it."""
        insort(self._all, (mention.start, self._added, mention))
        self._added += 1

    def best(self, at: int, fit: Fit, least: float = -9.0) -> Mention | None:
        """The likeliest mention before ``at`` whose member agrees and that weighs ``least`` at least."""
        index = bisect_left(self._all, (at, -1))
        sentence, paragraph = self._places.sentence(at), self._places.paragraph(at)
        found: tuple[float, Mention] | None = None
        for order in range(min(index, LOOKED_AT)):
            start, _, mention = self._all[index - 1 - order]
            if at - start > REACH:
                break
            if not mention.member.name or (agrees := fit(mention.member)) is None:
                continue
            weight = agrees + self._weight(mention, sentence, paragraph) - 0.02 * order
            if weight >= least and (found is None or weight > found[0]):
                found = weight, mention
        return found[1] if found else None

    def nearest(self, at: int, since: int) -> Mention | None:
        """The last mention between ``since`` and ``at``."""
        index = bisect_left(self._all, (at, -1))
        mention = self._all[index - 1][2] if index else None
        return mention if mention and mention.start >= since and mention.member.name else None

    def subject(self, since: int, until: int) -> Mention | None:
        """The first mention between the two that heads its sentence, outside quotations."""
        index = bisect_left(self._all, (since, -1))
        while index < len(self._all) and self._all[index][0] < until:
            mention = self._all[index][2]
            if mention.subject and not self.is_quoted(mention.start):
                return mention
            index += 1
        return None

    def is_quoted(self, at: int) -> bool:
        """Whether ``at`` lies in what others say."""
        index = bisect_left(self._quoted, (at + 1, -1)) - 1
        return index >= 0 and at < self._quoted[index][1]

    def _weight(self, mention: Mention, sentence: int, paragraph: int) -> float:
        paragraphs = min(paragraph - self._places.paragraph(mention.start), 4)
        sentences = min(sentence - self._places.sentence(mention.start), 10)
        weight = 4 - 0.7 * paragraphs - 0.5 * sentences + 0.1 * min(mention.member.count, 5)
        weight += 2 if mention.speaks else 0
        weight += 1 if mention.subject else 0
        weight -= 1 if mention.oblique else 0
        return weight - (2.5 if self.is_quoted(mention.start) and not mention.speaks else 0)
