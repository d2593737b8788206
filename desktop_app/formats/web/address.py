"""Addresses of the web, and whether they lead out of one's own house."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault

SCHEMES = ("http://", "https://")
_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_KEPT = "/%:@!$&'()*+,;=~-._"
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An address that a person gave: ``https://host/path``."""

    address: str

    @property
    def name(self) -> str:
        """The last part of its path or, without one, the host."""
        parts = urlsplit(self.address)
        return parts.path.rstrip("/").rsplit("/", 1)[-1] or parts.netloc


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address leads: whom to ask, and what for."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def address(self) -> str:
        """The address again, without what is only for the reader's program."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """The host as it is asked for, with its port if that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def place_of(address: str, asked: str) -> Place:
    """Where ``address`` leads; Problem NOT_FETCHED, naming ``asked``, for what is no address of the web.

    A name and a password in it are refused: they would be kept with the article.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = _host(parts), parts.port
    except (ValueError, UnicodeError) as error:
        raise not_fetched(asked, Fault.BAD_ADDRESS) from error
    if parts.scheme not in _PORTS or not host or parts.username is not None or len(address) > _LONGEST:
        raise not_fetched(asked, Fault.BAD_ADDRESS)
    target = quote(parts.path or "/", _KEPT) + (f"?{quote(parts.query, _KEPT + '?')}" if parts.query else "")
    return Place(parts.scheme, host, port or _PORTS[parts.scheme], target)


def resolved(host: str, port: int) -> tuple[str, ...]:
    """The numbers that a host has, as the system tells them; OSError when it has none."""
    return tuple(
        dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    )


def is_public(number: str) -> bool:
    """Whether a number is somebody's in the open net: not this machine, not its network, nothing reserved."""
    try:
        ip = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inside = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inside is None and ip in _NAT64:
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is not None:
            return is_public(str(inside))
        if ip.is_site_local or ip.scope_id is not None:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and not ip.is_unspecified


def not_fetched(asked: str, fault: str, subject: str = "") -> Problem:
    """The Problem of an address that was asked for."""
    return Problem(Wrong.NOT_FETCHED, file=asked, subject=subject, detail=fault)


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    return host if host.isascii() else host.encode("idna").decode("ascii")
