"""Statements of an annotation set in words, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.domain.apart import apart
from desktop_app.domain.bundle import Bundle
from desktop_app.domain.statement import Claim, Statement, Target, TargetKind

_LONGEST = 200
_OPENING = tuple("“”„‘‚«»‹›\"'「『")
"""What is quoted with its marks needs no others."""


def in_words(bundle: Bundle) -> Iterator[str]:
    """For each article its title, and for each of its statements who says what, for or against."""
    names = _Names(bundle)
    for document in bundle.documents:
        yield document.title or document.id
        for statement in bundle.statements:
            if statement.document_id == document.id:
                yield f"    {names.line(statement)}"


class _Names:
    def __init__(self, bundle: Bundle) -> None:
        self._actors = {actor.id: actor.name for actor in bundle.actors}
        self._codes = {
            (tree, code.id): code.name
            for book in bundle.codebooks
            for tree, codes in (("type", book.claim_types), ("topic", book.topics), ("level", book.scale))
            for code in codes
        }

    def line(self, statement: Statement) -> str:
        words = " ".join(statement.words.split())
        told = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        told = apart(told) if told.startswith(_OPENING) else f"“{apart(told)}”"
        speaker = self._actors.get(statement.speaker, "")
        stances = statement.stances
        said = [self._claim(claim) for claim in statement.claims]
        said += [f"{apart(self._target(s.target))} = {self._code('level', s.level) or '?'}" for s in stances]
        head = f"{apart(speaker)}: {told}" if speaker else told
        return " · ".join((head, *filter(None, said)))

    def _claim(self, claim: Claim) -> str:
        parts = self._code("type", claim.claim_type), self._code("topic", claim.topic)
        return ": ".join(filter(None, parts))

    def _code(self, tree: str, id_: str) -> str:
        return self._codes.get((tree, id_), id_)

    def _target(self, target: Target) -> str:
        if target.kind is TargetKind.ACTOR:
            return self._actors.get(target.id, target.id)
        return self._code("topic", target.id)
