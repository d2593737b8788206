"""Every format that goes both ways gives back what it was given."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle, Loss
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.format import HEAD, Format
from desktop_app.formats.registry import FORMATS
from tests.formats.bundles import bundles
from tests.formats.sample import BUNDLE

WRITTEN = tuple(format for format in FORMATS if format.write is not None)
"""Those that can be written; what is only read has tests of its own."""

LESS = frozenset({"csv"})
"""Those that give back less, of which their own tests say what."""


def written(format: Format, bundle: Bundle) -> tuple[bytes, tuple[Loss, ...]]:
    assert format.write is not None
    out = io.BytesIO()
    try:
        losses = format.write(bundle, out)
    except Problem as problem:
        if problem.wrong is Wrong.NOT_WRITABLE:
            pytest.skip(problem.detail)  # an extra that is not installed
        raise
    return out.getvalue(), losses


def bytes_of(format: Format, bundle: Bundle) -> bytes:
    return written(format, bundle)[0]


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.name)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(bundle=bundles())
def test_every_format_writes_any_bundle_and_gives_it_back_if_it_reads(format: Format, bundle: Bundle) -> None:
    data = bytes_of(format, bundle)
    assert format.sniff(data[:HEAD]) > 0.5
    if format.read is not None and format.name not in LESS:
        back = format.read(data, "a file")
        assert back == bundle
        assert bytes_of(format, back) == data


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.name)
def test_the_order_of_the_parts_makes_no_difference(format: Format) -> None:
    turned = Bundle(**{name: getattr(BUNDLE, name)[::-1] for name in Bundle.__slots__})
    assert bytes_of(format, turned) == bytes_of(format, BUNDLE)


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.name)
def test_nothing_at_all_is_a_bundle_too(format: Format) -> None:
    data = bytes_of(format, Bundle())
    assert format.read is None or format.read(data, "a file") == Bundle()


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.name)
def test_words_that_lost_their_place_are_kept_or_told(format: Format) -> None:
    first = BUNDLE.statements[0]
    lost = replace(first.content[0], exact="words that are gone", placed=False)
    bundle = replace(BUNDLE, statements=(replace(first, content=(lost,)), *BUNDLE.statements[1:]))
    data, losses = written(format, bundle)
    assert any(loss.id == first.id for loss in losses) or (
        format.read is not None and format.read(data, "a file") == bundle
    )
