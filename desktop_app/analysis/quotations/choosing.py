"""Which of the drafts that claim the same words stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.analysis.quotations.drafts import Draft
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.domain.text import Span

NEIGHBOURS = 24
"""So many drafts before and behind one in the text are held against it."""


def joined(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, those that are halves of one quotation made one: “A,” said X. “B.”"""
    halves: list[list[Draft]] = []
    wholes: dict[int, list[Draft]] = {}
    for draft in drafts:
        whole = wholes.get(id(draft.goes_on)) if draft.goes_on else None
        if whole is None:
            whole = []
            halves.append(whole)
        whole.append(draft)
        wholes[id(draft)] = whole
    return [
        replace(whole[0], content=tuple(span for half in whole for span in half.content)) for whole in halves
    ]


def chosen(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without empty ones and without the lighter of two that claim much the same words.

    Linear in the number of drafts: each is held against its neighbours in the text.
    """
    ordered = sorted((draft for draft in drafts if draft.content), key=lambda draft: draft.content[0].start)
    kept: list[Draft] = []
    for draft in ordered:
        rivals = [other for other in kept[-NEIGHBOURS:] if _same(draft, other)]
        if any(other.weight >= draft.weight for other in rivals):
            continue
        if rivals:
            kept[-NEIGHBOURS:] = [other for other in kept[-NEIGHBOURS:] if other not in rivals]
        kept.append(draft)
    return [draft for place, draft in enumerate(kept) if not _is_held(kept, place)]


def _is_held(kept: list[Draft], place: int) -> bool:
    """Whether a marked stretch without a frame lies within what another draft says."""
    part = kept[place]
    if part.frame is not Frame.MARKS or part.weight:
        return False
    start, end = part.content[0].start, part.content[-1].end
    near = kept[max(0, place - NEIGHBOURS) : place + NEIGHBOURS]
    return any(
        span.start <= start and end <= span.end
        for other in near
        if other is not part
        for span in other.content
    )


def _same(one: Draft, other: Draft) -> bool:
    if Frame.FRAGMENT in (one.frame, other.frame) and one.content != other.content:
        return False
    shared = sum(_shared(a, b) for a in one.content for b in other.content)
    return shared * 2 > max(one.length, other.length)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
