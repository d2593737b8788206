"""Who coded, and what one annotator says of the documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Annotator:
    """Somebody, or some program, that codes."""

    id: str
    name: str


class SetKind(StrEnum):
    """How the statements of a set came about."""

    MANUAL = "manual"
    SUGGESTED = "suggested"
    CURATED = "curated"


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """What one annotator says of documents; ``codebook_id`` names the codebook it is coded with."""

    id: str
    name: str
    annotator_id: str
    codebook_id: str
    kind: SetKind = SetKind.MANUAL
