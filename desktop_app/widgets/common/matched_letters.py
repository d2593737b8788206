"""Which letters of a name are those that somebody typed."""

from __future__ import annotations

import unicodedata

from desktop_app.widgets.common.proposals import fold


def matched_letters(typed: str, name: str) -> frozenset[int]:
    """The places in ``name``, in code points, of the letters typed, together where they stand together.

    Empty where they are not all there, in order.
    """
    wanted = fold(typed).replace(" ", "")
    letters = [(place, letter) for place, character in enumerate(name) for letter in _plain(character)]
    run = "".join(letter for _, letter in letters)
    heads = [number for number, (place, _) in enumerate(letters) if _begins_word(name, place)]
    together = next((head for head in heads if run.startswith(wanted, head)), run.find(wanted))
    if not wanted:
        return frozenset()
    if together >= 0:
        return frozenset(place for place, _ in letters[together : together + len(wanted)])
    for head in heads:
        found = _in_order(wanted, letters[head:])
        if found:
            return found
    return frozenset()


def _in_order(wanted: str, letters: list[tuple[int, str]]) -> frozenset[int]:
    places: list[int] = []
    if letters[0][1] != wanted[0]:
        return frozenset()
    for place, letter in letters:
        if len(places) < len(wanted) and letter == wanted[len(places)]:
            places.append(place)
    return frozenset(places) if len(places) == len(wanted) else frozenset()


def _plain(character: str) -> str:
    bare = unicodedata.normalize("NFKD", character).casefold()
    return "".join(each for each in bare if each.isalnum())


def _begins_word(name: str, place: int) -> bool:
    return place == 0 or not name[place - 1].isalnum()
