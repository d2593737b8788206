"""Actors as they are proposed in a field: by name and alias, with what sort of actor each is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.widgets.common.proposals import Proposal, Proposals


def proposed(actors: Iterable[Actor]) -> Proposals:
    """The actors, in their order, asked for by their names."""
    words = kind_words()
    return Proposals(
        Proposal(actor.name, actor.name, words[actor.kind], actor.aliases, sort=actor.kind.value)
        for actor in actors
    )


def kind_words() -> dict[ActorKind, str]:
    """What each sort of actor is called."""
    tr = QCoreApplication.translate
    return {
        ActorKind.UNKNOWN: tr("ActorProposals", "actor"),
        ActorKind.PERSON: tr("ActorProposals", "person"),
        ActorKind.ORGANISATION: tr("ActorProposals", "organisation"),
        ActorKind.COUNTRY: tr("ActorProposals", "country"),
        ActorKind.GROUP: tr("ActorProposals", "group"),
    }
