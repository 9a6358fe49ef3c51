"""Through which channel somebody said a thing: in writing, as by e-mail, in a statement or in a post, or aloud."""

import re
from collections.abc import Sequence

from briefgen.language.shapes import Attribution

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_PAPER = (
    r"(?:e-?mails?|statements?|letters?|memos?|memorandum|posts?|tweets?|threads?|blogs?|op-eds?|essays?|articles?|columns?|editorials?"
    r"|notes?|messages?|filings?|papers?|documents?|affidavits?|petitions?|lawsuits?|complaints?|indictments?|motions?|rulings?"
    r"|judge?ments?|orders?|reports?|releases?|submissions?|books?|memoirs?|newsletters?|communiqu[ée]s?|resolutions?|stud(?:y|ies)|texts?)"
)
_DETERMINER = r"(?:an?|the|his|her|their|its|our|this|that|another|one|two|several|joint|\w+[’']s?)"
_PLAIN_WORD = r"(?!(?:of|on|about|for|to|from|with|after|before|in|and|at|by|over|that|who)\b)[\w’'-]+"
_NETWORKS = (
    r"(?:X|Twitter|Facebook|Instagram|Telegram|LinkedIn|Truth Social|Threads|Bluesky|Weibo|WhatsApp|Reddit|Mastodon|[Ss]ocial media"
    r"|(?:social|messaging) (?:network|platform|site|app))"
)
_WRITTEN = re.compile(
    rf"\b[Ii]n {_DETERMINER} (?:{_PLAIN_WORD} ){{0,4}}?{_PAPER}(?![-\w])"
    rf"|\b(?:[Ii]n|[Bb]y|[Vv]ia|[Oo]ver) (?:e-?mails?|text messages?|letters?|messages|posts|tweets|statements"
    r"|court (?:papers|filings|documents))\b"
    rf"|\b(?:[Oo]n|[Vv]ia) (?:(?:his|her|its|their|the) (?:[\w-]+ ){{0,3}}?)?{_NETWORKS}(?!\w)"
    rf"|\b(?:released|issued|published|sent|circulated) (?:{_PLAIN_WORD} ){{1,4}}?{_PAPER}(?![-\w])"
    r"|\b(?:wrote|writes|written|tweeted|tweets|blogged|posted|e-?mailed|texted)\b|\b[Ii]n writing\b"
)
_NEXT_CLAUSE = re.compile(r";|, (?:while|whereas|but|and|adding|saying)\b")
_ITSELF_PAPER = re.compile(rf"{_PAPER}(?: (?:by|from|of|to|on|for|about)\b.*)?", re.DOTALL)
# A statement may be made to a camera or a chamber as well.
_ALOUD = re.compile(
    r"\b(?:televised|video|videotaped|filmed|recorded|audio|voice|spoken|oral|verbal|opening|closing|radio|broadcast|read out"
    r"|statements? (?:to|before|at|on) (?:the )?(?:parliament|house|commons|senate|court|press|reporters|journalists|television|air))\b",
    re.IGNORECASE,
)


def is_written(sentence: str, attribution: Attribution, others: Sequence[Attribution] = ()) -> bool:
    """Whether the words beside a speaker say that the position was written: 'said in an e-mail', 'wrote on X'."""
    beside, named = _beside(sentence, attribution, others), sentence[slice(*attribution.speaker)]
    is_paper = any(_ITSELF_PAPER.fullmatch(" ".join(named.split()[place:])) for place in range(4))
    return (is_paper or bool(_WRITTEN.search(beside))) and not _ALOUD.search(beside)


def goes_on(sentence: str, attribution: Attribution) -> bool:
    """Whether a frame goes on with what its speaker said just before, and so through the same channel: 'he said', 'Berg added'."""
    is_pronoun = sentence[slice(*attribution.speaker)].lower() in {"he", "she", "they", "it"}
    return is_pronoun or attribution.verb.lower() in {"added", "adds", "continued", "continues", "concluded", "concludes"}


def _beside(sentence: str, attribution: Attribution, others: Sequence[Attribution]) -> str:
    """The run of words around a speaker that nobody is told to have said, up to the next speaker or clause on either side."""
    first, last = attribution.speaker
    said = [*attribution.position, *(m.span() for m in _QUOTED.finditer(sentence))]
    said += [m.span() for m in _NEXT_CLAUSE.finditer(sentence)]
    said += [a.speaker for a in others if a.speaker != attribution.speaker]
    start = max((b for _, b in said if b <= first), default=0)
    end = min((a for a, _ in said if a >= last), default=len(sentence))
    return sentence[start:end]
