"""Processes that share work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import signal

from desktop_app.project.workers import mapped


def blocked(_piece):
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


if __name__ == "__main__":
    print(*mapped(blocked, range(4), 2))
"""


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="threads have no masks of signals here")
def test_no_process_hears_an_interrupt_while_it_begins(tmp_path: Path) -> None:
    # In a program of its own, as what the first process of one brings about is not brought about again.
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    here = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        check=True,
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(here)},
    )
    assert done.stdout.split() == ["True"] * 4
