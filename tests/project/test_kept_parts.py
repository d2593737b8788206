"""What a project keeps besides its annotation sets goes to another, and never over what that has itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.domain.bundle import Choice
from desktop_app.domain.codebook import CodebookVersion
from desktop_app.domain.coverage import Lack
from desktop_app.domain.fields import Field, FieldKind, FieldOwner
from desktop_app.domain.findings import Quotation
from desktop_app.domain.saved_search import SavedSearch
from desktop_app.domain.suggestion import Decision, Review
from desktop_app.domain.text import Span
from desktop_app.project.commands.searches import SaveSearch
from desktop_app.project.commands.to_do import SetToDo
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export, read
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from tests.formats.sample import BUNDLE
from tests.project.sample import new_project

DOCUMENT = BUNDLE.documents[0].id
BOOK = BUNDLE.codebooks[0]
THEIRS = replace(
    BUNDLE,
    reviews=(Review("r1", DOCUMENT, Decision.REJECTED, Quotation((Span(0, 2),))),),
    versions=(CodebookVersion(replace(BOOK, version=1, name="As it was"), "Ines", "2031-03-14T09:00:00Z"),),
    searches=(SavedSearch("q1", "Bridges", "bridge*"), SavedSearch("q2", "Ferries", "ferry")),
    choices=(Choice("codebook", "none that there is"), Choice("to-do", "claim")),
)


def filled(folder: Path, name: str = "theirs") -> Project:
    project = new_project(folder, name)
    project.do(ReadBundle(THEIRS))
    return project


def test_a_new_project_has_all_of_it_and_nothing_that_a_file_has_no_say_in(tmp_path: Path) -> None:
    project = filled(tmp_path)
    bundle = project.bundle()
    assert (bundle.reviews, bundle.versions) == (THEIRS.reviews, THEIRS.versions)
    assert bundle.searches == THEIRS.searches
    assert bundle.choices == (Choice("to-do", "claim"),)
    assert project.counts_as_to_do() == {Lack.CLAIM}
    assert project.codebook().id == BOOK.id
    project.close()


def test_through_a_file_it_is_the_same_bit_for_bit(tmp_path: Path) -> None:
    project, other = filled(tmp_path), new_project(tmp_path, "ours")
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    run(export(project.path, "bundle", first, {}))
    taken = run(read(other.path, first))
    assert taken.losses == ()
    other.do(taken.command)
    run(export(other.path, "bundle", second, {}))
    assert first.read_bytes() == second.read_bytes()
    assert other.saved_searches() == project.saved_searches() != ()
    project.close()
    other.close()


def test_ours_stays_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ReadBundle(BUNDLE))
    project.do(SaveSearch(SavedSearch("own", "BRIDGES", "span")))
    project.do(SaveSearch(SavedSearch("q2", "Boats", "boat")))
    project.do(SetToDo(frozenset({Lack.PLACE})))
    command = ReadBundle(THEIRS)
    told = {(loss.kind, loss.id): loss.what for loss in command.differences(project._store)}
    assert told == {
        ("search", "q1"): "its name is another search's in the project; it is left out",
        ("search", "q2"): "differs from the one in the project, which was kept",
    }
    project.do(command)
    assert [one.name for one in project.saved_searches()] == ["Boats", "BRIDGES"]
    assert project.counts_as_to_do() == {Lack.PLACE}
    # What was decided in an article that we have, and what our own codebook was, is ours to say.
    assert not project.bundle().reviews
    assert not project.bundle().versions
    project.close()


def test_fields_of_a_codebook_that_we_have_come_in_and_differences_are_told(tmp_path: Path) -> None:
    ours = Field("page", "Page", FieldOwner.DOCUMENT, FieldKind.TEXT, key="p")
    book = replace(BOOK, fields=(ours,))
    project = new_project(tmp_path)
    project.do(ReadBundle(replace(BUNDLE, codebooks=(book,))))
    new = Field("frame", "Frame", FieldOwner.CLAIM, FieldKind.LONG_TEXT, key="p")
    theirs = replace(BOOK, fields=(replace(ours, name="Leaf"), new))
    command = ReadBundle(replace(BUNDLE, codebooks=(theirs,)))
    told = {loss.id for loss in command.differences(project._store)}
    assert told == {f"{BOOK.id}/page", f"{BOOK.id}/frame"}
    project.do(command)
    assert project.codebook().fields == (ours, replace(new, key=""))
    project.close()
