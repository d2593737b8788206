"""Claims of a statement made, changed, taken away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Claim, Statement
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store


@dataclass(frozen=True)
class AddClaim:
    """Add a claim by the names of its type and topic (a new topic joins the codebook)."""

    statement_id: str
    claim_type: str = ""
    topic: str = ""
    paraphrase: str = ""
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Add claim."""
        return f"Add claim: {self.claim_type}" if self.claim_type else "Add claim"

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
    """Say what a claim does; empty takes it back."""

    statement_id: str
    claim_id: str
    claim_type: str

    @property
    def name(self) -> str:
        """Set claim type."""
        return f"Set claim type to {self.claim_type}" if self.claim_type else "Clear claim type"

    def apply(self, store: Store) -> None:
        """Look the type up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        code = lookup.claim_type(store, statement.set_id, self.claim_type)
        _change(store, statement, replace(_claim(statement, self.claim_id), claim_type=code))


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
        _change(store, statement, replace(_claim(statement, self.claim_id), topic=topic))


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
        _change(store, statement, replace(_claim(statement, self.claim_id), paraphrase=self.paraphrase))


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
        gone = _claim(statement, self.claim_id)
        store.put(replace(statement, claims=tuple(claim for claim in statement.claims if claim != gone)))


def _claim(statement: Statement, claim_id: str) -> Claim:
    found = next((claim for claim in statement.claims if claim.id == claim_id), None)
    if found is None:
        raise Problem(Wrong.NOT_FOUND, subject=f"claim {claim_id}")
    return found


def _change(store: Store, statement: Statement, changed: Claim) -> None:
    claims = tuple(changed if claim.id == changed.id else claim for claim in statement.claims)
    store.put(replace(statement, claims=claims))
