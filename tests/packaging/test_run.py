"""`packaging/run` finds its place, hands on what it is given, and says what is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "STANDPUNT_XSERVER"}
SHELLS = [shell for shell in ("sh", "dash", "bash") if shutil.which(shell)]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="packaging/run is a shell script")


def call(
    *command: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {*DISPLAYS, "PYTHON"}}
    return subprocess.run(
        command, cwd=cwd, env={**kept, **environment}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository whose set-up is done, with a Python that only says how it is called."""
    root = tmp_path / "a folder, ‘with’ spaces"
    shutil.copytree(ROOT / "packaging", root / "packaging")
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(
        "#!/bin/sh\n"
        f'[ "$1" != -c ] || exec "{sys.executable}" "$@"\n'
        'printf "%s\\n" "$PWD" "${PYTHONPATH-}" "${QT_QPA_PLATFORM-}" "$@"\n'
        "exit 7\n",
        "utf-8",
    )
    python.chmod(0o755)
    for purpose, lock in (("run", "requirements.txt"), ("test", "requirements-test.txt")):
        locked = (root / "packaging" / lock).read_text("utf-8")
        stamp = f"{sys.implementation.cache_tag}\n{root}\n{locked}"
        (root / ".venv" / f".set-up-{purpose}").write_text(stamp, "utf-8")
    return root


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_can_read_it(shell: str) -> None:
    assert call(shell, "-n", ROOT / "packaging" / "run").stderr == ""


@pytest.mark.parametrize("shell", SHELLS)
def test_a_verb_goes_to_the_command_line_from_any_folder(shell: str, checkout: Path, tmp_path: Path) -> None:
    link = tmp_path / "standpunt"
    link.symlink_to(checkout / "packaging" / "run")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    ran = call(shell, link, "export", "two words", "", cwd=elsewhere)
    assert ran.stderr == ""
    assert ran.stdout.split("\n") == [
        str(elsewhere), str(checkout), "", "-P", "-m", "desktop_app", "export", "two words", "", "",
    ]  # fmt: skip
    assert ran.returncode == 7


def test_tests_run_at_the_top_and_without_a_display(checkout: Path, tmp_path: Path) -> None:
    ran = call(
        checkout / "packaging" / "run", "test", "-k", "a or b", cwd=tmp_path, QT_QPA_PLATFORM="wayland"
    )
    assert ran.stderr == ""
    assert ran.stdout.splitlines() == [str(checkout), "", "offscreen", "-m", "pytest", "-k", "a or b"]
    assert ran.returncode == 7


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("arguments", [[], ["open", "some.standpunt"]])
def test_without_a_display_the_way_on_is_shown(arguments: list[str], checkout: Path) -> None:
    ran = call(checkout / "packaging" / "run", *arguments)
    (line,) = ran.stderr.splitlines()
    assert "no display" in line
    assert "packaging/run screenshot" in line
    assert "xvfb-run" in line
    assert (ran.stdout, ran.returncode) == ("", 1)


def test_a_python_that_does_not_fit_is_refused(checkout: Path) -> None:
    shutil.rmtree(checkout / ".venv")
    ran = call(checkout / "packaging" / "run", "--help", PYTHON=str(checkout / "no-python"))
    (line,) = ran.stderr.splitlines()
    assert "3.11 to 3.14" in line
    assert (ran.stdout, ran.returncode) == ("", 1)


def test_a_changed_lock_is_set_up_again(checkout: Path) -> None:
    with (checkout / "packaging" / "requirements.txt").open("a") as lock:
        lock.write("more==1\n")
    ran = call(checkout / "packaging" / "run", "--help", PYTHON=str(checkout / "no-python"))
    assert ran.returncode == 1
