"""A report of the analysis: by the window and without it the same, safe to open, complete on paper."""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.domain.text import Span
from desktop_app.main_window.analysis_report import write_report
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, StanceDraft
from desktop_app.project.project import Project
from desktop_app.project.views.registry import VIEWS
from tests.project.sample import new_project
from tests.walkthroughs.the_window import opened

TEXT = "The <channel> silts up & \x07 stays so, said Orla Finn."


@pytest.fixture
def project(qtbot: QtBot, tmp_path: Path) -> Path:
    made = new_project(tmp_path)
    made.do(ImportDocuments((Document("d1", TEXT, "First", outlet="The Post", date="2031-03-14"),)))
    name = '<img src="http://example.org/x">Orla'
    stances = (StanceDraft("topic:Dredging", "against"),)
    made.do(AddStatement("d1", (Span(4, 20),), "ann", id="a", speaker=name, stances=stances))
    made.close()
    return made.path


def test_every_view_is_in_it_and_nothing_in_it_acts(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert write_report(project, (), "", {}, out) == 0
    text = out.read_text("utf-8")
    for view in VIEWS:
        assert view.heading in text
    assert "&lt;channel&gt; silts" in text
    assert "&lt;img src=" in text
    assert '<img src="http' not in text
    assert "standpunt report" in text
    again = tmp_path / "again.html"
    write_report(project, (), "", {}, again)
    assert again.read_bytes() == out.read_bytes()


def test_some_views_narrowed(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    write_report(project, ("matrix", "claims"), "speaker:nobody", {"matrix": {"order": "name"}}, out)
    text = out.read_text("utf-8")
    assert text.count("<h2>") == 3
    assert "There is nothing to show yet." in text
    assert "--view matrix --view claims --query speaker:nobody --choose matrix.order=name" in text
    with pytest.raises(Problem):
        write_report(project, ("matrix",), "", {"claims": {"per": "x"}}, out)


def test_on_paper(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    write_report(project, ("matrix", "speakers"), "", {}, out)
    pages = pypdfium2.PdfDocument(out)
    told = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert "Who stands where" in told
    assert "Dredging" in told
    assert "How it is counted" in told


def test_a_project_is_never_written_over(project: Path) -> None:
    before = project.read_bytes()
    with pytest.raises(Problem):
        write_report(project, ("matrix",), "", {}, project)
    assert project.read_bytes() == before


def test_the_window_writes_the_same(
    project: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qtbot, tmp_path, Project.open(project)) as window:
        ours, theirs = tmp_path / "ours.html", tmp_path / "theirs.html"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(ours), ""))
        window.actions_by_id["analysis.report"].trigger()
        qtbot.waitUntil(ours.exists, timeout=30_000)
        write_report(project, (), "", {}, theirs)
        assert ours.read_bytes() == theirs.read_bytes()
        # Else it would be asked whether the report is to be given up.
        qtbot.waitUntil(lambda: not window.jobs.busy)
