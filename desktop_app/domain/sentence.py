"""The sentence about a place in a text."""

from __future__ import annotations

import re

from desktop_app.domain.selection import snapped
from desktop_app.domain.text import Span

_END = re.compile(r"[.!?…؟]+[\"'’”»›)\]]*(?=\s)|[。！？]+[」』”’）]*")
# An initial or a short form such as "Mr." or "z.B." is followed by a sentence of its own too seldom to count.
_SHORT = re.compile(r"(?:^|[\s(“\"‘«])(?:[^\W\d_]|[^\W\d_]\.[^\W\d_]|[A-Z][a-z]{1,2}|\d{1,2})\.$")


def sentence_around(text: str, span: Span) -> Span:
    """The sentence, or the sentences, in which a span stands; never across the end of a paragraph of it.

    Shed of the spaces and of the closing full stop, as whatever is selected.
    """
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    for found in _END.finditer(text, start, end):
        if found.end() > span.start and found.end() < span.end:
            continue
        if not _ends(text, start, found.end(), end):
            continue
        if found.end() <= span.start:
            start = found.end()
        else:
            end = found.end()
            break
    return snapped(text, Span(start, end)) or span


def _ends(text: str, start: int, place: int, end: int) -> bool:
    following = text[place:end].lstrip()[:1]
    return not following.islower() and _SHORT.search(text, max(start, place - 8), place) is None
