"""A message as bytes: its content, which all recipients share, and the header of each one's copy."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from briefgen.deliver.to_mail.flowing import flowed
from briefgen.deliver.to_mail.headers import date_piece, header, mailbox_pieces, words
from briefgen.model.mailbox import Mailbox, one_line
from briefgen.model.rendition import Rendition


@dataclass(frozen=True, slots=True)
class Content:
    """The body with its attachments: the header lines that describe it, and the bytes below them. ASCII, CRLF line ends."""

    header: bytes
    body: bytes
    attachments: tuple[tuple[str, int], ...]
    id: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", sha256(self.header + self.body).hexdigest())


@dataclass(frozen=True, slots=True)
class Letter:
    """One message: who gets it, and the header of it. Bcc is in the envelope and nowhere else."""

    sender: Mailbox
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    bcc: tuple[Mailbox, ...]
    subject: str

    @property
    def recipients(self) -> tuple[tuple[str, Mailbox], ...]:
        """Everybody in the envelope with the field they stand in."""
        return tuple((kind, m) for kind, boxes in (("to", self.to), ("cc", self.cc), ("bcc", self.bcc)) for m in boxes)


def content(renditions: Sequence[Rendition], language: str = "") -> Content:
    """The content made of renditions: those without a file name are the body, plain text before HTML, the others attachments.

    Raises: ValueError where none is plain text.
    """
    bodies = {r.media_type.partition(";")[0]: r for r in renditions if not r.name}
    attachments = [r for r in renditions if r.name]
    if "text/plain" not in bodies:
        raise ValueError("a message needs a body of plain text")
    raw = _entity(bodies, attachments, language)
    head, _, body = raw.partition(b"\r\n\r\n")
    return Content(head + b"\r\n", body, tuple((r.name, len(r.body)) for r in attachments))


def letter_header(letter: Letter, shared: Content, when: datetime, language: str = "") -> bytes:
    """The header of one message, the empty line below it included."""
    to = mailbox_pieces(letter.to) if letter.to else ("undisclosed-recipients:;",)
    lines = [
        header("To", to),
        header("Cc", mailbox_pieces(letter.cc)) if letter.cc else b"",
        header("Subject", words(letter.subject)),
        header("Message-ID", (message_id(letter, shared, when),)),
    ]
    return b"".join((_fixed(letter.sender, when, language), *lines, shared.header, b"\r\n"))


@lru_cache(maxsize=8)
def _fixed(sender: Mailbox, when: datetime, language: str) -> bytes:
    """The lines that are the same in every message of an order."""
    lines = [
        header("From", mailbox_pieces((sender,))),
        header("Date", (date_piece(when),)),
        header("Auto-Submitted", ("auto-generated",)),
        header("Content-Language", (one_line(language),)) if language else b"",
    ]
    return b"".join(lines)


def message_id(letter: Letter, shared: Content, when: datetime) -> str:
    """An id that is this message's alone, and says nothing of the computer it was made on."""
    envelope = "|".join(f"{kind}:{m.address}" for kind, m in letter.recipients)
    seed = f"{shared.id}|{letter.subject}|{envelope}|{when.isoformat()}"
    return f"<{sha256(seed.encode('utf-8', 'replace')).hexdigest()[:32]}@{letter.sender.domain}>"


def _entity(bodies: dict[str, Rendition], attachments: Sequence[Rendition], language: str) -> bytes:
    from email.message import EmailMessage
    from email.policy import SMTP

    policy = SMTP.clone(cte_type="7bit")
    message = EmailMessage(policy)
    text = flowed(bodies["text/plain"].body.decode())
    message.set_content(text, cte="quoted-printable", params={"format": "flowed"})
    if "text/html" in bodies:
        message.add_alternative(bodies["text/html"].body.decode(), subtype="html", cte="quoted-printable")
    for rendition in attachments:
        maintype, _, subtype = rendition.media_type.partition(";")[0].partition("/")
        coded = {"charset": "utf-8"} if maintype == "text" else {}
        name = one_line(rendition.name).replace("/", "_").replace("\\", "_")
        message.add_attachment(rendition.body, maintype, subtype, cte="base64", filename=name, params=coded)
    seed = sha256(b"".join(r.body for r in (*bodies.values(), *attachments))).hexdigest()
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{number}_{seed[:32]}")
    return message.as_bytes()
