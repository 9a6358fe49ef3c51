"""Words that raise, lower or spoil a line of a briefing: people counted, what only points, what is compared with."""

import re

LARGE = re.compile(r"\d,\d{3}|illion|thousand")
LIMITS = re.compile(r"\b(?:target|limit|ceiling|threshold) of (?:about )?$")
FROM_WITHIN = re.compile(r"[“\"‘]?(?:I|We|You)\b")
DAY = re.compile(r"\d|day\b")
POINTING = re.compile(r"(?:This|That|These|Those|It|They|He|She)\b")
PRESENT_DAYS = frozenset({"today", "tonight"})
PEOPLE = re.compile(r"\b(?:people|patients|residents|households|families|children|pupils|workers|jobs|voters|dead|deaths|claims|homes)\b")
# What needs a noun from elsewhere; "soldiers and their families" has it, "their families" has not.
POINTERS = re.compile(
    r"\b(?:I|it|he|she|they|them|him|we|you|this|that|these|those|its|his|her|our|my|your)\b|^(?:more than |some of )?their\b",
    re.IGNORECASE,
)
MEASURED_FROM = re.compile(r"(?i:since )(?:\d{4}$|last |the )")
NOBODY = frozenset({"Others", "Some", "Many", "Most", "Few", "People", "One"})
PAPERS = re.compile(
    r"\b(?:poll|polls|survey|surveys|data|figures|documents|records|e-?mails|footage|study|reports|estimates|disclosures)\b", re.IGNORECASE
)
TIMES = frozenset("year month week day time today monday tuesday wednesday thursday friday saturday sunday last next new".split())
AMOUNT_SIGNS = re.compile(r"[$£€₹%]|\b(?:percent|million|billion|crore|lakh|thousand)\b")
