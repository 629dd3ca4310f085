"""A proxy on loopback: it notes what it is asked for, and leads to one place, whatever that is."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from socketserver import BaseRequestHandler, ThreadingTCPServer


@dataclass
class Asked:
    """`places` are those that were asked for, `logins` what stood beside them."""

    port: int = 0
    places: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)


class _Server(ThreadingTCPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Who is refused leaves early."""


def _pipe(one: socket.socket, other: socket.socket) -> None:
    def carry(here: socket.socket, there: socket.socket) -> None:
        with suppress(OSError):
            while data := here.recv(65536):
                there.sendall(data)
            there.shutdown(socket.SHUT_WR)

    back = threading.Thread(target=carry, args=(other, one), daemon=True)
    back.start()
    carry(one, other)
    back.join()


def _exactly(sock: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = sock.recv(count - len(data))
        assert more, "the client has gone"
        data += more
    return data


@contextmanager
def http_proxy(leads_to: str, *, status: int = 200) -> Iterator[Asked]:
    asked = Asked()

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            head = b""
            while b"\r\n\r\n" not in head:
                head += self.request.recv(1)
            line, *rest = head.decode().split("\r\n")
            method, place, _ = line.split()
            asked.places.append(f"{method} {place}")
            asked.logins += [each.partition(": ")[2] for each in rest if each.lower().startswith("proxy-auth")]
            self.request.sendall(f"HTTP/1.1 {status} As asked\r\n\r\n".encode())
            if status == 200:
                _lead(self.request, leads_to)

    with _listening(Handler) as asked.port:
        yield asked


@contextmanager
def socks_proxy(leads_to: str, *, login: str = "", reply: int = 0) -> Iterator[Asked]:
    """`login` is the name and the password that it wants, `reply` what it answers (RFC 1928)."""
    asked = Asked()

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            sock = self.request
            methods = _exactly(sock, _exactly(sock, 2)[1])
            wanted = 2 if login else 0
            sock.sendall(bytes([5, wanted if wanted in methods else 0xFF]))
            if wanted not in methods:
                return
            if login:
                name = _exactly(sock, _exactly(sock, 2)[1])
                password = _exactly(sock, _exactly(sock, 1)[0])
                asked.logins.append(f"{name.decode()}:{password.decode()}")
                sock.sendall(bytes([1, asked.logins[-1] != login]))
            *_, kind = _exactly(sock, 4)
            if kind == 3:
                host = _exactly(sock, _exactly(sock, 1)[0]).decode()
            else:
                host = str(ip_address(_exactly(sock, 4 if kind == 1 else 16)))
            asked.places.append(f"{host}:{int.from_bytes(_exactly(sock, 2))}")
            sock.sendall(bytes([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]))
            if reply == 0:
                _lead(sock, leads_to)

    with _listening(Handler) as asked.port:
        yield asked


def _lead(sock: socket.socket, place: str) -> None:
    host, _, port = place.partition(":")
    with socket.create_connection((host, int(port))) as there:
        _pipe(sock, there)


@contextmanager
def _listening(handler: type[BaseRequestHandler]) -> Iterator[int]:
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
