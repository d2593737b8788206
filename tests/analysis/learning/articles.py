"""Invented articles of a harbour town, with what is said in them, as a reader would have marked it."""

from __future__ import annotations

import random

from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.domain.findings import Quotation, Why
from desktop_app.domain.statement import Kind
from desktop_app.domain.text import Span

SPEAKERS = ("Ada Vree", "Bo Stam", "de havenmeester", "een visser", "Wim Zandt", "de bond", "Orla Kwint")
CLAIMS = (
    "de kade open blijft",
    "het kanaal dichtslibt",
    "er geen geld voor is",
    "de veerboot te laat vaart",
    "niemand dat heeft gewild",
)
PLAIN = ("Het regende in Zandstad.", "De markt begon om negen uur.", "Op de kade stonden twee kramen.")
CUE = "kwebbelde"
"""A word that no lexicon calls one of saying."""


def article(seed: int) -> Example:
    """Three sentences that report with CUE, and three that report nothing."""
    chance = random.Random(seed)
    text, kept = "", []
    for _ in range(3):
        speaker, claim, plain = chance.choice(SPEAKERS), chance.choice(CLAIMS), chance.choice(PLAIN)
        at = len(text)
        sentence = f"{speaker[0].upper()}{speaker[1:]} {CUE} dat {claim}. {plain}\n\n"
        cue = at + len(speaker) + 1
        content = Span(cue + len(CUE) + 1, cue + len(CUE) + 1 + len(f"dat {claim}"))
        source = Span(at, at + len(speaker))
        kept.append(Quotation((content,), Kind.INDIRECT, (source,), (Span(cue, cue + len(CUE)),)))
        text += sentence
    return Example(text, tuple(kept), find_quotations(text))


def articles(number: int) -> list[Example]:
    """So many of them, no two the same."""
    return [article(seed) for seed in range(number)]


def proposal(start: int, end: int, cue: str = "hopen") -> Quotation:
    """What a rule might propose for these words."""
    return Quotation((Span(start, end),), Kind.INDIRECT, why=Why("verb-that", cue))
