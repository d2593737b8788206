"""Quoted words that are a name, a title or a value: they quote nobody."""

from __future__ import annotations

import re

from desktop_app.analysis.quotations.marks import Stretch

SHORT = 3
"""Words of so many letters or fewer may be small in a title: of, van, die."""
LONGEST = 120
"""A longer stretch, in code points, is never a name."""
BRACKETED = 4
"""So many words or fewer, alone in brackets, explain a term."""
NOUNS_CAPITALISED = ("de", "lb", "gsw", "nds")
"""Languages that write every noun with a capital."""

_WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_])[\w'’-]* \Z")
_LAST_WORD = re.compile(r"(?<!\w)([\w'’-]+)[ (]\Z")
_NEXT_WORD = re.compile(r" ([\w'’-]+)(?!\w)")
_SHORT_FORM = re.compile(r"\s?\((?:[^\W\d_]\w{1,9}|\d{4})\)")


def is_name_or_title(text: str, stretch: Stretch, language: str) -> bool:
    """Whether the stretch, by its form and its neighbours alone, is no quotation.

    So are: words without a letter; the value of an attribute in a scrap of markup; a few words alone in
    brackets; and capitalised words within a sentence which a short form or a year in brackets follows,
    which stand behind a noun (the ship „Aurora“), or which are two at least.
    """
    if len(stretch.inner) > LONGEST:
        return False
    span, words = stretch.span, stretch.inner.words(text)
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 14]
    if before.endswith("=") or not any(character.isalpha() for character in words):
        return True
    if words[-1] in ".!?…,:":
        return False
    if before.endswith("(") and after.startswith(")"):
        return len(words.split()) <= BRACKETED
    return _is_capitalised(words) and _stands_like_a_name(words, before, after, language)


def is_named(text: str, stretch: Stretch, naming: frozenset[str]) -> bool:
    """Whether a word of ``naming`` beside the stretch says that it is a name: the film “…”, “…” genoemd."""
    if len(stretch.inner) > LONGEST:
        return False
    span = stretch.span
    before = _LAST_WORD.search(text, max(0, span.start - 30), span.start)
    after = _NEXT_WORD.match(text, span.end, span.end + 30)
    return bool((before and before[1].lower() in naming) or (after and after[1].lower() in naming))


def _stands_like_a_name(words: str, before: str, after: str, language: str) -> bool:
    if _SHORT_FORM.match(after):
        return True
    word = _WORD_BEFORE.search(before)
    if not word or after[1:2].isupper():  # behind a mark, or in a headline
        return False
    if word[1].isupper() and language.lower().startswith(NOUNS_CAPITALISED):
        return True
    return sum(word[0].isupper() for word in words.split()) > 1


def _is_capitalised(words: str) -> bool:
    long = [word for word in words.split() if len(word) > SHORT and word[0].isalpha()]
    return bool(long) and all(word[0].isupper() for word in long)
