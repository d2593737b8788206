"""Statements made, changed, taken away."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Claim, Kind, Stance, Statement, Status
from desktop_app.domain.text import Span
from desktop_app.project import lookup
from desktop_app.project.identity import new_id
from desktop_app.project.spoken_for import spoke_for_another
from desktop_app.store.store import Store


@dataclass(frozen=True)
class ClaimDraft:
    """A claim by the names of its type and topic."""

    claim_type: str
    topic: str = ""
    paraphrase: str = ""


@dataclass(frozen=True)
class StanceDraft:
    """A stance by the names of its target (``topic:NAME`` for a topic) and level."""

    target: str
    level: str = ""


@dataclass(frozen=True)
class AddStatement:
    """Make a statement of stretches of a document, in the manual set of ``annotator``."""

    document_id: str
    content: tuple[Span, ...]
    annotator: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    kind: Kind = Kind.UNKNOWN
    speaker: str = ""
    claims: tuple[ClaimDraft, ...] = ()
    stances: tuple[StanceDraft, ...] = ()
    memo: str = ""
    id: str = field(default_factory=new_id)

    @property
    def name(self) -> str:
        """Add statement."""
        return "Add statement"

    def apply(self, store: Store) -> None:
        """Anchor the stretches, look the names up, put the statement."""
        text = lookup.document(store, self.document_id).text
        set_id = lookup.annotation_set(store, self.annotator)
        content = lookup.anchors(text, self.content)
        if not content:
            raise Problem(Wrong.BAD_VALUE, subject="content")
        claims = tuple(
            Claim(
                new_id(),
                lookup.claim_type(store, set_id, draft.claim_type),
                lookup.topic(store, set_id, draft.topic),
                draft.paraphrase,
            )
            for draft in self.claims
        )
        stances = tuple(
            Stance(
                new_id(), lookup.target(store, set_id, draft.target), lookup.level(store, set_id, draft.level)
            )
            for draft in self.stances
        )
        store.put(
            Statement(
                self.id,
                set_id,
                self.document_id,
                content,
                lookup.anchors(text, self.source),
                lookup.anchors(text, self.cue),
                self.kind,
                lookup.actor(store, self.speaker),
                memo=self.memo,
                claims=claims,
                stances=stances,
            )
        )


class ActorRole(StrEnum):
    """The actors of a statement."""

    SPEAKER = "speaker"
    SPEAKS_FOR = "speaks_for"
    ADDRESSEE = "addressee"


@dataclass(frozen=True)
class SetActor:
    """Say who speaks, is spoken for or is addressed; a new name makes an actor, none takes it back.

    Another speaker does not speak for whom the suggestion said that its own speaks for: that goes too.
    """

    statement_id: str
    role: ActorRole
    actor: str

    @property
    def name(self) -> str:
        """Set or clear the role."""
        role = self.role.value.replace("_", " ")
        return f"Set {role} to {self.actor}" if self.actor else f"Clear {role}"

    def apply(self, store: Store) -> None:
        """Look the name up and put the statement."""
        statement = lookup.statement(store, self.statement_id)
        changed: dict[str, Any] = {self.role.value: lookup.actor(store, self.actor)}
        if self.role is ActorRole.SPEAKER and spoke_for_another(store, statement, changed["speaker"]):
            changed["speaks_for"] = ""
        store.put(replace(statement, **changed))


@dataclass(frozen=True)
class SetKind:
    """Say how the words reach the reader."""

    statement_id: str
    kind: Kind

    @property
    def name(self) -> str:
        """Set kind."""
        return f"Set kind to {self.kind.value}" if self.kind else "Clear kind"

    def apply(self, store: Store) -> None:
        """Put the statement with its kind."""
        store.put(replace(lookup.statement(store, self.statement_id), kind=self.kind))


@dataclass(frozen=True)
class SetMemo:
    """Write what the coder notes of a statement; ``was``, if known, is the memo being changed."""

    statement_id: str
    memo: str
    was: str | None = None

    @property
    def name(self) -> str:
        """Write memo."""
        return "Write memo"

    def apply(self, store: Store) -> None:
        """Put the statement with its memo; Problem when somebody else has changed it meanwhile."""
        statement = lookup.statement(store, self.statement_id)
        if self.was is not None and statement.memo not in (self.was, self.memo):
            raise Problem(Wrong.CHANGED_ELSEWHERE, subject="the memo")
        store.put(replace(statement, memo=self.memo))


@dataclass(frozen=True)
class SetStatus:
    """Say how far the coding of a statement has come."""

    statement_id: str
    status: Status

    @property
    def name(self) -> str:
        """Set status."""
        return f"Set status to {self.status.value}"

    def apply(self, store: Store) -> None:
        """Put the statement with its status."""
        store.put(replace(lookup.statement(store, self.statement_id), status=self.status))


class Part(StrEnum):
    """The stretches of a statement."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"


class Deed(StrEnum):
    """What was done to the stretches, as the history calls it."""

    SET = "Set"
    ADD = "Add words to the"
    MOVE = "Move a boundary of the"
    TAKE = "Take words from the"


@dataclass(frozen=True)
class SetSpans:
    """Say which stretches are the content, the source or the cue; ``deed`` only names the step."""

    statement_id: str
    part: Part
    spans: tuple[Span, ...]
    deed: Deed = Deed.SET

    @property
    def name(self) -> str:
        """What was done to the part."""
        return f"{self.deed.value} {self.part.value}" if self.spans else f"Clear {self.part.value}"

    def apply(self, store: Store) -> None:
        """Anchor the stretches and put the statement; Problem for content that would be empty."""
        statement = lookup.statement(store, self.statement_id)
        text = lookup.document(store, statement.document_id).text
        anchors = lookup.anchors(text, self.spans)
        if self.part is Part.CONTENT and not anchors:
            raise Problem(Wrong.BAD_VALUE, subject="content")
        changed: dict[str, Any] = {self.part.value: anchors}
        store.put(replace(statement, **changed))


@dataclass(frozen=True)
class DeleteStatement:
    """Take a statement away; those that it reports stay, reported by nobody.

    A suggestion that it was made of is one again.
    """

    statement_id: str

    @property
    def name(self) -> str:
        """Delete statement."""
        return "Delete statement"

    def apply(self, store: Store) -> None:
        """Let go of what it reports, remove the review that made it, then itself."""
        _take_away(store, (self.statement_id,))


@dataclass(frozen=True)
class DeleteStatements:
    """Take statements away, each as by ``DeleteStatement``."""

    statement_ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """Delete so many statements."""
        return (
            "Delete statement"
            if len(self.statement_ids) == 1
            else f"Delete {len(self.statement_ids)} statements"
        )

    def apply(self, store: Store) -> None:
        """Take them away; Problem when one of them is not there."""
        _take_away(store, self.statement_ids)


def _take_away(store: Store, statement_ids: tuple[str, ...]) -> None:
    there = store.remove_statements(statement_ids)
    for statement_id in statement_ids:
        if statement_id not in there:
            raise Problem(Wrong.NOT_FOUND, subject=f"statement {statement_id}")
