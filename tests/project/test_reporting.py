"""A statement within another that reports it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.reporting import SetWithin
from desktop_app.project.commands.statements import AddStatement
from tests.project.sample import new_project


def test_what_reports_is_said_cleared_and_undone(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("quay", "The quay has no tide."), Document("sea", "The sea has."))))
    for id_, document, annotator in (
        ("s1", "quay", "ann"),
        ("s2", "quay", "ann"),
        ("s3", "sea", "ann"),
        ("s4", "quay", "ben"),
    ):
        project.do(AddStatement(document, (Span(0, 8),), annotator, id=id_))
    project.do(SetWithin("s2", "s1"))
    assert project.statement("s2").within == "s1"
    for wrong in (("s1", "s2"), ("s1", "s1"), ("s1", "s3"), ("s1", "s4"), ("s1", "nothing")):
        with pytest.raises(Problem):
            project.do(SetWithin(*wrong))
    project.do(SetWithin("s2", ""))
    assert project.statement("s2").within == ""
    project.undo()
    assert project.statement("s2").within == "s1"
    assert project.check() == ()
