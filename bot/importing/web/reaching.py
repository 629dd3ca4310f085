"""Which machines may be reached: only those of the public internet, decided at the moment of connecting.

Whoever gives a link chooses a name, and whoever owns the name chooses what it resolves to, anew at each look. So a name
is looked up once, and the very address that was found fit is connected to, by ourselves or by the operator's proxy.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpcore

from bot.errors import FetchError
from bot.importing.web.tunnelling import Proxy

LOOKED_UP = 4  # names at a time, in threads of their own: a look-up that hangs must not keep answers waiting

WEB_PORTS = frozenset({80, 443, 8080, 8443})

PUBLIC_V6 = ip_network("2000::/3")  # all that is given out; what lies elsewhere is special or unknown
# What `ipaddress` of Python 3.11 calls global although it is not a place of the public internet.
SPECIAL = [
    ip_network(network)
    for network in (
        "192.0.0.0/24",  # protocols; a cloud's metadata, too
        "192.88.99.0/24",  # relays of 6to4
        "168.63.129.16/32",  # a cloud's metadata at an address that looks like any other
        "2001::/23",  # protocols, Teredo among them, which carries an IPv4 address
        "2002::/16",  # 6to4, likewise
        "3fff::/20",  # documentation
    )
]
NAT64 = ip_network("64:ff9b::/96")  # an IPv4 address in the last four bytes

Address = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class Reach:
    """`also` are places that are reached though they are not public, as `127.0.0.1:8080`, and without the proxy."""

    also: frozenset[str] = frozenset()
    proxy: str | None = None
    """Its address, through which all other places are reached."""


PUBLIC = Reach()


def is_public(address: Address) -> bool:
    if isinstance(address, IPv6Address):
        inner = IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else address.ipv4_mapped
        if inner:
            return is_public(inner)
        if address not in PUBLIC_V6:
            return False
    return (
        address.is_global
        and not (address.is_multicast or address.is_reserved)
        and not any(address in network for network in SPECIAL if network.version == address.version)
    )


class PublicOnly(httpcore.AsyncNetworkBackend):
    """Connects to public addresses and web ports, and to what else is within reach."""

    def __init__(self, reach: Reach, context: ssl.SSLContext) -> None:
        self._also = reach.also
        self._proxy = Proxy(reach.proxy, context) if reach.proxy else None
        self._names = ThreadPoolExecutor(LOOKED_UP, "names")
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the library's own signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connects. Raises FetchError where that is not allowed, httpcore.ConnectError where it does not work."""
        failure: httpcore.ConnectError | None = None
        for address in self._fit(host, port, await self._resolved(host, port)):
            try:
                if self._proxy and not self._is_named(address, port):
                    return await self._proxy.tunnel(self._network, str(address), port, timeout)
                return await self._network.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except httpcore.ConnectError as error:
                failure = error
        raise failure or httpcore.ConnectError("there is no address")

    def _fit(self, host: str, port: int, addresses: Iterable[Address]) -> list[Address]:
        """All of them or none: a name that leads to a private address among others is not to be trusted."""
        unfit = [address for address in addresses if not self._is_fit(address, port)]
        if unfit:
            refused = f"{host} is not on the public internet and is not fetched"
            raise FetchError(f"{refused} (save the page by hand, or name its server in FETCH_ALSO)")
        return list(addresses)

    def _is_fit(self, address: Address, port: int) -> bool:
        return self._is_named(address, port) or (port in WEB_PORTS and is_public(address))

    def _is_named(self, address: Address, port: int) -> bool:
        return f"{address}:{port}" in self._also

    async def connect_unix_socket(self, *_: object, **__: object) -> httpcore.AsyncNetworkStream:
        raise FetchError("A socket of this machine is not fetched from")

    async def _resolved(self, host: str, port: int) -> list[Address]:
        """Every way to write an address that the system knows (decimal, hexadecimal, short) ends as an address here."""
        look = partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        try:
            found = await asyncio.get_running_loop().run_in_executor(self._names, look)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"{host} cannot be found (see that the address is spelt right)") from error
        return list(dict.fromkeys(ip_address(str(name[0]).partition("%")[0]) for *_, name in found))

    def close(self) -> None:
        """Waits for no look-up that hangs."""
        self._names.shutdown(wait=False, cancel_futures=True)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
