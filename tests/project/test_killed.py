"""A program that is killed while it writes loses no acknowledged step and leaves no half one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.project.project import Project
from tests.project.sample import CODEBOOK

KILLS = int(os.environ.get("STANDPUNT_KILLS", "200"))

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a forked process")


@pytest.mark.timeout(60 + KILLS)
def test_killed_while_writing(tmp_path: Path) -> None:
    # In a program of its own, which may fork: it has no threads.
    done = subprocess.run(
        [sys.executable, "-m", "tests.project.killing", str(tmp_path), str(KILLS), "2031"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{KILLS} kills")


_MAKING = """
import itertools, sys
from pathlib import Path
from desktop_app.project.project import Project
from tests.project.sample import CODEBOOK
for number in itertools.count():
    Project.create(Path(sys.argv[1]) / f"{sys.argv[2]}-{number}", CODEBOOK).close()
    print(number, flush=True)
"""


@pytest.mark.parametrize("milliseconds", [0, 3, 8, 15, 22, 31])
def test_killed_while_making_a_project(tmp_path: Path, milliseconds: int) -> None:
    maker = subprocess.Popen(
        [sys.executable, "-c", _MAKING, str(tmp_path), "p"],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
    )
    with maker:
        assert maker.stdout is not None
        maker.stdout.readline()
        time.sleep(milliseconds / 1000)
        maker.send_signal(signal.SIGKILL)
    made = list(tmp_path.glob("*.standpunt"))
    assert made
    for path in made:
        project = Project.open(path)
        assert project.check() == ()
        assert project.codebook() == CODEBOOK
        project.close()
