"""A statement coded as another."""

from __future__ import annotations

from desktop_app.domain.statement import Claim, Stance, Statement, Target, TargetKind
from desktop_app.domain.text import Span
from desktop_app.project import lookup
from desktop_app.project.commands.copying import coded_as

_TEXT = "‘De kade blijft open’ 🚢, zei Ada."
_AGAINST = Stance("x", Target(TargetKind.ACTOR, "bo"), "against", memo="loudly")
_DEMAND = Claim("c", "demand", "tolls", "No tolls", memo="again")


def _said(id_: str, **coding: object) -> Statement:
    made = Statement(id_, "set", "document", lookup.anchors(_TEXT, (Span(0, 4),)))
    for name, value in coding.items():
        object.__setattr__(made, name, value)
    return made


def test_codes_are_taken_over_and_words_are_not() -> None:
    last = _said("a", speaker="ada", claims=(_DEMAND,), stances=(_AGAINST,))
    coded = coded_as(_said("b"), last)
    (claim,), (stance,) = coded.claims, coded.stances
    assert coded.speaker == "ada"
    assert (claim.claim_type, claim.topic, claim.paraphrase, claim.memo) == ("demand", "tolls", "", "")
    assert (stance.target, stance.level, stance.memo) == (_AGAINST.target, "against", "")
    assert claim.id != "c"
    assert stance.id != "x"


def test_what_is_there_stays_and_is_not_doubled() -> None:
    last = _said("a", speaker="ada", claims=(_DEMAND,), stances=(_AGAINST,))
    own = _said("b", speaker="bo", claims=(_DEMAND,))
    coded = coded_as(own, last)
    assert coded.speaker == "bo"
    assert coded.claims == (_DEMAND,)
    assert coded_as(coded, last) == coded
