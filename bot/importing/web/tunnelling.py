"""A way through the operator's proxy, to one address.

The proxy is told the very address that was found fit, and never a name: what it would look up itself nobody could vouch
for. So it is asked for a tunnel, whatever is sent through that.
"""

from __future__ import annotations

import base64
import ssl

import h11
import httpcore
import httpx
from socksio import ProtocolError, socks5

from bot.errors import FetchError

SOCKS = {"socks5", "socks5h"}
PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
READ = 4096  # bytes at a time: all that a proxy has to say fits
LONGEST_ANSWER = 16  # reads of a proxy's answer, which is a head without a body


class Proxy:
    """`url` is one of a scheme in PORTS, with a name and a password where the proxy wants them."""

    def __init__(self, url: str, context: ssl.SSLContext) -> None:
        self._url = httpx.URL(url)
        self._context = context

    async def tunnel(
        self, network: httpcore.AsyncNetworkBackend, address: str, port: int, seconds: float | None
    ) -> httpcore.AsyncNetworkStream:
        """Opens a stream to the address. Raises FetchError, httpcore.ConnectError."""
        stream = await self._reached(network, seconds)
        try:
            if self._url.scheme in SOCKS:
                await self._ask_socks(stream, address, port, seconds)
            else:
                await self._ask_http(stream, address, port, seconds)
        except BaseException as error:
            await stream.aclose()
            if isinstance(error, ProtocolError | h11.RemoteProtocolError):
                raise _refused("it answers in another protocol than its address says") from error
            raise
        return stream

    async def _reached(
        self, network: httpcore.AsyncNetworkBackend, seconds: float | None
    ) -> httpcore.AsyncNetworkStream:
        try:
            stream = await network.connect_tcp(self._url.host, self._url.port or PORTS[self._url.scheme], seconds)
            if self._url.scheme == "https":
                return await stream.start_tls(self._context, self._url.host, seconds)
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            raise _refused("it does not answer") from error
        return stream

    async def _ask_http(
        self, stream: httpcore.AsyncNetworkStream, address: str, port: int, seconds: float | None
    ) -> None:
        place = f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
        asking = h11.Connection(our_role=h11.CLIENT)
        request = h11.Request(method="CONNECT", target=place, headers=[("Host", place), *self._credentials()])
        await stream.write((asking.send(request) or b"") + (asking.send(h11.EndOfMessage()) or b""), seconds)
        answer = await _answer(asking, stream, seconds)
        if not 200 <= answer.status_code < 300:
            raise _refused(f"it answers {answer.status_code} when asked for port {port}")

    def _credentials(self) -> list[tuple[str, str]]:
        if not self._url.userinfo:
            return []
        joined = f"{self._url.username}:{self._url.password}".encode()
        return [("Proxy-Authorization", f"Basic {base64.b64encode(joined).decode()}")]

    async def _ask_socks(
        self, stream: httpcore.AsyncNetworkStream, address: str, port: int, seconds: float | None
    ) -> None:
        asking = socks5.SOCKS5Connection()

        async def asked(request: socks5.SOCKS5RequestType) -> object:
            asking.send(request)
            await stream.write(asking.data_to_send(), seconds)
            return asking.receive_data(await stream.read(READ, seconds))

        named = bool(self._url.userinfo)
        methods = socks5.SOCKS5AuthMethod
        method = methods.USERNAME_PASSWORD if named else methods.NO_AUTH_REQUIRED
        greeted = await asked(socks5.SOCKS5AuthMethodsRequest([method]))
        if not isinstance(greeted, socks5.SOCKS5AuthReply) or greeted.method != method:
            raise _refused("it wants another way to sign in: with a name and a password, or without")
        if named:
            login = socks5.SOCKS5UsernamePasswordRequest(self._url.username.encode(), self._url.password.encode())
            known = await asked(login)  # type: ignore[arg-type]  # which the library forgets to name
            if not isinstance(known, socks5.SOCKS5UsernamePasswordReply) or not known.success:
                raise _refused("it does not accept the name and the password")
        command = socks5.SOCKS5CommandRequest.from_address(socks5.SOCKS5Command.CONNECT, (address, port))
        made = await asked(command)
        if not isinstance(made, socks5.SOCKS5Reply) or made.reply_code != socks5.SOCKS5ReplyCode.SUCCEEDED:
            raise _refused(f"it makes no connection to port {port}")


async def _answer(asking: h11.Connection, stream: httpcore.AsyncNetworkStream, seconds: float | None) -> h11.Response:
    for _ in range(LONGEST_ANSWER):
        event = asking.next_event()
        if isinstance(event, h11.Response):
            return event
        if event is h11.NEED_DATA:
            asking.receive_data(await stream.read(READ, seconds))
    raise _refused("it does not end its answer")


def _refused(why: str) -> FetchError:
    return FetchError(f"The proxy lets nothing through ({why}; see PROXY_URL)")
