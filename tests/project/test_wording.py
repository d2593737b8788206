"""Every problem is one line that a person can read."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.project.wording import worded

_FULL = {
    "file": "/home/ines/a.csv",
    "place": "line 3",
    "subject": "speaker",
    "detail": "12",
    "choices": ("for", "against"),
}


@pytest.mark.parametrize("without", ["", *_FULL, "all"])
@pytest.mark.parametrize("wrong", list(Wrong))
def test_one_tidy_line(wrong: Wrong, without: str) -> None:
    given = {} if without == "all" else {name: value for name, value in _FULL.items() if name != without}
    line = worded(Problem(wrong, **given))  # type: ignore[arg-type]
    assert line == line.strip()
    assert len(line.splitlines()) == 1
    for untidy in ("{", "}", "()", "( ", " )", "  ", " .", " ,", " :", ",,", "..", "None"):
        assert untidy not in line
    # A fault in a file is told in the words of its place, so one with no place at all has none.
    assert (
        not re.match(r"[\W_]", line) or line.startswith("/") or (wrong, without) == (Wrong.BAD_CONTENT, "all")
    )
    assert line.endswith(".")


@pytest.mark.parametrize("wrong", list(Wrong))
def test_the_file_is_named_where_it_is_known(wrong: Wrong) -> None:
    line = worded(Problem(wrong, file="/home/ines/a.csv", subject="speaker", detail="12"))
    about_the_project = {
        "one-way-format",
        "not-found",
        "bad-value",
        "outside-text",
        "in-use",
        "nothing-to-undo",
        "nothing-to-redo",
        "changed-elsewhere",
        "changed-since",
        "last-words",
        "nothing-to-split",
        "not-alike",
    }
    assert (wrong.value in about_the_project) or "/home/ines/a.csv" in line


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem(Wrong.WRONG_FORMAT, "a.txt", detail=Fault.NOT_A_ZIP), "a.txt is not a zip archive."),
        (Problem(Wrong.BAD_CONTENT, "a.docx", detail=Fault.DAMAGED_ZIP), "a.docx is a damaged zip archive."),
        (
            Problem(Wrong.WRONG_FORMAT, "a.zip", "data.qda", detail=Fault.MISSING_MEMBER),
            "a.zip is not what it should be (data.qda is missing from the archive).",
        ),
        (
            Problem(Wrong.TOO_LARGE, "a.docx", subject=str(600 * 2**20), detail=Fault.UNPACKED),
            "a.docx is too large (600 MB when it is unpacked).",
        ),
        (Problem(Wrong.TOO_LARGE, "a.csv", "row 1", "1200"), "a.csv is too large (row 1 1200)."),
        (
            Problem(Wrong.NOT_DECODABLE, "a.txt", "byte 46", "utf-8"),
            "a.txt cannot be read as text in utf-8 (byte 46).",
        ),
        (
            Problem(Wrong.NOT_DECODABLE, "a.txt", "", "klingon", Fault.NO_SUCH_ENCODING),
            "a.txt cannot be read as text in klingon (no such encoding is known here).",
        ),
        (
            Problem(Wrong.BAD_CONTENT, "a.csv", "", "zz", Fault.NO_SUCH_COLUMN, ("a", "b")),
            "a.csv: zz is a column that is not there. There are a, b.",
        ),
        (
            Problem(Wrong.NOT_FOUND, subject="annotation set x", choices=("First",)),
            "There is no annotation set x. There is First.",
        ),
    ],
)
def test_what_is_wrong_is_told_in_words_for_a_person(problem: Problem, line: str) -> None:
    assert worded(problem) == line
