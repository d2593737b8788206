"""Which words stand between quotation marks, in every convention."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.quotations.marks import Stretch, stretches

SIGNS = "“”„‟«»‹›「」『』｢｣〝〞‘’‚‛\"'`,´"


def outer(text: str) -> list[str]:
    return [stretch.span.words(text) for stretch in stretches(text) if not stretch.depth]


def nested(text: str) -> list[str]:
    return [stretch.span.words(text) for stretch in stretches(text) if stretch.depth]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("‘De brug blijft dicht’, zegt Noor Velt.", ["‘De brug blijft dicht’"]),
        ("Zij riep: “Dicht!” En liep door.", ["“Dicht!”"]),
        ("„Het water stijgt”, aldus Velt.", ["„Het water stijgt”"]),
        ("'De foto's hangen 's avonds', zei Velt.", ["'De foto's hangen 's avonds'"]),
        (",,Wij blijven'', zei Velt,,,en wij slapen hier.''", [",,Wij blijven''", ",,en wij slapen hier.''"]),
        ("„Die Brücke bleibt zu“, sagte Holm. „Ja.“", ["„Die Brücke bleibt zu“", "„Ja.“"]),
        ("»Nein«, sagte Holm. »Nie.«", ["»Nein«", "»Nie.«"]),
        ("‚Gut‘, sagte er.", ["‚Gut‘"]),
        ("«Le pont est fermé», dit Mme Sorel.", ["«Le pont est fermé»"]),
        ("« Le pont est fermé », dit Mme Sorel.", ["« Le pont est fermé »"]),
        ("Elle parle de l’« Alliance » du lac.", ["« Alliance »"]),
        ("‹ Peut-être ›, dit-elle.", ["‹ Peut-être ›"]),
        ('"Closed," said Ann Marlow. "For good."', ['"Closed,"', '"For good."']),
        ("``Closed,'' said Marlow.", ["``Closed,''"]),
        ("''Closed,'' said Marlow.", ["''Closed,''"]),
        ('``Closed," said Marlow.', ['``Closed,"']),
        ('“Closed," said Marlow.', ['“Closed,"']),
        ("”Kiinni”, sanoi Aalto.", ["”Kiinni”"]),
        ("桥长说：“今天关闭。”然后离开。", ["“今天关闭。”"]),
        ("橋は「閉まっている」と彼は言った。", ["「閉まっている」"]),
        ('橋は"閉鎖"と言った。', ['"閉鎖"']),
        ("قالت: «الجسر مغلق» ثم مضت.", ["«الجسر مغلق»"]),
        ('قالت: "الجسر مغلق" ثم مضت.', ['"الجسر مغلق"']),
        ("قالت ”الجسر مغلق“ ثم مضت.", ["”الجسر مغلق“"]),
        ('היא אמרה "הגשר סגור" אתמול.', ['"הגשר סגור"']),
        ('그는 "닫혔다"라고 말했다.', ['"닫혔다"']),
        ('("Closed") and ["shut"]', ['"Closed"', '"shut"']),
        ('He said "yes"and left.', ['"yes"']),
        ("‘Closed’ and 'shut' and ``barred''", ["‘Closed’", "'shut'", "``barred''"]),
        ("''t Is dicht', zei hij.", ["''t Is dicht'"]),
    ],
)
def test_every_convention(text: str, quoted: list[str]) -> None:
    assert outer(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "Foto’s en video's van ’s avonds in ’t dorp, 's morgens niet.",
        "Velts’ plan, Janssens' antwoord en Noors’ brug.",
        "Avec l’Alliance d’Orly et l'eau du lac.",
        "Don’t take the ministers’ plan or the ministers' pay.",
        "In the ’90s, '68 and the '80s; rock ’n’ roll and rock 'n' roll.",
        'A man of 5\'10" and a board of 6’ 2".',
        "‘s Avonds en ‘t dorp van ‘n ander.",
        'ארה"ב וגם צה"ל',
        "It was “never closed.\n\nAnd no mark here.",
        "“” and '' and «  »",
        "An orphan” here and another“ there.",
        "Cafe\u0301’s and O’Hara’s",
        "",
        "\n\n \n",
    ],
)
def test_apostrophes_primes_and_lost_marks_quote_nothing(text: str) -> None:
    assert stretches(text) == ()


@pytest.mark.parametrize(
    ("text", "within", "inside"),
    [
        ("‘The ministers’ plan is bad,’ he said.", "‘The ministers’ plan is bad,’", []),
        ("'We love rock 'n' roll', he said.", "'We love rock 'n' roll'", []),
        ("“She said ‘no’ to me,” he said.", "“She said ‘no’ to me,”", ["‘no’"]),
        ("„Er rief ‚nein‘ und ging“, sagte sie.", "„Er rief ‚nein‘ und ging“", ["‚nein‘"]),
        ("« Il a dit “jamais” hier », dit-elle.", "« Il a dit “jamais” hier »", ["“jamais”"]),
        ("「彼は『いや』と言った」", "「彼は『いや』と言った」", ["『いや』"]),
        ("“他说‘不’了。”", "“他说‘不’了。”", ["‘不’"]),
        ("‘Zij riep: ‘nee’’, zei hij.", "‘Zij riep: ‘nee’’", ["‘nee’"]),
        ('"“Dicht”, riep zij."', '"“Dicht”, riep zij."', ["“Dicht”"]),
        ("“He said “no” to me.”", "“He said “no” to me.”", ["“no”"]),
    ],
)
def test_nesting(text: str, within: str, inside: list[str]) -> None:
    assert outer(text) == [within]
    assert nested(text) == inside


def test_a_lost_mark_costs_no_other_quotation() -> None:
    assert outer("“The first is lost. “The second,” she said.") == ["“The second,”"]
    assert outer("“Lost.\n\nShe said “yes” again.") == ["“yes”"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One.\n\n“Two.\n\n“Three,” she said.", ["“One.", "“Two.", "“Three,”"]),
        ("Zij zei: ‘Een.\n‘Twee’, zei ze.", ["‘Een.", "‘Twee’"]),
        ("« Un.\n\n» Deux. »", ["« Un.", "» Deux. »"]),
        ("„Eins.\n\n„Zwei.", ["„Eins.", "„Zwei."]),
    ],
)
def test_paragraphs_reopen_a_running_quotation(text: str, quoted: list[str]) -> None:
    found = stretches(text)
    assert [stretch.span.words(text) for stretch in found] == quoted
    assert [stretch.continues for stretch in found] == [False] + [True] * (len(quoted) - 1)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "She looked at the water for a while and told them “that the old\n"
        "bridge will stay closed until somebody finds the money for it”\n"
        "and left.\n"
    )
    assert [quoted.count("\n") for quoted in outer(text)] == [1]


def test_inner_has_neither_marks_nor_space() -> None:
    text = "« Oui »"
    (stretch,) = stretches(text)
    assert stretch.inner.words(text) == "Oui"
    assert stretch.closed


def assert_sound(text: str) -> None:
    found = stretches(text)
    around: list[Stretch] = []
    for stretch in found:
        assert stretch.span.end <= len(text)
        assert stretch.span.contains(stretch.inner)
        while around and around[-1].span.end <= stretch.span.start:
            around.pop()
        assert stretch.depth == len(around)
        assert not around or around[-1].span.contains(stretch.span)
        around.append(stretch)
    assert list(found) == sorted(found, key=lambda stretch: stretch.span.start)


@given(st.text())
def test_any_text(text: str) -> None:
    assert_sound(text)


@given(st.text(alphabet=SIGNS + "as t1.\n\u200f\u05d0字", max_size=60))
def test_any_heap_of_marks(text: str) -> None:
    assert_sound(text)


def lines_run(text: str) -> int:
    """How many lines of the room's own code it takes to go through ``text``."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        if "quotations" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        stretches(text)
    finally:
        sys.settrace(before)
    return count


SHAPES = [
    "“", "”", "“”", "'", "''", '"', "„", "‘", "’", "« ", "»", "\"'", "'a ", "‘a’ ", "“a ‘b ", ",", ",,",
    "“\n", "“a\n\n", 'a"b', "5'10\" ", "s' ", "「", "」", "  “ ", "' n ' ", "\n", "a " * 30 + "\n",
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_text_and_not_faster(shape: str) -> None:
    short, long = (lines_run((shape * size)[:size]) for size in (1_000, 4_000))
    assert long <= 4.4 * short + 100


@pytest.mark.parametrize("text", ["“" * 500_000 + "”" * 500_000, "'s " * 100_000, "“a ‘b\n" * 30_000])
def test_a_megabyte_of_marks(text: str) -> None:
    assert all(stretch.span.end <= len(text) for stretch in stretches(text))
