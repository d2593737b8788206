"""A codebook file is known by its name, and by what it begins with."""

from __future__ import annotations

import io

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebooks.registry import (
    CODEBOOK_FORMATS,
    by_suffix,
    codebook_format,
    recognise_codebook,
)
from tests.formats.sample import BUNDLE


def test_names_and_suffixes_are_each_formats_own() -> None:
    names = [format.name for format in CODEBOOK_FORMATS]
    suffixes = [suffix for format in CODEBOOK_FORMATS for suffix in format.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert [codebook_format(name).name for name in names] == names
    with pytest.raises(Problem) as caught:
        codebook_format("xls")
    assert caught.value.choices == tuple(names)


@pytest.mark.parametrize("format", CODEBOOK_FORMATS, ids=lambda format: format.name)
def test_what_is_written_is_recognised_under_any_name(format: object) -> None:
    (codebook,) = BUNDLE.codebooks
    for each in CODEBOOK_FORMATS:
        out = io.BytesIO()
        each.write(codebook, out)
        assert recognise_codebook(out.getvalue(), "a file") is each
        assert by_suffix(f"A{each.suffixes[0].upper()}") is each


def test_what_is_no_codebook_is_told() -> None:
    with pytest.raises(Problem) as caught:
        recognise_codebook(b"Dear all,", "letter.txt")
    assert (caught.value.wrong, caught.value.file) == (Wrong.UNKNOWN_FORMAT, "letter.txt")
