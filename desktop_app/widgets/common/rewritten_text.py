"""A text and what became of it, in one reading: struck out what went, underlined what came."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app.domain.rewritten import changes
from desktop_app.widgets.common.look import Look
from desktop_app.widgets.common.scripts import fallbacks

_ABOUT = 160
"""Of what stayed the same, so many code points are shown before and after a change."""


_BETWEEN = "\u2009"


class RewrittenText(QTextBrowser):
    """Only what was changed, with the words about it; told apart by lines, not by colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("What was changed"))
        self.setTabChangesFocus(True)

    def show_texts(self, before: str, after: str, look: Look) -> None:
        """Show what was changed between two texts."""
        self.clear()
        font = QFont(self.font())
        font.setFamilies([look.reading, *fallbacks("", serif=True).split(", ")])
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(14)
        same, out, put = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        out.setFontStrikeOut(True)
        out.setForeground(look.status["error"])
        put.setFontUnderline(True)
        put.setFontWeight(QFont.Weight.Bold)
        put.setForeground(look.status["ok"])
        cursor = QTextCursor(self.document())
        told = changes(before, after)
        for number, change in enumerate(told):
            first, last = number == 0, number == len(told) - 1
            cursor.insertText(_shortened(change.same, first=first, last=last), same)
            cursor.insertText(_seen(change.out), out)
            if change.out and change.put:
                cursor.insertText(_BETWEEN, same)
            cursor.insertText(_seen(change.put), put)
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _shortened(words: str, *, first: bool, last: bool) -> str:
    """What stayed the same, but for its middle, or what is before the first change or after the last."""
    head = "" if first else words[:_ABOUT]
    tail = "" if last else words[-_ABOUT:]
    if len(words) <= len(head) + len(tail):
        return words
    return f"{head.rpartition(' ')[0] or head}{' … ' if head else '… '}{tail.partition(' ')[2] or tail}"


def _seen(words: str) -> str:
    """With a sign for each line end, which struck out or underlined would not be seen."""
    return words.replace("\n", "¶\n")
