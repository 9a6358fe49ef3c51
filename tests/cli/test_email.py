"""The commands that send, as a user runs them."""

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.mail_server import Fault, Mailroom, MailServer

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def home(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A home of our own for accounts and outbox."""
    environment.update(XDG_CONFIG_HOME=str(tmp_path / "config"), XDG_STATE_HOME=str(tmp_path / "state"), HOME=str(tmp_path))
    return tmp_path


@pytest.fixture
def room() -> Mailroom:
    return Mailroom()


@pytest.fixture
def server(room: Mailroom, home: Path, run: Run):
    with MailServer(room) as running:
        words = ("--name", "desk", "--sender", "Desk <desk@example.org>", "--host", "127.0.0.1", "--port", running.port)
        done = run("account", "add", *words, "--security", "none", "--login", "none")
        assert done.returncode == 0, done.stderr
        yield running


def test_a_briefing_arrives_with_its_marking_first_and_its_files(server, room: Mailroom, run: Run, article_file: Path) -> None:
    to = ("--to", "Minister <minister@example.org>", "--cc", "desk@example.org", "--bcc", "archive@example.org")
    done = run("email", article_file, *to, "--format", "pdf", "--format", "docx", "--marking", "TLP:AMBER")
    assert done.returncode == 0, done.stderr
    assert b"3 sent" in done.stdout
    ((sender, people, raw),) = room.taken
    assert (sender, people) == ("desk@example.org", ["minister@example.org", "desk@example.org", "archive@example.org"])
    assert b"archive" not in raw
    message = message_from_bytes(raw, policy=policy.default)
    assert message["Subject"] == "TLP:AMBER Harbour board puts off decision on the old quay"
    text = message.get_body(("plain",)).get_content()
    assert text.startswith("TLP:AMBER") and "BOTTOM LINE" in text and "KEY OPEN QUESTIONS" in text and "?" in text
    html = message.get_body(("html",)).get_content()
    assert html.index("TLP:AMBER") < html.index("Harbour board", html.index("<body"))
    assert [p.get_content_type() for p in message.iter_attachments()] == [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]


def test_the_same_briefing_is_not_sent_twice_unless_asked(server, room: Mailroom, run: Run, article_file: Path) -> None:
    words = ("email", article_file, "--to", "a@example.org")
    assert run(*words).returncode == 0
    again = run(*words, "--style", "whitehall")
    assert again.returncode == 7 and b"--again" in again.stderr
    assert run(*words, "--again").returncode == 0
    assert room.copies() == {"a@example.org": 2}


def test_one_message_each_names_nobody_else(server, room: Mailroom, run: Run, article_file: Path, home: Path) -> None:
    (home / "list.csv").write_text("Name;Address\nAnn Lee;ann@example.org\n;ben@example.org\nAnn;ANN@example.org\n", encoding="utf-8")
    done = run("email", article_file, "--to", "@list.csv", "--per-recipient", "--subject", "For {name}: {title}")
    assert done.returncode == 0, done.stderr
    told = {people[0]: message_from_bytes(raw, policy=policy.default) for _, people, raw in room.taken}
    assert list(told) == ["ann@example.org", "ben@example.org"]
    assert told["ann@example.org"]["To"] == "Ann Lee <ann@example.org>"
    assert told["ann@example.org"]["Subject"].startswith("For Ann Lee: Harbour")
    assert "ben@" not in str(told["ann@example.org"])


def test_a_saved_briefing_is_sent_as_it_was_saved(server, room: Mailroom, run: Run, article_file: Path) -> None:
    run("json", article_file, "-o", "brief.json", "--marking", "OFFICIAL")
    assert run("email", "brief.json", "--to", "a@example.org").returncode == 0
    assert b"Subject: OFFICIAL Harbour board" in room.taken[0][2]
    refused = run("email", "brief.json", "--to", "b@example.org", "--marking", "TLP:CLEAR")
    assert refused.returncode == 2 and b"was settled" in refused.stderr


def test_partial_failure_has_its_own_code_and_the_servers_words(server, room: Mailroom, run: Run, article_file: Path) -> None:
    room.refused = {"b@example.org": "550 5.1.1 no such user here"}
    done = run("email", article_file, "--to", "a@example.org,b@example.org", "--json")
    assert done.returncode == 8
    told = json.loads(done.stdout)
    assert told["counts"] == {"sent": 1, "refused": 1}
    assert told["recipients"][1]["words"] == "550 5.1.1 no such user here"
    only_bad = run("email", article_file, "--to", "b@example.org")
    assert only_bad.returncode == 7


def test_what_waits_is_listed_shown_retried_and_cancelled(server, room: Mailroom, run: Run, article_file: Path) -> None:
    room.refused = dict.fromkeys(("a@example.org", "b@example.org"), "450 4.2.1 greylisted")
    assert run("email", article_file, "--to", "a@example.org,b@example.org").returncode == 7
    assert b"2 deferred" in run("outbox", "list").stdout
    assert b"greylisted (next try" in run("outbox", "show", "1").stdout
    room.refused.clear()
    assert b"2 deferred" in run("outbox", "retry").stdout, "its time has not come"
    assert run("outbox", "cancel", "1", "--to", "b@example.org").stdout == b"1 cancelled\n"
    again = run("outbox", "retry", "--now")
    assert again.returncode == 0 and b"1 sent, 1 cancelled" in again.stdout
    assert b"nothing was due" in run("outbox", "retry").stdout
    assert room.copies() == {"a@example.org": 1}
    assert json.loads(run("outbox", "list", "--json").stdout)[0]["counts"] == {"sent": 1, "cancelled": 1}
    assert run("outbox", "show", "9").returncode == 2
    assert run("outbox", "cancel", "1").returncode == 2


def test_what_is_undecided_is_sent_only_after_a_question(server, room: Mailroom, run: Run, article_file: Path) -> None:
    room.faults.append(Fault("DOT", "drop"))
    done = run("email", article_file, "--to", "a@example.org")
    assert done.returncode == 7 and b"undecided" in done.stdout
    assert b"undecided" in run("outbox", "retry").stdout
    assert run("outbox", "retry", "--undecided", input=b"n\n").returncode != 0 or room.copies() == {"a@example.org": 1}
    assert room.copies() == {"a@example.org": 1}
    assert run("outbox", "retry", "--undecided", "--yes").returncode == 0
    assert room.copies() == {"a@example.org": 2}


def test_a_marking_that_may_not_leave_stops_everything(server, room: Mailroom, run: Run, article_file: Path, home: Path) -> None:
    with (home / "config" / "briefgen" / "mail.toml").open("a", encoding="utf-8") as file:
        file.write('\n[marking."TLP:RED"]\nallow_domains = ["example.org"]\n')
    words = ("email", article_file, "--to", "a@example.org", "--marking", "TLP:RED")
    done = run(*words, "--bcc", "eve@elsewhere.example")
    assert done.returncode == 7
    assert b"TLP:RED may not go to eve@elsewhere.example" in done.stderr
    assert room.taken == [] and b"nothing was ever sent" in run("outbox", "list").stdout
    assert run(*words).returncode == 0


def test_a_message_too_large_says_what_to_leave_out(room: Mailroom, home: Path, run: Run, article_file: Path) -> None:
    with MailServer(room, data_size_limit=40_000) as server:
        words = ("--name", "desk", "--sender", "d@example.org", "--host", "127.0.0.1", "--port", server.port)
        run("account", "add", *words, "--security", "none", "--login", "none")
        done = run("email", article_file, "--to", "a@example.org", "--format", "pdf")
    assert done.returncode == 7
    assert b"the server takes" in done.stdout
    assert b"leave out harbour-board-puts-off-decision-on-the-old-quay.pdf" in done.stderr
    assert room.taken == []


def test_a_dry_run_shows_all_and_sends_nothing(home: Path, run: Run, article_file: Path) -> None:
    words = ("--from", "me@example.org", "--to", "a@example.org", "--bcc", "c@example.org", "--format", "pdf", "--marking", "TLP:GREEN")
    done = run("email", article_file, *words, "--dry-run")
    assert done.returncode == 0, done.stderr
    told = done.stdout.decode()
    for part in (
        "Nothing was sent",
        "From: me@example.org",
        "Bcc, seen by nobody: c@example.org",
        "Subject: TLP:GREEN Harbour",
        ".pdf, ",
        "BOTTOM LINE",
    ):
        assert part in told
    assert not (home / "state").exists()


def test_messages_are_written_instead_of_sent(home: Path, run: Run, article_file: Path) -> None:
    words = ("email", article_file, "--from", "me@example.org", "--to", "a@example.org,b@example.org", "--bcc", "c@example.org")
    one = run(*words, "--eml", "out.eml")
    assert one.stdout == b"out.eml\n" and b"c@example.org" in one.stderr
    message = message_from_bytes((home / "out.eml").read_bytes(), policy=policy.default)
    assert message["To"] == "a@example.org, b@example.org" and not re.search(rb"\bc@example.org", (home / "out.eml").read_bytes())
    many = run(*words, "--per-recipient", "--eml", "letters/")
    assert len(many.stdout.splitlines()) == 3
    refused = run(*words, "--per-recipient", "--eml", "letters.eml")
    assert refused.returncode == 2 and b"need a folder" in refused.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), b"no article"),
        (("{article}",), b"no mail account is set up"),
        (("{article}", "--from", "me@example.org"), b"nobody to send it to"),
        (("{article}", "--from", "me@example.org", "--to", "nobody"), b"is not an e-mail address"),
        (("{article}", "--from", "me@example.org", "--to", "@none.csv"), b"none.csv: the list cannot be read"),
        (("{article}", "--from", "me@example.org", "--to", "a@b.org", "--subject", "{tilte}"), b"cannot be filled in"),
        (("{article}", "--from", "me@example.org", "--to", "a@b.org", "--subject", "{name}"), b"with --per-recipient also"),
        (("{article}", "--from", "me@example.org", "--to", "a@b.org", "--subject", "{title.__class__}"), b"cannot be filled in"),
    ],
)
def test_a_wrong_command_line_says_so(home: Path, run: Run, article_file: Path, words: tuple[str, ...], said: bytes) -> None:
    done = run("email", *(w.format(article=article_file) if w == "{article}" else w for w in words))
    assert done.returncode in (2, 3)
    assert said in done.stderr


def test_a_title_cannot_write_a_header(server, room: Mailroom, run: Run, article_file: Path) -> None:
    done = run("email", article_file, "--to", "a@example.org", "--title", "Quay\r\nBcc: eve@example.org\r\n\r\n<b>body</b>")
    assert done.returncode == 0, done.stderr
    message = message_from_bytes(room.taken[0][2], policy=policy.default)
    assert message["Bcc"] is None and message["Subject"] == "Quay Bcc: eve@example.org <b>body</b>"
    assert "<b>body" not in message.get_body(("html",)).get_content()


def test_the_account_is_tried_without_sending(server, room: Mailroom, run: Run) -> None:
    done = run("email", "--test")
    assert done.returncode == 0 and b"sender: Desk <desk@example.org>" in done.stdout
    assert room.taken == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_an_interruption_stops_after_the_message_under_way(server, room: Mailroom, run: Run, article_file: Path, environment) -> None:
    people = ",".join(f"p{n}@example.org" for n in range(30))
    words = [sys.executable, "-m", "briefgen", "email", str(article_file), "--to", people, "--per-recipient", "--per-minute", "200"]
    with subprocess.Popen(words, cwd=article_file.parent, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        end = time.monotonic() + 20
        while len(room.taken) < 2 and time.monotonic() < end:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert b"stopping after this message" in err and b"pending" in out
    before = len(room.taken)
    assert 2 <= before < 30
    assert run("outbox", "retry", "--per-minute", "60000").returncode == 0
    assert set(room.copies().values()) == {1} and len(room.copies()) == 30


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_background_job_that_ignores_interruptions_sends_all(server, room: Mailroom, article_file: Path, environment) -> None:
    words = [sys.executable, "-m", "briefgen", "email", str(article_file), "--to", "a@example.org,b@example.org", "--per-recipient"]
    words += ["--per-minute", "60"]
    shell = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *words]
    with subprocess.Popen(shell, cwd=article_file.parent, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        end = time.monotonic() + 20
        while not room.taken and time.monotonic() < end:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    assert len(room.taken) == 2


def test_an_account_is_asked_for_step_by_step(home: Path, run: Run) -> None:
    answers = b"desk\nDesk <desk@example.org>\n\ntls\nxoauth2\n\nenv:TOKEN\n"
    done = run("account", "add", input=answers)
    assert done.returncode == 0, done.stderr
    told = run("account", "list").stdout.decode()
    assert "* desk  Desk <desk@example.org>  smtp.example.org:465, tls, login xoauth2" in told
    assert 'secret = "env:TOKEN"' in (home / "config" / "briefgen" / "mail.toml").read_text()


def test_looking_at_an_empty_outbox_makes_nothing(home: Path, run: Run) -> None:
    assert run("outbox", "list").stdout == b"nothing was ever sent\n"
    assert not (home / "state").exists()


def test_an_unknown_format_is_answered_with_the_nearest(home: Path, run: Run, article_file: Path) -> None:
    done = run("email", article_file, "--from", "a@b.org", "--to", "c@d.org", "--format", "pfd", "--dry-run")
    assert done.returncode == 2 and b"did you mean 'pdf'" in done.stderr
