"""How many words a text has."""

from __future__ import annotations

import pytest

from desktop_app.domain.words import word_count


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        (" – \n… “”", 0),
        ("The tide turns.", 3),
        ("The tide – it turns", 4),
        ("don’t — “go” now", 3),
        ("well-known 3.5 a/b", 3),
        ("de\nhaven\tdicht", 3),
        ("港口今天关闭。", 6),
        ("The 港口 quay", 4),
        ("🦁 zei 🦁", 1),
    ],
)
def test_words(text: str, number: int) -> None:
    assert word_count(text) == number
