"""Lexicons of speakers: read, added to, and told apart from what is none."""

from __future__ import annotations

import pytest

from desktop_app.analysis.speakers.lexicon import speaker_words
from desktop_app.analysis.speakers.words import Gender, Standing
from desktop_app.domain.problem import Problem, Wrong
from tests.analysis.speakers.told import lexicon

LANGUAGES = ("nl", "en", "de", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_whole(language: str) -> None:
    words = lexicon(language)
    assert words.language == language
    assert len(set(words.countries.values())) > 190
    assert words.he
    assert words.definite
    assert words.prepositions
    assert {role.gender for role in words.roles.values()} >= {Gender.MALE, Gender.FEMALE}


@pytest.mark.parametrize(
    ("language", "adjective", "country"),
    [
        ("nl", "Russische", "Rusland"),
        ("nl", "Chinese", "China"),
        ("en", "South Korean", "South Korea"),
        ("de", "französischen", "Frankreich"),
        ("fr", "italiennes", "l'Italie"),
        ("nl", "groene", ""),
    ],
)
def test_countries(language: str, adjective: str, country: str) -> None:
    assert lexicon(language).country(adjective) == country


def test_nouns_at_the_end_of_compounds() -> None:
    found = lexicon("de").role("Außenministerin")
    assert found
    assert (found[0], found[1].gender, found[1].standing) == ("ministerin", Gender.FEMALE, Standing.OFFICE)
    assert lexicon("nl").role("brug") is None


def test_a_file_of_ones_own_adds_and_wins() -> None:
    own = 'he = ["hijzelf"]\n[offices]\nfemale = ["brugwachter"]\n[countries]\nOrlen = ["orlisch"]\n'
    words = speaker_words('he = "hij"\n[offices]\neither = "brugwachter"\n', own)
    assert words.he == {"hij", "hijzelf"}
    assert words.roles["brugwachter"].gender is Gender.FEMALE
    assert words.country("Orlisch") == "Orlen"


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("he = ,", "1:6"),
        ("hij = []", "hij"),
        ("he = [1]", "he"),
        ("he = 1", "he"),
        ("language = 1", "language"),
        ("noun_capitals = 1", "noun_capitals"),
        ("offices = []", "offices"),
        ('[offices]\nneuter = "x"', "offices.neuter"),
        ("[countries]\nOrlen = [1]", "countries.Orlen"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(source: str, place: str) -> None:
    with pytest.raises(Problem) as told:
        speaker_words("", source, files=["ours.toml", "mine.toml"])
    assert (told.value.wrong, told.value.file, told.value.place) == (Wrong.BAD_CONTENT, "mine.toml", place)
