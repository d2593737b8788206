"""Statements as rows that name whom and what they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.statement import Claim, Stance, Statement, TargetKind
from desktop_app.domain.text import Anchor
from desktop_app.project.project import Project

Row = dict[str, Any]


class Rows:
    """Makes rows of the statements of one project, looking names up by id."""

    def __init__(self, project: Project) -> None:
        self._actors = {actor.id: actor.name for actor in project.actors()}
        self._annotators = {annotator.id: annotator.name for annotator in project.annotators()}
        self._sets = {one.id: one for one in project.annotation_sets()}
        self._codebooks = {codebook.id: codebook for codebook in project.codebooks()}

    def __call__(self, statements: Iterable[Statement]) -> Iterator[Row]:
        """A row a statement: spans as ``[start, end]`` in code points, null for what is not said.

        Null stands for the span of words, too, that lost their place when the text was corrected.
        """
        return map(self._row, statements)

    def _row(self, statement: Statement) -> Row:
        one = self._sets[statement.set_id]
        codebook = self._codebooks[one.codebook_id]
        return {
            "id": statement.id,
            "document_id": statement.document_id,
            "set_id": one.id,
            "set": one.name,
            "set_kind": one.kind.value,
            "annotator": self._annotators[one.annotator_id],
            "codebook": codebook.id,
            "kind": statement.kind.value or None,
            "status": statement.status.value,
            "words": statement.words,
            **_part("content", statement.content),
            **_part("source", statement.source),
            **_part("cue", statement.cue),
            **self._actor("speaker", statement.speaker),
            **self._actor("speaks_for", statement.speaks_for),
            **self._actor("addressee", statement.addressee),
            "within": statement.within or None,
            "claims": [_claim(claim) for claim in statement.claims],
            "stances": [self._stance(stance, codebook) for stance in statement.stances],
            "memo": statement.memo,
        }

    def _actor(self, role: str, actor_id: str) -> Row:
        return (
            {role: self._name(actor_id), f"{role}_id": actor_id}
            if actor_id
            else {role: None, f"{role}_id": None}
        )

    def _name(self, actor_id: str) -> str:
        # A project with faults is listed too: what leads nowhere goes by its id.
        return self._actors.get(actor_id, actor_id)

    def _stance(self, stance: Stance, codebook: Codebook) -> Row:
        target = stance.target
        if target.kind is TargetKind.ACTOR:
            name = self._name(target.id)
        else:
            topic = codebook.topic(target.id)
            name = topic.name if topic else target.id
        return {
            "id": stance.id,
            "target_kind": target.kind.value,
            "target": name,
            "target_id": target.id,
            "level": stance.level or None,
            "memo": stance.memo,
        }


def _part(name: str, anchors: tuple[Anchor, ...]) -> Row:
    return {
        name: [[anchor.span.start, anchor.span.end] if anchor.placed else None for anchor in anchors],
        f"{name}_words": [anchor.exact for anchor in anchors],
    }


def _claim(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "claim_type": claim.claim_type or None,
        "topic": claim.topic or None,
        "paraphrase": claim.paraphrase,
        "check_worthy": claim.check_worthy,
        "verdict": claim.verdict,
        "memo": claim.memo,
    }
