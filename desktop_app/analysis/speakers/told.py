"""What is told of the source of one quotation."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.analysis.speakers.cast import Member
from desktop_app.analysis.speakers.ways import Named


@dataclass(frozen=True, slots=True)
class Told:
    """A member and how they were told; ``speaks_for`` where the source itself says it, or empty."""

    member: Member
    way: Named
    speaks_for: str = ""
