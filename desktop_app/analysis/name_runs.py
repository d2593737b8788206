"""Runs of capitalised words, with the article in front of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.analysis.name_words import (
    ARTICLES,
    CALENDAR,
    OPENERS,
    PARTICLES,
    PARTICLES_BESIDE_NOUNS,
    TITLES,
)

LONGEST = 6
"""A run of more words is a headline."""
DOUBLED = frozenset({"von der", "von dem", "van der", "van den", "de la"})
"""Small words that only together stand within a name, where nouns have capitals."""
BRIDGE = 3
"""So many small words may stand within a name on end: van de la."""
NOUNS = 0.22
"""From this share of capitalised words within sentences on, a text writes all its nouns with a capital."""

ENOUGH = 40
"""Of fewer words the share says nothing."""

_WORD = re.compile(r"(?<=\s)['’]t(?=\s)|[^\W_](?:[\w\u0300-\u036f]|['’-](?=\w))*|&")
_ELIDED_ARTICLE = re.compile(r"[^\W\d_]{1,3}['’-](?=[^\W\d_])")
_GENITIVE = re.compile(r"['’]s\Z")
_PRONOUN = re.compile(r"I(?:['’]\w+)?\Z")
_BREAK = re.compile("[.!?:…\n“”„‟«»‹›‘’‚\"'「『]")
_ADJECTIVE = re.compile(r"\w{2,}(?:sche|[dklnrt]se|ese|ish|ican)\Z")
_BEFORE_NOUN = re.compile(r"(?:\w*e[mnrs]?|[dkms]?ein|ihr|[ai]m|z?u[mr]|vom|beim|ins|ans|zum|zur|das)\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word from ``start`` to ``end`` in code points.

    ``first`` when a sentence or a quotation may begin with it; ``joined`` when only a space, or the full stop
    of an initial, parts it from the word before; ``capital`` when it is written with one.
    """

    start: int
    end: int
    words: str
    first: bool
    joined: bool
    capital: bool

    @property
    def acronym(self) -> bool:
        """Whether it has capitals only, two at least."""
        return len(self.words) > 1 and self.words.isupper()


@dataclass(frozen=True, slots=True)
class Run:
    """The words of a name; ``article`` stands in front of them or is None."""

    words: tuple[Word, ...]
    article: Word | None


class Words:
    """The words of a text and what is known of their capitals."""

    def __init__(self, text: str) -> None:
        self.all = list(_words(text))
        self._inner = Counter(word.words for word in self.all if word.capital and not word.first)
        self._small = {word.words for word in self.all if not word.capital}
        inside = sum(not word.first for word in self.all)
        self.nouns = inside >= ENOUGH and self._inner.total() > NOUNS * inside

    def runs(self) -> Iterator[Run]:
        """The runs that are names, in the order of the text."""
        index = 0
        while index < len(self.all):
            if not self.all[index].capital:
                index += 1
                continue
            end = self._end_of_run(index)
            begin = self._without_opener(index, end)
            end = self._without_tail(begin, end)
            if begin < end and self._is_name(begin, end):
                before = self._before(begin)
                article = before if before and before.words.lower() in ARTICLES else None
                kept = article and (not self.nouns or self.all[begin].acronym)
                yield Run(tuple(self.all[begin:end]), article if kept else None)
            index = end

    def _end_of_run(self, index: int) -> int:
        end = index + 1
        while end < len(self.all):
            ahead = end
            while ahead < min(end + BRIDGE, len(self.all)) and self._is_between(end, ahead):
                ahead += 1
            if ahead == len(self.all) or not (self.all[ahead].joined and self.all[ahead].capital):
                break
            end = ahead + 1
        return end

    def _without_opener(self, begin: int, end: int) -> int:
        word = self.all[begin]
        lower = word.words.lower()
        if (
            word.first
            and not self._is_initial(begin)
            and not self._inner[word.words]
            and (lower in OPENERS or lower in self._small)
        ):
            begin += 1
            while begin < end and not self.all[begin].capital:
                begin += 1
        return begin

    def _is_initial(self, index: int) -> bool:
        """Whether a full stop and a space follow a single letter, and a name goes on behind them."""
        if len(self.all[index].words) > 1 or index + 1 == len(self.all):
            return False
        after = self.all[index + 1]
        return after.joined and after.start - self.all[index].end == 2

    def _without_tail(self, begin: int, end: int) -> int:
        """Where a run that is too long is cut: before the last small words that leave a name."""
        if end - begin <= LONGEST:
            return end
        small = [at for at in range(begin + 2, begin + LONGEST) if self._bridges(self.all[at])]
        while small and self._bridges(self.all[small[-1] - 1]):
            small.pop()
        return small[-1] if small else end

    def _is_name(self, begin: int, end: int) -> bool:
        word = self.all[begin]
        if end - begin > 1:
            return end - begin <= LONGEST
        lower = word.words.lower()
        if len(word.words) == 1 or _GENITIVE.sub("", lower) in CALENDAR or lower in OPENERS:
            return False
        if word.acronym:
            return True
        if word.first and not self._inner[word.words]:
            return False
        after = self.all[end] if end < len(self.all) else None
        if _ADJECTIVE.match(word.words) and after and after.joined and not after.capital:
            return after.words in PARTICLES
        before = self._before(begin)
        return not (self.nouns and before and _stands_before_nouns(before))

    def _before(self, index: int) -> Word | None:
        return self.all[index - 1] if index and self.all[index].joined else None

    def _is_between(self, begin: int, index: int) -> bool:
        """Whether a small word may stand within a name; small words stand before it from ``begin`` on."""
        word = self.all[index]
        if self._bridges(word):
            return True
        return begin < index and word.joined and f"{self.all[index - 1].words} {word.words}" in DOUBLED

    def _bridges(self, word: Word) -> bool:
        particles = PARTICLES_BESIDE_NOUNS if self.nouns else PARTICLES
        return word.joined and not word.capital and word.words in particles


def _stands_before_nouns(word: Word) -> bool:
    lower = word.words.lower()
    return lower in ARTICLES or (not word.capital and bool(_BEFORE_NOUN.match(lower)))


def _words(text: str) -> Iterator[Word]:
    before = ""
    end = 0
    for found in _WORD.finditer(text):
        words, gap = found[0], text[end : found.start()]
        shortened = gap in {".", ". "} and (before in TITLES or (len(before) == 1 and before.isupper()))
        title = gap == ". " and before.capitalize() in TITLES
        first = not before or (not shortened and not title and bool(_BREAK.search(gap)))
        yield Word(*found.span(), words, first, shortened or gap in {" ", "\u00a0"}, _has_capital(words))
        before, end = words, found.end()


def _has_capital(words: str) -> bool:
    if _PRONOUN.match(words):
        return False
    article = _ELIDED_ARTICLE.match(words)
    return words[0].isupper() or bool(article and words[article.end()].isupper())
