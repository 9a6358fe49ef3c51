"""Which questions are asked: the likeliest first, near-duplicates merged with all their evidence, silence where nothing is likely."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from briefgen.analyse.questions.candidate import Candidate
from briefgen.language.shapes import Article
from briefgen.language.spoken import spoken

MOST = 8
# Chances from which a question is asked, chosen by cross-validation on marked articles: of ordinary news some one question in two
# articles is then asked that nobody marked. The more sentences have a likely one, the more the article is about what is open, and the
# more of it was marked.
LEAST = 0.27
LEAST_IN_RICH = 0.1
_BARS = (LEAST, LEAST, 0.18, LEAST_IN_RICH)  # by how many sentences have a likely question; the last for all above
LEAST_WORDING = 0.3  # below it a question points to what its reader has not been told: readers found three in four of no use
SURE_CUE = 0.8  # from this weight of its rule on a question is asked though a noun of it is told on the page only, or it seems settled
PLAIN = 0.2  # chance from which it is asked all the same: it is plainly open, and the page around it tells most of the rest
_LIKELY = 0.28
_SAME = 0.5  # share of content words that two questions have in common when they ask the same
_WITHIN, _FEW = 0.66, 3  # share of the shorter one's that the longer one has, and how many no name among them
_LONG_SUBJECT = 2  # stems
_MERGED = 0.02


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question's words, the stems of those with content, and of the names among them."""

    words: tuple[str, ...]
    stems: frozenset[str]
    names: frozenset[str]


def chosen(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The questions worth asking, most important first."""
    least = least_chance(candidates)
    kept: list[Candidate] = []
    known: list[_Asked] = []
    for candidate in sorted(filter(may_stand, candidates), key=lambda c: (-c.chance, -c.weight, c.lines, c.text)):
        mine = _asked(candidate)
        twin = next((n for n, other in enumerate(known) if _is_same(mine, other)), None)
        if twin is not None:
            merged = tuple(dict.fromkeys((*kept[twin].lines, *candidate.lines)))
            kept[twin] = replace(kept[twin], lines=merged, score=min(1.0, kept[twin].score + _MERGED))
        elif candidate.chance >= least and len(kept) < MOST:
            kept.append(candidate)
            known.append(mine)
    return tuple(sorted(kept, key=lambda c: (-c.score, c.lines, c.text)))


def asked(candidates: Sequence[Candidate], article: Article) -> tuple[Candidate, ...]:
    """The questions worth asking that the article leaves unanswered and that its sentences prove."""
    return tuple(c for c in chosen(candidates) if not dropped(c, article))


def dropped(candidate: Candidate, article: Article) -> str:
    """Why a question worth asking is not asked after all; "" where it is."""
    if spoken().question_answers.is_answered(article, candidate.text, candidate.lines[0]):
        return "the text answers it further on"
    breach = spoken().fidelity.question_breach(candidate.text, [article.lines[n].text for n in candidate.lines])
    return f"its sentences do not prove it: {breach}" if breach else ""


def is_told(candidate: Candidate) -> bool:
    """Whether a question says by itself what it asks of."""
    return candidate.wording >= LEAST_WORDING


def may_stand(candidate: Candidate) -> bool:
    """Whether a question may be printed: it says what it asks of, or is so plainly open that the page around it will do."""
    return is_told(candidate) or (candidate.chance >= PLAIN and not is_settled(candidate))


def is_settled(candidate: Candidate) -> bool:
    """Whether its form finds that the text only states what will be; a rule that is sure of its cue asks all the same."""
    return candidate.formed.certainty < LEAST_WORDING and candidate.cue < SURE_CUE


def is_likely(candidate: Candidate) -> bool:
    """Whether its article is about what is open for a part: by its chance, or by a cue that leaves something open by itself."""
    return candidate.chance >= _LIKELY or (candidate.cue >= SURE_CUE and candidate.chance >= LEAST)


def least_chance(candidates: Sequence[Candidate]) -> float:
    """The chance from which a question of this article is asked."""
    # What is only stated counts: where much is due to come, much is open beside it.
    likely = {c.lines[0] for c in candidates if is_likely(c) and (is_told(c) or is_settled(c))}
    return _BARS[min(len(likely), len(_BARS) - 1)]


def twin_of(candidate: Candidate, kept: Sequence[Candidate]) -> Candidate | None:
    """The question among those kept that asks the same."""
    mine = _asked(candidate)
    return next((other for other in kept if _is_same(mine, _asked(other))), None)


def _asked(candidate: Candidate) -> _Asked:
    words = tuple(candidate.text.rstrip("?").split())
    named = " ".join(word for word in words[1:] if word[:1].isupper())
    stems = filter(_is_worded, spoken().words.matter_stems(candidate.text))
    return _Asked(words, frozenset(stems), frozenset(spoken().words.matter_stems(named)))


def _is_worded(stem: str) -> bool:
    """Whether a stem is no figure: what the same 2.3 million are spent on and who stops it are two questions."""
    return not stem[0].isdigit() and not spoken().line_words.LARGE.search(stem)


def _is_same(one: _Asked, other: _Asked) -> bool:
    """Whether two questions share most of their words and more than a name, or the longer one has the shorter, all of it or most.

    A subject that both begin with counts for neither: what the same council decides and whom it pays are two questions.
    """
    subject = _subject(one, other)
    mine, others, names = one.stems - subject, other.stems - subject, one.names | other.names
    shared = mine & others
    share = 2 * len(shared) / (len(mine) + len(others)) if mine or others else 1.0
    is_of_name = bool(mine - one.names) and shared <= one.names & other.names
    is_within = len(shared - names) >= _FEW and len(shared) >= _WITHIN * min(len(mine), len(others))
    return (share >= _SAME and not is_of_name) or is_within or (len(one.stems) > 2 and one.stems < other.stems)


def _subject(one: _Asked, other: _Asked) -> frozenset[str]:
    """The stems of what two questions begin with behind their first word, where each goes on with a word of content of its own."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.words, other.words, strict=False)))
    apart = (" ".join(each.words[alike : alike + 1]) for each in (one, other))
    if not all(spoken().words.matter_stems(word) for word in apart):
        return frozenset()
    stems = frozenset(spoken().words.matter_stems(" ".join(one.words[1:alike])))
    return stems if len(stems) >= _LONG_SUBJECT else frozenset()
