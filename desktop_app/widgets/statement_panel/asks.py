"""What the parts of the panel can ask to be changed."""

from __future__ import annotations

from enum import StrEnum

from desktop_app.domain.fields import FieldOwner


class Ask(StrEnum):
    """A thing of a statement, or of a claim or stance in it."""

    MEMO = "memo"
    CLAIM_TYPE = "claim-type"
    CLAIM_TOPIC = "claim-topic"
    PARAPHRASE = "paraphrase"
    CHECK_WORTHY = "check-worthy"
    VERDICT = "verdict"
    CLAIM_MEMO = "claim-memo"
    STANCE_TARGET = "stance-target"
    LEVEL = "level"
    STANCE_MEMO = "stance-memo"


def field_ask(owner: FieldOwner, field: str) -> str:
    """What asks for a field of the codebook's own."""
    return f"field\n{owner.value}\n{field}"


def field_asked(ask: str) -> tuple[FieldOwner, str] | None:
    """On what the field stands that is asked for, and its id; None where no such field is asked for."""
    head, *rest = ask.split("\n")
    return (FieldOwner(rest[0]), rest[1]) if head == "field" else None
