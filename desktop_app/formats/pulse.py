"""How far a writer or a reader is, told from within: a format need not know that anybody listens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

T = TypeVar("T")
Listener = Callable[[int, int], None]
"""Given how many entries of how many are done, 0 of 0 for no news; what it raises ends the work."""

_A_TIME = 50
_FEW = 10
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Have ``listener`` told, in this thread, of all that is gone through inside the block."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


def tell(done: int, total: int) -> None:
    """Tell whoever listens in this thread that so much is done, of so much."""
    listener = _listener.get()
    if listener is not None:
        listener(done, total)


def breath() -> None:
    """Let whoever listens in this thread end the work here, with nothing told of how far it is."""
    tell(0, 0)


class Paced(tuple[T, ...]):
    """A tuple that tells, as it is gone through, how far that is; else as any other."""

    __slots__ = ()

    def __iter__(self) -> Iterator[T]:
        listener = _listener.get()
        entries = super().__iter__()
        return entries if listener is None else _telling(entries, len(self), listener)


def paced(entries: Iterable[T]) -> tuple[T, ...]:
    """The entries, which tell how far they are gone through where anybody listens."""
    return tuple(entries) if _listener.get() is None else Paced(entries)


def told_of(entries: Iterator[T], total: int) -> Iterator[T]:
    """The entries, of which there are ``total``, each much work; told of where anybody listens."""
    listener = _listener.get()
    return entries if listener is None else _telling(entries, total, listener, _FEW)


def _telling(entries: Iterator[T], total: int, listener: Listener, a_time: int = _A_TIME) -> Iterator[T]:
    for done, entry in enumerate(entries):
        if done % a_time == 0:
            listener(done, total)
        yield entry
