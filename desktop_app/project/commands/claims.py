"""Claims of a statement made, changed, taken away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Claim
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store

_ANSWERS = {"": None, "yes": True, "no": False}


@dataclass(frozen=True)
class AddClaim:
    """Add a claim by the names of its type and topic (a new topic joins the codebook).

    ``called`` is what the type is called in the history, where an id tells it.
    """

    statement_id: str
    claim_type: str = ""
    topic: str = ""
    paraphrase: str = ""
    id: str = field(default_factory=new_id)
    called: str = ""

    @property
    def name(self) -> str:
        """Add claim."""
        return f"Add claim: {self.called or self.claim_type}" if self.claim_type else "Add claim"

    def apply(self, store: Store) -> None:
        """Look the names up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        claim = Claim(
            self.id,
            lookup.claim_type(store, statement.set_id, self.claim_type),
            lookup.topic(store, statement.set_id, self.topic),
            self.paraphrase,
        )
        store.put(replace(statement, claims=(*statement.claims, claim)))


@dataclass(frozen=True)
class SetClaimType:
    """Say what a claim does; empty takes it back. ``called`` is what the type is called in the history."""

    statement_id: str
    claim_id: str
    claim_type: str
    called: str = ""

    @property
    def name(self) -> str:
        """Set claim type."""
        named = self.called or self.claim_type
        return f"Set claim type to {named}" if self.claim_type else "Clear claim type"

    def apply(self, store: Store) -> None:
        """Look the type up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        code = lookup.claim_type(store, statement.set_id, self.claim_type)
        store.put(
            lookup.with_claim(statement, replace(lookup.claim(statement, self.claim_id), claim_type=code))
        )


@dataclass(frozen=True)
class SetClaimTopic:
    """Say what a claim is about; a new name joins the codebook, an empty one takes it back."""

    statement_id: str
    claim_id: str
    topic: str

    @property
    def name(self) -> str:
        """Set topic."""
        return f"Set topic to {self.topic}" if self.topic else "Clear topic"

    def apply(self, store: Store) -> None:
        """Look the topic up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        topic = lookup.topic(store, statement.set_id, self.topic)
        store.put(lookup.with_claim(statement, replace(lookup.claim(statement, self.claim_id), topic=topic)))


@dataclass(frozen=True)
class SetParaphrase:
    """Say a claim in the coder's words."""

    statement_id: str
    claim_id: str
    paraphrase: str

    @property
    def name(self) -> str:
        """Write paraphrase."""
        return "Write paraphrase"

    def apply(self, store: Store) -> None:
        """Put the statement with its claim."""
        statement = lookup.statement(store, self.statement_id)
        store.put(
            lookup.with_claim(
                statement, replace(lookup.claim(statement, self.claim_id), paraphrase=self.paraphrase)
            )
        )


@dataclass(frozen=True)
class DeleteClaim:
    """Take a claim away."""

    statement_id: str
    claim_id: str

    @property
    def name(self) -> str:
        """Delete claim."""
        return "Delete claim"

    def apply(self, store: Store) -> None:
        """Put the statement without it."""
        statement = lookup.statement(store, self.statement_id)
        gone = lookup.claim(statement, self.claim_id)
        store.put(replace(statement, claims=tuple(claim for claim in statement.claims if claim != gone)))


class ClaimPart(StrEnum):
    """What else is told of a claim."""

    CHECK_WORTHY = "check-worthy"
    VERDICT = "verdict"
    MEMO = "memo"


@dataclass(frozen=True)
class DescribeClaim:
    """Say whether a claim is worth checking (``yes``, ``no`` or empty), what the check found, or a memo."""

    statement_id: str
    claim_id: str
    part: ClaimPart
    value: str

    @property
    def name(self) -> str:
        """Set or clear the part."""
        return f"Set {self.part.value}" if self.value else f"Clear {self.part.value}"

    def apply(self, store: Store) -> None:
        """Put the statement with its claim; Problem for another answer than yes or no."""
        statement = lookup.statement(store, self.statement_id)
        claim = lookup.claim(statement, self.claim_id)
        match self.part:
            case ClaimPart.CHECK_WORTHY:
                if self.value not in _ANSWERS:
                    raise Problem(Wrong.BAD_VALUE, place="check-worthy", subject=self.value)
                claim = replace(claim, check_worthy=_ANSWERS[self.value])
            case ClaimPart.VERDICT:
                claim = replace(claim, verdict=self.value)
            case ClaimPart.MEMO:
                claim = replace(claim, memo=self.value)
        store.put(lookup.with_claim(statement, claim))
