"""Speakers that the project knows."""

from __future__ import annotations

import pytest

from desktop_app.domain.actors import Actor, ActorKind, Affiliation
from tests.analysis.speakers.told import speakers, told

HOLM = Actor(
    "1",
    "Bram A. Holm",
    ActorKind.PERSON,
    aliases=("Holm de Oude",),
    affiliations=(Affiliation("Rusland", "president"), Affiliation("Orlen", "minister", until="2001-01-01")),
)
UNION = Actor("2", "Europese Unie", ActorKind.ORGANISATION, aliases=("EU", "de unie"))
POLICE = Actor("3", "Politie Dorvik", ActorKind.ORGANISATION, aliases=("politie",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Bram Holm] zegt {dat het kan}.", "Bram A. Holm"),
        ("[Holm] zegt {dat het kan}.", "Bram A. Holm"),
        ("[Tom Holm] zegt {dat het kan}.", "Tom Holm"),
        ("[De EU] zegt {dat het kan}.", "Europese Unie"),
        ("[de politie] zegt {dat het kan}.", "Politie Dorvik"),
        ("[de Russische president] zegt {dat het kan}.", "Bram A. Holm"),
        ("[de president van Rusland] zegt {dat het kan}.", "Bram A. Holm"),
        ("[de minister van Orlen] zegt {dat het kan}.", "de minister van Orlen"),
        ("[Een woordvoerder van de EU] zegt {dat het kan}.", "een woordvoerder van de EU"),
    ],
)
def test_actors(text: str, expected: str) -> None:
    assert speakers("nl", text, HOLM, UNION, POLICE)[-1] == expected


def test_a_spokesman_speaks_for_an_actor() -> None:
    text = "[Een woordvoerder van de EU] zegt {dat het kan}."
    assert told("nl", text, UNION)[0].speaks_for == "Europese Unie"


def test_two_actors_with_one_surname() -> None:
    other = Actor("4", "Tom Holm", ActorKind.PERSON)
    assert speakers("nl", "[Holm] zegt {dat het kan}.", HOLM, other) == [""]
    text = "Tom Holm kwam. | [Holm] zegt {dat het kan}."
    assert speakers("nl", text, HOLM, other) == ["Tom Holm"]


def test_scripts_that_part_no_words() -> None:
    mayor = Actor("5", "桥长", aliases=("老桥长",))
    assert speakers("zh", "[老桥长]说：{“今天关闭。”}|{“明天开放。”}", mayor) == ["桥长", "桥长"]
    assert speakers("zh", "[村长]说：{“今天关闭。”}", mayor) == ["村长"]


def test_right_to_left() -> None:
    mayor = Actor("6", "دانا ولت")
    assert speakers("ar", "قالت [دانا ولت]: {“سنغلق الجسر.”}", mayor) == ["دانا ولت"]
