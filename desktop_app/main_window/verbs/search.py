"""What the actions do to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.main_window.window import MainWindow

_LONGEST = 80


def search(window: MainWindow) -> None:
    """Open the search below the article."""
    window.drawer.show_page(window.finding.search_page)


def concordance(window: MainWindow) -> None:
    """Open the concordance below the article, of the words selected there, if there are any."""
    words = ""
    document = window.desk.focus.document
    if document is not None and window.desk.focus.selected and window.reader.hasFocus():
        words = " ".join(" ".join(span.words(document.text).split()) for span in window.desk.focus.words)
    page = window.finding.concordance_page
    window.drawer.show_page(page)
    page.take(words if len(words) <= _LONGEST else "")
