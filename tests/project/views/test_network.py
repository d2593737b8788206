"""Where nodes stand from one time to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.domain.drawn_network import DrawnNetwork
from desktop_app.domain.text import Span
from desktop_app.project.commands.documents import ImportDocuments
from desktop_app.project.commands.statements import AddStatement, StanceDraft
from desktop_app.project.job import run
from desktop_app.project.project import Project
from desktop_app.project.views.held import Held
from desktop_app.project.views.network import network
from desktop_app.project.views.view import Asked
from tests.project.sample import document, new_project


def add(project: Project, speaker: str, topic: str) -> None:
    stances = (StanceDraft(f"topic:{topic}", "for"),)
    project.do(AddStatement("d0", (Span(1, 5),), "Ines", speaker=speaker, stances=stances))


def test_from_where_they_stood_in_the_same_window_and_the_same_in_each_new_one(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((document(0),)))
    for speaker, topic in (("Orla", "dredging"), ("Finn", "dredging"), ("Finn", "tolls"), ("Ada", "tolls")):
        add(project, speaker, topic)
    held = Held()
    first = drawn(project, Asked(held=held))
    assert first == drawn(project, Asked())
    places = held.places["affiliation"]
    assert places == {each.node.id: (each.x, each.y) for each in first.nodes}
    held.places["affiliation"] = {id_: (1 - x, y) for id_, (x, y) in places.items()}
    turned = {each.node.id: each.x for each in drawn(project, Asked(held=held)).nodes}
    assert all(turned[id_] == pytest.approx(1 - x, abs=0.1) for id_, (x, _) in places.items())
    held.forget_all()
    assert drawn(project, Asked(held=held)) == first
    project.close()


def drawn(project: Project, asked: Asked) -> DrawnNetwork:
    return run(network(project.path, asked))
