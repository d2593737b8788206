"""A tagger and a judge trained on what a reader kept and rejected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.analysis.learning.calibration import Unseen, calibrated, judge_of
from desktop_app.analysis.learning.candidates import candidates_of
from desktop_app.analysis.learning.cue_words import CueWords
from desktop_app.analysis.learning.examples import Example
from desktop_app.analysis.learning.features import features_of
from desktop_app.analysis.learning.judge import right_ones
from desktop_app.analysis.learning.labels import labels_of
from desktop_app.analysis.learning.packing import Parts, packed
from desktop_app.analysis.learning.quiet import quiet_patterns
from desktop_app.analysis.learning.reading import Prepared, cue_words_of, prepared, tagged, within
from desktop_app.analysis.learning.tagger import Tagger, train
from desktop_app.domain.findings import Quotation
from desktop_app.domain.overlap import same_words
from desktop_app.domain.text import Span

FOLDS = 3
"""The judge learns from what so many taggers make of the articles that each of them did not see."""
STEPS = FOLDS + 2
"""How often ``trained`` tells that it is a step further."""


@dataclass(frozen=True, slots=True)
class _Lesson:
    """An example with its labels; only the paragraphs that were reviewed, and the quotations in those."""

    kept: Sequence[Quotation]
    found: Sequence[Quotation]
    paragraphs: Sequence[Prepared]
    labels: Sequence[list[str]]
    cue_words: CueWords


def trained(examples: Sequence[Example], language: str, step: Callable[[], None] = lambda: None) -> bytes:
    """What the examples teach, as ``Learned`` reads it: the same for the same examples in the same order.

    ``step`` is called STEPS times. ValueError with fewer than FOLDS examples, or none with a word reviewed.
    """
    lessons = [_lesson(example) for example in examples]
    lessons = [lesson for lesson in lessons if lesson.paragraphs]
    if len(lessons) < FOLDS:
        raise ValueError(f"{len(lessons)} articles to learn from, {FOLDS} are the least")
    told: list[tuple[_Lesson, Unseen]] = []
    for fold in range(FOLDS):
        others = [lesson for number, lesson in enumerate(lessons) if number % FOLDS != fold]
        cue_words = _cue_words(others)
        tagger = Tagger(_tagger(others, cue_words))
        told += [(lesson, _unseen(fold, lesson, tagger, cue_words)) for lesson in lessons[fold::FOLDS]]
        step()
    unseen = [one for _, one in told]
    calibration, judge = calibrated(unseen), judge_of(unseen)
    step()
    cue_words = _cue_words(lessons)
    parts = Parts(
        language,
        _tagger(lessons, cue_words),
        judge,
        cue_words,
        calibration,
        tagged_source=_tagger_knows(told, lambda one: one.source),
        tagged_cue=_tagger_knows(told, lambda one: one.cue),
        quiet=quiet_patterns(examples),
    )
    step()
    return packed(parts)


def _lesson(example: Example) -> _Lesson:
    def reviewed(quotation: Quotation) -> bool:
        return all(example.covers(span.start, span.end) for span in quotation.content)

    kept = [one for one in example.kept if reviewed(one)]
    paragraphs = [one for one in prepared(example.text, example.found) if example.covers(one.start, one.end)]
    labels = [labels_of(one.paragraph, within(kept, one.paragraph)) for one in paragraphs]
    return _Lesson(
        kept,
        [one for one in example.found if reviewed(one)],
        paragraphs,
        labels,
        cue_words_of([(one.paragraph, told) for one, told in zip(paragraphs, labels, strict=True)]),
    )


def _cue_words(lessons: Sequence[_Lesson]) -> CueWords:
    return cue_words_of(
        [
            (one.paragraph, told)
            for lesson in lessons
            for one, told in zip(lesson.paragraphs, lesson.labels, strict=True)
        ]
    )


def _tagger(lessons: Sequence[_Lesson], cue_words: CueWords) -> bytes:
    return train(
        (
            (features_of(one.paragraph, one.proposed, others), told)
            for lesson in lessons
            for others in (cue_words.without(lesson.cue_words),)
            for one, told in zip(lesson.paragraphs, lesson.labels, strict=True)
        ),
        sparse=0.1,
        smooth=0.05,
        iterations=80,
    )


def _unseen(fold: int, lesson: _Lesson, tagger: Tagger, cue_words: CueWords) -> Unseen:
    readings = tagged(lesson.paragraphs, tagger, cue_words)
    candidates = candidates_of(lesson.found, lesson.paragraphs, readings)
    return Unseen(fold, candidates, right_ones(candidates, lesson.kept), len(lesson.kept))


def _tagger_knows(
    told: Sequence[tuple[_Lesson, Unseen]], part: Callable[[Quotation], tuple[Span, ...]]
) -> bool:
    """Whether the tagger told a part of quotations that both found more often right than the rules."""
    lead = 0
    for lesson, unseen in told:
        for one in unseen.candidates:
            if one.rules is None or one.tagger is None or one.rules.content != one.quotation.content:
                continue
            for kept in lesson.kept:
                if same_words(kept.content, one.quotation.content):
                    lead += same_words(part(one.tagger), part(kept)) - same_words(part(one.rules), part(kept))
    return lead > 0
