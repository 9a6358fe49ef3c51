"""Shorter lines with fidelity: a connective at the start, asides and a tail beyond a comma may go, and nothing that changes the meaning."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from briefgen.language.english.cuts import after_connective, cuts, has_clause, is_inside_quotes, tail_starts
from briefgen.language.english.fidelity import line_breach
from briefgen.language.english.phrases import is_finite, phrase_end
from briefgen.language.english.references import Ranges, readable
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Token
from briefgen.model.document import Document, Sentence

Span: TypeAlias = tuple[int, int]

_FEWEST_WORDS = 5
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b(?!\.)")
# "Two themes dominate the campaign: the rich grow richer." leaves the second theme to the next sentence.
_ANNOUNCED = re.compile(r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Bb]oth)\b[^:]*:")
_LISTED = re.compile(r":.*(?:;|\band\b)")
# A page's list of further headlines, run into the sentence behind a name: "Ruiz Ana Maria RuizMinister hits back at ..."
_GLUED = re.compile(r"\b([A-Z]\w+) (?:[A-Z][\w.]* ){1,3}\1[A-Z]")


def trimmed(
    document: Document, sentence: Sentence, *, limit_words: int, keep: Span | None = None, avoid: tuple[Span, ...] = ()
) -> str | None:
    """A sentence as a line of at most `limit_words` that reads alone: the longest clean cut; None where there is none.

    `keep` are offsets into the sentence that the line must cover, `avoid` such as it must not touch.
    """
    index = sentence_index(document, sentence)
    text = document.slice(sentence.span)
    for ranges in (*cuts(text), *(_later_clauses(text) if keep else ()), *(clauses(text) if avoid else ())):
        if keep and not any(a <= keep[0] and keep[1] <= b for a, b in ranges):
            continue
        if any(a < hole[1] and hole[0] < b for hole in avoid for a, b in ranges):
            continue
        line = readable(document, index, ranges)
        if line and word_count(line) <= limit_words and is_sound(line, text):
            return closed(line)
    return None


def sentence_index(document: Document, sentence: Sentence) -> int:
    """Where a sentence stands in Document.sentences."""
    low, high = 0, len(document.sentences)
    while low < high:
        middle = (low + high) // 2
        if document.sentences[middle].span.start < sentence.span.start:
            low = middle + 1
        else:
            high = middle
    return low


def is_sound(line: str, text: str, *, attributed: bool = False) -> bool:
    """Whether a line keeps faith with its sentence and its quotation marks and brackets pair."""
    if _GLUED.search(line) or line.count("“") != line.count("”") or line.count('"') % 2 or line.count("(") != line.count(")"):
        return False
    # what stands in brackets are names of the register, which are the document's own words: no need to search all of it again
    names = " ".join(re.findall(r"\[([^\]]*)\]", line))
    return word_count(line) >= _FEWEST_WORDS and line_breach(line, (text,), f"{text} {names}", attributed=attributed) is None


def speaks_for_the_text(line: str) -> bool:
    """Whether a line says itself what is the case: no quotation leads it, nobody says 'we' outside one, and it keeps no list open."""
    outside = re.sub(r"“[^”]*”|\"[^\"]*\"", "", line)
    return not (line.startswith(("“", '"')) or _FIRST_PERSON.search(outside) or (_ANNOUNCED.search(line) and not _LISTED.search(line)))


def word_count(line: str) -> int:
    """The words of a line as a reader counts them."""
    return sum(any(c.isalnum() for c in w) for w in line.split())


def closed(line: str) -> str:
    """A line with a full stop at its end, inside a closing quotation mark that already has one."""
    if re.search(r"[.?!…][”\"’')\]]*$", line):
        return line
    return line.rstrip(" ,;:–—-") + "."


def in_full(text: str) -> str:
    """A whole sentence as a line: without its connective, with a capital and a full stop."""
    rest = text[after_connective(text) :].strip()
    return closed(rest[:1].upper() + rest[1:])


def _later_clauses(text: str) -> Iterator[Ranges]:
    """A clause with its own subject behind ', and', ', but' or ', while', to the end and with ever shorter tails."""
    tokens = tagged(text)
    tails = tail_starts(text)
    for i, token in enumerate(tokens[:-3]):
        joins = token.text in {",", ";"} and tokens[i + 1].lower in {"and", "but", "while", "although", "whereas"}
        if joins and has_clause(tokens[i + 2 :]) and not is_inside_quotes(text, token.start):
            start = tokens[i + 2].start
            for end in (len(text), *reversed([t for t in tails if t > start])):
                yield [(start, end)]


def clauses(text: str) -> Iterator[Ranges]:
    """The clauses of a sentence that have their own subject, told apart at ', ', 'and', 'but' and ';' outside quotation marks."""
    tokens = tagged(text)
    starts = [after_connective(text), *(tokens[k].start for k in range(2, len(tokens)) if _opens_own_clause(text, tokens, k))]
    ends = [*starts[1:], len(text)]
    for start, end in zip(starts, ends, strict=True):
        piece = re.sub(r"[\s,;]*(?:\b(?:and|but|while))?[\s,;]*$", "", text[start:end])
        if piece:
            yield [(start, start + len(piece))]


def _opens_own_clause(text: str, tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a subject with its finite verb begins at token k, behind a comma, a semicolon or 'and'."""
    joins = tokens[k - 1].text in {",", ";"} or tokens[k - 1].lower in {"and", "but"}
    if not joins or tokens[k].lower in {"and", "but", "or"} or is_inside_quotes(text, tokens[k].start):
        return False
    end = phrase_end(tokens, k)
    while end < len(tokens) and tokens[end].tag == "RB":
        end += 1
    return k < end < len(tokens) and is_finite(tokens[end]) and any(is_finite(t) for t in tokens[: k - 1])
