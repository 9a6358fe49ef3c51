"""Questions that cannot stand alone, told by their words: they run on, lean on what was said before, or say nothing."""

import re

_MODALS = "will|would|can|could|should|may|might"
_AUXILIARIES = rf"(?:{_MODALS}|is|are|was|were|do|does|did|has|have|had)\b"
_LEANING = re.compile(
    rf"^How many (?:{_MODALS})\b|\b(?:there|so|the same)(?=[?]| (?:agree|fit|support|meet)\b)"
    r"|\b(?:both|all|some|most|any) of (?:those|these|them)\b|\bboth [a-z]+s[?]"
)
_FRAGMENTS = re.compile(
    "|".join(
        (
            # two sentences run together, or signs of a page
            r"[a-z]{4}[.?!][\"”″']?\s[A-Z]|[a-z]{2}[.?!:][A-Z]|[\[\]{}<>|]|\b(?:MORE|Read more)\b",
            # nothing is named
            r"^(?:[A-Za-z]+ ){1,2}something\b|\bsomething[?]|\ba thing[?]|^(?:What|Who) (?:is|was|are|were) the [a-z]+[?]",
            r"\bthere be (?:any|some|no)thing\b",
            r"\b(?:even|one)[?]|\bthe rest\b(?! of)|\bso [a-z]+ly [a-z]+\b(?!.*\bthat\b)",
            rf"\b(?:told|then)[?]|^(?:Which|What|How|Whom|Where|When) (?!{_AUXILIARIES})(?:\w+ ){{0,3}}to \w+[?]",
            r"\bhave to (?:if|when|because|unless)\b|\bhave to[?]",
            r"\banother (?:option|way|step|thing|issue|question|matter|reason)[?]",
            r"\bis something[?]|\botherwise[?]|\b(?:part|all|some|most|any|much) of it[?]|\bthat (?:time|point|moment)[?]",
            # which two, which others, than what
            r"\bthe (?:two|former|latter)(?=[?]| together\b| [a-z]+ together[?]| (?:agree|fit|support|meet|have|be)\b)",
            r"\bthe (?:two|three|former|latter|others?) (?:were|are|was|is|have|had)\b|\b(?:many|all|some|several) others\b",
            r"\b(?:either|neither|both)[?]|\bas (?:much|many|far|long|soon|well)[?]|(?<!and if )\b(?:so|too) [a-z]+(?: from [a-z ]+)?[?]",
            r"\bbe (?:[a-z]{3,}ier|more [a-z]+|less [a-z]+)(?: to [a-z]+)?[?]|\bdo the same[?]",
            r"\bthe (?:kind|sort|type)s? of \w+[?]|\bthe particular \w+\b|\bbetter \w+[?]",
            r"^\w+ such\b|\bsuch an? [a-z]+[?]|\bof which (?:be|have)\b",
            r"\bdo(?:es|ing)? (?:so|it|that|in|if|for)\b|\bdo(?:es|ing)? about(?: it)?[?]",
            r"^What (?:do|does|did) [^?]{1,40} mean[?]",
            # cut off
            r"\bbe (?:able|unable|willing|unwilling|likely|ready)[?]|^Will (?:additional|further|more|other) \w+ \w+[?]",
            r"^What is best\b|\bthe (?:first|last|only) time \w+[?]",
            r"\b(?:become|be) the (?:first|second|third|last|only|next)(?: \w+)?[?]|\bto (?:stop|prevent|avoid|include|reach)[?]",
            r"\b(?:in|for|of|by|to) \d+\.\d+[?]|\bnot (?:just|only|merely)\b(?!.*\bbut\b)|\bif\b.*\bif\b",
            r"\b(?:be|prove|seem|become|get|grow) as [a-z]+[?]",
            # what is over
            r"^Will\b.*\b(?:earlier this|last) (?:week|weekend|month|year|summer|fall|autumn|spring|winter|night)\b",
            r"^Will\b.*\b(?:yesterday|(?:days?|weeks?|months?|years?) ago)\b",
            # a question inside, which is the one to ask
            r"^Will\b.*\b(?:decide|determine|know|learn|find out) (?:whether|if|how|what|who|when|which)\b",
            # two clauses in one
            r", [^,]{2,40} (?:said|says),",
            r"^(?:How|What|Which|Who|When|Where|Why) [^?]{0,60}?\bthere (?:is|are|was|were|has|have|had)\b",
            # a relative clause taken for a question
            r"^What (?:appears|seems|is|was) (?:to be|called|known)\b|^What (?:are|is|were|was) .{3,60}\b(?:calling|describing)\b",
            r"^What (?:do|does|did) .{3,60}\b(?:call|see as|describe|describe as|regard as)\b",
        )
    )
)


def leans(question: str) -> bool:
    """Whether a question asks of 'both of those' or 'how many', which whoever reads it alone can only guess."""
    return _LEANING.search(question) is not None


def is_fragment(question: str) -> bool:
    """Whether a question's words show that it was cut wrongly or points to nothing."""
    return _FRAGMENTS.search(question) is not None
