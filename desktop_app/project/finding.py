"""The quotations of a text with all that is known of its language, of the actors, and from training."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desktop_app.analysis.language import language_of
from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.analysis.speakers.lexicon import speaker_words
from desktop_app.analysis.speakers.resolve import resolved
from desktop_app.analysis.speakers.words import SpeakerWords
from desktop_app.domain.actors import Actor
from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.project.lexicons import lexicon, texts
from desktop_app.project.search_key import primary
from desktop_app.project.taught import improved


def found(
    text: str, language: str, actors: Sequence[Actor] = (), model: Model | None = None
) -> tuple[Quotation, ...]:
    """The quotations of ``text`` in its order, with their speakers.

    ``language`` is a BCP 47 tag; where it is empty, the text tells.
    ``model`` is what was learned for that language. Problem as for ``lexicons.lexicon``.
    """
    language = language or language_of(text)
    quotations = improved(text, find_quotations(text, lexicon(language)), model)
    return resolved(text, quotations, actors, _words(texts("speakers", primary(language))))


@lru_cache(maxsize=16)
def _words(sources: tuple[tuple[str, str], ...]) -> SpeakerWords:
    return speaker_words(*(text for text, _ in sources), files=tuple(file for _, file in sources))
