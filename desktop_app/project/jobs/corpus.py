"""Quotations proposed for a corpus, line by line, on all cores, in constant memory."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from desktop_app.analysis.quotations.finder import FINDER_VERSION
from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.formats.files import LIMIT, replacing
from desktop_app.project.finding import found
from desktop_app.project.job import Job, Progress
from desktop_app.project.jobs.suggest import record
from desktop_app.project.lexicons import own_folder
from desktop_app.project.partial import Partial
from desktop_app.project.sparing import spare_projects
from desktop_app.project.workers import mapped

_BOM = b"\xef\xbb\xbf"
_HEAD = 1 << 16
_PIECE = 1 << 15
"""So many bytes of lines are one piece of work: enough to be worth sending, a second's work at most."""


class _Piece(NamedTuple):
    """Some lines with their numbers, and how many bytes of the corpus end with them."""

    lines: tuple[tuple[int, bytes], ...]
    read: int


class _Answer(NamedTuple):
    lines: bytes
    texts: int
    read: int
    last: int


def suggest_corpus(corpus: Path, output: Path, language: str = "", workers: int = 1) -> Job[int]:
    """Find the quotations of every text of a JSON Lines file; the result is how many texts there were.

    A line in is ``{"id", "lang", "text"}``; ``language`` stands in for a missing ``lang``, and without
    either the text tells. A line out is ``{"id", "quotes"}``, each quote as ``record`` says, in the order of
    the lines in. Offsets count the code points of the text as it is given. ``output`` is replaced whole or
    left as it was; what was broken off, with the same corpus and language, is gone on with. Problem
    BAD_CONTENT with the number of a bad line, FILE_EXISTS where ``output`` is a project or the corpus itself.
    """
    kept = _kept(corpus, output, language)
    for path in (output, kept.lines, kept.made_from) if kept else (output,):
        spare_projects(path)
        _spare(corpus, path)
    with _stream(corpus) as lines, kept.going_on() if kept else _anew(output) as (out, before):
        done = before
        total = os.fstat(lines.fileno()).st_size
        pieces = _pieces(lines, str(corpus), before)
        crew = min(workers, -(-total // _PIECE)) if total else workers
        work = partial(_answered, file=str(corpus), language=language)
        yield Progress(0, total, corpus.name)
        with closing(mapped(work, pieces, crew, str(corpus))) as answers:
            for answer in answers:
                out.write(answer.lines)
                done += answer.texts
                yield Progress(answer.read, total, f"line {answer.last}")
    return done


def _spare(corpus: Path, output: Path) -> None:
    """Problem FILE_EXISTS where both are one file: texts are not lost to what is found in them."""
    with suppress(OSError, ValueError):
        if output.samefile(corpus):
            raise Problem(Wrong.FILE_EXISTS, file=str(output))


def done_before(corpus: Path, output: Path, language: str = "") -> int:
    """After how many texts ``suggest_corpus`` goes on with what was broken off."""
    kept = _kept(corpus, output, language)
    return kept.done() if kept else 0


def _kept(corpus: Path, output: Path, language: str) -> Partial | None:
    with suppress(OSError, ValueError):  # what is wrong with it is told where it is read
        if not stat.S_ISREG(corpus.stat().st_mode):
            return None  # a pipe can be read only once: there is no going on with it
    with _stream(corpus) as lines:
        told = os.fstat(lines.fileno())
        head = sha256(lines.read(_HEAD)).hexdigest()
    return Partial(
        output, f"{told.st_size} {told.st_mtime_ns} {head} {FINDER_VERSION} {_own_lexicons()} {language}\n"
    )


def _own_lexicons() -> str:
    own = (path for path in own_folder().glob("*.toml") if path.is_file())
    told = [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in own]
    return sha256(repr(sorted(told)).encode()).hexdigest()[:8]


@contextmanager
def _anew(output: Path) -> Iterator[tuple[BinaryIO, int]]:
    with replacing(output) as out:
        yield out, 0


def _answered(piece: _Piece, file: str, language: str) -> _Answer:
    written = [_answer(line, file, number, language) for number, line in piece.lines]
    return _Answer(b"".join(written), len(written), piece.read, piece.lines[-1][0])


def _answer(line: bytes, file: str, number: int, language: str) -> bytes:
    id_, own_language, text = _article(line, file, number)
    quotes = [record(one) for one in found(text, own_language or language)]
    # A lone surrogate becomes the escape that JSON has for it.
    return (
        json.dumps({"id": id_, "quotes": quotes}, ensure_ascii=False).encode(errors="backslashreplace")
        + b"\n"
    )


def _pieces(stream: BinaryIO, file: str, skipped: int) -> Iterator[_Piece]:
    lines: list[tuple[int, bytes]] = []
    size = read = 0
    for number, line in enumerate(_lines(stream, file), 1):
        read += len(line)
        if not line.strip():
            continue
        if skipped:
            skipped -= 1
            continue
        lines.append((number, line))
        size += len(line)
        if size >= _PIECE:
            yield _Piece(tuple(lines), read)
            lines, size = [], 0
    if lines:
        yield _Piece(tuple(lines), read)


@contextmanager
def _stream(path: Path) -> Iterator[BinaryIO]:
    try:
        file = path.open("rb")
    except (FileNotFoundError, NotADirectoryError, ValueError):  # the last for a NUL in the name
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
