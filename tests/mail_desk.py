"""What a test of sending needs: accounts with the server of the test, a recorded dispatch, and what became of it."""

import os
from threading import Event

from briefgen.config.accounts import Account, Login, Security
from briefgen.config.clock import sending_time
from briefgen.deliver.to_mail.ledger import entries
from briefgen.deliver.to_mail.message import Content
from briefgen.deliver.to_mail.order import Order, addressed
from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.deliver.to_mail.posting import Orders, post
from briefgen.errors import DeliverError
from briefgen.model.mailbox import Mailbox
from tests.mail_server import PASSWORD, USER, MailServer

PEOPLE = tuple(Mailbox(f"{name}@example.org") for name in ("ann", "ben", "cem"))
DESK = Mailbox("desk@example.org", "Policy Desk")


def recorded(outbox: Outbox, content: Content, *, each: bool = True, people: tuple[Mailbox, ...] = PEOPLE) -> int:
    order = Order(DESK, people, (), (), "{title}", {"title": "The quay", "marking": ""}, "b1", is_per_recipient=each)
    dispatch, known = outbox.record("test", "b1", content, addressed(order, content, sending_time()))
    assert not known
    return dispatch


def states(outbox: Outbox, dispatch: int) -> dict[str, str]:
    return {e.address.partition("@")[0]: e.state.value for e in entries(outbox, dispatch)}


def run(outbox: Outbox, account: Account, **orders: object) -> str:
    """Send what is due; the words of the error that ended it, '' for none."""
    try:
        post(outbox, Orders({"test": account}, **orders), Event())
    except DeliverError as error:
        return str(error)
    return ""


def plain_account(server: MailServer, **keys: object) -> Account:
    """An account with a server on this computer."""
    words = {"host": "127.0.0.1", "port": server.port, "security": Security.NONE, "login": Login.NONE, "timeout_seconds": 0.5, **keys}
    return Account("test", "Policy Desk <desk@example.org>", **words)


def secure_account(server: MailServer, ca_file: str) -> Account:
    """An account that needs a certificate and a password."""
    os.environ["BRIEFGEN_TEST_SECRET"] = PASSWORD
    return plain_account(
        server,
        host="localhost",
        security=Security.STARTTLS,
        login=Login.PASSWORD,
        user=USER,
        secret="env:BRIEFGEN_TEST_SECRET",
        ca_file=ca_file,
    )
