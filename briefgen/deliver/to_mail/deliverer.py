"""Renditions sent from the default account to the people of a `mailto:` address, as any caller of the port can ask for."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from threading import Event
from typing import TYPE_CHECKING

from briefgen.errors import DeliverError
from briefgen.model.mailbox import Mailbox, mailboxes
from briefgen.model.notice import Notice
from briefgen.model.rendition import Receipt, Rendition, Target

if TYPE_CHECKING:
    from briefgen.deliver.to_mail.order import Order

_SCHEME = "mailto:"


class MailDeliverer:
    """Sends renditions; those without a file name are the body. Source of the address's form: RFC 6068."""

    def deliver(self, renditions: Sequence[Rendition], target: Target) -> Receipt:
        """Send to everybody; whoever did not get it is named in a notice. Raises: DeliverError where nobody did, or did already."""
        from briefgen.config.accounts import mail_settings, outbox_file
        from briefgen.config.clock import sending_time
        from briefgen.deliver.to_mail.message import content
        from briefgen.deliver.to_mail.order import addressed
        from briefgen.deliver.to_mail.outbox import Outbox
        from briefgen.deliver.to_mail.outcome import Outcome, State
        from briefgen.deliver.to_mail.posting import Orders, post

        settings = mail_settings()
        account = settings.account()
        order, shared = _order(renditions, target, account.mailbox), content(renditions)
        outcomes: dict[str, Outcome] = {}
        with Outbox(outbox_file()) as outbox:
            dispatch, known = outbox.record(account.name, order.briefing, shared, addressed(order, shared, sending_time()))
            if known:
                raise DeliverError(f"{known[0].address} has this briefing already", fix="send it with: briefgen email --again")
            post(outbox, Orders(settings.accounts, dispatch), Event(), outcomes.update)
        return _receipt(target, {a: o.words for a, o in outcomes.items() if o.state is not State.SENT}, outcomes)


DELIVERER = MailDeliverer()


def _order(renditions: Sequence[Rendition], target: Target, sender: Mailbox) -> "Order":
    from urllib.parse import parse_qs, unquote

    from briefgen.deliver.to_mail.order import Order

    people, _, rest = target.address.removeprefix(_SCHEME).partition("?")
    fields = parse_qs(rest)
    subject = " ".join(fields.get("subject", ["Briefing"])).replace("{", "{{").replace("}", "}}")
    proof = sha256(b"".join(r.body for r in renditions)).hexdigest()
    to, cc, bcc = (
        mailboxes(",".join(part)) for part in ([unquote(people), *fields.get("to", ())], fields.get("cc", ()), fields.get("bcc", ()))
    )
    return Order(sender, to, cc, bcc, subject, {}, proof)


def _receipt(target: Target, failed: Mapping[str, str], outcomes: Mapping[str, object]) -> Receipt:
    if len(failed) == len(outcomes):
        words = "; ".join(f"{address}: {words}" for address, words in failed.items()) or "nothing was due"
        raise DeliverError(f"nobody got it: {words}", fix="see: briefgen outbox list")
    notices = tuple(Notice("mail.not_sent", f"{address} did not get it: {words}") for address, words in failed.items())
    return Receipt(target, tuple(_SCHEME + address for address in outcomes if address not in failed), notices)
