"""Quotations proposed for a text that no project holds."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.findings import Quotation
from desktop_app.domain.text import Span
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.formats.files import read_bytes
from desktop_app.project.finding import found
from desktop_app.project.job import Job, Progress
from desktop_app.project.told_language import language_in_name


@dataclass(frozen=True, slots=True)
class Suggested:
    """A text as a document would keep it, and the quotations found in it."""

    text: str
    quotations: tuple[Quotation, ...]


def suggest(path: Path, language: str = "") -> Job[Suggested]:
    """Find the quotations of a text file.

    ``language`` (BCP 47) goes before what the file's name says, and that before what the text tells.
    """
    yield Progress(0, 1, path.name)
    text = read_text(read_bytes(path), str(path)).text
    return Suggested(text, found(text, language or language_in_name(path)))


def record(quotation: Quotation) -> dict[str, Any]:
    """``kind``, ``content``, ``source``, ``speaker``, ``cue`` of a quotation; None for what is not said.

    Also for whom the speaker speaks, how far to rely on it (``confidence``), and ``why`` it is proposed.
    """
    return {
        "kind": quotation.kind.value,
        "content": _pairs(quotation.content),
        "source": _pairs(quotation.source) or None,
        "speaker": quotation.speaker or None,
        "speaks_for": quotation.speaks_for or None,
        "cue": _pairs(quotation.cue) or None,
        "confidence": quotation.confidence.value,
        "why": asdict(quotation.why),
    }


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
