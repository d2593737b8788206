"""What is read anew after a step, and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.history import Step
from desktop_app.domain.query import Query
from desktop_app.main_window.presenters.analysis_held import HeldSince, concerns
from desktop_app.store.store import Store
from tests.project.sample import new_project


def step(*kinds: str) -> Step:
    return Step(1, "s", "Step", "Ines", "2031-03-14", touched=frozenset((kind, "x") for kind in kinds))


def test_what_no_view_shows_concerns_none() -> None:
    assert concerns(step("review"))
    assert concerns(step("saved_search", "actor"))
    assert not concerns(step("saved_search"))


@pytest.mark.parametrize(
    ("kind", "again"),
    [
        ("statement", []),
        ("actor", ["speaker"]),
        ("document", ["speaker"]),
        ("setting", ["speaker"]),
        ("codebook", ["", "speaker"]),
    ],
)
def test_what_is_read_again_whole(tmp_path: Path, kind: str, again: list[str]) -> None:
    project, since = new_project(tmp_path), HeldSince()
    read: list[str] = []

    def rows(_: Store, query: Query, documents: object) -> tuple[()]:
        if documents is None:
            read.append("speaker" if query else "")
        return ()

    def ask() -> list[str]:
        read.clear()
        for query in ("", "speaker:ada"):
            since.held.rows(project._store, query, "rows", rows)
        return list(read)

    assert ask() == ["", "speaker"]
    since.follow(step(kind), ("d1",))
    assert ask() == []  # a job may be reading it
    since.renew()
    assert ask() == again
    assert since.read == 1
    project.close()


def test_what_is_offered_is_old_after_each_step_on_documents() -> None:
    since = HeldSince()
    since.offers_old = False
    since.follow(step("statement"), ("d1",))
    since.renew()
    assert not since.offers_old
    since.follow(step("document"), ())
    since.offers_old = False  # what began before the step has been read
    since.renew()
    assert since.offers_old
