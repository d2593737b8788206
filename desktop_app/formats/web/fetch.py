"""One page of the web, fetched because a person asked for it."""

from __future__ import annotations

import http.client
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from desktop_app.formats.fault import Fault
from desktop_app.formats.web.address import Place, WebAddress, is_public, not_fetched, place_of, resolved
from desktop_app.formats.web.connection import connected

AGENT = "Standpunt"
"""Under this name it asks, and is addressed in robots.txt."""
LIMIT = 16 * 1024 * 1024
SECONDS = 30.0
"""So much is taken of a page, and so long it may take, with all that it leads to."""
MOST_REDIRECTS = 5

_ROBOTS_LIMIT = 512 * 1024
_ELSEWHERE = {301, 302, 303, 307, 308}
_PIECE = 65_536
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,*/*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came, from which address in the end, and the encoding that the server told, or nothing."""

    address: str
    data: bytes
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Net:
    """How a host is looked up, and with which numbers one may connect."""

    resolve: Callable[[str, int], Sequence[str]] = resolved
    may_connect: Callable[[str], bool] = is_public


def fetch(wanted: WebAddress, net: Net = Net()) -> Fetched:
    """The page at an address, wherever it leads within five redirects.

    Every address on the way is looked up once, refused unless all its numbers are in the open net, and
    connected with by number, so that no later look-up can lead elsewhere. Each host's robots.txt is obeyed.
    Nothing is sent but the question: no cookies, no names. Problem NOT_FETCHED, with the reason.
    """
    asked, until = wanted.address, time.monotonic() + SECONDS
    place = place_of(asked, asked)
    may: dict[tuple[str, str, int], RobotFileParser] = {}
    for _ in range(MOST_REDIRECTS + 1):
        host = (place.scheme, place.host, place.port)
        if host not in may:
            may[host] = _robots(place, asked, until, net)
        if not may[host].can_fetch(AGENT, place.address):
            raise not_fetched(asked, Fault.ROBOTS, place.host)
        answer = _answer(place, asked, until, net, LIMIT)
        if answer.status not in _ELSEWHERE:
            if answer.status != http.client.OK:
                raise not_fetched(asked, Fault.HTTP_STATUS, f"{answer.status} {answer.reason}".strip())
            return Fetched(place.address, answer.data, answer.encoding)
        place = place_of(urljoin(place.address, answer.location), asked)
    raise not_fetched(asked, Fault.REDIRECTS)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    location: str
    encoding: str
    data: bytes


def _robots(place: Place, asked: str, until: float, net: Net) -> RobotFileParser:
    """What the host of a page asks of programs; where it has no such page, everything is allowed."""
    rules = RobotFileParser()
    at = Place(place.scheme, place.host, place.port, "/robots.txt")
    for _ in range(MOST_REDIRECTS + 1):
        answer = _answer(at, asked, until, net, _ROBOTS_LIMIT, cut=True)
        if answer.status not in _ELSEWHERE:
            break
        at = place_of(urljoin(at.address, answer.location), asked)
    if answer.status >= http.client.INTERNAL_SERVER_ERROR:  # RFC 9309: then nothing is allowed
        raise not_fetched(asked, Fault.NO_ROBOTS, place.host)
    lines = answer.data.decode("utf-8", "replace").splitlines() if answer.status == http.client.OK else []
    rules.parse(lines)
    return rules


def _answer(place: Place, asked: str, until: float, net: Net, limit: int, *, cut: bool = False) -> _Answer:
    """What the host of a place answers; of a long one the beginning if it may be ``cut``."""
    error: Exception | None = None
    for number in _numbers(place, asked, net):
        try:
            with connected(place, number, until) as connection:
                connection.request("GET", place.target, headers={"Host": place.authority, **_HEADERS})
                return _read(connection.getresponse(), asked, limit, cut=cut)
        except TimeoutError as late:
            raise not_fetched(asked, Fault.TOO_SLOW, place.host) from late
        except (OSError, http.client.HTTPException, ValueError) as failed:
            error = failed
    raise not_fetched(asked, Fault.NO_CONNECTION, place.host) from error


def _numbers(place: Place, asked: str, net: Net) -> Sequence[str]:
    try:
        numbers = net.resolve(place.host, place.port)
    except (OSError, UnicodeError) as error:
        raise not_fetched(asked, Fault.NO_SUCH_HOST, place.host) from error
    if not all(map(net.may_connect, numbers)):
        raise not_fetched(asked, Fault.PRIVATE, place.host)
    return numbers


def _read(response: http.client.HTTPResponse, asked: str, limit: int, *, cut: bool) -> _Answer:
    if response.getheader("Content-Encoding", "identity").lower() not in {"identity", ""}:
        raise not_fetched(asked, Fault.PACKED)  # which we did not ask for, and which may be a bomb
    location = response.getheader("Location", "") or ""
    data = bytearray()
    while len(data) <= limit and response.status not in _ELSEWHERE:
        piece = response.read(_PIECE)
        if not piece:
            break
        data += piece
    if len(data) > limit and not cut:
        raise not_fetched(asked, Fault.TOO_LONG, str(limit))
    encoding = response.headers.get_content_charset("") or ""
    return _Answer(response.status, response.reason, location, encoding, bytes(data[:limit]))
