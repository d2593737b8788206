"""What is otherwise in a codebook is told, all of it and nothing else."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic, Tree
from desktop_app.domain.codebook_difference import Difference, How, Part, differences
from desktop_app.domain.fields import Field, FieldKind, FieldOwner, Option
from desktop_app.domain.order import out_of_order
from tests.formats.bundles import codebooks

BOOK = Codebook(
    "b",
    "News",
    "en",
    3,
    (ClaimType("demand", "Demand", key="3"), ClaimType("denial", "Denial")),
    (
        Topic("water", "Water"),
        Topic("tolls", "Tolls", "water"),
        Topic("ferry", "Ferry"),
        Topic("quay", "Quay"),
    ),
    (Level("against", "Against", value=-1.0), Level("for", "For", value=1.0)),
    (
        Field(
            "tone",
            "Tone",
            FieldOwner.CLAIM,
            FieldKind.ONE_OF,
            options=(Option("a", "Angry"), Option("c", "Calm")),
        ),
    ),
)


@settings(max_examples=80, deadline=None)
@given(codebooks("x"), codebooks("x"))
def test_nothing_is_told_of_equals_and_something_of_others(one: Codebook, other: Codebook) -> None:
    assert differences(one, one) == ()
    assert bool(differences(one, other)) == (replace(one, version=other.version) != other)


@settings(max_examples=80, deadline=None)
@given(codebooks("x"), codebooks("x"))
def test_the_way_back_has_as_much_to_tell_of_what_came_and_went(one: Codebook, other: Codebook) -> None:
    there, back = differences(one, other), differences(other, one)
    for how, opposite in ((How.ADDED, How.REMOVED), (How.CHANGED, How.CHANGED), (How.MOVED, How.MOVED)):
        went = {(each.part, each.id, each.facet) for each in there if each.how is how}
        assert went == {(each.part, each.id, each.facet) for each in back if each.how is opposite}


@pytest.mark.parametrize("tree", Tree)
def test_every_attribute_of_an_entry_is_told_by_its_name(tree: Tree) -> None:
    first, *rest = BOOK.codes(tree)
    for attribute in fields(first):
        if attribute.name in ("id", "parent"):
            continue
        other = 0.25 if attribute.name == "value" else "#123456"
        changed = BOOK.with_codes(tree, (replace(first, **{attribute.name: other}), *rest))  # type: ignore[arg-type]
        (told,) = differences(BOOK, changed)
        assert (told.part, told.id, told.how, told.facet) == (
            Part(tree.value),
            first.id,
            How.CHANGED,
            attribute.name,
        )
        assert told.after == str(other)


def test_every_attribute_of_a_field_and_of_an_option_is_told_by_its_name() -> None:
    (tone,) = BOOK.fields
    values: dict[str, Any] = {"owner": FieldOwner.STANCE, "kind": FieldKind.SEVERAL_OF, "required": True}
    for attribute in fields(tone):
        if attribute.name not in ("id", "options"):
            changed = replace(tone, **{attribute.name: values.get(attribute.name, "x")})
            (told,) = differences(BOOK, replace(BOOK, fields=(changed,)))
            assert (told.part, told.how, told.facet) == (Part.FIELD, How.CHANGED, attribute.name)
    angry, calm = tone.options
    for attribute in fields(angry)[1:]:
        changed = replace(tone, options=(replace(angry, **{attribute.name: "x"}), calm))
        (told,) = differences(BOOK, replace(BOOK, fields=(changed,)))
        assert (told.part, told.id, told.within, told.facet) == (Part.OPTION, "a", "Tone", attribute.name)


def test_what_came_went_and_moved() -> None:
    _, tolls, ferry, quay = BOOK.topics
    lock = Topic("lock", "Lock", "ferry")
    changed = replace(BOOK, topics=(ferry, lock, replace(tolls, parent="ferry"), quay), version=4)
    assert differences(BOOK, changed) == (
        Difference(Part.TOPIC, "lock", "Lock", How.ADDED, within="Ferry"),
        Difference(Part.TOPIC, "tolls", "Tolls", How.MOVED, "parent", "Water", "Ferry"),
        Difference(Part.TOPIC, "water", "Water", How.REMOVED),
    )


def test_only_what_left_its_place_is_told_to_stand_elsewhere() -> None:
    water, tolls, ferry, quay = BOOK.topics
    changed = replace(BOOK, topics=(quay, water, tolls, ferry))
    assert differences(BOOK, changed) == (Difference(Part.TOPIC, "quay", "Quay", How.REORDERED),)
    changed = replace(BOOK, topics=(water, tolls, quay, ferry))
    (told,) = differences(BOOK, changed)
    assert (told.name, told.after) in {("Quay", "Tolls"), ("Ferry", "Quay")}


def test_a_level_that_has_no_value_any_longer() -> None:
    against, for_ = BOOK.scale
    (told,) = differences(BOOK, replace(BOOK, scale=(against, replace(for_, value=None))))
    assert (told.facet, told.before, told.after) == ("value", "1.0", "")


@given(st.permutations("abcdefg"))
def test_without_those_out_of_order_the_order_is_the_old_one(after: list[str]) -> None:
    strayed = out_of_order("abcdefg", after)
    left = [each for each in after if each not in strayed]
    assert left == sorted(left)
    assert bool(strayed) == (after != sorted(after))


def test_one_that_jumps_over_many_is_the_one_out_of_order() -> None:
    assert out_of_order("abcdef", "fabcde") == {"f"}
    assert out_of_order("", "") == frozenset()
