"""Who said what: positions without their attribution, each with its speaker, and the likeliest to matter first."""

import re
from collections import Counter
from dataclasses import replace

from briefgen.language.facets.lines import Speakers
from briefgen.language.shapes import Attribution, Speaker
from briefgen.language.spoken import spoken
from briefgen.model.document import Document, Sentence, Span
from briefgen.model.finding import Manner, Statement
from briefgen.model.settings import Settings

# A position is quoted where at least half of it, or one stretch of five words and a fifth of it, stands in quotation marks.
_QUOTED_WORDS, _QUOTED_SHARE = 5, 0.2
_QUOTATION = re.compile(r"“([^”]*)(?:”|$)|\"([^\"]*)(?:\"|$)")
_LONGEST_SPEAKER, _LONGEST_ROW, _FEWEST_QUOTED = 14, 45, 3
_FROM_VERB, _UNCUT = 0.1, 0.3  # what a position loses that needs the speaker's verb, and one that only the whole sentence tells
_WEAK_FORMS = {"urged": 0.1, "verb_noun": 0.2, "saying": 0.05}


class _Statements:
    """Finds attributed statements."""

    def analyse(self, document: Document, settings: Settings) -> tuple[Statement, ...]:
        """The attributed statements, the most important first; () where nobody is said to say anything."""
        return _in_order(_found(document, spoken().words.content_stems(settings.title or document.title)))


def _found(document: Document, title: tuple[str, ...]) -> list[Statement]:
    speakers, found = spoken().speakers.Speakers(document), list[Statement]()
    open_quote: tuple[Speaker | None, int, bool] | None = None
    for i, sentence in enumerate(document.sentences):
        if not sentence.is_body:
            continue
        text = document.slice(sentence.span)
        if open_quote and _continues(text, sentence.paragraph, open_quote):
            found[-1:] = _continued(document, sentence, text, found[-1])
            open_quote = (open_quote[0], sentence.paragraph, _leaves_open(text, is_inside=open_quote[2]))
            continue
        made = [_through_the_same(document, found[-1:], s) for s in _statements(document, speakers, i, text, title)]
        found += made
        quotes = bool(made) and made[-1].manner is Manner.QUOTED
        open_quote = (speakers.last, sentence.paragraph, _leaves_open(text, is_inside=False)) if quotes else None
    return found


def _continues(text: str, paragraph: int, open_quote: tuple[Speaker | None, int, bool]) -> bool:
    """Whether a sentence goes on with the quotation of the one before: inside its marks, or quoted in full in one paragraph.

    A quotation that runs into the next paragraph opens its marks anew there.
    """
    _, before, is_inside = open_quote
    opens = text[:1] in {"“", '"'}
    if spoken().attribution.attributions(text):
        return False
    if is_inside:
        return paragraph == before or (paragraph == before + 1 and opens)
    return paragraph == before and opens and text.rstrip()[-1:] in {"”", '"'}


def _leaves_open(text: str, *, is_inside: bool) -> bool:
    """Whether a quotation is still open at the end of a sentence; marks that only reopen it at a paragraph's start do not count."""
    if is_inside and text[:1] in {"“", '"'}:
        text = text[1:]
    if "“" in text or "”" in text:
        return text.rfind("“") > text.rfind("”")
    return (text.count('"') % 2 == 1) != is_inside


def _continued(document: Document, sentence: Sentence, text: str, before: Statement) -> tuple[Statement, ...]:
    """A quotation with the sentence that goes on with it: one row where both are short and quoted whole, else two."""
    inner = _inside(text).strip("“”\"' ")
    if len(inner.split()) < _FEWEST_QUOTED:
        return (before,)
    if joined := _joined_quote(document, sentence, before.text, inner, before.evidence):
        return (replace(before, text=joined, evidence=(*before.evidence, sentence.span)),)
    words = f"“{inner[:1].upper()}{inner[1:]}”"
    return before, replace(before, rule="statement.continued_quote", score=0.2, text=words, evidence=(sentence.span,), manner=Manner.QUOTED)


def _inside(text: str) -> str:
    """The words up to the mark that closes the quotation; all of them where none stands before the end."""
    opened = 1 if text[:1] in {"“", '"'} else 0
    return re.split(r"[”\"]", text[opened:], maxsplit=1)[0] if text.count("“") <= opened else text


def _joined_quote(document: Document, sentence: Sentence, line: str, inner: str, evidence: tuple[Span, ...]) -> str:
    """Two quotations of one speaker in one pair of marks; '' where that is too long or no longer the source's words."""
    first = re.fullmatch(r"[“\"]([^“”\"]+?)([.?!…]?)[”\"]\.?", line)
    if not first or any(mark in inner for mark in '“”"') or len(f"{line} {inner}".split()) > _LONGEST_ROW:
        return ""
    joined = f"{line[0]}{first[1]}{first[2] or '.'} {inner}{'”' if line[0] == '“' else line[0]}"
    told = [document.slice(span) for span in (*evidence, sentence.span)]
    return joined if spoken().fidelity.line_breach(joined, told, "", attributed=True) is None else ""


def _statements(document: Document, speakers: Speakers, i: int, text: str, title: tuple[str, ...]) -> list[Statement]:
    """The statements of one sentence: its surest frame whose position can be cut out, last, and before it what others say elsewhere in it.

    Where nothing can be cut out, all of the sentence for the surest frame.
    """
    frames = [
        (a, speakers.speaker(i, a))
        for a in spoken().attribution.attributions(text)
        if _is_position(" ".join(text[x:y] for x, y in a.position))
    ]
    heard = [(a, speaker) for a, speaker in frames if not (speaker and _is_nobody(speaker, a))]
    found = list[tuple[Attribution, Statement]]()
    for cut, loss in (
        (spoken().positions.position_text, 0.0),
        (spoken().positions.from_verb, _FROM_VERB),
        (spoken().positions.with_frame, _FROM_VERB),
    ):
        for attribution, speaker in heard:
            is_new = all(_is_anothers(attribution, speaker, told, made) for told, made in found)
            if is_new and (shown := cut(document, i, attribution, speaker)):
                score = _importance(document, i, attribution, shown, speaker, title)
                found.append((attribution, _made(document, i, attribution, speaker, shown, round(max(0.05, score - loss), 3))))
    if found:
        return [made for _, made in reversed(found)]
    if heard and (shown := spoken().positions.whole_sentence(document, i)):
        attribution, speaker = heard[0]
        score = max(0.05, _importance(document, i, attribution, shown, speaker, title) - _UNCUT)
        return [_made(document, i, attribution, speaker, shown, round(score, 3))]
    return []


def _is_anothers(attribution: Attribution, speaker: Speaker | None, told: Attribution, made: Statement) -> bool:
    """Whether a frame gives other words of the sentence to another speaker, both known."""
    apart = all(b <= x or y <= a for a, b in attribution.position for x, y in (*told.position, told.speaker))
    return apart and speaker is not None and made.speaker is not None and speaker.name != made.speaker


def _made(document: Document, i: int, attribution: Attribution, speaker: Speaker | None, shown: str, score: float) -> Statement:
    return Statement(
        rule=f"statement.{attribution.form}",
        score=score,
        text=shown,
        evidence=_evidence(document, i),
        speaker=speaker.name if speaker else None,
        role=speaker.role if speaker else None,
        manner=_manner(shown),
        is_written=_is_written(document, i, attribution),
    )


def _is_nobody(speaker: Speaker, attribution: Attribution) -> bool:
    """Whether the words for a speaker run on too long to name one, or 'many' only call something by a name."""
    is_vague = speaker.name in spoken().line_words.NOBODY and attribution.form in {"urged", "verb_noun"}
    return is_vague or len(speaker.name.split()) > _LONGEST_SPEAKER or "|" in speaker.name


def _is_position(words: str) -> bool:
    return len(re.findall(r"\w+", words)) >= 3


def _evidence(document: Document, i: int) -> tuple[Span, ...]:
    return (document.sentences[i].span,)


def _is_written(document: Document, i: int, attribution: Attribution) -> bool:
    text = document.slice(document.sentences[i].span)
    return spoken().attribution.is_written(text, attribution, spoken().attribution.attributions(text))


def _through_the_same(document: Document, before: list[Statement], made: Statement) -> Statement:
    """A statement with which its speaker goes on, just behind what was put in writing, is written too."""
    if not before or not before[0].is_written or made.is_written or before[0].speaker != made.speaker:
        return made
    is_next = len(document.text[before[0].evidence[-1].end : made.evidence[0].start].split()) == 0
    text = document.slice(made.evidence[0])
    goes_on = any(spoken().attribution.goes_on(text, a) for a in spoken().attribution.attributions(text))
    return replace(made, is_written=True) if is_next and goes_on else made


def _manner(words: str) -> Manner:
    """Quoted where the speaker's own words are a telling part of the position, reported where a word or two is."""
    quoted = [len((m.group(1) or m.group(2) or "").split()) for m in _QUOTATION.finditer(words)]
    total = len(words.split())
    is_quoted = bool(quoted) and max(quoted) >= _QUOTED_WORDS and sum(quoted) >= _QUOTED_SHARE * total
    return Manner.QUOTED if is_quoted or sum(quoted) > max(3, total / 2 - 1) else Manner.REPORTED


def _importance(document: Document, i: int, attribution: Attribution, shown: str, speaker: Speaker | None, title: tuple[str, ...]) -> float:
    """Named actors with a role, the article's opening, words of the headline and a full position raise a statement."""
    paragraph = document.sentences[i].paragraph
    stems = set(spoken().words.content_stems(shown))
    score = 0.3 + 0.2 / max(1, paragraph) + 0.15 * min(1.0, len(stems & set(title)) / 3)
    if speaker:
        score += 0.15 * speaker.is_person + 0.1 * bool(speaker.role)
    words = len(shown.split())
    score += 0.1 * (8 <= words <= 35) - 0.15 * (words < 5) - 0.05 * (words > 45) - 0.1 * (speaker is None)
    score -= 0.2 * (speaker is not None and speaker.name in spoken().line_words.NOBODY) + 0.1 * (
        speaker is not None and bool(spoken().line_words.PAPERS.search(speaker.name))
    )
    score -= 0.1 * bool(spoken().line_words.POINTING.match(shown)) + _WEAK_FORMS.get(attribution.form, 0.0)
    return round(min(max(score, 0.05), 1.0), 3)


def _in_order(statements: list[Statement]) -> tuple[Statement, ...]:
    """By importance, where each further statement of one speaker counts less, so that a table shows many voices."""
    ranked: list[tuple[float, int, Statement]] = []
    spoken: Counter[str] = Counter()
    for n, s in sorted(enumerate(statements), key=lambda pair: -pair[1].score):
        ranked.append((s.score * 0.8 ** spoken[s.speaker or ""], -n, s))
        spoken[s.speaker or ""] += 1
    return tuple(s for _, _, s in sorted(ranked, key=lambda r: (-r[0], -r[1])))


ANALYSER = _Statements()
