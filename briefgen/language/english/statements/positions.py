"""The words of a position as a briefing shows them: the speaker's pronoun named, quotation marks paired, nothing changed in meaning."""

import re
from collections.abc import Sequence

from briefgen.language.english.cuts import after_connective
from briefgen.language.english.fidelity import line_breach
from briefgen.language.english.names import register
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.reported_clause import is_deed
from briefgen.language.english.saying import group_start
from briefgen.language.english.tags import tagged
from briefgen.language.english.trimming import closed
from briefgen.language.shapes import Attribution, Speaker
from briefgen.model.document import Document

_OPENING_PRONOUN = re.compile(r"(he|she|they|his|her|its|their|it)\b", re.IGNORECASE)
_OWNERS = frozenset({"his", "her", "its", "their"})
_FEWEST_WORDS = 3
_CLAUSES = frozenset({"verb_that", "verb_clause", "saying"})
# The first "that" of "said that …, and that …" goes with the frame, and so must the second.
_SECOND_THAT = re.compile(r"^((?:(?! that ).)*,? (?:and|but)) that(?= (?:the|a|an|it|he|she|they|no|its|his|her|their|[A-Z][a-z]+) )")
_EXPLETIVE = re.compile(
    r"it (?:is|was|would be|will be|remains|takes|seems|has been|had been) (?:\w+ ){0,3}(?:that|to|whether|if|how|what|when)\b", re.I
)
_REPORTERS = re.compile(r",[”\"]? (?:even though|although|though)\b")  # what the reporter sets against the words told
_EMPTY = re.compile(
    r"\b(?:hope|hopes|hoped|think|thinks|thought) so\b|\b(?:has|have|had) (?:\w+ ){1,3}of (?:its|their|his|her) own\W*$", re.I
)


def position_text(document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
    """The position of a frame as a line without its frame; None where it cannot be told without changing it or leaving it open."""
    text = document.slice(document.sentences[sentence].span)
    parts = [text[a:b] for a, b in attribution.position]
    parts[0] = parts[0][after_connective(parts[0]) :]
    if re.match(r"(?:and|but|or)\b", parts[0]):
        return None  # the verb before the conjunction governs what was taken for the position
    may_name = speaker is not None and _is_alone(document, sentence, speaker)
    line = _named(_joined(parts), speaker if may_name else None, attribution.form)
    return _shown(line if attribution.form not in _CLAUSES else _SECOND_THAT.sub(r"\1", line), text, speaker)


def from_verb(document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
    """The sentence from the first verb of the speaker on, for a position that means nothing without it: 'Denied that …'."""
    text = document.slice(document.sentences[sentence].span)
    tokens = tagged(text)
    behind = [i for i, t in enumerate(tokens) if t.start >= attribution.speaker[1]]
    if len(behind) > 1 and tokens[behind[0]].text == "," and tokens[behind[1]].tag in ("WDT", "WP", "WP$"):
        verb = next((i for i in behind if tokens[i].lower == attribution.verb.lower()), len(tokens))
        closing = max((i for i in behind if tokens[i].text == "," and i < verb), default=behind[0])
        behind = [i for i in behind if i > closing]  # past ', which carries 70,000 passengers,'
    said = next((i for i in behind if is_finite(tokens[i])), None)
    if said is None or attribution.form not in {"verb_that", "verb_clause"} or tokens[said].start > attribution.position[0][0]:
        return None
    position = text[attribution.position[0][0] :]
    if speaker is not None and speaker.is_person and re.match(r"its?\b", position, re.I) and not _is_expletive(position):
        return None  # "the inquiry goes on; Berg has said only that it …": no person
    return _shown(text[tokens[group_start(tokens, said)].start : attribution.position[-1][1]], text, speaker)


def with_frame(document: Document, sentence: int, attribution: Attribution, speaker: Speaker | None) -> str | None:
    """The position with the frame behind it, without a clause that goes on after the frame: 'The port is full, the agency said.'"""
    text = document.slice(document.sentences[sentence].span)
    joined = re.compile(r", (?:and|but|while) ").search(text, attribution.speaker[1])
    is_within_quote = joined is not None and _is_open(text[: joined.start()])
    if attribution.form != "said_last" or len(attribution.position) > 1 or joined is None or is_within_quote:
        return None
    return _shown(text[attribution.position[0][0] : joined.start()], text, speaker)


def _is_open(words: str) -> bool:
    """Whether a quotation is still open at the end of some words."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def whole_sentence(document: Document, sentence: int) -> str | None:
    """The sentence as it stands, for a position that cannot be cut out of it."""
    text = document.slice(document.sentences[sentence].span)
    whole = text[after_connective(text) :].strip()
    return closed(_paired(whole)) if whole and not _EMPTY.search(whole) and not _REPORTERS.search(whole) else None


def _shown(words: str, text: str, speaker: Speaker | None) -> str | None:
    """The words as a line, if they are the sentence's own and say something."""
    line = _paired(words) if words else ""
    if len(line.split()) < _FEWEST_WORDS or _EMPTY.search(line):
        return None
    names = f"{speaker.article}{speaker.name}" if speaker else ""
    return closed(line) if line_breach(line, (text,), f"{text} {names}", attributed=True) is None else None


def _joined(parts: Sequence[str]) -> str:
    """The parts of a position around a frame; a comma stays before what goes on with a subject of its own or a further phrase."""
    line = parts[0]
    for part in parts[1:]:
        first = next(iter(tagged(part)), None)
        goes_on = first is None or is_finite(first) or first.tag in {"VBN", "TO", "VB"} or line.endswith((",", "?", "!", "”", '"', "."))
        line = f"{line} {part}" if goes_on else f"{line}, {part}"
    return line


def _is_alone(document: Document, sentence: int, speaker: Speaker) -> bool:
    """Whether nobody else near could be meant: in the sentence or, where the text does not tell he from she, in the two before."""
    first = sentence if speaker.pronoun and speaker.is_person else max(0, sentence - 2)
    near = [m.person for i in range(first, sentence + 1) for m in register(document).mentions_in(i)]
    return not speaker.is_person or all(p.name == speaker.name or (p.pronoun and p.pronoun != speaker.pronoun) for p in near)


def _named(line: str, speaker: Speaker | None, form: str) -> str:
    """A reported clause without the speaker's pronoun at its start, or with the name for a possessive; '' where it means nobody sure.

    'said it would sell' is shown as 'Would sell': the table names the speaker beside it.
    """
    found = _OPENING_PRONOUN.match(line)
    if not found or form not in _CLAUSES or _is_expletive(line):
        return _with_subject(line)
    word = found.group(1).lower()
    rest = line[found.end() :]
    if speaker is None or not _means(word, speaker):
        return "" if word == "it" else line
    if word in _OWNERS:
        return f"[{speaker.article.capitalize()}{speaker.name}’s]{rest}"
    if word == "it" and not is_deed(tagged(line)):
        return ""
    is_cut_through = rest[:1] in {"'", "’"} or re.match(r" (?:and|or)\b", rest)  # "he'd", "he and his aide"
    return rest.strip() if not is_cut_through and len(rest.split()) >= _FEWEST_WORDS and not re.match(r"\s*\w+,", rest) else ""


def _with_subject(line: str) -> str:
    """'' for a clause whose subject is a bare number, which counts something in the words before it."""
    tokens = tagged(line)
    return "" if len(tokens) > 1 and tokens[0].tag == "CD" and (is_finite(tokens[1]) or tokens[1].tag == "RB") else line


def _is_expletive(line: str) -> bool:
    """'It is too early to say', 'it emerged that': the pronoun means nothing."""
    return _EXPLETIVE.match(line) is not None


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
    line = re.sub(r",([”\"’])(?=\s+[A-Za-z])", r"\1,", line)
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
