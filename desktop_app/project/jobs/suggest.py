"""Quotations proposed for texts that no project holds: one file, or a corpus line by line."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.analysis.quotations.finder import find_quotations
from desktop_app.domain.findings import Quotation
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.formats.documents.plain_text import read_text
from desktop_app.formats.fault import Fault
from desktop_app.formats.files import LIMIT, read_bytes, replacing
from desktop_app.project.job import Job, Progress
from desktop_app.project.jobs.import_texts import language_in_name
from desktop_app.project.lexicons import lexicon
from desktop_app.project.sparing import spare_projects

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Suggested:
    """A text as a document would keep it, and the quotations found in it."""

    text: str
    quotations: tuple[Quotation, ...]


def suggest(path: Path, language: str = "") -> Job[Suggested]:
    """Find the quotations of a text file; ``language`` (BCP 47) goes before what the file's name says."""
    yield Progress(0, 1, path.name)
    text = read_text(read_bytes(path), str(path)).text
    return Suggested(text, find_quotations(text, lexicon(language or language_in_name(path))))


def suggest_corpus(corpus: Path, output: Path, language: str = "") -> Job[int]:
    """Find the quotations of every text of a JSON Lines file; the result is how many texts there were.

    A line in is ``{"id", "lang", "text"}``, where ``language`` stands in for a missing ``lang``; a line out
    is ``{"id", "quotes"}``, each quote as ``record`` says. Offsets count the code points of the text as it is
    given. One line is held at a time; ``output`` is replaced whole or left as it was. Problem BAD_CONTENT
    with the number of a bad line, FILE_EXISTS where ``output`` is a project.
    """
    spare_projects(output)
    texts = done = 0
    with _stream(corpus) as lines, replacing(output) as out:
        total = os.fstat(lines.fileno()).st_size
        for number, line in enumerate(_lines(lines, str(corpus)), 1):
            yield Progress(done, total, f"line {number}")
            done += len(line)
            if not line.strip():
                continue
            id_, own_language, text = _article(line, str(corpus), number)
            quotes = [
                record(quotation) for quotation in find_quotations(text, lexicon(own_language or language))
            ]
            written = json.dumps({"id": id_, "quotes": quotes}, ensure_ascii=False)
            # A lone surrogate becomes the escape that JSON has for it.
            out.write(written.encode(errors="backslashreplace") + b"\n")
            texts += 1
    return texts


def record(quotation: Quotation) -> dict[str, Any]:
    """``kind``, ``content``, ``source``, ``speaker``, ``cue`` of a quotation; None for what is not said."""
    return {
        "kind": quotation.kind.value,
        "content": _pairs(quotation.content),
        "source": _pairs(quotation.source) or None,
        "speaker": quotation.speaker or None,
        "cue": _pairs(quotation.cue) or None,
    }


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


@contextmanager
def _stream(path: Path) -> Iterator[BinaryIO]:
    try:
        file = path.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        raise Problem(Wrong.NO_FILE, file=str(path)) from None
    except IsADirectoryError:
        raise Problem(Wrong.IS_FOLDER, file=str(path)) from None
    except OSError as error:
        raise Problem(Wrong.NOT_READABLE, file=str(path), detail=error.strerror or "") from error
    with file:
        yield file


def _lines(stream: BinaryIO, file: str) -> Iterator[bytes]:
    first = True
    while line := stream.readline(LIMIT + 1):
        if len(line) > LIMIT:
            raise Problem(Wrong.TOO_LARGE, file=file, subject=str(LIMIT))
        yield line.removeprefix(_BOM) if first else line
        first = False


def _article(line: bytes, file: str, number: int) -> tuple[Any, str, str]:
    try:
        article = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise _bad(file, number, f"byte {error.start}", Fault.NOT_UTF8) from error
    except RecursionError as error:
        raise _bad(file, number, "", Fault.TOO_DEEP) from error
    except ValueError as error:  # no JSON, or a number of thousands of digits
        raise _bad(file, number, "", Fault.NOT_JSON) from error
    if not isinstance(article, dict):
        raise _bad(file, number, "", Fault.WRONG_TYPE)
    for name in ("id", "text"):
        if name not in article:
            raise _bad(file, number, name, Fault.MISSING_FIELD)
    text, language = article["text"], article.get("lang") or ""
    for name, value in (("text", text), ("lang", language)):
        if not isinstance(value, str):
            raise _bad(file, number, name, Fault.WRONG_TYPE)
    return article["id"], language, text


def _bad(file: str, number: int, subject: str, fault: Fault) -> Problem:
    return Problem(Wrong.BAD_CONTENT, file, f"line {number}", subject, fault)
