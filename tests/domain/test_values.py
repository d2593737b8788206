"""What the values say of themselves."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.actors import Actor
from desktop_app.domain.codebook import ClaimType, Codebook, Level, Side, Topic
from desktop_app.domain.history import Step
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.statement import Statement
from desktop_app.domain.text import Anchor, Span

TEXT = "The ferry, he said, stays. It does not, she said."


def statement(*spans: Span) -> Statement:
    return Statement("s", "set", "d", tuple(Anchor.of(TEXT, span) for span in spans))


def test_a_statement_has_content() -> None:
    with pytest.raises(ValueError, match="content"):
        Statement("s", "set", "d", ())


def test_the_words_of_a_statement_in_two_stretches() -> None:
    assert statement(Span(0, 9), Span(20, 25)).words == "The ferry […] stays"


@given(st.lists(st.integers(0, 40).map(lambda start: Span(start, start + 5)), min_size=1, max_size=4))
def test_the_extent_holds_all_of_the_content_and_no_more(spans: list[Span]) -> None:
    extent = statement(*spans).extent
    assert all(extent.contains(span) for span in spans)
    assert extent.start in {span.start for span in spans}
    assert extent.end in {span.end for span in spans}


def test_values_stay_as_they_are() -> None:
    with pytest.raises(FrozenInstanceError):
        statement(Span(0, 3)).memo = "no"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "known"),
    [("Orla Quint", True), (" orla quint ", True), ("OQ", True), ("Orla", False), ("", False)],
)
def test_an_actor_is_called_by_name_and_alias(name: str, known: bool) -> None:
    assert Actor("a", "Orla Quint", aliases=("oq",)).is_called(name) is known


@pytest.mark.parametrize(
    ("level", "side"),
    [
        (Level("-", "Against", value=-0.5), Side.AGAINST),
        (Level("0", "Neutral", value=0.0), Side.NEUTRAL),
        (Level("+", "For", value=1.0), Side.FOR),
        (Level("mixed", "Both"), Side.MIXED),
        (Level("unclear", "Unclear"), Side.UNCLEAR),
        (Level("other", "Other"), Side.UNCLEAR),
    ],
)
def test_the_side_of_a_level(level: Level, side: Side) -> None:
    assert level.side is side


def test_a_codebook_finds_its_entries_by_id_before_name() -> None:
    book = Codebook(
        "b",
        "B",
        claim_types=(ClaimType("one", "two"), ClaimType("two", "One")),
        topics=(Topic("tolls", "Bridge tolls"),),
        scale=(Level("for", "For", value=1.0),),
    )
    assert book.claim_type("two") == book.claim_types[1]
    assert book.claim_type("ONE ") == book.claim_types[1]
    assert book.topic(" bridge TOLLS") == book.topics[0]
    assert book.level("for") == book.scale[0]
    assert book.topic("ferries") is None


def test_a_step_tells_what_it_touched_by_kind() -> None:
    step = Step(
        1, "i", "Add", "Ines", "", touched=frozenset({("actor", "a"), ("actor", "b"), ("document", "d")})
    )
    assert step.ids("actor") == {"a", "b"}
    assert step.ids("claim") == frozenset()


def test_a_problem_is_a_value_that_can_be_raised_and_sent() -> None:
    problem = Problem(Wrong.BAD_CONTENT, "f.csv", place="line 3", choices=("a",))
    assert problem == Problem(Wrong.BAD_CONTENT, "f.csv", place="line 3", choices=("a",))
    assert problem != Problem(Wrong.BAD_CONTENT, "f.csv", place="line 4", choices=("a",))
    assert str(problem) == "bad-content: f.csv: line 3"
    with pytest.raises(Problem):
        raise problem
    assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301
