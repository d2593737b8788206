"""Steps on stances are named as people speak."""

from __future__ import annotations

from desktop_app.project.commands.stances import AddStance


def test_a_topic_is_named_without_its_prefix() -> None:
    assert AddStance("s", "topic:Wind farm").name == "Add stance: Wind farm"
    assert AddStance("s", "Ruth Calloway").name == "Add stance: Ruth Calloway"
