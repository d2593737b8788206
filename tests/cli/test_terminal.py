"""The command in a process of its own: letters, pipes, signals, and what it loads."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.told import TEXT, command, process, surroundings

posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX systems")


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_what_is_told_is_utf8_whatever_the_locale(
    project: Path, document: str, environment: dict[str, str]
) -> None:
    made = process(
        ["annotate", project, "--document", document, "--content", "0:23", "--speaker", "Žofie"], environment
    )
    assert (made.returncode, made.stderr) == (0, b"")
    for options in ([], ["--json"]):
        ran = process(["statements", project, *options], environment)
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert "‘De kade blijft open’ 🚢" in ran.stdout.decode("utf-8")
        assert "Žofie" in ran.stdout.decode("utf-8")
    failed = process(["documents", project.with_name("geén.standpunt")], environment)
    assert failed.returncode == 1
    assert "geén.standpunt does not exist." in failed.stderr.decode("utf-8")


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="there, every file name is text")
def test_file_names_that_are_no_text_pass_through(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    project, text = folder + b"/st\xffdy.standpunt", folder + b"/h\xe4ven.txt"
    Path(os.fsdecode(text)).write_text(TEXT, "utf-8")
    made = process(["new", project])
    assert (made.returncode, made.stdout, made.stderr) == (0, project + b"\n", b"")
    assert process(["import", project, text]).returncode == 0
    listed = process(["documents", project, "--json"])
    assert json.loads(listed.stdout)[0]["title"] == "h\ufffdven"
    missing = process(["documents", folder + b"/n\xffne"])
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert missing.stderr == b"Error: " + folder + b"/n\xffne does not exist.\n"
    assert process(["import", project, text, "--title", b"\xff"]).returncode == 2


@posix
def test_a_reader_that_goes_away_is_no_matter(project: Path) -> None:
    with subprocess.Popen(
        command(["history", project, "--json"]),
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        assert (ran.wait(30), ran.stderr.read()) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_no_room_for_the_result_is_told(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            command(["history", project]),
            env=surroundings(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=30,
        )
    assert ran.returncode == 1
    assert ran.stderr.startswith(b"Error: standard output could not be written: the disk is full")
    assert len(ran.stderr.splitlines()) == 1


@posix
def test_ctrl_c_ends_long_work_with_130_and_leaves_no_trace(tmp_path: Path) -> None:
    fifo, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    os.mkfifo(fifo)
    with (
        subprocess.Popen(
            command(["suggest", "--corpus", fifo, "--output", out]),
            env=surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # A suite that runs in the background of a shell hands on that Ctrl+C is ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        ) as ran,
        fifo.open("wb", buffering=0) as corpus,
    ):  # which waits until the command has opened it
        corpus.write(json.dumps({"id": 1, "text": TEXT}).encode() + b"\n")
        ran.send_signal(signal.SIGINT)
        said, noted = ran.communicate(timeout=30)
    assert (ran.returncode, said, noted) == (130, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


@pytest.mark.parametrize(
    "arguments", [["--help"], ["statements", "PROJECT"], ["annotate", "--help"], ["formats"]]
)
def test_a_verb_loads_nothing_heavy(arguments: list[str], project: Path) -> None:
    packages = {name.partition(".")[0] for name in loaded(arguments, project)}
    heavy = {"PySide6", "shiboken6", "sqlite_utils", "numpy", "HanTa", "charset_normalizer"}
    assert not packages & heavy


def test_the_help_loads_no_verb(project: Path) -> None:
    modules = loaded(["--help"], project)
    assert "desktop_app.cli.app" in modules
    assert not [
        name for name in modules if name.startswith(("desktop_app.store", "desktop_app.formats.registry"))
    ]


def loaded(arguments: list[str], project: Path) -> set[str]:
    """The modules that a run has loaded at its end."""
    named = [str(project) if word == "PROJECT" else word for word in arguments]
    code = (
        "import sys, desktop_app.__main__ as entry\n"
        f"sys.argv = ['standpunt', *{named!r}]\n"
        "try: entry.main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env=surroundings(), capture_output=True, check=True, timeout=30
    )
    return set(ran.stderr.decode().split())
