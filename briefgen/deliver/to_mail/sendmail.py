"""The local sendmail program, which queues a message for all its recipients or for none."""

import subprocess
import tempfile
from collections.abc import Callable

from briefgen.config.accounts import Account
from briefgen.deliver.to_mail.outcome import Outcome, Parcel, State
from briefgen.errors import DeliverError
from briefgen.model.mailbox import one_line
from briefgen.model.notice import Where

_TEMPORARY_FAILURE = 75  # Source: sysexits.h, EX_TEMPFAIL
_PATIENCE_SECONDS = 600


class SendmailSession:
    """Hands each message to a new run of the program."""

    size_limit = 0
    is_open = True

    def __init__(self, account: Account) -> None:
        self.account = account

    def hand_over(self, parcel: Parcel, before_dot: Callable[[], None]) -> dict[str, Outcome]:
        """Send one message. The program reads a finished file: a pipe that we leave half full would be a whole message to it."""
        command = [self.account.program, "-i", "-f", parcel.sender, "--", *parcel.recipients]
        with tempfile.TemporaryFile() as file:
            file.write((parcel.header + parcel.body).replace(b"\r\n", b"\n"))
            file.seek(0)
            before_dot()
            outcome = self._run(command, file.fileno())
        return dict.fromkeys(parcel.recipients, outcome)

    def _run(self, command: list[str], message: int) -> Outcome:
        try:
            done = subprocess.run(
                command, stdin=message, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=_PATIENCE_SECONDS, check=False
            )
        except OSError as error:
            fix = "check the account's program"
            raise DeliverError(f"cannot be run: {error.strerror}", where=Where(self.account.program), fix=fix) from None
        except subprocess.TimeoutExpired:
            return Outcome(State.UNDECIDED, "sendmail did not end in time")
        words = one_line(done.stderr.decode("utf-8", "replace"))[:500] or f"sendmail ended with code {done.returncode}"
        if not done.returncode:
            return Outcome(State.SENT, "queued by sendmail")
        return Outcome(State.DEFERRED if done.returncode == _TEMPORARY_FAILURE else State.REFUSED, words)

    def close(self) -> None:
        """Nothing is open."""
