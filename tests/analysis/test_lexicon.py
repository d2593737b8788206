"""Lexicons: what is wrong in one is said with its place, and the reader's own is laid over ours."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from desktop_app.analysis.quotations.lexicon import PARTS, PLACES, TABLES, Form, Lexicon, Part, Takes
from desktop_app.analysis.quotations.lexicon_file import lexicon_of
from desktop_app.domain.problem import Problem, Wrong

SHIPPED = sorted((Path(__file__).parents[2] / "resources" / "lexicons").glob("quotations.*.toml"))
FILE = "quotations.xx.toml"
OURS = """
language = "xx"
[words]
adverbs = "ook nog"
[attribution]
before = ["volgens"]
[verbs.say]
"zeggen" = "zegt zei; gezegd"
"""


def verbs(lexicon: Lexicon, form: str) -> list[tuple[str, Form]]:
    return [(verb.name, kind) for verb, kind in lexicon.forms.get(form, ())]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[words\n", "1:7"),
        ("language = 3", "language"),
        ("[colours]\nred = 'x'", "colours"),
        ("words = 'x'", "words"),
        ("[words]\nnumerals = 'x'", "words.numerals"),
        ("[words]\nadverbs = ['x']", "words.adverbs"),
        ("[grammar]\nverb_last = 'yes'", "grammar.verb_last"),
        ("[grammar]\norder = 'vso'", "grammar.order"),
        ("[attribution]\nbefore = 'volgens'", "attribution.before"),
        ("[attribution]\nbefore = [1]", "attribution.before"),
        ("[verbs]\nsay = 'zegt'", "verbs.say"),
        ("[verbs.sing]\nzingen = 'zingt'", "verbs.sing"),
        ("[verbs.say]\nzeggen = 3", "verbs.say"),
    ],
)
def test_what_is_wrong_is_said_with_its_file_and_place(text: str, place: str) -> None:
    with pytest.raises(Problem) as raised:
        lexicon_of((OURS, "ours.toml"), (text, FILE))
    problem = raised.value
    assert (problem.wrong, problem.file, problem.place) == (Wrong.BAD_CONTENT, FILE, place)


def test_a_lexicon_laid_over_another_adds_a_verb() -> None:
    lexicon = lexicon_of((OURS, FILE), ('[verbs.say]\n"brommen" = "bromt; gebromd"', "own"))
    assert verbs(lexicon, "bromt") == [("brommen", Form.FINITE)]
    assert verbs(lexicon, "gebromd") == [("brommen", Form.PARTICIPLE)]
    assert verbs(lexicon, "zegt") == [("zeggen", Form.FINITE)]


def test_a_lexicon_laid_over_another_replaces_a_verb() -> None:
    lexicon = lexicon_of((OURS, FILE), ('[verbs.say]\n"zeggen" = "zeit; group"', "own"))
    assert verbs(lexicon, "zegt") == []
    ((verb, _),) = lexicon.forms["zeit"]
    assert verb.takes & Takes.GROUP


def test_a_lexicon_laid_over_another_adds_words_and_takes_one_out() -> None:
    lexicon = lexicon_of((OURS, FILE), ("[words]\nadverbs = 'dan -ook'\nnaming = 'film'", "own"))
    assert {word for word, part in lexicon.parts.items() if part & Part.ADVERB} == {"nog", "dan"}
    assert lexicon.naming == {"film"}


def test_attributions_are_added_and_the_longest_is_tried_first() -> None:
    lexicon = lexicon_of((OURS, FILE), ('[attribution]\nbefore = ["volgens de"]', "own"))
    assert lexicon.attributions["volgens"] == ((("volgens", "de"), "before"), (("volgens",), "before"))


def test_a_bar_parts_off_the_fixed_word() -> None:
    lexicon = lexicon_of(('[verbs.say]\n"aan|kondigen" = "kondigt; aangekondigd"', FILE))
    assert verbs(lexicon, "kondigt") == [("aan|kondigen", Form.FINITE)]
    assert verbs(lexicon, "aankondigt") == [("aan|kondigen", Form.FINITE)]
    assert lexicon.forms["kondigt"][0][0].particle == "aan"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_lexicon_is_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lexicon, read = lexicon_of((text, str(path))), tomllib.loads(text)
    assert lexicon.language == path.name.split(".")[1]
    assert set(read) <= {"language", "grammar", "words", "attribution", "verbs", "nouns", "adjectives"}
    assert set(read["words"]) <= {*PARTS, "abbreviations", "naming"}
    assert set(read["attribution"]) <= set(PLACES)
    assert set(read["verbs"]) <= set(TABLES)
    listed = {verb.table for found in lexicon.forms.values() for verb, _ in found}
    assert listed == set(read["verbs"])
    assert lexicon.attributions
    assert lexicon.nouns
    assert lexicon.adjectives


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_lexicon_is_in_small_letters(path: Path) -> None:
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    written = [words for name in ("words", "nouns", "adjectives") for words in read[name].values()]
    written += [phrase for phrases in read["attribution"].values() for phrase in phrases]
    written += [text for verbs in read["verbs"].values() for verb in verbs.items() for text in verb]
    assert [words for words in written if words != words.lower()] == []
