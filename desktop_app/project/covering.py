"""How completely a project is coded, and what is left to do."""

from __future__ import annotations

from desktop_app.domain.coverage import Coverage, Lack, Quoted, ToDo
from desktop_app.project.uses import Uses
from desktop_app.store.store import Store

TO_DO = "to-do"
"""The setting that says what counts as left to do: words of ``Lack``, a space between."""


class Covering(Uses):
    """What a project tells of what it still lacks."""

    def coverage(self) -> tuple[Coverage, ...]:
        """How completely each document is coded, in the order in which they came."""
        return self._store.coverage()

    def quoted(self, document_id: str = "") -> tuple[Quoted, ...]:
        """How many words of each speaker are quoted in a document, or in all; the most come first."""
        return self._store.quoted(document_id)

    def actors_lacking(self) -> tuple[str, ...]:
        """The ids of the actors of whom a required field is empty."""
        return self._store.actors_lacking()

    def counts_as_to_do(self) -> frozenset[Lack]:
        """What counts as left to do; until somebody says, all, but stances only where some are coded."""
        return counts_as_to_do(self._store)

    def to_do(self, document_id: str) -> tuple[ToDo, ...]:
        """What is left to do in a document, in the order of the text."""
        return self._store.to_do(document_id, self.counts_as_to_do())

    def next_to_do(self, after: ToDo | None, annotator: str, *, backwards: bool = False) -> ToDo | None:
        """What is to be done after something, in the text and then in the next documents, around the end.

        ``after`` need not be left to do, only a place; None is before the first. Articles that are assigned
        to anybody but ``annotator`` are passed over. None when nothing is left.
        """
        lacks = self.counts_as_to_do()
        if after is not None:
            here = self._store.to_do(after.document_id, lacks)
            found = _before(here, after) if backwards else _behind(here, after)
            if found is not None:
                return found
        document_id = after.document_id if after is not None else ""
        following = self._store.next_to_do(document_id, lacks, annotator, backwards=backwards)
        there = self._store.to_do(following, lacks) if following else ()
        return there[-1 if backwards else 0] if there else None


def counts_as_to_do(store: Store) -> frozenset[Lack]:
    """What counts as left to do in a project file."""
    setting = store.setting(TO_DO)
    if setting:
        words = setting.split()
        return frozenset(lack for lack in Lack if lack.value in words)
    return frozenset(Lack) if store.has_stances() else frozenset(Lack) - {Lack.STANCE}


def _behind(there: tuple[ToDo, ...], place: ToDo) -> ToDo | None:
    return next((each for each in there if each.place > place.place), None)


def _before(there: tuple[ToDo, ...], place: ToDo) -> ToDo | None:
    return next((each for each in reversed(there) if each.place < place.place), None)
