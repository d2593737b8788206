"""The bundled faces hold the letters and marks that are promised, and come with their licence."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.resources.places import RESOURCES, found

SIGNS = RESOURCES / "fonts" / "NotoSansSymbols2-Signs.ttf"
FACES = [face for face in found("fonts", "*.ttf") if face != SIGNS]
MARKS = "‘’‚‛“”„‹›«»…–—·"
LATIN = "ÀëïŁçıøßŽ"
LETTERS = LATIN + "ĳğİř" + "Ωя" + "ọ\u0300\u0301\u0308"
SHOWN = "▲▼◆●○■□◂▸▾▴⌘✓✕✗⚠⏎⇧"
"""Signs that no face of letters has, so one of signs comes along."""


def _letters_of(face: Path) -> set[int]:
    """The code points of a TrueType face, read off its segmented (format 4) character map."""
    data = face.read_bytes()
    tables = (data[12 + 16 * i : 28 + 16 * i] for i in range(struct.unpack_from(">H", data, 4)[0]))
    start = next(struct.unpack_from(">I", table, 8)[0] for table in tables if table.startswith(b"cmap"))
    maps = (
        struct.unpack_from(">I", data, start + 8 + 8 * i)[0]
        for i in range(struct.unpack_from(">H", data, start + 2)[0])
    )
    segmented = next(start + at for at in maps if struct.unpack_from(">H", data, start + at)[0] == 4)
    count = struct.unpack_from(">H", data, segmented + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, segmented + 14)
    starts = struct.unpack_from(f">{count}H", data, segmented + 16 + 2 * count)
    return {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)}


def test_the_faces_come_with_licence_and_register() -> None:
    register = (RESOURCES / "fonts" / "README.md").read_text(encoding="utf-8")
    licence = (RESOURCES / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    faces = [*FACES, SIGNS]
    assert [face.name for face in faces if f"`{face.name}`" not in register] == []
    assert len(faces) == 11
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright 2015 Google LLC" in licence
    assert "The Literata Project Authors" in licence
    assert "Braille Institute of America" in licence
    assert sum(face.stat().st_size for face in faces) < 4_500_000


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
def test_a_face_holds_every_mark_and_letter(face: Path) -> None:
    known = _letters_of(face)
    # A face to choose has the letters of western Europe; what it lacks comes from the page's usual one.
    promised = MARKS + LETTERS if face.stem.startswith("Noto") else MARKS.replace("‛", "") + LATIN
    assert [letter for letter in promised if ord(letter) not in known] == []


def test_the_face_of_signs_holds_every_sign_shown() -> None:
    known = _letters_of(SIGNS)
    assert [sign for sign in SHOWN if ord(sign) not in known] == []
