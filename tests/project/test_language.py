"""The language of a text, where nothing but the text says it."""

from __future__ import annotations

import pytest

from desktop_app.project.told_language import told_by, told_by_each


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De kade blijft open, zei de havenmeester gisteren tegen niemand in het bijzonder.", "nl"),
        ("The quay stays open, the harbour master said yesterday to nobody in particular.", "en"),
        ("Der Kai bleibt offen, sagte die Hafenmeisterin gestern, ohne jemanden anzusehen.", "de"),
        ("Le quai reste ouvert, a dit hier la capitaine du port, sans regarder personne.", "fr"),
        ("De kade blijft open.", ""),
        ("1031 2044 – 17:30 % 12.900 " * 40, ""),
        ("", ""),
        ("\n \n" * 900, ""),
    ],
)
def test_told_by_enough_letters(text: str, language: str) -> None:
    assert told_by(text) == language


def test_many_are_told_as_each_is() -> None:
    said = "De kade blijft open, zei de havenmeester gisteren tegen niemand in het bijzonder."
    texts = [said[at:] + said for at in range(40)] + [
        *("", "De kade.", "Der Kai bleibt offen, sagte die Hafenmeisterin gestern, ohne jemanden anzusehen."),
        *("BREAKING: THE QUAY STAYS OPEN, THE HARBOUR MASTER SAID YESTERDAY TO NOBODY.", "\ud800" * 50),
        "Gradska luka ostaje otvorena, rekao je juče lučki kapetan na konferenciji za novinare.",
        "今日、港の責任者は埠頭が開いたままであると述べたが、誰もそれを信じていなかったと記者は書いている。",
    ]
    assert told_by_each(texts) == [told_by(text) for text in texts]
    assert told_by_each([]) == []


def test_blanks_before_a_text_do_not_hide_it() -> None:
    assert told_by("\n" * 2000 + "Het schip lag nog aan de kade toen niemand het meer verwachtte.") == "nl"
