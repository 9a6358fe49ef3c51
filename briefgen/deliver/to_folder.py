"""Renditions as files: written aside, made safe on the disk, then renamed; all of them or none."""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from briefgen.deliver.failures import failure
from briefgen.errors import DeliverError
from briefgen.model.notice import Where
from briefgen.model.rendition import Receipt, Rendition, Target

DEFAULT_FOLDER = "output"


class FolderDeliverer:
    """Writes into the folder an address names, or under the very file name it gives; '' means the folder `output`."""

    def deliver(self, renditions: Sequence[Rendition], target: Target) -> Receipt:
        """Write all renditions over what is there. Raises: DeliverError, with nothing written and no temporary file left."""
        places = _places(renditions, target.address)
        delivery = _Delivery()
        try:
            for rendition, place in zip(renditions, places, strict=True):
                delivery.write_aside(place, rendition.body)
            delivery.rename()
        finally:
            delivery.clear()
        return Receipt(target, tuple(map(str, places)))


DELIVERER = FolderDeliverer()


def _places(renditions: Sequence[Rendition], address: str) -> list[Path]:
    """Where each rendition goes; below a file name the first has that name and the others its stem."""
    if "\0" in address:
        raise DeliverError("is not a file name", where=Where(repr(address)), fix="give a file or folder name with -o")
    try:
        folder = _folder(address)
    except OSError as error:
        raise failure(error, address or DEFAULT_FOLDER) from error
    if folder is not None:
        places = [folder / rendition.name for rendition in renditions]
    else:
        path = Path(address)
        places = [path, *(path.with_suffix(Path(r.name).suffix) for r in renditions[1:])]
    twice = next((p for i, p in enumerate(places) if p in places[:i]), None)
    if twice:
        raise DeliverError("two files would have this name", where=Where(str(twice)), fix="choose a folder with -o, or formats that differ")
    return places


def _folder(address: str) -> Path | None:
    """The folder an address names, made where it may be; None where the address is a file's."""
    if not address:
        Path(DEFAULT_FOLDER).mkdir(exist_ok=True)
        return Path(DEFAULT_FOLDER)
    if address.endswith(("/", os.sep)):
        Path(address).mkdir(exist_ok=True)
    return Path(address) if Path(address).is_dir() else None


class _Delivery:
    """Files on their way: first all are written aside, then all are renamed; what fails is undone."""

    def __init__(self) -> None:
        self._aside: list[tuple[Path, Path, str]] = []  # temporary file, final file, the name the user knows
        self._done: list[tuple[Path, Path | None]] = []  # final file, the old one kept aside

    def write_aside(self, place: Path, body: bytes) -> None:
        """Write one file beside its final place. Raises DeliverError."""
        try:
            final = place.resolve()  # a link stays a link
            if place.exists() and not place.is_file():
                _write_through(place, body)
                return
            temporary = final.parent / f".briefgen-{os.urandom(6).hex()}.part"
            self._aside.append((temporary, final, str(place)))  # first, so that an interruption finds it
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
            with open(descriptor, "wb") as stream:
                stream.write(body)
                stream.flush()
                os.fsync(stream.fileno())
            if final.exists():
                temporary.chmod(stat.S_IMODE(final.stat().st_mode))
        except OSError as error:
            raise failure(error, str(place)) from error

    def rename(self) -> None:
        """Give every file its final name; when one cannot have it, the others get back what they had."""
        for temporary, final, name in self._aside:
            try:
                old = _kept(final, temporary.with_suffix(".old"))
                os.replace(temporary, final)
                self._done.append((final, old))
            except OSError as error:
                self._undo()
                raise failure(error, name) from error

    def clear(self) -> None:
        """Leave no temporary file behind, whatever happened."""
        for temporary, _, _ in self._aside:
            for path in (temporary, temporary.with_suffix(".old")):
                with suppress(OSError):
                    path.unlink()

    def _undo(self) -> None:
        for final, old in self._done:
            with suppress(OSError):
                os.replace(old, final) if old else final.unlink()


def _kept(final: Path, aside: Path) -> Path | None:
    """A second name for the file that is about to be replaced; None where there is none or the disk knows no links."""
    with suppress(OSError):
        os.link(final, aside)
        return aside
    return None


def _write_through(place: Path, body: bytes) -> None:
    """A pipe or device has no place beside it: write into it. A folder of that name is refused by the system."""
    with open(place, "wb") as stream:
        stream.write(body)
