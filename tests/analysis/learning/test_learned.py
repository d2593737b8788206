"""What was learned finds what the rules do not, keeps to the text, and survives the way through bytes."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.learning.learned import Learned
from desktop_app.analysis.learning.linking import TAGGER
from desktop_app.analysis.learning.training import STEPS, trained
from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span
from tests.analysis.learning.articles import CUE, article, articles, proposal
from tests.growth import assert_growth, cost

HOPED = "Ada Vree hoopt dat de kade open blijft. Het regende in Zandstad."
HOPE = proposal(15, 38)


@lru_cache(maxsize=1)
def learned() -> bytes:
    return trained(articles(24), "nl")


def test_a_cue_that_no_rule_knows_is_learned_with_source_and_content() -> None:
    unseen = article(900)
    told = Learned(learned()).improved(unseen.text, unseen.found)
    assert unseen.found == ()
    assert [(one.content, one.source, one.cue) for one in told] == [
        (one.content, one.source, one.cue) for one in unseen.kept
    ]
    assert {(one.why.frame, one.why.cue, one.why.agreed) for one in told} == {(TAGGER, CUE, False)}
    assert {one.confidence for one in told} == {Confidence.POSSIBLE}


def test_the_same_articles_teach_the_same_and_each_step_is_told() -> None:
    steps: list[None] = []
    assert trained(articles(24), "nl", lambda: steps.append(None)) == learned()
    assert len(steps) == STEPS
    assert Learned(learned()).language == "nl"


def test_where_rules_and_tagger_agree_confidence_is_high() -> None:
    taught = [replace(one, found=_as_rules(one)) for one in articles(24)]
    unseen = article(901)
    told = Learned(trained(taught, "nl")).improved(unseen.text, _as_rules(unseen))
    assert [one.content for one in told] == [one.content for one in unseen.kept]
    assert {(one.why.frame, one.why.agreed, one.confidence) for one in told} == {
        ("verb-that", True, Confidence.HIGH)
    }
    assert {one.speaker for one in told} == {"Ada Vree"}


def test_what_was_always_rejected_goes_and_its_pattern_is_silenced() -> None:
    rejecting = [
        Example(HOPED, (), (HOPE,), rejected=(HOPE,)) if number < 4 else one
        for number, one in enumerate(articles(12))
    ]
    taught = Learned(trained(rejecting, "nl"))
    assert taught.quiet == ("verb-that/hopen",)
    assert taught.improved(HOPED, (HOPE,)) == ()
    kept_once = [*rejecting, Example(HOPED, (HOPE,), (HOPE,))]
    assert Learned(trained(kept_once, "nl")).quiet == ()
    without_cue = replace(HOPE, why=replace(HOPE.why, cue=""))
    wide = [replace(one, rejected=(without_cue,) * bool(one.rejected)) for one in rejecting]
    assert Learned(trained(wide, "nl")).quiet == ()


def test_only_what_was_reviewed_teaches() -> None:
    # Of every article only the last paragraph was gone through, and nothing was kept there.
    half = [
        replace(one, text=one.text + "Het regende.", reviewed=(Span(len(one.text), len(one.text) + 12),))
        for one in articles(6)
    ]
    unseen = article(902)
    assert Learned(trained(half, "nl")).improved(unseen.text, ()) == ()
    nothing = [replace(one, reviewed=()) for one in articles(6)]
    with pytest.raises(ValueError, match="0 articles"):
        trained(nothing, "nl")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abZ dat kwebbelde zei Ada Vree.,:“”‘’\"'!?\n\n(é🚢字)א", max_size=300))
@example("")
@example("“")
@example("\n\n“a\n\n“b”\n")
def test_any_text_keeps_every_span_inside_it(text: str) -> None:
    found = find_quotations(text)
    told = Learned(learned()).improved(text, found)
    for one in told:
        assert one.content
        for span in (*one.content, *one.source, *one.cue):
            assert 0 <= span.start < span.end <= len(text)
        assert list(one.content) == sorted(one.content)
    assert told == Learned(learned()).improved(text, found)


def test_a_long_article_takes_no_longer_than_its_length() -> None:
    whole = "".join(article(seed).text for seed in range(200))
    taught = Learned(learned())

    def improved(length: int) -> float:
        text = whole[:length]
        found = find_quotations(text)
        assert len(taught.improved(text, found)) > length / 250
        return cost(lambda: taught.improved(text, found))

    assert_growth(improved(4_000), improved(40_000), 10)


def test_proposals_in_an_article_without_a_word_learned_stay() -> None:
    text = "“Nooit,” zei Bo Stam."
    rules = (Quotation((Span(0, 8),), Kind.DIRECT, confidence=Confidence.HIGH),)
    assert [one.content for one in Learned(learned()).improved(text, rules)] == [(Span(0, 8),)]


def _as_rules(one: Example) -> tuple[Quotation, ...]:
    why = proposal(0, 1, CUE).why
    return tuple(replace(kept, why=why, speaker="Ada Vree") for kept in one.kept)
