"""Postfix, with TLS and SASL as Debian ships them, takes our messages and puts them into a maildir."""

import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
import trustme

from briefgen.config.accounts import Account, Login, Security
from briefgen.deliver.to_mail.ledger import entries
from briefgen.deliver.to_mail.message import Content
from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.model.mailbox import Mailbox
from tests.mail_desk import recorded, run, states

NEEDED = {"postfix": "/usr/sbin/postfix", "saslpasswd2": "/usr/sbin/saslpasswd2"}
MISSING = [name for name, path in NEEDED.items() if not (shutil.which(name) or Path(path).exists())]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"needs Debian's packages postfix, sasl2-bin, libsasl2-modules: no {', '.join(MISSING)}"),
    pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="Postfix is started by root only"),
]
BOXES = {"starttls": "starttls", "tls": "tls", "yes": "yes", "large": "large", "jürgen": "juergen", "desk": "desk"}
USER, PASSWORD = "desk", "a password, with: signs"
MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log/maillog
maillog_file_prefixes = {folder}
myhostname = localhost
mydestination =
local_recipient_maps =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks_style = host
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = reject_unlisted_recipient, permit
smtpd_tls_security_level = encrypt
smtpd_tls_chain_files = {folder}/chain.pem
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_path = smtpd
cyrus_sasl_config_path = {folder}/etc/sasl
smtpd_sasl_local_domain = localhost
smtputf8_enable = yes
message_size_limit = 1000000
virtual_mailbox_domains = example.org
virtual_mailbox_base = {folder}/mail
virtual_mailbox_maps = texthash:{folder}/boxes
virtual_minimum_uid = 1
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
"""
MASTER = """
{port} inet n - n - - smtpd
{tls_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass
class Office:
    """A running Postfix."""

    folder: Path
    port: int
    tls_port: int

    def mail(self, name: str, count: int = 1) -> list[bytes]:
        """What has come for somebody, once there is as much of it."""
        end = time.monotonic() + 15
        while time.monotonic() < end:
            found = sorted((self.folder / "mail" / name / "new").glob("*"))
            if len(found) >= count:
                return [path.read_bytes() for path in found]
            time.sleep(0.05)
        pytest.fail((self.folder / "log" / "maillog").read_text())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, authority: trustme.CA) -> Iterator[Office]:
    """A Postfix of our own, in a folder of its own, that leaves the system's alone."""
    folder = Path("/tmp") / f"briefgen-postfix-{os.getpid()}"  # Postfix will not work below a folder that others cannot enter
    office = Office(folder, free_port(), free_port())
    built(office, authority)
    postfix = [NEEDED["postfix"], "-c", str(folder / "etc")]
    subprocess.run([*postfix, "start"], check=True, capture_output=True, timeout=60)
    try:
        yield office
    finally:
        subprocess.run([*postfix, "stop"], check=False, capture_output=True, timeout=60)
        shutil.rmtree(folder, ignore_errors=True)


def built(office: Office, authority: trustme.CA) -> None:
    folder, owner = office.folder, pwd.getpwnam("postfix")
    for name in ("etc/sasl", "queue", "data", "log", "mail", "sasl"):
        (folder / name).mkdir(parents=True)
    for name in ("data", "mail"):
        os.chown(folder / name, owner.pw_uid, owner.pw_gid)
    words = {"folder": folder, "uid": owner.pw_uid, "gid": owner.pw_gid, "port": office.port, "tls_port": office.tls_port}
    (folder / "etc" / "main.cf").write_text(MAIN.format(**words))
    (folder / "etc" / "master.cf").write_text(MASTER.format(**words))
    (folder / "boxes").write_text("".join(f"{name}@example.org {box}/\n" for name, box in BOXES.items()), encoding="utf-8")
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(folder / "chain.pem")
    (folder / "etc" / "sasl" / "smtpd.conf").write_text(
        f"pwcheck_method: auxprop\nauxprop_plugin: sasldb\nsasldb_path: {folder}/sasl/db\nmech_list: PLAIN LOGIN\n"
    )
    subprocess.run(
        [NEEDED["saslpasswd2"], "-p", "-c", "-u", "localhost", "-f", str(folder / "sasl" / "db"), USER], input=PASSWORD.encode(), check=True
    )
    os.chown(folder / "sasl" / "db", 0, grp.getgrnam("postfix").gr_gid)
    (folder / "sasl" / "db").chmod(0o640)


@pytest.fixture
def account(office: Office, ca_file: str, monkeypatch: pytest.MonkeyPatch) -> Account:
    monkeypatch.setenv("POSTFIX_SECRET", PASSWORD)
    words = {"login": Login.PASSWORD, "user": f"{USER}@localhost", "secret": "env:POSTFIX_SECRET", "ca_file": ca_file}
    return Account("test", "desk@example.org", host="localhost", port=office.port, timeout_seconds=20, **words)


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_messages_arrive_in_the_maildir(
    security: Security, office: Office, account: Account, letter_content: Content, tmp_path: Path
) -> None:
    name = security.value
    port = office.tls_port if security is Security.TLS else office.port
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, people=(Mailbox(f"{name}@example.org", "Ünal"),))
        assert run(outbox, replace(account, security=security, port=port)) == ""
        assert set(states(outbox, dispatch).values()) == {"sent"}
    (raw,) = office.mail(name)
    message = message_from_bytes(raw, policy=policy.default)
    assert "ESMTPSA" in message["Received"] and message["Return-Path"] == "<desk@example.org>"
    assert message.get_body(("plain",)).get_content().startswith("TLP:AMBER")
    (attachment,) = message.iter_attachments()
    assert attachment.get_content() == b"%PDF-1.7" * 2000


def test_a_refused_recipient_does_not_keep_the_others_from_theirs(
    office: Office, account: Account, letter_content: Content, tmp_path: Path
) -> None:
    people = (Mailbox("yes@example.org"), Mailbox("not1known@example.org"))
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, each=False, people=people)
        run(outbox, account)
        assert states(outbox, dispatch) == {"yes": "sent", "not1known": "refused"}
        assert "User unknown" in next(e.words for e in entries(outbox, dispatch) if e.address.startswith("not1"))
    assert len(office.mail("yes")) == 1


def test_an_address_beyond_ascii_is_taken(office: Office, account: Account, letter_content: Content, tmp_path: Path) -> None:
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, people=(Mailbox("jürgen@example.org"),))
        run(outbox, account)
        assert set(states(outbox, dispatch).values()) == {"sent"}
    assert len(office.mail("juergen")) == 1


def test_a_wrong_password_is_refused_and_nothing_is_lost(
    office: Office, account: Account, letter_content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSTFIX_SECRET", "wrong")
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content)
        assert "refuses the login" in run(outbox, account)
        assert set(states(outbox, dispatch).values()) == {"pending"}


def test_the_limit_that_postfix_tells_is_kept(office: Office, account: Account, tmp_path: Path) -> None:
    from briefgen.deliver.to_mail.message import content
    from briefgen.model.rendition import Rendition

    large = content((Rendition("", "text/plain", b"x"), Rendition("a.pdf", "application/pdf", bytes(900_000))))
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, large, people=(Mailbox("large@example.org"),))
        run(outbox, account)
        (entry,) = entries(outbox, dispatch)
    assert entry.state.value == "refused" and "the server takes 1.0 MB" in entry.words
