"""The local sendmail gets a whole message, with its recipients beside it."""

import sys
from pathlib import Path

import pytest

from briefgen.config.accounts import Account, Method
from briefgen.deliver.to_mail.ledger import entries
from briefgen.deliver.to_mail.message import Content
from briefgen.deliver.to_mail.outbox import Outbox
from tests.mail_desk import recorded, run, states


def program(folder: Path, ending: str) -> Account:
    path = folder / "sendmail"
    keep = f"open({str(folder / 'got')!r}, 'ab').write(' '.join(sys.argv[1:]).encode() + sys.stdin.buffer.read())"
    path.write_text(f"#!{sys.executable}\nimport sys\n{keep}\n{ending}\n")
    path.chmod(0o755)
    return Account("test", "desk@example.org", Method.SENDMAIL, program=str(path))


@pytest.mark.parametrize(
    ("ending", "state"),
    [("", "sent"), ("sys.exit(75)", "deferred"), ("sys.exit('relaying denied')", "refused")],
)
def test_what_the_program_says_is_the_outcome(tmp_path: Path, letter_content: Content, ending: str, state: str) -> None:
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, each=False)
        run(outbox, program(tmp_path, ending))
        assert set(states(outbox, dispatch).values()) == {state}
        if state == "refused":
            assert next(entries(outbox, dispatch)).words == "relaying denied"
    got = (tmp_path / "got").read_bytes()
    assert got.startswith(b"-i -f desk@example.org -- ann@example.org ben@example.org cem@example.org")
    assert got.endswith(letter_content.body.replace(b"\r\n", b"\n"))


def test_a_program_that_is_not_there_sends_nothing(tmp_path: Path, letter_content: Content) -> None:
    account = Account("test", "desk@example.org", Method.SENDMAIL, program=str(tmp_path / "none"))
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        recorded(outbox, letter_content)
        assert "cannot be run" in run(outbox, account)
