"""The marking schemes as their authorities print them, and what is wrong with a marking that is not printed so.

Source: FIRST, Traffic Light Protocol 2.0 (August 2022); Cabinet Office, Government Security Classifications Policy (2023);
US National Archives, CUI Registry and Marking Handbook (category markings and limited dissemination controls).
"""

import re
from collections.abc import Iterable

TLP_COLOURS = {
    "TLP:RED": "#FF2B2B",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:AMBER": "#FFC000",
    "TLP:GREEN": "#33FF00",
    "TLP:CLEAR": "#FFFFFF",
}
LEVELS = ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET")
# Additional markings of the United Kingdom. A body may have others of its own, so what resembles none of these is let pass.
ADDITIONAL = (
    *("RECIPIENTS ONLY", "ORGANISATIONAL USE ONLY", "HMG USE ONLY", "EMBARGOED", "UK EYES ONLY", "LOCSEN"),
    *("COMMERCIAL", "PERSONAL", "PERSONAL DATA", "LEGAL", "LEGAL PROFESSIONAL PRIVILEGE", "MARKET SENSITIVE", "HR", "MEDICAL", "POLICE"),
    *("INVESTIGATION", "MANAGEMENT", "STAFF", "HONOURS", "BUDGET", "CABINET", "SENSITIVE SOURCE"),
)
CATEGORIES = frozenset(
    """ADJ ADPO AG AIV APP ARCHR ASYL BARG BATT BUDG CCI CEII CENS CHLD CHRI CMPRS COMPT CONREG CONTRACT CONV CRIT CRITAN CTI CVI CVIC DCNI
    DCRIT DNA DREC EMGT EXPT EXPTR FHFA FHFANPI FISA FISAB FNC FSEC FSI FTAX FUND GENETIC GEO HAZ HISTP HLTH ID IFG IIA INF INTEL INTL INV
    INVENT ISVI JURY JUV LCOMM LDNA LEI LFNC LMI LPROB LSCRN LSEN MERG MFC MIL NATO NGR NNPI NRP NSL NUC OPSEC PADJ PCII PCT PERS PHYS PIER
    PRE PREP PRIIG PRIV PRIVILEGE PROCURE PROPIN PROT PRVCY PSEC RAIL RECCOM RSOLV RWRD SBIZ SCRN SGI SIGS SRI SSEL SSI STAT STATS STUD SUB
    SURV TAX TAXC TSCA UCNI VISA VICT WATER WDT WHSTL XFER""".split()
)
CONTROLS = ("NOFORN", "FED ONLY", "FEDCON", "NOCON", "DL ONLY", "RELIDO", "DISPLAY ONLY", "REL TO", "AC", "AWP", "DELIB")
_COUNTRIES = re.compile(r"(?:REL TO USA(?:, [A-Z]{3,4})+|DISPLAY ONLY [A-Z]{3,4}(?:, [A-Z]{3,4})*)")


def traffic_light_fault(text: str) -> str:
    """What is wrong with a TLP label."""
    if text in TLP_COLOURS:
        return ""
    meant = "TLP:CLEAR" if text.upper() == "TLP:WHITE" else _nearest(text, tuple(TLP_COLOURS))  # version 1 had WHITE
    hint = f"did you mean '{meant}'? " if meant else ""
    return f"'{text}' is not a TLP 2.0 label; {hint}choose one of {', '.join(TLP_COLOURS)}"


def level_fault(text: str) -> str:
    """What is wrong with a marking of the United Kingdom: a level in capitals, then ' - ' before each further marking."""
    level, *further = re.split(r" [-–—] ", text)
    bare = level.removeprefix("UK ")
    if bare not in LEVELS:
        return f"'{level}' is not a classification of the United Kingdom; {_meant(bare, LEVELS)}choose one of {', '.join(LEVELS)}"
    for word in further:
        near = _nearest(word, ADDITIONAL)
        if word.upper() != word or (near and word not in ADDITIONAL):
            return f"'{word}' is not written as the United Kingdom prints it; write '{near or word.upper()}'"
    return "" if all(further) else f"'{text}' ends in the middle; write what follows the dash, or leave the dash out"


def banner_fault(text: str) -> str:
    """What is wrong with a banner of Controlled Unclassified Information: CUI//SP-CATEGORY/CATEGORY//CONTROL/CONTROL."""
    control, *parts = text.split("//")
    if control not in ("CUI", "CONTROLLED"):
        return f"'{text}' is not a CUI banner; write CUI, then //categories and //dissemination controls, as in CUI//SP-PRVCY//NOFORN"
    if len(parts) > 2 or not all(parts):
        return f"'{text}' has parts too many or empty ones; write CUI//categories//controls, as in CUI//SP-PRVCY//NOFORN"
    if len(parts) == 1 and all(map(_is_control, parts[0].split("/"))):
        return ""
    for word in parts[0].split("/") if parts else ():
        if fault := _category_fault(word):
            return fault
    wrong = [word for word in (parts[1].split("/") if len(parts) == 2 else ()) if not _is_control(word)]
    if wrong:
        return f"'{wrong[0]}' is not a dissemination control; {_meant(wrong[0], CONTROLS)}choose among {', '.join(CONTROLS)}"
    return _order_fault(parts[0].split("/")) if parts else ""


def near_miss(text: str) -> str:
    """Free text that can only be a slip in one of the schemes."""
    level = re.split(r" [-–—] ", text.upper())[0]
    banner = _nearest(text.split("//")[0], ("CUI",), cutoff=0.6) if "//" in text else ""
    near = _nearest(text, tuple(TLP_COLOURS)) or _nearest(level, LEVELS) or banner
    return f"'{text}' is not a marking of any scheme; did you mean '{near}'?" if near else ""


def _category_fault(word: str) -> str:
    name = word.removeprefix("SP-")
    if name in CATEGORIES:
        return ""
    near = _nearest(name, tuple(sorted(CATEGORIES)), cutoff=0.5)
    hint = f"did you mean '{word.removesuffix(name)}{near}'? " if near else ""
    return f"'{word}' is not a category of the CUI registry; {hint}categories look like SP-PRVCY or TAX"


def _order_fault(words: list[str]) -> str:
    """Specified categories go before basic ones, each group by the alphabet."""
    ordered = sorted(words, key=lambda word: (not word.startswith("SP-"), word))
    return "" if words == ordered else f"the categories stand out of order; write {'/'.join(ordered)}"


def _is_control(word: str) -> bool:
    return (word in CONTROLS and word not in ("REL TO", "DISPLAY ONLY")) or _COUNTRIES.fullmatch(word) is not None


def _meant(word: str, known: Iterable[str]) -> str:
    near = _nearest(word, tuple(sorted(known)), cutoff=0.5)
    return f"did you mean '{near}'? " if near else ""


def _nearest(word: str, known: tuple[str, ...], cutoff: float = 0.8) -> str:
    import difflib

    near = difflib.get_close_matches(word.upper(), known, n=1, cutoff=cutoff)
    return near[0] if near else ""
