"""What the user orders: a briefing's files to some people under a subject, in one message or in one for each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from briefgen.deliver.to_mail.message import Content, Letter, letter_header
from briefgen.errors import DeliverError, UsageError
from briefgen.model.mailbox import Mailbox, one_line

FIELDS = ("marking", "title", "reference", "date")
PERSONAL_FIELDS = ("name", "address")


@dataclass(frozen=True, slots=True)
class Order:
    """`subject` is a template with {marking}, {title} and so on, which `facts` fill; `briefing` tells one briefing from another."""

    sender: Mailbox
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    bcc: tuple[Mailbox, ...]
    subject: str
    facts: dict[str, str]
    briefing: str
    language: str = ""
    is_per_recipient: bool = False

    def __post_init__(self) -> None:
        for name, boxes in _once(self.to, self.cc, self.bcc).items():
            object.__setattr__(self, name, boxes)
        if not (self.to or self.cc or self.bcc):
            raise UsageError("there is nobody to send it to", fix="name at least one address with --to")
        _refuse_unknown_fields(self.subject, (*FIELDS, *PERSONAL_FIELDS) if self.is_per_recipient else FIELDS)

    @property
    def everybody(self) -> tuple[Mailbox, ...]:
        """All who get it."""
        return (*self.to, *self.cc, *self.bcc)


def letters(order: Order) -> Iterator[Letter]:
    """The messages of an order: one for all, or one for each, who then sees nobody else."""
    if not order.is_per_recipient:
        yield Letter(order.sender, order.to, order.cc, order.bcc, _subject(order, {}))
        return
    for mailbox in order.everybody:
        personal = {"name": mailbox.name or mailbox.address, "address": mailbox.address}
        yield Letter(order.sender, (mailbox,), (), (), _subject(order, personal))


def addressed(order: Order, shared: Content, when: datetime) -> Iterator[tuple[Letter, bytes]]:
    """Every letter of an order with its header."""
    for letter in letters(order):
        yield letter, letter_header(letter, shared, when, order.language)


def refuse_domains(order: Order, allowed: tuple[str, ...] | None) -> None:
    """Stop an order whose marking may not go to everybody in it; '*.example.org' allows all below example.org. Raises DeliverError."""
    if allowed is None:
        return
    outside = [m.address for m in order.everybody if not any(_covers(domain, m.domain) for domain in allowed)]
    if outside:
        named = ", ".join(outside[:5]) + (f" and {len(outside) - 5} more" if len(outside) > 5 else "")
        what = f"{order.facts['marking']} may not go to {named}; nothing was sent"
        raise DeliverError(what, fix=f"leave them out; allow_domains of mail.toml has {', '.join(allowed)}")


def _covers(allowed: str, domain: str) -> bool:
    return domain.endswith(allowed[1:]) if allowed.startswith("*.") else domain == allowed


def _subject(order: Order, personal: dict[str, str]) -> str:
    """The subject filled in; a marking stands first whether the template has it or not."""
    marking = order.facts.get("marking", "")
    subject = one_line(order.subject.format_map({**order.facts, **personal}))
    return subject if subject.startswith(marking) else f"{marking} {subject}"


def _refuse_unknown_fields(template: str, known: tuple[str, ...]) -> None:
    from string import Formatter

    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        parts = [("", "", "", None)]
    for _, name, specification, conversion in parts:
        if name is not None and (name not in known or specification or conversion):
            choice = " ".join(f"{{{field}}}" for field in known)
            more = "" if "name" in known else "; with --per-recipient also {name} {address}"
            raise UsageError(f"the subject '{template}' cannot be filled in", fix=f"its fields are {choice}{more}")


def _once(*groups: tuple[Mailbox, ...]) -> dict[str, tuple[Mailbox, ...]]:
    """Everybody once, in the first field that has them."""
    seen: set[str] = set()
    kept: dict[str, tuple[Mailbox, ...]] = {}
    for name, boxes in zip(("to", "cc", "bcc"), groups, strict=True):
        fresh: dict[str, Mailbox] = {}
        for mailbox in boxes:
            if mailbox.key not in seen:
                fresh.setdefault(mailbox.key, mailbox)
        kept[name] = tuple(fresh.values())
        seen |= fresh.keys()
    return kept
