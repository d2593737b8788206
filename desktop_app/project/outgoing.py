"""What a project holds, read while it is written for other tools."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from desktop_app.domain.bundle import Bundle
from desktop_app.formats.flaws import require_sound
from desktop_app.formats.order import in_order
from desktop_app.formats.outgoing import Article, Outgoing, Telling
from desktop_app.project.gathering import surroundings
from desktop_app.project.sharing import Sharing
from desktop_app.project.sound_articles import Counted, SoundArticles
from desktop_app.store.store import Store


def outgoing(
    store: Store, document_ids: Collection[str] | None = None, sharing: Sharing | None = None
) -> Outgoing:
    """All that a project holds, as it is at one ``moment`` of the store, to be gone through inside that.

    With ``document_ids`` these documents and what is said in them, and no others. With ``sharing``, made
    before the moment began, several processes tell of the articles.

    The store keeps ids apart and references whole; all else that a bundle is asked before it is written is
    asked of each article as it comes. Problem BAD_CONTENT, where it is not so, reaches whoever writes.
    """
    around = in_order(surroundings(store))
    # Of what was decided it is asked as its article comes.
    require_sound(replace(around, reviews=()), "")
    counted = store.statements_in_each()
    if document_ids is not None:
        wanted = frozenset(document_ids)
        counted = tuple(each for each in counted if each[0] in wanted)
    sound = SoundArticles(store, around)

    def again() -> Iterator[Article]:
        return (article for _, article in sound.of(counted))

    shared = None if sharing is None else partial(_told, sharing, sound, around, counted)
    total = sum(count for _, count in counted)
    return Outgoing(around, len(counted), total, again, store.document_fields(), shared)


def _told(
    sharing: Sharing, sound: SoundArticles, around: Bundle, counted: Counted, telling: Telling[Any]
) -> Generator[Any, None, None]:
    with sharing.crew(around, counted, telling) as told:
        if told is not None:
            yield from told
            return
    tell = telling(around)
    for place, article in sound.of(counted):
        yield tell(article, place)
