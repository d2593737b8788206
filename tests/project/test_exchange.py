"""Annotation sets leave a project whole, and come into another without doing harm."""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_app.domain.bundle import Bundle
from desktop_app.domain.document import Document
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.annotations import bundle as bundle_format
from desktop_app.formats.annotations import dna_write
from desktop_app.formats.annotations.dna_schema import SCHEMA
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export, read
from desktop_app.project.project import Project
from desktop_app.project.reading import ReadBundle
from desktop_app.project.wording import worded
from desktop_app.store.store import Store
from tests.formats.annotations.test_qualcoder import database as qualcoder_database
from tests.formats.bundles import bundles
from tests.project.random_commands import Chooser, foreign_bundle
from tests.project.sample import content, document, new_project


def at_random(folder: Path, seed: int, steps: int = 60, name: str = "harbour") -> Project:
    random = Random(seed)
    project = new_project(folder, name)
    chooser = Chooser(random, project)
    done = 0
    # Whatever commands there are to choose from, something of each kind is there to be exchanged.
    while done < steps or not has_of_each(project):
        done += 1
        try:
            project.do(chooser.command())
        except Problem:
            continue
    return project


def has_of_each(project: Project) -> bool:
    bundle = project.bundle()
    return bool(bundle.documents and bundle.actors and bundle.statements and bundle.codebooks[0].topics)


def differences(project: Project, bundle: Bundle) -> set[tuple[str, str]]:
    store = Store(project.path, write=False)
    try:
        return {(loss.kind, loss.id) for loss in ReadBundle(bundle).differences(store)}
    finally:
        store.close()


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(bundles())
def test_any_bundle_goes_through_a_project(bundle: Bundle) -> None:
    coded_with = {one.codebook_id for one in bundle.sets}
    expected = replace(
        bundle,
        codebooks=tuple(book for book in bundle.codebooks if book.id in coded_with),
        versions=tuple(kept for kept in bundle.versions if kept.codebook.id in coded_with),
    )
    with tempfile.TemporaryDirectory() as folder:
        project = new_project(Path(folder))
        project.do(ReadBundle(bundle))
        assert project.bundle() == expected
        assert project.check() == ()
        before = content(project.path)
        assert project.do(ReadBundle(bundle)) is None
        assert project.do(ReadBundle(project.bundle())) is None
        assert content(project.path) == before
        assert differences(project, bundle) == set()
        project.undo()
        assert project.bundle().documents == ()
        project.close()


@pytest.mark.parametrize("seed", range(4))
def test_what_a_project_says_goes_through_another(tmp_path: Path, seed: int) -> None:
    project = at_random(tmp_path, seed)
    bundle = project.bundle()
    other = new_project(tmp_path, "other")
    other.do(ReadBundle(bundle))
    assert other.bundle() == bundle
    assert project.do(ReadBundle(other.bundle())) is None
    written = [io.BytesIO(), io.BytesIO()]
    for held, out in zip((bundle, other.bundle()), written, strict=True):
        bundle_format.write(held, out)
    assert written[0].getvalue() == written[1].getvalue()
    project.close()
    other.close()


def test_twice_the_same_bytes_through_a_new_project(tmp_path: Path) -> None:
    project = at_random(tmp_path, 5)
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    written = run(export(project.path, "bundle", first, {}))
    assert written.losses == ()
    assert written.statements > 0
    other = new_project(tmp_path, "other")
    taken = run(read(other.path, first))
    assert taken.losses == ()
    other.do(taken.command)
    run(export(other.path, "bundle", second, {}))
    assert first.read_bytes() == second.read_bytes()
    project.close()
    other.close()


def test_ours_is_kept_and_the_difference_told(tmp_path: Path) -> None:
    project = at_random(tmp_path, 5)
    ours = project.bundle()
    book = ours.codebooks[0]
    theirs = replace(
        ours,
        documents=(replace(ours.documents[0], notes="theirs"), *ours.documents[1:]),
        actors=(replace(ours.actors[0], notes="theirs"), *ours.actors[1:]),
        annotators=(replace(ours.annotators[0], name="theirs"), *ours.annotators[1:]),
        sets=(replace(ours.sets[0], name="theirs"), *ours.sets[1:]),
        statements=(replace(ours.statements[0], memo="theirs"), *ours.statements[1:]),
        codebooks=(replace(book, topics=(replace(book.topics[0], definition="theirs"), *book.topics[1:])),),
    )
    assert differences(project, theirs) == {
        ("document", ours.documents[0].id),
        ("actor", ours.actors[0].id),
        ("annotator", ours.annotators[0].id),
        ("annotation set", ours.sets[0].id),
        ("statement", ours.statements[0].id),
        ("codebook entry", f"{book.id}/{book.topics[0].id}"),
    }
    assert project.do(ReadBundle(theirs)) is None
    assert project.bundle() == ours
    project.close()


@pytest.mark.parametrize("what", ["text", "codebook"])
def test_what_nothing_could_be_trusted_of_is_refused(tmp_path: Path, what: str) -> None:
    project = at_random(tmp_path, 5)
    ours = project.bundle()
    theirs = foreign_bundle(Random(1), ours)
    if what == "text":
        theirs = replace(theirs, documents=tuple(replace(one, text=f"{one.text}!") for one in ours.documents))
    else:
        book = replace(ours.codebooks[0], id="theirs")
        theirs = replace(
            theirs,
            codebooks=(book,),
            sets=tuple(replace(one, codebook_id="theirs") for one in theirs.sets),
        )
    with pytest.raises(Problem) as problem:
        differences(project, theirs)
    assert problem.value.wrong is Wrong.DIFFERS
    before = content(project.path)
    with pytest.raises(Problem):
        project.do(ReadBundle(theirs))
    assert content(project.path) == before
    project.close()


def test_a_claim_is_not_taken_from_our_statement_by_one_of_theirs(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    random = Random(0)
    first = foreign_bundle(random, project.bundle())
    project.do(ReadBundle(_with_claim(first, "c1")))
    kept = project.bundle().statements
    second = _with_claim(foreign_bundle(random, project.bundle()), "c1")
    project.do(ReadBundle(second))
    assert set(kept) < set(project.bundle().statements)
    assert project.check() == ()
    ids = [claim.id for one in project.bundle().statements for claim in one.claims]
    assert len(ids) == len(set(ids)) == 2
    assert second.statements[-2].id not in {id_ for _, id_ in differences(project, second)}
    assert project.do(ReadBundle(second)) is None
    bundle_format.write(project.bundle(), io.BytesIO())
    project.close()


def _with_claim(bundle: Bundle, claim_id: str) -> Bundle:
    first = bundle.statements[-2]
    claims = tuple(replace(claim, id=claim_id) for claim in first.claims)
    return replace(
        bundle, statements=(*bundle.statements[:-2], replace(first, claims=claims), bundle.statements[-1])
    )


def test_importing_another_text_under_a_known_id_is_refused(tmp_path: Path) -> None:
    project = at_random(tmp_path, 5)
    ours = project.bundle().documents[0]
    with pytest.raises(Problem) as problem:
        project.do(ImportDocuments((Document("new", "New."), replace(ours, text="Other."))))
    assert problem.value.wrong is Wrong.DIFFERS
    assert not project.has_document("new")
    project.close()


def test_the_folder_of_another_program_is_read_and_left_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "harbour.qda"
    folder.mkdir()
    (folder / "data.qda").write_bytes(qualcoder_database())
    project = new_project(tmp_path)
    taken = run(read(project.path, folder))
    project.do(taken.command)
    assert len(project.bundle().statements) == len(taken.command.bundle.statements) == 2
    assert run(read(project.path, folder / "data.qda")).losses == ()
    assert [path.name for path in folder.iterdir()] == ["data.qda"]
    assert (folder / "data.qda").read_bytes() == qualcoder_database()
    with pytest.raises(Problem) as caught:
        run(read(project.path, tmp_path))
    assert caught.value.wrong is Wrong.IS_FOLDER
    project.close()


@pytest.mark.parametrize("length", [5000, 8192, -1])
def test_half_a_database_is_told_and_changes_nothing(tmp_path: Path, length: int) -> None:
    project = new_project(tmp_path)
    before = content(project.path)
    (tmp_path / "a.qda").write_bytes(qualcoder_database()[:length])
    with pytest.raises(Problem) as caught:
        run(read(project.path, tmp_path / "a.qda"))
    assert "is damaged" in worded(caught.value)
    assert content(project.path) == before
    project.close()


def test_a_database_that_the_disk_does_not_take_is_told_and_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("d1", "The quay has no tide. " * 10_000),)))
    target = tmp_path / "out.dna"
    target.write_bytes(b"as it was")
    monkeypatch.setattr(dna_write, "SCHEMA", f"PRAGMA max_page_count = 40; {SCHEMA}")
    with pytest.raises(Problem) as caught:
        run(export(project.path, "dna", target, {}))
    assert (caught.value.wrong, caught.value.file) == (Wrong.DISK_FULL, str(target))
    assert target.read_bytes() == b"as it was"
    project.close()
