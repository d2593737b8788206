"""Texts with their quotations marked, for asking who speaks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from desktop_app.analysis.speakers.lexicon import speaker_words
from desktop_app.analysis.speakers.resolve import resolved
from desktop_app.analysis.speakers.words import SpeakerWords
from desktop_app.domain.actors import Actor
from desktop_app.domain.findings import Quotation
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span

LEXICONS = Path(__file__).parents[3] / "resources/lexicons"
_MARK = re.compile(r"[\[\]{}<>|]")


@cache
def lexicon(language: str) -> SpeakerWords:
    """The words of ``language``; none for a language without a file."""
    file = LEXICONS / f"speakers.{language}.toml"
    return speaker_words(file.read_text(encoding="utf-8")) if file.is_file() else SpeakerWords()


def told(language: str, marked: str, *actors: Actor) -> list[Quotation]:
    """The quotations of ``marked``, told: {content}, [source] and <cue> of one stand between two |."""
    text, parts = "", []
    spans: dict[str, list[Span]] = {"{": [], "[": [], "<": []}
    opened: list[tuple[str, int]] = []
    end = 0
    for mark in [*_MARK.finditer(marked), re.search(r"\Z", marked)]:
        assert mark is not None
        text += marked[end : mark.start()]
        end = mark.end()
        if mark[0] in spans:
            opened.append((mark[0], len(text)))
        elif mark[0] in {"]", "}", ">"}:
            kind, start = opened.pop()
            spans[kind].append(Span(start, len(text)))
        elif spans["{"]:
            parts.append(spans)
            spans = {"{": [], "[": [], "<": []}
    quotations = [
        Quotation(
            tuple(part["{"]),
            Kind.DIRECT if text[part["{"][0].start] in "‘“„«" else Kind.INDIRECT,
            tuple(part["["]),
            tuple(part["<"]),
        )
        for part in parts
    ]
    return list(resolved(text, quotations, actors, lexicon(language)))


def speakers(language: str, marked: str, *actors: Actor) -> list[str]:
    """Who says the quotations of ``marked``."""
    return [quotation.speaker for quotation in told(language, marked, *actors)]
