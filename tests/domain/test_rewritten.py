"""What was changed in a text, told by whole words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.rewritten import Change, changes

TEXTS = st.lists(st.sampled_from(["de", "raad", "raat", " ", ".", "\n", "😀"]), max_size=30).map("".join)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off(old: str, new: str) -> None:
    told = changes(old, new)
    assert "".join(one.same + one.out for one in told) == old
    assert "".join(one.same + one.put for one in told) == new
    assert all(one.out or one.put for one in told[:-1])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("De raat wacht.", "De raad wacht.", (Change("De ", "raat", "raad"), Change(" wacht."))),
        ("De raad wacht.", "De raad wacht.", (Change("De raad wacht."),)),
        ("Eerst.\nLaatst.", "Eerst.\nDan.\nLaatst.", (Change("Eerst.\n", "", "Dan.\n"), Change("Laatst."))),
        ("Een. Twee.", "Een.", (Change("Een.", " Twee."),)),
    ],
)
def test_words_and_lines_are_told_whole(old: str, new: str, told: tuple[Change, ...]) -> None:
    assert changes(old, new) == told
