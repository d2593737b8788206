"""Prints one table of all rows and, asked for, writes them as JSON: ``python -m tests.benchmarks``."""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks.harness import Row, resident
from tests.benchmarks.rows import ROWS

_TENTH = 10
_WORTH_TELLING = 1e-4  # seconds


def main() -> None:
    """Measure every row, or those named, each in a process of its own."""
    names = [row.name for row in ROWS]
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*names, []], metavar="ROW", help=", ".join(names))
    parser.add_argument("--full", action="store_true", help="the sizes of the aims, not the small ones")
    parser.add_argument("--scale", type=float, default=1.0, help="the sizes times this")
    parser.add_argument("--output", type=Path, metavar="FILE.json", help="write the rows as JSON, too")
    parser.add_argument("--one", nargs=2, metavar=("ROW", "SIZE"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        json.dump(_measured(_row(asked.one[0]), int(asked.one[1])), sys.stdout)
        return
    told = []
    _say("row", "size", "ours", "limit", "ratio", "aim", "x10", "after", "memory", "")
    for row in ROWS:
        if not asked.names or row.name in asked.names:
            size = max(_TENTH, int((row.full_size if asked.full else row.size) * asked.scale))
            told.append(_line(row, size))
    if asked.output:
        machine = {"python": platform.python_version(), "system": platform.platform()}
        asked.output.write_text(json.dumps({"machine": machine, "rows": told}, indent=1) + "\n")


def _row(name: str) -> Row:
    return next(row for row in ROWS if row.name == name)


def _measured(row: Row, size: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        before = resident()
        timed = row.measure(size, Path(folder))
        return {**asdict(timed), "memory": timed.memory or resident(), "memory_before": before}


def _alone(row: Row, size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks", "--one", row.name, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{row.name}:\n{done.stderr}")
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _line(row: Row, size: int) -> dict[str, Any]:
    tenth, whole = _alone(row, size // _TENTH), _alone(row, size)
    ratio, growth = whole["ours"] / whole["limit"], whole["ours"] / tenth["ours"]
    times = (f"{whole[key] * 1000:.2f} ms" for key in ("ours", "limit"))
    after = f"{whole['after'] * 1000:.1f} ms" if whole["after"] > _WORTH_TELLING else ""
    memory = f"{whole['memory'] / 2**20:.0f} MB"
    missed = "over the aim" if ratio > row.aim else ""
    figures = (f"{ratio:.2f}", f"{row.aim:g}", f"{growth:.1f}")
    _say(row.name, f"{size:,}", *times, *figures, after, memory, missed)
    said = {"name": row.name, "work": row.work, "against": row.limit, "size": size, "aim": row.aim}
    return {**said, **whole, "ratio": ratio, "growth_tenfold": growth}


def _say(*cells: str) -> None:
    widths = (16, 9, 12, 12, 7, 5, 6, 9, 8, 0)
    line = "  ".join(
        cell.ljust(width) if at == 0 else cell.rjust(width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    sys.stdout.write(line.rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
