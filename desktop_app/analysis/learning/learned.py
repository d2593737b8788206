"""The rules' proposals for a text, made better by what a reader's decisions taught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.analysis.learning.candidates import candidates_of
from desktop_app.analysis.learning.judge import Judged, chosen, likely_right, weighed
from desktop_app.analysis.learning.packing import unpacked
from desktop_app.analysis.learning.quiet import pattern
from desktop_app.analysis.learning.reading import prepared, tagged
from desktop_app.analysis.learning.tagger import Tagger
from desktop_app.domain.findings import Confidence, Quotation
from desktop_app.domain.text import Span


class Learned:
    """What ``training.trained`` learned, ready for use in one thread.

    Problem WRONG_FORMAT for data that is damaged or was learned by another version.
    """

    def __init__(self, data: bytes) -> None:
        self._parts = unpacked(data)
        self._tagger = Tagger(self._parts.tagger)
        self._judge = Tagger(self._parts.judge)

    @property
    def language(self) -> str:
        """The language of the articles it was learned from: the first part of a BCP 47 tag."""
        return self._parts.language

    @property
    def quiet(self) -> tuple[str, ...]:
        """The patterns (frame/cue) that are proposed no more."""
        return self._parts.quiet

    def improved(self, text: str, found: Sequence[Quotation]) -> tuple[Quotation, ...]:
        """The quotations of ``text``, in its order, given what the rules ``found`` in it.

        Proposals that the judge or a quiet pattern speaks against are gone, some have other edges, those of
        the tagger alone say so in ``why.frame``. Where rules and tagger agree ``why.agreed`` is set, and the
        confidence is high where the judge is of the same opinion; all others are possible. Speakers stay as
        the rules gave them. The same for the same text and proposals, and in time linear in their length.
        """
        paragraphs = prepared(text, found)
        readings = tagged(paragraphs, self._tagger, self._parts.cue_words)
        candidates = [
            one
            for one in candidates_of(found, paragraphs, readings)
            if one.rules is None or pattern(one.rules) not in self._parts.quiet
        ]
        values = self._parts.calibration
        likely = likely_right(candidates, self._judge)
        judged = weighed(candidates, likely, values.seen, values.prior)
        told = [self._quotation(one) for one in chosen(judged, values.least)]
        return tuple(sorted(told, key=lambda one: (one.content[0].start, -one.content[-1].end)))

    def _quotation(self, judged: Judged) -> Quotation:
        one = judged.candidate
        rules, tagger, own = one.rules, one.tagger, one.quotation
        told = rules or own
        sure = one.agreed and judged.sure >= self._parts.calibration.high
        return replace(
            own,
            source=_told(
                self._parts.tagged_source,
                rules.source if rules else None,
                tagger.source if tagger else None,
                own.source,
            ),
            cue=_told(
                self._parts.tagged_cue, rules.cue if rules else None, tagger.cue if tagger else None, own.cue
            ),
            speaker=told.speaker,
            speaks_for=told.speaks_for,
            why=replace(told.why, agreed=one.agreed),
            confidence=Confidence.HIGH if sure else Confidence.POSSIBLE,
        )


def _told(
    tagged: bool, rules: tuple[Span, ...] | None, tagger: tuple[Span, ...] | None, own: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The source or cue by whoever tells it better; the rules know, too, where there is none."""
    if tagged:
        return tagger or rules or own
    return own if rules is None else rules
