"""A message is what its reader and every mail program on the way expect, whatever title, names and files it carries."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.deliver.to_mail.message import Content, Letter, content, letter_header
from briefgen.model.mailbox import Mailbox
from briefgen.model.rendition import Rendition

WHEN = datetime(2026, 3, 12, 9, 5, 7, tzinfo=UTC)
DESK = Mailbox("desk@example.org", "Desk")
ANN, BEN, CEM = (Mailbox(f"{n}@example.org") for n in ("ann", "ben", "cem"))
TEXT = Rendition("", "text/plain", "TLP:AMBER\n\nДоклад о мосте – “x”\n.\n..\nFrom the quay\n> not a quotation\n".encode())
HTML = Rendition("", "text/html", "<p>TLP:AMBER ü</p>".encode())
NAMES = [
    "brief.pdf",
    "доклад о мосте.pdf",
    "简报.docx",
    'a "quoted" name.pdf',
    "x" * 200 + ".pdf",
    "ملخص.pdf",
    "evil\r\nBcc: x@y.org.pdf",
    "../../etc/passwd",
]


def parsed(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def whole(letter: Letter, shared: Content) -> bytes:
    return letter_header(letter, shared, WHEN, "en-GB") + shared.body


def simple(subject: str = "The quay", **fields: tuple[Mailbox, ...]) -> Letter:
    return Letter(DESK, **{"to": (ANN,), "cc": (), "bcc": (), **fields}, subject=subject)


def test_a_message_has_both_bodies_and_its_attachments() -> None:
    shared = content((TEXT, HTML, Rendition("a.pdf", "application/pdf", b"%PDF"), Rendition("a.md", "text/markdown", "# Ü\n".encode())))
    message = parsed(whole(simple(), shared))
    assert message.get_content_type() == "multipart/mixed"
    assert message.get_body(("plain",)).get_content().splitlines()[0] == "TLP:AMBER"
    assert message.get_body(("html",)).get_content().strip() == "<p>TLP:AMBER ü</p>"
    files = [(p.get_filename(), p.get_content_type(), p.get_payload(decode=True)) for p in message.iter_attachments()]
    assert files == [("a.pdf", "application/pdf", b"%PDF"), ("a.md", "text/markdown", "# Ü\n".encode())]


def test_the_header_says_what_a_reader_and_a_robot_need() -> None:
    message = parsed(whole(simple(cc=(BEN,)), content((TEXT, HTML))))
    assert message["Date"].datetime == WHEN
    assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", message["Message-ID"])
    assert (message["Auto-Submitted"], message["Content-Language"], message["MIME-Version"]) == ("auto-generated", "en-GB", "1.0")
    assert (message["From"], message["To"], message["Cc"]) == ("Desk <desk@example.org>", "ann@example.org", "ben@example.org")


def test_bcc_is_nowhere_in_the_message() -> None:
    secret = Mailbox("secret@example.org", "Quiet Reader")
    raw = whole(simple(bcc=(secret,)), content((TEXT, HTML)))
    assert b"secret" not in raw.lower() and b"Quiet" not in raw and b"bcc" not in raw.lower()
    assert parsed(whole(Letter(DESK, (), (), (secret,), "x"), content((TEXT,))))["To"] == "undisclosed-recipients:;"


def test_a_message_id_is_one_messages_alone_and_the_same_each_time() -> None:
    shared = content((TEXT,))
    made = (simple(), simple(to=(BEN,)), simple("Other"), simple(), simple(bcc=(CEM,)))
    ids = {parsed(whole(letter, shared))["Message-ID"] for letter in made}
    assert len(ids) == 4


def test_every_line_can_travel_through_any_server() -> None:
    raw = whole(simple("ü" * 300, to=tuple(Mailbox(f"p{n}@example.org", "Ünal " * 9) for n in range(50))), content((TEXT, HTML)))
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_subject_arrives_as_its_words_and_as_nothing_else(subject: str) -> None:
    raw = whole(simple(subject), content((TEXT,)))
    message = parsed(raw)
    assert set(message.keys()) == set(parsed(whole(simple(), content((TEXT,)))).keys())
    assert raw.count(b"\r\n\r\n") == whole(simple(), content((TEXT,))).count(b"\r\n\r\n")
    from briefgen.model.mailbox import one_line

    assert str(message["Subject"]) == one_line(subject).encode("utf-8", "replace").decode()


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_name_stays_the_name_of_its_address(name: str) -> None:
    mailbox = Mailbox("ann@example.org", name)
    raw = whole(simple(to=(mailbox, BEN)), content((TEXT,)))
    message = parsed(raw)
    assert [a.addr_spec for a in message["To"].addresses] == ["ann@example.org", "ben@example.org"]
    # the library's own reader of names puts a blank between encoded words, which RFC 2047 (6.2) forbids; its older one does not
    to = str(message_from_bytes(raw)["To"])
    phrase = to.partition("<ann@")[0]
    words = str(make_header(decode_header(phrase.strip()))) if phrase.startswith("=?") else getaddresses([to])[0][0]
    assert words == mailbox.name


@pytest.mark.parametrize("name", NAMES)
def test_any_file_name_arrives_and_nothing_rides_on_it(name: str) -> None:
    message = parsed(whole(simple(), content((TEXT, Rendition(name, "application/pdf", b"%PDF")))))
    (attachment,) = message.iter_attachments()
    kept = attachment.get_filename()
    assert kept == " ".join(name.split()).replace("/", "_")
    assert {k.lower() for k in dict(attachment)} == {"content-type", "content-transfer-encoding", "content-disposition", "mime-version"}
    assert message["Bcc"] is None


def test_a_plain_text_body_joins_again_to_its_paragraphs() -> None:
    long = (
        "The harbour board of Tarvik put off its decision on the old quay, leaving open whether the ferry will return this summer or ever. "
        * 3
    )
    body = f"TLP:GREEN\n\n{long.strip()}\n> head\n   indented\n"
    text = parsed(whole(simple(), content((Rendition("", "text/plain", body.encode()),)))).get_content()
    assert max(map(len, text.splitlines())) <= 73
    joined = re.sub(r" \r?\n", " ", text)
    assert [line.removeprefix(" ") for line in joined.splitlines()] == body.splitlines()


def test_the_same_letter_is_the_same_bytes() -> None:
    made = [whole(simple(), content((TEXT, HTML, Rendition("a.pdf", "application/pdf", b"%PDF")))) for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.skipif(not shutil.which("ripmime"), reason="needs ripmime, a reader of mail that shares no code with ours")
def test_another_reader_of_mail_finds_the_same_files(tmp_path: Path) -> None:
    files = [Rendition(n, "application/pdf", n.encode()) for n in ("brief.pdf", "a name.pdf", "b.docx")]
    mail = tmp_path / "m.eml"
    mail.write_bytes(whole(simple(), content((TEXT, HTML, *files))))
    subprocess.run(["ripmime", "-i", str(mail), "-d", str(tmp_path / "out")], check=True, capture_output=True)
    found = {p.name: p.read_bytes() for p in (tmp_path / "out").iterdir()}
    assert all(found.get(f.name) == f.body for f in files), sorted(found)
    assert any("Доклад о мосте".encode() in body for body in found.values())
