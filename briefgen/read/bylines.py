"""Lines about the article: who wrote it, for whom, and when it was published."""

import re
from dataclasses import dataclass

from briefgen.language.lexicon import word_list

_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:van|von|de|da|di|del|der|den|la|le|al|bin|el)\b|[A-ZÀ-Þ][\w.'’-]*)){0,4}"
_FIRST_WORDS = frozenset("by author story text report analysis words written posted".split())
_BYLINE = (
    r"(?i:(?:story|text|report|analysis|words|written|posted) by:?|by:?|author:)\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    rf"(?P<names>{_NAME}(?:(?:, and | and | & |, ){_NAME}){{0,7}})(?P<rest>(?:\s*[,|·•–—/(.;-].*|\s+(?:in|for|at|of|with)\s.*)?)"
)
_DESK = r"By (?P<names>(?:our|the|a) (?:[\w-]+ ){0,3}(?:staff|team|desk|correspondents?|reporters?|writers?|editors?))\b(?P<rest>.*)"
# With a final stop a line that starts with "By" is a sentence, unless it names a reporter's office or a day of print.
_SURE = r"\b(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist)\b[^.]*\.|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b|\b[JS]r\.$"
_PARTS = r"\s*[|,·•–—/]\s*|\s+(?:of|for|at|in|-)\s+|\s{2,}"
_OUTLET = (
    r"(?:The )?(?:Associated Press|Reuters|Bloomberg|USA ?T(?:oday|ODAY)|AP|AFP|BBC|CNN|NPR|DPA|UPI|ABC|CBS|NBC|Vox|Politico|Wikinews"
    r"|Guardian|(?:[A-Z]\w+ ){1,3}(?:News|Times|Post|Tribune|Herald|Gazette|Journal|Press|Magazine|Chronicle|Telegraph|Observer|Monitor"
    r"|Agency|Radio))"
    r"(?: News(?: Agency)?)?"
)
_AGENCY = r"\((?P<name>[A-Z][\w .&-]{1,24})\)\s*(?:[-–—:]+\s*)?"
_LONGEST_BYLINE = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote an article and who published it, as the line says."""

    names: str
    publisher: str = ""


def byline(text: str) -> Byline | None:
    """Read a line such as "By Jane Doe and John Roe, Agency"; None for any other line."""
    if len(text) > _LONGEST_BYLINE or text.split(" ", 1)[0].rstrip(":").lower() not in _FIRST_WORDS:
        return None
    found = re.fullmatch(_BYLINE, text) or re.fullmatch(_DESK, text)
    if not found or (text.endswith((".", "!", "?", ":")) and not re.search(_SURE, text)):
        return None
    parts = re.split(_PARTS, found["names"] + found["rest"])
    outlet = next((part for part in parts[1:] if is_outlet(part)), "")
    names = [part for part in re.split(r",\s*", found["names"]) if part != outlet and not is_outlet(part)]
    return Byline(", ".join(names).removesuffix("."), outlet)


def is_outlet(text: str) -> bool:
    """Whether a short line is nothing but the name of a newspaper, agency or station."""
    return len(text.split()) <= 5 and bool(re.fullmatch(_OUTLET, text.strip(" .()")))


def agency(opening: str) -> str:
    """The news agency that a dateline names in brackets: "OSLO (Reuters) - " is Reuters."""
    found = re.search(_AGENCY, opening)
    return found["name"] if found else ""


def agency_end(text: str) -> int:
    """Where prose begins in a paragraph that opens with an agency alone, "(Reuters) - "; 0 where it does not."""
    found = re.match(_AGENCY, text)
    return found.end() if found and _is_agency(found["name"]) and found.end() < len(text) else 0


def _is_agency(name: str) -> bool:
    return name.split()[0].upper() in word_list("news_agencies")
