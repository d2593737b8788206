"""PDF files: their words put together again to paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import TEXTS_LIMIT, Gathering
from desktop_app.formats.documents.pdf_bounds import require_small
from desktop_app.formats.documents.pdf_line import HYPHEN, Line, headline, paragraphs, without_furniture
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import told_of

MOST_PAGES = 5000
_FIRST = 1024
_PASSWORD = 4
_TELLS = {"Author": "byline", "Title": "title", "Subject": "subject", "CreationDate": "created"}


def read(data: bytes, file: str, _reading: Reading) -> Brought:
    """The article in a PDF, without page numbers and running heads; the largest words are its headline.

    A page without words, such as a scan, is told by its number. Problem WRONG_FORMAT, BAD_CONTENT where it is
    encrypted, TOO_LARGE, EMPTY_TEXT where no page has words.
    """
    import pypdfium2 as pdfium  # type: ignore[import-untyped]

    if b"%PDF-" not in data[:_FIRST]:
        raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_PDF)
    require_small(data, file)
    gathering = Gathering(file)
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            if len(document) > MOST_PAGES:
                raise Problem(Wrong.TOO_LARGE, file, subject=str(len(document)))
            told = {name: str(value) for name, value in document.get_metadata_dict(skip_empty=True).items()}
            pages = list(_pages(document, pdfium, file, gathering))
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise Problem(Wrong.BAD_CONTENT, file, detail=Fault.ENCRYPTED) from error
        raise Problem(Wrong.WRONG_FORMAT, file, detail=Fault.NOT_PDF) from error
    lines = [line for page in without_furniture(pages) for line in page]
    title = headline(lines)
    known = {_TELLS[name]: value for name, value in told.items() if name in _TELLS}
    if title:
        known["title"] = title
    blocks = [block for block in paragraphs(lines) if block != title]
    gathering.add("\n\n".join(blocks), "", known)
    return gathering.brought()


FORMAT = DocumentFormat("pdf", "PDF", (".pdf",), lambda data: 1.0 if data.startswith(b"%PDF-") else 0.0, read)


def _pages(document: Any, pdfium: Any, file: str, gathering: Gathering) -> Iterator[list[Line]]:
    size = 0
    for number in told_of(iter(range(len(document))), len(document)):
        place = f"page {number + 1}"
        try:
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                lines = list(_lines(text, pdfium, number + 1))
        except pdfium.PdfiumError:
            gathering.leave_out(place, "", Fault.DAMAGED)
            continue
        size += sum(len(line.words) for line in lines)
        if size > TEXTS_LIMIT:
            raise Problem(Wrong.TOO_LARGE, file, place, str(TEXTS_LIMIT))
        if not lines:
            gathering.leave_out(place, "", Fault.SCANNED)
        yield lines


def _lines(text: Any, pdfium: Any, page: int) -> Iterator[Line]:
    """The lines of a page in the order in which they were set; a hyphen at an end parts two of them."""
    start, number = 0, text.count_chars()
    letters = [pdfium.raw.FPDFText_GetUnicode(text, index) for index in range(number)]
    for index, letter in enumerate([*letters, ord("\n")]):
        hyphen = letter == ord(HYPHEN)
        if letter not in {ord("\r"), ord("\n")} and not hyphen:
            continue
        words = "".join(map(chr, letters[start:index]))
        if words.strip():
            yield _line(text, words, start, page, hyphen=hyphen)
        start = index + 1


def _line(text: Any, words: str, start: int, page: int, *, hyphen: bool) -> Line:
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip()) - 1
    left, bottom, _, top = text.get_charbox(first, loose=True)
    _, _, right, _ = text.get_charbox(last, loose=True)
    joined = " ".join(words.split())
    return Line(joined + HYPHEN * hyphen, page, left, right, bottom, max(top - bottom, 0.1))
