"""Records as JSON text say what the records themselves would."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.bundle import Bundle
from desktop_app.formats.json_text import json_of
from desktop_app.formats.record_text import record_text
from desktop_app.formats.records import record
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE


@pytest.mark.parametrize("sparse", [False, True])
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundle=st.one_of(bundles(), st.just(BUNDLE)))
def test_a_record_as_text_is_the_record_as_json(bundle: Bundle, sparse: bool) -> None:
    for part in Bundle.__slots__:
        for value in getattr(bundle, part):
            assert record_text(value, sparse=sparse) == json_of(record(value, sparse=sparse))


@pytest.mark.parametrize("sparse", [False, True])
def test_fields_are_left_out_and_others_stand_among_them(sparse: bool) -> None:
    for claim in (claim for statement in BUNDLE.statements for claim in statement.claims):
        told = record_text(
            claim, sparse=sparse, without=("id",), more={"idea": "1", "a": '["b"]', "zz": "{}"}
        )
        held = record(claim, sparse=sparse)
        del held["id"]
        assert told == json_of({**held, "idea": 1, "a": ["b"], "zz": {}})
