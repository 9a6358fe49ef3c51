"""Handling markings: who may see a briefing. Source: FIRST, Traffic Light Protocol 2.0 (August 2022), for labels and colours."""

from dataclasses import dataclass

TLP_COLOURS = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:AMBER": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}


@dataclass(frozen=True, slots=True)
class Marking:
    """A marking as it is printed; the five TLP labels bring their own colour and a black ground, all else is free text."""

    text: str

    def __post_init__(self) -> None:
        if not self.text or self.text != " ".join(self.text.split()):
            raise ValueError("a marking is one line of words")
        if self.text.upper().startswith("TLP") and self.text not in TLP_COLOURS:
            raise ValueError(f"'{self.text}' is not a TLP 2.0 label; choose one of {', '.join(TLP_COLOURS)}")

    @property
    def colour(self) -> str | None:
        """The text colour a scheme prescribes on black, None for free text."""
        return TLP_COLOURS.get(self.text)
