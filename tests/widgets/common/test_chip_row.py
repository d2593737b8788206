"""The keys of a row of chips are those that the codebook's rule gives its codes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.domain.codebook import ClaimType, keys_of
from desktop_app.widgets.common.chip import Chip
from desktop_app.widgets.common.chip_row import ChipRow

CODES = (
    ClaimType("plea", "plea"),
    ClaimType("boast", "boast", key="B"),
    ClaimType("bet", "bet", key="b"),
    ClaimType("oath", "oath", key="1"),
    ClaimType("guess", "guess"),
)


def test_a_code_has_its_own_key_or_the_next_free_digit_and_the_first_of_two_wins() -> None:
    keys = {key: code.id for key, code in keys_of(CODES).items()}
    assert keys == {"b": "boast", "1": "oath", "2": "plea", "3": "guess"}


def test_digits_end_with_nought_and_then_there_are_none() -> None:
    many = tuple(ClaimType(f"t{number}", "type") for number in range(12))
    assert "".join(keys_of(many)) == "1234567890"
    assert keys_of(many)["0"].id == "t9"


def test_chips_show_and_take_the_same_keys(qtbot: QtBot) -> None:
    row = ChipRow("Claim type")
    qtbot.addWidget(row)
    row.set_codes(CODES)
    assert [chip.key for chip in row.findChildren(Chip)] == ["2", "B", "", "1", "3"]
    for key, code in keys_of(CODES).items():
        with qtbot.waitSignal(row.chosen) as heard:
            row.choose_key(key.upper())
        assert heard.args == [code.id]
