"""Whether a clause that a doubt governs is open at all: asked, not told, not settled, not one person's own ignorance."""

from briefgen.language.english.clause_verbs import CLAUSE_OPENERS, REPORTING, is_auxiliary, verb_group_end
from briefgen.language.english.clauses import Clause
from briefgen.language.english.phrases import is_finite, is_noun, is_plural, is_quotation_mark
from briefgen.language.english.subjects import subject_before
from briefgen.language.english.title_words import is_role_noun
from briefgen.language.english.verbs import lemma
from briefgen.language.shapes import Match, Piece, Range, Token, Tokens

_ENDING = frozenset(
    "end dispel remove settle resolve answer lay vanish evaporate clear allay overcome pass fade close follow precede".split()
)
_PRIVATE = frozenset("sure unsure certain uncertain know wonder".split())
_ASKING_NOUNS = frozenset(
    "indication word sign question information idea clue consensus agreement decision explanation details timetable clarity doubt "
    "guess guesswork mystery puzzle riddle conjecture".split()
)
_LINKING = frozenset("to in by at with for from under through during after".split())  # before the 'which' of a relative clause
_STEPS = frozenset("move step decision idea plan choice measure strategy policy solution response answer approach".split())
_ASKING = frozenset(
    "decide determine ask see consider debate discuss question doubt rule depend learn find judge assess examine weigh clarify indicate "
    "specify disclose reveal confirm check investigate establish tell predict".split()
)  # verbs that take a clause with 'whether'
_DOUBTED = frozenset("is was be clear unclear sure unsure certain uncertain known unknown undecided".split())
_BEING_THERE = frozenset("present there home alive asleep awake absent".split())  # "was present when A fell"
_MEETING = frozenset("answer respond reply comment".split())  # "would not answer when officers knocked"
_SEEMING = frozenset("appears appeared seems seemed looks is was could may might would".split())
_SHORT = 3  # tokens
_CONTRASTING = frozenset(["though", "however"])
_FUSING = frozenset("beyond than with by for from like despite at without after".split())  # 'beyond what was said' names a thing


def is_settled(tokens: Tokens, verb: int) -> bool:
    """Whether the verb of the doubt itself says that it is over: 'Doubts over whether A would come were dispelled'."""
    while verb < len(tokens) and (tokens[verb].tag.startswith("RB") or is_quotation_mark(tokens, verb) or tokens[verb].text == ","):
        verb += 1
    if verb >= len(tokens) or not is_finite(tokens[verb]):
        return False
    group = tokens[verb : verb_group_end(tokens, verb, len(tokens))]
    return group[-1].lemma in _ENDING and group[0].tag != "MD" and not any(t.lower in ("not", "n't", "never", "yet") for t in group)


def is_private(tokens: Tokens, match: Match) -> bool:
    """Whether only one person's own ignorance makes it open ('she was not sure if her house still stood')."""
    words = {t.lemma if t.tag[0] == "V" else t.lower for t in tokens[match.start : match.end]}
    before = range(max(0, match.start - 3), match.start)
    speaker = next((i for i in before if tokens[i].lower in ("he", "she", "i")), None)
    return speaker is not None and not words.isdisjoint(_PRIVATE) and not _speaks_for_office(tokens, speaker)


def _speaks_for_office(tokens: Tokens, pronoun: int) -> bool:
    """Whether a role or somebody named says so of what is not his own ('the police chief says he does not know how long A will V')."""
    said = pronoun - 2 if tokens[pronoun - 1].lower == "that" else pronoun - 1
    if said <= 0 or tokens[said].tag[0] != "V" or tokens[said].lemma not in REPORTING:
        return False
    first = said - 1 if tokens[said - 1].tag == "RB" else said  # "also said"
    subject = subject_before(tokens, first)
    aside = next((i for i in range(*subject) if tokens[i].text == ","), subject[1])
    speaker = tokens[max(subject[0], aside - 1)]
    if speaker.tag == "NNP":
        opener = next((i for i in range(pronoun, len(tokens)) if tokens[i].lower in CLAUSE_OPENERS), len(tokens))
        return all(t.tag not in ("PRP", "PRP$") for t in tokens[opener : opener + 4])
    return speaker.tag == "NN" and is_role_noun(speaker.text)


def asks(tokens: Tokens, place: int) -> bool:
    """Whether an opener asks a question: after most nouns 'if' sets a condition and 'who' begins a relative clause."""
    opener, before = tokens[place], tokens[place - 1]
    if opener.lower in ("who", "which", "whose") and any(t.lower in ("a", "an") for t in tokens[max(0, place - 3) : place - 1]):
        return before.lower in _ASKING_NOUNS  # "a near unknown who spent little"
    if opener.lower in ("which", "whom", "whose") and before.lower in _LINKING and place > 1 and is_noun(tokens[place - 2]):
        return False  # "the way in which"
    if (
        opener.lower in ("when", "where", "which")
        and before.lower == "question"
        and tokens[place - 2].lower in ("under", "into", "in", "beyond")
    ):
        return False  # "came under question when"
    if opener.lower == "which" and place + 1 < len(tokens) and tokens[place + 1].lower == "of" and before.text != ",":
        return True  # "could say on Friday which of the mills": no relative clause begins so
    if opener.lower in ("if", "who", "which", "whose", "when", "where") and before.tag.startswith(("NN", "PRP", "DT")):
        return before.lower in _ASKING_NOUNS
    if opener.lower == "what" and before.lower == "in" and place + 1 < len(tokens) and tokens[place + 1].lower in _SEEMING:
        return False  # "the outcome in what appears to be a close race"
    if opener.lower in ("when", "where") and (
        before.lower in ("that", ",", "and", "or") or before.lower in _BEING_THERE or before.lemma in _MEETING
    ):
        return False
    if before.lower == "but" and opener.lower not in ("whether", "if"):
        return False  # "is unclear, but what is clear is"
    if [t.lower for t in tokens[place : place + 3]] == ["whether", "or", "not"] and not _governs(before):
        return False  # "will be treated whether or not they pay": it makes no difference
    if opener.lower == "whether" and before.lower in ("or", "even"):
        return False  # the last of "how, when or even whether"
    if opener.lower == "if" and before.lemma == "learn":
        return False  # "children will not learn if they are helped"
    is_negated = before.lower in ("not", "n't", "never") or (before.lower == "just" and tokens[place - 2].lower in ("not", "n't"))
    if is_negated or (opener.lower == "what" and before.lower in _FUSING):
        return False
    if (opener.lower == "when" and before.lower == "only") or (opener.lower == "what" and before.lower in ("not", "n't")):
        return False
    is_aside = before.text == "," and tokens[place - 2].lower in _CONTRASTING  # "unclear, though, if"
    return opener.lower != "if" or is_aside or before.lower not in ("as", "even", "only", ",")


def _governs(before: Token) -> bool:
    """Whether a word takes a 'whether or not' as what it asks of: a preposition, a doubt or a verb of asking, telling and deciding."""
    if before.tag in ("IN", "TO") or before.lower in _ASKING_NOUNS | _DOUBTED:
        return True
    return before.tag[0] == "V" and (before.lemma in REPORTING | _PRIVATE or before.lemma in _ASKING)


def is_told(tokens: Tokens, opener: int, start: int) -> bool:
    """Whether the noun before an opener is whom somebody would tell ('has told residents who will pay'), not what it is about."""
    if not any(t.lemma in ("tell", "inform") for t in tokens[start:opener] if t.tag[0] == "V") or opener + 1 >= len(tokens):
        return False
    return tokens[opener].lower not in ("who", "which", "whose") or tokens[opener - 1].tag == "PRP" or tokens[opener + 1].tag == "MD"


def is_empty(clause: Clause) -> bool:
    """Whether the cut has left an auxiliary without its predicate, or a 'how soon' stands where a subject should."""
    asked, subject = clause.tokens[slice(*clause.question)], clause.tokens[slice(*clause.subject)]
    is_defined = bool(subject) and subject[0].lower in ("a", "an") and len(subject) <= _SHORT  # "did not know what a blog was"
    if is_defined and [t.lower for t in asked] == ["what"] and clause.stop == clause.verb + 1 and clause.tokens[clause.verb].lemma == "be":
        return True
    is_adverbial = (
        bool(asked) and asked[0].lower in ("how", "when", "where", "why") and not any(t.tag[:2] in ("NN", "JJ") for t in asked[1:])
    )
    if is_adverbial and clause.subject[0] == clause.subject[1] and not any(t.lower in ("many", "much", "few", "little") for t in asked):
        return True
    is_mistagged = not clause.is_polar and clause.subject[0] == clause.subject[1] and clause.tokens[clause.verb].tag == "VBZ"
    if is_mistagged and {t.lower for t in asked} & {"many", "few"}:
        return True  # "how many rate cuts the bank will …": a plural noun taken for a verb
    return is_auxiliary(clause.tokens, clause.verb, len(clause.tokens)) and clause.stop == clause.verb + 1 and clause.is_polar


def is_conditional_perfect(clause: Clause) -> bool:
    """Whether it speaks of what would or could have been; what may have been is open, but not 'had he lived'."""
    tokens, verb = clause.tokens[: clause.stop], clause.verb
    turned = (i for i in range(verb + 1, len(tokens) - 1) if tokens[i].lower == "had" and tokens[i - 1].tag in ("VBN", "NN", "NNS"))
    is_counterfactual = any(tokens[i + 1].tag in ("PRP", "DT", "NNP") for i in turned)
    return (is_counterfactual or tokens[verb].lower not in ("may", "might")) and _is_perfect(tokens, verb)


def may_have_been(clause: Clause) -> tuple[Piece, ...] | None:
    """'Whether A may have done B' as 'Did A do B?', 'A might have been told' as 'Was A told?'; None for any other clause."""
    tokens, verb = clause.tokens, clause.verb
    if not clause.is_polar or tokens[verb].lower not in ("may", "might") or not _is_perfect(tokens, verb):
        return None
    have = next((i for i in range(verb + 1, min(verb + 4, len(tokens))) if tokens[i].lower == "have"), len(tokens))
    return asked_of_past(tokens, clause.subject, have, clause.stop)


def asked_of_past(tokens: Tokens, subject: Range, have: int, stop: int) -> tuple[Piece, ...] | None:
    """'A … have done B' as 'Did A do B?', 'A … have been told' as 'Was A told?'; None where no participle follows."""
    done = next((i for i in range(have + 1, min(have + 4, len(tokens))) if tokens[i].tag in ("VBN", "VBD")), None)
    if done is None:
        return None
    shown, rest = tokens[slice(*subject)], tokens[done + 1 : stop]
    if tokens[done].lower == "been":
        return ("were" if is_plural(tokens, subject) else "was", *shown, *tokens[have + 1 : done], *rest)
    return ("did", *shown, *tokens[have + 1 : done], lemma(tokens[done].text, "VBN"), *rest)


def _is_perfect(tokens: Tokens, verb: int) -> bool:
    return (
        tokens[verb].tag == "MD"
        and any(t.lower == "have" for t in tokens[verb + 1 : verb + 4] if t.tag in ("VB", "VBP"))
        and any(t.tag in ("VBN", "VBD") for t in tokens[verb + 2 : verb + 5])
    )


def evaluated(clause: Clause) -> tuple[Piece, ...] | None:
    """'It is a wise move' as 'Is the move wise?': such an 'it' is what was done, not the last thing named."""
    tokens, verb = clause.tokens, clause.verb
    words = tokens[verb + 1 : clause.stop]
    is_it = clause.is_polar and [t.lower for t in tokens[slice(*clause.subject)]] == ["it"]
    if not is_it or tokens[verb].lower not in ("is", "was") or len(words) != 3 or words[2].lower not in _STEPS:
        return None
    return (tokens[verb].lower, "the", words[2], words[1]) if words[0].lower in ("a", "an") and words[1].tag.startswith("JJ") else None
