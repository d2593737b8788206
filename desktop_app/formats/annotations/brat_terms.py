"""What our statements are called in brat, and how a stretch is cut for it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from urllib.parse import quote, unquote

from desktop_app.domain.text import Span
from desktop_app.formats.annotations.seen_statement import Label, Role

EVENT = "Statement"
PART_NAMES = {"source": "Source", "cue": "Cue"}
WITHIN = "Within"
NOTE = "AnnotatorNotes"
OURS = "Standpunt"
"""The kind of note that holds our record."""

ABOUT = "standpunt.json"
CONFIGURATION = "annotation.conf"

_ROLES = {
    Role.KIND: "Kind",
    Role.SPEAKER: "Speaker",
    Role.SPEAKS_FOR: "SpeaksFor",
    Role.ADDRESSEE: "Addressee",
    Role.CLAIM_TYPE: "ClaimType",
    Role.TOPIC: "Topic",
    Role.LEVEL: "Stance",
}


def attribute(label: Label) -> str:
    """The name of the attribute that says a label: letters, digits, hyphens and underscores alone."""
    id = quote(label.id, safe="").replace("_", "%5F").replace(".", "%2E").replace("~", "%7E")
    return f"{_ROLES[label.role]}-{id.replace('%', '_')}"


def label_of(name: str) -> Label | None:
    """The label that an attribute of ours says; None for another's."""
    role, _, id = name.partition("-")
    said = next((one for one, word in _ROLES.items() if word == role), None)
    return Label(said, unquote(id.replace("_", "%"))) if said and id else None


def fragments(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """What brat can show of stretches: in order, none over another, and none over the end of a line."""
    cut: list[Span] = []
    for span in _united(spans):
        ends = [span.start - 1, *(at for at in range(span.start, span.end) if text[at] == "\n"), span.end]
        pieces = [Span(before + 1, after) for before, after in pairwise(ends) if after > before + 1]
        cut += pieces or [span]  # line ends and nothing else
    return tuple(cut)


def _united(spans: Iterable[Span]) -> list[Span]:
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united


def joined(pieces: Iterable[Span], text: str) -> tuple[Span, ...]:
    """The stretches that fragments are of: those with only line ends between them are one."""
    whole: list[Span] = []
    for span in sorted(pieces):
        if whole and whole[-1].end <= span.start and not text[whole[-1].end : span.start].strip("\n"):
            whole[-1] = Span(whole[-1].start, span.end)
        else:
            whole.append(span)
    return tuple(whole)
