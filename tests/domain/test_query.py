"""A query as it is typed: never an error, and one language for articles, statements and tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.folding import folded, folded_each, has
from desktop_app.domain.query import (
    MOST,
    PREFIXES,
    By,
    Query,
    Term,
    asking,
    fits,
    no_dates,
    parse,
    unknown_prefixes,
)
from desktop_app.domain.text import normalise


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", Query()),
        ("tide dawn", Query((Term("tide"), Term("dawn")))),
        ('"slack water" tid*', Query((Term("slack water", phrase=True), Term("tid", prefix=True)))),
        ("\u201cslack water\u201d", Query((Term("slack water", phrase=True),))),
        ("quay OR wharf", Query((Term("quay"), Term("wharf", either=True)))),
        ("OR quay", Query((Term("quay"),))),
        (
            '-quay -"slack water"',
            Query((Term("quay", negated=True), Term("slack water", True, negated=True))),
        ),
        ("slack-water", Query((Term("slack-water"),))),
        ("- tide", Query((Term("tide"),))),
        ("http://x.org", Query((Term("http://x.org"),))),
        ("speaker:Vree", Query(by=(By("speaker", "Vree"),))),
        (
            'Speaker:"Ada  Vree" -claim:denial',
            Query(by=(By("speaker", "Ada Vree"), By("claim", "denial", True))),
        ),
        ("speaker:", Query()),
        ("-speaker:*", Query(by=(By("speaker", "*", True),))),
        ("date:2031-03", Query(by=(By("date", "2031-03"),))),
        (
            'outlet:="The Post" -tag:=sea',
            Query(by=(By("outlet", "The Post", False, True), By("tag", "sea", True, True))),
        ),
        ("outlet:=", Query()),
        ("ratio:=3", Query((Term("ratio:=3"),))),
        ('quay - * "" OR', Query((Term("quay"),))),
        ('"open', Query((Term("open", phrase=True),))),
    ],
)
def test_read(typed: str, query: Query) -> None:
    assert parse(typed) == query


@given(st.text(max_size=40))
def test_whatever_is_typed(typed: str) -> None:
    query = parse(typed)
    assert all(by.prefix in PREFIXES and by.value for by in query.by)
    fits(query, ("tide",), {"speaker": ("Vree",)})


@given(st.sampled_from(PREFIXES), st.text(min_size=1, max_size=20), st.booleans())
def test_what_is_asked_is_read_again(prefix: str, value: str, negated: bool) -> None:
    plain = "".join(letter for letter in value if letter not in '"\u201c\u201d\u201e\0')
    # What is typed is made normal first, in which some letters that are none go.
    plain = " ".join(normalise(plain).replace("\ufffd", " ").split())
    if plain:
        assert parse(asking(prefix, plain, negated=negated)) == Query(by=(By(prefix, plain, negated),))


def test_of_an_article_that_was_pasted_the_first_words_are_asked_for() -> None:
    query = parse("tide speaker:Vree " * MOST)
    assert len(query.words) + len(query.by) == MOST


def test_groups() -> None:
    query = parse("quay OR wharf tide -mud")
    assert [[term.words for term in group] for group in query.wanted] == [["quay", "wharf"], ["tide"]]
    assert [term.words for term in query.unwanted] == ["mud"]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The Café-Tide!", "the cafe tide"),
        ("Störm_Straße", "storm strasse"),
        ("الرُّبّان", "الربان"),
        ("नदी शांत है।", "नदी शांत है"),
    ],
)
def test_folded(text: str, bare: str) -> None:
    assert folded(text) == bare


@given(
    st.lists(
        st.text(st.sampled_from("aB1 \n\t_-.é\u0301ßΣА\u05d0\u05bd\u093e\u3042\u1100\u2028’"), max_size=6),
        max_size=5,
    )
)
def test_many_are_folded_as_each_is(texts: list[str]) -> None:
    assert folded_each(texts) == [folded(text) for text in texts]


def test_terms_stand_at_the_beginning_of_words() -> None:
    assert has("the slack water", "Wat")
    assert not has("the slack water", "ater")
    assert has("今天天气很好", "天气")
    assert has("เรือออกจากท่า", "ออก")


@pytest.mark.parametrize(
    ("typed", "date", "found"),
    [
        ("after:2031-03-14", "2031-03-14", True),
        ("after:2031-03-14", "2031-03-13", False),
        ("after:2031-03", "2031-03-01T08:00", True),
        ("after:2031-03-14", "2031-03", False),
        ("after:2031-03-14", "2032", True),
        ("before:2031-03-14", "2031-03-14", False),
        ("before:2031-03-14", "2031-03-13T23:59", True),
        ("before:2031-03-14", "2031-03", False),
        ("before:2031-03-14", "2031-02", True),
        ("before:2031", "", False),
        ("after:*", "", False),
        ("-after:2031", "", True),
        ("after:14-03-2031", "2031-03-15", False),
        ("after:2031-3-4", "2031-03-15", False),
        ("after:0000", "2031-03-15", False),
        ("before:yesterday", "2031-03-15", False),
        ("before:2031-02-30", "2031-02-15", False),
        ("after:2031-03 before:2031-04", "2031-03-31", True),
        ("after:2031-03 before:2031-04", "2031-04-01", False),
    ],
)
def test_on_either_side_of_a_date(typed: str, date: str, found: bool) -> None:
    assert fits(parse(typed), (), {"date": (date,)}) is found


VALUES = {"speaker": ("Ada Vree",), "claim": ("Denial", "Demand"), "stance": ()}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("speaker:vree", True),
        ("speaker:quint", False),
        ("speaker:quint speaker:vree", True),
        ("claim:denial claim:promise", True),
        ("-claim:demand", False),
        ("stance:*", False),
        ("-stance:*", True),
        ("topic:*", False),
        ("speaker:vree tide", True),
        ("speaker:vree -tide", False),
        ("mud OR tide", True),
        ("mud", False),
        ('"the tide"', True),
    ],
)
def test_fitting(typed: str, found: bool) -> None:
    assert fits(parse(typed), ("The tide", "opens"), VALUES) is found


def test_what_looks_like_a_prefix_and_is_none_is_known() -> None:
    assert unknown_prefixes('spreker:Bo speaker:Ada "at 12:30" x spreker:Cy -rol:y') == ("spreker", "rol")
    assert unknown_prefixes("speaker:Bo words") == ()


def test_what_is_no_date_is_told() -> None:
    typed = "after:14-03-2031 before:2031-03-14 -before:yesterday after:* date:maart"
    assert no_dates(parse(typed)) == ("14-03-2031", "yesterday")
    assert no_dates(parse("tide after:2031-03 before:2031")) == ()


@pytest.mark.parametrize(
    ("typed", "outlet", "found"),
    [
        ("outlet:Post", "Morning Post", True),
        ("outlet:=Post", "Morning Post", False),
        ("outlet:=post", "The Post", False),
        ('outlet:="de kadé"', "De Kade", True),
        ("-outlet:=Post", "Post", False),
        ("-outlet:=Post", "Morning Post", True),
        ("outlet:=Kade outlet:=Post", "Post", True),
    ],
)
def test_a_value_that_is_all_there_is(typed: str, outlet: str, found: bool) -> None:
    assert fits(parse(typed), (), {"outlet": (outlet,)}) is found
    assert parse(asking("outlet", outlet, whole=True)).by == (By("outlet", outlet, whole=True),)
