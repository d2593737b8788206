"""What the tagger sees of each word of a paragraph."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.cue_words import UNSEEN, CueWords
from desktop_app.analysis.learning.labels import CONTENT, OUTSIDE
from desktop_app.analysis.learning.tokens import Paragraph, Token
from desktop_app.analysis.quotations.marks import Stretch

_EDGE = ("^", "^", "^", UNSEEN, OUTSIDE, "")
_MARKS = "\"'”’»›“‘„‚«‹ "
_QUOTED = "“…”"
_NUMBER = "0"
_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 20)
_LENGTHS = (4, 8, 14, 22, 32)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the rules propose for a paragraph: for every token a label, and the frame that gave it."""

    labels: Sequence[str]
    frames: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    end: str
    shape: str
    cue: str
    rule: str
    frame: str


def features_of(paragraph: Paragraph, proposed: Proposed, cue_words: CueWords) -> list[list[str]]:
    """The features of every token, in time linear in their number."""
    words = [
        _word(token, cue_words, rule, frame)
        for token, rule, frame in zip(paragraph.tokens, proposed.labels, proposed.frames, strict=True)
    ]
    told: list[list[str]] = []
    before = "none"
    for number, (start, end) in enumerate(paragraph.sentences):
        common = [
            *_of_sentence(words, start, end, last=number + 1 == len(paragraph.sentences)),
            f"before={before}",
        ]
        told += _of_words(words, start, end, common)
        before = _summary(words[start:end])
    for at, token in enumerate(paragraph.tokens):
        if token.quoted:
            told[at] += _of_quoted(token.words, token.quoted)
    return told


def _word(token: Token, cue_words: CueWords, rule: str, frame: str) -> _Word:
    if token.quoted:
        return _Word(_QUOTED, "", "q", UNSEEN, rule, frame)
    words = token.words
    if words[0].isdigit():
        return _Word(_NUMBER, "", "0", UNSEEN, rule, frame)
    form = words.lower()
    return _Word(
        form, form[-3:] if len(form) > 4 else "", _shape(words, form), cue_words.kind(form), rule, frame
    )


def _shape(words: str, form: str) -> str:
    if not words[0].isalnum():
        return ","
    if form == words:
        return "x"
    return "X" if len(words) > 1 and words.isupper() else "Xx"


def _of_words(words: Sequence[_Word], start: int, end: int, common: list[str]) -> list[list[str]]:
    edge = _Word(*_EDGE)
    told = []
    cues_before = _nearest_cues(words, range(start, end))
    cues_after = _nearest_cues(words, range(end - 1, start - 1, -1))
    cues_after.reverse()
    quotes = [at for at in range(start, end) if words[at].shape == "q"]
    for at in range(start, end):
        here = words[at]
        one, two = (words[at - n] if at - n >= start else edge for n in (1, 2))
        next_one, next_two = (words[at + n] if at + n < end else edge for n in (1, 2))
        before, after = cues_before[at - start], cues_after[at - start]
        features = [
            "w=" + here.form,
            "-1=" + one.form,
            "+1=" + next_one.form,
            "-2=" + two.form,
            "+2=" + next_two.form,
            f"-1,0={one.form}|{here.form}",
            f"0,+1={here.form}|{next_one.form}",
            "e=" + here.end,
            "-e=" + one.end,
            "+e=" + next_one.end,
            f"s={two.shape}{one.shape}{here.shape}{next_one.shape}{next_two.shape}",
            f"c={here.cue}",
            f"-c={one.cue}",
            f"+c={next_one.cue}",
            f"cc={two.cue},{one.cue},{here.cue},{next_one.cue},{next_two.cue}",
            f"r={here.rule}",
            f"rf={here.rule}|{here.frame}",
            f"rr={one.rule},{here.rule},{next_one.rule}",
            f"rw={here.rule}|{here.form}",
            f"rc={here.rule}|{here.cue}",
            f"at={bisect(_DISTANCES, at - start)}",
            f"to={bisect(_DISTANCES, end - 1 - at)}",
            *before,
            *after,
            *common,
        ]
        if quotes:
            features.append("q=before" if at < quotes[0] else "q=after" if at > quotes[-1] else "q=among")
        told.append(features)
    return told


def _nearest_cues(words: Sequence[_Word], order: range) -> list[list[str]]:
    """For every word, in that order, the last likely cue that was passed, and what stood next to that."""
    side = "<" if order.step > 0 else ">"
    told: list[list[str]] = []
    cue: _Word | None = None
    at_cue, commas, follower = 0, 0, ""
    for at in order:
        here = words[at]
        if cue is None:
            told.append([side + "none"])
        else:
            distance = abs(at - at_cue)
            told.append(
                [
                    f"{side}c={cue.form}",
                    f"{side}k={cue.cue},{cue.rule[-3:]}|{min(commas, 2)}",
                    f"{side}d={bisect(_DISTANCES, distance)}|{cue.cue}",
                    f"{side}f={cue.cue}|{follower}",
                    f"{side}w={here.form}|{cue.form}",
                ]
            )
            if distance == 1:
                follower = here.form
        if here.form == ",":
            commas += 1
        if here.cue not in (UNSEEN, "never", "seldom") or here.rule.endswith("cue"):
            cue, at_cue, commas, follower = here, at, 0, ""
    return told


def _of_sentence(words: Sequence[_Word], start: int, end: int, *, last: bool) -> list[str]:
    inside = words[start:end]
    return [
        f"S0={inside[0].form}",
        f"Sn={bisect(_LENGTHS, end - start)}",
        f"S.={inside[-1].form}",
        f"Sr={_summary(inside)}",
        f"Sl={last},{start == 0}",
    ]


def _summary(words: Sequence[_Word]) -> str:
    content = sum(word.rule.endswith(CONTENT) for word in words)
    cue = any(word.cue in {"often", "mostly"} for word in words)
    quoted = any(word.shape == "q" for word in words)
    return (
        f"{bisect((1, len(words) // 2 + 1, len(words)), content)}{'c' if cue else ''}{'q' if quoted else ''}"
    )


def _of_quoted(words: str, stretch: Stretch) -> list[str]:
    inner = words.strip(_MARKS)
    capital, long = inner[:1].isupper(), bisect((2, 3, 5, 9), inner.count(" ") + 1)
    last = "x" if inner[-1:].isalnum() else inner[-1:]
    told = [f"Qn={long}", f"Q.={last}", f"QX={capital}", f"Q={capital}{long}"]
    return [*told, "Q+"] if stretch.continues else told
