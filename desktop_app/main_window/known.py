"""Actors and codes by id, for naming them on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from desktop_app.domain.actors import Actor
from desktop_app.domain.annotation_set import SetKind
from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Claim, Stance, Target, TargetKind
from desktop_app.project.project import Project


@dataclass(frozen=True)
class Known:
    """The actors in the order in which they came, each with its number, and the codebook."""

    actors: Mapping[str, Actor] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    codebook: Codebook = field(default_factory=lambda: Codebook("", ""))
    curated: frozenset[str] = frozenset()
    """The sets that several coders were brought to agree on, by id."""

    def renames(self, before: Known) -> bool:
        """Whether something known ``before`` is now called or coloured otherwise; a new one renames none."""
        return self is not before and not before.shown() <= self.shown()

    def shown(self) -> frozenset[object]:
        """All that the screen shows of what is known."""
        # A claim type without a colour has that of its place.
        codes = (*enumerate(self.codebook.claim_types), *self.codebook.topics, *self.codebook.scale)
        return frozenset((*codes, *((actor.id, actor.name, actor.colour) for actor in self.actors.values())))

    def actor(self, actor_id: str) -> str:
        """The name of an actor, empty for none."""
        return self.actors[actor_id].name if actor_id in self.actors else ""

    def called(self, name: str) -> str:
        """The name of the actor that has this name or alias, whatever its case; empty when there is none."""
        return self._called.get(name.casefold().strip(), "")

    @cached_property
    def _called(self) -> dict[str, str]:
        named: dict[str, str] = {}
        for actor in self.actors.values():
            for name in (actor.name, *actor.aliases):
                named.setdefault(name.casefold().strip(), actor.name)
        return named

    def target(self, target: Target) -> str:
        """The name of a stance's target."""
        if target.kind is TargetKind.ACTOR:
            return self.actor(target.id)
        topic = self.codebook.topic(target.id)
        return topic.name if topic else target.id

    def field(self, field_id: str) -> str:
        """What one of the codebook's own fields is called."""
        known = self.codebook.field(field_id)
        return known.name if known else field_id

    def claim_type(self, code: str) -> str:
        """The name of a claim type."""
        known = self.codebook.claim_type(code)
        return known.name if known else code

    def level(self, code: str) -> str:
        """The name of a level of the stance scale."""
        known = self.codebook.level(code)
        return known.name if known else code

    def claim(self, claim: Claim) -> str:
        """The name of a claim's type, failing that of its topic."""
        claim_type = self.codebook.claim_type(claim.claim_type)
        topic = self.codebook.topic(claim.topic)
        return (claim_type.name if claim_type else claim.claim_type) or (topic.name if topic else claim.topic)

    def stance(self, stance: Stance) -> str:
        """The name of a stance's level, empty while nobody has judged."""
        level = self.codebook.level(stance.level)
        return level.name if level else stance.level


def known_of(project: Project) -> Known:
    """What a project knows by name."""
    actors = project.actors()
    return Known(
        {actor.id: actor for actor in actors},
        {actor.id: number for number, actor in enumerate(actors)},
        project.codebook(),
        frozenset(one.id for one in project.annotation_sets() if one.kind is SetKind.CURATED),
    )
