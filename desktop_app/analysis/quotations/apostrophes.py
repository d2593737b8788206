"""Marks that are part of a word or a measure, not of a quotation."""

from __future__ import annotations

import re

from desktop_app.analysis.quotations.conventions import is_spaced_letter

_ELIDED_WORD = re.compile(r"(?:s|t|n|k|m|r|ns|tis|twas|em|cause|till?|bout|cos)(?![\w'’])", re.IGNORECASE)
"""What may follow an apostrophe at the head of a word: Dutch ’s avonds, ’t, ’n; English ’em, ’cause."""
_TURNED_WORD = re.compile(r"[stnkmr](?![\w'’])")
"""The same where a word processor has turned the apostrophe into an opening mark."""
_YEAR = re.compile(r"\d\d(s|ers?)?(?!\w)")
_YEAR_TURNED = re.compile(r"\d\d(s|ers?)?(?![\w'’])")
_FEET_AND_INCHES = re.compile(r"\d['’′] ?\d{1,2}\Z")
_HEBREW = re.compile("[\u05d0-\u05ea]")


def is_apostrophe(text: str, at: int, start: int, end: int) -> bool:
    """Whether the single mark at ``at`` belongs to a word of the paragraph ``start:end``."""
    before = text[at - 1] if at > start else ""
    after = text[at + 1] if at + 1 < end else ""
    if before and after and is_spaced_letter(before) and is_spaced_letter(after):
        return True
    if _is_rock_n_roll(text, at):
        return True
    if not after or (before and before.isalnum()):
        return False
    turned = text[at] == "‘"
    if _TURNED_WORD.match(text, at + 1, end) if turned else begins_elided_word(text, at + 1, end):
        return True
    year = (_YEAR_TURNED if turned else _YEAR).match(text, at + 1, end)
    return bool(year) and (bool(year and year[1]) or not opens_a_sentence(text, at, start))


def begins_elided_word(text: str, at: int, end: int) -> bool:
    """Whether at ``at`` stands what an apostrophe may have in front: t, s, n, em."""
    return bool(_ELIDED_WORD.match(text, at, end))


def may_be_genitive(text: str, at: int, start: int, end: int) -> bool:
    """Whether the single mark at ``at`` stands like that of the ministers’ plan, Poetins’ or goin’ home."""
    if at + 2 >= end or at - 2 < start or not (text[at + 1].isspace() and text[at + 2].isalpha()):
        return False
    return text[at - 1] in "sSxXzZ" or text[at - 2 : at] in {"in", "IN"}


def is_sign(text: str, at: int, start: int, end: int) -> bool:
    """Whether the double mark at ``at`` measures inches (5'10") or shortens a Hebrew word."""
    after = text[at + 1] if at + 1 < end else ""
    if _HEBREW.match(after) and at > start and _HEBREW.match(text[at - 1]):
        return not _HEBREW.match(text, at + 2, end)
    return bool(_FEET_AND_INCHES.search(text, max(start, at - 5), at))


def _is_rock_n_roll(text: str, at: int) -> bool:
    return any(
        len(n := text[first : first + 3]) == 3 and n[0] in "'‘’" and n[1] in "nN" and n[2] in "'’"
        for first in (at, at - 2)
        if first >= 0
    )


def opens_a_sentence(text: str, at: int, start: int) -> bool:
    """Whether the mark at ``at`` heads the paragraph from ``start`` or follows a full stop or colon."""
    if at <= start + 1:
        return True
    return text[at - 1].isspace() and text[at - 2] in ".!?:…"
