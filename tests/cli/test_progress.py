"""Long work shown on a terminal, and on nothing else."""

from __future__ import annotations

import sys

import pytest

from desktop_app.cli import progress
from desktop_app.cli.progress import carried_out
from desktop_app.project.job import Job, Progress


def work(closed: list[str]) -> Job[str]:
    """A job of three pieces that notes how it ends."""
    try:
        for done in range(3):
            yield Progress(done, 3, f"piece\n{done}")
    finally:
        closed.append("closed")
    return "result"


def test_a_terminal_sees_how_far_it_is_and_a_clear_line_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "_PAUSE", -1)
    assert carried_out(work([])) == "result"
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.split("\r\x1b[K") == ["", "0 % piece 0", "33 % piece 1", "66 % piece 2", ""]


def test_a_file_sees_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert carried_out(work([])) == "result"
    assert capsys.readouterr() == ("", "")


def test_work_that_is_stopped_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.stderr, "isatty", stop)
    closed: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        carried_out(work(closed))
    assert closed == ["closed"]
