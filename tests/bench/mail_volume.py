"""Ten thousand personalised messages through a local server, beside the standard library sending the same bytes in a bare loop.

    python tests/bench/mail_volume.py [--messages 10000] [--rounds 3]

The server is the smallest that speaks SMTP, in a process of its own, so that it is the client that is measured. Both clients keep one
connection for as many messages. Prints messages per second, the ratio (0.8 or more is wanted) and how much memory grew; never fails.
"""

import argparse
import multiprocessing
import resource
import smtplib
import socket
import statistics
import tempfile
import time
from pathlib import Path
from threading import Event

from briefgen import brief
from briefgen.config.accounts import Account, Login, Security
from briefgen.config.clock import sending_time
from briefgen.deliver.to_mail.message import Content, content
from briefgen.deliver.to_mail.order import Order, addressed
from briefgen.deliver.to_mail.outbox import Outbox
from briefgen.deliver.to_mail.posting import Orders, post
from briefgen.model.mailbox import Mailbox
from briefgen.pipeline import mail_body, render

ARTICLE = Path(__file__).parents[2] / "seeds" / "paris-summit.txt"


def serve(listening: socket.socket) -> None:
    """Take every message and keep none."""
    while True:
        connection, _ = listening.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        lines = connection.makefile("rb")
        connection.sendall(b"220 sink\r\n")
        for line in lines:
            word = line[:4].upper()
            if word == b"DATA":
                connection.sendall(b"354 go on\r\n")
                while lines.readline() != b".\r\n":
                    pass
            connection.sendall(b"250 ok\r\n" if word != b"QUIT" else b"221 bye\r\n")
            if word == b"QUIT":
                break
        connection.close()


def kilobytes() -> int:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def ours(port: int, order: Order, shared: Content, folder: Path) -> tuple[float, float]:
    """Seconds to record the messages, and to send them."""
    account = Account("bench", str(order.sender), host="127.0.0.1", port=port, security=Security.NONE, login=Login.NONE)
    start = time.perf_counter()
    with Outbox(folder / f"outbox-{time.time_ns()}.sqlite3") as outbox:
        dispatch, _ = outbox.record("bench", order.briefing, shared, addressed(order, shared, sending_time()))
        recorded = time.perf_counter()
        post(outbox, Orders({"bench": account}, dispatch), Event())
    return recorded - start, time.perf_counter() - recorded


def bare(port: int, order: Order, shared: Content) -> float:
    """Seconds that the standard library takes for the same bytes, made beforehand; as many messages a connection as ours."""
    letters = [(letter.to[0].address, header) for letter, header in addressed(order, shared, sending_time())]
    start = time.perf_counter()
    for first in range(0, len(letters), 100):
        with smtplib.SMTP("127.0.0.1", port, local_hostname="localhost") as client:
            for address, header in letters[first : first + 100]:
                client.sendmail(order.sender.address, [address], header + shared.body)
    return time.perf_counter() - start


def main() -> None:
    """Measure, interleaved, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    briefing = brief(ARTICLE, marking="TLP:GREEN")
    shared = content((*mail_body(briefing), render(briefing, "docx")))
    people = tuple(Mailbox(f"person{n}@example.org", f"Person {n}") for n in range(chosen.messages))
    facts = {"marking": "TLP:GREEN", "title": briefing.title}
    order = Order(
        Mailbox("desk@example.org", "Desk"), people, (), (), "{marking} {title} for {name}", facts, "bench", is_per_recipient=True
    )
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    server = multiprocessing.Process(target=serve, args=(listening,), daemon=True)
    server.start()
    with tempfile.TemporaryDirectory() as folder:
        few = Order(order.sender, people[:500], (), (), order.subject, facts, "warm", is_per_recipient=True)
        ours(port, few, shared, Path(folder))
        before = kilobytes()
        rounds = [(*ours(port, order, shared, Path(folder)), kilobytes() - before, bare(port, order, shared)) for _ in range(chosen.rounds)]
    for recording, sending, grown, peer in rounds:
        whole, rate = recording + sending, chosen.messages / peer
        print(
            f"ours {chosen.messages / whole:.0f}/s (recording {recording:.2f} s, sending {sending:.2f} s), bare {rate:.0f}/s, "
            f"ratio {peer / whole:.2f}, memory grew by {grown} kB"
        )
    ratio = statistics.median(peer / (r + s) for r, s, _, peer in rounds)
    print(f"{chosen.messages} messages of {len(shared.body)} bytes: median ratio {ratio:.2f}, {chosen.rounds} rounds")
    server.kill()


if __name__ == "__main__":
    main()
