"""Lines about the article: who wrote it, for whom, and when it was published."""

import re
from dataclasses import dataclass

from briefgen.language.spoken import spoken

_AGENCY = r"\((?P<name>[A-Z][\w .&-]{1,24})\)\s*(?:[-–—:]+\s*)?"
_LONGEST_BYLINE = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote an article and who published it, as the line says."""

    names: str
    publisher: str = ""


def byline(text: str) -> Byline | None:
    """Read a line such as "By Jane Doe and John Roe, Agency"; None for any other line."""
    if len(text) > _LONGEST_BYLINE or text.split(" ", 1)[0].rstrip(":").lower() not in spoken().bylines.FIRST_WORDS:
        return None
    found = re.fullmatch(spoken().bylines.BYLINE, text) or re.fullmatch(spoken().bylines.DESK, text)
    if not found or (text.endswith((".", "!", "?", ":")) and not re.search(spoken().bylines.SURE, text)):
        return None
    parts = re.split(spoken().bylines.PARTS, found["names"] + found["rest"])
    outlet = next((part for part in parts[1:] if is_outlet(part)), "")
    names = [part for part in re.split(r",\s*", found["names"]) if part != outlet and not is_outlet(part)]
    return Byline(", ".join(names).removesuffix("."), outlet)


def is_outlet(text: str) -> bool:
    """Whether a short line is nothing but the name of a newspaper, agency or station."""
    return len(text.split()) <= 5 and bool(re.fullmatch(spoken().bylines.OUTLET, text.strip(" .()")))


def agency(opening: str) -> str:
    """The news agency that a dateline names in brackets: "OSLO (Reuters) - " is Reuters."""
    found = re.search(_AGENCY, opening)
    return found["name"] if found else ""


def agency_end(text: str) -> int:
    """Where prose begins in a paragraph that opens with an agency alone, "(Reuters) - "; 0 where it does not."""
    found = re.match(_AGENCY, text)
    return found.end() if found and _is_agency(found["name"]) and found.end() < len(text) else 0


def _is_agency(name: str) -> bool:
    return name.split()[0].upper() in spoken().lexicon.word_list("news_agencies")
