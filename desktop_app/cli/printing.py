"""What a verb says: results on standard output, notes on standard error."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper

import click

from desktop_app.domain.bundle import Loss
from desktop_app.domain.lost import Lost
from desktop_app.domain.problem import Problem, Wrong

_CALLED = 5  # of those that are called by name, which may be long
_NAMED = 20  # of more objects that lost the same only the number is told


def speak_utf8() -> None:
    """Have both streams speak UTF-8 whatever the locale; file names that are no text pass through."""
    # Only POSIX makes surrogates of bytes, so only there bytes can be made of them again.
    unspeakable = "surrogateescape" if os.name == "posix" else "backslashreplace"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=unspeakable)


def say(text: str) -> None:
    """Print a result, nothing for an empty one; Problem when there is no room for it."""
    if not text:
        return
    try:
        click.echo(text)
    except BrokenPipeError:
        _hush()
        raise
    except OSError as error:
        wrong = Wrong.DISK_FULL if error.errno == errno.ENOSPC else Wrong.NOT_WRITABLE
        _hush()
        raise Problem(wrong, file="standard output", detail=error.strerror or "") from error


def say_json(value: object) -> None:
    """Print one JSON value, its letters as they are."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # A lone surrogate becomes the escape that JSON has for it.
    say(text.encode(errors="backslashreplace").decode())


def counted(number: int, noun: str) -> str:
    """How many there are of what."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def say_rows(rows: Iterable[Iterable[object]]) -> None:
    """Print a line a row, its cells between tabs, blanks inside a cell made one space."""
    say("\n".join("\t".join(" ".join(str(cell).split()) for cell in row) for row in rows))


def note(text: str) -> None:
    """Tell something beside the result."""
    click.echo(" ".join(text.split()), err=True)


def note_losses(losses: Iterable[Loss]) -> None:
    """Tell what was not taken over, a line for each kind of loss, with the objects that it befell."""
    befallen: dict[tuple[str, str], list[str]] = {}
    for loss in losses:
        befallen.setdefault((loss.kind, loss.what), []).append(loss.id)
    for (kind, what), ids in befallen.items():
        more = len(ids) - _NAMED
        which = ", ".join(ids[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        note(f"Note: {kind} {which}: {what}".replace(" : ", ": "))


def note_lost(lost: Iterable[Lost]) -> None:
    """Tell what could not be said, a line for each kind of loss, with the names of what it befell."""
    for each in lost:
        more = each.number - _CALLED
        which = ", ".join(each.names[:_CALLED]) + (f" and {more} more" if more > 0 else "")
        note(f"Note: {each.kind} {which}: {each.what}".replace(" : ", ": "))


def _hush() -> None:
    """Keep the interpreter from trying once more, at its end, to write what nobody takes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
