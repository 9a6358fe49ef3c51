"""One rendition as bytes on standard output."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from briefgen.deliver.failures import failure
from briefgen.errors import DeliverError
from briefgen.model.notice import Where
from briefgen.model.rendition import Receipt, Rendition, Target

NAME = "standard output"


class StandardOutputDeliverer:
    """Writes the bytes of a single rendition to standard output."""

    def deliver(self, renditions: Sequence[Rendition], target: Target) -> Receipt:
        """Write it. Raises: DeliverError; BrokenPipeError when the reader has gone, which is no error of the user's."""
        if len(renditions) != 1:
            raise DeliverError("takes one file only", where=Where(NAME), fix="ask for one format, or leave out '-o -'")
        (rendition,) = renditions
        if sys.stdout.isatty() and not _is_text(rendition.media_type):
            fix = "send it to a file with -o NAME, or through a pipe"
            raise DeliverError(f"is a screen, and {rendition.name} is no text", where=Where(NAME), fix=fix)
        try:
            sys.stdout.buffer.write(rendition.body)
            sys.stdout.buffer.flush()
        except OSError as error:
            _let_go()
            if isinstance(error, BrokenPipeError):
                raise
            raise failure(error, NAME) from error
        return Receipt(target, (NAME,))


DELIVERER = StandardOutputDeliverer()


def _is_text(media_type: str) -> bool:
    return media_type.startswith("text/") or media_type.partition(";")[0] == "application/json"


def _let_go() -> None:
    """Send what is still buffered nowhere; the interpreter would fail on it a second time when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
