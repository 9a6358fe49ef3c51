"""`briefgen outbox`: what was sent, what waits, and what only the user can decide."""

from typing import TYPE_CHECKING

import click

from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.deliver.to_mail.outbox import Outbox


def command(name: str) -> click.Command:
    """The command `outbox`."""
    return outbox


@click.group(epilog="\b\nExample:\n  briefgen outbox list\n  briefgen outbox retry")
def outbox() -> None:
    """See what was sent and what became of it; send or cancel what waits."""


@outbox.command("list", epilog="\b\nExample:\n  briefgen outbox list --json")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_(as_json: bool) -> None:
    """List what was sent, the latest first."""
    import json

    from briefgen.cli.sending import moment
    from briefgen.config.accounts import outbox_file
    from briefgen.deliver.to_mail.ledger import dispatches

    found = []
    if outbox_file().exists():  # looking makes nothing
        with _opened() as box:
            found = list(dispatches(box))
    if as_json:
        rows = [{"id": d.id, "created": d.created, "account": d.account, "subject": d.subject, "counts": d.counts} for d in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for dispatch in found:
        counts = ", ".join(f"{n} {state.value}" for state, n in dispatch.counts.items())
        click.echo(f"{dispatch.id:4}  {moment(dispatch.created)}  {counts}  {dispatch.subject}")
    if not found:
        click.echo("nothing was ever sent")


@outbox.command(epilog="\b\nExample:\n  briefgen outbox show 3")
@click.argument("dispatch", type=int, metavar="NUMBER")
def show(dispatch: int) -> None:
    """Show every recipient of one sending, and the server's words."""
    from briefgen.cli.sending import moment
    from briefgen.deliver.to_mail.ledger import entries

    with _opened() as box:
        found = list(entries(box, dispatch))
        now = box.clock()
    if not found:
        raise _unknown(dispatch)
    width = max(len(e.address) for e in found)
    for e in found:
        due = f" (next try {moment(e.due)})" if e.state.value == "deferred" and e.due > now else ""
        click.echo(f"{e.field:3}  {e.address:{width}}  {e.state.value:9}  {moment(e.changed)}  {e.words}{due}".rstrip())


@outbox.command(epilog="\b\nExample:\n  briefgen outbox retry --now")
@click.argument("dispatch", type=int, required=False, metavar="[NUMBER]")
@click.option("--now", "is_early", is_flag=True, help="Do not wait until a server that put us off should be asked again.")
@click.option("--undecided", is_flag=True, help="Also send what may have arrived already, after a question.")
@click.option("--yes", "is_sure", is_flag=True, help="Answer the question with yes.")
@click.option("--per-minute", type=click.IntRange(1), metavar="N", help="Most messages a minute.")
@click.option("--wait", default=0, type=click.IntRange(0), metavar="SECONDS", help="Stay this long to try again what a server put off.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of every recipient as JSON.")
def retry(dispatch: int | None, is_early: bool, undecided: bool, is_sure: bool, per_minute: int | None, wait: int, as_json: bool) -> None:
    """Send what waits: what was cut off, put off or never begun."""
    from briefgen.cli.sending import sent
    from briefgen.config.accounts import mail_settings
    from briefgen.deliver.to_mail.ledger import counts
    from briefgen.deliver.to_mail.outcome import State
    from briefgen.deliver.to_mail.posting import Orders

    accounts = mail_settings().accounts
    with _opened() as box:
        box.recover()
        if dispatch and not counts(box, dispatch):
            raise _unknown(dispatch)
        if undecided and (is_sure or click.confirm("What is undecided may have arrived. Send it once more?", err=True)):
            box.change_state(State.PENDING, [State.UNDECIDED], dispatch)
        orders = Orders(accounts, dispatch, per_minute, wait, is_early)
        code = sent(box, orders, box.waiting(dispatch), quiet=False, as_json=as_json)
    click.get_current_context().exit(code)


@outbox.command(epilog="\b\nExample:\n  briefgen outbox cancel 3 --to minister@example.org")
@click.argument("dispatch", type=int, metavar="NUMBER")
@click.option("--to", "address", default="", metavar="ADDRESS", help="Cancel for this recipient only.")
def cancel(dispatch: int, address: str) -> None:
    """Give up what waits or is undecided; what was sent stays sent."""
    from briefgen.deliver.to_mail.outcome import State

    with _opened() as box:
        box.recover()
        count = box.change_state(State.CANCELLED, [State.PENDING, State.DEFERRED, State.UNDECIDED], dispatch, address)
    if not count:
        raise UsageError(f"nothing of dispatch {dispatch} waits" + (f" for {address}" if address else ""), fix="see: briefgen outbox list")
    click.echo(f"{count} cancelled")


def _opened() -> "Outbox":
    from briefgen.config.accounts import outbox_file
    from briefgen.deliver.to_mail.outbox import Outbox

    return Outbox(outbox_file())


def _unknown(dispatch: int) -> UsageError:
    return UsageError(f"there is no dispatch {dispatch}", fix="see: briefgen outbox list")
