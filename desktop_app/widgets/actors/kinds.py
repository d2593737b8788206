"""The sorts of actors in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.actors import ActorKind


def kind_name(kind: ActorKind) -> str:
    """What an actor is, in a word; a dash until somebody says."""
    return {
        ActorKind.UNKNOWN: "–",
        ActorKind.PERSON: QCoreApplication.translate("Actors", "Person"),
        ActorKind.ORGANISATION: QCoreApplication.translate("Actors", "Organisation"),
        ActorKind.COUNTRY: QCoreApplication.translate("Actors", "Country"),
        ActorKind.GROUP: QCoreApplication.translate("Actors", "Group"),
    }[kind]
