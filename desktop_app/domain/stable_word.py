"""Ids that a person can read, made of the names that things first had."""

from __future__ import annotations

from collections.abc import Container


def stable_word(name: str, taken: Container[str], otherwise: str) -> str:
    """A word made of a name: lower case, hyphens, and a number if the word is taken.

    ``otherwise`` is the word for a name without letters and digits.
    """
    word = "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split()) or otherwise
    number, numbered = 1, word
    while numbered in taken:
        number += 1
        numbered = f"{word}-{number}"
    return numbered
