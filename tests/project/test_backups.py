"""Backups that come about by themselves: made after a change, let go of by rule, nothing else touched."""

from __future__ import annotations

import os
import stat
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.project.backups import backups, folder_of, keep_backup, superfluous
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import run
from desktop_app.project.project import Project
from desktop_app.store.backup import last_event
from tests.project.sample import document, new_project

NOON = datetime(2031, 3, 14, 12, 0, 0)  # noqa: DTZ001 (backups are named by the reader's clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with closing(new_project(tmp_path)) as project:
        project.do(ImportDocuments((document(1),)))
        return project.path


def change(path: Path, number: int) -> None:
    with closing(Project.open(path)) as project:
        project.do(ImportDocuments((document(number),)))


def titles(path: Path) -> int:
    with closing(Project.open(path, write=False)) as project:
        assert project.check() == ()
        return len(project.summaries())


def test_a_backup_is_made_when_something_changed_and_only_then(path: Path) -> None:
    folder = folder_of(path)
    first = run(keep_backup(path, folder, NOON, 10))
    assert first is not None
    assert first.parent == path.with_name(f"{path.stem}.backups")
    assert run(keep_backup(path, folder, NOON + timedelta(hours=1), 10)) is None
    change(path, 2)
    second = run(keep_backup(path, folder, NOON + timedelta(hours=2), 10))
    assert [each.path for each in backups(path, folder)] == [second, first]
    assert [titles(each.path) for each in backups(path, folder)] == [2, 1]
    with closing(Project.open(path)) as project:
        project.undo()
    assert run(keep_backup(path, folder, NOON + timedelta(hours=3), 10)) is not None, "an undo is a change"


@pytest.mark.skipif(os.name != "posix", reason="modes of files are of POSIX systems")
def test_backups_are_their_owners_alone(path: Path) -> None:
    path.chmod(0o644)
    made = run(keep_backup(path, folder_of(path), NOON, 10))
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


def test_only_own_backups_are_let_go_of(path: Path) -> None:
    folder = folder_of(path)
    folder.mkdir()
    other = folder / f"{path.stem} 2020-01-01 00.00.00.standpunt"
    others = (folder / "notes.txt", folder / "another 2020-01-01 00.00.00.standpunt", other)
    for each in others:
        each.write_text("mine")
    made = []
    for number in range(4):
        change(path, 10 + number)
        made.append(run(keep_backup(path, folder, NOON + timedelta(minutes=number), 2)))
    assert [each.path for each in backups(path, folder)] == made[:1:-1]
    assert [each.read_text() for each in others] == ["mine"] * 3


def test_what_was_half_made_is_swept_a_day_later(path: Path) -> None:
    folder = folder_of(path)
    folder.mkdir()
    old, new, strange = (folder / name for name in (f".{'a' * 16}.new", f".{'b' * 16}.new", ".own.new"))
    for each in (old, new, strange):
        each.write_text("half")
    for each in (old, strange):
        os.utime(each, (0, 0))
    run(keep_backup(path, folder, NOON, 10))
    assert [each.exists() for each in (old, new, strange)] == [False, True, True]


def test_a_damaged_backup_is_none_to_rely_on(path: Path) -> None:
    folder = folder_of(path)
    made = run(keep_backup(path, folder, NOON, 10))
    assert made is not None
    made.write_bytes(made.read_bytes()[: 3 * 4096])
    assert run(keep_backup(path, folder, NOON + timedelta(hours=1), 10)) is not None


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    folder_of(path).write_text("a file")
    with pytest.raises(Problem) as told:
        run(keep_backup(path, folder_of(path), NOON, 10))
    assert told.value.wrong in (Wrong.NOT_WRITABLE, Wrong.NO_FOLDER)


def test_a_folder_that_was_chosen(path: Path, tmp_path: Path) -> None:
    assert folder_of(path, f" {tmp_path} ".strip()) == tmp_path
    assert folder_of(path, "~/copies") == Path.home() / "copies"


def test_by_hand_which_may_go() -> None:
    days = [NOON - timedelta(days=number) for number in range(20)]
    mornings = [day - timedelta(hours=3) for day in days]
    gone = superfluous([*days, *mornings], 3, NOON)
    # Of the newest three one is this morning's; of days 2 to 13 the noon is kept, of older ones nothing.
    assert gone == frozenset([*days[14:], *mornings[1:]])
    assert superfluous([], 3, NOON) == frozenset()
    assert superfluous([NOON], 0, NOON) == frozenset()


def test_a_clock_that_went_ahead_costs_no_backup(path: Path) -> None:
    folder = folder_of(path)
    ahead = NOON + timedelta(days=3650)
    for number in range(12):
        with closing(Project.open(path)) as project:
            project.do(ImportDocuments((document(500 + number),)))
        # Set right again after half of them.
        now = ahead + timedelta(hours=number) if number < 6 else NOON + timedelta(minutes=number)
        made = run(keep_backup(path, folder, now, 3))
        assert made is not None
        assert made.exists()
        assert last_event(made) == last_event(path)
        assert run(keep_backup(path, folder, now + timedelta(seconds=1), 3)) is None, "nothing was done since"
    kept = [each.made for each in backups(path, folder)]
    assert [each for each in kept if each > NOON + timedelta(days=1)][:3] == kept[:3]
    assert kept[-3:] == [NOON + timedelta(minutes=number) for number in (11, 10, 9)]


@given(st.lists(st.datetimes(datetime(2030, 1, 1), datetime(2030, 3, 1)), unique=True), st.integers(1, 20))  # noqa: DTZ001
def test_the_newest_stay_and_the_last_of_each_late_day(times: list[datetime], newest: int) -> None:
    kept = set(times) - superfluous(times, newest, datetime(2030, 4, 1))  # noqa: DTZ001
    assert set(sorted(times)[-newest:]) <= kept
    if times:
        late = {time for time in times if (max(times).date() - time.date()).days < 14}
        assert {max(t for t in late if t.date() == day) for day in {t.date() for t in late}} <= kept
        assert len(kept) <= newest + 14
