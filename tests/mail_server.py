"""A real SMTP server for the tests, which can be told to fail in any way at any point of the dialogue."""

import asyncio
import ssl
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

STAGES = ("BANNER", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "BODY", "DOT", "QUIT")
ACTIONS = ("drop", "temporary", "permanent", "shut", "garbage", "hang", "drip")
USER, PASSWORD, TOKEN = "desk@example.org", "correct horse", "ya29.token"


@dataclass
class Fault:
    """What goes wrong at a stage, and how many times."""

    stage: str
    action: str
    times: int = 1


@dataclass
class Mailroom:
    """What the server took, and what it should do wrong."""

    taken: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)  # recipient → reply
    asked_to_log_in: list[str] = field(default_factory=list)

    def fault(self, stage: str) -> str:
        """The action that is due at a stage, '' for none."""
        for fault in self.faults:
            if fault.stage == stage and fault.times > 0:
                fault.times -= 1
                return fault.action
        return ""

    def copies(self) -> dict[str, int]:
        """How many messages each recipient got."""
        everybody = [address for _, addresses, _ in self.taken for address in addresses]
        return {address: everybody.count(address) for address in everybody}


class FaultySMTP(SMTP):
    """The server's side of the dialogue."""

    def __init__(self, room: Mailroom, **options: Any) -> None:
        self.room = room
        super().__init__(_Handler(room), **options)

    async def _handle_client(self) -> None:
        if await self.fails("BANNER"):
            return
        await super()._handle_client()

    async def fails(self, stage: str) -> bool:
        """Do what is to go wrong at a stage; whether anything was."""
        action = self.room.fault(stage)
        if not action:
            return False
        match action:
            case "temporary":
                await self.push("451 4.3.0 come back later")
            case "permanent":
                await self.push("550 5.7.1 we do not like it")
            case "shut":
                await self.push("421 4.3.2 closing")
                self.transport.close()
            case "garbage":
                self.transport.write(b"\x00\xffHTTP/1.1 400 Bad Request\r\n")
            case "hang":
                await asyncio.sleep(1.2)
                self.transport.abort()
            case "drip":
                for _ in range(24):
                    self.transport.write(b"2")
                    await asyncio.sleep(0.05)
                self.transport.abort()
            case _:
                self.transport.abort()
        return True

    async def smtp_EHLO(self, arg: str) -> None:
        if not await self.fails("EHLO"):
            await super().smtp_EHLO(arg)

    async def smtp_STARTTLS(self, arg: str) -> None:
        if not await self.fails("STARTTLS"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg: str) -> None:
        self.room.asked_to_log_in.append(arg)
        if not await self.fails("AUTH"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg: str) -> None:
        if not await self.fails("MAIL"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str) -> None:
        if not await self.fails("RCPT"):
            await super().smtp_RCPT(arg)

    async def smtp_QUIT(self, arg: str) -> None:
        if not await self.fails("QUIT"):
            await super().smtp_QUIT(arg)

    async def smtp_DATA(self, arg: str) -> None:
        if await self.fails("DATA"):
            return
        if any(f.stage == "BODY" and f.times > 0 for f in self.room.faults):
            await self.push("354 go on")
            await self._reader.readuntil(b"\r\n")
            await self.fails("BODY")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)

    async def push(self, status: Any) -> None:
        """A reply; after the final dot it may be lost or spoilt, with the message taken."""
        if status == "250 taken" and await self.fails("DOT"):
            return
        await super().push(status)


class _Handler:
    def __init__(self, room: Mailroom) -> None:
        self.room = room

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if address in self.room.refused:
            return self.room.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        turned_away = any(f.stage == "DOT" and f.times > 0 and f.action in ("temporary", "permanent", "shut") for f in self.room.faults)
        if not turned_away:
            self.room.taken.append((envelope.mail_from, envelope.rcpt_tos, envelope.original_content))
        return "250 taken"

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:
        import base64

        words = base64.b64decode(args[1]).decode()
        if words == f"user={USER}\x01auth=Bearer {TOKEN}\x01\x01":
            return AuthResult(success=True)
        await server.push("334 eyJzdGF0dXMiOiI0MDAifQ==")
        await server._reader.readuntil(b"\r\n")
        await server.push(f"535 5.7.8 no: {args[1]}")  # a server that repeats what it was told
        return AuthResult(success=False, handled=True)


class MailServer(Controller):
    """The server in a thread of its own; use as a context."""

    def __init__(
        self, room: Mailroom, *, tls: ssl.SSLContext | None = None, is_implicit: bool = False, wants_login: bool = False, **options: Any
    ) -> None:
        self.room = room
        self.settings = {
            "hostname": "localhost",
            "tls_context": None if is_implicit else tls,
            "auth_required": wants_login,
            "auth_require_tls": tls is not None and not is_implicit,
            "authenticator": _authenticated,
            "enable_SMTPUTF8": True,
            **options,
        }
        super().__init__(_Handler(room), hostname="127.0.0.1", port=0, ssl_context=tls if is_implicit else None)

    def factory(self) -> SMTP:
        """A new dialogue."""
        return FaultySMTP(self.room, loop=self.loop, **self.settings)

    def _trigger_server(self) -> None:
        """The port is not known beforehand."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()

    def __enter__(self) -> "MailServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def _authenticated(server: SMTP, session: Any, envelope: Any, mechanism: str, words: Any) -> AuthResult:
    good = isinstance(words, LoginPassword) and (words.login, words.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=good, handled=good)
