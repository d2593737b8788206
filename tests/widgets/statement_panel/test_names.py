"""Names near in the text are the known actor's, where one is called so behind an office."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.widgets.statement_panel.names import Names


@pytest.mark.parametrize(
    ("near", "proposed"),
    [
        ("Oppositieleider Hans Dekker", "Hans Dekker"),
        ("hans dekker", "Hans Dekker"),
        ("Dekker", "Dekker"),
        ("Jan van Hans Dekker", "Jan van Hans Dekker"),
        ("Stichting Het Anker", "Stichting Het Anker"),
    ],
)
def test_an_office_before_a_known_name(near: str, proposed: str) -> None:
    owner = QObject()
    names = Names(owner)
    names.set_actors((Actor("h", "Hans Dekker"), Actor("a", "Het Anker", ActorKind.ORGANISATION)))
    ((_, proposal),) = names.near((near,)).entries
    assert proposal.value == proposed
