"""Handling markings: who may see a briefing, and whether a marking is written as its scheme prints it."""

from dataclasses import dataclass
from enum import StrEnum

from briefgen.model.marking_schemes import LEVELS, TLP_COLOURS, banner_fault, level_fault, near_miss, traffic_light_fault


class Scheme(StrEnum):
    """A house's scheme of markings; ANY takes a marking for what it looks like."""

    ANY = "any"
    TLP = "tlp"
    UK = "uk"
    CUI = "cui"
    FREE = "free"


_FAULTS = {
    Scheme.TLP: traffic_light_fault,
    Scheme.UK: level_fault,
    Scheme.CUI: banner_fault,
}


def marking_fault(text: str, scheme: Scheme = Scheme.ANY) -> str:
    """What is wrong with a marking in a scheme, with the nearest right one; '' where it is sound."""
    if not text or text != " ".join(text.split()) or not text.isprintable():
        return "a marking is one line of words"
    meant = scheme_of(text) if scheme is Scheme.ANY else scheme
    if meant is not Scheme.FREE:
        return _FAULTS[meant](text)
    return near_miss(text) if scheme is Scheme.ANY else ""


def scheme_of(text: str) -> Scheme:
    """The scheme that a marking belongs to by how it begins."""
    start = text.upper()
    if start.startswith("TLP"):
        return Scheme.TLP
    if start.split("/")[0].strip() in ("CUI", "CONTROLLED"):
        return Scheme.CUI
    first = start.removeprefix("UK ").replace("–", "-").split(" - ")[0].strip()
    return Scheme.UK if first in LEVELS else Scheme.FREE


@dataclass(frozen=True, slots=True)
class Marking:
    """A marking as it is printed; the five TLP labels bring their own colour and a black ground."""

    text: str

    def __post_init__(self) -> None:
        if fault := marking_fault(self.text):
            raise ValueError(fault)

    @property
    def colour(self) -> str | None:
        """The text colour a scheme prescribes on black, None where it prescribes none."""
        return TLP_COLOURS.get(self.text)

    @property
    def is_centred(self) -> bool:
        """Whether its scheme puts it in the middle of the line: the United Kingdom's and CUI do, TLP stands at the right."""
        return scheme_of(self.text) in (Scheme.UK, Scheme.CUI)
