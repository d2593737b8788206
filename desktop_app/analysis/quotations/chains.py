"""Verbs with their auxiliaries where the subject comes before the verb: "has been calling", "did not say"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.lexicon import Form, Part
from desktop_app.analysis.quotations.words import Sort, Word

_AUXILIARIES = Part.HAVE | Part.PASSIVE | Part.MODAL
_OPENERS = Part.ARTICLE | Part.DETERMINER
_SUBJECTS = Part.PRONOUN | Part.RELATIVE
_BETWEEN = Part.ADVERB | Part.CLITIC
_NEGATIONS = frozenset({"not", "never", "ne", "n'"})


@dataclass(frozen=True, slots=True)
class Chain:
    """A verb and the auxiliaries before it; ``start`` is the first word of them, the finite one."""

    start: int
    passive: bool = False


def chain(words: Sequence[Word], at: int, form: Form) -> Chain | None:
    """The chain that ends in the verb at ``at`` read as ``form``; None where it cannot be read so.

    A gerund that no auxiliary leads starts at -1: it has no subject of its own.
    """
    before = _before(words, at)
    leads = _leads(words, before)
    if form is Form.ING:
        if leads & Part.PASSIVE:
            return Chain(_first(words, before))
        return Chain(-1) if _is_gerund(words, at) else None
    if form is Form.PARTICIPLE:
        return _perfect(words, before, leads)
    if form is Form.INFINITIVE:
        return _led_on(words, before, leads)
    return None if leads or not is_verb(words, at) else Chain(at)


def _perfect(words: Sequence[Word], before: int, leads: Part) -> Chain | None:
    """The chain of a participle behind a form of "have" or of the passive."""
    if not leads & (Part.HAVE | Part.PASSIVE) or leads & Part.MODAL & ~(Part.HAVE | Part.PASSIVE):
        return None
    passive = bool(leads & Part.PASSIVE) and not _is_have(words, before)
    return Chain(_first(words, before), passive)


def _led_on(words: Sequence[Word], before: int, leads: Part) -> Chain | None:
    """The chain of an infinitive behind a modal, "to" between them or not."""
    if leads & Part.MODAL and not leads & (Part.HAVE | Part.PASSIVE):
        return Chain(_first(words, before))
    if before >= 0 and words[before].parts & Part.TO:
        governor = _before(words, before)
        if _leads(words, governor) & Part.MODAL:
            return Chain(_first(words, governor))
    return None


def is_denied(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a negation stands in a chain of the words from ``start`` to ``end``, or right before it."""
    forms = [word.form for word in words[max(0, start - 1) : end + 1]]
    return any(form in _NEGATIONS or form.endswith("n't") for form in forms)


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may be finite or a noun (claims, plan) is a verb, by what stands beside it."""
    word = words[at]
    if _is_named(words, at):
        return False
    before = _before(words, at)
    left = words[before] if before >= 0 else None
    following = words[at + 1] if at + 1 < len(words) else None
    if not any(form is Form.FINITE for _, form in word.verbs):
        # "a retired pilot"
        described = left is not None and _is_opener(left)
        return bool(word.parts & (_AUXILIARIES | (Part(0) if described else Part.VERB)))
    past = not _is_base(word) and not word.form.endswith("s")
    if left is None:
        return past and following is not None
    if left.parts & (Part.TO | Part.PREPOSITION) or left.form.endswith(("'s", "s'")) or _is_opener(left):
        return False
    if past:
        return following is None or following.form != "by"
    return _is_present_behind(words, before, base=_is_base(word))


def _is_present_behind(words: Sequence[Word], before: int, *, base: bool) -> bool:
    """Whether a verb in the present may follow the word at ``before``: "they claim", "the mayor claims"."""
    left = words[before]
    if left.parts & _SUBJECTS:
        return True
    if left.sort is Sort.WORD and not left.parts:
        plural = left.form.endswith("s") and not left.form.endswith("ss")
        if base:
            return (plural and not left.capital) or _is_joined(words, before)
        return left.capital or not plural
    return left.sort in (Sort.COMMA, Sort.CLOSING, Sort.QUOTED) or bool(
        left.parts & (Part.CONJUNCTION | Part.TIME)
    )


def _is_base(word: Word) -> bool:
    """Whether a finite form is the infinitive, too."""
    return any(form is Form.INFINITIVE for _, form in word.verbs)


def _is_opener(word: Word) -> bool:
    """Whether a word opens a group and cannot be a subject by itself."""
    return bool(word.parts & _OPENERS) and not word.parts & _SUBJECTS


def _is_joined(words: Sequence[Word], at: int) -> bool:
    """Whether a name ends a row of names: "Calloway and Reed say"."""
    place = at
    while place > 0 and words[place].capital:
        place -= 1
    return place < at and bool(words[place].parts & Part.CONJUNCTION)


def _is_named(words: Sequence[Word], at: int) -> bool:
    return words[at].capital and at > 0 and words[at - 1].sort is not Sort.QUOTED


def _is_gerund(words: Sequence[Word], at: int) -> bool:
    """Whether no article makes a noun of a word in -ing."""
    if not at:
        return True
    before = words[at - 1]
    return not (before.parts & _OPENERS and not before.parts & Part.OBJECT) and not before.form.endswith("'s")


def _before(words: Sequence[Word], at: int) -> int:
    """The last word before ``at`` that is no adverb; -1 where there is none."""
    place = at - 1
    while (
        place >= 0
        and words[place].parts & _BETWEEN
        and not words[place].parts & (_AUXILIARIES | Part.PRONOUN)
    ):
        place -= 1
    if (
        place > 0
        and words[place].parts & Part.PRONOUN
        and words[place].start - words[place - 1].end == len("-t-")
    ):
        return place - 1  # "a-t-elle ajouté"
    return place


def _leads(words: Sequence[Word], place: int) -> Part:
    """The parts of an auxiliary that leads a verb, none for another word."""
    if place < 0 or words[place].parts & Part.TO:
        return Part(0)
    return words[place].parts & _AUXILIARIES


def _is_have(words: Sequence[Word], place: int) -> bool:
    """Whether the auxiliary is a form of "have", or may be one ('s)."""
    parts = words[place].parts
    return bool(parts & Part.HAVE) and (not parts & Part.PASSIVE or words[place].form.startswith("'"))


def _first(words: Sequence[Word], place: int) -> int:
    """The first of the auxiliaries that end at ``place``."""
    first = place
    while True:
        before = _before(words, first)
        if before >= 0 and words[before].parts & Part.TO:
            before = _before(words, before)
        if before < 0 or not words[before].parts & _AUXILIARIES or words[before].parts & Part.PRONOUN:
            return first
        first = before
