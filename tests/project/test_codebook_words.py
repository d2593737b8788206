"""Every difference between two codebooks is one sentence."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from desktop_app.domain.codebook import Codebook, Level
from desktop_app.domain.codebook_difference import Difference, How, Part, differences
from desktop_app.domain.fields import Field
from desktop_app.project.codebook_words import FACET_WORDS, difference_words
from tests.domain.test_codebook_difference import BOOK
from tests.formats.bundles import codebooks


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (Difference(Part.TOPIC, "t", "Tolls", How.ADDED), "Topic “Tolls” added."),
        (
            Difference(Part.TOPIC, "t", "Tolls", How.ADDED, within="Roads"),
            "Topic “Tolls” added under “Roads”.",
        ),
        (Difference(Part.LEVEL, "t", "For", How.REMOVED), "Stance level “For” taken out."),
        (
            Difference(Part.TOPIC, "t", "Tolls", How.MOVED, "parent", "Roads", ""),
            "Topic “Tolls” moved: from under “Roads” to the top.",
        ),
        (
            Difference(Part.TOPIC, "t", "Tolls", How.MOVED, "parent", "", "Roads"),
            "Topic “Tolls” moved: from the top to under “Roads”.",
        ),
        (
            Difference(Part.TOPIC, "t", "Tolls", How.REORDERED),
            "Topic “Tolls” put elsewhere in the order: first.",
        ),
        (
            Difference(Part.TOPIC, "t", "Tolls", How.REORDERED, after="Quays"),
            "Topic “Tolls” put elsewhere in the order: behind “Quays”.",
        ),
        (
            Difference(Part.CLAIM_TYPE, "t", "Threat", How.CHANGED, "name", "Menace", "Threat"),
            "Claim type “Menace” renamed “Threat”.",
        ),
        (
            Difference(Part.CLAIM_TYPE, "t", "Threat", How.CHANGED, "key", "", "t"),
            "Key of the claim type “Threat” added: “t”.",
        ),
        (
            Difference(Part.CLAIM_TYPE, "t", "Threat", How.CHANGED, "key", "t", ""),
            "Key of the claim type “Threat” taken out; it was “t”.",
        ),
        (
            Difference(Part.LEVEL, "t", "For", How.CHANGED, "value", "0.5", "1.0"),
            "Place on the scale of the stance level “For” changed from “0.5” to “1.0”.",
        ),
        (
            Difference(Part.OPTION, "a", "Angry", How.CHANGED, "definition", "x", "y", "Tone"),
            "Definition of the option “Angry” of the field “Tone” changed from “x” to “y”.",
        ),
        (
            Difference(Part.OPTION, "a", "Angry", How.ADDED, within="Tone"),
            "Option “Angry” of the field “Tone” added.",
        ),
    ],
)
def test_the_words(difference: Difference, words: str) -> None:
    assert difference_words(difference) == words


def test_every_attribute_has_its_word() -> None:
    told = {each.name for kind in (Level, Field) for each in fields(kind)} - {"id", "parent", "options"}
    assert told | {"language"} == set(FACET_WORDS)


@settings(max_examples=40, deadline=None)
@given(codebooks("x"))
def test_whatever_is_otherwise_has_a_sentence(other: Codebook) -> None:
    for each in differences(BOOK, other):
        assert difference_words(each).endswith((".", ".”", "!”", "?”", "…”"))
    told = [difference_words(each) for each in differences(BOOK, replace(BOOK, fields=(), topics=()))]
    assert len(set(told)) == len(told) == 5
