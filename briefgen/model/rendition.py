"""A finished file, where it should go and what became of it."""

from dataclasses import dataclass

from briefgen.model.notice import Notice


@dataclass(frozen=True, slots=True)
class Rendition:
    """A briefing in one format, as the bytes of a file; `name` is the proposed file name."""

    name: str
    media_type: str
    body: bytes
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """Where renditions go: a scheme such as 'folder' and an address that the scheme understands; '' lets it choose."""

    scheme: str
    address: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where each rendition ended up."""

    target: Target
    places: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
