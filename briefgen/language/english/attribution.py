"""Attribution frames: which words of a sentence name a speaker and a verb of saying, and which are what was said."""

from collections.abc import Iterator
from functools import lru_cache

from briefgen.language.english.calendar_words import month_number, weekday_number
from briefgen.language.english.channels import goes_on, is_written
from briefgen.language.english.name_spans import is_role_noun
from briefgen.language.english.own_words import concedes, outside_quotes, own_words_end
from briefgen.language.english.phrases import is_finite
from briefgen.language.english.reported_clause import frame_end, has_finite, opens_clause, position_start
from briefgen.language.english.said_by import TokenRange, speaker_after, speaker_before
from briefgen.language.english.saying import FRAME_MARKS, frames, group_start, verb_of_saying
from briefgen.language.english.tags import tagged
from briefgen.language.shapes import Attribution, Token

__all__ = ["attributions", "goes_on", "is_written"]


@lru_cache(maxsize=1 << 10)
def attributions(sentence: str) -> tuple[Attribution, ...]:
    """The frames of a sentence, the surest first; nothing inside quotation marks counts as one."""
    tokens = tagged(sentence)
    outside = outside_quotes(tokens)
    found = [a for i in range(len(tokens)) if outside[i] for a in _at(sentence, tokens, i)]
    return tuple(sorted(_without_sources(found), key=lambda a: _SURE.index(a.form)))


_SPEAKERS_OWN = frozenset({"quote", "said_last", "said_first", "verb_that", "verb_clause"})


def _without_sources(found: list[Attribution]) -> list[Attribution]:
    """Without 'according to the paper' behind what somebody else is told to say: the paper is only where it was read."""
    told = [a.speaker for a in found if a.form in _SPEAKERS_OWN]
    return [a for a in found if a.form != "according_to" or not any(_lies_in(speaker, a.position) for speaker in told)]


def _lies_in(speaker: tuple[int, int], parts: tuple[tuple[int, int], ...]) -> bool:
    return any(a <= speaker[0] and speaker[1] <= b for a, b in parts)


_SURE = ("quote", "according_to", "verb_that", "said_last", "said_first", "verb_clause", "saying", "urged", "verb_noun")


def _at(sentence: str, tokens: tuple[Token, ...], i: int) -> Iterator[Attribution]:
    """The frames whose verb, or 'according to', stands at token i."""
    if tokens[i].lower == "according" and i + 2 < len(tokens) and tokens[i + 1].lower == "to":
        yield from _according_to(sentence, tokens, i)
        return
    verb = verb_of_saying(tokens, i)
    if not verb:
        return
    if tokens[i].tag == "VBG":
        yield from _saying(sentence, tokens, i, verb)
        return
    after_comma = i > 0 and tokens[i - 1].text in FRAME_MARKS
    speaker = speaker_after(tokens, i + 1) if after_comma and verb in frames()["bare"] and _head_has_clause(tokens, i - 1) else None
    if speaker and _can_speak(tokens, speaker) and not (speaker[1] < len(tokens) and is_finite(tokens[speaker[1]])):
        yield _made("said_first", sentence, tokens, i, speaker, ((0, _head_end(tokens, i)), *_more_quoted(tokens, speaker[1])))
        return
    speaker = speaker_before(tokens, group_start(tokens, i))
    if speaker and not _is_nobody(tokens, speaker) and not (speaker[0] and tokens[speaker[0] - 1].lower in _ASKING):
        yield from _after_speaker(sentence, tokens, i, verb, speaker)


_ASKING = frozenset({"how", "what", "whom"})  # "an account of how witnesses say it burned": nobody states that it burned


def _can_speak(tokens: tuple[Token, ...], speaker: TokenRange) -> bool:
    """Whether a noun phrase after the verb can be its subject: a name, a role, people or he and she."""
    inside = [t for t in tokens[speaker[0] : speaker[1]] if weekday_number(t.text) is None and not month_number(t.text)]
    return any(t.tag.startswith("NNP") or t.tag == "NNS" or is_role_noun(t.text) or t.lower in {"he", "she", "they"} for t in inside)


def _is_nobody(tokens: tuple[Token, ...], speaker: TokenRange) -> bool:
    """'Neither the mayor nor her deputy said', 'No minister said'; 'there is concern among states': what there is says nothing."""
    if any(t.tag == "EX" for t in tokens[max(0, speaker[0] - 4) : speaker[0]]):
        return True
    words = [t.lower for t in tokens[max(0, speaker[0] - 1) : speaker[1]]]
    is_number = all(t.text[0].isdigit() or t.lower == "the" for t in tokens[speaker[0] : speaker[1]])
    return is_number or not {"neither", "nor"}.isdisjoint(words) or tokens[speaker[0]].lower in {"no", "nobody", "none"}


def _head_end(tokens: tuple[Token, ...], frame: int) -> int:
    """The end of what stands before a frame, its closing quotation mark included."""
    return frame if tokens[frame - 1].text in {"”", '"', "?", "!"} else frame - 1


def _more_quoted(tokens: tuple[Token, ...], start: int) -> tuple[TokenRange, ...]:
    """A second quotation after '…,” said Ruiz, “…'."""
    opening = next((k for k in range(start, min(start + 3, len(tokens))) if tokens[k].text in {"“", '"'}), None)
    return ((opening, len(tokens)),) if opening is not None else ()


def _according_to(sentence: str, tokens: tuple[Token, ...], i: int) -> Iterator[Attribution]:
    speaker = speaker_after(tokens, i + 2)
    if speaker is None:
        return
    before, after = _clean(tokens, 0, i), _clean(tokens, speaker[1], len(tokens))
    follows = tokens[min(speaker[1] + 1, len(tokens) - 1)]
    if before[1] > before[0] and (tokens[min(speaker[1], len(tokens) - 1)].text != "," or follows.tag in {"WP", "WDT", "WP$"}):
        after = (after[1], after[1])  # more words about the speaker
    if _head_has_clause(tokens, i) and follows.tag.startswith("NNP"):
        after = (after[1], after[1])  # more who said it
    if _head_has_clause(tokens, i) or has_finite(tokens, speaker[1], len(tokens)):
        parts = (before, after) if before[1] > before[0] else (after,)
        yield _made("according_to", sentence, tokens, i, speaker, parts)


def _saying(sentence: str, tokens: tuple[Token, ...], i: int, verb: str) -> Iterator[Attribution]:
    """'…, saying that …': the speaker is the subject of the main clause."""
    if verb in frames()["urge"] and tokens[i - 1].text != "," and _finds(tokens, ("to",), i + 1, i + 8):
        main = next((k for k in range(i) if is_finite(tokens[k])), None)
        if main and (speaker := speaker_before(tokens, group_start(tokens, main))):
            yield _made("urged", sentence, tokens, i, speaker, ((i, len(tokens)),))
        return
    if (
        tokens[i - 1].text != ","
        or not has_finite(tokens, i + 1, len(tokens))
        or tokens[i + 1].lower == "to"
        or verb not in frames()["bare"] | {"underline"}
    ):
        return
    outside = outside_quotes(tokens)
    main = next((k for k in range(i) if outside[k] and is_finite(tokens[k])), None)
    speaker = speaker_before(tokens, group_start(tokens, main)) if main else None
    if speaker:
        start = i + 2 if tokens[i + 1].lower == "that" else i + 1
        yield _made("saying", sentence, tokens, i, speaker, ((start, len(tokens)),))


_UNDER = frozenset({"because", "if", "when", "after", "than", "unless", "since"})


def _after_speaker(sentence: str, tokens: tuple[Token, ...], i: int, verb: str, speaker: TokenRange) -> Iterator[Attribution]:
    """The frames in which the speaker comes before the verb; what somebody thinks is none inside 'because' or 'if'."""
    if speaker[0] and tokens[speaker[0] - 1].lower in _UNDER:
        return
    size = len(tokens)
    quote = next((k for k in range(i + 1, min(i + 14, size)) if tokens[k].text in {"“", "``", '"'}), None)
    is_introduced = quote is not None and tokens[quote - 1].text in {",", ":"} and not any(is_finite(t) for t in tokens[i + 1 : quote])
    start = position_start(tokens, i, verb)
    if _ends_quote(tokens, speaker[0]) and tokens[min(i + 1, size - 1)].lower != "that":
        yield _made("said_last", sentence, tokens, i, speaker, ((0, _head_end(tokens, speaker[0])), *_continuation(tokens, i)))
    elif is_introduced and quote is not None:
        yield _made("quote", sentence, tokens, i, speaker, ((quote, size),))
    elif _stands_late(tokens, i, speaker, verb) and (start is None or not opens_clause(tokens, start) or frame_end(tokens, i)):
        yield _made("said_last", sentence, tokens, i, speaker, ((0, _head_end(tokens, speaker[0])), *_continuation(tokens, i)))
    elif start is not None and _is_wish(tokens, start):
        yield _made("urged", sentence, tokens, i, speaker, ((i, size),))  # "recommended that the catch be limited": no sentence without it
    elif start is not None:
        form = "verb_that" if tokens[start - 1].lower == "that" else "verb_clause"
        yield _made(form, sentence, tokens, i, speaker, ((start, size),))
    elif _has_object(tokens, i) and not _only_names(tokens, i, verb, speaker):
        if verb in frames()["urge"] and (tokens[i + 1].lower == "for" or _finds(tokens, ("to", "be"), i + 1, i + 12) or verb == "call"):
            yield _made("urged", sentence, tokens, i, speaker, ((i, size),))
        elif verb in frames()["noun"] and tokens[i + 1].lower not in {"the", "it", "them", "this"}:
            yield _made("verb_noun", sentence, tokens, i, speaker, ((i, size),))


def _is_wish(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether the clause at start has a bare 'be' for its verb: 'that the catch be limited'."""
    verb = next((t for t in tokens[start:] if t.tag == "MD" or t.tag.startswith("VB")), None)
    return verb is not None and verb.lower == "be"


def _only_names(tokens: tuple[Token, ...], i: int, verb: str, speaker: TokenRange) -> bool:
    """'what its founders call the Alliance', 'which she called wishful', 'called it fine': a name, or a verdict without its object."""
    if verb not in {"call", "describe"} or tokens[i + 1].lower in {"for", "on"}:
        return False
    opener = tokens[speaker[0] - 1] if speaker[0] else None
    is_relative = opener is not None and opener.tag in {"WP", "WDT", "WRB"}
    following = tokens[i + 1 : i + 3]
    is_name = any(t.text in {"“", '"', "``"} or t.tag.startswith("NNP") for t in following)
    return is_relative or is_name or following[0].tag == "PRP"


def _ends_quote(tokens: tuple[Token, ...], frame: int) -> bool:
    """Whether a quotation closes right before a frame: its mark stands beside a comma or another stop."""
    before = [t.text for t in tokens[max(0, frame - 2) : frame]]
    marks, stops = {"”", '"', "''"}, {",", "?", "!", "…", "...", "—", "–", "."}
    return len(before) == 2 and ((before[1] in marks and before[0] in stops) or (before[1] == "," and before[0] in marks))


def _stands_late(tokens: tuple[Token, ...], i: int, speaker: TokenRange, verb: str) -> bool:
    """Whether a frame follows a clause or is set into one between commas: '…, Ruiz said', 'The bridge, Ruiz said, is …'."""
    mark = frame_end(tokens, i)
    is_aside = mark > 0 and tokens[mark].text == "," and speaker[0] > 1
    follows = speaker[0] > 0 and tokens[speaker[0] - 1].text in FRAME_MARKS - {"”", '"'} and verb in frames()["bare"]
    return follows and (is_aside or _head_has_clause(tokens, speaker[0] - 1))


def _continuation(tokens: tuple[Token, ...], i: int) -> tuple[tuple[int, int], ...]:
    """What goes on after a frame inside the clause: '…, she said, …'."""
    size, mark = len(tokens), frame_end(tokens, i)
    if not mark or tokens[mark].text != "," or mark + 1 >= size:
        return ()
    opener = tokens[mark + 1]
    if opener.tag == "VBG" or opener.lower in {"as", "citing", "in", "after"} or concedes(tokens, mark + 1):
        return ()
    is_told_apart = mark > i + 1 and opener.lower in {"and", "but", "while"} and opens_clause(tokens, mark + 2)
    return () if is_told_apart else ((mark + 1, size),)


def _has_object(tokens: tuple[Token, ...], i: int) -> bool:
    if i + 1 < len(tokens) and (month_number(tokens[i + 1].text) or weekday_number(tokens[i + 1].text) is not None):
        return False
    return i + 1 < len(tokens) and (tokens[i + 1].tag.startswith(("NN", "DT", "PRP", "JJ", "CD")) or tokens[i + 1].lower in {"for", "on"})


def _finds(tokens: tuple[Token, ...], words: tuple[str, ...], start: int, stop: int) -> bool:
    return any(t.lower in words for t in tokens[start:stop])


def _head_has_clause(tokens: tuple[Token, ...], stop: int) -> bool:
    """Whether a clause stands before a frame, and not only an adverbial such as 'On Monday'."""
    verbs = [k for k in range(stop) if is_finite(tokens[k])]
    opening = tokens[0].lower
    if opening in {"as", "when", "while", "if", "although", "though", "after", "before", "because", "since"}:
        comma = next((k for k in range(stop) if tokens[k].text == ","), stop)
        return any(k > comma for k in verbs) or comma == stop
    return bool(verbs) or any(t.text in {"“", '"', "``"} for t in tokens[:stop])


def _clean(tokens: tuple[Token, ...], start: int, stop: int) -> TokenRange:
    while start < stop and tokens[start].text in {",", ";"}:
        start += 1
    while stop > start and tokens[stop - 1].text in {",", ";", "—", "–"}:
        stop -= 1
    return start, stop


def _made(form: str, sentence: str, tokens: tuple[Token, ...], i: int, speaker: TokenRange, parts: tuple[TokenRange, ...]) -> Attribution:
    ranges = []
    for first, last in parts:
        first, last = _clean(tokens, first, last)
        last = own_words_end(tokens, i, first, last)
        if last > first and any(t.text[0].isalnum() for t in tokens[first:last]):
            ranges.append((tokens[first].start, tokens[last - 1].end))
    said_by = (tokens[speaker[0]].start, tokens[speaker[1] - 1].end)
    return Attribution(form, said_by, tokens[i].text, tuple(ranges))
