"""Words with which a line on a page opens a question, or announces some."""

QUESTION_WORDS = frozenset(
    "who whom whose what which when where why how is are was were do does did will would can could should has have".split()
)
ASKING = frozenset(["question", "questions"])
