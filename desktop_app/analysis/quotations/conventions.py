"""Which marks open and close a quotation, in every convention at once."""

from __future__ import annotations

import re
import unicodedata

ONLY_OPEN = {"「": "」", "『": "』", "｢": "｣", "﹁": "﹂", "﹃": "﹄", "〝": "〞〟"}
"""Marks that can do nothing but open, with the marks that close them."""

CLOSED_BY: dict[str, tuple[str, ...]] = {
    "“": ("”", "“", '"'),
    "„": ("“", "”", '"', "‘‘"),
    "‟": ("”", "“", '"'),
    "”": ("”", "“", '"'),
    "«": ("»",),
    "»": ("«", "»"),
    "‹": ("›",),
    "›": ("‹", "›"),
    "‘": ("’", "'"),
    "‚": ("‘", "’", "'"),
    "‛": ("’", "'"),
    "’": ("’", "‘", "'"),
    "'": ("'", "’"),
    "`": ("'", "’"),
    '"': ('"', "”", "“", "''"),
    ",,": ("''", '"', "”", "“", "’’", "‘‘"),
    "‚‚": ("‘‘", "’’", "''", "“", "”"),
    "''": ("''", '"', "’’"),
    "``": ("''", '"', "’’", "”"),
    "‘‘": ("’’", "''", "”", '"'),
    "’’": ("’’", "''"),
} | {opening: tuple(closing) for opening, closing in ONLY_OPEN.items()}
"""For every mark that can open, the marks that may close it."""

OPENED_BY: dict[str, frozenset[str]] = {
    closing: frozenset(opening for opening, closings in CLOSED_BY.items() if closing in closings)
    for closing in {closing for closings in CLOSED_BY.values() for closing in closings}
}
"""For every mark that can close, the marks it may close."""

FACING: dict[str, frozenset[str]] = {
    "”": frozenset("“„‟"),
    "»": frozenset("«"),
    "›": frozenset("‹"),
} | {closing: frozenset(opening) for opening, closings in ONLY_OPEN.items() for closing in closings}
"""What a mark closes even where it stands like an opening one (a space before it, a letter after)."""

SINGLE = frozenset("‘’‚‛'`")
"""Marks for which apostrophes can be taken."""

RESUMED_BY: dict[str, frozenset[str]] = {"«": frozenset("«»"), "‹": frozenset("‹›")}
"""Marks that reopen a running quotation at the head of a paragraph, where it is not the same mark again."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\ufaff\uff00-\uffef\U0001b000-\U0001cfff\U00020000-\U0003ffff]"
)


def is_spaced_letter(character: str) -> bool:
    """Whether it is a letter, an accent on one, or a digit, of a script that puts spaces between words.

    Only there does a mark between two letters tell an apostrophe: Chinese, Japanese and Thai write marks
    without spaces about them, and Korean puts endings straight behind a closing mark.
    """
    if _UNSPACED.match(character):
        return False
    return character.isalnum() or unicodedata.category(character).startswith("M")
