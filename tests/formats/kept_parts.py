"""What a project keeps besides its annotation sets: decisions, codebooks as they were, searches, choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from desktop_app.domain.bundle import Bundle, Choice
from desktop_app.domain.codebook import CodebookVersion
from desktop_app.domain.document import Document
from desktop_app.domain.findings import Confidence, Quotation, Why
from desktop_app.domain.saved_search import SavedSearch, SearchIn
from desktop_app.domain.statement import Kind
from desktop_app.domain.suggestion import Decision, Review
from desktop_app.domain.text import Span
from tests.formats.words import IDS, WORDS

_CHOSEN = st.sampled_from(((), ("nothing",), ("speaker claim",)))


@st.composite
def kept_parts(draw: st.DrawFn, bundle: Bundle) -> Bundle:
    """The bundle with some of each."""
    return replace(
        bundle,
        reviews=tuple(_reviews(draw, bundle)),
        versions=tuple(_versions(draw, bundle)),
        searches=tuple(_searches(draw, draw(_ids()))),
        choices=tuple(Choice("to-do", told) for told in draw(_CHOSEN)),
    )


def _ids() -> st.SearchStrategy[list[str]]:
    return st.lists(IDS, max_size=2, unique=True)


def _reviews(draw: st.DrawFn, bundle: Bundle) -> Iterator[Review]:
    texts = [document for document in bundle.documents if document.text]
    for id_ in draw(_ids()) if texts else ():
        yield _review(draw, id_, draw(st.sampled_from(texts)), bundle)


def _spans(draw: st.DrawFn, text: str, least: int) -> tuple[Span, ...]:
    starts = draw(st.lists(st.integers(0, len(text) - 1), min_size=least, max_size=2, unique=True))
    return tuple(Span(start, draw(st.integers(start + 1, len(text)))) for start in sorted(starts))


def _review(draw: st.DrawFn, id_: str, document: Document, bundle: Bundle) -> Review:
    proposed = Quotation(
        _spans(draw, document.text, 1),
        draw(st.sampled_from(Kind)),
        _spans(draw, document.text, 0),
        _spans(draw, document.text, 0),
        draw(WORDS),
        draw(WORDS),
        Why(draw(WORDS), draw(WORDS), draw(WORDS), draw(st.booleans())),
        draw(st.sampled_from(Confidence)),
    )
    made = [one.id for one in bundle.statements if one.document_id == document.id]
    decision = draw(st.sampled_from(Decision)) if made else Decision.REJECTED
    statement = draw(st.sampled_from(made)) if decision is Decision.ACCEPTED else ""
    return Review(id_, document.id, decision, proposed, statement)


def _versions(draw: st.DrawFn, bundle: Bundle) -> list[CodebookVersion]:
    numbers = draw(st.lists(st.integers(1, 9), max_size=2, unique=True))
    books = [book for book in bundle.codebooks if draw(st.booleans())]
    return [
        CodebookVersion(replace(book, version=number), draw(WORDS), draw(WORDS), draw(WORDS))
        for book in books
        for number in numbers
    ]


def _searches(draw: st.DrawFn, ids: Sequence[str]) -> list[SavedSearch]:
    names = draw(st.permutations(("To do", "speaker:Vree", "*", "=1+1")))
    flags = [draw(st.booleans()) for _ in range(3)]
    return [
        SavedSearch(id_, name, draw(WORDS.filter(str.strip)), draw(st.sampled_from(SearchIn)), *flags)
        for id_, name in zip(ids, names, strict=False)
    ]
