"""Questions in the subject's place: 'Whether A will V is not settled', 'How A would V, and who would pay, is left open'."""

from collections.abc import Sequence

from briefgen.language.english.clause_verbs import WH_WORDS, verb_group_end
from briefgen.language.english.clauses import Clause, clause_at
from briefgen.language.english.inversion import inverted
from briefgen.language.english.phrases import is_finite, is_noun
from briefgen.language.english.question_phrases import question_opener
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.doubts import evaluated, is_conditional_perfect, may_have_been
from briefgen.language.english.questions.embedded_time import to_come
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Token, Tokens

_OPENERS = WH_WORDS | {"whether"}
_JOINTS = frozenset([",", "and", "or"])
# what is told, shown or settled, or makes no difference, is not open
_TELLING = frozenset("know tell describe explain show settle decide answer resolve reveal see become help give make get".split())
_PLAIN = frozenset("clear known plain obvious irrelevant immaterial simple no not because up that to what".split())
_ADDING = frozenset("who which whose when where".split())  # what these add behind a comma is told: "before the summer, when prices rise,"
_MOST_TOGETHER = 32  # tokens
_MATTERS = frozenset("matter question story thing issue".split())
_LEANING = 0.6  # 'Is the move wise?' leans on the sentences before it
_FURTHEST = 4  # tokens before the first question word: "But exactly under", "Just"


def sentential(scene: Scene, match: Match) -> Sequence[Formed]:
    """Whether A will V, and how B would V, is not settled → Will A V? How would B V?"""
    tokens = scene.tokens
    behind = match.marks[1] if len(match.marks) > 1 else match.end  # past the verb of the whole
    end = max((i for i in range(match.marks[0], behind) if is_finite(tokens[i])), default=match.marks[0])
    start = match.start if match.start == scene.line.forms.opening else 0  # "On Tuesday, | whether A will V was not clear"
    first = next((i for i in range(start, start + _FURTHEST) if i < end and tokens[i].lower in _OPENERS), None)
    first = _after_joint(tokens, end) if first is None else first
    if first and tokens[first].lower in ("who", "which", "whose", "when", "where") and _tells_of(tokens, first - 1):
        return ()  # "Many people who know her have raised questions"
    while end > 1 and tokens[end - 1].tag == "RB" and tokens[end - 1].lower.endswith("ly"):
        end -= 1
    if tokens[behind - 1].tag == "VB":  # "What is on show is set to open today"
        return ()
    if first is None or (first < start + _FURTHEST and any(is_finite(t) or t.text == "," for t in tokens[start:first])):
        return ()
    if tokens[first].lower in ("when", "where") and any(t.text == "," for t in tokens[first:end]):
        return ()  # "When A took office, B was wary"
    if tokens[match.end - 1].lower == "another" and tokens[min(match.end, len(tokens) - 1)].lower not in _MATTERS:
        return ()
    if first > 1 and tokens[first].lower == "which" and tokens[first - 2].lower in ("degree", "extent"):
        return ()  # "the extent to which A did B": the form to_extent asks it
    clauses = []
    for opener, stop in _segments(tokens, first, end):
        clause = clause_at(tokens, question_opener(tokens, opener), stop)
        if clause is None or not _is_all(tokens, clause.stop, stop) or is_conditional_perfect(clause):
            break
        clauses.append(clause)
    if not clauses:
        return ()
    word = "whether" if clauses[0].is_polar else tokens[first].lower
    opens = (first, match.end)
    together = joined([_asked(tokens, c, opens) for c in clauses])
    if len(clauses) > 1 and len(together) <= _MOST_TOGETHER:
        return (Formed(together, (first, match.end), word, shown_subject(tokens, clauses[0].subject)),)
    certainty = 1.0 if evaluated(clauses[0]) is None else _LEANING
    return tuple(
        Formed(_asked(tokens, c, opens), (first, match.end), word, shown_subject(tokens, c.subject), certainty=certainty) for c in clauses
    )


def subject_question(scene: Scene, match: Match) -> Sequence[Formed]:
    """How the ferry sank has baffled the divers: a question that is the subject of its sentence, whatever is said of it."""
    tokens, opener = scene.tokens, match.marks[0]
    clause = clause_at(tokens, opener)
    main = len(tokens) if clause is None else clause.stop
    if clause is None or main >= len(tokens) - 1 or not is_finite(tokens[main]) or tokens[-1].text == "?":
        return ()
    end = verb_group_end(tokens, main, len(tokens))
    said = tokens[main:end]
    is_told = not _TELLING.isdisjoint(t.lemma for t in said) and not any(t.lower in ("not", "n't", "never", "yet") for t in said)
    if is_told or tokens[min(end, len(tokens) - 1)].lower in _PLAIN:
        return ()
    end += tokens[min(end, len(tokens) - 1)].tag == "JJ"
    return sentential(scene, Match(match.start, end, (main,)))


def _is_all(tokens: Tokens, end: int, stop: int) -> bool:
    """Whether nothing of the subject stands behind the clause but an aside between commas ('How A pays for B, due in May, is open')."""
    if end >= stop - 1:
        return True
    aside = tokens[end + 1 : stop - 1]
    return tokens[end].text == tokens[stop - 1].text == "," and not any(
        t.text == "," or (is_finite(t) and aside[0].lower not in _ADDING) for t in aside
    )


def _tells_of(tokens: Tokens, before: int) -> bool:
    """Whether the word before a question word is a noun, or the comma behind one, of which its clause tells."""
    return is_noun(tokens[before]) or (before > 0 and tokens[before].text == "," and tokens[before - 1].tag.startswith("NNP"))


def _after_joint(tokens: Tokens, end: int) -> int | None:
    """The question word right behind ', but' or ', and' that joins a second clause ('A is shut, but which party will pay is unclear')."""
    joints = (i for i in range(2, end) if tokens[i - 1].lower in ("but", "and", "although", "though") and tokens[i - 2].text in (",", ";"))
    stops = (i + 1 for i in range(1, end - 1) if tokens[i].text == ";")
    return next((i for i in (*joints, *stops) if tokens[i].lower in _OPENERS), None)


def _asked(tokens: Tokens, clause: Clause, opens: Range) -> tuple[Piece, ...]:
    """A clause as a question; 'it is a wise step' speaks of a step and not of the last thing named."""
    step = evaluated(clause)
    return step or may_have_been(clause) or to_come(tokens, clause, opens, is_polar=clause.is_polar) or inverted(clause)


def joined(questions: Sequence[tuple[Piece, ...]]) -> tuple[Piece, ...]:
    """Several questions as one; a pronoun of the later ones is plain after the first, which names what it means."""
    out: list[Piece] = [*questions[0]]
    for n, question in enumerate(questions[1:], 2):
        plain = [p.text if isinstance(p, Token) and p.tag == "PRP" else p for p in question]
        out += [",", *(["and"] if n == len(questions) else []), *plain]
    return tuple(out)


def _segments(tokens: Tokens, first: int, end: int) -> list[tuple[int, int]]:
    """Each question word with the place where its clause ends at the latest."""
    openers, told = [first], _ADDING if tokens[end - 1].text == "," else _ADDING - {"when", "where"}
    for i in range(first + 2, end):
        before = i - 2 if tokens[i - 1].tag == "IN" and tokens[i - 2].lower in _JOINTS else i - 1
        joint = tokens[before].lower
        if tokens[i].lower in _OPENERS and (joint in ("and", "or") or (joint == "," and tokens[i].lower not in told)):
            openers.append(i)
    stops = [_before_joint(tokens, question_opener(tokens, i)) for i in openers[1:]] + [end]
    return list(zip(openers, stops, strict=True))


def _before_joint(tokens: Tokens, position: int) -> int:
    while tokens[position - 1].lower in _JOINTS:
        position -= 1
    return position
