import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from briefgen.config.accounts import Account
from briefgen.deliver.to_mail import dialogue, posting
from briefgen.deliver.to_mail.message import Content, content
from briefgen.model.rendition import Rendition
from tests.mail_desk import plain_account
from tests.mail_server import Mailroom, MailServer


@pytest.fixture
def room() -> Mailroom:
    return Mailroom()


@pytest.fixture
def server(room: Mailroom) -> Iterator[MailServer]:
    with MailServer(room) as running:
        yield running


@pytest.fixture
def account(server: MailServer) -> Account:
    return plain_account(server)


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Real pauses and the ten minutes after the dot are for real servers."""
    monkeypatch.setattr(posting, "_PAUSES_SECONDS", (0.0, 0.0, 0.0))
    monkeypatch.setattr(dialogue, "AFTER_DOT_SECONDS", 0.5)


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    return context


@pytest.fixture(scope="session")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("authority") / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return str(path)


@pytest.fixture
def letter_content() -> Content:
    text = Rendition("", "text/plain", b"TLP:AMBER\n\nThe quay\n\n.a line with a dot\n.\nFrom here\n")
    return content((text, Rendition("", "text/html", b"<p>The quay</p>"), Rendition("quay.pdf", "application/pdf", b"%PDF-1.7" * 2000)))
