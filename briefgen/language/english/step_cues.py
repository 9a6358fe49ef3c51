"""Words that announce a step: what is due, planned, expected or waits for something else."""

import re
from functools import lru_cache

from briefgen.language.shapes import StepCue

_ACTS = (
    r"meet|vote|hold|publish|begin|start|launch|decide|present|submit|review|return|announce|consider|hear|open|close|resume|discuss|visit"
    r"|travel|seek|appeal|sign|release|report|rule|convene|host|face|unveil|introduce|table|debate|expire|end|take effect|come into force"
    r"|take place|go (?:to|before|into)|be (?:held|published|released|required|asked|sent|reviewed|decided|completed|introduced|put|phased"
    r"|extended|presented|discussed)"
)


_GOES_ON = "proceed|begin|start|resume|go ahead|move|continue|happen|take (?:place|effect)|be (?:signed|approved|held|agreed|lifted)"


_CONSENT = (
    "(?:approvals?|review|votes?|ratification|confirmation|consent|agreement|negotiations?|talks|funding|appeals?|inspections?|permission"
    "|permits?|parliament|court|completion)"
)

# A condition is worth watching where something waits for it; a rule that always holds waits for nothing: "are exempt unless they pay".
_NOT_US = r"(?!you\b|we\b|I\b)"
_AHEAD = (
    r"will|’ll|won’t|would|could|may|might|shall|cannot|can’t|risks?|threat(?:s|en|ens|ened|ening)?|vow(?:s|ed)?|warn(?:s|ed|ing)?|due|set"
    r"|remains?|stays?|lapses?|expires?|ends?|stalled|blocked|on hold"
)
_SAME_CLAUSE = r"(?:(?!, [a-z]+ing\b|, (?:and|but)\b)[^;])"
_NOW = r"(?:now |also |still |currently |widely )?"
STEP_CUES: tuple[StepCue, ...] = (
    StepCue(
        "next_step.deadline",
        r"\bha(?:s|ve) (?:until|\w+ (?:days|weeks|months) to)\b|\bmust \w+.{0,60}\bby\b|\bexpires? (?:on|in|at)\b",
        0.6,
    ),
    StepCue(
        "next_step.scheduled", rf"\b(?:is|are|’s|’re) {_NOW}(?:scheduled|slated|due|set|timetabled|booked) (?:to|for|in|on|back)\b", 0.6
    ),
    StepCue(
        "next_step.plan", r"\b(?:plans?|intends?|aims?|hopes?|(?<!that )(?<!which )seeks?|vows|pledges|promises) to\b|\bplanned for\b", 0.5
    ),
    StepCue("next_step.plan", r"\b(?:has|have) (?:vowed|pledged|promised|agreed) to\b|\b(?:is|are) (?:planning|preparing)\b", 0.5),
    StepCue("next_step.expected", rf"\b(?:is|are) {_NOW}(?:expected|poised|likely|tipped|forecast) to\b|\bexpects? to\b", 0.4),
    StepCue("next_step.will", rf"\b(?:will|’ll|shall) (?:also |now |then |first |next |soon |still |again )?(?:{_ACTS})\b", 0.45),
    StepCue("next_step.arranged", r"\b(?:is|are) to (?:be )?[a-z]+\b|\bwill (?:still |then )?have to\b", 0.4),
    StepCue("next_step.deadline", r"\bdeadline\b(?! (?:passed|expired))", 0.45),
    StepCue("next_step.before", rf"\b(?:before|until) [^,.;—–]{{3,60}}\b(?:can|could|would|will) (?:{_GOES_ON})\b", 0.45),
    StepCue(
        "next_step.condition",
        rf"^(?:Until|Unless|If) {_NOT_US}[^.]{{8,90}}, [^.]*\b(?:will|would|could|may|risks?|remains?)\b"
        rf"|^(?:Until|Unless|If (?!(?:an?|any|some)\b)) ?{_NOT_US}[^.]{{8,90}}, [^.]*\b(?:must|cannot|can)\b",
        0.3,
    ),
    StepCue("next_step.condition", rf"\b(?:{_AHEAD})\b{_SAME_CLAUSE}*\bunless\b(?! you\b)", 0.3),
    StepCue("next_step.condition", rf"\bpending (?:an?|the|its|their|further|{_CONSENT})\b", 0.3),
    StepCue("next_step.condition", rf"\bsubject to (?:[\w-]+ ){{0,3}}{_CONSENT}\b", 0.3),
)
DATED: tuple[StepCue, StepCue] = (StepCue("next_step.dated", "", 0.15), StepCue("next_step.dated", "", 0.4))  # a year; a month or day
SETTLED = re.compile(
    r"\b(?:was|were|had) (?:\w+ )?(?:scheduled|due|set|expected|planned|supposed|likely)\b|\bno plans? to\b|\bcancell?ed\b"
    r"|\bwould have\b|\bnot expected\b|\b(?:does|do|did) not (?:yet )?(?:intend|plan|aim|hope|expect|seek) to\b"
    r"|\bmiss(?:ed|es) (?:\w+ ){0,2}deadlines?\b|\b(?:not say|unclear|not clear) (?:whether|if)\b"
)


@lru_cache(maxsize=len(STEP_CUES))
def cue_pattern(cue: StepCue) -> re.Pattern[str]:
    """The pattern of a cue, with either apostrophe."""
    return re.compile(cue.words.replace("’", "['’]"))
