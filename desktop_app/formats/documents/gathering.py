"""Documents gathered from a file one by one, each told aright or its trouble told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import normalise
from desktop_app.formats.documents.dates import iso_date
from desktop_app.formats.documents.document_format import ROLES
from desktop_app.formats.documents.draft import Brought, DocumentDraft
from desktop_app.formats.documents.languages import language_tag
from desktop_app.formats.fault import Fault
from desktop_app.formats.pulse import breath

TEXTS_LIMIT = 256 * 1024 * 1024
"""How many code points the documents of one file may come to."""

TOLD = 50
"""How many troubles of one file are told one by one; of the others, the number."""

_LONGEST_LINE = 1000
_LONGEST_SUBJECT = 80
_FORMS = (("date", iso_date, Fault.BAD_DATE), ("language", language_tag, Fault.BAD_LANGUAGE))


class Gathering:
    """The documents of one file so far, and what was left out."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._documents: list[DocumentDraft] = []
        self._left_out: list[Problem] = []
        self._more = 0
        self._unread = 0
        self._size = 0

    def add(self, text: str, place: str = "", told: Mapping[str, str] | None = None) -> None:
        """Take a document in of which something is ``told``, see ``drafted``; blank ones are left out.

        Problem TOO_LARGE when the texts come to more than ``TEXTS_LIMIT``.
        """
        breath()
        text = tidied(text)
        if not text:
            self.leave_out(place, "", Fault.NO_TEXT)
            return
        draft, troubles = drafted(text, self._file, told or {}, place)
        self._size += len(text) + sum(map(len, draft.fields.values()))
        if self._size > TEXTS_LIMIT:
            raise Problem(Wrong.TOO_LARGE, self._file, place, str(TEXTS_LIMIT))
        self._documents.append(draft)
        for trouble in troubles:
            self.leave_out(place, trouble.subject, trouble.detail)

    def leave_out(self, place: str, subject: str, fault: str) -> None:
        """Tell that something at ``place`` was left out, and why."""
        if len(self._left_out) < TOLD:
            self._left_out.append(
                Problem(Wrong.LEFT_OUT, self._file, place, subject[:_LONGEST_SUBJECT], fault)
            )
        else:
            self._more += 1

    def refuse(self, place: str, subject: str, fault: str) -> None:
        """Tell that what stands at ``place``, and would have been a document, cannot be read."""
        self._unread += 1
        self.leave_out(place, subject, fault)

    def brought(self, **more: Any) -> Brought:
        """All of it; Problem EMPTY_TEXT, with the first trouble, where there is no document."""
        if not self._documents:
            first = self._left_out[0] if self._left_out else None
            detail = first.detail if first and first.detail != Fault.NO_TEXT else ""
            place = first.place if first and detail else ""
            raise Problem(Wrong.EMPTY_TEXT, self._file, place, detail=detail)
        left_out = list(self._left_out)
        if self._more:
            left_out.append(Problem(Wrong.LEFT_OUT, self._file, "", str(self._more), Fault.AND_MORE))
        return Brought(tuple(self._documents), tuple(left_out), unread=self._unread, **more)


def drafted(
    text: str, file: str, told: Mapping[str, str], place: str = ""
) -> tuple[DocumentDraft, tuple[Problem, ...]]:
    """A document of which ``told`` is known, by the names in ``ROLES``; other names are fields of their own.

    A date or a language that is none is told, and kept as a field, as it stood.
    """
    known: dict[str, Any] = {role: one_line(told.get(role, "")) for role in ROLES[1:]}
    fields = {name: normalise(value) for name, value in told.items() if value and name not in ROLES}
    troubles = []
    for role, understood, fault in _FORMS:
        as_it_stood = known[role]
        known[role] = understood(as_it_stood)
        if as_it_stood and not known[role]:
            troubles.append(Problem(Wrong.LEFT_OUT, file, place, as_it_stood[:_LONGEST_SUBJECT], fault))
            fields.setdefault(role, as_it_stood)
    return DocumentDraft(text, **known, fields=fields, place=place), tuple(troubles)


def tidied(text: str) -> str:
    """A text as a document keeps it, without blanks about it; empty for nothing but blanks."""
    text = normalise(text).strip("\n")
    first_line = text.split("\n", 1)[0]
    if not first_line.strip():
        text = text.lstrip()
    return "" if not text.strip("\ufeff\ufffd \n\t") or text.isspace() else text.rstrip()


def one_line(text: str) -> str:
    """A text as a title or name is kept: one line, blanks made one space, no longer than one can be."""
    return " ".join(normalise(text).split())[:_LONGEST_LINE]
