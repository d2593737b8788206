"""Statements in words, as a preview shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.apart import apart
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import in_scope
from desktop_app.project.scope import Scope
from desktop_app.project.statement_words import in_words
from tests.project.sample import new_project


@pytest.mark.parametrize(
    ("words", "speaker", "told"),
    [
        ("the tide turns", "Ada Vree", "    Ada Vree: “the tide turns”"),
        ("„Die Flut“", "Ada Vree", f"    Ada Vree: {apart('„Die Flut“')}"),
        ("«لن نترك»", "سليم", f"    {apart('سليم')}: {apart('«لن نترك»')}"),
    ],
)
def test_marks_are_not_doubled_and_directions_stay_apart(
    tmp_path: Path, words: str, speaker: str, told: str
) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("d", f"{words}, she said.", "Tide"),)))
    project.do(AddStatement("d", (Span(0, len(words)),), "ann", speaker=speaker))
    path = project.path
    project.close()
    bundle, _ = run(in_scope(path, Scope()))
    assert list(in_words(bundle)) == ["Tide", told]
