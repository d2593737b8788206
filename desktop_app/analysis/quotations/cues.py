"""Cues: the verbs of saying as they stand in a sentence, with their auxiliaries and particles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.analysis.quotations.chains import chain
from desktop_app.analysis.quotations.clauses import is_finite
from desktop_app.analysis.quotations.groups import is_noun
from desktop_app.analysis.quotations.lexicon import Form, Lexicon, Part, Verb
from desktop_app.analysis.quotations.words import Sort, Word

PARTICLE_REACH = 12
"""So many words may stand between a verb and its particle."""
NEAR = 3
"""So many words may stand up to a particle that the verb leads: "makes it clear"."""
AUXILIARY_REACH = 14
"""So many words may stand between an auxiliary and the verb it belongs to."""
_AUXILIARIES = Part.HAVE | Part.PASSIVE | Part.MODAL
_BREAKS = (Sort.COLON, Sort.SEMICOLON, Sort.DASH, Sort.STOP)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying in a sentence; all places count words.

    ``at`` is the verb, ``finite`` the finite verb of its clause (itself, or an auxiliary; -1 for a
    gerund), ``pieces`` the words that make the cue, ``behind`` the last word of it, on the right of which
    what is said may follow, ``passive`` whether it tells what is said rather than who says it.
    """

    verb: Verb
    form: Form
    at: int
    finite: int
    pieces: tuple[int, ...]
    behind: int
    passive: bool = False


def cues_of(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Cue]:
    """The cues of a sentence, in its order; of verbs that share a form, the first that fits its place."""
    taken = -1
    for at, word in enumerate(words):
        if word.verbs and at != taken:
            cue = _cue(words, at, lexicon)
            if cue:
                # The fixed word of one verb is no verb of its own: "laat … weten".
                taken = cue.pieces[-1] if cue.verb.particle else taken
                yield cue


def _cue(words: Sequence[Word], at: int, lexicon: Lexicon) -> Cue | None:
    word = words[at]
    fits: list[Cue] = []
    for verb, form in word.verbs:
        cue = _as(words, at, verb, form, lexicon)
        if cue:
            fits.append(cue)
    # A verb with its particle goes before the same form without (roept op, roept).
    return max(
        fits,
        key=lambda cue: (
            len(cue.verb.particle) > 0,
            cue.form is not Form.INFINITIVE,
            lexicon.noun_capitals and _is_led(words, cue),
        ),
        default=None,
    )


def _is_led(words: Sequence[Word], cue: Cue) -> bool:
    """Whether an auxiliary of its clause leads a verb that is finite without one: "hatte erklärt"."""
    clause = words[min(cue.finite, cue.at) : max(cue.finite, cue.at)]
    return cue.form is Form.PARTICIPLE and not any(word.sort is Sort.COMMA for word in clause)


def _as(words: Sequence[Word], at: int, verb: Verb, form: Form, lexicon: Lexicon) -> Cue | None:
    """The cue that the word at ``at`` is as that form of a verb; None where it cannot be that."""
    if lexicon.order == "svo":
        return _chained(words, at, verb, form)
    if form is Form.ING:
        return Cue(verb, form, at, -1, (at,), at)
    if form is Form.FINITE:
        noun = is_noun(words, at) or _hanging(words, at)
        return None if noun or _follows(words, at, Part.TO) else _finite(words, at, verb)
    auxiliary = _auxiliary(words, at, form, lexicon)
    if form is Form.INFINITIVE and auxiliary < 0 and not _follows(words, at, Part.TO):
        # The plural of the present is written like the infinitive.
        joined = bool(verb.particle) and words[at].form.startswith(verb.particle)
        return None if joined or _is_described(words, at) else _finite(words, at, verb)
    described = form is Form.INFINITIVE and _is_described(words, at)
    fits = auxiliary >= 0 and not described and _has_particle(words, at, verb)
    return _led(words, at, verb, form, auxiliary) if fits else None


def _led(words: Sequence[Word], at: int, verb: Verb, form: Form, auxiliary: int) -> Cue:
    """The cue of a participle or infinitive; its auxiliary is a piece of it where it stands beside it."""
    first, last = min(auxiliary, at), max(auxiliary, at)
    passive = (
        form is Form.PARTICIPLE
        and any(word.parts & Part.PASSIVE for word in words[first : last + 1])
        and not _have_between(words, auxiliary, at)
    )
    pieces = (auxiliary, at) if auxiliary == at - 1 else (at,)
    return Cue(verb, form, at, auxiliary, pieces, last, passive)


def _chained(words: Sequence[Word], at: int, verb: Verb, form: Form) -> Cue | None:
    led = chain(words, at, form)
    if led is None:
        return None
    behind = at
    if verb.particle:
        behind = _particle(words, at, verb)
        if behind < 0:
            return None
    first = led.start if led.start >= 0 else at
    asked = first + 1 < at and words[first + 1].parts & Part.PRONOUN  # "a-t-elle ajouté"
    own = (place for place in range(first, at + 1) if not (asked and place == first + 1))
    pieces = (*own, *((behind,) if behind > at else ()))
    return Cue(verb, form, at, led.start, pieces, behind, led.passive)


def _particle(words: Sequence[Word], at: int, verb: Verb) -> int:
    """Where the particle of a verb stands behind it, a few words or none between: "points out"; else -1."""
    for place in range(at + 1, min(len(words), at + 1 + NEAR)):
        if words[place].form == verb.particle:
            return place
        if words[place].sort is not Sort.WORD:
            return -1
    return -1


def _is_described(words: Sequence[Word], at: int) -> bool:
    """Whether an article or an adjective stands before the word, which is a noun then: "hoge eisen"."""
    if words[at].capital and at:
        return True
    if not at or words[at - 1].sort is not Sort.WORD:
        return False
    before = words[at - 1]
    if before.parts & (Part.ARTICLE | Part.DETERMINER | Part.PREPOSITION) and not before.parts & Part.PRONOUN:
        return True
    return is_noun(words, at - 1) and not before.capital and before.form.endswith("e")


def _has_particle(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a participle or infinitive has the verb's particle in it or beside it: "bekend te maken"."""
    if verb.particle in words[at].form:
        return True
    beside = [at - 1, at + 1]
    if _follows(words, at, Part.TO):
        beside.append(at - 2)
    return any(0 <= place < len(words) and words[place].form == verb.particle for place in beside)


def _hanging(words: Sequence[Word], at: int) -> bool:
    """Whether the word stands behind an article or a preposition, where no verb can."""
    if not at:
        return False
    before = words[at - 1]
    return bool(before.parts & Part.ARTICLE and not before.parts & (Part.PRONOUN | Part.OBJECT))


def _finite(words: Sequence[Word], at: int, verb: Verb) -> Cue | None:
    if not verb.particle:
        return Cue(verb, Form.FINITE, at, at, (at,), at)
    if words[at].form.startswith(verb.particle):
        return Cue(verb, Form.FINITE, at, at, (at,), at)
    if at and words[at - 1].form == verb.particle:
        return Cue(verb, Form.FINITE, at, at, (at - 1, at), at)
    closing = -1
    for place in range(at + 1, min(len(words), at + 1 + PARTICLE_REACH)):
        word = words[place]
        if place <= closing:
            continue
        if word.sort is Sort.OPENING:
            closing = next((end for end in range(place, len(words)) if words[end].sort is Sort.CLOSING), -1)
        if word.sort in _BREAKS or word.sort is Sort.COMMA or word.sort is Sort.QUOTED:
            # The particle may stand behind an aside between commas, but that is rare: stop here.
            return None
        if word.form == verb.particle and _closes(words, place):
            return Cue(verb, Form.FINITE, at, at, (at, place), place)
    return None


def _closes(words: Sequence[Word], place: int) -> bool:
    """Whether a particle closes its clause, rather than being the preposition of what follows."""
    if not words[place].parts & Part.PREPOSITION or place + 1 >= len(words):
        return True
    following = words[place + 1]
    if following.sort is not Sort.WORD or _leads_to_infinitive(words, place + 1):
        return True
    parts = Part.PREPOSITION | Part.COMPLEMENTISER | Part.CONJUNCTION | Part.TO | Part.ADVERB | Part.QUESTION
    parts |= Part.SUBORDINATOR | _AUXILIARIES
    return bool(following.parts & parts)


def _leads_to_infinitive(words: Sequence[Word], start: int) -> bool:
    """Whether an infinitive with its object follows: "kondigt aan de dienst te staken"."""
    for place in range(start, min(len(words), start + PARTICLE_REACH)):
        if words[place].parts & Part.TO:
            return True
        if words[place].sort is not Sort.WORD:
            return False
    return False


def _auxiliary(words: Sequence[Word], at: int, form: Form, lexicon: Lexicon) -> int:
    """The finite auxiliary that a participle or infinitive belongs to, or -1."""
    wanted = _AUXILIARIES if form is Form.PARTICIPLE else Part.MODAL
    commas = 0
    for place in range(at - 1, max(-1, at - 1 - AUXILIARY_REACH), -1):
        word = words[place]
        if word.sort in _BREAKS or (
            word.parts & (Part.COMPLEMENTISER | Part.SUBORDINATOR) and not word.parts & Part.ARTICLE
        ):
            break
        if word.sort is Sort.COMMA:
            commas += 1
            if commas > 2:
                break
        if word.parts & wanted and not word.parts & Part.TO and is_finite(words, place):
            return place
    if lexicon.verb_last and at + 1 < len(words) and words[at + 1].parts & wanted:
        return at + 1
    return -1


def _have_between(words: Sequence[Word], first: int, last: int) -> bool:
    return any(
        words[place].parts & Part.HAVE and not words[place].parts & Part.PASSIVE
        for place in range(first, last)
    )


def _follows(words: Sequence[Word], at: int, part: Part) -> bool:
    return at > 0 and bool(words[at - 1].parts & part)
