"""What the name of a file tells of its article, by a pattern that the user gives."""

from __future__ import annotations

import re

from desktop_app.domain.problem import Problem, Wrong

_PART = re.compile(r"\{([^{}]*)\}")
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{8}|\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}(?:-\d{2})?")


class NamePattern:
    """A pattern such as ``{date} {outlet} - {title}``; what is between the parts stands there in the name.

    A part ends where what is behind it in the pattern stands first, and the last takes the rest; ``{date}``
    is a date, whatever stands in it. ``{}`` is a part that is of no use. Other words become fields.
    """

    def __init__(self, pattern: str) -> None:
        """Problem BAD_VALUE for a pattern without parts, with one twice, or with two that touch."""
        pieces = _PART.split(pattern)
        self._names, self._between = tuple(pieces[1::2]), tuple(pieces[0::2])
        named = [name for name in self._names if name]
        touching = any(not literal for literal in self._between[1:-1])
        if not named or len(set(named)) < len(named) or touching or "{" in "".join(self._between):
            asked = "A pattern of file names has each part once and something between two parts; it"
            raise Problem(Wrong.BAD_VALUE, subject=asked, detail=pattern)

    def told(self, stem: str) -> dict[str, str] | None:
        """What a name without its suffix tells, by part; None where it is not made like that."""
        if not stem.startswith(self._between[0]):
            return None
        at, found = len(self._between[0]), {}
        for name, behind in zip(self._names, self._between[1:], strict=True):
            end = self._end(stem, at, name, behind)
            if end is None:
                return None
            found[name] = stem[at:end].replace("_", " ").strip()
            at = end + len(behind)
        found.pop("", None)
        return found if at == len(stem) else None

    @staticmethod
    def _end(stem: str, at: int, name: str, behind: str) -> int | None:
        if name == "date":
            date = _DATE.match(stem, at)
            return date.end() if date is not None and stem.startswith(behind, date.end()) else None
        end = stem.find(behind, at) if behind else len(stem)
        return end if end > at else None
