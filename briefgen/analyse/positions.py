"""The words of a position as a briefing shows them: the speaker's pronoun named, quotation marks paired, nothing changed in meaning."""

import re

from briefgen.analyse.speakers import Speaker
from briefgen.language.attribution import Attribution
from briefgen.language.fidelity import line_breach
from briefgen.language.names import register
from briefgen.language.trimming import after_connective, closed
from briefgen.model.document import Document

_OPENING_PRONOUN = re.compile(
    r"(he|she|they|his|her|its|their|it(?! (?:is|was|would be|will be|remains|takes|seems) (?:\w+ ){0,2}(?:that|to|whether|if)\b))\b",
    re.IGNORECASE,
)


def position_text(document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
    """The position of a frame as a line; the whole sentence where shortening would change it, None where even that fails."""
    text = document.slice(document.sentences[sentence].span)
    parts = [text[a:b] for a, b in attribution.position]
    parts[0] = parts[0][after_connective(parts[0]) :]
    may_name = speaker is not None and _is_alone(document, sentence, speaker)
    line = _paired(_named(" ".join(parts), speaker if may_name else None, attribution.form))
    names = speaker.name if speaker else ""
    if line and line_breach(line, (text,), f"{text} {names}", attributed=True) is None:
        return closed(line)
    whole = text[after_connective(text) :].strip()
    return closed(_paired(whole)) if whole else None


def _is_alone(document: Document, sentence: int, speaker: Speaker) -> bool:
    """Whether nobody else near could be meant: in the sentence or, where the text does not tell he from she, in the two before."""
    first = sentence if speaker.pronoun and speaker.is_person else max(0, sentence - 2)
    near = [m.person for i in range(first, sentence + 1) for m in register(document).mentions_in(i)]
    return not speaker.is_person or all(p.name == speaker.name or (p.pronoun and p.pronoun != speaker.pronoun) for p in near)


def _named(line: str, speaker: Speaker | None, form: str) -> str:
    """The speaker's name for a pronoun that opens a reported clause: 'said it would sell'."""
    found = _OPENING_PRONOUN.match(line)
    if not found or speaker is None or form not in {"verb_that", "verb_clause", "saying"}:
        return line
    word = found.group(1).lower()
    if not _means(word, speaker):
        return line
    owner = "’s" if word in {"his", "her", "its", "their"} else ""
    return f"[{speaker.name}{owner}]{line[found.end() :]}"


def _means(word: str, speaker: Speaker) -> bool:
    if word in {"he", "his"}:
        return speaker.is_person and speaker.pronoun in {"he", ""}
    if word in {"she", "her"}:
        return speaker.is_person and speaker.pronoun in {"she", ""}
    if word in {"they", "their"}:
        return speaker.pronoun == "they"
    return speaker.pronoun == "it"


def _paired(line: str) -> str:
    """Quotation marks in pairs, no comma before a closing one, a capital at the start."""
    line = re.sub(r"\s+([,.;:?!])", r"\1", " ".join(line.split()))
    line = re.sub(r",([”\"’])(?=\s|$)", r"\1", line).rstrip(" ,;–—-")
    if '"' in line and ("“" in line or "”" in line):
        line = re.sub(r'(?:(?<=\s)|^)"(?=\S)', "“", line).replace('"', "”")  # a source that mixes two kinds of marks
    if line.count("“") > line.count("”"):
        line += "”"
    elif line.count("”") > line.count("“"):
        line = "“" + line
    elif line.count('"') % 2:
        line = f'{line}"' if line.startswith('"') else f'"{line}'
    if line.count("(") < line.count(")"):
        line = line.rstrip(")")
    start = re.match(r"[“\"‘(\[]*", line)
    at = start.end() if start else 0
    return line[:at] + line[at : at + 1].upper() + line[at + 1 :]
