"""Marked words that are only set apart: no frame claims them, and the article quotes with other marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from desktop_app.analysis.quotations.drafts import Draft
from desktop_app.analysis.quotations.frames import Frame

FRAMED = (Frame.QUOTE_VERB, Frame.ACCORDING, Frame.NOUN, Frame.COLON, Frame.CARRIED_ON)


def without_set_apart(text: str, drafts: Iterable[Draft], starts: frozenset[int]) -> list[Draft]:
    """The drafts without marked fragments in marks that the article does not quote with.

    ``starts`` are where marked stretches begin. Newspapers that quote in double marks set terms apart in
    single ones, and the other way round.
    """
    drafts = list(drafts)
    quoting = Counter(
        text[span.start]
        for draft in drafts
        if draft.frame in FRAMED
        for span in draft.content
        if span.start in starts
    )
    if not quoting:
        return drafts
    usual = quoting.most_common(1)[0][0]
    return [draft for draft in drafts if draft.weight or text[draft.content[0].start] == usual]
