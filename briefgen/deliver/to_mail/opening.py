"""A session opened: connected, greeted, under TLS with a certificate that was checked, and logged in. Nothing is ever tried with less."""

import socket
import ssl
from base64 import b64encode

from briefgen.config.accounts import Account, Login, Security
from briefgen.deliver.to_mail.dialogue import Session, patience
from briefgen.deliver.to_mail.secrets import Secret, secret_of
from briefgen.deliver.to_mail.wire import Lost, Reply, Wire
from briefgen.errors import DeliverError
from briefgen.model.mailbox import one_line
from briefgen.model.notice import Where


class Unreachable(DeliverError):
    """The server cannot be talked to now; the same try may work later."""


def opened(account: Account) -> Session:
    """Open a session with an account's server.

    Raises: Unreachable for what may pass; DeliverError for what the user must mend. Neither says a secret.
    """
    wire = _connected(account)
    try:
        return _ready(account, wire)
    except Lost as lost:
        wire.close()
        raise Unreachable(f"{lost}", where=_where(account), fix="try again later, or check the account's host, port and security") from None
    except BaseException:
        wire.close()
        raise


def _connected(account: Account) -> Wire:
    host, port = account.place
    try:
        connection = socket.create_connection((host, port), account.timeout_seconds)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except (OSError, UnicodeError) as error:
        what = f"no connection: {getattr(error, 'strerror', None) or error or type(error).__name__}"
        raise Unreachable(what, where=_where(account), fix="check the account's host and port, and the network") from None
    return Wire(connection, account.timeout_seconds)


def _ready(account: Account, wire: Wire) -> Session:
    if account.security is Security.TLS:
        _secure(account, wire)
    _require(wire.reply(), account, "the server turns us away")
    abilities = _greeted(account, wire)
    if account.security is Security.STARTTLS:
        if "STARTTLS" not in abilities:
            fix = 'nothing was sent; if the server wants TLS from the first byte, write security = "tls"'
            raise DeliverError("the server offers no encryption", where=_where(account), fix=fix)
        _require(wire.ask("STARTTLS"), account, "the server refuses encryption")
        _secure(account, wire)
        abilities = _greeted(account, wire)  # what was said before TLS counts for nothing
    if account.login is not Login.NONE:
        _log_in(account, wire, abilities.get("AUTH", "").upper().split())
    return Session(wire, abilities, patience(account))


def _secure(account: Account, wire: Wire) -> None:
    try:
        wire.secure(ssl.create_default_context(cafile=account.ca_file or None), account.host)
    except ssl.SSLCertVerificationError as error:
        what = f"the server's certificate is not to be trusted: {error.verify_message}"
        raise DeliverError(
            what, where=_where(account), fix="nothing was sent; check the host name, or name the authority in ca_file"
        ) from None
    except (ssl.SSLError, FileNotFoundError) as error:
        what = f"no secure connection: {getattr(error, 'reason', None) or 'ca_file is not there'}"
        raise DeliverError(what, where=_where(account), fix="check the account's port, security and ca_file") from None


def _greeted(account: Account, wire: Wire) -> dict[str, str]:
    """Say who we are; what the server can do, by keyword."""
    name = account.helo or _own_name(wire.socket)
    reply = wire.ask(f"EHLO {name}")
    if not reply.is_good and reply.code in (500, 502) and account.security is Security.NONE and account.login is Login.NONE:
        reply = wire.ask(f"HELO {name}")
        _require(reply, account, "the server refuses our greeting")
        return {}
    _require(reply, account, "the server refuses our greeting")
    said = (line.replace("=", " ", 1) if line.upper().startswith("AUTH=") else line for line in reply.lines[1:])
    return {keyword.upper(): rest.strip() for keyword, _, rest in (line.partition(" ") for line in said)}


def _own_name(connection: socket.socket) -> str:
    """The computer's full name if it has one, else its address on this connection. Source: RFC 5321, section 4.1.4."""
    name = socket.gethostname()
    if "." in name and name.isascii() and all(part.replace("-", "").isalnum() for part in name.split(".")):
        return name
    address = connection.getsockname()[0].partition("%")[0]
    return f"[IPv6:{address}]" if ":" in address else f"[{address}]"


def _log_in(account: Account, wire: Wire, offered: list[str]) -> None:
    wanted = ("XOAUTH2",) if account.login is Login.XOAUTH2 else ("PLAIN", "LOGIN")
    mechanism = next((m for m in wanted if m in offered), None)
    if mechanism is None:
        what = f"the server takes no login by {' or '.join(wanted)}; it offers {one_line(' '.join(offered)) or 'none'}"
        raise DeliverError(what, where=_where(account), fix="change the account's login")
    secret = secret_of(account)
    reply = _MECHANISMS[mechanism](wire, account.user, secret)
    if reply.code != 235:
        words = _without(secret, account.user, reply)
        if 400 <= reply.code < 500:
            raise Unreachable(f"the server cannot check the login now: {words}", where=_where(account), fix="try again later")
        fix = "check user and secret; many providers want an app password or a token instead of the usual password"
        raise DeliverError(f"the server refuses the login: {words}", where=_where(account), fix=fix)


def _plain(wire: Wire, user: str, secret: Secret) -> Reply:
    return wire.ask("AUTH PLAIN " + _plain_words(user, secret.revealed()))


def _login(wire: Wire, user: str, secret: Secret) -> Reply:
    reply = wire.ask("AUTH LOGIN")
    if reply.code == 334:
        reply = wire.ask(_coded(user))
    return wire.ask(_coded(secret.revealed())) if reply.code == 334 else reply


def _xoauth2(wire: Wire, user: str, secret: Secret) -> Reply:
    """A refusal comes as 334 with its reason in JSON; an empty line asks for the final code."""
    reply = wire.ask("AUTH XOAUTH2 " + _bearer_words(user, secret.revealed()))
    return wire.ask("") if reply.code == 334 else reply


_MECHANISMS = {"PLAIN": _plain, "LOGIN": _login, "XOAUTH2": _xoauth2}


def _plain_words(user: str, told: str) -> str:
    return _coded(f"\0{user}\0{told}")


def _bearer_words(user: str, token: str) -> str:
    return _coded(f"user={user}\x01auth=Bearer {token}\x01\x01")


def _coded(words: str) -> str:
    return b64encode(words.encode()).decode()


def _without(secret: Secret, user: str, reply: Reply) -> str:
    """The server's words, should it repeat what it was told, without the secret in any form that was sent."""
    told = secret.revealed()
    forms = (told, _coded(told), _plain_words(user, told), _bearer_words(user, told))
    words = reply.words
    for form in forms:
        words = words.replace(form, "•••")
    return words


def _require(reply: Reply, account: Account, what: str) -> None:
    if not reply.is_good:
        kind = Unreachable if 400 <= reply.code < 500 else DeliverError
        raise kind(f"{what}: {reply.words}", where=_where(account), fix="ask whoever runs the server, or try again later")


def _where(account: Account) -> Where:
    host, port = account.place
    return Where(f"{host}:{port}", key=f"account.{account.name}")
