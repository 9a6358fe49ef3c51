"""Bytes to a server and replies from it, each within a time; whatever breaks on the way is a `Lost`.

The standard library's client counts its patience from byte to byte, so that a peer which drips one a minute holds it for ever,
and cannot tell whether the final dot of a message was already on its way when a connection broke.
"""

import socket
import ssl
import time
from dataclasses import dataclass

from briefgen.model.mailbox import one_line

_LONGEST_REPLY = 65_536  # bytes
_CHUNK = 65_536  # bytes that get the whole patience each, so that a slow line is not taken for a dead one


class Lost(Exception):
    """The connection is of no more use; says why."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server said."""

    code: int
    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        """Code and text in one line that can be shown."""
        return one_line(f"{self.code} {' '.join(self.lines)}")[:500]

    @property
    def is_good(self) -> bool:
        """Whether it says yes, or go on."""
        return 200 <= self.code < 400


class Wire:
    """One connection."""

    def __init__(self, connection: socket.socket, patience_seconds: float) -> None:
        self.socket, self.patience_seconds = connection, patience_seconds
        self._unread = b""

    def say(self, line: str) -> None:
        """Send one command line."""
        if any(c in line for c in "\r\n\0"):
            raise ValueError("a command is one line")
        self.send(f"{line}\r\n".encode())

    def send(self, body: bytes) -> None:
        """Send bytes, in pieces that each may take the whole patience."""
        view = memoryview(body)
        try:
            self.socket.settimeout(self.patience_seconds)
            for start in range(0, len(body), _CHUNK):
                self.socket.sendall(view[start : start + _CHUNK])
        except OSError as error:
            raise Lost(_why(error)) from None

    def reply(self, patience_seconds: float = 0) -> Reply:
        """Read one whole reply within the time."""
        deadline = time.monotonic() + (patience_seconds or self.patience_seconds)
        lines: list[str] = []
        size = 0
        while True:
            line = self._line(deadline)
            size += len(line)
            code, more, text = line[:3], line[3:4], line[4:]
            if not code.isdigit() or more not in (b"", b" ", b"-") or not 200 <= int(code) <= 599 or size > _LONGEST_REPLY:
                raise Lost("the server does not speak SMTP")
            lines.append(text.decode("utf-8", "replace").strip())
            if more != b"-":
                return Reply(int(code), tuple(lines))

    def ask(self, line: str) -> Reply:
        """Send a command and read its reply."""
        self.say(line)
        return self.reply()

    def secure(self, context: ssl.SSLContext, host: str) -> None:
        """Put TLS on the connection. Raises: ssl.SSLError where it cannot be trusted."""
        if self._unread:  # somebody on the way put words in before the lock closed. Source: CVE-2011-0411
            raise Lost("the server said more than it may before TLS")
        try:
            self.socket.settimeout(self.patience_seconds)
            self.socket = context.wrap_socket(self.socket, server_hostname=host)
        except ssl.SSLError:
            raise
        except OSError as error:
            raise Lost(_why(error)) from None

    def close(self) -> None:
        """Let go of the connection."""
        self.socket.close()

    def _line(self, deadline: float) -> bytes:
        while b"\n" not in self._unread:
            left = deadline - time.monotonic()
            if left <= 0 or len(self._unread) > _LONGEST_REPLY:
                raise Lost("no whole answer in time" if left <= 0 else "the server does not speak SMTP")
            try:
                self.socket.settimeout(left)
                piece = self.socket.recv(8192)
            except OSError as error:
                raise Lost(_why(error)) from None
            if not piece:
                raise Lost("the server closed the connection")
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\n")
        return line.rstrip(b"\r")


def _why(error: OSError) -> str:
    return "no answer in time" if isinstance(error, TimeoutError) else f"the connection broke ({error.strerror or type(error).__name__})"
