"""Lexicons as they are written: TOML, the reader's own laid over what comes with Standpunt."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from desktop_app.analysis.quotations.lexicon import PARTS, PLACES, TABLES, Form, Lexicon, Part, Takes, Verb
from desktop_app.domain.problem import Problem, Wrong

ORDERS = ("svo", "v2")
"""Where the finite verb stands: behind the subject, or second in a main clause."""
_SPOT = re.compile(r"line (\d+), column (\d+)")


def lexicon_of(*sources: tuple[str, str]) -> Lexicon:
    """The lexicon in TOML texts, each given with the name of its file; a later one is laid over the earlier.

    Problem BAD_CONTENT, with the place, for what is no TOML, unknown tables, wrong types.
    """
    tables: dict[str, Any] = {}
    for text, file in sources:
        _lay_over(tables, _checked(text, file))
    return _built(tables)


_SHAPE: dict[str, dict[str, type]] = {
    "grammar": {
        "order": str,
        "verb_last": bool,
        "fragments": bool,
        "sentences": bool,
        "elisions": bool,
        "infinitives": str,
        "noun_capitals": bool,
    },
    "words": dict.fromkeys((*PARTS, "abbreviations", "naming"), str),
    "attribution": dict.fromkeys(PLACES, list),
    "verbs": dict.fromkeys(TABLES, dict),
    "nouns": {"saying": str, "attributing": str},
    "adjectives": {"saying": str},
}


def _checked(text: str, file: str) -> dict[str, Any]:
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        spot = _SPOT.search(str(error))
        raise _bad(file, ":".join(spot.groups()) if spot else "", str(error)) from error
    except (RecursionError, ValueError) as error:
        raise _bad(file, "", str(error)) from error
    for name, table in read.items():
        if name == "language" and isinstance(table, str):
            continue
        if name not in _SHAPE or not isinstance(table, dict):
            raise _bad(file, name, f"known are language, {', '.join(_SHAPE)}")
        for key, value in table.items():
            wanted = _SHAPE[name].get(key)
            if wanted is None:
                raise _bad(file, f"{name}.{key}", f"known are {', '.join(_SHAPE[name])}")
            inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            if not isinstance(value, wanted) or not all(isinstance(one, str) for one in inner):
                raise _bad(file, f"{name}.{key}", f"wanted {wanted.__name__}")
    if read.get("grammar", {}).get("order", ORDERS[0]) not in ORDERS:
        raise _bad(file, "grammar.order", f"known are {', '.join(ORDERS)}")
    return read


def _lay_over(tables: dict[str, Any], other: Mapping[str, Any]) -> None:
    for name, value in other.items():
        if isinstance(value, dict):
            _lay_over(tables.setdefault(name, {}), value)
        elif isinstance(value, list):
            tables[name] = [*tables.get(name, []), *value]
        elif name in _LISTS and isinstance(value, str):
            tables[name] = f"{tables.get(name, '')} {value}"
        else:
            tables[name] = value


_LISTS = {*PARTS, "abbreviations", "naming", "saying", "attributing"}


def _words(text: str) -> list[str]:
    words = text.lower().split()
    out = {word[1:] for word in words if word.startswith("-") and len(word) > 1}
    return [word for word in words if not word.startswith("-") and word not in out]


def _built(tables: Mapping[str, Any]) -> Lexicon:
    words: Mapping[str, str] = tables.get("words", {})
    parts: dict[str, Part] = {}
    for name, part in PARTS.items():
        for word in _words(words.get(name, "")):
            parts[word] = parts.get(word, Part(0)) | part
    forms: dict[str, dict[tuple[Verb, Form], None]] = {}
    opened: dict[str, Takes] = {}
    for table, verbs in tables.get("verbs", {}).items():
        for name in verbs:
            opened[name] = opened.get(name, Takes(0)) | TABLES[table]
    for table, verbs in tables.get("verbs", {}).items():
        for name, said in verbs.items():
            verb, of_verb = _verb(name, table, said, opened[name])
            for form, kind in of_verb:
                forms.setdefault(form, {})[verb, kind] = None
    attributions: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for where, phrases in tables.get("attribution", {}).items():
        for phrase in phrases:
            first, *rest = phrase.lower().split() or [""]
            attributions.setdefault(first, []).append(((first, *rest), where))
    grammar = tables.get("grammar", {})
    return Lexicon(
        tables.get("language", ""),
        grammar.get("order", "svo"),
        grammar.get("verb_last", False),
        grammar.get("fragments", False),
        grammar.get("sentences", False),
        grammar.get("elisions", False),
        tuple(_words(grammar.get("infinitives", ""))),
        grammar.get("noun_capitals", False),
        parts,
        frozenset(_words(words.get("abbreviations", ""))),
        frozenset(_words(words.get("naming", ""))),
        {form: tuple(found) for form, found in forms.items()},
        {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in attributions.items()},
        frozenset(_words(tables.get("nouns", {}).get("saying", ""))),
        frozenset(_words(tables.get("adjectives", {}).get("saying", ""))),
        tuple(word[:-1] for word in parts if word.endswith("-") and parts[word] & Part.TO),
        any(part & Part.REPORTED for part in parts.values()),
        frozenset(_words(tables.get("nouns", {}).get("attributing", ""))),
    )


def _verb(name: str, table: str, said: str, opened: Takes) -> tuple[Verb, list[tuple[str, Form]]]:
    particle, _, base = name.lower().rpartition("|")
    finite, participles, prepositions, ings, grouped = _slots(said.lower())
    takes = opened | (Takes.PHRASE if prepositions else Takes(0)) | (Takes.GROUP if grouped else Takes(0))
    verb = Verb(name, table, particle, takes, frozenset(prepositions))
    forms = [
        *((form, Form.FINITE) for form in finite),
        *((form, Form.PARTICIPLE) for form in participles),
        *((form, Form.ING) for form in ings),
        *((form, Form.INFINITIVE) for form in (particle + base, base if particle else "") if form),
    ]
    if particle:
        forms += [(particle + form, Form.FINITE) for form in finite]
    return verb, forms


def _slots(said: str) -> tuple[list[str], list[str], list[str], list[str], bool]:
    finite: list[str] = []
    participles: list[str] = []
    prepositions: list[str] = []
    ings: list[str] = []
    grouped = False
    for place, slot in enumerate(said.split(";")):
        first, *rest = slot.split() or [""]
        if first == "with":
            prepositions += rest
        elif first == "ing":
            ings += rest
        elif first == "group":
            grouped = True
        elif first:
            (finite if place == 0 else participles).extend((first, *rest))
    return finite, participles, prepositions, ings, grouped


def _bad(file: str, place: str, detail: str) -> Problem:
    return Problem(Wrong.BAD_CONTENT, file=file, place=place, detail=detail)
