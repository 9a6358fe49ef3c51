"""Who is at work on a message: a lock that the system lets go of when its process ends, in whatever way that happens."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_OLD_SECONDS = 3600
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def boot() -> str:
    """A word that changes when the machine starts anew; '' where the system tells none."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


class Owner:
    """The running process, as others see it in the outbox."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.token = folder, os.urandom(8).hex()
        self._lock = os.open(_lock_file(folder, self.token), os.O_RDWR | os.O_CREAT, 0o600)
        _try_lock(self._lock)

    def close(self) -> None:
        """Be seen no more."""
        _lock_file(self.folder, self.token).unlink(missing_ok=True)
        os.close(self._lock)


def is_gone(folder: Path, token: str) -> bool:
    """Whether the process with that token has ended; if so, its lock file is cleared away."""
    path = _lock_file(folder, token)
    try:
        lock = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return True
    try:
        free = _try_lock(lock)
    finally:
        os.close(lock)
    if free:
        path.unlink(missing_ok=True)
    return free


def clear_leftovers(folder: Path) -> None:
    """Take away the lock files of processes that were killed; a young one may belong to a process that is about to lock it."""
    for path in folder.glob("owner-*.lock"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLD_SECONDS:
                is_gone(folder, path.stem.removeprefix("owner-"))


def _lock_file(folder: Path, token: str) -> Path:
    return folder / f"owner-{token}.lock"


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
