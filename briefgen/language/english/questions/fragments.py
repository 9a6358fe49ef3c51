"""Questions that cannot stand alone, told by their words: they run on, lean on what was said before, or say nothing."""

import re

_MODALS = "will|would|can|could|should|may|might"
_AUXILIARIES = rf"(?:{_MODALS}|is|are|was|were|do|does|did|has|have|had)\b"
_LEANING = re.compile(
    rf"^How many (?:{_MODALS})\b|\b(?:there|so|the same)(?=[?]| (?:agree|fit|support|meet)\b)"
    r"|\b(?:both|all|some|most|any) of (?:those|these|them)\b|\bboth [a-z]+s[?]"
)
# What a fragment begins with.
_OPENINGS = re.compile(
    "|".join(
        (
            # nothing is named
            r"(?:[A-Za-z]+ ){1,2}something\b|What (?:is|was|are|were) the [a-z]+[?]",
            rf"(?:Which|What|How|Whom|Where|When) (?!{_AUXILIARIES})(?:\w+ ){{0,3}}to \w+[?]",
            r"\w+ such\b|Which one\b|What (?:is|was) an? \w+ \w+[?]|What (?:do|does|did) [^?]{1,40} mean[?]",
            r"What will the (?:outcome|result|results|impact|effect|effects|future|fate|answer|details) be[?]",
            r"(?:What|Who) (?:should|could|can|must|will|would) be [a-z]+[?]",
            r"(?!What )[^?]*\bdo(?:es|ing)? if\b",
            # cut off
            r"Will (?:additional|further|more|other) \w+ \w+[?]|What is best\b",
            # what is over, and not in a clause that tells of somebody ("Will Berg, who left last week, stand again")
            r"Will\b(?:(?! (?:who|which|whose|that) ).)*\b(?:earlier this|last)"
            r" (?:week|weekend|month|year|summer|fall|autumn|spring|winter|night)\b(?!['’]s)",
            r"Will\b(?:(?! (?:who|which|whose|that) ).)*\b(?:yesterday|(?:days?|weeks?|months?|years?) ago)\b",
            # a question inside, which is the one to ask
            r"(?:Will|Would)\b.*\b(?:decide|determine|know|learn|find out|clarify|explain|investigate|examine|probe|assess)"
            r" (?:whether|if|how|what|who|when|which)\b",
            # two clauses in one
            r"(?:How|What|Which|Who|When|Where|Why) [^?]{0,60}?\bthere (?:is|are|was|were|has|have|had)\b",
            # a relative clause taken for a question
            r"What (?:appears|seems|is|was) (?:to be|called|known)\b|What (?:are|is|were|was) .{3,60}\b(?:calling|describing)\b",
            r"What (?:do|does|did) .{3,60}\b(?:call|see as|describe|describe as|regard as)\b",
        )
    )
)
# Words of a fragment; each begins a word, which is looked for once for all of them, since they are looked for at every letter.
_WORDS = re.compile(
    r"\b(?:"
    + "|".join(
        (
            r"(?:MORE|Read more)\b",
            # nothing is named
            r"there be an? (?:solution|answer|way|option|reason|problem|issue|effect|impact|change|chance|alternative)[?]",
            r"something[?]|a thing[?]|there be (?:any|some|no)thing\b|is something[?]",
            r"(?:(?<!break )even|one)[?]|the rest\b(?! of)|so [a-z]+ly [a-z]+\b(?!.*\bthat\b)|(?:told|then)[?]",
            r"have to (?:if|when|because|unless)\b|have to[?]|another (?:option|way|step|thing|issue|question|matter|reason)[?]",
            r"otherwise[?]|(?:part|all|some|most|any|much) of it[?]|that (?:time|point|moment)[?]",
            # which two, which others, than what
            r"the (?:two|former|latter)(?=[?]| together\b| [a-z]+ together[?]| (?:agree|fit|support|meet|have|be)\b)",
            r"the (?:two|three|former|latter|others?) (?:were|are|was|is|have|had)\b|(?:many|all|some|several) others\b",
            r"as (?:much|many) of (?!.*\bas\b)|(?:(?<!and )(?<!so )when|because|although|just)[?]",
            r"(?:either|neither|both)[?]|as (?:much|many|far|long|soon|well)[?]",
            r"(?<!and if )(?:so(?! long[?])|too) [a-z]+(?: from [a-z ]+)?[?]",
            r"be (?:[a-z]{3,}ier|more [a-z]+|less [a-z]+)(?: to [a-z]+)?[?]|do the same[?]",
            r"the (?:kind|sort|type)s? of \w+[?]|the particular \w+\b|better \w+[?]|such an? [a-z]+[?]|of which (?:be|have)\b",
            r"do(?:es|ing)? (?:so|it|that|in|for)\b|do(?:es|ing)? about(?: it)?[?]",
            # cut off
            r"(?:make|makes|made|let|lets) (?:him|her|them|it)[?]|whether (?:the|an?|his|her|its|their) \w+[?]",
            r"either (?!or\b)[a-z](?!.*\bor\b)|(?:determine|decide|explain|know|show) (?:where|when|how|why|who|what)[?]",
            r"be (?:able|unable|willing|unwilling|likely|ready)[?]|the (?:first|last|only) time \w+[?]",
            r"(?:become|be) the (?:first|second|third|last|only|next)(?: \w+)?[?]|to (?:stop|prevent|avoid|include|reach)[?]",
            r"(?:in|for|of|by|to) \d+\.\d+[?]|not (?:just|only|merely)\b(?!.*\bbut\b)|if\b.*\bif\b",
            r"(?:be|prove|seem|become|get|grow) as [a-z]+[?]",
        )
    )
    + ")"
)
# Two sentences run together, signs of a page, two clauses in one.
_MARKS = re.compile(r"[a-z]{4}[.?!][\"”″']?\s[A-Z]|[a-z]{2}[.?!:][A-Z]|[\[\]{}<>|]|, [^,]{2,40} (?:said|says),")


def leans(question: str) -> bool:
    """Whether a question asks of 'both of those' or 'how many', which whoever reads it alone can only guess."""
    return _LEANING.search(question) is not None


def is_fragment(question: str) -> bool:
    """Whether a question's words show that it was cut wrongly or points to nothing."""
    return bool(_OPENINGS.match(question) or _WORDS.search(question) or _MARKS.search(question))
