"""The formats of codebook files there are, and which of them a file is in."""

from __future__ import annotations

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.codebooks import qdc, toml
from desktop_app.formats.codebooks.format import CodebookFormat

CODEBOOK_FORMATS: tuple[CodebookFormat, ...] = (toml.FORMAT, qdc.FORMAT)

_SURE = 0.5


def codebook_format(name: str) -> CodebookFormat:
    """The format of that name; Problem UNKNOWN_FORMAT, with the names there are, when none has it."""
    for format in CODEBOOK_FORMATS:
        if format.name == name:
            return format
    raise Problem(Wrong.UNKNOWN_FORMAT, subject=name, choices=_names())


def by_suffix(file: str) -> CodebookFormat | None:
    """The format in which a file of that name would be, None when the name does not tell."""
    return next((each for each in CODEBOOK_FORMATS if file.casefold().endswith(each.suffixes)), None)


def recognise_codebook(head: bytes, file: str) -> CodebookFormat:
    """The format a file is in, by its name and, failing that, by its first bytes.

    Problem UNKNOWN_FORMAT when neither tells.
    """
    likeliest = max(CODEBOOK_FORMATS, key=lambda format: format.sniff(head))
    found = by_suffix(file) or (likeliest if likeliest.sniff(head) >= _SURE else None)
    if found is None:
        raise Problem(Wrong.UNKNOWN_FORMAT, file=file, choices=_names())
    return found


def _names() -> tuple[str, ...]:
    return tuple(format.name for format in CODEBOOK_FORMATS)
