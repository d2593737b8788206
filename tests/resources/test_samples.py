"""The sample articles are ours, clean, and rich in the ways in which words are quoted."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.text import normalise
from tests.resources.places import RESOURCES, found, table

ARTICLES = found("samples", "*.txt")


def _read(name: str) -> str:
    return (RESOURCES / "samples" / f"{name}.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_its_particulars(path: Path) -> None:
    particulars = table(path.with_suffix(".toml"))
    assert set(particulars) == {"title", "outlet", "byline", "date", "section", "language"}
    assert all(particulars.values())
    assert path.stem.endswith(f".{particulars['language']}")
    assert date.fromisoformat(particulars["date"])
    assert particulars["title"] not in _read(path.stem)


def test_no_particulars_without_an_article() -> None:
    assert {path.stem for path in found("samples", "*.toml")} == {path.stem for path in ARTICLES}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_clean_paragraphs(path: Path) -> None:
    text = _read(path.stem)
    assert normalise(text) == text
    assert text.endswith("\n")
    paragraphs = text.removesuffix("\n").split("\n\n")
    assert [p for p in paragraphs if not p or p != p.strip() or "\n" in p or "  " in p] == []
    assert 450 <= len(text.split()) <= 700
    assert not set("\"'`\u00a0\t") & set(text)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_has_what_makes_offsets_hard(path: Path) -> None:
    text = _read(path.stem)
    assert any(ord(letter) > 0xFFFF for letter in text)
    assert "\u200d" in text
    composed = unicodedata.normalize("NFC", text)
    assert any(unicodedata.combining(letter) for letter in composed)
    headings = [p for p in text.split("\n\n") if not re.search(r"[.?!’”]$", p.rstrip())]
    assert len(headings) >= 2


def test_the_dutch_article_quotes_in_many_ways() -> None:
    text = _read("nachtboot.nl")
    assert len(re.findall(r"(?<!\w)‘\w", text)) >= 20
    assert re.search(r"“[^”]*‘[^’]+’[^”]*”", text), "double marks around single ones"
    assert re.search(r"‘[^’]*“[^”]+”", text), "single marks around double ones"
    assert re.search(r"’, zei \w+[^‘]*, ‘", text), "a quote split around its frame"
    assert re.search(r"‘We hebben[^\n]*[.]\n\n‘En dan", text), "a quote reopened in the next paragraph"
    assert {"foto’s", "collega’s", "d’Hondt"} <= set(re.findall(r"\w+’\w+", text))
    for words in (" ’s nachts", "Bols’ motie"):
        assert words in text
    for frame in (
        "kondigde",
        "Volgens",
        "eist dat",
        "ontkent dat",
        "aldus",
        "heeft verzekerd dat",
        "wil dat",
    ):
        assert frame in text


def test_the_english_article_quotes_in_many_ways() -> None:
    text = _read("merrow-bank.en")
    assert text.count("“") == text.count("”") + 1, "one quote runs on into the next paragraph"
    assert re.search(r"“[^”]*‘[^’]+’[^”]*”", text), "single marks within double ones"
    assert re.search(r",” \w+ told[^“]*, “", text), "a quote split around its frame"
    assert re.search(r"[^”]\n\n“If the premier", text), "a quote reopened in the next paragraph"
    assert re.search(r"title “[^”]+,”", text), "a title"
    assert re.search(r"been “consulted” three", text), "scare quotes"
    for words in ("Boats’ Association", "year’s", "I’ve", "they’ve"):
        assert words in text
    for frame in ("According to", "denied", "warned that", "wants", "had been assured by", "predicted that"):
        assert frame in text
