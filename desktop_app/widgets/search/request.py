"""What a concordance is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.concordance import WIDTH


@dataclass(frozen=True, slots=True)
class Request:
    """Words of a query, or a regular expression; ``width`` in code points, ``here``: in the article shown."""

    words: str
    pattern: bool = False
    case: bool = False
    whole: bool = False
    here: bool = False
    width: int = WIDTH
    more: bool = False
