"""A session is opened as the account says or not at all, and no secret is ever told."""

import socket
import sys
import traceback
from pathlib import Path
from threading import Thread

import pytest

from briefgen.config.accounts import Account, Login, Security
from briefgen.deliver.to_mail.checking import checked
from briefgen.deliver.to_mail.opening import Unreachable, opened
from briefgen.deliver.to_mail.secrets import Secret
from briefgen.errors import DeliverError
from tests.mail_desk import plain_account
from tests.mail_server import PASSWORD, TOKEN, USER, Mailroom, MailServer


def account(server: MailServer, ca_file: str, secret: str = "env:TEST_SECRET", **keys: object) -> Account:
    words = {
        "host": "localhost",
        "security": Security.STARTTLS,
        "login": Login.PASSWORD,
        "user": USER,
        "secret": secret,
        "ca_file": ca_file,
    }
    return plain_account(server, **{**words, "secret": secret, "timeout_seconds": 5, **keys})


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_SECRET", PASSWORD)
    monkeypatch.setenv("TEST_TOKEN", TOKEN)


@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_starttls_and_a_password_open_a_session(room: Mailroom, certificate, ca_file: str, mechanism: str) -> None:
    other = {"PLAIN": "LOGIN", "LOGIN": "PLAIN"}[mechanism]
    with MailServer(room, tls=certificate, wants_login=True, auth_exclude_mechanism=[other]) as server:
        session = opened(account(server, ca_file))
        assert session.wire.socket.version().startswith("TLSv1.")
        session.close()
    assert room.asked_to_log_in[0].startswith(mechanism)


def test_tls_from_the_first_byte_opens_a_session(room: Mailroom, certificate, ca_file: str) -> None:
    with MailServer(room, tls=certificate, is_implicit=True) as server:
        session = opened(account(server, ca_file, security=Security.TLS, login=Login.NONE))
        assert "SIZE" in session.abilities
        session.close()


def test_a_token_from_a_command_opens_a_session(room: Mailroom, certificate, ca_file: str) -> None:
    command = f"command:{sys.executable} -c 'import os; print(os.environ[\"TEST_TOKEN\"])'"
    with MailServer(room, tls=certificate, wants_login=True) as server:
        opened(account(server, ca_file, command, login=Login.XOAUTH2)).close()
    assert room.asked_to_log_in[0].startswith("XOAUTH2")


def test_a_password_from_netrc_opens_a_session(room: Mailroom, certificate, ca_file: str, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "netrc").write_text(f'machine localhost login {USER} password "{PASSWORD}"\n')
    (tmp_path / "netrc").chmod(0o600)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with MailServer(room, tls=certificate, wants_login=True) as server:
        opened(account(server, ca_file, "netrc")).close()
    assert room.asked_to_log_in


def test_a_password_from_the_keyring_opens_a_session(room: Mailroom, certificate, ca_file: str, monkeypatch) -> None:
    keyring = pytest.importorskip("keyring", reason="needs the extra 'keyring'")
    asked = []
    monkeypatch.setattr(keyring, "get_password", lambda service, user: asked.append((service, user)) or PASSWORD)
    with MailServer(room, tls=certificate, wants_login=True) as server:
        opened(account(server, ca_file, "keyring")).close()
    assert asked == [("briefgen localhost", USER)]


def test_a_server_without_encryption_gets_no_password(room: Mailroom, ca_file: str) -> None:
    with MailServer(room, wants_login=True) as server, pytest.raises(DeliverError, match="offers no encryption"):
        opened(account(server, ca_file))
    assert room.asked_to_log_in == []


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_nobody_vouches_for_ends_it(room: Mailroom, certificate, security: Security) -> None:
    wrong = pytest.raises(DeliverError, match="certificate is not to be trusted")
    with MailServer(room, tls=certificate, is_implicit=security is Security.TLS) as server, wrong:
        opened(account(server, "", security=security))
    assert room.asked_to_log_in == []


def test_a_certificate_for_another_name_ends_it(room: Mailroom, certificate, ca_file: str) -> None:
    with MailServer(room, tls=certificate) as server, pytest.raises(DeliverError, match="not to be trusted"):
        opened(account(server, ca_file, host="127.0.0.1"))


def test_words_put_in_before_tls_end_it(ca_file: str) -> None:
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listening.accept()
        connection.sendall(b"220 hi\r\n")
        connection.recv(1000)
        connection.sendall(b"250-hi\r\n250 STARTTLS\r\n")
        connection.recv(1000)
        connection.sendall(b"220 go\r\n250 AUTH PLAIN\r\n")
        connection.recv(1000)
        connection.close()

    Thread(target=serve, daemon=True).start()
    one = Account("t", USER, host="localhost", port=listening.getsockname()[1], user=USER, secret="env:TEST_SECRET", ca_file=ca_file)
    with pytest.raises(Unreachable, match="more than it may"):
        opened(one)


@pytest.mark.parametrize("login", [Login.PASSWORD, Login.XOAUTH2])
def test_a_refused_login_tells_no_secret_even_if_the_server_does(room, certificate, ca_file, login, monkeypatch) -> None:
    wrong = "s3cret-and-wrong"
    monkeypatch.setenv("TEST_SECRET", wrong)
    with MailServer(room, tls=certificate, wants_login=True) as server:
        one = account(server, ca_file, login=login)
        with pytest.raises(DeliverError) as caught:
            opened(one)
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + str(caught.value)
    assert "refuses the login" in told
    from base64 import b64encode

    forms = (wrong, b64encode(wrong.encode()).decode(), b64encode(f"\0{USER}\0{wrong}".encode()).decode())
    assert not any(form in told for form in forms)
    assert b64encode(f"user={USER}\x01auth=Bearer {wrong}\x01\x01".encode()).decode() not in told


def test_a_secret_shows_nothing_of_itself() -> None:
    assert PASSWORD not in f"{Secret(PASSWORD)!r} {Secret(PASSWORD)}"


@pytest.mark.parametrize("place", ["env:NOT_SET_ANYWHERE", "command:false", "command:/no/such/program", "netrc"])
def test_a_place_without_a_secret_is_named(room, certificate, ca_file, place: str, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    with MailServer(room, tls=certificate, wants_login=True) as server, pytest.raises(DeliverError, match="account 'test'"):
        opened(account(server, ca_file, place))


def test_the_test_of_an_account_goes_as_far_as_the_sender_and_sends_nothing(room, certificate, ca_file) -> None:
    with MailServer(room, tls=certificate, wants_login=True) as server:
        one = account(server, ca_file)
        lines = list(checked(one, one.mailbox))
    assert [line.partition(":")[0] for line in lines] == ["connection", "encryption", "login", "sender", "size"]
    assert room.taken == []


def test_the_greeting_gives_a_full_name_or_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.deliver.to_mail.opening import _own_name

    with socket.create_server(("127.0.0.1", 0)) as end:
        monkeypatch.setattr(socket, "gethostname", lambda: "laptop")
        assert _own_name(end) == "[127.0.0.1]"
        monkeypatch.setattr(socket, "gethostname", lambda: "bad name.example\r\nX")
        assert _own_name(end) == "[127.0.0.1]"
        monkeypatch.setattr(socket, "gethostname", lambda: "mail.example.org")
        assert _own_name(end) == "mail.example.org"
