"""Files that are no projects, or no longer, and a project file to spoil."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.domain.actors import Actor
from desktop_app.domain.text import Span
from desktop_app.project.commands.actors import PutActor
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft
from desktop_app.project.project import Project
from desktop_app.store.tables import SCHEMA_VERSION
from tests.project.sample import document, new_project


def project_file(folder: Path) -> Path:
    """A closed project with something of everything in it."""
    project = new_project(folder)
    project.do(ImportDocuments(tuple(document(number) for number in range(40))))
    for number in range(40):
        claims = (ClaimDraft("demand", "Dredging", "in other words"),)
        spans = (Span(0, 9), Span(12, 20))
        project.do(AddStatement(f"d{number}", spans, "Ines", speaker="Orla Quint", claims=claims))
    project.do(PutActor(Actor("w", "Wim Zandt")))
    project.close()
    return project.path


def everything(project: Project) -> object:
    """All that a project has to say."""
    return (project.bundle(), project.summaries(), project.history(), project.search("channel"))


@contextmanager
def edited(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as plain SQLite sees it, kept afterwards in its one file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _sql(statement: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with edited(path) as connection:
            connection.execute(statement)

    return spoil


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _cut_within_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _first_page(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xa5" * 3996 + data[4096:])


def _all_but_the_first_page(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xa5" * (len(data) - 4096))


def _other_database(path: Path) -> None:
    path.unlink()
    _sql("CREATE TABLE steps (number)")(path)


UNUSABLE: dict[str, tuple[str, Callable[[Path], None]]] = {
    "empty": ("no-project", lambda path: _write(path, b"")),
    "text": ("no-project", lambda path: _write(path, b"The channel silts up.\n" * 90)),
    "other database": ("no-project", _other_database),
    "cut within the header": ("no-project", _cut_within_the_header),
    "newer": ("newer-project", _sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")),
    "cut": ("damaged-project", _cut),
    "first page overwritten": ("damaged-project", _first_page),
    "all other pages overwritten": ("damaged-project", _all_but_the_first_page),
    "a table missing": ("damaged-project", _sql("DROP TABLE claims")),
    "no journal": ("damaged-project", _sql("DROP TABLE events")),
}
