"""One codebook taken into another: nothing of ours is lost, everything of theirs is there or told."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from desktop_app.domain.codebook import ClaimType, Codebook, Topic, Tree
from desktop_app.domain.codebook_difference import How, differences
from desktop_app.domain.codebook_merge import as_ours, conflicts, gone, merged, replaced
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.formats.codebook_flaws import codebook_flaws
from tests.formats.bundles import codebooks

OURS = Codebook(
    "ours",
    "News",
    "en",
    4,
    (ClaimType("demand", "Demand", key="d"),),
    (Topic("water", "Water"), Topic("tolls", "Tolls", "water", key="t"), Topic("quay", "Quay")),
    fields=(Field("tone", "Tone", FieldOwner.CLAIM, FieldKind.ONE_OF, options=(Option("a", "Angry"),)),),
)


def taken_in(theirs: Codebook) -> Codebook:
    return merged(OURS, as_ours(theirs, OURS))


@settings(max_examples=80, deadline=None)
@given(codebooks("x"), codebooks("y"))
def test_merging_keeps_ours_and_has_all_of_theirs(ours: Codebook, theirs: Codebook) -> None:
    known = as_ours(theirs, ours)
    book = merged(ours, known)
    assert list(codebook_flaws(book)) == []
    assert merged(book, as_ours(theirs, book)) == book
    assert merged(ours, as_ours(ours, ours)) == ours
    for tree in Tree:
        ids = [code.id for code in book.codes(tree)]
        assert ids[: len(ours.codes(tree))] == [code.id for code in ours.codes(tree)]
        assert set(ids) == {code.id for code in (*ours.codes(tree), *known.codes(tree))}
    for told in differences(ours, book):
        assert told.how is How.ADDED or (told.how is How.CHANGED and not told.before)
    for told in conflicts(book, known):
        assert told.how in (How.CHANGED, How.MOVED)


@settings(max_examples=80, deadline=None)
@given(codebooks("x"), codebooks("y"))
def test_replacing_gives_theirs_with_what_is_to_be_kept(ours: Codebook, theirs: Codebook) -> None:
    known = as_ours(theirs, ours)
    assert replace(replaced(ours, known), id=known.id) == known
    everything = {(tree, code.id) for tree in Tree for code in ours.codes(tree)}
    book = replaced(ours, known, everything)
    assert list(codebook_flaws(book)) == []
    assert gone(ours, book) == ()
    assert {(tree, code.id) for tree, code in gone(ours, known)} == everything - {
        (tree, code.id) for tree in Tree for code in known.codes(tree)
    }


def test_the_same_name_is_the_same_entry_and_leads_what_stands_below_it() -> None:
    theirs = Codebook(
        "t", "T", topics=(Topic("g1", " WATER"), Topic("g2", "Ferries", "g1"), Topic("g3", "Tolls", ""))
    )
    book = taken_in(theirs)
    assert book.topics == (*OURS.topics, Topic("g2", "Ferries", "water"))
    assert [
        (told.facet, told.name, told.before, told.after) for told in conflicts(book, as_ours(theirs, OURS))
    ] == [
        ("name", " WATER", "Water", " WATER"),
        ("parent", "Tolls", "Water", ""),
    ]


def test_a_name_that_several_have_is_nobody_s() -> None:
    theirs = Codebook("t", "T", topics=(Topic("g1", "Quay"), Topic("g2", "Quay", "g1")))
    assert [topic.id for topic in taken_in(theirs).topics] == ["water", "tolls", "quay", "g1", "g2"]


def test_an_id_goes_before_a_name() -> None:
    theirs = Codebook("t", "T", topics=(Topic("quay", "Water"), Topic("g1", "Quay")))
    book = taken_in(theirs)
    assert [topic.name for topic in book.topics] == ["Water", "Tolls", "Quay", "Quay"]
    (told,) = conflicts(book, as_ours(theirs, OURS))
    assert (told.before, told.after) == ("Quay", "Water")


def test_what_ours_leaves_empty_is_filled_in_and_a_taken_key_is_told() -> None:
    theirs = Codebook("t", "T", topics=(Topic("quay", "Quay", "", "Where ships lie.", key="t"),))
    book = taken_in(theirs)
    assert book.topics[2] == Topic("quay", "Quay", "", "Where ships lie.")
    (told,) = conflicts(book, as_ours(theirs, OURS))
    assert (told.facet, told.before, told.after) == ("key", "", "t")


def test_options_are_added_to_a_field_of_the_same_kind() -> None:
    calm = Option("c", "Calm")
    field = Field("x", "tone", FieldOwner.CLAIM, FieldKind.ONE_OF, options=(calm,))
    assert taken_in(Codebook("t", "T", fields=(field,))).fields[0].options == (Option("a", "Angry"), calm)
    another = replace(field, kind=FieldKind.SEVERAL_OF)
    book = taken_in(Codebook("t", "T", fields=(another,)))
    assert book.fields == OURS.fields
    told = conflicts(book, as_ours(Codebook("t", "T", fields=(another,)), OURS))
    assert {(each.how, each.facet) for each in told} == {
        (How.CHANGED, "name"),
        (How.CHANGED, "kind"),
        (How.ADDED, ""),
    }
    elsewhere = replace(field, owner=FieldOwner.ACTOR)
    assert len(taken_in(Codebook("t", "T", fields=(elsewhere,))).fields) == 2


def test_what_is_kept_stands_under_the_nearest_that_is_left() -> None:
    theirs = Codebook("t", "T", topics=(Topic("water", "Water", key="t"),))
    deep = replace(OURS, topics=(*OURS.topics, Topic("night", "Night tolls", "tolls", key="n")))
    book = replaced(deep, as_ours(theirs, deep), {(Tree.TOPIC, "night"), (Tree.TOPIC, "quay")})
    assert book.topics == (
        Topic("water", "Water", key="t"),
        Topic("quay", "Quay"),
        Topic("night", "Night tolls", "water", key="n"),
    )
