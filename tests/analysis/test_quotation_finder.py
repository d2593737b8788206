"""Quotations found in our own sentences, in any text at all, and in articles marked by hand."""

from __future__ import annotations

import importlib
import json
import random
import re
import sys
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.analysis.quotations.sentences import LONGEST, sentences
from desktop_app.analysis.quotations.words import words_of
from desktop_app.domain.statement import Kind
from desktop_app.project.lexicons import lexicon

SHARED = Path(__file__).parents[2] / "../shared"
CORPORA = SHARED / "corpora"
needs_shared = pytest.mark.skipif(not CORPORA.is_dir(), reason="the articles marked by hand are not here")


def found(text: str, language: str = "") -> list[list[str]]:
    return [
        [span.words(text) for span in quotation.content]
        for quotation in find_quotations(text, lexicon(language))
    ]


def test_a_quotation_is_direct_and_says_why() -> None:
    text = "‘De brug blijft dicht’, zegt Velt."
    (quotation,) = find_quotations(text, lexicon("nl"))
    assert quotation.kind is Kind.DIRECT
    assert quotation.why.frame == "quote-verb"
    assert [span.words(text) for span in (*quotation.source, *quotation.cue)] == ["Velt", "zegt"]
    assert quotation.speaker == ""


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


def require_sound(text: str, language: str) -> None:
    """Every span lies in the text, none is empty, content is in order, and no two say the same."""
    found = find_quotations(text, lexicon(language))
    for quotation in found:
        assert quotation.content
        for spans in (quotation.content, quotation.source, quotation.cue):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(one.end <= other.start for one, other in pairwise(spans))
    assert len({quotation.content for quotation in found}) == len(found)


LANGUAGES = ["", "nl", "en", "de", "fr", "xx-Latn"]


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text(text: str, language: str) -> None:
    require_sound(text, language)


@settings(deadline=None)
@given(st.data(), st.sampled_from(["nl", "en", "de", "fr"]))
def test_any_words_of_the_lexicon(data: st.DataObject, language: str) -> None:
    known = lexicon(language)
    words = sorted({*known.parts, *known.forms, *known.nouns, *known.adjectives, *known.attributions})
    marks = [
        ",",
        ".",
        ":",
        ";",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "„",
        "«",
        "»",
        "(",
        ")",
        "–",
        "?",
        "\n",
        "Velt",
        "Duin",
    ]
    drawn = data.draw(st.lists(st.sampled_from(words) | st.sampled_from(marks), max_size=60))
    require_sound(" ".join(drawn), language)


def articles(name: str) -> list[dict[str, Any]]:
    lines = (CORPORA / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@needs_shared
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_cut_turned_and_stripped_articles(language: str) -> None:
    rng = random.Random(language)
    for article in rng.sample(articles(f"news_dev.{language}"), 12):
        text, cut = article["text"], rng.randrange(3000)
        unmarked = re.sub("[\"'’‘“”„,]", "", text)
        for spoilt in (text[::-1], text[cut:], text[:cut], text.replace("\n", ""), unmarked, text.upper()):
            require_sound(spoilt, language)


def scorer() -> ModuleType:
    sys.path.insert(0, str(CORPORA))
    try:
        return importlib.import_module("score_quotes")
    finally:
        sys.path.pop(0)


FLOORS = {
    ("marks", "quoted", "exact"): {"nl": 95, "en": 94, "de": 83},
    ("content", "all", "overlap"): {"nl": 88, "en": 65, "de": 64},
    ("content", "direct", "overlap"): {"nl": 94, "en": 80, "de": 72},
    ("cue", "all", "head word"): {"nl": 87, "en": 64, "de": 72},
    ("source", "all", "head word"): {"nl": 86, "en": 66, "de": 60},
}
"""Somewhat below what was measured last, so that a loss is noticed."""


@needs_shared
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_quotations_are_found_as_marked_by_hand(language: str) -> None:
    gold = {article["id"]: article for article in articles(f"news_dev.{language}")}
    predicted = {name: predicted_of(article["text"], language) for name, article in gold.items()}
    counted = scorer().score(gold, predicted)
    figures = {row: round(100 * counted[row].prf()[2], 1) for row in FLOORS}
    assert all(figures[row] >= floors[language] for row, floors in FLOORS.items()), figures


@needs_shared
def test_the_first_article_is_found_whole() -> None:
    gold = {article["id"]: article for article in articles("seed.nl")}
    predicted = {name: predicted_of(article["text"], "nl") for name, article in gold.items()}
    counted = scorer().score(gold, predicted)
    assert counted["content", "direct", "exact"].prf()[2] == 1
    assert counted["content", "all", "overlap"].tp_g >= 17


def predicted_of(text: str, language: str) -> dict[str, Any]:
    return {
        "quotes": [
            {"kind": quotation.kind.value}
            | {
                part: [[span.start, span.end] for span in getattr(quotation, part)] or None
                for part in ("content", "source", "cue")
            }
            for quotation in find_quotations(text, lexicon(language))
        ]
    }


@pytest.mark.parametrize("language", ["nl", "en", "de", "fr"])
@pytest.mark.parametrize("unit", ["Merrow ( ", "said ", "zegt, ", "((", "“‘", ",", "dit “a” "])
def test_what_never_ends_is_read_in_bounded_sentences(unit: str, language: str) -> None:
    known = lexicon(language)
    text = unit * (3 * LONGEST)
    read = list(sentences(text, words_of(text, 0, len(text), (), known)))
    assert max(len(sentence) for sentence in read) <= LONGEST
    assert find_quotations(text, known) is not None
