"""What was learned as bytes, and back: whole is told from damaged before anything is loaded."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass
from typing import Any

from desktop_app.analysis.learning.calibration import Calibration
from desktop_app.analysis.learning.cue_words import CueWords
from desktop_app.domain.problem import Problem, Wrong

VERSION = 1
"""Counts the changes of this form and of the features: what was learned with others is of no use."""

_MAGIC = b"standpunt learned\n"
_DIGEST = 64
_ENGINE = b"lCRF"
_SUBJECT = "what was learned"


@dataclass(frozen=True, slots=True)
class Parts:
    """The tagger's and the judge's data, and what belongs to them.

    ``tagged_source`` and ``tagged_cue`` whether the tagger's source or cue goes before the rules',
    ``quiet`` which patterns are proposed no more.
    """

    language: str
    tagger: bytes
    judge: bytes
    cue_words: CueWords
    calibration: Calibration
    tagged_source: bool = False
    tagged_cue: bool = False
    quiet: tuple[str, ...] = ()


def packed(parts: Parts) -> bytes:
    """The bytes that ``unpacked`` reads."""
    head = {
        "version": VERSION,
        "language": parts.language,
        "sizes": [len(parts.tagger), len(parts.judge)],
        "cue_words": parts.cue_words.counts,
        "calibration": astuple(parts.calibration),
        "tagged": [parts.tagged_source, parts.tagged_cue],
        "quiet": parts.quiet,
    }
    body = json.dumps(head, ensure_ascii=True).encode() + b"\n" + parts.tagger + parts.judge
    return _MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def unpacked(data: bytes) -> Parts:
    """The parts again.

    Problem WRONG_FORMAT for what is damaged, cut short, no such thing, or learned by another version.
    """
    start = len(_MAGIC) + _DIGEST + 1
    digest, body = data[len(_MAGIC) : start - 1], data[start:]
    if not data.startswith(_MAGIC) or hashlib.sha256(body).hexdigest().encode() != digest:
        raise Problem(Wrong.WRONG_FORMAT, subject=_SUBJECT)
    head, _, rest = body.partition(b"\n")
    try:
        return _parts(json.loads(head), rest)
    except (LookupError, RecursionError, TypeError, ValueError, AttributeError) as error:
        raise Problem(Wrong.WRONG_FORMAT, subject=_SUBJECT) from error


def _parts(head: dict[str, Any], rest: bytes) -> Parts:
    if head["version"] != VERSION:
        raise ValueError(head["version"])
    seen, prior, least, high = head["calibration"]
    of_tagger, of_judge = map(int, head["sizes"])
    tagger, judge = rest[:of_tagger], rest[of_tagger:]
    if len(judge) != of_judge or not (_is_whole(tagger) and _is_whole(judge)):
        raise ValueError("sizes")
    return Parts(
        str(head["language"]),
        tagger,
        judge,
        CueWords({str(word): (int(cues), int(seen)) for word, (cues, seen) in head["cue_words"].items()}),
        Calibration(int(seen), int(prior), float(least), float(high)),
        bool(head["tagged"][0]),
        bool(head["tagged"][1]),
        tuple(map(str, head["quiet"])),
    )


def _is_whole(engine: bytes) -> bool:
    # The engine's own head: its name, then its size.
    return engine.startswith(_ENGINE) and int.from_bytes(engine[4:8], "little") == len(engine)
