"""Codebooks in TOML come back as they were, and say where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.codebook import Codebook
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebook import read_codebook, write_codebook
from desktop_app.formats.fault import Fault
from tests.formats.bundles import codebooks
from tests.formats.sample import BUNDLE

OURS = sorted((Path(__file__).parents[2] / "resources" / "codebooks").glob("*.toml"))
HEAD = 'id = "b"\nname = "B"\n'
ANY = st.text(st.characters(codec="utf-8"))


@settings(max_examples=60, deadline=None)
@given(codebooks("x"))
def test_what_is_written_is_read_back(codebook: Codebook) -> None:
    assert read_codebook(write_codebook(codebook), "a file") == codebook


@given(ANY)
def test_any_string_survives(words: str) -> None:
    codebook = Codebook("x" + words, "x" + words, words)
    assert read_codebook(write_codebook(codebook), "a file") == codebook


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_codebooks_are_sound(path: Path) -> None:
    codebook = read_codebook(path.read_bytes(), path.name)
    assert codebook.claim_types
    assert codebook.scale


def test_a_file_as_a_person_would_write_it() -> None:
    (codebook,) = BUNDLE.codebooks
    text = write_codebook(codebook).decode()
    assert text.startswith('id = "news"\nname = "News"\nlanguage = "en"\nversion = 2\n\n[[claim_types]]\n')
    by_hand = "\ufeff# mine\r\n" + text.replace("\n", "\r\n").replace('"News"', "'News'")
    assert read_codebook(by_hand.encode(), "a file") == codebook


@pytest.mark.parametrize(
    ("text", "place", "detail"),
    [
        ("id = x", "1:6", ""),
        (HEAD + 'name = "C"\n', "3:11", ""),
        ('name = "B"', "id", Fault.MISSING_FIELD),
        ('id = "b"', "name", Fault.MISSING_FIELD),
        ('id = ""\nname = "B"', "id", Fault.EMPTY_ID),
        (HEAD + "colour = 1", "colour", Fault.UNKNOWN_FIELD),
        (HEAD + 'version = "1"', "version", Fault.WRONG_TYPE),
        (HEAD + "version = true", "version", Fault.WRONG_TYPE),
        (HEAD + "version = 0", "version", Fault.BAD_NUMBER),
        (HEAD + "topics = 3", "topics", Fault.WRONG_TYPE),
        (HEAD + "topics = [3]", "topics[0]", Fault.WRONG_TYPE),
        (HEAD + "[[topics]]\nid = 'a'", "topics[0].name", Fault.MISSING_FIELD),
        (HEAD + "[[topics]]\nname = 'a'", "topics[0].id", Fault.MISSING_FIELD),
        (HEAD + "[[topics]]\nid = 'a'\nname = ''", "topics[0].name", Fault.EMPTY_NAME),
        (HEAD + "[[topics]]\nid = 'a'\nname = 'a'\nvalue = 1", "topics[0].value", Fault.UNKNOWN_FIELD),
        (HEAD + "[[topics]]\nid = 'a'\nname = 'a'\n" * 2, "topics[1].id", Fault.REPEATED_ID),
        (HEAD + "[[topics]]\nid = 'a'\nname = 'a'\nparent = 'c'", "topics[0].parent", Fault.UNKNOWN_PARENT),
        (HEAD + "[[topics]]\nid = 'a'\nname = 'a'\nparent = 'a'", "topics[0].parent", Fault.GOES_ROUND),
        (HEAD + "[[topics]]\nid = 'a'\nname = 'a'\nkey = 'ab'", "topics[0].key", Fault.BAD_SHORTCUT),
        (HEAD + "[[topics]]\nid = 'a'\nname = 'a'\ncolour = 'red'", "topics[0].colour", Fault.BAD_COLOUR),
        (HEAD + "[[scale]]\nid = 'a'\nname = 'a'\nvalue = 2", "scale[0].value", Fault.BAD_NUMBER),
        (HEAD + "[[scale]]\nid = 'a'\nname = 'a'\nvalue = nan", "scale[0].value", Fault.BAD_NUMBER),
        (HEAD + "[[scale]]\nid = 'a'\nname = 'a'\nvalue = 1979-05-27", "scale[0].value", Fault.WRONG_TYPE),
        (HEAD + "x = " + "[" * 20_000, "", Fault.TOO_DEEP),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, place: str, detail: str) -> None:
    with pytest.raises(Problem) as caught:
        read_codebook(text.encode(), "codes.toml")
    problem = caught.value
    assert (problem.wrong, problem.file, problem.place) == (Wrong.BAD_CONTENT, "codes.toml", place)
    assert detail in ("", problem.detail)


def test_a_circle_of_two_and_a_key_used_twice() -> None:
    entry = "[[topics]]\nid = '{}'\nname = 'n'\nparent = '{}'\n"
    with pytest.raises(Problem, match=Fault.GOES_ROUND):
        read_codebook((HEAD + entry.format("a", "b") + entry.format("b", "a")).encode(), "f")
    keyed = "[[topics]]\nid = '{}'\nname = 'n'\nkey = 'k'\n"
    with pytest.raises(Problem, match=Fault.REPEATED_SHORTCUT):
        read_codebook((HEAD + keyed.format("a") + keyed.format("b")).encode(), "f")


@given(st.binary(max_size=40))
def test_any_bytes_are_a_codebook_or_a_problem(data: bytes) -> None:
    with pytest.raises(Problem):
        read_codebook(data, "a file")


def test_bytes_that_no_toml_file_holds() -> None:
    with pytest.raises(Problem, match=Fault.NOT_UTF8):
        read_codebook(b'id = "\xff"', "f")
    with pytest.raises(Problem, match=Fault.LONE_SURROGATE):
        write_codebook(Codebook("\ud800", "n"))
    with pytest.raises(Problem):
        read_codebook(b"version = " + b"9" * 5000, "f")
