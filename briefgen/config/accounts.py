"""Mail accounts and the domains a marking allows, from `mail.toml` in the user's folder.

Only the user's own folder is read: an account may name a command to run, and no folder one happens to work in may choose that.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from briefgen.config.inspection import Inspection
from briefgen.config.layer import Layer, Layered, load, shown
from briefgen.config.spelling import nearest
from briefgen.errors import SettingsError
from briefgen.model.mailbox import Mailbox
from briefgen.model.notice import Where


class Method(StrEnum):
    """What takes the mail."""

    SMTP = "smtp"
    SENDMAIL = "sendmail"


class Security(StrEnum):
    """How the connection is kept secret; there is no 'if possible'."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Login(StrEnum):
    """How one proves who one is."""

    PASSWORD = "password"
    XOAUTH2 = "xoauth2"
    NONE = "none"


def _key(doc: str, default: object, low: float | None = None, high: float | None = None) -> Any:
    return field(default=default, metadata={"doc": doc, "low": low, "high": high})


@dataclass(frozen=True, slots=True)
class Account:
    """One way to send; `secret` says where the password or token comes from, never what it is."""

    name: str
    sender: str = field(metadata={"doc": "the address that mail comes from, such as Desk <desk@example.org>", "low": None, "high": None})
    method: Method = _key("smtp or sendmail", Method.SMTP)
    host: str = _key("name of the server", "")
    port: int = _key("port of the server; 0 takes the usual one", 0, 0, 65535)
    security: Security = _key("starttls, tls or none", Security.STARTTLS)
    login: Login = _key("password, xoauth2 or none", Login.PASSWORD)
    user: str = _key("name to log in with", "")
    secret: str = _key("keyring, netrc, env:NAME or command:PROGRAM WORDS", "keyring")
    ca_file: str = _key("file of certificates to trust instead of the system's", "")
    helo: str = _key("name this computer gives itself; '' finds one", "")
    program: str = _key("the local sendmail", "/usr/sbin/sendmail")
    per_minute: int = _key("most messages a minute; 0 knows no limit", 0, 0, 100_000)
    timeout_seconds: float = _key("how long to wait for an answer", 60.0, 1, 3600)

    @property
    def mailbox(self) -> Mailbox:
        """The sender as a value."""
        return Mailbox.of(self.sender)

    @property
    def is_local(self) -> bool:
        """Whether the server runs on this very computer."""
        try:
            return self.host == "localhost" or ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def place(self) -> tuple[str, int]:
        """Host and port. Source: RFC 8314 for 587 and 465."""
        usual = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
        return self.host, self.port or usual[self.security]


@dataclass(frozen=True, slots=True)
class MailSettings:
    """All accounts by name, the one that is taken unasked, and marking → the only domains it may go to ('' is any marking)."""

    accounts: Mapping[str, Account]
    default: str
    allowed: Mapping[str, tuple[str, ...]]

    def account(self, name: str = "") -> Account:
        """The account of that name, or the default one. Raises SettingsError."""
        if (name or self.default) in self.accounts:
            return self.accounts[name or self.default]
        if not self.accounts:
            raise SettingsError("no mail account is set up", where=Where(shown(mail_file())), fix="set one up with: briefgen account add")
        fix = f"{nearest(name, self.accounts)}the accounts are {', '.join(self.accounts)}"
        raise SettingsError(f"there is no account '{name or self.default}'", where=Where(shown(mail_file())), fix=fix)

    def allowed_domains(self, marking: str) -> tuple[str, ...] | None:
        """The only domains that a marking may go to, None where it may go anywhere."""
        return self.allowed.get(marking, self.allowed.get("")) if marking else None


def mail_file() -> Path:
    """The file that accounts are kept in."""
    import platformdirs

    return Path(platformdirs.user_config_dir("briefgen")) / "mail.toml"


def outbox_file() -> Path:
    """The file that the outbox is kept in."""
    import platformdirs

    return Path(platformdirs.user_state_dir("briefgen")) / "outbox.sqlite3"


def mail_settings(path: Path | None = None) -> MailSettings:
    """Read `mail.toml`. Raises: SettingsError with every problem of it; a file that is not there has no accounts."""
    path = path or mail_file()
    if not path.exists():
        return MailSettings({}, "", {})
    _refuse_strangers_file(path)
    layer = load(path)
    inspection = Inspection(Layered(layer.table, {}, (layer,)))
    inspection.strangers(layer.table, {"default": None, "account": None, "marking": None})
    accounts = dict(_accounts(inspection, layer))
    allowed = dict(_allowed(inspection, layer))
    default = layer.table.get("default", next(iter(accounts), ""))
    if default and default not in accounts and not inspection.problems:
        inspection.complain(f"there is no account '{default}'", "default", f"the accounts are {', '.join(accounts)}")
    if inspection.problems:
        raise SettingsError.of(tuple(inspection.problems))
    return MailSettings(accounts, default, allowed)


def _accounts(inspection: Inspection, layer: Layer) -> Iterator[tuple[str, Account]]:
    usual = {f.name: f.default for f in fields(Account) if f.name not in ("name", "sender")}
    tables = layer.table.get("account", {})
    if not isinstance(tables, dict):
        inspection.complain("accounts are tables", "account", "write [account.NAME] with its keys below")
        return
    for name, table in tables.items():
        at = f"account.{name}"
        whole = {"name": name, **usual, **table} if isinstance(table, dict) else table
        account: Account | None = inspection.record(Account, whole, at)
        if account:
            for key, what, fix in _broken_manners(account):
                inspection.complain(what, f"{at}.{key}", fix)
            yield name, account


def _broken_manners(account: Account) -> Iterator[tuple[str, str, str]]:
    """What types cannot say: keys that need one another, and a password that anybody on the way could read."""
    try:
        Mailbox.of(account.sender)
    except ValueError as problem:
        yield "sender", str(problem), "write it as Name <name@example.org>"
    if account.method is Method.SENDMAIL:
        return
    if not account.host:
        yield "host", "the name of the server is missing", 'add it: host = "smtp.example.org"'
    if account.login is not Login.NONE and not account.user:
        yield "user", "the name to log in with is missing", 'add it, or write login = "none"'
    if account.login is not Login.NONE and account.security is Security.NONE and not account.is_local:
        yield "security", "a password would cross the network in clear", 'write security = "starttls" or "tls"'
    kind, _, rest = account.secret.partition(":")
    if kind not in ("keyring", "netrc", "env", "command") or (kind in ("env", "command")) != bool(rest.strip()):
        yield "secret", "this says no place that a secret comes from", "write keyring, netrc, env:NAME or command:PROGRAM WORDS"


def _allowed(inspection: Inspection, layer: Layer) -> Iterator[tuple[str, tuple[str, ...]]]:
    tables = layer.table.get("marking", {})
    if not isinstance(tables, dict):
        inspection.complain("this is a table", "marking", 'write [marking] with allow_domains = ["example.org"] below')
        return
    for name, table in {"": {k: v for k, v in tables.items() if k == "allow_domains"}, **tables}.items():
        at = f"marking.{name}".rstrip(".")
        if name != "allow_domains" and isinstance(table, dict):
            inspection.strangers(table, {"allow_domains": None}, at)
            if "allow_domains" in table and (domains := inspection.sequence((str, ...), table["allow_domains"], f"{at}.allow_domains")):
                yield name, tuple(d.lower() for d in domains)
        elif name != "allow_domains":
            inspection.complain(f"there is no key '{name}' here", at, f'write [marking."{name}"] with allow_domains below')


def _refuse_strangers_file(path: Path) -> None:
    """Whoever can write the file chooses a command that runs as the user."""
    found = path.stat()
    if hasattr(os, "getuid") and (found.st_uid not in (os.getuid(), 0) or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        fix = f"take the right to write from others: chmod 600 {path}"
        raise SettingsError("others may write this file, and it can name commands to run", where=Where(shown(path)), fix=fix)
