"""What the finder makes of a text, as the rows of the language tables have it."""

from __future__ import annotations

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.project.lexicons import lexicon

Row = tuple[str, str, str, str]


def said(text: str, language: str) -> list[Row]:
    """Kind, content, source and cue of each quotation found; stretches are joined by an ellipsis."""
    rows = []
    for quotation in find_quotations(text, lexicon(language)):
        content, source, cue = (
            " … ".join(span.words(text) for span in spans)
            for spans in (quotation.content, quotation.source, quotation.cue)
        )
        rows.append((quotation.kind.value, content, source, cue))
    return rows
