"""Regular expressions: made, told where they are wrong, and found in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression of Python; ``case``: letter case counts; ``whole``: it stands for whole words."""

    words: str
    case: bool = False
    whole: bool = False


def compiled(pattern: Pattern) -> re.Pattern[str]:
    """The pattern ready for use.

    Problem BAD_VALUE for what is no pattern: ``place`` counts the code points before the fault, if that is
    known, and ``detail`` says it in the words of ``re``.
    """
    flags = re.NOFLAG if pattern.case else re.IGNORECASE
    try:
        made = re.compile(pattern.words, flags)
    except re.error as error:
        place = "" if error.pos is None else str(error.pos)
        raise Problem(Wrong.BAD_VALUE, subject="pattern", place=place, detail=error.msg) from error
    except (OverflowError, RecursionError) as error:
        raise Problem(Wrong.BAD_VALUE, subject="pattern", detail="too long") from error
    if not pattern.whole:
        return made
    try:
        return re.compile(rf"(?<!\w)(?:{pattern.words})(?!\w)", flags)
    except re.error:  # flags within it, which may only stand at its beginning
        return made


def spans_of(pattern: re.Pattern[str], text: str, most: int) -> list[Span]:
    """The places that a pattern fits, without empty ones, so many at most."""
    found: list[Span] = []
    for match in pattern.finditer(text):
        if match.end() > match.start():
            found.append(Span(match.start(), match.end()))
            if len(found) == most:
                break
    return found
