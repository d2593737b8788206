"""A statement coded as another one is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Claim, Stance, Statement
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.store.store import Store


@dataclass(frozen=True)
class CopyCoding:
    """Give a statement the speaker, where it has none, and the claims and stances of another one."""

    statement_id: str
    like_id: str

    @property
    def name(self) -> str:
        """Code as another."""
        return "Code as the last one"

    def apply(self, store: Store) -> None:
        """Put the statement; Problem for one of another annotation set, whose codes may be others."""
        statement = lookup.statement(store, self.statement_id)
        like = lookup.statement(store, self.like_id)
        if like.set_id != statement.set_id:
            raise Problem(Wrong.BAD_VALUE, subject="statement", detail=self.like_id)
        store.put(coded_as(statement, like))


def coded_as(statement: Statement, like: Statement) -> Statement:
    """A statement with the codes of another besides its own.

    Paraphrases, verdicts and memos are of the words themselves and stay where they are; what the statement
    has already is not doubled.
    """
    types = {(claim.claim_type, claim.topic) for claim in statement.claims}
    levels = {(stance.target, stance.level) for stance in statement.stances}
    claims = tuple(
        Claim(new_id(), claim.claim_type, claim.topic, fields=claim.fields)
        for claim in like.claims
        if (claim.claim_type, claim.topic) not in types
    )
    stances = tuple(
        Stance(new_id(), stance.target, stance.level, fields=stance.fields)
        for stance in like.stances
        if (stance.target, stance.level) not in levels
    )
    return replace(
        statement,
        speaker=statement.speaker or like.speaker,
        claims=(*statement.claims, *claims),
        stances=(*statement.stances, *stances),
    )
