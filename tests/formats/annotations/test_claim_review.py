"""Claims in schema.org's words."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

from desktop_app.domain.bundle import Bundle
from desktop_app.formats.annotations.claim_review import write
from tests.formats.sample import BUNDLE


def graph(bundle: Bundle) -> list[dict[str, Any]]:
    out = io.BytesIO()
    write(bundle, out)
    nodes: list[dict[str, Any]] = json.loads(out.getvalue())["@graph"]
    return nodes


def test_a_claim_has_its_paraphrase_and_its_speaker() -> None:
    claim, review, other = graph(BUNDLE)
    assert claim["text"] == "The bridge is ready in March"
    assert claim["author"] == {"@type": "Person", "name": "Ilse Veldkamp"}
    assert claim["about"]["name"] == "The bridge"
    article, quotation = claim["appearance"]
    assert article["publisher"]["name"] == "Havenbode"
    assert quotation["text"] == "“De brug” […] “is in maart klaar.”"
    assert quotation["isPartOf"]["@id"] == article["@id"]
    assert review["itemReviewed"]["@id"] == claim["@id"]
    assert review["reviewRating"]["alternateName"] == "open"
    assert review["author"] == "Mo"
    assert other["@type"] == "Claim"
    assert other["text"] == BUNDLE.statements[0].words


def test_who_nobody_said_what_it_is_has_a_name_alone() -> None:
    unknown = tuple(replace(actor, kind=type(actor.kind)("")) for actor in BUNDLE.actors)
    claim, *_ = graph(replace(BUNDLE, actors=unknown))
    assert claim["author"] == "Ilse Veldkamp"


def test_what_is_left_out_is_told() -> None:
    losses = write(BUNDLE, io.BytesIO())
    assert {loss.id for loss in losses if "no claim" in loss.what} == {"s2", "s3", "s4"}
    assert {loss.id for loss in losses if "stances" in loss.what} == {"s1"}
