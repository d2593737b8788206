"""What is wrong between the parts of a bundle: names that name nothing, words that do not stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.suggestion import Decision, Review
from desktop_app.domain.text import is_normal
from desktop_app.formats.codebook_flaws import codebook_flaws
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import told_of
from desktop_app.formats.references import References

KINDS = ("documents", "actors", "codebooks", "annotators", "sets", "statements", "steps")
"""The parts of a bundle, each after what it refers to."""

KEPT = ("reviews", "versions", "searches", "choices")
"""Those that a project keeps besides, and most bundles have none of."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A fault with the ``subject`` (an id, a value) in entry ``index`` of a part of a bundle."""

    kind: str
    index: int
    subject: str
    fault: Fault


def require_sound(bundle: Bundle, file: str, place: Callable[[str, int], str] = "{}[{}]".format) -> None:
    """Problem BAD_CONTENT for the first flaw of ``bundle``; ``place`` words where a part's entry stands."""
    for flaw in flaws(bundle):
        raise Problem(Wrong.BAD_CONTENT, file, place(flaw.kind, flaw.index), flaw.subject, flaw.fault)


def flaws(bundle: Bundle) -> Iterator[Flaw]:
    """Every fault of ``bundle``: ids empty or used twice, references to nothing, anchors that do not hold."""
    for kind in (*KINDS, *KEPT):
        ids = [entry.id for entry in getattr(bundle, kind)]
        yield from _ids(kind, enumerate(ids))
    yield from _ids("statements", _inner_ids(bundle, "claims"))
    yield from _ids("statements", _inner_ids(bundle, "stances"))
    for index, document in enumerate(bundle.documents):
        if not is_normal(document.text):
            yield Flaw("documents", index, document.id, Fault.TEXT_NOT_NORMAL)
    for index, codebook in enumerate(bundle.codebooks):
        for flaw in codebook_flaws(codebook):
            yield Flaw("codebooks", index, flaw.subject or flaw.path, flaw.fault)
    yield from _sets(bundle)
    yield from _statements(bundle)
    yield from _kept(bundle)


def _inner_ids(bundle: Bundle, part: str) -> Iterator[tuple[int, str]]:
    for index, statement in enumerate(bundle.statements):
        for entry in getattr(statement, part):
            yield index, entry.id


def _ids(kind: str, ids: enumerate[str] | Iterator[tuple[int, str]]) -> Iterator[Flaw]:
    seen: set[str] = set()
    for index, id in ids:
        if not id:
            yield Flaw(kind, index, "", Fault.EMPTY_ID)
        if id in seen:
            yield Flaw(kind, index, id, Fault.REPEATED_ID)
        seen.add(id)


def _sets(bundle: Bundle) -> Iterator[Flaw]:
    annotators = {annotator.id for annotator in bundle.annotators}
    codebooks = {codebook.id for codebook in bundle.codebooks}
    for index, one in enumerate(bundle.sets):
        if one.annotator_id not in annotators:
            yield Flaw("sets", index, one.annotator_id, Fault.UNKNOWN_ANNOTATOR)
        if one.codebook_id not in codebooks:
            yield Flaw("sets", index, one.codebook_id, Fault.UNKNOWN_CODEBOOK)


def _kept(bundle: Bundle) -> Iterator[Flaw]:
    texts = {document.id: document.text for document in bundle.documents}
    statements = {"", *(statement.id for statement in bundle.statements)}
    for index, review in enumerate(bundle.reviews):
        text = texts.get(review.document_id)
        if text is None:
            yield Flaw("reviews", index, review.document_id, Fault.UNKNOWN_DOCUMENT)
            continue
        for subject, fault in review_faults(review, text):
            yield Flaw("reviews", index, subject, fault)
        # What was accepted is a statement, or is no decision any more.
        lost = review.decision is Decision.ACCEPTED and not review.statement_id
        if lost or review.statement_id not in statements:
            yield Flaw("reviews", index, review.statement_id, Fault.UNKNOWN_STATEMENT)
    for index, search in enumerate(bundle.searches):
        if not search.name.strip() or not search.words.strip():
            yield Flaw("searches", index, search.id, Fault.EMPTY_NAME)
    codebooks = {codebook.id for codebook in bundle.codebooks}
    for index, version in enumerate(bundle.versions):
        if version.codebook.id not in codebooks:
            yield Flaw("versions", index, version.codebook.id, Fault.UNKNOWN_CODEBOOK)
        for flaw in codebook_flaws(version.codebook):
            yield Flaw("versions", index, flaw.subject or flaw.path, flaw.fault)


def review_faults(review: Review, text: str) -> Iterator[tuple[str, Fault]]:
    """What is wrong with the words of a suggestion that was decided on, in the text of its document."""
    if not review.proposed.content:
        yield review.id, Fault.NO_WORDS
    for span in review.proposed.content:
        if span.end > len(text):
            yield f"{span.start}-{span.end}", Fault.NO_SPAN


def _statements(bundle: Bundle) -> Iterator[Flaw]:
    texts = {document.id: document.text for document in bundle.documents}
    references = References(bundle, {one.id: one.within for one in bundle.statements})
    for index, statement in enumerate(told_of(iter(bundle.statements), len(bundle.statements))):
        text = texts.get(statement.document_id)
        if text is not None and not references.doubtful((statement,), text):
            continue
        for subject, fault in references.faults(statement, text):
            yield Flaw("statements", index, subject, fault)
