"""The project's actors, found by what they are called and what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from desktop_app.analysis.name_words import ARTICLES
from desktop_app.analysis.speakers.words import SpeakerWords
from desktop_app.domain.actors import Actor, ActorKind

LONGEST = 12
"""So many words, or letters where words are not parted, are matched at most."""


class Known:
    """Actors by name, alias, surname, and role with organisation."""

    def __init__(self, actors: Sequence[Actor], lexicon: SpeakerWords) -> None:
        self._lexicon = lexicon
        self._by_form: dict[str, Actor] = {}
        self._by_surname: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
        self._by_role: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
        for actor in actors:
            for form in (actor.name, *actor.aliases):
                plain = bare(form)
                if not plain:
                    continue
                self._by_form.setdefault(plain, actor)
                if actor.kind in {ActorKind.PERSON, ActorKind.UNKNOWN} and " " in plain:
                    self._by_surname[plain.rpartition(" ")[2]][actor.id] = actor
            for affiliation in actor.affiliations:
                if (role := affiliation.role.lower().split()) and not affiliation.until:
                    self._by_role[role[-1]][actor.id] = actor

    def called(self, form: str) -> Actor | None:
        """The actor that is called ``form``, article and letter case aside."""
        return self._by_form.get(bare(form))

    def surnamed(self, word: str) -> list[Actor]:
        """The actors whose name ends in ``word``."""
        return list(self._by_surname.get(word.casefold(), {}).values())

    def longest(self, words: Sequence[str]) -> Actor | None:
        """The actor that the most of ``words`` in a row name; of equally many the first."""
        for size in range(min(len(words), LONGEST), 0, -1):
            for at in range(len(words) - size + 1):
                if actor := self._by_form.get(" ".join(words[at : at + size]).casefold()):
                    return actor
        return None

    def spelt(self, letters: str) -> Actor | None:
        """The actor that the most letters in a row of ``letters`` name: for scripts that part no words."""
        folded = letters.casefold()[:60]
        for size in range(min(len(folded), LONGEST), 1, -1):
            for at in range(len(folded) - size + 1):
                if actor := self._by_form.get(folded[at : at + size]):
                    return actor
        return None

    def described(self, role: str, words: Sequence[str], country: str) -> Actor | None:
        """The one actor that has ``role``, at the organisation among ``words`` or of ``country`` if told."""
        found = [
            actor
            for actor in self._by_role.get(role.lower(), {}).values()
            if self._fits(actor, role, words, country)
        ]
        return found[0] if len(found) == 1 else None

    def _fits(self, actor: Actor, role: str, words: Sequence[str], country: str) -> bool:
        told = " ".join(words).casefold()
        for affiliation in actor.affiliations:
            if affiliation.until or not affiliation.role.lower().endswith(role.lower()):
                continue
            place = bare(affiliation.organisation)
            if country:
                if place == bare(country):
                    return True
            elif not place or place in told or len(words) <= len(affiliation.role.split()) + 1:
                return True
        return False


def bare(name: str) -> str:
    """``name`` in small letters without an article in front."""
    folded = " ".join(name.casefold().split())
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ARTICLES else folded
