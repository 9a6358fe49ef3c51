"""Passwords and tokens, from the place that the account names; none is ever printed, logged or kept."""

import os
import subprocess
from dataclasses import dataclass, field

from briefgen.config.accounts import Account
from briefgen.errors import DeliverError

_PATIENCE_SECONDS = 120  # a password program may ask the user for something


@dataclass(frozen=True, slots=True)
class Secret:
    """A password or token; what shows of it anywhere is three dots."""

    _words: str = field(repr=False)

    def __repr__(self) -> str:
        return "•••"

    def revealed(self) -> str:
        """The words themselves, for the server and nobody else."""
        return self._words


def secret_of(account: Account) -> Secret:
    """Ask the account's place for its secret. Raises DeliverError, with the place and never the words."""
    kind, _, rest = account.secret.partition(":")
    match kind:
        case "env":
            words = os.environ.get(rest, "")
            missing = f"set the environment variable {rest}"
        case "command":
            words = _said_by(account, rest)
            missing = "let the command print it as its first line"
        case "netrc":
            words = _from_netrc(account)
            missing = f"add to ~/.netrc: machine {account.host} login {account.user} password …"
        case _:
            words = _from_keyring(account)
            missing = f"put it there with: briefgen account password {account.name}"
    if not words:
        raise DeliverError(f"account '{account.name}': there is no password or token in its place, {kind}", fix=missing)
    return Secret(words)


def keep_in_keyring(account: Account, words: str) -> None:
    """Put a secret into the system's keyring. Raises DeliverError."""
    keyring = _keyring(account)
    try:
        keyring.set_password(f"briefgen {account.host}", account.user, words)
    except keyring.errors.KeyringError as error:
        raise _unusable(account, type(error).__name__) from None


def _from_keyring(account: Account) -> str:
    keyring = _keyring(account)
    try:
        return keyring.get_password(f"briefgen {account.host}", account.user) or ""
    except keyring.errors.KeyringError as error:
        raise _unusable(account, type(error).__name__) from None


def _keyring(account: Account):  # type: ignore[no-untyped-def]
    """The keyring library takes a quarter of a second to load and is an extra, so only an account that names it pays for it."""
    try:
        import keyring
        import keyring.errors
    except ImportError:
        fix = "install it with: pip install 'briefgen[keyring]', or let the account's `secret` name another place"
        raise DeliverError(f"account '{account.name}': the keyring library is not installed", fix=fix) from None
    return keyring


def _unusable(account: Account, why: str) -> DeliverError:
    fix = "unlock it, or let the account's `secret` name another place: netrc, env:NAME or command:PROGRAM WORDS"
    return DeliverError(f"account '{account.name}': the keyring cannot be used ({why})", fix=fix)


def _said_by(account: Account, command: str) -> str:
    """The first line that a program prints; no shell reads the command."""
    import shlex

    try:
        done = subprocess.run(shlex.split(command), stdout=subprocess.PIPE, timeout=_PATIENCE_SECONDS, check=False)
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise DeliverError(
            f"account '{account.name}': its secret's command cannot be run ({type(error).__name__})", fix="try it by hand"
        ) from None
    if done.returncode:
        what = f"account '{account.name}': its secret's command ended with code {done.returncode}"
        raise DeliverError(what, fix="try it by hand")
    return done.stdout.decode("utf-8", "replace").partition("\n")[0].rstrip("\r")


def _from_netrc(account: Account) -> str:
    import netrc

    try:
        found = netrc.netrc(os.environ.get("NETRC") or None).authenticators(account.host)
    except (OSError, netrc.NetrcParseError):  # its message may hold the word it stumbled over
        return ""
    return found[2] or "" if found and found[0] in (account.user, "") else ""
