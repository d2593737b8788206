"""Reading the words that name speakers from TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.analysis.speakers.words import Gender, Role, SpeakerWords, Standing
from desktop_app.domain.problem import Problem, Wrong

_SPOT = re.compile(r"line (\d+), column (\d+)")
_LISTS = (
    "definite", "indefinite", "he", "she", "it", "they", "she_or_they", "who", "speaking", "his", "her",
    "their", "own", "of", "prepositions", "conjunctions", "former", "utterances", "organisations",
    "departments", "ranks", "addressed",
)  # fmt: skip
_ORDERED = ("plural_verbs", "openers", "adjective_endings", "genitives", "nominative")
_GENDERS = {gender.value for gender in Gender if gender is not Gender.NONE}
_GENDERED = ("titles", "given", *(standing.value for standing in Standing), "general")
_KNOWN = ("language", "noun_capitals", *_LISTS, *_ORDERED, *_GENDERED, "countries")


def speaker_words(*sources: str, files: Sequence[str] = ()) -> SpeakerWords:
    """The lexicon in TOML ``sources``: each adds to those before it, and wins where both list a word.

    ``files`` are what messages call the sources. Problem BAD_CONTENT, with the place (``line:column``, or
    the entry as ``countries.Orlen``), for what is no TOML, unknown entries and wrong types.
    """
    lists: dict[str, dict[str, None]] = {name: {} for name in (*_LISTS, *_ORDERED)}
    genders: dict[str, dict[str, Gender]] = {"titles": {}, "given": {}}
    roles: dict[str, Role] = {}
    countries: dict[str, str] = {}
    language, noun_capitals = "", False
    for index, source in enumerate(sources):
        file = files[index] if index < len(files) else ""
        read = _Read(_table(source, file), file)
        language = read.text("language") or language
        noun_capitals = read.flag("noun_capitals", noun_capitals)
        for name, held in lists.items():
            held.update(dict.fromkeys(read.words(name)))
        for name, table in genders.items():
            table.update(read.by_gender(name))
        for standing in Standing:
            found = read.by_gender(standing.value)
            roles.update({word: Role(gender, standing) for word, gender in found.items()})
        for word, gender in read.by_gender("general").items():
            standing = roles[word].standing if word in roles else Standing.OCCUPATION
            roles[word] = Role(gender, standing, general=True)
        countries.update(read.countries())
    sets = {name: frozenset(lists[name]) for name in _LISTS}
    return SpeakerWords(
        language=language,
        noun_capitals=noun_capitals,
        plural_verbs=tuple(lists["plural_verbs"]),
        openers=tuple(lists["openers"]),
        adjective_endings=tuple(lists["adjective_endings"]),
        genitives=tuple(lists["genitives"]),
        titles=genders["titles"],
        given=genders["given"],
        roles=roles,
        countries=countries,
        nominative=dict(_pairs(lists["nominative"])),
        **sets,
    )


def _pairs(entries: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What stands before and behind the first space of each entry."""
    for entry in entries:
        form, _, plain = entry.partition(" ")
        yield form, plain.strip()


class _Read:
    """One file's table, read with its flaws told."""

    def __init__(self, table: Mapping[str, object], file: str) -> None:
        self.table, self.file = table, file
        for name in table:
            if name not in _KNOWN:
                raise self._bad(name, "unknown entry", _KNOWN)

    def text(self, name: str) -> str:
        found = self.table.get(name, "")
        if not isinstance(found, str):
            raise self._bad(name, "no text")
        return found

    def flag(self, name: str, default: bool) -> bool:
        found = self.table.get(name, default)
        if not isinstance(found, bool):
            raise self._bad(name, "neither true nor false")
        return found

    def words(self, name: str) -> list[str]:
        return self._listed(self.table.get(name, []), name)

    def by_gender(self, name: str) -> dict[str, Gender]:
        entries: dict[str, Gender] = {}
        for key, words in self._entries(name).items():
            if key not in _GENDERS:
                raise self._bad(f"{name}.{key}", "unknown entry", tuple(sorted(_GENDERS)))
            entries.update(dict.fromkeys(self._listed(words, f"{name}.{key}"), Gender(key)))
        return entries

    def countries(self) -> dict[str, str]:
        return {
            adjective: country
            for country, words in self._entries("countries").items()
            for adjective in self._listed(words, f"countries.{country}")
        }

    def _entries(self, name: str) -> Mapping[str, object]:
        found = self.table.get(name, {})
        if not isinstance(found, dict):
            raise self._bad(name, "no table")
        return found

    def _listed(self, found: object, place: str) -> list[str]:
        if isinstance(found, str):  # many short words read best in one text
            return found.lower().split()
        if not isinstance(found, list) or not all(isinstance(word, str) and word.strip() for word in found):
            raise self._bad(place, "no list of words")
        return [word.lower().strip() for word in found]

    def _bad(self, place: str, detail: str, choices: tuple[str, ...] = ()) -> Problem:
        return Problem(Wrong.BAD_CONTENT, file=self.file, place=place, detail=detail, choices=choices)


def _table(source: str, file: str) -> dict[str, object]:
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        spot = _SPOT.search(str(error))
        place = ":".join(spot.groups()) if spot else ""
        raise Problem(Wrong.BAD_CONTENT, file=file, place=place, detail=str(error)) from error
    except (RecursionError, ValueError) as error:  # nested too deep, or an impossible number or date
        raise Problem(Wrong.BAD_CONTENT, file=file, detail=str(error)) from error
