"""E-mail, one in a file (eml) or many (mbox): a document a mail, such as a newsletter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.documents.document_format import DocumentFormat, Reading
from desktop_app.formats.documents.draft import Brought
from desktop_app.formats.documents.gathering import Gathering
from desktop_app.formats.documents.mail_text import Mail, header, is_attached, parts, sender, words
from desktop_app.formats.fault import Fault

LIMIT = 32 * 1024 * 1024
"""The largest mail that is read, in bytes; of those in an mbox, each."""

_SEPARATOR = re.compile(rb"^From .*$", re.MULTILINE)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEAD = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,60}(?:From|Subject|Message-ID):",
    re.IGNORECASE,
)
_LOOKED_AT = 8192


def read(data: bytes, file: str, reading: Reading) -> Brought:
    """The words of each mail; the subject is the headline, who sent it the byline. Attachments are told.

    Nothing that a mail shows from elsewhere is fetched. Problem TOO_LARGE, EMPTY_TEXT.
    """
    gathering = Gathering(file)
    mails = list(_split(data))
    for number, source in enumerate(mails, 1):
        if not source.strip():
            gathering.leave_out(f"mail {number}", "", Fault.NO_TEXT)
            continue
        place = f"mail {number}" if len(mails) > 1 else ""
        if len(source) > LIMIT:
            gathering.leave_out(place, str(len(source)), Fault.TOO_LONG)
            continue
        try:
            mail = message_from_bytes(source)
            _add(mail, file, place, reading, gathering)
        except RecursionError:
            gathering.leave_out(place, "", Fault.TOO_DEEP)
    return gathering.brought()


def _sniff(data: bytes) -> float:
    head = data[:_LOOKED_AT]
    if head.startswith(b"From ") and b"\n" in head:
        head = head.split(b"\n", 1)[1]
    return 0.6 if _HEAD.match(head) else 0.0


FORMAT = DocumentFormat("mail", "E-mail", (".eml", ".mbox"), _sniff, read, encoded=True)


def _split(data: bytes) -> Iterator[bytes]:
    """The mails in an mbox, or the one that a file is."""
    if not data.startswith(b"From "):
        yield data
        return
    starts = [
        found
        for found in _SEPARATOR.finditer(data)
        if found.start() == 0
        or data[max(0, found.start() - 4) : found.start()].endswith((b"\n\n", b"\r\n\r\n"))
    ]
    ends = [found.start() for found in starts[1:]] + [len(data)]
    for found, end in zip(starts, ends, strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[found.end() : end].lstrip(b"\r\n"))


def _add(mail: Mail, file: str, place: str, reading: Reading, gathering: Gathering) -> None:
    plain: list[str] = []
    pages: list[str] = []
    for part in parts(mail):
        if is_attached(part):
            name = _name(part)
            gathering.leave_out(place, name, Fault.ATTACHED)
            continue
        try:
            (pages if part.get_content_subtype() == "html" else plain).append(
                words(part, file, reading.encoding)
            )
        except Problem as problem:
            if problem.wrong is not Wrong.EMPTY_TEXT:
                gathering.leave_out(place, problem.subject, Fault.NOT_TEXT)
    gathering.add(
        "\n\n".join(filter(None, plain)) or _of_pages(pages),
        place,
        {
            "title": header(mail, "Subject"),
            "byline": sender(mail),
            "date": header(mail, "Date"),
            "language": header(mail, "Content-Language"),
        },
    )


def _name(part: Mail) -> str:
    # A file that came along may not be called anything.
    try:
        return part.get_filename() or part.get_content_type()
    except (ValueError, LookupError):
        return part.get_content_type()


def _of_pages(pages: list[str]) -> str:
    from desktop_app.formats.documents.blocks import html_root, joined, paragraphs

    roots = (html_root(page) for page in pages if page)
    return joined(words for root in roots if root is not None for words in paragraphs(root))
