"""Whatever goes wrong in the dialogue: nobody gets a message twice, nobody is forgotten, and doubt is called doubt."""

import socket
from pathlib import Path
from threading import Thread

import pytest

from briefgen.config.accounts import Account, Login, Security
from briefgen.deliver.to_mail.ledger import entries
from briefgen.deliver.to_mail.message import Content, content
from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.model.mailbox import Mailbox
from briefgen.model.rendition import Rendition
from tests.mail_desk import PEOPLE, plain_account, recorded, run, secure_account, states
from tests.mail_server import ACTIONS, PASSWORD, STAGES, Fault, Mailroom, MailServer


# Before MAIL there is no difference between one message for all and one for each.
@pytest.mark.parametrize(("stage", "each"), [(stage, True) for stage in STAGES] + [(stage, False) for stage in STAGES[4:9]])
@pytest.mark.parametrize("action", ACTIONS)
def test_a_fault_at_any_stage_neither_loses_nor_doubles(
    stage: str, action: str, each: bool, tmp_path: Path, room: Mailroom, letter_content: Content, certificate, ca_file
) -> None:
    room.faults.append(Fault(stage, action))
    with MailServer(room, tls=certificate, wants_login=True) as server, Outbox(tmp_path / "outbox.sqlite3") as outbox:
        account = secure_account(server, ca_file)
        dispatch = recorded(outbox, letter_content, each=each)
        run(outbox, account)
        run(outbox, account)
        run(outbox, account, is_early=True)
        ended, copies = states(outbox, dispatch), {a.partition("@")[0]: n for a, n in room.copies().items()}
    assert max(copies.values(), default=0) <= 1
    for name, state in ended.items():
        match state:
            case "sent":
                assert copies[name] == 1
            case "undecided":
                assert stage == "BODY" or (stage == "DOT" and action not in ("temporary", "permanent", "shut"))
            case "refused":
                assert action == "permanent" and stage in ("MAIL", "RCPT", "DATA", "BODY", "DOT") and name not in copies
            case _:
                pytest.fail(f"{name} is left {state}")
    doubtful = [s for s in ended.values() if s != "sent"]
    assert len(doubtful) <= (1 if each else len(PEOPLE))


def test_the_outcome_of_each_recipient_is_its_own(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    room.refused = {"ben@example.org": "550 5.1.1 no such user", "cem@example.org": "450 4.2.1 greylisted"}
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, each=False)
        run(outbox, account)
        assert states(outbox, dispatch) == {"ann": "sent", "ben": "refused", "cem": "deferred"}
        assert next(e.words for e in entries(outbox, dispatch) if e.field == "to" and "ben" in e.address) == "550 5.1.1 no such user"
        run(outbox, account)
        assert room.copies() == {"ann@example.org": 1}, "what was put off waits for its time"
        room.refused.clear()
        run(outbox, account, is_early=True)
        assert room.copies() == {"ann@example.org": 1, "cem@example.org": 1}


def test_what_was_put_off_waits_longer_each_time(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    room.refused = {"ann@example.org": "450 4.2.1 greylisted"}
    now = [1000.0]
    with Outbox(tmp_path / "o.sqlite3", clock=lambda: now[0]) as outbox:
        recorded(outbox, letter_content, people=PEOPLE[:1])
        pauses = []
        for _ in range(6):
            run(outbox, account)
            due = outbox.next_due()
            assert due is not None
            pauses.append(due - now[0])
            now[0] = due
    assert pauses == [60, 300, 900, 3600, 14400, 14400]


def test_a_server_that_takes_few_recipients_at_once_gets_the_others_next(tmp_path: Path, room: Mailroom, letter_content: Content) -> None:
    people = tuple(Mailbox(f"p{n}@example.org") for n in range(250))
    with MailServer(room) as server, Outbox(tmp_path / "o.sqlite3") as outbox:
        room.faults.append(Fault("RCPT", "temporary", 0))
        dispatch = recorded(outbox, letter_content, each=False, people=people)
        run(outbox, plain_account(server))
        assert set(states(outbox, dispatch).values()) == {"sent"}
    assert room.copies() == {p.address: 1 for p in people}
    assert [len(addresses) for _, addresses, _ in room.taken] == [100, 100, 50]


def test_a_message_above_the_limit_of_the_server_is_not_begun(tmp_path: Path, room: Mailroom, letter_content: Content) -> None:
    with MailServer(room, data_size_limit=10_000) as server, Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, people=PEOPLE[:1])
        run(outbox, plain_account(server))
        (entry,) = entries(outbox, dispatch)
    assert entry.state.value == "refused"
    assert "the server takes 0.0 MB" in entry.words
    assert room.taken == []


def test_an_address_beyond_ascii_goes_only_to_a_server_that_can(tmp_path: Path, room: Mailroom, letter_content: Content) -> None:
    people = (Mailbox("jürgen@bücher.example", "Jürgen"),)
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        with MailServer(room, enable_SMTPUTF8=False) as server:
            first = recorded(outbox, letter_content, people=people)
            run(outbox, plain_account(server))
            assert states(outbox, first) == {"jürgen": "refused"}
        with MailServer(room) as server:
            second = recorded(outbox, letter_content, people=people)
            run(outbox, plain_account(server))
            assert states(outbox, second) == {"jürgen": "sent"}
    assert room.copies() == {"jürgen@xn--bcher-kva.example": 1}


def test_the_message_arrives_to_the_byte(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        recorded(outbox, letter_content, people=PEOPLE[:1])
        ((header,),) = outbox.tables.execute("SELECT header FROM message").fetchall()
        run(outbox, account)
    ((_, _, arrived),) = room.taken
    assert arrived == header + letter_content.body


def test_a_peer_that_stops_reading_is_left_and_the_message_kept(tmp_path: Path) -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    kept = []

    def serve() -> None:
        for _ in range(4):
            connection, _ = listening.accept()
            kept.append(connection)
            connection.sendall(b"220 hi\r\n")
            for _ in ("EHLO", "MAIL", "RCPT", "DATA"):
                word = connection.recv(1000)[:4]
                connection.sendall(b"354 go\r\n" if word == b"DATA" else b"250 ok\r\n")

    Thread(target=serve, daemon=True).start()
    words = {"security": Security.NONE, "login": Login.NONE, "timeout_seconds": 0.3}
    account = Account("test", "desk@example.org", host="127.0.0.1", port=listening.getsockname()[1], **words)
    large = content((Rendition("", "text/plain", b"x"), Rendition("a.pdf", "application/pdf", bytes(12_000_000))))
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, large, people=PEOPLE[:1])
        assert "4 times in a row" in run(outbox, account)
        assert states(outbox, dispatch) == {"ann": "deferred"}


def test_no_secret_is_kept_in_the_outbox(tmp_path: Path, room: Mailroom, letter_content: Content, certificate, ca_file) -> None:
    with MailServer(room, tls=certificate, wants_login=True) as server, Outbox(tmp_path / "o.sqlite3") as outbox:
        recorded(outbox, letter_content)
        run(outbox, secure_account(server, ca_file))
        assert len(room.taken) == 3
        assert not any(PASSWORD.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_a_full_disk_before_the_dot_sends_nothing(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, people=PEOPLE[:1])
        full = "CREATE TRIGGER full BEFORE UPDATE OF at_dot ON message WHEN new.at_dot = 1 BEGIN SELECT RAISE(FAIL, 'disk is full'); END"
        outbox.tables.execute(full)
        assert "cannot be written: disk is full" in run(outbox, account)
        assert (room.taken, states(outbox, dispatch)) == ([], {"ann": "pending"})
