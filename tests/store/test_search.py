"""Words, phrases, beginnings and accents are found; nothing that is typed is an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.document import Document
from desktop_app.project.commands.documents import DeleteDocument, ImportDocuments
from desktop_app.project.project import Project
from tests.project.sample import new_project

TEXTS = {
    "tide": "The tide café opens at dawn. Don't wait, said the U.S. pilot.",
    "ferry": "A ferry left before dawn; the Café by the tide was shut.",
    "decomposed": "Le cafe\u0301 de la mare\u0301e.",
    "hindi": "नाविक ने कहा कि नदी शांत है।",
    "arabic": "قال الرُّبّان إنَّ النهر هادئ",
    "chars": 'C++ * AND NEAR "quoted" (brackets) 🦁',
}

_MEANINGFUL = (
    *('"', "*", "AND", "OR", "NOT", "NEAR(", "(", ")", "^", "-", ":", "{", "}", "+", "text:"),
    *("\0", "🦁", "dawn", "'", ";", "--", "\\", "%", "_", "\u0301", "\ud83e", "¼", "\n"),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    made = new_project(tmp_path_factory.mktemp("search"))
    made.do(ImportDocuments(tuple(Document(id_, text, title=id_.title()) for id_, text in TEXTS.items())))
    yield made
    made.close()


def ids(project: Project, words: str) -> set[str]:
    return {found.document_id for found in project.search(words)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("dawn", {"tide", "ferry"}),
        ("DAWN tide", {"tide", "ferry"}),
        ("daw", {"tide", "ferry"}),
        ("daw tide", set()),
        ("tide daw", {"tide", "ferry"}),
        ('"tide café"', {"tide"}),
        ('"tide caf"', set()),
        ('"at dawn" tide', {"tide"}),
        ("cafe", {"tide", "ferry", "decomposed"}),
        ("cafe\u0301", {"tide", "ferry", "decomposed"}),
        ("marée", {"decomposed"}),
        ("don't", {"tide"}),
        ("u.s.", {"tide"}),
        ("नदी", {"hindi"}),
        ("النهر", {"arabic"}),
        ("c++", {"chars", "tide", "ferry", "decomposed"}),
        ("(brackets)", {"chars"}),
        ("and near", {"chars"}),
        ("🦁 quoted", {"chars"}),
        ("🦁", set()),
        ("tide\0dawn", {"tide", "ferry"}),
        ('"dawn', {"tide", "ferry"}),
        ("", set()),
        (' " " ', set()),
        ("*", set()),
    ],
)
def test_found(project: Project, words: str, found: set[str]) -> None:
    assert ids(project, words) == found


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(
        st.text(max_size=12),
        st.text(st.characters(codec=None), max_size=6),
        st.lists(
            st.sampled_from(_MEANINGFUL),
            max_size=8,
        ).map(" ".join),
    )
)
def test_whatever_is_typed(project: Project, words: str) -> None:
    project.search(words)


def test_a_snippet_shows_the_words(project: Project) -> None:
    (found,) = project.search("pilot")
    assert (found.title, found.document_id) == ("Tide", "tide")
    assert "U.S. pilot" in found.snippet


def test_the_best_come_first_and_no_more_than_wanted(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    texts = [f"{'tide ' * (number % 7)}and {'other words ' * 9}" for number in range(70)]
    texts = [f"{text} {number}" for number, text in enumerate(texts)]
    project.do(ImportDocuments(tuple(Document(f"d{n}", text) for n, text in enumerate(texts))))
    found = project.search("tide", limit=10)
    assert [texts[int(one.document_id[1:])].count("tide") for one in found] == [6] * 10
    project.close()


def test_texts_of_deleted_documents_take_no_place(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments(tuple(Document(f"d{n}", f"tide {n}") for n in range(9))))
    for number in range(8):
        project.do(DeleteDocument(f"d{number}"))
    assert [found.document_id for found in project.search("tide", limit=1)] == ["d8"]
    project.undo()
    assert {found.document_id for found in project.search("tide")} == {"d7", "d8"}
    project.close()


def test_two_documents_of_one_text_are_both_found(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    project.do(ImportDocuments((Document("a", "slack water"), Document("b", "slack water"))))
    assert {found.document_id for found in project.search("slack")} == {"a", "b"}
    project.close()
