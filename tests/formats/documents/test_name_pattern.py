"""What the names of files tell, by a pattern."""

from __future__ import annotations

import pytest

from desktop_app.domain.problem import Problem
from desktop_app.formats.documents.name_pattern import NamePattern


@pytest.mark.parametrize(
    ("pattern", "name", "told"),
    [
        (
            "{date} {outlet} - {title}",
            "2031-03-14 De Zilte Courant - Kade dicht - alweer",
            {"date": "2031-03-14", "outlet": "De Zilte Courant", "title": "Kade dicht - alweer"},
        ),
        (
            "{date}-{outlet}-{title}",
            "2031-03-14-Post-Kade",
            {"date": "2031-03-14", "outlet": "Post", "title": "Kade"},
        ),
        ("{outlet}_{}_{page}", "Post_x1_12", {"outlet": "Post", "page": "12"}),
        ("{title} (NL)", "Kade_open (NL)", {"title": "Kade open"}),
        ("{date} {title}", "Kade open", None),
        ("{outlet} {title}", "Kade", None),
        ("a {title}", "b Kade", None),
        ("{title} (NL)", "Kade (NL) extra", None),
    ],
)
def test_a_name_is_taken_apart(pattern: str, name: str, told: dict[str, str] | None) -> None:
    assert NamePattern(pattern).told(name) == told


@pytest.mark.parametrize(
    "pattern", ["", "words", "{title}{date}", "{title} {title}", "{title", "{}", "{a{b}}"]
)
def test_a_pattern_that_says_nothing_clear_is_refused(pattern: str) -> None:
    with pytest.raises(Problem, match="bad-value"):
        NamePattern(pattern)
