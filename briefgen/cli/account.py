"""`briefgen account`: where mail is sent from. Secrets are asked for where nobody sees them, and kept by the system."""

import click


def command(name: str) -> click.Command:
    """The command `account`."""
    return account


@click.group(epilog="\b\nExample:\n  briefgen account add\n  briefgen email --test")
def account() -> None:
    """Set up the accounts that mail is sent from."""


@account.command(epilog="\b\nExample:\n  briefgen account add --name desk --sender desk@example.org --host smtp.example.org")
@click.option("--name", prompt="Name of the account", default="main", help="What you call it.")
@click.option("--sender", prompt="Sender, such as Desk <desk@example.org>", help="The address that mail comes from.")
@click.option("--method", type=click.Choice(["smtp", "sendmail"]), default="smtp", show_default=True, help="What takes the mail.")
@click.option("--host", default=None, help="Name of the server.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port of the server; the usual one where left out.")
@click.option("--security", type=click.Choice(["starttls", "tls", "none"]), default=None, help="How the connection is kept secret.")
@click.option("--login", type=click.Choice(["password", "xoauth2", "none"]), default=None, help="How you prove who you are.")
@click.option("--user", default=None, help="Name to log in with.")
@click.option("--secret", default=None, metavar="PLACE", help="keyring, netrc, env:NAME or command:PROGRAM WORDS; never the secret itself.")
def add(name: str, sender: str, method: str, **smtp: str | int | None) -> None:
    """Add an account; what is left out is asked for."""
    from briefgen.config.account_file import add_account
    from briefgen.config.accounts import Account, Login, Method, Security

    words = _asked(sender, smtp) if method == "smtp" else {}
    made = Account(name, sender, Method(method))
    if words:
        host, user, secret = (str(words[key]) for key in ("host", "user", "secret"))
        security, login = Security(str(words["security"])), Login(str(words["login"]))
        made = Account(name, sender, Method.SMTP, host, int(words["port"]), security, login, user, secret)
    path = add_account(made)
    if made.method is Method.SMTP and made.login is not Login.NONE and made.secret == "keyring":
        _keep(name)
    click.echo(f"{path}: account '{name}' added; check it with: briefgen email --test --account {name}")


@account.command(epilog="\b\nExample:\n  briefgen account password desk")
@click.argument("name", default="")
def password(name: str) -> None:
    """Put an account's password or token into the system's keyring."""
    _keep(name)
    click.echo("kept in the keyring")


@account.command("list", epilog="\b\nExample:\n  briefgen account list")
def list_() -> None:
    """List the accounts."""
    from briefgen.config.accounts import mail_file, mail_settings

    settings = mail_settings()
    for a in settings.accounts.values():
        host, port = a.place
        how = f"{host}:{port}, {a.security.value}, login {a.login.value}" if a.method.value == "smtp" else a.program
        click.echo(f"{'*' if a.name == settings.default else ' '} {a.name}  {a.sender}  {how}")
    if not settings.accounts:
        click.echo(f"no account in {mail_file()}; set one up with: briefgen account add")


def _asked(sender: str, given: dict[str, str | int | None]) -> dict[str, str | int]:
    """What was given, and the answers for what was not."""
    words: dict[str, str | int] = {key: value for key, value in given.items() if value is not None}
    domain = sender.rpartition("@")[2].rstrip("> ")
    if "host" not in words:
        words["host"] = click.prompt("Server", default=f"smtp.{domain}")
    if "security" not in words:
        words["security"] = click.prompt("Security", type=click.Choice(["starttls", "tls", "none"]), default="starttls")
    if "login" not in words:
        words["login"] = click.prompt("Login", type=click.Choice(["password", "xoauth2", "none"]), default="password")
    if words["login"] == "none":
        return {"user": "", "secret": "keyring", **words}
    if "user" not in words:
        words["user"] = click.prompt("User", default=sender.rpartition("<")[2].rstrip("> "))
    if "secret" not in words:
        words["secret"] = click.prompt("Where the secret is (keyring, netrc, env:NAME, command:PROGRAM)", default="keyring")
    return words


def _keep(name: str) -> None:
    from briefgen.config.accounts import mail_settings
    from briefgen.deliver.to_mail.secrets import keep_in_keyring

    keep_in_keyring(mail_settings().account(name), click.prompt("Password or token (not shown)", hide_input=True))
