"""What is not whole, or not ours, is told before anything of it is loaded."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from desktop_app.analysis.learning.calibration import Calibration
from desktop_app.analysis.learning.cue_words import CueWords
from desktop_app.analysis.learning.learned import Learned
from desktop_app.analysis.learning.packing import Parts, packed, unpacked
from desktop_app.analysis.learning.training import trained
from desktop_app.domain.problem import Problem, Wrong
from tests.analysis.learning.articles import articles

ENGINE = b"lCRF" + (12).to_bytes(4, "little") + b"\0\0\0\0"
PARTS = Parts(
    "nl", ENGINE, ENGINE, CueWords({"zei": (3, 4)}), Calibration(7, 120, 0.3, 0.8), quiet=("verb-that/hopen",)
)


def signed(body: bytes) -> bytes:
    """A body under a head that holds."""
    return b"standpunt learned\n" + hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def changed(**members: Any) -> bytes:
    """The parts with other members in their description, signed as if they were ours."""
    body = packed(PARTS).split(b"\n", 2)[2]
    head, rest = body.split(b"\n", 1)
    return signed(json.dumps(json.loads(head) | members).encode() + b"\n" + rest)


def test_the_parts_come_back() -> None:
    assert unpacked(packed(PARTS)) == PARTS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 500,
        packed(PARTS)[:-1],
        packed(PARTS) + b"\0",
        packed(PARTS).replace(b"zei", b"zij"),
        signed(b""),
        signed(b"[" * 100_000),
        signed(b"[1]\n"),
        signed(b"7\n"),
        changed(version=0),
        changed(sizes=[1, 23]),
        changed(sizes=[-12, 36]),
        changed(sizes="no"),
        changed(calibration=[1, 2]),
        changed(cue_words=[1]),
        changed(tagged=[]),
        signed(packed(PARTS).split(b"\n", 2)[2].replace(b"lCRF", b"lcrf")),
    ],
)
def test_anything_else_is_a_problem(data: bytes) -> None:
    with pytest.raises(Problem) as told:
        Learned(data)
    assert told.value.wrong is Wrong.WRONG_FORMAT


def test_every_byte_of_what_was_learned_is_watched() -> None:
    data = trained(articles(4), "nl")
    for at in range(0, len(data), len(data) // 40):
        with pytest.raises(Problem):
            unpacked(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
