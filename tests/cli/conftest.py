"""A project with one document, for the verbs to work on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.told import TEXT, ok


@pytest.fixture(autouse=True)
def _annotator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANDPUNT_ANNOTATOR", "Imke")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A new project."""
    return Path(ok("new", tmp_path / "study.standpunt").lines[0])


@pytest.fixture
def document(project: Path, tmp_path: Path) -> str:
    """The id of a document of the project."""
    text = tmp_path / "harbour_news.nl.txt"
    text.write_text(TEXT, "utf-8")
    return ok("import", project, text, "--outlet", "De Zilte Courant", "--date", "2031-03-14").lines[0]
