"""The names that stand in a text, told by their form alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.analysis.name_runs import Run, Words
from desktop_app.analysis.name_words import ARTICLES, ROLES, TITLES
from desktop_app.domain.text import Span

REACH = 3000
"""So many code points of text on either side of a place are looked at for names near it."""

_ENDING = re.compile(r"(?:['’]s|(?<=\w)-[^\W\d_A-Z][^\W\d_]*)\Z")
_SENTENCE_END = re.compile(r"(?<![\s.][^\W\d_])[.!?…]['’”»\"]*\s+(?=[^\w\s]*[^\W\d_a-z])|\n+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands, in code points, and as it is written within a sentence."""

    span: Span
    name: str


def names(text: str) -> tuple[Name, ...]:
    """The names in ``text``, in its order: runs of capitalised words with what belongs between them.

    A sentence's first word counts when it has a capital elsewhere too or when another follows it. An article
    belongs to a name that mostly stands with it. Where all nouns have a capital, a single word behind an
    article or adjective is no name. Linear in the length of the text; scripts without capitals show no names.
    """
    runs = _parted(text, [(run, _plain(text, run)) for run in Words(text).runs()])
    articles: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for run, plain in runs:
        articles[plain.name][run.article.words.lower() if run.article else ""] += 1
    return tuple(_with_article(run, plain, articles[plain.name]) for run, plain in runs)


def names_near(text: str, span: Span, *, inside: bool) -> tuple[str, ...]:
    """The distinct names about the content at ``span``, the likeliest first.

    Not ``inside`` (who says it): names outside the content, those of its sentence before those of its
    paragraph before others, the nearest first. ``inside`` (whom it is about): names within the content in
    their order, then those outside. Offices in front of a
    name are left out (Premier Ruth Calloway). It comes right behind the fullest form of it that stands near.
    Looks at a bounded stretch of text about both ends of the content.
    """
    near = [Name(name.span, _without_office(name.name)) for name in _about(text, span)]
    within = [name.name for name in near if span.contains(name.span)]
    breaks = _breaks(text, span)
    outside = sorted(
        (name for name in near if not span.overlaps(name.span)),
        key=lambda name: _farness(name.span, span, breaks),
    )
    ranked = [*(within if inside else ()), *(name.name for name in outside)]
    return tuple(dict.fromkeys(form for name in ranked for form in _fullest_first(name, ranked)))


def _without_office(name: str) -> str:
    """``name`` without offices and forms of address in front, so that one actor has one name."""
    words = name.split(" ")
    begin = 0
    while begin < len(words) - 1 and _is_office(words[begin]):
        begin += 1
    return " ".join(words[begin:])


def _is_office(word: str) -> bool:
    plain = word.rstrip(".")
    return plain in TITLES or plain.lower().rpartition("-")[2] in ROLES or plain.lower() in ROLES


def _about(text: str, span: Span) -> list[Name]:
    start, end = max(0, span.start - REACH), min(len(text), span.end + REACH)
    if span.end - span.start <= REACH:
        return _within(text, start, end)
    return _within(text, start, span.start + REACH // 2) + _within(text, span.end - REACH // 2, end)


def _within(text: str, start: int, end: int) -> list[Name]:
    found = (
        Name(Span(name.span.start + start, name.span.end + start), name.name)
        for name in _names_of(text[start:end])
    )
    return [name for name in found if _is_whole(text, name.span)]


# Who may be the speaker and who the target is asked of the same words, one after the other.
@lru_cache(maxsize=4)
def _names_of(stretch: str) -> tuple[Name, ...]:
    return names(stretch)


def _is_whole(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return not before.isalnum() and not after.isalnum()


def _breaks(text: str, span: Span) -> list[tuple[int, bool]]:
    """Where sentences end about the content, and whether a paragraph does."""
    first, last = max(0, span.start - REACH), min(len(text), span.end + REACH)
    ends = [
        *_SENTENCE_END.finditer(text, first, min(span.start + 3, last)),
        *_SENTENCE_END.finditer(text, max(span.end - 3, 0), last),
    ]
    return [(found.start(), "\n" in found[0]) for found in ends]


def _farness(name: Span, content: Span, breaks: list[tuple[int, bool]]) -> tuple[bool, bool, int]:
    if name.start >= content.end:
        between, distance = range(content.end - 3, name.start), name.start - content.end
    else:
        between, distance = range(name.end - 1, content.start), content.start - name.end
    crossed = [paragraph for at, paragraph in breaks if at in between]
    return any(crossed), bool(crossed), distance


def _fullest_first(name: str, others: list[str]) -> tuple[str, ...]:
    """The longest of ``others`` that ends in ``name``, before it."""
    fuller = [
        other for other in others if other.endswith(" " + name) and other.split()[0].lower() not in ARTICLES
    ]
    return (max(fuller, key=len), name) if fuller else (name,)


def _parted(text: str, runs: list[tuple[Run, Name]]) -> list[tuple[Run, Name]]:
    """Cut what is two names side by side: each stands alone elsewhere, the pair nowhere."""
    times = Counter(plain.name for _, plain in runs)
    parted: list[tuple[Run, Name]] = []
    for run, plain in runs:
        halves = [(run, plain)]
        for cut in range(1, len(run.words)) if times[plain.name] == 1 else ():
            pair = Run(run.words[:cut], run.article), Run(run.words[cut:], None)
            both = [(half, _plain(text, half)) for half in pair]
            if all(times[half.name] for _, half in both):
                halves = both
        parted += halves
    return parted


def _plain(text: str, run: Run) -> Name:
    start, end = run.words[0].start, run.words[-1].end
    ending = _ENDING.search(text, max(start + 1, end - 40), end)
    end = ending.start() if ending else end
    return Name(Span(start, end), _SPACE.sub(" ", text[start:end]))


def _with_article(run: Run, plain: Name, articles: Counter[str]) -> Name:
    article = max(articles, key=lambda word: (articles[word], word != ""))
    if not article:
        return plain
    start = run.article.start if run.article else plain.span.start
    return Name(Span(start, plain.span.end), f"{article} {plain.name}")
