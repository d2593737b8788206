"""Which stretches between marks are quotations, on our own sentences and on articles marked by hand."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.project.lexicons import lexicon
from desktop_app.domain.statement import Kind

SHARED = Path(__file__).parents[2] / "../shared"
CORPORA = SHARED / "corpora"
needs_shared = pytest.mark.skipif(not CORPORA.is_dir(), reason="the articles marked by hand are not here")


def found(text: str, language: str = "") -> list[list[str]]:
    return [
        [span.words(text) for span in quotation.content]
        for quotation in find_quotations(text, lexicon(language))
    ]


def test_a_quotation_is_direct_and_says_why() -> None:
    (quotation,) = find_quotations("‘De brug blijft dicht’, zegt Velt.", lexicon("nl"))
    assert quotation.kind is Kind.DIRECT
    assert quotation.why.frame == "quote-verb"
    assert (quotation.source, quotation.cue, quotation.speaker) == ((), (), "")


def test_only_the_outermost_marks() -> None:
    assert found("“She said ‘no’ to me,” he said.") == [["“She said ‘no’ to me,”"]]


def test_a_running_quotation_is_one() -> None:
    text = "“One.\n\n“Two,” she said. “Three.”"
    assert found(text) == [["“One.", "“Two,”"], ["“Three.”"]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zij won met ‘De Lege Brug’ een prijs.", "nl"),
        ("Das Schiff „Aurora“ sank im See.", "de"),
        ("Die Partei „Bund der Brücken“ (BDB) verlor.", "de"),
        ("Ein Mischling („Hybride“) lebt dort.", "de"),
        ("The price was “12.50” then.", "en"),
        ('<a href="bridge closed">', "en"),
        ("She left “…” there.", "en"),
    ],
)
def test_names_titles_and_values_are_no_quotations(text: str, language: str) -> None:
    assert find_quotations(text, lexicon(language)) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Velt noemt het plan ‘waardeloos’ en ‘duur’.", "nl"),
        ("She called it “a disgrace” twice.", "en"),
        ("Er sprach von „großem Unsinn“ im Rat.", "de"),
        ("“No,” said Marlow.", "en"),
        ("Velt: ‘Brug Dicht!’", "nl"),
        ("Marlow calls plan “Total Waste” Of Money", "en"),
    ],
)
def test_parts_of_sentences_are_quotations(text: str, language: str) -> None:
    assert find_quotations(text, lexicon(language))


@given(st.text(), st.sampled_from(["", "nl", "de", "xx-Latn"]))
def test_any_text(text: str, language: str) -> None:
    assert all(
        span.end <= len(text)
        for quotation in find_quotations(text, lexicon(language))
        for span in quotation.content
    )


def articles(name: str) -> list[dict[str, Any]]:
    lines = (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@needs_shared
def test_the_first_article_has_six_quotations() -> None:
    text = (SHARED / "samples/seed_article.nl.txt").read_text(encoding="utf-8")
    quotes = [quote for quote in articles("seed.nl")[0]["quotes"] if quote["kind"] == "direct"]
    marked = [pair for quote in quotes for pair in quote["content"]]
    assert [
        [span.start, span.end] for q in find_quotations(text, lexicon("nl")) for span in q.content
    ] == marked
    assert len(marked) == 6


@needs_shared
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_cut_and_turned_articles(data: st.DataObject) -> None:
    article = data.draw(st.sampled_from(articles("news_dev.nl")))
    text, cut = article["text"], data.draw(st.integers(0, 3000))
    for spoilt in (text[::-1], text[cut:], text[:cut], text.replace("\n", ""), text.replace(" ", "")):
        assert all(
            span.end <= len(spoilt) for q in find_quotations(spoilt, lexicon("nl")) for span in q.content
        )


def scorer() -> ModuleType:
    sys.path.insert(0, str(CORPORA))
    try:
        return importlib.import_module("score_quotes")
    finally:
        sys.path.pop(0)


@needs_shared
@pytest.mark.parametrize(("language", "floor"), [("nl", 0.90), ("en", 0.95), ("de", 0.81)])
def test_words_between_marks_are_found_as_marked_by_hand(language: str, floor: float) -> None:
    score = scorer()
    gold = {article["id"]: article for article in articles(f"news_dev.{language}")}
    predicted = {
        name: {
            "quotes": [
                {"content": [[span.start, span.end] for span in quotation.content]}
                for quotation in find_quotations(article["text"], lexicon(language))
            ]
        }
        for name, article in gold.items()
    }
    assert score.score(gold, predicted)["marks", "quoted", "exact"].prf()[2] >= floor
