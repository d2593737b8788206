"""What a project survives, counted: ``python -m tests.faults [ROW ...] [--times N]`` prints a table.

Each row does its harm so many times to files of its own, and counts the times after which all was well: every
step that was acknowledged is there, none is half, and what was spoilt is told. It exits with 1 where one was
not.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.faults import commands, copies, disk, files, flips, kills, power, programs, random_bytes

ROWS: Mapping[str, tuple[str, int, Callable[[Path, int], int]]] = {
    "kills": ("killed at any moment of steps, undos, redos and imports", 1000, kills.survived),
    "kills of copying": ("killed while a backup is made or restored", 200, copies.survived),
    "kills of writing files": ("killed while a project is upgraded or exported", 200, files.survived),
    "power cuts": ("pages lost that were not flushed to the disk", 200, power.survived),
    "bit flips": ("a byte is another one: harmless, or told", 1000, flips.survived),
    "full disk": ("no room at any write of a session and an export", 200, disk.survived),
    "random bytes": ("anything taken for a project file", 2000, random_bytes.survived),
    "commands": ("sequences of commands, undos and redos of every kind", 100_000, commands.survived),
    "two programs": ("steps of two programs in turn, none lost or half", 10_000, programs.survived),
}


def main() -> int:
    asking = argparse.ArgumentParser(prog="python -m tests.faults")
    asking.add_argument("rows", nargs="*", metavar="ROW", choices=[*ROWS, []], help="; ".join(ROWS))
    asking.add_argument("--times", type=int, help="how many times, in place of those of each row")
    asked = asking.parse_args()
    lost = 0
    sys.stdout.write(f"{'row':<24}{'survived':>9}{'of':>8}{'seconds':>9}  what\n")
    for name in asked.rows or ROWS:
        what, usual, survived = ROWS[name]
        times = asked.times or usual
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            well = survived(Path(folder), times)
        lost += times - well
        sys.stdout.write(f"{name:<24}{well:>9}{times:>8}{time.monotonic() - start:>9.0f}  {what}\n")
        sys.stdout.flush()
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
