"""An article made into the paragraphs of a page: title, facts, text, with headings told from body."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from desktop_app.domain.document import Document
from desktop_app.widgets.common.languages import language_name
from desktop_app.widgets.reader.offsets import Offsets
from desktop_app.widgets.reader.typography import Role

_HEADING_LENGTH = 70
_SENTENCE_ENDS = frozenset(".!?:;,…’”\"'»“)")


@dataclass(frozen=True)
class Page:
    """The text of the screen: the title block's lines, then the article's own, and where the latter begin."""

    text: str
    lengths: tuple[int, ...]
    head: tuple[Role, ...]
    headings: frozenset[int]
    blanks: frozenset[int]
    offsets: Offsets

    def role(self, number: int) -> Role:
        """What the paragraph of that number is."""
        if number < len(self.head):
            return self.head[number]
        if number in self.blanks:
            return Role.BLANK
        return Role.HEADING if number in self.headings else Role.BODY


def page_of(document: Document, locale: QLocale) -> Page:
    """The page of a document; its text stands there unchanged, behind the title block."""
    head = [(Role.TITLE, document.title or document.id)]
    facts = " · ".join(
        part
        for part in (
            document.outlet,
            document.byline,
            _date(document.date, locale),
            document.section,
            language_name(document.language),
        )
        if part
    )
    if facts:
        head.append((Role.FACTS, facts))
    lines = [line.replace("\n", " ") for _, line in head]
    paragraphs = document.text.split("\n")
    blanks = frozenset(n for n, line in enumerate(paragraphs, len(lines)) if not line or line.isspace())
    headings = frozenset(
        n
        for n, line in enumerate(paragraphs, len(lines))
        if n not in blanks and _is_heading(paragraphs, n - len(lines))
    )
    before = "".join(line + "\n" for line in lines)
    base = len(before.encode("utf-16-le")) // 2
    return Page(
        before + document.text,
        tuple(len(line) + 1 for line in (*lines, *paragraphs)),
        tuple(role for role, _ in head),
        headings,
        blanks,
        Offsets(document.text, base),
    )


def _is_heading(paragraphs: list[str], number: int) -> bool:
    """A short paragraph that is no sentence, with text after it, as newspapers set their cross-heads."""
    line = paragraphs[number].strip()
    if not line or len(line) > _HEADING_LENGTH or line[-1] in _SENTENCE_ENDS or not line[0].isupper():
        return False
    following = next((other for other in paragraphs[number + 1 : number + 3] if other.strip()), "")
    return len(following) > len(line)


def _date(iso: str, locale: QLocale) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
