"""Whatever is done, undo brings back the content that stood before, and redo the one that stood after."""

from __future__ import annotations

import ast
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop_app.domain.annotation_set import SetKind
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.suggestion import Suggestion
from desktop_app.domain.text import Span
from desktop_app.project import commands
from desktop_app.project.project import Project
from tests.project import random_commands
from tests.project.random_commands import Chooser
from tests.project.sample import Content, content, document, new_project


class DoUndoRedo(RuleBasedStateMachine):
    """A project beside the list of the contents that it had."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._project = new_project(Path(self._folder.name))
        self._contents: list[Content] = [content(self._project.path)]
        self._at = 0

    @rule(seed=st.integers(0, 2**32))
    def do(self, seed: int) -> None:
        command = Chooser(Random(seed), self._project).command()
        try:
            step = self._project.do(command)
        except Problem:
            return
        now = content(self._project.path)
        if step is None:
            assert now == self._contents[self._at]
            return
        assert now != self._contents[self._at]
        assert step.touched
        assert step == self._project.undoable or step.name == command.name
        self._contents[self._at + 1 :] = [now]
        self._at += 1

    @rule(seed=st.integers(0, 2**32))
    def find(self, seed: int) -> None:
        Chooser(Random(seed), self._project).find()

    @rule()
    def undo(self) -> None:
        if self._at:
            self._project.undo()
            self._at -= 1
        else:
            with pytest.raises(Problem) as problem:
                self._project.undo()
            assert problem.value.wrong is Wrong.NOTHING_TO_UNDO

    @rule()
    def redo(self) -> None:
        if self._at + 1 < len(self._contents):
            self._project.redo()
            self._at += 1
        else:
            with pytest.raises(Problem) as problem:
                self._project.redo()
            assert problem.value.wrong is Wrong.NOTHING_TO_REDO

    @rule()
    def reopen(self) -> None:
        path = self._project.path
        self._project.close()
        self._project = Project.open(path, "Joost")

    @invariant()
    def holds_what_it_should(self) -> None:
        assert content(self._project.path) == self._contents[self._at]

    @invariant()
    def counts_what_nobody_has_decided_on(self) -> None:
        for summary in self._project.summaries():
            assert summary == self._project.summary(summary.id)
            assert len(unreviewed(self._project, summary.id)) == (summary.unreviewed or 0)

    def teardown(self) -> None:
        try:
            self._all_the_way()
        finally:
            self._project.close()
            self._folder.cleanup()

    def _all_the_way(self) -> None:
        assert self._project.check() == ()
        for expected in reversed(self._contents[: self._at]):
            self._project.undo()
            assert content(self._project.path) == expected
        assert self._project.undoable is None
        for expected in self._contents[1:]:
            self._project.redo()
            assert content(self._project.path) == expected
        assert self._project.redoable is None
        assert self._project.check() == ()


def unreviewed(project: Project, document_id: str) -> tuple[Suggestion, ...]:
    """The suggestions of a document, asserted to be those that share less than half with what was decided."""
    suggestions = project.suggestions(document_id)
    left = {suggestion.quotation.content for suggestion in suggestions}
    kinds = {one.id: one.kind for one in project.annotation_sets()}
    decided = [
        [anchor.span for anchor in statement.content if anchor.placed]
        for statement in project.statements(document_id)
        if kinds[statement.set_id] is not SetKind.SUGGESTED
    ]
    decided += [list(review.proposed.content) for review in project.reviews(document_id)]
    for quotation in project.found(document_id):
        own = points(quotation.content)
        shares = (len(own & other) * 2 / max(len(own), len(other)) for other in map(points, decided))
        assert (quotation.content in left) == all(share < 1 for share in shares)
    return suggestions


def points(spans: Sequence[Span]) -> set[int]:
    """The code points of spans."""
    return {place for span in spans for place in range(span.start, span.end)}


TestDoUndoRedo = DoUndoRedo.TestCase
TestDoUndoRedo.settings = settings(
    max_examples=40,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("seed", range(3))
def test_a_long_day(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    project = new_project(tmp_path)
    contents = [content(project.path)]
    while len(contents) < 120:
        try:
            chooser = Chooser(random, project)
            chooser.find()
            step = project.do(chooser.command())
        except Problem:
            assert content(project.path) == contents[-1]
        else:
            if step is not None:
                contents.append(content(project.path))
    assert project.check() == ()
    for held in reversed(contents[:-1]):
        project.undo()
        assert content(project.path) == held
    for held in contents[1:]:
        project.redo()
        assert content(project.path) == held
    project.close()


def test_every_command_is_among_the_random_ones() -> None:
    made = {
        node.id
        for node in ast.walk(ast.parse(Path(random_commands.__file__).read_text(encoding="utf-8")))
        if isinstance(node, ast.Name)
    }
    folder = Path(next(iter(commands.__path__)))
    defined = {
        node.name
        for file in folder.glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
        and any(isinstance(part, ast.FunctionDef) and part.name == "apply" for part in node.body)
    }
    assert defined
    assert defined <= made


def test_a_deleted_document_comes_back_in_its_place(tmp_path: Path) -> None:
    from desktop_app.project.commands.documents import DeleteDocument, ImportDocuments

    project = new_project(tmp_path)
    project.do(ImportDocuments(tuple(document(number) for number in range(3))))
    before = project.summaries()
    project.do(DeleteDocument("d0"))
    project.undo()
    assert project.summaries() == before
    project.close()
