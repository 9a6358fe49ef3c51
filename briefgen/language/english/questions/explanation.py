"""What stands beside a question: its kind, the words of the source that make it open, and who can settle it."""

import re
from collections.abc import Sequence

from briefgen.language.english.clause_verbs import REPORTING
from briefgen.language.english.inversion import spelled
from briefgen.language.english.phrases import STRONG_STOPS, base_phrase_end, is_quotation_mark
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.subjects import clause_floor
from briefgen.language.shapes import Formed, Piece, Range, Scene, Token, Tokens
from briefgen.model.finding import QuestionKind
from briefgen.model.rules import Rule

MOST_REASON_WORDS = 20
_MOST_WHOLE = 26  # a clause that ends so soon is not cut short of its end
_FEWEST_REASON_WORDS = 6
_ADDED = re.compile(r", (?:who|whose|which)\b[^,]*,")  # a clause that only tells of the subject
_MODALS = frozenset("will would can could may might should shall must".split())
_DURATIONS = frozenset("long soon often quickly fast".split())
_MANNER = _MODALS | frozenset("is are was were do does did has have had exactly best precisely and".split())
_BOUNDARIES = frozenset([",", "IN", "CC", "TO", "WRB", "WDT", "WP", "DT", "PRP$", "("])
_GRADED = 4  # tokens: 'an improper, or corrupt, intent'
_LEADING = frozenset("but and so yet however meanwhile also".split())
_NOBODY = frozenset("neither nobody none no few nothing".split())  # 'neither side could say'
_UNDERGOING = frozenset("have face suffer lose win get receive need survive benefit gain die recover fall rise struggle".split())
_LONGEST_ACTOR = 7  # tokens


def kind_of(rule: Rule, formed: Formed, question: str, actor: str) -> str:
    """The kind of a question: the rule's own, or read off the words it asks with."""
    if rule.kind != "as asked":
        return rule.kind
    first, second = (*question.lower().rstrip("?").split(), "", "")[:2]
    if formed.asks == "when" or first == "when" or (first == "how" and second in _DURATIONS):
        return QuestionKind.TIMING.value
    if first == "how":
        return (QuestionKind.MECHANISM if second in _MANNER else QuestionKind.UNDISCLOSED).value
    if formed.asks not in ("whether", "if", "that"):
        return QuestionKind.UNDISCLOSED.value
    if first in _MODALS:
        return (QuestionKind.DECISION if actor else QuestionKind.PENDING).value
    return QuestionKind.UNDISCLOSED.value


def actor_of(formed: Formed, question: str, shown: Sequence[Piece], capitalised: frozenset[str]) -> str:
    """The agent who would act and so can settle it; '' where the question asks for no act or names no agent."""
    words = question.lower().split()
    is_act = words[0] in _MODALS or (formed.asks not in ("whether", "if") and not _MODALS.isdisjoint(words[:5]))
    agent = "" if not is_act or _is_state(question) else named(shown, capitalised)
    return "" if _undergoes(question, agent) else agent


def named(shown: Sequence[Piece], capitalised: frozenset[str]) -> str:
    """An agent as a label, '' for what is none; it loses the capital that only the start of its sentence gave it."""
    comma = next((n for n, p in enumerate(shown) if isinstance(p, Token) and p.text == "," and _tells(shown[n + 1 : n + 2])), len(shown))
    shown = shown[:comma]  # "Ann Marsh, | whose term ends in May"
    tokens = [p for p in shown if isinstance(p, Token)]
    if not shown or (len(tokens) == len(shown) and not shown_subject(tokens, (0, len(tokens)))):
        return ""
    if tokens and (tokens[0].tag == "CD" or tokens[0].lower in _NOBODY):
        return ""
    end = base_phrase_end(tokens, 0) if len(tokens) == len(shown) > _LONGEST_ACTOR else len(shown)
    return spelled(("for", *shown[: end or len(shown)]), capitalised).removeprefix("for ")


def _tells(after: Sequence[Piece]) -> bool:
    """Whether what stands behind a comma begins a clause that only tells of somebody."""
    return bool(after) and isinstance(after[0], Token) and after[0].lower in ("who", "whose", "which")


def _is_state(question: str) -> bool:
    """Whether its subject decides nothing: it is in some state ('Will A be able'), or others act on it ('Will A be closed')."""
    words = _ADDED.sub("", question.lower()).rstrip("?").split()
    return "be" in words[2:8]


def _undergoes(question: str, agent: str) -> bool:
    """Whether what is asked befalls its subject, and others settle it ('Will A face charges', 'Will A have to pay')."""
    behind = question.lower().partition(agent.lower())[2].split() if agent else []
    return bool(behind) and behind[0].rstrip("?") in _UNDERGOING


def reason_of(scene: Scene, formed: Formed) -> str:
    """The clause that makes it open, whole where it is short, in the words of the source."""
    tokens = scene.tokens
    start, end = _widened(tokens, formed.opens)
    while start < end - 1 and _leads(tokens, start, formed.opens[0]):
        start += 1
    if _words(tokens, start, end) < _FEWEST_REASON_WORDS or tokens[start].tag in ("VBZ", "VBP", "VBD"):
        start = _sentence_start(tokens, start, end)
    if _words(tokens, start, end) > _MOST_WHOLE:
        start, end = _shortened(tokens, start, end, formed.opens)
    words = scene.line.text[tokens[start].start : tokens[end - 1].end]
    is_left_open = words.count('"') % 2 == 1 or words.count("“") != words.count("”")
    return words.strip('"“”').strip() if is_left_open and words[:1] in '"“' else words


def _words(tokens: Tokens, start: int, end: int) -> int:
    return sum(t.text[0].isalnum() for t in tokens[start:end])


def _leads(tokens: Tokens, at: int, opens: int) -> bool:
    """Whether a token before the reason only joins it to what goes before."""
    if tokens[at].text == "," or is_quotation_mark(tokens, at) or tokens[at].lower in _LEADING:
        return True

    return at < opens and (
        tokens[at].lower in ("that", "for", "of", "on", "with") or (tokens[at].tag == "VBD" and tokens[at].lemma in REPORTING)
    )


def _sentence_start(tokens: Tokens, start: int, end: int) -> int:
    """The sentence's start, where all up to the end of the reason is short enough; it brings the subject or the matter along."""
    return 0 if _words(tokens, 0, end) <= MOST_REASON_WORDS else start


def _widened(tokens: Tokens, opens: Range) -> Range:
    """The range that makes it open, with its clause's own subject and the rest of the clause."""
    start, end = opens
    floor = clause_floor(tokens, start)
    if start - floor <= MOST_REASON_WORDS // 2:
        start = floor
    while end < len(tokens) and not _ends_reason(tokens, end):
        end += 1
    return start, end


def _ends_reason(tokens: Tokens, at: int) -> bool:
    """Whether the clause ends before a token: a stop, a quotation's end, a 'but', a comma that parts no adjective from its noun."""
    if tokens[at].text in STRONG_STOPS or tokens[at].text in ("”", "''") or tokens[at].lower == "but":
        return True
    if tokens[at].text != ",":
        return False
    opens = (i for i in range(max(1, at - _GRADED), min(at + 1, len(tokens) - 1)) if tokens[i].text == ",")
    return not any(tokens[i - 1].tag == "JJ" and tokens[i + 1].lower in ("or", "and", "even", "if") for i in opens)


def _shortened(tokens: Tokens, start: int, whole: int, opens: Range) -> Range:
    """At most twenty words that hold what makes it open, cut where a phrase ends or, where that comes last, begins."""
    if _words(tokens, start, opens[1]) > MOST_REASON_WORDS:
        while _words(tokens, start, opens[1]) > MOST_REASON_WORDS or not tokens[start].tag.startswith(("W", "DT", "NNP", "PRP")):
            if start >= opens[1] - 4:
                break
            start += 1
        return start, whole if _words(tokens, start, whole) <= _MOST_WHOLE else opens[1]
    end = start
    while end < len(tokens) and _words(tokens, start, end + 1) <= MOST_REASON_WORDS:
        end += 1
    while end > opens[1] and tokens[end].tag not in _BOUNDARIES:
        end -= 1
    while end > opens[1] and tokens[end - 1].tag in _BOUNDARIES:
        end -= 1
    return start, end
