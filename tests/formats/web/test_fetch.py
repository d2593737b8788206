"""A page is fetched when it is asked for, from the open net only, within bounds, and as its host allows."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop_app.domain.problem import Problem, Wrong
from desktop_app.formats.fault import Fault
from desktop_app.formats.web import fetch as fetching
from desktop_app.formats.web.address import WebAddress, is_public
from desktop_app.formats.web.fetch import Fetched, Net, fetch
from tests.formats.web.servers import HOME, Page, Server, serving

PAGE = Page(b"<p>Kade open</p>", headers={"Content-Type": "text/html; charset=utf-8"})


def at_home(_host: str, _port: int) -> Sequence[str]:
    return (HOME,)


HERE = Net(at_home, lambda _: True)


def get(server: Server, path: str = "/kade", net: Net = HERE) -> Fetched:
    return fetch(WebAddress(f"http://courant.example:{server.port}{path}"), net)


def refusal(server: Server, path: str = "/kade", net: Net = HERE) -> Problem:
    with pytest.raises(Problem) as caught:
        get(server, path, net)
    assert caught.value.wrong is Wrong.NOT_FETCHED
    assert caught.value.file == f"http://courant.example:{server.port}{path}"
    return caught.value


def test_a_page_and_nothing_else_is_asked_for_under_its_own_name() -> None:
    with serving({"/kade?a=%C3%A9": PAGE}) as server:
        fetched = get(server, "/kade?a=é#part")
        host = f"courant.example:{server.port}"
        assert fetched == Fetched(f"http://{host}/kade?a=%C3%A9", PAGE.body, "utf-8")
        assert server.asked == [("/robots.txt", host), ("/kade?a=%C3%A9", host)]
        assert server.agents == {"Standpunt"}


@pytest.mark.parametrize(
    "number",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),  # noqa: S104
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "fec0::1", "192.0.2.1", "words", ""),
    ],
)
def test_what_is_not_in_the_open_net_is_never_connected_with(number: str) -> None:
    assert not is_public(number)
    with serving({"/kade": PAGE}) as server:
        for numbers in ((number,), ("93.184.215.14", number)):
            told = refusal(server, net=Net(lambda *_, found=numbers: found))
            assert told.detail == Fault.PRIVATE
        assert server.asked == []


def test_the_open_net_is_open() -> None:
    assert all(
        map(is_public, ("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"))
    )


def test_a_redirect_is_followed_and_looked_at_like_the_first() -> None:
    with serving({"/new": PAGE}) as server:
        server.pages["/kade"] = Page(status=301, headers={"Location": "/new"})
        assert get(server).address.endswith("/new")
        server.pages["/kade"] = Page(
            status=302, headers={"Location": f"http://inside.example:{server.port}/x"}
        )
        inside = {"inside.example": "10.0.0.1"}
        net = Net(lambda host, _: (inside.get(host, HOME),), lambda number: number == HOME)
        told = refusal(server, net=net)
        assert (told.detail, told.subject) == (Fault.PRIVATE, "inside.example")
        for elsewhere in (
            "file:///etc/passwd",
            "ftp://courant.example/x",
            "http://me:secret@courant.example/",
        ):
            server.pages["/kade"] = Page(status=307, headers={"Location": elsewhere})
            assert refusal(server).detail == Fault.BAD_ADDRESS
        server.pages["/kade"] = Page(status=308, headers={"Location": "/kade"})
        assert refusal(server).detail == Fault.REDIRECTS


def test_each_address_is_looked_up_once_for_each_question() -> None:
    asked = []

    def changing(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return (HOME,) if len(asked) < 3 else ("10.0.0.1",)

    with serving({"/kade": PAGE}) as server:
        assert get(server, net=Net(changing, lambda number: number == HOME)).data == PAGE.body
    assert (
        len(asked) == 2
    )  # for robots.txt and for the page, and each was connected with by what was looked at


def test_robots_are_obeyed() -> None:
    for rules, allowed in (
        (b"User-agent: *\nDisallow: /kade", False),
        (b"User-agent: Standpunt\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        (b"User-agent: *\nDisallow: /other", True),
        (b"\xff\xfe words", True),
    ):
        with serving({"/kade": PAGE, "/robots.txt": Page(rules)}) as server:
            if allowed:
                assert get(server).data
            else:
                assert refusal(server).detail == Fault.ROBOTS
                assert [path for path, _ in server.asked] == ["/robots.txt"]
    with serving({"/kade": PAGE, "/robots.txt": Page(status=503)}) as server:
        assert refusal(server).detail == Fault.NO_ROBOTS


def test_what_the_server_says_is_told() -> None:
    with serving({}) as server:
        told = refusal(server)
        assert (told.detail, told.subject) == (Fault.HTTP_STATUS, "404 Not Found")
        server.pages["/kade"] = Page(b"x", headers={"Content-Encoding": "gzip"})
        assert refusal(server).detail == Fault.PACKED


def test_size_and_time_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LIMIT", 1000)
    monkeypatch.setattr(fetching, "SECONDS", 1.0)
    with serving({"/kade": Page(b"a" * 1001), "/slow": Page(b"a" * 900, drip=0.02)}) as server:
        assert refusal(server).detail == Fault.TOO_LONG
        assert refusal(server, "/slow").detail == Fault.TOO_SLOW
        assert refusal(server, "/" + "a" * 3000).detail == Fault.BAD_ADDRESS


def test_a_host_that_is_none_or_does_not_answer() -> None:
    def unknown(*_: object) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with serving({}) as server:
        assert refusal(server, net=Net(unknown, lambda _: True)).detail == Fault.NO_SUCH_HOST
    assert refusal(server).detail == Fault.NO_CONNECTION  # it has gone by now
    with serving({"/kade": PAGE}) as server, pytest.raises(Problem) as caught:
        fetch(WebAddress(f"https://courant.example:{server.port}/"), HERE)  # it speaks no TLS
    assert caught.value.detail == Fault.NO_CONNECTION


@pytest.mark.parametrize(
    "address", ["http://", "https:///x", "http://a b/", "http://[::1", "http://x:99999/", "http://..."]
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(Problem) as caught:
        fetch(WebAddress(address), Net(at_home, lambda _: False))
    assert caught.value.detail in {Fault.BAD_ADDRESS, Fault.PRIVATE}


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes a certificate")
def test_a_certificate_has_to_be_of_the_host_that_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "certificate.pem")
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate)
    named = ("-subj", "/CN=courant.example", "-addext", "subjectAltName=DNS:courant.example", "-days", "2")
    subprocess.run([*made, *named], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_FILE", certificate)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving({"/": PAGE}, context) as server:
        assert fetch(WebAddress(f"https://courant.example:{server.port}"), HERE).data == PAGE.body
        with pytest.raises(Problem) as caught:
            fetch(WebAddress(f"https://other.example:{server.port}"), HERE)
        assert caught.value.detail == Fault.NO_CONNECTION
