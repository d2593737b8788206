"""A regular expression at work in a process of its own, which can be ended whatever the expression does."""

from __future__ import annotations

import signal
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from multiprocessing import connection, get_context
from typing import Any

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.domain.text import Span
from desktop_app.project.pattern import Pattern, compiled, spans_of
from desktop_app.project.workers import deaf_to_interrupts

SECONDS = 5.0
"""How long a pattern may take over one text."""

_PATIENCE = 0.1


class TooSlowError(Exception):
    """A pattern took longer over a text than it may."""


class PatternProcess:
    """Looks for one pattern in the texts that it is given."""

    def __init__(self, pipe: connection.Connection[Any, Any], seconds: float) -> None:
        self._pipe, self._seconds = pipe, seconds

    def found(self, texts: Sequence[str]) -> Generator[int, None, list[list[Span]]]:
        """The places in each text; tells from time to time how many texts are done.

        TooSlowError, with the number of the text; Problem BROKEN_OFF where the process ended before its work.
        """
        try:
            return (yield from self._found(texts))
        except (EOFError, OSError) as error:
            raise Problem(Wrong.BROKEN_OFF, detail=str(error)) from error

    def _found(self, texts: Sequence[str]) -> Generator[int, None, list[list[Span]]]:
        self._pipe.send(tuple(texts))
        answers: list[list[Span]] = []
        since = time.monotonic()
        while len(answers) < len(texts):
            if self._pipe.poll(_PATIENCE):
                answers.append([Span(start, end) for start, end in self._pipe.recv()])
                since = time.monotonic()
            elif time.monotonic() - since > self._seconds:
                raise TooSlowError(str(len(answers)))
            else:
                yield len(answers)
        return answers


@contextmanager
def pattern_process(
    pattern: Pattern, most: int, seconds: float = SECONDS
) -> Generator[PatternProcess, None, None]:
    """A process that looks for a pattern, so many places a text at most; ended at the end, come what may."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, pattern, most), daemon=True)
    with deaf_to_interrupts():
        process.start()
    theirs.close()
    try:
        # What is loaded at the start of a process is no fault of the pattern.
        while not ours.poll(_PATIENCE) and process.is_alive():
            pass
        if ours.poll(0):
            ours.recv()
        yield PatternProcess(ours, seconds)
    finally:
        ours.close()
        process.terminate()
        process.join()
        process.close()


def _serve(pipe: connection.Connection[Any, Any], pattern: Pattern, most: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    made = compiled(pattern)
    pipe.send(True)
    while True:
        try:
            texts = pipe.recv()
        except EOFError:
            return
        for text in texts:
            try:
                pipe.send([(span.start, span.end) for span in spans_of(made, text, most)])
            except OSError:  # nobody is there to be told
                return
