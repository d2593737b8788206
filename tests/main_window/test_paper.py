"""An article is written on paper without a window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem
from desktop_app.main_window import paper
from tests.cli.told import TEXT, ok


def test_an_article_is_written_as_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANDPUNT_ANNOTATOR", "Imke")
    project = Path(ok("new", tmp_path / "study.standpunt").lines[0])
    text = tmp_path / "harbour_news.nl.txt"
    text.write_text(TEXT, "utf-8")
    document = ok("import", project, text).lines[0]
    output = tmp_path / "article.pdf"
    assert paper.write_pdf(project, (document,), "claim", output) == 0
    assert output.read_bytes().startswith(b"%PDF")
    with pytest.raises(Problem):
        paper.write_pdf(project, (document,), "claim", tmp_path / "no" / "a.pdf")


def test_all_articles_are_one_file_each_on_sheets_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STANDPUNT_ANNOTATOR", "Imke")
    project = Path(ok("new", tmp_path / "study.standpunt").lines[0])
    for name in ("one", "two", "three"):
        text = tmp_path / f"{name}.nl.txt"
        text.write_text(f"{name}. {TEXT}", "utf-8")
        ok("import", project, text)
    output = tmp_path / "all.pdf"
    assert paper.write_pdf(project, (), "speaker", output) == 0
    data = output.read_bytes()
    pages = len(re.findall(rb"/Type /Page\b[^s]", data))
    assert pages == 3
    with pytest.raises(Problem):
        paper.write_pdf(project, (), "speaker", project)
