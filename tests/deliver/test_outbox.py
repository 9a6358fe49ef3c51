"""The outbox sends once: across processes, kills, power cuts and impatient users."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread, Timer

import pytest

from briefgen.config.accounts import Account
from briefgen.config.clock import sending_time
from briefgen.deliver.to_mail.message import Content
from briefgen.deliver.to_mail.order import Order, addressed
from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.deliver.to_mail.outcome import State
from briefgen.deliver.to_mail.posting import Orders, post
from briefgen.errors import DeliverError
from briefgen.model.mailbox import Mailbox
from tests.mail_desk import DESK, PEOPLE, plain_account, recorded, run, states
from tests.mail_server import Fault, Mailroom, MailServer


def record(outbox: Outbox, content: Content, people: tuple[Mailbox, ...], **words: bool):  # type: ignore[no-untyped-def]
    order = Order(DESK, people, (), (), "{title}", {"title": "The quay", "marking": ""}, "b1", is_per_recipient=True)
    return outbox.record("test", "b1", content, addressed(order, content, sending_time()), **words)


def test_a_briefing_goes_to_nobody_twice_unless_asked(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        record(outbox, letter_content, PEOPLE[:1])
        dispatch, known = record(outbox, letter_content, (Mailbox("ANN@example.org"), PEOPLE[1]))
        assert dispatch == 0 and [(k.address, k.state) for k in known] == [("ann@example.org", State.PENDING)]
        run(outbox, account)
        assert [k.state for k in record(outbox, letter_content, PEOPLE)[1]] == [State.SENT]
        assert room.copies() == {"ann@example.org": 1}, "where one is known, nobody is written down"
        record(outbox, letter_content, PEOPLE, again=True)
        run(outbox, account)
    assert room.copies() == {"ann@example.org": 2, "ben@example.org": 1, "cem@example.org": 1}


def test_who_was_refused_or_cancelled_can_be_sent_to_again(
    tmp_path: Path, room: Mailroom, account: Account, letter_content: Content
) -> None:
    room.refused = {"ann@example.org": "550 no"}
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        record(outbox, letter_content, PEOPLE[:2])
        outbox.change_state(State.CANCELLED, [State.PENDING], address="ben@example.org")
        run(outbox, account)
        room.refused.clear()
        assert record(outbox, letter_content, PEOPLE)[1] == []


def test_two_processes_at_once_send_once(tmp_path: Path, room: Mailroom, server: MailServer, letter_content: Content) -> None:
    path = tmp_path / "o.sqlite3"
    people = tuple(Mailbox(f"p{n}@example.org") for n in range(120))
    with Outbox(path) as outbox:
        record(outbox, letter_content, people)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from tests.deliver.kill_runs import *\n"
        "account = Account('test', 'desk@example.org', host='127.0.0.1', port=int(sys.argv[2]), security=Security.NONE, login=Login.NONE)\n"
        "with Outbox(Path(sys.argv[3])) as outbox: post(outbox, Orders({'test': account}), Event())"
    )
    command = [sys.executable, "-c", code, str(Path(__file__).parents[2]), str(server.port), str(path)]
    running = [subprocess.Popen(command) for _ in range(3)]
    assert [p.wait(60) for p in running] == [0, 0, 0]
    assert room.copies() == {p.address: 1 for p in people}


def test_two_commands_at_once_record_once(tmp_path: Path, letter_content: Content) -> None:
    results = []

    def one() -> None:
        with Outbox(tmp_path / "o.sqlite3") as outbox:
            results.append(record(outbox, letter_content, PEOPLE)[0])

    threads = [Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [0, 0, 0, 1]


def test_who_opens_a_new_outbox_waits_for_another_that_is_making_it(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "o.sqlite3", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = Timer(0.3, other.execute, ["COMMIT"])
    done.start()
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        assert outbox.claim() == []
    done.join()
    other.close()


def test_a_live_process_keeps_what_it_claimed(tmp_path: Path, letter_content: Content) -> None:
    with Outbox(tmp_path / "o.sqlite3") as mine, Outbox(tmp_path / "o.sqlite3") as other:
        dispatch = recorded(mine, letter_content)
        assert len(mine.claim()) == 3
        other.recover()
        assert other.claim() == []
        assert set(states(other, dispatch).values()) == {"sending"}


def test_after_a_power_cut_the_whole_claim_is_in_doubt_and_the_rest_is_not(tmp_path: Path, letter_content: Content) -> None:
    people = tuple(Mailbox(f"p{n}@example.org") for n in range(30))
    with Outbox(tmp_path / "o.sqlite3") as before:
        record(before, letter_content, people)
        before.claim()
        with Outbox(tmp_path / "o.sqlite3") as after:
            os.unlink(tmp_path / f"owner-{before.owner.token}.lock")
            after.boot = "another start of the machine"
            after.recover()
            assert sorted(states(after, 1).values()) == ["pending"] * 10 + ["undecided"] * 20


def test_what_is_undecided_is_sent_only_when_asked(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    room.faults.append(Fault("DOT", "drop"))
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content, people=PEOPLE[:1])
        run(outbox, account)
        assert states(outbox, dispatch) == {"ann": "undecided"}
        run(outbox, account, is_early=True)
        assert room.copies() == {"ann@example.org": 1}
        outbox.change_state(State.PENDING, [State.UNDECIDED], dispatch)
        run(outbox, account)
        assert states(outbox, dispatch) == {"ann": "sent"}


def test_content_is_kept_while_somebody_waits_and_no_longer(
    tmp_path: Path, room: Mailroom, account: Account, letter_content: Content
) -> None:
    def kept() -> int:
        with Outbox(tmp_path / "o.sqlite3") as outbox:
            return int(outbox.tables.execute("SELECT COUNT(*) FROM content").fetchone()[0])

    with Outbox(tmp_path / "o.sqlite3") as outbox:
        recorded(outbox, letter_content)
    assert kept() == 1
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        run(outbox, account)
    assert kept() == 0


def test_a_stop_ends_after_the_message_under_way(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    stop = Event()
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content)
        post(outbox, Orders({"test": account}), stop, lambda outcomes: stop.set())
        assert sorted(states(outbox, dispatch).values()) == ["pending", "pending", "sent"]


def test_the_pace_is_kept_by_all_processes_together(tmp_path: Path) -> None:
    now = [100.0]
    with Outbox(tmp_path / "o.sqlite3", clock=lambda: now[0]) as one, Outbox(tmp_path / "o.sqlite3", clock=lambda: now[0]) as two:
        waits = [box.slot("desk", 30) for box in (one, two, one)]
        now[0] += 60
        assert [*waits, two.slot("desk", 30)] == [0, 2, 4, 0]


def test_a_limit_slows_the_sending(tmp_path: Path, room: Mailroom, account: Account, letter_content: Content) -> None:
    import time

    with Outbox(tmp_path / "o.sqlite3") as outbox:
        recorded(outbox, letter_content)
        start = time.monotonic()
        run(outbox, account, per_minute=300)
        assert time.monotonic() - start >= 0.4
    assert len(room.taken) == 3


def test_only_its_owner_may_read_the_outbox(tmp_path: Path) -> None:
    with Outbox(tmp_path / "new" / "o.sqlite3"):
        modes = {p.name.partition("-")[0]: p.stat().st_mode & 0o77 for p in (tmp_path / "new").iterdir()}
        assert set(modes.values()) == {0}
        assert (tmp_path / "new").stat().st_mode & 0o77 == 0


def test_a_server_that_is_gone_leaves_everything_for_later(tmp_path: Path, letter_content: Content) -> None:
    with MailServer(Mailroom()) as server:
        account = plain_account(server)
    with Outbox(tmp_path / "o.sqlite3") as outbox:
        dispatch = recorded(outbox, letter_content)
        assert "no connection" in run(outbox, account)
        assert set(states(outbox, dispatch).values()) == {"pending"}


def test_a_file_that_is_no_outbox_is_refused(tmp_path: Path) -> None:
    (tmp_path / "o.sqlite3").write_bytes(b"not a database, and long enough to see" * 100)
    with pytest.raises(DeliverError, match="cannot be opened"):
        Outbox(tmp_path / "o.sqlite3")


def test_lock_files_of_the_killed_are_cleared_and_those_of_the_living_kept(tmp_path: Path) -> None:
    with Outbox(tmp_path / "o.sqlite3") as living, Outbox(tmp_path / "o.sqlite3") as outbox:
        for name in ("killed", "young"):
            (tmp_path / f"owner-{name}.lock").touch()
        for name in ("killed", living.owner.token):
            os.utime(tmp_path / f"owner-{name}.lock", (0, 0))
        outbox.recover()
        left = {p.stem.removeprefix("owner-") for p in tmp_path.glob("owner-*")}
        assert left == {"young", living.owner.token, outbox.owner.token}
