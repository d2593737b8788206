"""A connection to a number that was looked at before, which ends when its time is up."""

from __future__ import annotations

import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, cast

from desktop_app.formats.web.address import Place

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE = 65_536


class TimedSocket:
    """A socket that is let work until a moment, however slowly bytes drip in."""

    def __init__(self, held: socket.socket, until: float) -> None:
        self._held, self._until = held, until

    def sendall(self, data: bytes) -> None:
        """Send all of it, or TimeoutError."""
        self._held.settimeout(left(self._until))
        self._held.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What comes in, as a file."""
        return io.BufferedReader(_Incoming(self._held, self._until), _PIECE)

    def close(self) -> None:
        """Nothing yet: the answer is read after its connection was closed."""


class _Incoming(io.RawIOBase):
    def __init__(self, held: socket.socket, until: float) -> None:
        super().__init__()
        self._held, self._until = held, until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        self._held.settimeout(left(self._until))
        return self._held.recv_into(buffer)


@contextmanager
def connected(place: Place, number: str, until: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to ``number``, which answers for the host of ``place``: its name is told and certified.

    OSError when there is none to be had.
    """
    with ExitStack() as open_:
        held = open_.enter_context(socket.create_connection((number, place.port), timeout=left(until)))
        if place.scheme == "https":
            held.settimeout(left(until))
            held = ssl.create_default_context().wrap_socket(held, server_hostname=place.host)
            open_.enter_context(held)
        connection = http.client.HTTPConnection(place.host, place.port)
        connection.sock = cast("socket.socket", TimedSocket(held, until))
        yield connection


def left(until: float) -> float:
    """The seconds that are left; TimeoutError when none are."""
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds
