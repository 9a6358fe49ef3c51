"""Accounts are read with every mistake at once, and no file that others may write is believed."""

from pathlib import Path

import pytest

from briefgen.config.account_file import add_account
from briefgen.config.accounts import Account, Login, Method, Security, mail_settings
from briefgen.errors import BriefgenError, SettingsError

GOOD = """
[account.desk]
sender = "Desk <desk@example.org>"
host = "smtp.example.org"
user = "desk"

[account."two words"]
sender = "me@example.org"
method = "sendmail"

[marking]
allow_domains = ["example.org"]

[marking."TLP:RED"]
allow_domains = ["Red.example.org", "*.gov.example"]
"""


def save(folder: Path, text: str) -> Path:
    path = folder / "mail.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return path


def test_accounts_and_the_domains_of_markings_are_read(tmp_path: Path) -> None:
    settings = mail_settings(save(tmp_path, GOOD))
    assert list(settings.accounts) == ["desk", "two words"]
    assert settings.account().place == ("smtp.example.org", 587)
    assert settings.account("two words").method is Method.SENDMAIL
    assert settings.allowed_domains("TLP:RED") == ("red.example.org", "*.gov.example")
    assert settings.allowed_domains("OFFICIAL") == ("example.org",)
    assert settings.allowed_domains("") is None


def test_every_mistake_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = """[account.a]
sender = "no address"
hots = "x"
port = 70000
security = "ssl"
[account.b]
sender = "b@example.org"
host = "smtp.example.org"
security = "none"
secret = "hunter2"
[marking.RED]
allow = ["x.org"]
"""
    with pytest.raises(BriefgenError) as caught:
        mail_settings(save(tmp_path, text))
    told = str(caught.value)
    for words in (
        "mail.toml:3",
        "did you mean 'host'",
        "70000 is out of range",
        "'ssl' is not one of",
        "no key 'allow'",
        "in clear",
        "no place that",
    ):
        assert words in told, told
    assert "hunter2" not in told


def test_a_file_that_others_may_write_is_not_believed(tmp_path: Path) -> None:
    path = save(tmp_path, GOOD)
    path.chmod(0o622)
    with pytest.raises(SettingsError, match="others may write"):
        mail_settings(path)


def test_an_unknown_account_is_answered_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="did you mean 'desk'"):
        mail_settings(save(tmp_path, GOOD)).account("dsk")
    with pytest.raises(SettingsError, match="no mail account is set up"):
        mail_settings(tmp_path / "none.toml").account()


def test_an_account_is_added_below_what_stands_there(tmp_path: Path) -> None:
    path = save(tmp_path, GOOD)
    made = Account(
        'odd "name"',
        'Ü "x" <u@example.org>',
        Method.SMTP,
        "mx.example.org",
        2525,
        Security.TLS,
        Login.XOAUTH2,
        "u",
        "command:pass show 'x y'",
    )
    add_account(made, path)
    assert path.read_text(encoding="utf-8").startswith(GOOD.rstrip())
    assert mail_settings(path).account('odd "name"') == made
    assert path.stat().st_mode & 0o77 == 0


def test_an_account_with_a_mistake_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = save(tmp_path, GOOD)
    with pytest.raises(BriefgenError):
        add_account(Account("new", "not an address", host="mx.example.org", user="u"), path)
    with pytest.raises(BriefgenError, match="there is an account 'desk'"):
        add_account(Account("desk", "a@example.org"), path)
    assert path.read_text(encoding="utf-8") == GOOD
    assert [p.name for p in tmp_path.iterdir()] == ["mail.toml"]


def test_a_password_in_clear_is_allowed_on_this_computer_only(tmp_path: Path) -> None:
    text = '[account.a]\nsender = "a@example.org"\nhost = "{}"\nuser = "a"\nsecurity = "none"\n'
    for host in ("localhost", "127.0.0.1", "::1"):
        assert mail_settings(save(tmp_path, text.format(host))).account().is_local
    with pytest.raises(BriefgenError, match="in clear"):
        mail_settings(save(tmp_path, text.format("127.0.0.1.example.org")))
