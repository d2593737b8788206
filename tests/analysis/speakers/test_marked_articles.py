"""Speakers in articles marked by hand, where those are at hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from desktop_app.analysis.speakers.resolve import resolved
from desktop_app.domain.findings import Quotation
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from tests.analysis.speakers.told import lexicon

SEED = Path(__file__).parents[3] / "../shared/corpora/seed.nl.jsonl"


def last_word(name: str) -> str:
    return [found[0] for found in re.finditer(r"\w+", name.casefold())][-1]


@pytest.mark.skipif(not SEED.is_file(), reason="the marked articles are not here")
def test_the_first_article() -> None:
    article = json.loads(SEED.read_text(encoding="utf-8").splitlines()[0])
    quotations = [
        Quotation(
            content=tuple(Span(*span) for span in marked["content"]),
            kind=Kind(marked["kind"]),
            source=tuple(Span(*span) for span in marked["source"] or []),
            cue=tuple(Span(*span) for span in marked["cue"] or []),
        )
        for marked in article["quotes"]
    ]
    found = resolved(article["text"], quotations, (), lexicon("nl"))
    right = [last_word(marked["speaker"]) for marked in article["quotes"]]
    assert [last_word(quotation.speaker) for quotation in found] == right
    assert found[0].speaks_for == "Rusland"
