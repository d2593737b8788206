"""Many values made at once, without Python looking through all there are for some to throw away."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_USUAL = gc.get_threshold()
_SELDOM = 20_000
"""Of so many values that were made and are still there some are looked at."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Have no garbage looked for meanwhile; what is made of rows has no circles to be found by it."""
    # Of a hundred thousand summaries that costs more than making them.
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have garbage looked for a fraction as often meanwhile: nearly all that is made goes again by itself."""
    gc.set_threshold(max(_SELDOM, _USUAL[0]), *_USUAL[1:])
    try:
        yield
    finally:
        # Not as it was found: other work may have begun or ended meanwhile.
        gc.set_threshold(*_USUAL)
