"""Every problem is one line that a person can read."""

from __future__ import annotations

import re

import pytest

from desktop_app.domain.problem import Problem, Wrong
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
        "last-words",
        "nothing-to-split",
        "not-alike",
    }
    assert (wrong.value in about_the_project) or "/home/ines/a.csv" in line
