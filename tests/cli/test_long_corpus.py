"""A corpus on all cores: in order, gone on with where it was broken off, and never half in its place."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.jobs import corpus as jobs
from desktop_app.project.jobs.corpus import suggest_corpus
from desktop_app.project.partial import Partial
from tests.cli.told import TEXT, command, ok, problem, surroundings, told

posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX systems")


def corpus(path: Path, texts: int) -> Path:
    """So many texts, each a little different."""
    lines = (
        json.dumps({"id": number, "lang": "nl", "text": f"{number}. {TEXT}" * 3}) for number in range(texts)
    )
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def _small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_PIECE", 2000)


@pytest.mark.usefixtures("_small_pieces")
def test_processes_give_what_one_gives_in_the_same_order(tmp_path: Path) -> None:
    texts = corpus(tmp_path / "in.jsonl", 40)
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert ok("suggest", "--corpus", texts, "--output", one, "--workers", "1").lines == ["40 texts"]
    assert ok("suggest", "--corpus", texts, "--output", two, "--workers", "2").lines == ["40 texts"]
    assert one.read_bytes() == two.read_bytes()
    assert [json.loads(line)["id"] for line in one.read_text("utf-8").splitlines()] == list(range(40))
    assert names(tmp_path) == {"in.jsonl", "one.jsonl", "two.jsonl"}


@pytest.mark.usefixtures("_small_pieces")
def test_a_bad_line_is_told_by_whatever_process_meets_it(tmp_path: Path) -> None:
    texts, out = corpus(tmp_path / "in.jsonl", 20), tmp_path / "out.jsonl"
    texts.write_text(texts.read_text("utf-8") + "{\n", "utf-8")
    assert "line 21" in problem("suggest", "--corpus", texts, "--output", out, "--workers", "2")
    assert names(tmp_path) == {"in.jsonl"}


@pytest.mark.usefixtures("_small_pieces")
def test_what_was_broken_off_is_gone_on_with(tmp_path: Path) -> None:
    texts, out = corpus(tmp_path / "in.jsonl", 30), tmp_path / "out.jsonl"
    whole = tmp_path / "whole.jsonl"
    ok("suggest", "--corpus", texts, "--output", whole)
    out.write_text("before")
    job = suggest_corpus(texts, out)
    for _ in range(6):
        next(job)
    job.close()
    assert out.read_text() == "before"
    kept = tmp_path / "out.jsonl.partial"
    done = kept.read_bytes().count(b"\n")
    assert 0 < done < 30
    kept.write_bytes(kept.read_bytes() + b'{"id": 99, "quo')  # half a line, as a power cut leaves it
    ran = told("suggest", "--corpus", texts, "--output", out, "--workers", "2")
    assert (ran.code, ran.lines, ran.err) == (0, ["30 texts"], f"Resuming after {done} texts.\n")
    assert out.read_bytes() == whole.read_bytes()
    assert names(tmp_path) == {"in.jsonl", "out.jsonl", "whole.jsonl"}


@pytest.mark.usefixtures("_small_pieces")
@pytest.mark.parametrize("changed", ["language", "corpus"])
def test_another_corpus_or_language_begins_anew(tmp_path: Path, changed: str) -> None:
    texts, out = corpus(tmp_path / "in.jsonl", 30), tmp_path / "out.jsonl"
    job = suggest_corpus(texts, out)
    for _ in range(6):
        next(job)
    job.close()
    options = ["--language", "de"] if changed == "language" else []
    if changed == "corpus":
        corpus(texts, 29)
    assert ok("suggest", "--corpus", texts, "--output", out, *options).lines[0].endswith(" texts")
    assert names(tmp_path) == {"in.jsonl", "out.jsonl"}


@pytest.mark.usefixtures("_small_pieces")
def test_two_programs_do_not_write_the_same(tmp_path: Path) -> None:
    texts, out = corpus(tmp_path / "in.jsonl", 30), tmp_path / "out.jsonl"
    job = suggest_corpus(texts, out)
    for _ in range(4):
        next(job)
    ran = told("suggest", "--corpus", texts, "--output", out)
    assert ran.code == 1
    assert "out.jsonl is being written by another program" in ran.err
    for _ in job:
        pass
    assert out.read_bytes().count(b"\n") == 30


def _started(texts: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(["suggest", "--corpus", texts, "--output", out, "--workers", "2"]),
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def _under_way(out: Path) -> None:
    kept = out.with_name(out.name + ".partial")
    until = time.monotonic() + 60
    while not (kept.exists() and kept.stat().st_size):
        assert time.monotonic() < until
        time.sleep(0.05)


def _all_gone(group: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a process goes on")


@posix
def test_ctrl_c_leaves_what_is_done_beside_and_no_process(tmp_path: Path) -> None:
    # Work that a shell put in the background is deaf to it, and so would all be that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    texts, out = corpus(tmp_path / "in.jsonl", 6000), tmp_path / "out.jsonl"
    with _started(texts, out) as ran:
        _under_way(out)
        os.killpg(ran.pid, signal.SIGINT)  # as a terminal sends it: to all processes
        said, complained = ran.communicate(timeout=30)
    assert (ran.returncode, said, complained) == (130, b"", b"")
    assert names(tmp_path) == {"in.jsonl", "out.jsonl.partial", "out.jsonl.partial.from"}
    _all_gone(ran.pid)


@posix
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of processes")
def test_a_process_that_dies_is_told(tmp_path: Path) -> None:
    texts, out = corpus(tmp_path / "in.jsonl", 6000), tmp_path / "out.jsonl"
    with _started(texts, out) as ran:
        _under_way(out)
        children = [int(pid) for pid in Path(f"/proc/{ran.pid}/task/{ran.pid}/children").read_text().split()]
        worker = next(pid for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes())
        os.kill(worker, signal.SIGKILL)
        said, complained = ran.communicate(timeout=30)
    assert (ran.returncode, said) == (1, b"")
    assert complained.decode().splitlines() == [
        f"Error: {texts} was not finished: a process that worked on it was ended (-9)."
        " What was done is kept; the same again goes on from there."
    ]
    assert "out.jsonl.partial" in names(tmp_path)


@posix
def test_a_corpus_is_not_lost_to_what_is_found_in_it(tmp_path: Path) -> None:
    texts = corpus(tmp_path / "texts.jsonl", 2)
    before = texts.read_bytes()
    link = tmp_path / "link.jsonl"
    link.symlink_to(texts)
    for output in (texts, link):
        assert "exists already" in problem("suggest", "--corpus", texts, "--output", output)
    assert texts.read_bytes() == before
    assert names(tmp_path) == {"texts.jsonl", "link.jsonl"}


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    problem("suggest", "--corpus", tmp_path / ("x" * 300), "--output", tmp_path / "out.jsonl")


@posix
def test_what_another_program_put_in_its_place_is_not_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Partial(tmp_path / "out.jsonl", "same")
    lock = Partial._lock

    def moved_meanwhile(self: Partial, file: BinaryIO) -> None:
        kept.lines.replace(kept.output)
        lock(self, file)

    kept.lines.write_bytes(b"{}\n")
    monkeypatch.setattr(Partial, "_lock", moved_meanwhile)
    with pytest.raises(Problem) as told, kept.going_on():
        pass
    assert told.value.wrong is Wrong.BUSY_PROJECT
    assert kept.output.read_bytes() == b"{}\n"
