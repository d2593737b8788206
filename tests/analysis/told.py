"""Claims, words, stances and reports in short, for tests of what is counted of them."""

from __future__ import annotations

from random import Random

from desktop_app.domain.said import ClaimMade, StanceTaken, WordsSaid
from desktop_app.domain.statement import Kind, Target, TargetKind

BRIDGE, TUNNEL = Target(TargetKind.TOPIC, "bridge"), Target(TargetKind.TOPIC, "tunnel")
BO = Target(TargetKind.ACTOR, "bo")
NAMES = {
    TargetKind.ACTOR: {"ada": "Ada", "bo": "Bo", "cas": "Cas"},
    TargetKind.TOPIC: {"bridge": "The bridge"},
}
_TARGETS = (BRIDGE, TUNNEL, BO)
_LEVELS = (-1.0, -0.5, 0.0, 0.5, 1.0)
_DAYS = ("2031-01-05", "2031-01-30", "2031-02-02", "2031-03", "")


def stance(
    statement: str,
    speaker: str,
    target: Target,
    value: float,
    date: str = "2031-03-14",
    *,
    outlet: str = "Post",
    one: str = "set",
) -> StanceTaken:
    return StanceTaken(statement, f"d{statement}", date, outlet, speaker, one, target, value)


def claim(statement: str, speaker: str, claim_type: str, topic: str, outlet: str = "Post") -> ClaimMade:
    return ClaimMade(statement, "d", "2031-03-14", outlet, speaker, claim_type, topic)


def said(
    statement: str, speaker: str, words: int, kind: Kind = Kind.DIRECT, outlet: str = "Post"
) -> WordsSaid:
    return WordsSaid(statement, "d", "2031-03-14", outlet, speaker, kind, words)


def any_stances(seed: int, count: int = 60) -> tuple[StanceTaken, ...]:
    """Stances of four actors towards three targets in two sets, some statements with more than one."""
    random = Random(seed)
    return tuple(
        stance(
            f"s{random.randrange(count):02}",
            random.choice(("ada", "bo", "cas", "dirk")),
            random.choice(_TARGETS),
            random.choice(_LEVELS),
            random.choice(_DAYS),
            outlet=random.choice(("Post", "Herald", "")),
            one=random.choice(("one", "two")),
        )
        for _ in range(count)
    )
