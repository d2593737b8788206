"""Many values made at once, without Python looking through all there are for some to throw away."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
