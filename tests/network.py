"""Keeps the suite at home: a connection to anything but this machine is an error.

Only this process is watched, and only what it opens through Python's `socket`; that is where the client libraries of
ours that speak to other machines begin.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


class OutgoingConnectionError(ConnectionRefusedError):
    """A test tried to reach another machine."""


def is_local(host: object) -> bool:
    """Tells whether a host as `connect` or `getaddrinfo` take it means this machine; names are not looked up."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost", "0.0.0.0", "::"):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False


def _is_allowed(address: object) -> bool:
    return not isinstance(address, tuple) or is_local(address[0])  # what is no tuple is the path of a Unix socket


@contextmanager
def only_this_machine() -> Iterator[None]:
    """Refuses, while it lasts, connections and name look-ups that would leave this machine.

    Raises:
        OutgoingConnectionError: from within `connect`, `connect_ex` or `getaddrinfo`.
    """
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if not _is_allowed(address):
            raise OutgoingConnectionError(f"a test tried to reach {address}")
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if not _is_allowed(address):
            raise OutgoingConnectionError(f"a test tried to reach {address}")
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not is_local(host):
            raise OutgoingConnectionError(f"a test tried to look up {host!r}")
        return getaddrinfo(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
        yield
