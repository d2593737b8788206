"""What somebody searches for, as it is typed: words, phrases, and what they ask of speaker, claim or tag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop_app.domain.folding import folded, has
from desktop_app.domain.period import is_date
from desktop_app.domain.text import normalise
from desktop_app.domain.words import any_unspaced

PREFIXES = (
    *("speaker", "claim", "stance", "topic", "target", "kind", "status", "memo", "set", "words"),
    *("title", "outlet", "language", "date", "after", "before", "tag", "assigned", "is", "document"),
)
"""What can stand before a colon, to ask for one thing that is said of a statement or of an article."""

DATED = ("after", "before")
"""What asks of a date on which side of another it lies: ``after`` on that day or later, ``before`` earlier.

A date that does not tell, such as 2031 asked of the third of March, lies on neither side; on neither side
of what is no date lies any.
"""

ANY = "*"
"""The value that anything filled in has: ``speaker:*`` has a speaker, ``-speaker:*`` has none."""

MOST = 200
"""So many words and other things are asked for at most; somebody may paste a whole article."""

_PART = re.compile(
    r"(?P<without>[-\u2013\u2212](?=[^\s-]))?(?:(?P<prefix>[^\W\d_]+):(?P<whole>=)?)?"
    r'(?:["\u201c\u201d\u201e](?P<phrase>[^"\u201c\u201d\u201e]*)["\u201c\u201d\u201e]?|(?P<word>[^\s"\u201c\u201d\u201e]*))'
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase, as typed but for its marks.

    ``prefix``: it may be the beginning of a word; ``negated``: it must not be there; ``either``: it may be
    there in place of the term before it.
    """

    words: str
    phrase: bool = False
    prefix: bool = False
    negated: bool = False
    either: bool = False

    @property
    def unspaced(self) -> bool:
        """Whether it is of a script without spaces between words, and so is looked for as letters."""
        return any_unspaced().search(self.words) is not None


class By(NamedTuple):
    """What is asked of one thing: which (one of ``PREFIXES``), the value, and whether it must not be so.

    ``whole``: it is all that is there, not the beginning of a word in it.
    """

    prefix: str
    value: str
    negated: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Words that must be there, in the order typed, and what is asked beside them.

    Of several values asked of the same thing any will do; those of different things are all asked.
    """

    words: tuple[Term, ...] = ()
    by: tuple[By, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.by)

    @property
    def wanted(self) -> tuple[tuple[Term, ...], ...]:
        """The terms that must be there; of each group one."""
        groups: list[tuple[Term, ...]] = []
        for term in self.words:
            if term.negated:
                continue
            if term.either and groups:
                groups[-1] = (*groups[-1], term)
            else:
                groups.append((term,))
        return tuple(groups)

    @property
    def unwanted(self) -> tuple[Term, ...]:
        """The terms that must not be there."""
        return tuple(term for term in self.words if term.negated)

    def asked(self, prefix: str) -> tuple[By, ...]:
        """What is asked of one thing."""
        return tuple(by for by in self.by if by.prefix == prefix)


def parse(typed: str) -> Query:
    """The query that was typed; whatever that is, it is never an error.

    ``"a phrase"``, ``begin*``, ``this OR that``, ``-without``, ``speaker:Vree``, ``-tag:"to do"``,
    ``outlet:="Post"``, which is no Morning Post. What stands before a colon and is none of ``PREFIXES`` is a
    word like any other; a prefix without a value, as while it is being typed, asks nothing. What comes after
    the first ``MOST`` is left out.
    """
    words: list[Term] = []
    by: list[By] = []
    either = False
    for part in _PART.finditer(normalise(typed).replace("\ufffd", " ")):
        if not part[0]:
            continue
        if len(words) + len(by) == MOST:
            break
        negated, prefix = bool(part["without"]), (part["prefix"] or "").casefold()
        phrase = part["phrase"] is not None
        value = part["phrase"] if phrase else part["word"]
        if prefix in PREFIXES:
            value = value if phrase or value == ANY else value.rstrip(ANY)
            if value.strip():
                by.append(By(prefix, " ".join(value.split()), negated, part["whole"] is not None))
            continue
        if part["prefix"]:
            value = f"{part['prefix']}:{part['whole'] or ''}{value}"
        if value == "OR" and not phrase and not negated:
            either = bool(words) and not words[-1].negated
            continue
        if any(letter.isalnum() for letter in value):
            begins = not phrase and value.endswith("*")
            words.append(
                Term(value.rstrip("*") if begins else value, phrase, begins, negated, either and not negated)
            )
        either = False
    return Query(tuple(words), tuple(by))


def unknown_prefixes(typed: str) -> tuple[str, ...]:
    """What stands before a colon and asks nothing, so that it is looked for as a word."""
    terms = (term.words for term in parse(typed).words if not term.phrase)
    return tuple(dict.fromkeys(words.partition(":")[0] for words in terms if ":" in words))


def no_dates(query: Query) -> tuple[str, ...]:
    """What stands where a date is asked for, and is none, so that nothing is found."""
    values = (by.value for by in query.by if by.prefix in DATED and by.value != ANY)
    return tuple(dict.fromkeys(value for value in values if not is_date(value)))


def typing(words: str) -> Query:
    """The query that is being typed: its last word may be the beginning of one."""
    query = parse(words)
    if not query.words or words[-1:].isspace() or query.words[-1].phrase or query.words[-1].negated:
        return query
    return replace(query, words=(*query.words[:-1], replace(query.words[-1], prefix=True)))


def asking(prefix: str, value: str, *, negated: bool = False, whole: bool = False) -> str:
    """How a value of one thing is asked for, as it would be typed."""
    plain = value == ANY or re.fullmatch(r"[\w.+#/-]+", value) is not None
    asked = f"{'-' if negated else ''}{prefix}:{'=' if whole else ''}"
    return f"{asked}{value}" if plain else f'{asked}"{value.replace(chr(34), " ")}"'


def fits(query: Query, words: Iterable[str], values: Mapping[str, Iterable[str]]) -> bool:
    """Whether something is what was searched for: its ``words``, and the ``values`` of each prefix.

    Words and values need not be folded; a term fits where a word begins with it. A prefix that ``values``
    lacks fits nothing.
    """
    for prefix in dict.fromkeys(by.prefix for by in query.by):
        known = values.get("date" if prefix in DATED else prefix, ())
        if not fits_value(query.asked(prefix), known):
            return False
    return not query.words or fits_words(query, folded("\n".join(words)))


def fits_words(query: Query, text: str) -> bool:
    """Whether the words of a query are in ``text``, which is folded, whatever else it asks."""
    return all(any(has(text, term.words) for term in group) for group in query.wanted) and not any(
        has(text, term.words) for term in query.unwanted
    )


def fits_value(asked: Iterable[By], values: Iterable[str]) -> bool:
    """Whether some values of one thing are what is asked of it; any that is asked, and none that is not."""
    asked = tuple(asked)
    there = [value if asked and asked[0].prefix in DATED else folded(value) for value in values if value]
    wanted = [by for by in asked if not by.negated]
    unwanted = [by for by in asked if by.negated]
    return (not wanted or any(_is(by, there) for by in wanted)) and not any(_is(by, there) for by in unwanted)


def _is(by: By, there: list[str]) -> bool:
    if by.value == ANY:
        return bool(there)
    if by.prefix in DATED and not is_date(by.value):
        return False
    if by.prefix == "after":
        return any(date >= by.value for date in there)
    if by.prefix == "before":
        return any(date < by.value and not by.value.startswith(date) for date in there)
    if by.whole:
        return folded(by.value) in there
    return any(has(value, by.value) for value in there)
