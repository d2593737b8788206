"""What a project's model makes of the quotations that the rules found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desktop_app.analysis.learning.learned import Learned
from desktop_app.domain.findings import Quotation
from desktop_app.domain.learned import Model
from desktop_app.domain.problem import Problem
from desktop_app.project.seal import unsealed


def improved(text: str, found: Sequence[Quotation], model: Model | None) -> tuple[Quotation, ...]:
    """What the rules ``found`` in ``text``, judged and completed by ``model``; as it is without one.

    A model that is damaged, or was trained by another version or elsewhere, is left aside: it can be made
    again, and the rules serve without it. Speakers of new ones stay empty, so that this goes before speakers
    are resolved.
    """
    learned = _learned(model.data) if model else None
    return learned.improved(text, found) if learned else tuple(found)


@lru_cache(maxsize=2)
def _learned(data: bytes) -> Learned | None:
    # The engine reads and writes wherever its data point: a project that somebody sent could make it do harm.
    ours = unsealed(data)
    if ours is None:
        return None
    try:
        return Learned(ours)
    except Problem:
        return None
