"""What can be read of a damaged project is in a new one, which is sound; the damaged one is as it was."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.rescued import Rescued
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from desktop_app.store.journal import Stamp
from desktop_app.store.rescue import rescued
from tests.project.sample import document
from tests.store.older import older
from tests.store.trouble import everything, project_file

STAMP = Stamp("repair", "Ines", "2031-03-14T09:30:00Z")
PAGE = 4096


def heard(_done: int, _total: int) -> None:
    """Nobody waits."""


class Wreck:
    """A project, and what becomes of it."""

    def __init__(self, folder: Path) -> None:
        self.path, self.new = project_file(folder), folder / "new.standpunt"
        self.whole = self.path.read_bytes()
        self.pages = len(self.whole) // PAGE
        with closing(Project.open(self.path)) as project:
            self.told = everything(project)

    def spoil(self, *pages: int) -> bytes:
        data, random = bytearray(self.whole), Random(sum(pages))
        for page in pages:
            data[page * PAGE : (page + 1) * PAGE] = random.randbytes(PAGE)
        self.path.write_bytes(data)
        return bytes(data)

    def rescue(self) -> dict[str, Rescued]:
        return {each.table: each for each in rescued(self.path, self.new, STAMP, heard)}


@pytest.fixture
def wreck(tmp_path: Path) -> Wreck:
    return Wreck(tmp_path)


def test_of_a_whole_project_all_is_rescued_with_its_history(wreck: Wreck) -> None:
    found = wreck.rescue()
    assert all(each.is_whole for each in found.values())
    with closing(Project.open(wreck.new)) as project:
        assert everything(project) == wreck.told
        assert project.check() == ()
        project.undo()
    assert wreck.path.read_bytes() == wreck.whole


def test_without_its_first_page_nothing_is_lost(wreck: Wreck) -> None:
    wreck.spoil(0)
    assert all(each.is_whole for each in wreck.rescue().values())
    with closing(Project.open(wreck.new)) as project:
        assert everything(project) == wreck.told


@pytest.mark.parametrize("migration", ["002-suggestions", "003-fields", "004-signatures"])
def test_what_an_older_version_made_is_rescued(wreck: Wreck, migration: str) -> None:
    old = older(wreck.path, migration)
    held = old.read_bytes()
    found = rescued(old, wreck.new, STAMP, heard)
    assert all(each.is_whole for each in found)
    with closing(Project.open(wreck.new)) as project:
        assert everything(project) == wreck.told
        assert project.check() == ()
    assert old.read_bytes() == held


def test_whichever_page_is_spoilt_the_new_project_is_sound_and_says_what_is_lost(wreck: Wreck) -> None:
    documents = []
    for page in range(1, wreck.pages, 5):
        spoilt = wreck.spoil(page)
        wreck.new.unlink(missing_ok=True)
        try:
            found = wreck.rescue()
        except Problem:
            documents.append(0)
            continue
        assert wreck.path.read_bytes() == spoilt
        with closing(Project.open(wreck.new)) as project:
            assert project.check() == ()
            documents.append(len(project.summaries()))
            kept = sum(len(project.statements(each.id)) for each in project.summaries())
            assert (found["documents"].kept, found["statements"].kept) == (documents[-1], kept)
            if all(each.is_whole for each in found.values()):
                assert everything(project) == wreck.told
            # It is worked on like any other.
            project.do(ImportDocuments((document(990),)))
            project.undo()
    # Of one page of ninety, nearly always nothing that the history does not tell of.
    assert sum(many == 40 for many in documents) > 0.9 * len(documents)


def test_what_was_committed_and_waits_in_the_log_is_rescued_too(wreck: Wreck) -> None:
    with closing(Project.open(wreck.path)) as project:
        project.do(ImportDocuments((document(991),)))
        log = wreck.path.with_name(f"{wreck.path.name}-wal")
        data, waiting = wreck.path.read_bytes(), log.read_bytes()
    wreck.path.write_bytes(data)
    log.write_bytes(waiting)
    wreck.rescue()
    with closing(Project.open(wreck.new)) as project:
        assert len(project.summaries()) == 41


@pytest.mark.parametrize("data", [b"", b"no project at all", os.urandom(40_000), b"\0" * 40_000])
def test_of_nothing_nothing_is_made(wreck: Wreck, data: bytes) -> None:
    wreck.path.write_bytes(data)
    with pytest.raises(Problem) as told:
        wreck.rescue()
    assert told.value.wrong is Wrong.DAMAGED_PROJECT
    assert told.value.file == str(wreck.path)
    assert not wreck.new.exists()
    assert wreck.path.read_bytes() == data


def test_what_is_there_is_not_replaced_and_what_is_gone_is_told(wreck: Wreck) -> None:
    wreck.new.write_text("mine")
    with pytest.raises(Problem) as told:
        wreck.rescue()
    assert told.value.wrong is Wrong.FILE_EXISTS
    assert wreck.new.read_text() == "mine"
    wreck.path.unlink()
    wreck.new.unlink()
    with pytest.raises(Problem) as told:
        wreck.rescue()
    assert told.value.wrong is Wrong.NO_FILE
