"""How the cost of a deed grows with what it is done to.

Two sizes are compared on the same machine in the same moment, so that a slow or busy machine passes as an
idle one does. What a deed may cost in seconds is what ``tests/benchmarks`` is for.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_SLACK = 3
_RUNS = 3


def cost(deed: Callable[[], object]) -> float:
    """The least processor time in seconds that ``deed`` took this thread, of three runs."""
    took: list[float] = []
    gc.collect()
    gc.disable()  # the heap of other tests is no cost of this one
    try:
        for _ in range(_RUNS):
            began = time.thread_time()
            deed()
            took.append(time.thread_time() - began)
    finally:
        gc.enable()
    return min(took)


def assert_growth(small: float, large: float, times: float) -> None:
    """What is ``times`` as large may cost ``times`` as much, with room for what a machine adds by chance.

    Work that grows with the square fails: for it ten times as much is a hundred times the cost.
    """
    assert large < _SLACK * times * small, f"{large:.4f} s after {small:.4f} s"
