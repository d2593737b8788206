"""Small servers on this machine that answer as they are told, and remember what they were asked."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOME = "127.0.0.1"


@dataclass
class Page:
    """What is answered at a path; ``drip`` seconds pass between the bytes."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0


@dataclass
class Server:
    """Where a server listens, what it answers, and what it was asked: path and host."""

    pages: dict[str, Page]
    port: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)


@contextmanager
def serving(pages: Mapping[str, Page], certified: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server with those pages, for as long as the block takes."""
    told = Server(dict(pages))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, self.headers.get("Host", "")))
            told.agents.add(self.headers.get("User-Agent", ""))
            page = told.pages.get(self.path, Page(status=404))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for byte in [page.body] if not page.drip else [bytes([each]) for each in page.body]:
                    self.wfile.write(byte)
                    time.sleep(page.drip)
            except OSError:  # whoever asked has gone
                pass

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer((HOME, 0), Handler)
    server.daemon_threads = True
    if certified is not None:
        server.socket = certified.wrap_socket(server.socket, server_side=True)
    told.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
