"""Another program never throws away a log that is in use, whatever this process does with the file."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.project import Project
from tests.project.sample import new_project

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the locks that are kept so are Linux's")

_ANOTHER = """\
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
connection.close()
"""


def another_program(path: Path) -> int:
    """How many documents another program finds, which then closes the file."""
    told = subprocess.run([sys.executable, "-c", _ANOTHER, path], capture_output=True, check=True, timeout=60)
    return int(told.stdout)


def log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def look_into(path: Path) -> None:
    """What a file dialog does that shows what kind of file each is."""
    for each in path.parent.iterdir():
        with each.open("rb") as file:
            file.read(512)


def test_what_is_done_after_the_file_was_looked_into_is_kept(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("one", "One."),)))
    look_into(project.path)
    assert another_program(project.path) == 1
    assert log(project.path).exists()
    project.do(ImportDocuments((Document("two", "Two."),)))
    # As after a kill: nobody closes the file, and another program opens it.
    assert another_program(project.path) == 2
    project.close()
    assert not log(project.path).exists()
    with closing(Project.open(project.path)) as again:
        assert [each.id for each in again.summaries()] == ["one", "two"]


def test_the_first_of_two_to_close_lets_the_other_keep_it(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    second = Project.open(project.path)
    second.close()
    look_into(project.path)
    project.do(ImportDocuments((Document("one", "One."),)))
    assert another_program(project.path) == 1
    assert log(project.path).exists()
    project.close()
    project.close()
    assert not log(project.path).exists()


def test_nobody_is_kept_from_writing(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    with closing(sqlite3.connect(project.path)) as other:
        other.execute("PRAGMA user_version = 99")
    assert another_program(project.path) == 0
    project.close()
