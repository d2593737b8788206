"""The columns of our table, and how words stand in it."""

from __future__ import annotations

import math
import re

COLUMNS = (
    *("statement_id", "document_id", "document_title", "outlet", "date", "language", "set", "annotator"),
    *("kind", "status", "words", "start", "end", "spans", "source_words", "cue_words"),
    *("speaker", "speaker_kind", "speaks_for", "addressee", "within"),
    *("claim_id", "claim_type", "topic", "paraphrase", "check_worthy", "verdict", "claim_memo"),
    *("stance_id", "target_kind", "target", "level", "level_value", "stance_memo", "memo"),
)
NUMBERS = frozenset({"start", "end", "level_value"})
"""Columns that hold numbers of ours, where a minus sign is a minus sign."""

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?")

JOINT = " […] "
"""What stands between the words of two stretches."""


def is_number(cell: str) -> bool:
    """Whether a cell, as we write them, is a number that a spreadsheet can hold."""
    return _NUMBER.fullmatch(cell) is not None and math.isfinite(float(cell))
