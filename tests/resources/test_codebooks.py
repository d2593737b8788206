"""The codebooks that come along: complete, the same in every language, each entry worth a coder's time."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from tests.resources.colours import contrast, least_difference
from tests.resources.places import RESOURCES, found, table

BOOKS = found("codebooks", "*.toml")
TREES = ("claim_types", "topics", "scale")
WORDING = ("name", "definition", "example", "counter_example")
PAPERS = ("#ffffff", "#1f2329")


def _codebook(path: Path) -> Codebook:
    book = table(path)
    return Codebook(
        book["id"],
        book["name"],
        book["language"],
        book["version"],
        tuple(ClaimType(**entry) for entry in book["claim_types"]),
        tuple(Topic(**entry) for entry in book["topics"]),
        tuple(Level(**entry) for entry in book["scale"]),
    )


def _entries(book: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry for tree in TREES for entry in book[tree]]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_codebook_is_one_of_the_domain(path: Path) -> None:
    book = _codebook(path)
    assert (book.id, book.version) == (path.stem.replace(".", "-"), 1)
    assert path.stem.endswith(f".{book.language}")
    assert [kind.id for kind in book.claim_types] == [
        *("assertion", "denial", "demand", "promise", "warning", "accusation"),
        *("prediction", "proposal", "evaluation", "question"),
    ]
    assert "".join(kind.key for kind in book.claim_types) == "1234567890"
    assert [(level.id, level.value, level.key) for level in book.scale] == [
        ("strongly-against", -1, "1"),
        ("against", -0.5, "2"),
        ("neutral", 0, "3"),
        ("for", 0.5, "4"),
        ("strongly-for", 1, "5"),
        ("mixed", None, "6"),
        ("unclear", None, "7"),
    ]


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_tree_names_each_entry_once_and_below_one_already_named(path: Path, tree: str) -> None:
    entries = table(path)[tree]
    for role in ("id", "name"):
        assert len({entry[role].casefold() for entry in entries}) == len(entries)
    keys = [entry["key"] for entry in entries if entry["key"]]
    assert len(set(keys)) == len(keys)
    named: set[str] = {""}
    for entry in entries:
        assert entry.get("parent", "") in named
        named.add(entry["id"])


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_every_entry_is_explained_in_typographic_words(path: Path) -> None:
    for entry in _entries(table(path)):
        assert all(entry[role].strip() == entry[role] != "" for role in WORDING), entry["id"]
        assert not re.search("[\"']", "".join(entry[role] for role in WORDING)), entry["id"]
        assert re.search(r"\([^)]+\)$", entry["counter_example"]), f"{entry['id']}: no reason"
        assert len({entry[role] for role in WORDING}) == len(WORDING), entry["id"]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_colours_show_on_white_and_on_dark(path: Path) -> None:
    faint = {
        (entry["id"], paper): round(contrast(entry["colour"], paper), 2)
        for entry in _entries(table(path))
        for paper in PAPERS
        if contrast(entry["colour"], paper) < 3
    }
    assert faint == {}


@pytest.mark.parametrize(("tree", "least"), [("claim_types", 5.0), ("scale", 5.0), ("topics", 4.0)])
@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_colours_stay_apart_without_full_colour_sight(path: Path, tree: str, least: float) -> None:
    roots = [entry["colour"] for entry in table(path)[tree] if not entry.get("parent")]
    assert [pair for pair in combinations(roots, 2) if least_difference(*pair) < least] == []


def test_the_languages_differ_in_words_only() -> None:
    english, dutch = (table(RESOURCES / "codebooks" / f"news.{language}.toml") for language in ("en", "nl"))
    for tree in TREES:
        plain = [
            [{role: value for role, value in entry.items() if role not in WORDING} for entry in book[tree]]
            for book in (english, dutch)
        ]
        assert plain[0] == plain[1]
