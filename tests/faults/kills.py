"""A program that writes is killed, again and again."""

from __future__ import annotations

from pathlib import Path

from tests.project.killing import kill_again_and_again


def survived(folder: Path, times: int) -> int:
    """How many kills nothing was lost by; an AssertionError says what the first one lost."""
    kill_again_and_again(folder, times, 2031)
    return times
