"""Quoted words counted by hand, and one by one."""

from __future__ import annotations

from random import Random

import pytest

from desktop_app.analysis.voices import voices
from desktop_app.domain.said import WordsSaid
from desktop_app.domain.statement import Kind
from desktop_app.domain.voices import QUOTED, Part
from tests.analysis.told import said

ACTORS = {"ada": "Ada", "bo": "Bo"}
SAID = (
    said("s1", "ada", 10),
    said("s2", "ada", 5, Kind.INDIRECT, "Herald"),
    said("s3", "bo", 20, Kind.MIXED, "Herald"),
    said("s4", "", 5, Kind.UNKNOWN),
    said("s5", "ada", 100, Kind.AUTHORIAL),
    said("s6", "ada", 1),
)


def test_speakers_by_hand() -> None:
    bo, ada, nobody = voices(SAID, ACTORS).voices
    assert (bo.name, bo.words, bo.share) == ("Bo", 20, 20 / 41)
    assert (ada.words, ada.statements) == (16, ("s1", "s2", "s6"))
    assert ada.parts == (Part(11, ("s1", "s6")), Part(), Part(5, ("s2",)), Part())
    assert (nobody.speaker, nobody.name, nobody.parts[-1]) == ("", "", Part(5, ("s4",)))
    table = voices(SAID, ACTORS).table()
    assert table.columns == (
        "speaker",
        "words",
        "share",
        "direct",
        "mixed",
        "indirect",
        "unsaid",
        "quotations",
    )
    assert table.rows[1].cells == ("Ada", 16, 16 / 41, 11, 0, 5, 0, 3)


def test_by_outlet_by_hand() -> None:
    shown = voices(SAID, ACTORS, by_outlet=True)
    assert [(v.outlet, v.name, v.words, v.share) for v in shown.voices] == [
        ("Herald", "Bo", 20, 20 / 25),
        ("Herald", "Ada", 5, 5 / 25),
        ("Post", "Ada", 11, 11 / 16),
        ("Post", "", 5, 5 / 16),
    ]
    assert shown.table().rows[0].cells[:4] == ("Herald", "Bo", 20, 0.8)
    assert voices((), ACTORS).table().rows == ()


def test_nothing_but_marks_has_no_share() -> None:
    (voice,) = voices((said("s1", "ada", 0),), ACTORS).voices
    assert (voice.words, voice.share, voice.statements) == (0, 0.0, ("s1",))


@pytest.mark.parametrize("by_outlet", [False, True])
def test_words_counted_one_by_one(by_outlet: bool) -> None:
    random = Random(7)
    some: list[WordsSaid] = [
        said(
            f"s{number:02}",
            random.choice(("ada", "bo", "")),
            random.randrange(9),
            random.choice(list(Kind)),
            random.choice(("Post", "")),
        )
        for number in range(80)
    ]
    quoted = [each for each in some if each.kind is not Kind.AUTHORIAL]
    shown = voices(some, ACTORS, by_outlet=by_outlet)
    assert sum(voice.words for voice in shown.voices) == sum(each.words for each in quoted)
    for voice in shown.voices:
        here = [e for e in quoted if not by_outlet or e.outlet == voice.outlet]
        own = [e for e in here if e.speaker == voice.speaker]
        assert voice.statements == tuple(e.statement_id for e in own)
        assert voice.share == pytest.approx(sum(e.words for e in own) / sum(e.words for e in here))
        for kind, part in zip(QUOTED, voice.parts, strict=True):
            assert part.words == sum(e.words for e in own if e.kind is kind)
