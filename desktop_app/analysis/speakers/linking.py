"""Which short forms of a name belong to which full one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from desktop_app.analysis.name_words import PARTICLES
from desktop_app.analysis.speakers.stripping import is_initial
from desktop_app.analysis.speakers.words import Gender, SpeakerWords


class Links:
    """The fullest form of every name of a text.

    ``forms`` are all its names in its order, ``persons`` those that the text shows to be persons'.
    Each form looks at the forms that share its last or its first word.
    """

    def __init__(self, forms: list[str], persons: frozenset[str], lexicon: SpeakerWords) -> None:
        self._lexicon, self._persons = lexicon, persons
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for index, form in enumerate(forms):
            self._places[form].append(index)
        self._by_last: defaultdict[str, list[str]] = defaultdict(list)
        self._by_first: defaultdict[str, list[str]] = defaultdict(list)
        for form in self._places:
            words = form.casefold().split()
            self._by_last[words[-1]].append(form)
            if len(words) > 1 and (form in persons or words[0] in lexicon.given):
                self._by_first[words[0]].append(form)
        self._fuller = {form: self._candidates(form) for form in self._places}

    def is_surname(self, word: str) -> bool:
        """Whether a longer name of the text ends in ``word``."""
        return any(len(form.split()) > 1 for form in self._by_last.get(word.casefold(), ()))

    def fullest(self, form: str, index: int, gender: Gender) -> str:
        """The full form of the name that is the ``index``-th of the text; empty where two fit alike.

        Of several the one of the right gender that was last mentioned.
        """
        for _ in range(4):
            fuller = self._fuller[form]
            if not fuller:
                return form
            if len(fuller) > 1:
                fuller = self._agreeing(fuller, gender)
                fuller = [max(fuller, key=lambda other: self._last_before(other, index))]
                if self._last_before(fuller[0], index) < 0:
                    return ""
            form = fuller[0]
        return form

    def _candidates(self, form: str) -> list[str]:
        words = form.casefold().split()
        found = [
            other for other in self._by_last[words[-1]][:50] if other != form and self._fits(words, other)
        ]
        if not found and len(words) == 1:
            found = [other for other in self._by_first.get(words[0], ())[:50] if other != form]
        found = [other for other in found if other in self._persons] or found
        longest = {other: other.casefold().split() for other in found}
        return [
            other
            for other, held in longest.items()
            if not any(
                len(more) > len(held) and (more[-len(held) :] == held or more[0] == held[0])
                for more in longest.values()
            )
        ]

    def _fits(self, words: list[str], other: str) -> bool:
        fuller = other.casefold().split()
        if len(fuller) > len(words):
            if fuller[-len(words) :] == words:
                before = fuller[: -len(words)]
                is_place = other not in self._persons and self._is_place_of(before)
                return not is_place and (len(words) > 1 or self._may_be_surname(fuller))
            return len(words) > 1 and fuller[0] == words[0] and fuller[-1] == words[-1]
        return (
            len(fuller) == len(words) > 1
            and fuller[1:] == words[1:]
            and is_initial(words[0].upper())
            and len(words[0].rstrip(".")) == 1
            and not is_initial(other.split(maxsplit=1)[0])
            and fuller[0][0] == words[0][0]
        )

    def _is_place_of(self, before: list[str]) -> bool:
        """Whether what follows ``before`` in a name is where a body is: the University of Port Averill."""
        if before[-1] not in self._lexicon.of:
            return False
        if before[-1] not in PARTICLES or any(self._lexicon.organisation(word) for word in before):
            return True
        return self._lexicon.noun_capitals and before[0] not in self._lexicon.given

    def _may_be_surname(self, fuller: list[str]) -> bool:
        return fuller[-1] not in self._lexicon.organisations

    def _agreeing(self, forms: list[str], gender: Gender) -> list[str]:
        given = self._lexicon.given
        agreeing = [
            form for form in forms if gender.agrees(given.get(form.split()[0].lower(), Gender.EITHER))
        ]
        return agreeing or forms

    def _last_before(self, form: str, index: int) -> int:
        places = self._places[form]
        at = bisect_left(places, index)
        return places[at - 1] if at else -1
