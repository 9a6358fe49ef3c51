"""An account written into `mail.toml`, below what stands there; the file is replaced whole or not at all."""

import json
import os
from dataclasses import fields
from pathlib import Path

from briefgen.config.accounts import Account, mail_file, mail_settings
from briefgen.config.layer import shown
from briefgen.errors import SettingsError
from briefgen.model.notice import Where


def add_account(account: Account, path: Path | None = None) -> Path:
    """Write an account that was not there. Raises: SettingsError, with the file as it was, also for an account with mistakes."""
    path = path or mail_file()
    if account.name in mail_settings(path).accounts:
        raise SettingsError(f"there is an account '{account.name}'", where=Where(shown(path)), fix="choose another name, or edit the file")
    before = path.read_text(encoding="utf-8") if path.exists() else "# Mail accounts of briefgen. Secrets never stand here.\n"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = path.with_suffix(".part")
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8") as stream:
            stream.write(f"{before.rstrip()}\n\n{_table(account)}")
            stream.flush()
            os.fsync(stream.fileno())
        mail_settings(aside)
        os.replace(aside, path)
    except OSError as error:
        raise SettingsError(f"cannot be written: {error.strerror}", where=Where(shown(path)), fix="check its permissions") from None
    finally:
        aside.unlink(missing_ok=True)
    return path


def _table(account: Account) -> str:
    """The keys that differ from their defaults; what JSON writes for a text or number, TOML reads."""
    told = ((f.name, getattr(account, f.name)) for f in fields(account) if f.name != "name" and getattr(account, f.name) != f.default)
    lines = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in told)
    return "\n".join((f"[account.{json.dumps(account.name, ensure_ascii=False)}]", *lines)) + "\n"
