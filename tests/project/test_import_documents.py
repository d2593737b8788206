"""Files of every kind come into a project as one step, and nothing that is spoilt touches it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.document import Document
from desktop_app.formats.web.address import WebAddress
from desktop_app.formats.web.fetch import Fetched
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.job import run
from desktop_app.project.jobs.import_documents import import_documents
from desktop_app.project.wanted import Particulars, Wanted
from desktop_app.project.wording import worded
from tests.formats.documents.hostile import refused
from tests.formats.documents.sources import SOURCES, TEXT
from tests.project.sample import content, new_project


def test_every_format_in_one_step_that_undo_takes_back(tmp_path: Path) -> None:
    files = []
    for name, (file, data) in SOURCES.items():
        path = tmp_path / f"{name}{Path(file).suffix}"
        path.write_bytes(data)
        files.append(path)
    project = new_project(tmp_path)
    before = content(project.path)
    imported = run(import_documents(project.path, files, Wanted(Particulars(section="Kust"))))
    project.do(imported.command)
    summaries = project.summaries()
    assert len(summaries) == len(SOURCES) + 1  # one of the tables has two articles
    documents = [project.document(summary.id) for summary in summaries]
    assert sum(document.text == TEXT for document in documents) == len(SOURCES)
    assert {document.section for document in documents} == {"Kust"}
    assert {document.language for document in documents if document.text == TEXT} == {"nl", "nl-NL"}
    assert imported.refused == ()
    assert len(imported.duplicates) == len(SOURCES) - 1
    assert project.check() == ()
    project.undo()
    assert content(project.path) == before
    skipped = run(import_documents(project.path, files, Wanted(skip_duplicates=True)))
    assert len(skipped.command.documents) == 2
    project.close()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_spoilt_files_are_told_each_and_touch_nothing(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    before = content(project.path)
    files = []
    for number, (_, _, file, data) in enumerate(refused()):
        path = tmp_path / f"{number:03}{Path(file).suffix}"
        path.write_bytes(data)
        files.append(path)
    imported = run(import_documents(project.path, [*files, tmp_path / "none.pdf"]))
    told = [worded(problem) for problem in imported.refused]
    assert len(told) >= len(files) - 12  # a few are read as what they are and not as what they are called
    assert all(str(tmp_path) in line and "\n" not in line for line in told)
    assert content(project.path) == before
    project.close()


def given(fetched: Fetched, _: WebAddress) -> Fetched:
    return fetched


def test_a_page_of_the_web_comes_in_with_its_address(tmp_path: Path) -> None:
    asked = WebAddress("https://courant.example/kade")
    page = "<html><body><p>De kade blijft open, zei de havenmeester één keer.</p></body></html>"
    project = new_project(tmp_path)
    for encoding, told in (("utf-8", "utf-8"), ("cp1252", "utf-8"), ("cp1252", "x-none")):
        fetched = Fetched("https://courant.example/nieuw", page.encode(encoding), told)
        imported = run(import_documents(project.path, [asked], fetched=partial(given, fetched)))
        (document,) = imported.command.documents
        assert document.text == "De kade blijft open, zei de havenmeester één keer."
        assert (document.address, document.title) == ("https://courant.example/nieuw", "kade")
    empty = Fetched("https://courant.example/nieuw", b"")
    imported = run(import_documents(project.path, [asked], fetched=partial(given, empty)))
    assert [problem.file for problem in imported.refused] == [asked.address]
    project.close()


def test_short_texts_that_differ_in_case_and_blanks_are_nearly_the_same(tmp_path: Path) -> None:
    for name, text in (("a", "Kade dicht."), ("b", "KADE  dicht."), ("c", "Kade open.")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    imported = run(import_documents(None, [tmp_path]))
    (met,) = imported.duplicates
    assert (met.document.title, met.of_title, met.same) == ("b", "a", False)


def test_one_article_is_found_again_among_many_without_reading_them_all(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    stories = [
        " ".join(f"Woordvoerder{n}x{k} verklaart over havenmeesters dat kade {k} sluit." for k in range(12))
        for n in range(150)
    ]
    project.do(
        ImportDocuments(tuple(Document(f"d{n}", text, f"Story {n}") for n, text in enumerate(stories)))
    )
    (tmp_path / "new.txt").write_text(stories[7].replace("7x3", "zeven"), "utf-8")
    imported = run(import_documents(project.path, [tmp_path / "new.txt"]))
    (met,) = imported.duplicates
    assert (met.of_id, met.of_title, met.same) == ("d7", "Story 7", False)
    project.close()
