"""What a file could not say is told of things by their names."""

from __future__ import annotations

import io
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.bundle import Loss
from desktop_app.domain.document import Document
from desktop_app.domain.text import Span
from desktop_app.formats.annotations import bundle as bundle_format
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, ClaimDraft
from desktop_app.project.job import run
from desktop_app.project.jobs.exchange import export
from desktop_app.project.jobs.export_preview import foretell
from desktop_app.project.lost_names import lost_by_name
from desktop_app.project.outgoing import outgoing
from desktop_app.project.scope import Scope
from desktop_app.store.store import Store
from tests.project.sample import new_project


def coded(folder: Path) -> Path:
    project = new_project(folder)
    project.do(ImportDocuments((Document("d1", "The quay has no tide.", title="The quay"),)))
    claims = (ClaimDraft("assertion"),)
    project.do(AddStatement("d1", (Span(0, 8),), "ann", speaker="Ada Vree", claims=claims, id="s1"))
    project.close()
    return project.path


def test_statements_are_told_by_their_words(tmp_path: Path) -> None:
    path = coded(tmp_path)
    written = run(export(path, "event-list", tmp_path / "out.csv", {}))
    assert [(each.kind, each.names, each.number) for each in written.lost] == [
        ("statement", ("“The quay”",), 1)
    ]
    assert run(foretell(path, "event-list", {}, Scope())).lost == written.lost
    assert (
        run(export(path, "event-list", tmp_path / "out.csv", {}, scope=Scope(("d1",)))).lost == written.lost
    )


def test_each_kind_has_names_and_what_is_gone_its_id(tmp_path: Path) -> None:
    with closing(Store(coded(tmp_path), write=False)) as store:
        (actor,) = store.actors()
        (statement,) = store.statements("d1")
        (one,) = store.annotation_sets()
        lost = lost_by_name(
            store,
            (
                Loss("actor", actor.id, "a"),
                Loss("document", "d1", "b"),
                Loss("claim", statement.claims[0].id, "c"),
                Loss("annotation set", one.id, "d"),
                Loss("statement", "gone", "e"),
                Loss("cell", "", "f"),
            ),
        )
    names = {each.what: each.names for each in lost}
    assert names == {
        "a": ("Ada Vree",),
        "b": ("The quay",),
        "c": ("“The quay”",),
        "d": (one.name,),
        "e": ("gone",),
        "f": (),
    }


def test_what_is_read_as_it_is_written_is_what_is_held(tmp_path: Path) -> None:
    path = coded(tmp_path)
    with closing(Store(path, write=False)) as store, store.moment():
        articles = outgoing(store)
        streamed, held = io.BytesIO(), io.BytesIO()
        bundle_format.write(articles, streamed)
        every = list(articles)
        whole = replace(
            articles.around,
            documents=tuple(document for document, _ in every),
            statements=tuple(one for _, statements in every for one in statements),
        )
        bundle_format.write(whole, held)
    assert (articles.documents, articles.statements) == (1, 1)
    assert streamed.getvalue() == held.getvalue()
