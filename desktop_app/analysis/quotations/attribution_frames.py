"""Frames without a verb: according to X, aldus X, X zufolge, reportedly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop_app.analysis.quotations.drafts import Draft, span_of
from desktop_app.analysis.quotations.frames import Frame
from desktop_app.analysis.quotations.groups import group_end
from desktop_app.analysis.quotations.lexicon import Lexicon, Part
from desktop_app.analysis.quotations.words import Sort, Word
from desktop_app.domain.text import Span

_BREAKS = (Sort.SEMICOLON, Sort.COLON)
_ENDS = (Sort.STOP, Sort.COMMA, Sort.SEMICOLON, Sort.COLON, Sort.DASH)


def attributions_of(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Draft]:
    """What the attributions of one sentence say who said."""
    for at, word in enumerate(words):
        for phrase, where in lexicon.attributions.get(word.form, ()):
            if all(
                at + step < len(words) and words[at + step].form == part for step, part in enumerate(phrase)
            ):
                draft = _draft(words, at, at + len(phrase), where, lexicon)
                if draft:
                    yield draft
                    break


def _draft(words: Sequence[Word], at: int, behind: int, where: str, lexicon: Lexicon) -> Draft | None:
    """What the attribution of the words from ``at`` to before ``behind`` says, by where it stands."""
    cue, name = span_of(words, at, behind), " ".join(word.form for word in words[at:behind])
    if where == "unnamed":
        content = _around(words, at, behind, lexicon)
        return Draft(content, (), cue, Frame.HEARSAY, name, 2) if content else None
    if where in ("after", "noun_after"):
        first, last = _group_before(words, at, lexicon), at
        fits = first < at and (where == "after" or _stands_after(words, first, at, behind, lexicon))
        content = _around(words, first, behind, lexicon) if fits else ()
    else:
        first, last = behind, _source_end(words, behind, lexicon, where)
        fits = first < last and (where != "noun" or _names_saying(words[first:last], lexicon))
        fits = fits and _stands(words, at, behind, last, where=where)
        content = _around(words, at, last, lexicon) if fits else ()
    if not content:
        return None
    return Draft(content, span_of(words, first, last), cue, Frame.ACCORDING, name, 8, sure=True)


def _stands(words: Sequence[Word], *places: int, where: str) -> bool:
    """Whether an attribution stands where it may; ``places`` are its own, its end, and its source's end."""
    at, behind, end = places
    if where == "opening":
        return _opens_with_a_name(words, at, behind, end)
    if where == "closing":
        return at > 0 and words[at - 1].sort in (Sort.COMMA, Sort.QUOTED, Sort.STOP)
    return True


def _stands_after(words: Sequence[Word], first: int, at: int, behind: int, lexicon: Lexicon) -> bool:
    """Whether a noun of saying stands before it, and no group behind: "seiner Ansicht nach"."""
    named = _names_saying(words[at - 1 : at], lexicon) and bool(words[first].parts & Part.DETERMINER)
    return named and group_end(words, behind, len(words), lexicon) == behind


def _opens_with_a_name(words: Sequence[Word], at: int, behind: int, end: int) -> bool:
    """Whether a sentence begins with the attribution of a name, and a comma: "Pour Anne Mas, …"."""
    named = any(word.capital for word in words[behind:end])
    return at == 0 and named and end < len(words) and words[end].sort is Sort.COMMA


def _source_end(words: Sequence[Word], at: int, lexicon: Lexicon, where: str) -> int:
    """Where the group ends that names a source: a marked name at its head, too."""
    if where != "noun" and at < len(words) and words[at].sort is Sort.QUOTED:
        return at + 1
    return group_end(words, at, len(words), lexicon)


def _names_saying(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether the first noun of the words, its ending or what it is compounded of aside, is one of saying."""
    for word in words:
        if word.parts & (Part.ARTICLE | Part.DETERMINER) or (lexicon.noun_capitals and not word.capital):
            continue
        forms = [word.form, *(word.form[: -len(end)] for end in ENDINGS if word.form.endswith(end))]
        nouns = tuple(lexicon.attributing)
        return any(form.endswith(nouns) if lexicon.noun_capitals else form in nouns for form in forms)
    return False


ENDINGS = ("en", "e", "n", "s")
"""How nouns of saying may end besides as they stand in the lexicon."""


def _group_before(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """Where the noun group begins that ends before ``at``."""
    for start in range(max(0, at - 12), at):
        if group_end(words, start, at, lexicon) == at:
            return start
    return at


def _around(words: Sequence[Word], start: int, end: int, lexicon: Lexicon) -> tuple[Span, ...]:
    """The clause in which an attribution stands, without it: one stretch, or two about it."""
    first = start
    while first > 0 and words[first - 1].sort not in _BREAKS:
        first -= 1
    while first < start and words[first].parts & Part.CONJUNCTION:
        first += 1
    last = end
    while last < len(words) and words[last].sort not in _BREAKS:
        last += 1
    if start > 1 and words[start - 1].parts & Part.CONJUNCTION and words[start - 2].sort is Sort.COMMA:
        first = start  # "…, but according to X …" begins anew
    left = span_of(words, first, start)
    if left and all(word.parts & (Part.ADVERB | Part.TIME) for word in words[first:start]):
        left = ()
    if (
        left
        and end < len(words)
        and words[start - 1].sort in (Sort.COMMA, Sort.QUOTED)
        and (words[end].sort in _ENDS or (lexicon.order == "svo" and not lexicon.elisions))
    ):
        nearest = words[start - 1] if words[start - 1].sort is Sort.QUOTED else words[start - 2]
        if nearest.sort is Sort.QUOTED and first < start - 2 and words[first].sort is not Sort.QUOTED:
            return left
        if nearest.sort is Sort.QUOTED:
            return (Span(nearest.start, nearest.end), *_going_on(words, end))
        if words[end].sort is not Sort.COMMA or not lexicon.elisions:
            return left
    return left + span_of(words, end, last)


def _going_on(words: Sequence[Word], end: int) -> tuple[Span, ...]:
    for at in range(end, min(len(words), end + 2)):
        if words[at].sort is Sort.QUOTED:
            return (Span(words[at].start, words[at].end),)
    return ()
