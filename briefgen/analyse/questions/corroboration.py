"""Further sentences that leave the same matter open, set beside a question's own evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.analyse.questions.candidate import Candidate
from briefgen.language.shapes import Article, Line
from briefgen.language.spoken import spoken

MOST = 3
_SHARE = 0.4  # of the question's content words that a corroborating sentence repeats
_FEWEST = 2
_SURE = 0.44  # weight from which a rule's cue says by itself that its sentence leaves something open


def corroborated(article: Article, chosen: Sequence[Candidate], every: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The chosen questions, each with up to three more sentences that are open about the same matter."""
    is_open = sorted({c.lines[0] for c in every if c.cue >= _SURE})
    stems = {n: frozenset(spoken().words.content_stems(article.lines[n].text)) for n in is_open}
    names = {n: _name_stems(article.lines[n]) for n in is_open}
    out = []
    for candidate in chosen:
        asked = frozenset(spoken().words.content_stems(candidate.text)) - spoken().line_words.TIMES
        more = [n for n in is_open if n not in candidate.lines and _is_same(asked, stems[n], names[n])][:MOST]
        out.append(replace(candidate, lines=(*candidate.lines, *more)))
    return tuple(out)


def _is_same(asked: frozenset[str], told: frozenset[str], names: frozenset[str]) -> bool:
    """Whether a sentence repeats enough of a question, and more of it than names."""
    shared = asked & told
    return len(shared) >= max(_FEWEST, _SHARE * len(asked)) and bool(shared - names)


def _name_stems(line: Line) -> frozenset[str]:
    return frozenset(spoken().words.stem(t.lower) for t in line.tokens if t.tag.startswith("NNP"))
