"""An account tried out, from the connection to the sender's address, without a message."""

import os
from collections.abc import Iterator

from briefgen.config.accounts import Account, Login, Method, Security
from briefgen.deliver.to_mail.opening import opened
from briefgen.deliver.to_mail.wire import Lost
from briefgen.errors import DeliverError
from briefgen.model.mailbox import Mailbox
from briefgen.model.notice import Where


def checked(account: Account, sender: Mailbox) -> Iterator[str]:
    """What holds, line by line. Raises: DeliverError for the first thing that does not."""
    if account.method is Method.SENDMAIL:
        yield from _program(account)
        return
    host, port = account.place
    session = opened(account)
    try:
        yield f"connection: {host}:{port}"
        yield f"encryption: {_encryption(account, session.wire.socket)}"
        yield "login: none" if account.login is Login.NONE else f"login: {account.user} by {account.login.value}"
        reply = session.wire.ask(f"MAIL FROM:<{sender.address}>")
        if not reply.is_good:
            raise DeliverError(
                f"the server refuses the sender {sender.address}: {reply.words}", fix="change the account's sender, or --from"
            )
        session.wire.ask("RSET")
        yield f"sender: {sender}"
        yield f"size: {f'{session.size_limit / 1_000_000:.1f} MB at most' if session.size_limit else 'no limit told'}"
    except Lost as lost:
        raise DeliverError(str(lost), where=Where(f"{host}:{port}"), fix="try again later") from None
    finally:
        session.close()


def _encryption(account: Account, connection: object) -> str:
    version = getattr(connection, "version", None)
    return "none" if account.security is Security.NONE or version is None else f"{version()}, certificate of {account.host} checked"


def _program(account: Account) -> Iterator[str]:
    if not os.access(account.program, os.X_OK):
        raise DeliverError("there is no such program", where=Where(account.program), fix="check the account's program")
    yield f"program: {account.program}"
