"""The speakers of the quotations of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.analysis.speakers.cast import Mention
from desktop_app.analysis.speakers.scene import Scene
from desktop_app.analysis.speakers.sources import Sources
from desktop_app.analysis.speakers.tokens import tokens
from desktop_app.analysis.speakers.told import Told
from desktop_app.analysis.speakers.ways import Named
from desktop_app.analysis.speakers.words import SpeakerWords
from desktop_app.domain.actors import Actor, ActorKind
from desktop_app.domain.findings import Quotation
from desktop_app.domain.statement import Kind

_SENTENCE_BEFORE = re.compile(r"(?:\A|[.!?:;…\n“”„‟«»‹›‘’‚\"'`」』])[\s\u00a0–—-]*\Z")
_GOES_ON = re.compile(r"[”’»\"']*[ ,]{1,2}[^\W\d_A-Z]")


def resolved(
    text: str, quotations: Sequence[Quotation], actors: Sequence[Actor], words: SpeakerWords
) -> tuple[Quotation, ...]:
    """``quotations`` with ``speaker``, ``speaks_for`` and ``why.named`` (a ``ways.Named``) told.

    A source is matched with the actors first, then with the names of ``text`` in their fullest form;
    pronouns and descriptions mean the likeliest who agrees among those before them, sources and subjects
    first, then the nearest. A noun group that names nobody known is its own speaker. A direct quotation
    without a source goes on with the speaker before it. Linear in the length of ``text``.
    """
    if not quotations:
        return ()
    scene = Scene(text, quotations, actors, words)
    told = _Told(scene)
    order = sorted(range(len(quotations)), key=lambda index: _place(quotations[index]))
    done: dict[int, Quotation] = {}
    for index in order:
        done[index] = told.quotation(quotations[index])
    return tuple(done[index] for index in range(len(quotations)))


class _Told:
    """The quotations told so far, in the order of the text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._sources = Sources(scene)
        self._last: tuple[Quotation, Told] | None = None
        self._open: list[tuple[int, int, Told]] = []

    def quotation(self, quotation: Quotation) -> Quotation:
        """``quotation`` with its speaker."""
        told = self._told(quotation)
        if told is None or not told.member.name:
            return replace(quotation, speaker="", speaks_for="", why=replace(quotation.why, named=""))
        self._keep(quotation, told)
        told.member.speaks_for = told.member.speaks_for or told.speaks_for
        for_whom = told.speaks_for or told.member.speaks_for
        for_whom = self._scene.party(for_whom) if for_whom else ""
        return replace(
            quotation,
            speaker=told.member.name,
            speaks_for="" if for_whom == told.member.name else for_whom,
            why=replace(quotation.why, named=told.way.value),
        )

    def _told(self, quotation: Quotation) -> Told | None:
        if not quotation.source:
            return self._carried(quotation)
        words = tokens(self._scene.text, quotation.source, 3)
        if len(words) == 1 and words[0].lower in self._scene.lexicon.speaking:
            return self._within(words[0].start)
        return self._sources.told(quotation)

    def _within(self, at: int) -> Told | None:
        """The speaker of the innermost quotation that ``at`` stands in."""
        around = [(start, told) for start, end, told in self._open if start <= at < end]
        return max(around, key=lambda held: held[0])[1] if around else None

    def _keep(self, quotation: Quotation, told: Told) -> None:
        self._last = quotation, told
        if quotation.source:
            start, end = quotation.source[0].start, quotation.source[0].end
            form = self._scene.text[start:end]
            nested = any(begin <= start < until for begin, until, _ in self._open)
            self._scene.antecedents.add(Mention(start, end, told.member, form, speaks=not nested))
            told.member.count += 1
        self._open = self._open[-8:]
        self._open += [(span.start, span.end, told) for span in quotation.content[:4]]

    def _carried(self, quotation: Quotation) -> Told | None:
        """The speaker before, for whole sentences of direct speech; or whom the sentence between is about."""
        text, places = self._scene.text, self._scene.places
        if not quotation.content or quotation.kind is Kind.INDIRECT:
            return None
        start = quotation.content[0].start
        if not _SENTENCE_BEFORE.search(text, max(0, start - 4), start):
            return None
        if _GOES_ON.match(text, quotation.content[-1].end):  # somebody's words are named behind it
            return None
        since = places.sentence_start(max(0, start - 1), 1)
        if self._last:
            before, told = self._last
            behind = [span.end for span in (*before.content, *before.source) if span.start < start]
            end = max(behind, default=start)
            since = max(since, end)
            if places.paragraph(start) - places.paragraph(end - 1) > 1:
                return None
        announced = text[max(0, start - 4) : start].rstrip().endswith(":")
        if announced:
            since = max(since, places.sentence_start(start))
        subject = self._scene.antecedents.subject(since, start)
        if subject and (subject.member.kind is ActorKind.PERSON or (announced and " " in subject.form)):
            return Told(subject.member, Named.SUBJECT)
        return replace(told, way=Named.CARRIED) if self._last else None


def _place(quotation: Quotation) -> tuple[int, int]:
    spans = quotation.content or quotation.source
    return (spans[0].start, spans[-1].end) if spans else (0, 0)
