"""`briefgen email`: a briefing to the people it is for, once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli.failures import say
from briefgen.cli.style_names import style_names
from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.config.accounts import Account, MailSettings
    from briefgen.deliver.to_mail.message import Content
    from briefgen.deliver.to_mail.order import Order

_EXAMPLE = "\b\nExample:\n  briefgen email article.txt --to minister@example.org --format pdf --marking TLP:AMBER"


def command(name: str) -> click.Command:
    """The command `email`."""
    return email


@click.command(epilog=_EXAMPLE)
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@click.option("--to", multiple=True, metavar="ADDRESS", help="Who gets it; repeatable, @FILE is a list.")
@click.option("--cc", multiple=True, metavar="ADDRESS", help="Who gets a copy that all see.")
@click.option("--bcc", multiple=True, metavar="ADDRESS", help="Who gets a copy that nobody sees.")
@click.option("--from", "sender", metavar="ADDRESS", help="Who sends it.  [default: the account's sender]")
@click.option("--account", "account_name", default="", metavar="NAME", help="Which account sends it.  [default: the first]")
@click.option("--format", "forms", multiple=True, metavar="FORMAT", help="Attach it in this format; repeatable.")
@click.option("--subject", default="{marking} {title}", metavar="TEXT", help="Fields: {marking} {title} {reference} {date}.")
@click.option("--per-recipient", is_flag=True, help="A message for each; --subject knows {name} {address}.")
@click.option("--style", "style_name", default="", metavar="STYLE", shell_complete=style_names, help="House style, by name or file.")
@click.option("--rules", multiple=True, type=click.Path(), metavar="FILE", help="Your own rules for questions; repeatable.")
@click.option("--title", help="Title of the briefing.")
@click.option("--date", metavar="DATE", help="The article's date, such as 2025-09-04.")
@click.option("--marking", metavar="TEXT", help="Handling marking, such as TLP:AMBER or OFFICIAL.")
@click.option("--reference", metavar="TEXT", help="Your reference.")
@click.option("--dry-run", is_flag=True, help="Show what would go, to whom, and send nothing.")
@click.option("--eml", default="", metavar="PLACE", help="Write the message to a file or folder instead.")
@click.option("--again", is_flag=True, help="Send it even to those who have this briefing already.")
@click.option("--per-minute", type=click.IntRange(1), metavar="N", help="Most messages a minute.")
@click.option("--wait", default=0, type=click.IntRange(0), metavar="SECONDS", help="Stay to try again what was put off.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of every recipient as JSON.")
@click.option("--test", "is_test", is_flag=True, help="Check connection, login and sender; send nothing.")
@click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
def email(articles: tuple[str, ...], is_test: bool, account_name: str, quiet: bool, **words: Any) -> None:
    """Send a briefing of articles, or one that `briefgen json` saved, by e-mail: in short as the body, in full as attachments."""
    from briefgen.config.accounts import mail_settings

    settings = mail_settings()
    if is_test:
        _check(settings, account_name, words["sender"] or "")
        return
    if not articles:
        raise UsageError("there is no article to send", fix="name a file, or a briefing saved with: briefgen json")
    order, content = _prepared(articles, settings, account_name, words, quiet)
    if words["dry_run"] or words["eml"]:
        _shown(order, content, words["eml"], settings.accounts.get(account_name or settings.default))
        return
    _sent(order, content, settings, settings.account(account_name), words, quiet)


def _prepared(
    articles: Sequence[str], settings: "MailSettings", account_name: str, words: dict[str, Any], quiet: bool
) -> "tuple[Order, Content]":
    """Whom it goes to, and the content of the message."""
    from briefgen.cli.letters import content_of, fingerprint, letter_briefing
    from briefgen.deliver.to_mail.order import Order, refuse_domains
    from briefgen.deliver.to_mail.recipients import recipients

    to, cc, bcc = (recipients(words[field]) for field in ("to", "cc", "bcc"))
    sender = recipients([words["sender"]])[0] if words["sender"] else settings.account(account_name).mailbox
    briefing, house = letter_briefing(articles, words)
    marking = briefing.cover.marking.text if briefing.cover.marking else ""
    facts = {"marking": marking, "title": briefing.title, "reference": briefing.cover.reference, "date": briefing.day}
    proof, language = fingerprint(briefing), house.look.language
    order = Order(sender, to, cc, bcc, words["subject"], facts, proof, language, words["per_recipient"])
    refuse_domains(order, settings.allowed_domains(marking))
    content, notices = content_of(briefing, words["forms"], house)
    for notice in () if quiet else notices:
        say(notice)
    return order, content


def _shown(order: "Order", content: "Content", place: str, account: "Account | None") -> None:
    """The messages on the screen or in files, and nothing sent."""
    from briefgen.cli.letters import described, written

    if place:
        for path in written(order, content, place):
            click.echo(path)
        return
    click.echo("\n".join(described(order, content, account)))


def _sent(
    order: "Order",
    content: "Content",
    settings: "MailSettings",
    account: "Account",
    words: dict[str, Any],
    quiet: bool,
) -> None:
    """Record the messages, send them, tell what became of them."""
    from briefgen.cli.sending import already_there, sent
    from briefgen.config.accounts import outbox_file
    from briefgen.config.clock import sending_time
    from briefgen.deliver.to_mail.order import addressed
    from briefgen.deliver.to_mail.outbox import Outbox
    from briefgen.deliver.to_mail.posting import Orders

    with Outbox(outbox_file()) as outbox:
        letters = addressed(order, content, sending_time())
        dispatch, known = outbox.record(account.name, order.briefing, content, letters, again=words["again"])
        if known:
            raise already_there(known)
        orders = Orders(settings.accounts, dispatch, words["per_minute"], words["wait"])
        code = sent(outbox, orders, len(order.everybody), quiet=quiet, as_json=words["as_json"])
    click.get_current_context().exit(code)


def _check(settings: "MailSettings", account_name: str, sender: str) -> None:
    """Go through the whole dialogue up to the sender's address, and no further."""
    from briefgen.deliver.to_mail.checking import checked
    from briefgen.model.mailbox import Mailbox

    account = settings.account(account_name)
    for line in checked(account, Mailbox.of(sender) if sender else account.mailbox):
        click.echo(line)
