"""Forms that ask how large, when, who or with what result: what an article leaves to a later day."""

from collections.abc import Sequence

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.clause_ends import clause_stop
from briefgen.language.english.phrases import base_phrase_end, is_noun, phrase_end, phrase_start
from briefgen.language.english.questions.agents import shown_subject
from briefgen.language.english.questions.noun_forms import head, is_clausal, nouns
from briefgen.language.english.subjects import first_subject, subject_before
from briefgen.language.shapes import Formed, Match, Piece, Range, Scene, Tokens

_SIZES = frozenset(["size", "scale", "magnitude"])
_DEPENDING = frozenset(["depend", "hinge"])
_INQUIRING = frozenset("investigate probe examine look".split())
_HOLDING = frozenset("conduct hold do make lead perform".split())
_FINISHING = frozenset(
    "end close complete conclude find clear finish drop wrap exonerate reveal show uncover determine precede yield".split()
)
_SEEING = frozenset("determine decide see find assess learn".split())
_ACCOUNTS = frozenset("reports allegations claims complaints accusations".split())
_UNDER_WAY = frozenset("conduct open launch lead begin announce start run part oversee continue order commission establish".split())
_PERIODS = frozenset(
    "day days week weeks weekend month months year years spring summer autumn fall winter tomorrow tonight easter christmas recess "
    "election elections vote term session end mid-term midterms".split()
)
_RULINGS = frozenset("decision ruling verdict judgment judgement conclusion outcome".split())
ACTS = ("ing", "tion", "sion", "ment", "val")


def definite(tokens: Tokens, phrase: Range) -> tuple[Piece, ...]:
    """A noun phrase with 'the' for 'a' and for no article at all."""
    first = tokens[phrase[0]]
    shown: tuple[Piece, ...] = tuple(tokens[slice(*phrase)])
    if first.lower in ("a", "an"):
        return ("the", *shown[1:])
    return ("the", *shown) if first.tag in ("NN", "NNS", "JJ") else shown


def measured(scene: Scene, match: Match) -> Sequence[Formed]:
    """The size of X depends on Y → How large will X be? (What will the price of X be?)."""
    tokens, verb = scene.tokens, match.marks[0]
    if not any(t.lemma in _DEPENDING for t in tokens[verb : match.end]) or is_clausal(tokens, verb):
        return ()
    phrase = subject_before(tokens, verb)
    if [t.lower for t in tokens[:2]] == ["as", "for"] and tokens[verb - 1].lower in ("that", "this", "it"):
        phrase = (2, phrase_end(tokens, 2))
    noun = head(tokens, phrase)
    is_bare = phrase[1] - phrase[0] < 2 or (phrase[0] > 0 and tokens[phrase[0] - 1].text == "]")
    is_bare |= noun == "numbers" and tokens[phrase[0]].tag == "JJ"  # "large numbers depend on it": people
    if is_bare or noun not in nouns("measure") | nouns("outcome") | _SIZES:
        return ()
    of = next((i for i in range(*phrase) if tokens[i].lower == "of"), None)
    if noun in _SIZES and of is not None and of + 1 < phrase[1]:
        return (Formed(("how", "large", "will", *definite(tokens, (of + 1, phrase[1])), "be"), (phrase[0], match.end), "how large"),)
    return (Formed(("what", "will", *definite(tokens, phrase), "be"), (phrase[0], match.end), "what"),)


def ruling_of(scene: Scene, match: Match) -> Sequence[Formed]:
    """The judges of A have reserved their ruling on X → What will the ruling of the judges of A on X be?"""
    tokens, (verb, ruling) = scene.tokens, match.marks
    subject, stop = subject_before(tokens, verb), clause_stop(tokens, verb, len(tokens))
    if subject[0] == subject[1] or tokens[subject[0]].tag == "PRP":
        return ()
    on = tokens[ruling + 1 : stop] if ruling + 1 < stop and tokens[ruling + 1].lower in ("on", "in", "over") else ()
    pieces: tuple[Piece, ...] = ("what", "will", "the", tokens[ruling], "of", *definite(tokens, subject), *on, "be")
    return (Formed(pieces, (match.start, match.end), "what", shown_subject(tokens, subject)),)


def no_date(scene: Scene, match: Match) -> Sequence[Formed]:
    """Called for a meeting of X, but no date has been set → When will there be a meeting of X?"""
    tokens = scene.tokens
    if match.end < len(tokens) and tokens[match.end].lower == "for":
        return ()  # "no date has been set for the vote": for that, and not for what stands before
    for start in range(match.start - 1, -1, -1):
        end = base_phrase_end(tokens, start, match.start)
        if tokens[start].lower in ("a", "an") and end > start and tokens[end - 1].lower in nouns("event"):
            pieces: tuple[Piece, ...] = ("when", "will", "there", "be", *tokens[start : phrase_end(tokens, start, match.start)])
            return (Formed(pieces, (match.start, match.end), "when"),)
    return ()


def when_event(scene: Scene, match: Match) -> Sequence[Formed]:
    """A has not set a date for the vote on X → When will the vote on X take place?"""
    tokens, start = scene.tokens, match.marks[0]
    phrase = (start, phrase_end(tokens, start))
    if head(tokens, phrase) not in nouns("event") or tokens[start].tag in ("PRP", "PRP$", "VBG"):
        return ()
    return _when(tokens, phrase, (match.start, match.end))


def _when(tokens: Tokens, event: Range, opens: Range) -> Sequence[Formed]:
    what = head(tokens, event)
    happens = ("come",) if what in nouns("finding") or what in _RULINGS else ("take", "place")
    return (Formed(("when", "will", *definite(tokens, event), *happens), opens, "when"),)


def when_put_off(scene: Scene, match: Match) -> Sequence[Formed]:
    """The vote on X was postponed → When will the vote on X take place?; silent where the new day is told."""
    tokens, verb = scene.tokens, match.marks[0]
    phrase = subject_before(tokens, verb)
    is_told = any(t.lower in ("until", "till") for t in tokens[verb:])
    if is_told or head(tokens, phrase) not in nouns("event") or is_clausal(tokens, verb) or tokens[phrase[0]].tag in ("PRP", "PRP$"):
        return ()
    return _when(tokens, phrase, (phrase[0], match.end))


def awaited(scene: Scene, match: Match) -> Sequence[Formed]:
    """The result of X is still awaited → What will the result of X be?"""
    tokens, verb = scene.tokens, match.marks[0]
    phrase = subject_before(tokens, verb)
    if phrase[0] == phrase[1]:
        phrase = first_subject(tokens, verb)
    return _what_will_be(tokens, phrase, (verb, match.end))


def what_will_be(scene: Scene, match: Match) -> Sequence[Formed]:
    """A ruling on X is expected → What will the ruling on X be?"""
    tokens, (noun, start) = scene.tokens, match.marks
    phrase = (phrase_start(tokens, noun + 1), phrase_end(tokens, start, match.end))
    return _what_will_be(tokens, phrase, (phrase[0], match.end))


def will_come(scene: Scene, match: Match) -> Sequence[Formed]:
    """A ruling is expected before Easter → Will the ruling come before Easter?"""
    tokens, (verb, time) = scene.tokens, match.marks
    phrase = subject_before(tokens, verb)
    noun = head(tokens, phrase)
    if noun not in nouns("outcome") | nouns("event") | nouns("finding") or tokens[phrase[0]].tag == "PRP":
        return ()
    if any(t.lower == "whether" for t in tokens[slice(*phrase)]):
        return ()  # "a decision on whether to sell is due by May": its choice is what is asked
    stop = clause_stop(tokens, verb, len(tokens))
    if not any(t.lower in _PERIODS or month_number(t.text) or weekday_number(t.text) is not None for t in tokens[time:stop]):
        return ()
    pieces: tuple[Piece, ...] = ("will", *definite(tokens, phrase), "come", *tokens[time:stop])
    return (Formed(pieces, (phrase[0], stop), "when"),)


def will_pass(scene: Scene, match: Match) -> Sequence[Formed]:
    """A bill goes to the Senate, faces a fight there → Will the bill pass the Senate?; a motion needs 51 votes → Will the motion pass?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject, body = subject_before(tokens, verb), (start, base_phrase_end(tokens, start))
    if subject[0] == subject[1]:
        subject = first_subject(tokens, verb)  # "passed the House but faces a fight in the Senate"
    if head(tokens, subject) in nouns("law") and (tokens[start].tag == "CD" or tokens[min(start + 1, len(tokens) - 1)].lower == "vote"):
        return (Formed(("will", *definite(tokens, subject), "pass"), (subject[0], match.end)),)
    if head(tokens, subject) not in nouns("law") or head(tokens, body) not in nouns("legislature"):
        return ()
    pieces: tuple[Piece, ...] = ("will", *definite(tokens, subject), "pass", *tokens[slice(*body)])
    return (Formed(pieces, (match.start, body[1]), "whether", shown_subject(tokens, body)),)


def what_will_do(scene: Scene, match: Match) -> Sequence[Formed]:
    """Much depends on A → What will A do?, where A is somebody who acts."""
    tokens, start = scene.tokens, match.marks[0]
    phrase = (start, match.end)
    actor = shown_subject(tokens, phrase)
    if not actor or tokens[start].tag in ("PRP", "PRP$") or any(t.tag == "POS" for t in tokens[slice(*phrase)]):
        return ()
    return (Formed(("what", "will", *actor, "do"), (match.start, match.end), "what", actor),)


def will_find(scene: Scene, match: Match) -> Sequence[Formed]:
    """A is investigating X → What will A find about X?; A is reviewing a request for X → What will A decide about the request for X?"""
    tokens, (verb, start) = scene.tokens, match.marks
    subject = subject_before(tokens, verb)
    if subject[0] == subject[1] or is_clausal(tokens, verb) or _is_no_matter(tokens, start, match.end):
        return ()
    inquires = any(t.lemma in _INQUIRING for t in tokens[verb:start])
    asked = head(tokens, (start, match.end))
    if not inquires and asked not in nouns("document") | nouns("petition"):
        return ()
    end = match.end - 2 if tokens[match.end - 2].tag == "TO" and tokens[match.end - 1].lower in _SEEING else match.end  # "X to see if"
    is_open = (
        match.end + 1 < len(tokens) and tokens[match.end].tag == "TO" and tokens[match.end + 1].lower not in _SEEING
    )  # "a request to reopen the mine"
    phrase = (start, clause_stop(tokens, match.end + 1, len(tokens)) if is_open else _with_time(tokens, end))
    is_told = tokens[start].lower in ("a", "an") or asked in _ACCOUNTS
    shown = definite(tokens, phrase) if is_told else tuple(tokens[slice(*phrase)])
    where = "in" if any(t.lemma == "examine" for t in tokens[verb:start]) and not asked.endswith(ACTS) else "about"
    pieces: tuple[Piece, ...] = ("what", "will", *tokens[slice(*subject)], "find" if inquires else "decide", where, *shown)
    return (Formed(pieces, (match.start, match.end), "what", shown_subject(tokens, subject)),)


def will_be_decided(scene: Scene, match: Match) -> Sequence[Formed]:
    """No decision has been made on X → What will the decision on X be?"""
    tokens, start = scene.tokens, match.marks[0]
    end = phrase_end(tokens, start)
    noun = next((t for t in tokens[match.start :] if t.lower in ("decision", "agreement")), None)
    if (
        noun is None
        or tokens[start].tag in ("PRP", "VBG", "CD")
        or end <= start
        or (end < len(tokens) and tokens[end].lower in ("whether", "how", "if"))
    ):
        return ()
    pieces: tuple[Piece, ...] = ("what", "will", "the", noun, tokens[start - 1], *tokens[start:end], "be")
    return (Formed(pieces, (match.start, match.end), "what"),)


def _with_time(tokens: Tokens, end: int) -> int:
    """Where a phrase ends with the 'during the vote' that says which one it is."""
    return phrase_end(tokens, end + 1) if end + 1 < len(tokens) and tokens[end].lower == "during" else end


def _is_no_matter(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an object is none that something is found about: an act, 'any …', or a noun that its sentence goes on to explain."""
    behind = [t.lower for t in tokens[end : end + 2]]
    goes_on = (
        behind[:1] in (["that"], ["through"]) or behind == ["to", "which"] or (end < len(tokens) and tokens[end].tag in ("VBN", "WDT"))
    )
    return goes_on or tokens[start].tag == "VBG" or tokens[start].lower in ("any", "about", "around")


def will_be_found(scene: Scene, match: Match) -> Sequence[Formed]:
    """A's investigation into X → What will A's investigation into X find?; silent where it is over."""
    tokens, (noun, start, *behind) = scene.tokens, match.marks
    opening = range(phrase_start(tokens, noun + 1), noun + 1)
    first = next((i for i in opening if tokens[i].tag[0] != "V"), noun)  # "undercut the inquiry into"
    phrase = (first, behind[0] if behind else match.end)  # "A review of the trials | is under way"
    act = tokens[max(0, first - 1)]  # "conducted an inquiry"
    is_over = (
        (act.tag in ("VBD", "VBN") and act.lemma in _HOLDING)
        or any(t.lemma in _FINISHING and t.tag[0] == "V" for t in tokens)
        or tokens[max(0, phrase[0] - 1)].lower in ("no", "after")
    )
    is_wished = (
        not behind and tokens[first].lower in ("a", "an") and not any(t.lemma in _UNDER_WAY for t in tokens[max(0, first - 4) : first])
    )
    is_wished |= _is_supposed(tokens, first)
    is_joined = any(t.tag == "CC" for t in tokens[first:noun])  # "to open or close investigations into"
    is_joined |= any(t.lower == "any" for t in tokens[max(0, first - 3) : phrase[1]])  # "from any inquiries into any such matter"
    is_joined |= bool(behind) and tokens[max(0, first - 1)].lower in (
        "concerning",
        "regarding",
        "about",
        "involving",
    )
    if is_over or is_wished or is_joined or phrase[0] == noun or tokens[phrase[0]].tag in ("PRP$", "CD") or tokens[start].tag == "VBG":
        return ()
    is_owned = any(t.tag == "POS" and tokens[i - 1].tag.startswith("NNP") for i, t in enumerate(tokens[:noun]) if i > first)
    shown = tuple(tokens[slice(*phrase)]) if is_owned else definite(tokens, phrase)
    pieces: tuple[Piece, ...] = ("what", "will", *shown, "find")
    return (Formed(pieces, (phrase[0], match.end), "what"),)


def _is_supposed(tokens: Tokens, phrase: int) -> bool:
    """Whether an inquiry is only wanted or supposed: 'the powers to conduct an inquiry', 'unless the police open one'."""
    verb = next((i for i in range(phrase - 1, max(0, phrase - 4), -1) if tokens[i].lemma in _UNDER_WAY and tokens[i].tag[0] == "V"), None)
    if verb is None:
        return False
    return tokens[verb - 1].tag == "TO" or any(t.lower in ("if", "unless", "should") for t in tokens[max(0, verb - 5) : verb])


def _what_will_be(tokens: Tokens, phrase: Range, opens: Range) -> Sequence[Formed]:
    noun = head(tokens, phrase)
    if noun not in nouns("outcome") | nouns("event") or sum(is_noun(t) for t in tokens[slice(*phrase)]) < 2:
        return ()
    return (Formed(("what", "will", *definite(tokens, phrase), "be"), opens, "what"),)
