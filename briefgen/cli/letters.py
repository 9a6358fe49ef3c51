"""A letter put together from words of the command line, and shown or written instead of sent."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.cli.saved import briefing_of
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.config.accounts import Account
    from briefgen.deliver.to_mail.message import Content, Letter
    from briefgen.deliver.to_mail.order import Order
    from briefgen.model.briefing import Briefing
    from briefgen.model.notice import Notice
    from briefgen.model.style import Style

_SHOWN = 5  # messages of a long list


def letter_briefing(articles: Sequence[str], words: dict[str, Any]) -> "tuple[Briefing, Style]":
    """The briefing that goes, saved before or made now, and the style it is drawn in."""
    from briefgen.cli.formats import refuse_unknown
    from briefgen.plugins import installed_plugins

    plugins = installed_plugins()
    refuse_unknown(words["forms"], plugins.names("renderers"))
    made_with = {name: words[name] for name in ("title", "date", "marking", "reference", "rules")}
    return briefing_of(articles, words["style_name"], made_with, plugins)


def fingerprint(briefing: "Briefing") -> str:
    """The same for two briefings of the same articles under the same title and reference, whatever their style and format."""
    articles = sorted(analysis.document.id for analysis in briefing.analyses)
    return sha256("|".join((briefing.title, briefing.cover.reference, *articles)).encode()).hexdigest()


def content_of(briefing: "Briefing", forms: Sequence[str], house: "Style") -> "tuple[Content, tuple[Notice, ...]]":
    """The message's body and attachments, and what there is to notice about them."""
    from briefgen import pipeline
    from briefgen.deliver.to_mail.message import content

    renditions = [pipeline.render(briefing, form, house) for form in dict.fromkeys(forms)]
    whole = content((*pipeline.mail_body(briefing, house), *renditions), house.look.language)
    return whole, tuple(dict.fromkeys((*briefing.notices, *(n for r in renditions for n in r.notices))))


def described(order: "Order", shared: "Content", account: "Account | None") -> Iterator[str]:
    """What would go, to whom: every line of it is what a send would do."""
    from email import message_from_bytes, policy

    from briefgen.config.clock import sending_time
    from briefgen.deliver.to_mail.order import addressed

    host, port = account.place if account else ("", 0)
    yield f"Nothing was sent. Account: {f'{account.name}, {host}:{port}, {account.security.value}' if account else 'none is set up'}"
    shown, text = 0, ""
    for letter, header in addressed(order, shared, sending_time()):
        shown += 1
        if shown <= _SHOWN:
            yield ""
            yield from _head(letter, shared, len(header) + len(shared.body))
        if not text:
            body = message_from_bytes(header + shared.body, policy=policy.default).get_body(("plain",))
            text = body.get_content() if body else ""
    if shown > _SHOWN:
        yield f"\n… and {shown - _SHOWN} more messages, to:"
        yield from (f"  {mailbox}" for mailbox in order.everybody[_SHOWN:])
    yield ""
    yield text.rstrip("\n")


def _head(letter: "Letter", shared: "Content", size: int) -> Iterator[str]:
    yield f"From: {letter.sender}"
    named = {"To": letter.to, "Cc": letter.cc, "Bcc, seen by nobody": letter.bcc}
    yield from (f"{name}: {', '.join(map(str, boxes))}" for name, boxes in named.items() if boxes)
    yield f"Subject: {letter.subject}"
    yield from (f"Attached: {name}, {_kilobytes(length)}" for name, length in shared.attachments)
    yield f"Size: {_kilobytes(size)}"


def _kilobytes(size: int) -> str:
    return f"{-(-size // 1000)} kB"


def written(order: "Order", shared: "Content", place: str) -> Iterator[str]:
    """Write the messages as files; one goes under the name given, several need a folder."""
    from briefgen import pipeline
    from briefgen.config.clock import sending_time
    from briefgen.deliver.to_mail.order import addressed
    from briefgen.model.rendition import Rendition, Target

    folder = Path(place).is_dir() or place.endswith("/")
    count = len(order.everybody) if order.is_per_recipient else 1
    if count > 1 and not folder:
        raise UsageError(f"{count} messages need a folder", fix=f"write --eml {place}/")
    if order.bcc and not order.is_per_recipient:
        from briefgen.cli.failures import say
        from briefgen.model.notice import Notice

        named = ", ".join(m.address for m in order.bcc)
        say(Notice("mail.bcc_left_out", f"a message never tells who gets it in Bcc; add them when you send it: {named}"))
    for number, (_, header) in enumerate(addressed(order, shared, sending_time()), 1):
        name = f"message-{number:0{len(str(count))}d}.eml" if folder else Path(place).name
        rendition = Rendition(name, "message/rfc822", header + shared.body)
        yield from pipeline.deliver((rendition,), Target("folder", place)).places
