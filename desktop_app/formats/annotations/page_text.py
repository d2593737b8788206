"""The text of a page of HTML, and where in it the bytes are that a tool counted without the tags."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from html.parser import HTMLParser

from desktop_app.domain.text import Span, normalise
from desktop_app.formats.fault import Fault
from desktop_app.formats.records import RecordError

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p"),
        *("pre", "section", "table", "td", "th", "tr", "ul"),
    )
)


class PageText:
    """``text`` is what is written on the page, blocks on lines of their own, line ends as we keep them."""

    def __init__(self, html: str) -> None:
        reader = _Reader()
        reader.feed(html.replace("\r\n", "\n").replace("\r", "\n"))
        reader.close()
        self.text = "".join(reader.pieces)
        self._bytes = reader.bytes_before
        self._places = reader.places
        self._data = reader.data

    def span(self, start: int, end: int, place: str) -> Span:
        """The stretch between two places counted in bytes of UTF-8; RecordError, with ``place``, for none.

        A line end that stands in the text but not on the page is outside of what it touches.
        """
        try:
            first = self._at(start, bisect_right(self._bytes, start) - 1)
            return Span(first, self._at(end, max(0, bisect_left(self._bytes, end) - 1)))
        except (ValueError, IndexError) as error:
            raise RecordError(f"{place}: {start}-{end}", Fault.NO_SPAN) from error

    def _at(self, position: int, piece: int) -> int:
        data = self._data[piece].encode()
        into = position - self._bytes[piece]
        if not 0 <= into <= len(data):
            raise IndexError(position)
        return self._places[piece] + len(data[:into].decode(errors="ignore"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.data: list[str] = []
        self.bytes_before: list[int] = []
        self.places: list[int] = []
        self._length = 0
        self._counted = 0
        self._line_due = False

    def handle_data(self, data: str) -> None:
        # Character by character, so that every place stays where it is: "&#13;&#10;" are two.
        shown = normalise("|" + data.replace("\r", "\n"))[1:]
        if not self.pieces and shown.startswith("\ufeff"):
            shown = " " + shown[1:]
        if self._line_due and not self.pieces[-1].endswith("\n") and not shown.lstrip(" \t").startswith("\n"):
            self._keep("\n")
        self._line_due = False
        self.data.append(data)
        self.bytes_before.append(self._counted)
        self.places.append(self._length)
        self._counted += len(data.encode(errors="replace"))
        self._keep(shown)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            self._break(tag)

    def _break(self, tag: str) -> None:
        if tag == "br":
            self._keep("\n")
        elif tag in _BLOCKS and self.pieces:
            self._line_due = True

    def _keep(self, piece: str) -> None:
        self.pieces.append(piece)
        self._length += len(piece)
