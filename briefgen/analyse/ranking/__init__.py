"""Here: how well each sentence stands for its document(s): one engine for summaries and key points, in linear time.
Not here: what a briefing asks of a key point (analyse/summary.py).
To add: a feature with its name in wording, places or likeness, then train again; see the model card in the README."""

from briefgen.analyse.ranking.elsewhere import highest, ranked_elsewhere
from briefgen.analyse.ranking.ranked import Ranked, ranked
from briefgen.analyse.ranking.selection import chosen

__all__ = ["Ranked", "chosen", "highest", "ranked", "ranked_elsewhere"]
