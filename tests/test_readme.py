"""What the README says is so."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from desktop_app.cli.app import VERBS
from desktop_app.formats.documents.registry import DOCUMENT_FORMATS
from desktop_app.formats.registry import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_verb_is_told() -> None:
    rows = re.findall(r"^\| (`[a-z]+.*?) \|", README, re.MULTILINE)
    told = {verb for row in rows for verb in re.findall(r"`([a-z-]+)[ `]", row)}
    assert set(VERBS) <= told


def test_every_format_is_told() -> None:
    for form in FORMATS:
        row = next(line for line in README.splitlines() if line.startswith(f"| `{form.name}` |"))
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        reads = form.read or form.read_onto
        assert cells[1:3] == ["yes" if form.write else "no", "yes" if reads else "no"]
        assert cells[3].startswith("nothing") == (form.loses == "")


def test_every_format_of_articles_is_told() -> None:
    for form in DOCUMENT_FORMATS:
        assert f"| `{form.name}` | `{' '.join(form.suffixes)}` |" in README


def test_pictures_and_files_it_names_are_there() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)|`((?:packaging|resources)/[\w./-]+)`", README):
        assert (ROOT / (name[0] or name[1])).exists(), name


def test_the_commands_do_what_they_say(tmp_path: Path) -> None:
    block = next(b for b in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) if "annotate" in b)
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    command = f'"{sys.executable}" -P -m desktop_app'
    script = "set -e\n" + block.replace("packaging/run", command)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error"}
    done = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "the best chance these islands have had" in done.stdout
    assert (tmp_path / "demo.jsonld").stat().st_size > 1000
