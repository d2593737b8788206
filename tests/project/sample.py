"""A small invented project, and what a project file holds as another program sees it."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop_app.domain.codebook import ClaimType, Codebook, Level, Topic
from desktop_app.domain.document import Document
from desktop_app.project.project import Project
from desktop_app.store.tables import TABLES

CODEBOOK = Codebook(
    "harbour",
    "Harbour codebook",
    "en",
    claim_types=(ClaimType("assertion", "Assertion", key="a"), ClaimType("demand", "Demand", key="d")),
    topics=(Topic("dredging", "Dredging", key="g"), Topic("sandbanks", "Sandbanks", parent="dredging")),
    scale=(Level("against", "Against", value=-1.0), Level("for", "For", value=1.0), Level("mixed", "Mixed")),
)
TEXTS = (
    "“The channel silts up,” said Orla Quint. Her cousin denied it.",
    "Wim Zandt 🦁 zei dat de haven dicht moet.\nNiemand antwoordde.",
    "Élodie Marchpane a dit « non » — deux fois.",
)

Content = dict[str, tuple[tuple[Any, ...], ...]]


def document(number: int) -> Document:
    """One of any number of documents, some of which have the same text."""
    return Document(f"d{number}", TEXTS[number % len(TEXTS)], title=f"Article {number}", date="2031-03-14")


def new_project(folder: Path, name: str = "harbour") -> Project:
    """A new project that is coded with the harbour codebook."""
    return Project.create(folder / name, CODEBOOK, "Ines")


def content(path: Path) -> Content:
    """Every row of the journaled tables, in the order in which they came."""
    with closing(sqlite3.connect(path)) as connection:
        return rows(connection)


def rows(connection: sqlite3.Connection) -> Content:
    """The same through a connection."""
    return {
        table.name: tuple(connection.execute(f"SELECT rowid, * FROM {table.name} ORDER BY rowid"))
        for table in TABLES
    }


def digest(held: Content) -> str:
    """A short sign of the content: equal for equal contents."""
    return hashlib.sha256(repr(sorted(held.items())).encode()).hexdigest()[:16]
