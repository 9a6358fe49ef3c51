"""An e-mail address and the name beside it: a value that refuses to exist wrong.

Source: RFC 5321 section 4.1.2, RFC 5322 section 3.4, RFC 6531 section 3.3; of the forms they know, quoted local parts and
domain literals are left out: no mail provider gives them, and they are what address parsers disagree on.
"""

import re
from dataclasses import dataclass
from unicodedata import category, normalize

_ATOM = r"(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|[^\x00-\x7f])+"
_LABEL = r"(?:[A-Za-z0-9]|[^\x00-\x7f])(?:(?:[A-Za-z0-9-]|[^\x00-\x7f])*(?:[A-Za-z0-9]|[^\x00-\x7f]))?"
_ADDRESS = re.compile(rf"({_ATOM}(?:\.{_ATOM})*)@({_LABEL}(?:\.{_LABEL})*)")
_NAMED = re.compile(r"\s*(?P<name>[^<>]*?)\s*<\s*(?P<address>[^<>\s]+)\s*>\s*")
# IDNA 2003 and 2008 send these letters to different domains. Source: Unicode TS 46, section 7.
_AMBIGUOUS = frozenset("ßς\u200c\u200d")
_JOINERS = "\u200c\u200d"  # they change what a Persian or Indic name says


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where mail goes; `address` has its domain in the form that the network knows, `name` is one line of words."""

    address: str
    name: str = ""

    def __post_init__(self) -> None:
        local, domain = _parts(self.address)
        object.__setattr__(self, "address", f"{local}@{_network_domain(domain)}")
        object.__setattr__(self, "name", one_line(self.name))

    @classmethod
    def of(cls, text: str) -> "Mailbox":
        """Read `a@b.org`, `Name <a@b.org>` or `"Name" <a@b.org>`. Raises ValueError for anything else."""
        if "\r" in text or "\n" in text:
            raise ValueError(f"{one_line(text)!r} stands on more than one line")
        named = _NAMED.fullmatch(text)
        if not named:
            return cls(text.strip())
        name = named["name"]
        if len(name) > 1 and name[0] == name[-1] == '"':
            name = re.sub(r"\\(.)", r"\1", name[1:-1])
        return cls(named["address"], name)

    @property
    def domain(self) -> str:
        """What stands behind the @, in small ASCII letters."""
        return self.address.rpartition("@")[2]

    @property
    def key(self) -> str:
        """The same for two spellings that every mail provider takes for one."""
        return self.address.casefold()

    @property
    def needs_utf8(self) -> bool:
        """Whether only a server with SMTPUTF8 can carry it."""
        return not self.address.isascii()

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


def mailboxes(text: str) -> tuple[Mailbox, ...]:
    """Read mailboxes parted by commas; a comma in a quoted name parts nothing. Raises ValueError."""
    parts = re.findall(r'(?:"(?:\\.|[^"\\])*"|[^,"])+', text)
    return tuple(Mailbox.of(part) for part in parts if part.strip())


def one_line(text: str) -> str:
    """Words that can stand in a header: no line end, no control character, nothing that turns the line around."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    harmless = (c if c in _JOINERS or category(c)[0] not in "CZ" else "" if category(c) == "Cf" else " " for c in text)
    return " ".join("".join(harmless).split())


def _parts(address: str) -> tuple[str, str]:
    """The local part and the domain, each within what servers take."""
    found = _ADDRESS.fullmatch(normalize("NFC", address))
    strange = [c for c in address if category(c)[0] in "CZ"]
    if not found or strange:
        raise ValueError(f"{one_line(address)!r} is not an e-mail address")
    local, domain = found[1], found[2]
    if len(local.encode()) > 64 or len(address.encode()) > 254:
        raise ValueError(f"'{one_line(address)[:40]}…' is longer than an e-mail address can be")
    return local, domain


def _network_domain(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    if _AMBIGUOUS & set(domain):
        raise ValueError(f"'{domain}' stands for two different domains; write it in its form that begins with xn--")
    try:
        return domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise ValueError(f"'{domain}' is not a domain that can exist") from None
