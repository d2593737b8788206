"""Texts that are nearly the same are told from those that are not."""

from __future__ import annotations

import pytest

from desktop_app.analysis.near_same import NEAR, likeness, sketch
from tests.growth import assert_growth, cost


def story(of: str, sentences: int = 40) -> str:
    return " ".join(
        f"Woordvoerder {of}{n} verklaart over havenmeesters dat kade {n} sluit." for n in range(sentences)
    )


def test_an_edited_text_is_near_and_another_is_not() -> None:
    text = story("aldegonda")
    edited = text.replace("aldegonda20", "bernardus") + " Aan dit bericht werkte een correspondent mee."
    assert NEAR <= likeness(sketch(text), sketch(edited)) < 1
    assert likeness(sketch(text), sketch(text.upper().replace(" ", "\n"))) == 1
    assert likeness(sketch(text), sketch(story("bernardus"))) < 0.5


def test_short_texts_are_the_same_or_not() -> None:
    assert likeness(sketch("Kade dicht."), sketch("KADE  dicht.")) == 1
    assert likeness(sketch("Kade dicht."), sketch("Kade open.")) == 0


def test_what_cannot_be_near_is_not() -> None:
    words = [f"considerable{number} matter" for number in range(300)]
    whole = sketch(" ".join(words))
    for kept in (300, 290, 240, 150, 20):
        part = sketch(" ".join(words[:kept]))
        alike = likeness(whole, part)
        assert likeness(whole, part, NEAR) == (alike if alike >= NEAR else pytest.approx(0, abs=alike))
    assert likeness(whole, whole, NEAR) == 1
    assert likeness(whole, sketch(" ".join(words[:20])), NEAR) == 0


@pytest.mark.parametrize(
    ("head", "body", "many"),
    [("", "a", 300_000), ("", "langewoorden ", 30_000), ("", " ", 300_000), ("langewoorden", ".", 300_000)],
)
def test_no_text_takes_longer_than_its_length(head: str, body: str, many: int) -> None:
    def sketched(times: int) -> float:
        text = head + body * (many * times)
        assert sketch(text)
        return cost(lambda: sketch(text))

    assert_growth(sketched(1), sketched(10), 10)


def test_texts_without_spaces_between_words() -> None:
    text = "".join(
        f"第{n}位发言人周二在会议上表示，港口码头将继续开放使用，工会代表表示反对。" for n in range(30)
    )
    assert NEAR <= likeness(sketch(text), sketch(text.replace("第7位", "某位"))) < 1
    assert likeness(sketch(text), sketch(text.replace("港口码头", "市立医院"))) < 0.5
