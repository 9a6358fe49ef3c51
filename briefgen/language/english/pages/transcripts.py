"""How transcripts label who asks and who answers."""

QUESTION_MARKS = frozenset({"q", "question"})
ASKING = frozenset("q question interviewer reporter journalist correspondent moderator host audience caller anchor".split())
ANSWERING = frozenset("a answer".split())
OFFICES = frozenset("chair chairman chairwoman chairperson president minister speaker witness clerk counsel judge court member".split())
SMALL = frozenset("of the for and de van von der la al via".split())
