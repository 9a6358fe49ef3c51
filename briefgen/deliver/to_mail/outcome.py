"""What became of a message for one recipient."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where one recipient's copy stands; `UNDECIDED` is the one case that SMTP leaves open."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    DEFERRED = "deferred"
    REFUSED = "refused"
    UNDECIDED = "undecided"
    CANCELLED = "cancelled"


OPEN = (State.PENDING, State.SENDING, State.DEFERRED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A state and the server's words for it; `is_prompt` asks for the next try at once, `excess` counts bytes above the server's limit."""

    state: State
    words: str = ""
    is_prompt: bool = False
    excess: int = 0


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message on its way: the envelope, and the bytes in two parts, the second of which many messages share."""

    sender: str
    recipients: tuple[str, ...]
    header: bytes
    body: bytes
    needs_utf8: bool = False

    @property
    def size(self) -> int:
        """Bytes as the server counts them."""
        return len(self.header) + len(self.body)
