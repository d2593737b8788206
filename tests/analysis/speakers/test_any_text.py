"""No text, span or actor upsets the search for speakers."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.speakers.lexicon import speaker_words
from desktop_app.analysis.speakers.resolve import resolved
from desktop_app.analysis.speakers.words import SpeakerWords
from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from desktop_app.domain.findings import Quotation
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span

LEXICONS = Path(__file__).parents[3] / "resources/lexicons"
WORDS = [
    SpeakerWords(),
    *(
        speaker_words((LEXICONS / f"speakers.{language}.toml").read_text(encoding="utf-8"))
        for language in ("nl", "en", "de", "fr")
    ),
]
LISTED = """
    de het the der die president minister woordvoerder van of von Velt Noor Orlische , . ( ) ‘ ’ “ ” : she sie
    who zijn his Angaben eigenen en and NS-topman J. J.P. Mr. een la EU ' - & hij
"""
PIECES = st.sampled_from(LISTED.split())
TEXTS = st.text() | st.lists(PIECES, min_size=1).map(" ".join)
ACTORS = st.lists(
    st.builds(
        Actor,
        id=st.text(max_size=2),
        name=st.text(max_size=9) | PIECES,
        kind=st.sampled_from(ActorKind),
        aliases=st.lists(st.text(max_size=5) | PIECES, max_size=2).map(tuple),
        affiliations=st.lists(
            st.builds(Affiliation, organisation=st.text(max_size=5), role=st.text(max_size=5) | PIECES),
            max_size=2,
        ).map(tuple),
    ),
    max_size=4,
)


@st.composite
def quotations(draw: st.DrawFn, text: str) -> list[Quotation]:
    """Quotations anywhere in ``text``."""
    if not text:
        return []
    starts = st.integers(0, len(text) - 1)
    spans = starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span(start, end)))
    several = st.lists(spans, max_size=3).map(tuple)
    return draw(
        st.lists(
            st.builds(Quotation, several, st.sampled_from(Kind), several, several, st.just("")), max_size=5
        )
    )


@given(TEXTS, st.data(), ACTORS, st.sampled_from(WORDS))
def test_any_text(text: str, data: st.DataObject, actors: list[Actor], words: SpeakerWords) -> None:
    given_ones = data.draw(quotations(text))
    found = resolved(text, given_ones, actors, words)
    assert [quotation.content for quotation in found] == [quotation.content for quotation in given_ones]
    assert all(bool(quotation.speaker) >= bool(quotation.speaks_for) for quotation in found)
    assert all(bool(quotation.speaker) == bool(quotation.why.named) for quotation in found)
