"""Which questions are asked, by chances given: silence, richness, near-duplicates, order."""

from dataclasses import replace

from briefgen.analyse.questions.candidate import Candidate
from briefgen.analyse.questions.choice import LEAST, LEAST_IN_RICH, LEAST_WORDING, MOST, PLAIN, SURE_CUE, chosen
from briefgen.language.shapes import Formed
from briefgen.model.rules import Rule

WORDS = "alder birch cedar daffodil elder fennel ginger hazel iris juniper kale lilac".split()


def candidate(word: str, line: int, chance: float, *, wording: float = 1.0, score: float | None = None) -> Candidate:
    text = f"Will {word} sell {word}er and {word}ton?"
    rule, formed = Rule("a.b", "a", "Pending", "", "", 0.5), Formed((), (0, 0))
    return Candidate(rule, formed, wording, text, (line,), chance=chance, score=chance if score is None else score)


def test_what_is_unlikely_is_not_asked() -> None:
    assert chosen([candidate("alder", 0, LEAST - 0.01)]) == ()
    assert len(chosen([candidate("alder", 0, LEAST)])) == 1


def test_where_much_is_open_less_likely_questions_are_asked_too() -> None:
    weak = candidate("kale", 9, LEAST_IN_RICH)
    rich = [candidate(word, n, 0.5) for n, word in enumerate(WORDS[:3])]
    assert weak in chosen([*rich, weak])
    assert weak not in chosen([*rich[:2], weak])
    assert replace(weak, chance=0.2) in chosen([*rich[:2], replace(weak, chance=0.2)])
    assert replace(weak, chance=0.2) not in chosen([*rich[:1], replace(weak, chance=0.2)])


def test_three_likely_questions_of_one_sentence_make_no_article_rich() -> None:
    weak = candidate("kale", 9, LEAST_IN_RICH)
    assert weak not in chosen([*(candidate(word, 0, 0.5) for word in WORDS[:3]), weak])


def test_what_points_to_something_untold_is_asked_only_where_it_is_plainly_open() -> None:
    likely = [candidate("alder", 0, 0.9), candidate("birch", 1, 0.9)]  # where two are, less than PLAIN will do for the others
    untold = [candidate("cedar", n, PLAIN - 0.01, wording=wording) for n, wording in ((2, LEAST_WORDING - 0.01), (3, LEAST_WORDING))]
    assert [c.lines for c in chosen([*likely, untold[0]])] == [(0,), (1,)]
    assert [c.lines for c in chosen([*likely, untold[1]])] == [(0,), (1,), (3,)]
    assert [c.lines for c in chosen([*likely, replace(untold[0], chance=PLAIN)])] == [(0,), (1,), (2,)]


def test_a_set_has_no_more_than_a_page_holds_and_the_most_important_first() -> None:
    found = chosen([candidate(word, n, 0.9, score=n / 20) for n, word in enumerate(WORDS)])
    assert len(found) == MOST
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_near_duplicates_merge_and_keep_their_evidence() -> None:
    one, again = candidate("alder", 0, 0.9), candidate("alder", 4, 0.5)
    (found,) = chosen([again, one])
    assert found.lines == (0, 4) and found.score > one.score


def test_two_questions_that_share_only_a_name_are_both_asked() -> None:
    texts = ("Will Ann Louise Marsh be questioned?", "When will Ann Louise Marsh publish?")
    one, other = (replace(candidate("alder", n, 0.9), text=text) for n, text in enumerate(texts))
    assert len(chosen([one, other])) == 2


def test_the_order_of_the_candidates_does_not_matter() -> None:
    made = [candidate(word, n, 0.3 + n / 100) for n, word in enumerate(WORDS)]
    assert chosen(made) == chosen(made[::-1])


def test_what_the_same_sum_is_spent_on_and_who_stops_it_are_two_questions() -> None:
    pays, halts = candidate("alder", 0, 0.9), candidate("birch", 1, 0.8)
    pays = replace(pays, text="How will the operator pay for the 2.3 billion crown project?")
    halts = replace(halts, text="Will the administrative court halt the 2.3 billion crown project?")
    assert len(chosen([pays, halts])) == 2


def test_a_question_that_holds_most_of_another_in_more_words_is_the_same() -> None:
    texts = (
        "Is the harbour police involved in the smuggling?",
        "Has the harbour police been involved in years of smuggling on the northern coast?",
    )
    one, longer = (replace(candidate("alder", n, 0.9 - n / 10), text=text) for n, text in enumerate(texts))
    assert [c.lines for c in chosen([one, longer])] == [(0, 1)]


def test_what_a_text_only_states_is_asked_of_a_sure_rule_alone() -> None:
    stated = replace(candidate("alder", 0, PLAIN), wording=0.25, formed=Formed((), (0, 0), certainty=0.25))
    likely = [candidate("birch", 1, 0.9), candidate("cedar", 2, 0.9)]
    assert stated not in chosen([*likely, stated])
    sure = replace(stated, rule=replace(stated.rule, weight=SURE_CUE))
    assert sure in chosen([*likely, sure])


def test_what_one_long_named_subject_does_twice_is_two_questions() -> None:
    texts = ("Will the council of Marrow Bay sell the mill?", "Will the council of Marrow Bay pay the growers?")
    one, other = (replace(candidate("alder", n, 0.9), text=text) for n, text in enumerate(texts))
    assert len(chosen([one, other])) == 2


def test_a_question_that_says_the_same_in_other_words_is_the_same() -> None:
    texts = ("Will there be a breakdown in the talks?", "Will there be another collapse of the negotiations?")
    one, again = (replace(candidate("alder", n, 0.9 - n / 10), text=text) for n, text in enumerate(texts))
    assert [c.lines for c in chosen([one, again])] == [(0, 1)]
