"""What a user hands in, before it is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one article, where they came from and what they claim to be (a MIME type)."""

    uri: str
    media_type: str
    body: bytes
