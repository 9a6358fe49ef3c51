"""Open questions: hard sentences, order, evidence, silence, and the sample of the project where it is at hand."""

import pytest

from briefgen.analyse.questions import ANALYSER, candidates_of
from briefgen.analyse.questions.choice import MOST
from briefgen.analyse.questions.judgement import judged
from briefgen.config.rules import question_rules
from briefgen.language.english.fidelity import question_breach
from briefgen.language.english.questions.article import article_of
from briefgen.model.document import Document
from briefgen.model.finding import OpenQuestion, QuestionKind
from briefgen.model.rules import RuleSet
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER
from tests.case_file import Case, cases
from tests.conftest import SHARED
from tests.documents import document_of

WEAK = 0.3  # cues up to this weight leave nothing open by themselves: only the article around them can


def found(document: Document) -> tuple[OpenQuestion, ...]:
    return ANALYSER.analyse(document, Settings())


@pytest.mark.parametrize("case", cases("questions"), ids=lambda case: case.title)
def test_a_hard_sentence_leaves_the_questions_that_it_should(case: Case) -> None:
    rules = question_rules()
    telling = RuleSet(tuple(rule for rule in rules.rules if rule.weight > WEAK), rules.silences)
    candidates = candidates_of(article_of(document_of(case.text)), telling)
    assert list(dict.fromkeys(c.text for c in candidates)) == case.expected


@pytest.mark.parametrize("case", cases("weak_cues"), ids=lambda case: case.title)
def test_a_weak_cue_makes_the_questions_that_it_should(case: Case) -> None:
    rules = question_rules()
    weak = RuleSet(tuple(rule for rule in rules.rules if rule.weight <= WEAK), rules.silences)
    candidates = candidates_of(article_of(document_of(case.text)), weak)
    assert list(dict.fromkeys(c.text for c in candidates)) == case.expected


def test_a_question_says_why_it_is_open_in_the_words_of_its_evidence_and_who_can_settle_it() -> None:
    document = document_of("Doubts persist over whether Norway will deliver the gas.", title="Norway and the gas")
    (question,) = found(document)
    assert question.text == "Will Norway deliver the gas?"
    assert question.why == "Doubts persist over whether Norway will deliver the gas"
    assert question.settled_by == "Norway"
    assert question.question_kind is QuestionKind.DECISION
    assert [document.slice(s) for s in question.evidence] == ["Doubts persist over whether Norway will deliver the gas."]


def test_a_replaced_pronoun_adds_the_sentence_that_names_its_referent() -> None:
    document = document_of("Anna Berg leads the gas inquiry. It is unclear whether she will publish the files.", title="Gas inquiry files")
    (question,) = found(document)
    assert question.text == "Will Anna Berg publish the files?"
    assert [document.slice(s) for s in question.evidence] == [
        "It is unclear whether she will publish the files.",
        "Anna Berg leads the gas inquiry.",
    ]


def test_near_duplicates_merge_and_keep_all_their_evidence() -> None:
    first = "It is unclear whether Norway will deliver the promised gas."
    again = "Doubts persist over whether Norway can deliver the promised gas."
    (question,) = found(document_of(first, again, title="Norway gas"))
    assert len(question.evidence) == 2


def test_questions_that_bear_on_the_headline_come_first() -> None:
    document = document_of(
        "The school will get a new roof. It is unclear who will paint the doors.",
        "It is unclear whether the island ferry will return.",
        title="Island ferry may not return",
    )
    assert found(document)[0].text == "Will the island ferry return?"


def test_no_more_than_eight_questions_are_asked() -> None:
    things = "ferry tunnel bridge harbour library museum stadium market theatre airport canal".split()
    towns = "Oslo Lima Cairo Delhi Paris Rome Quito Accra Tunis Minsk Riga".split()
    sentences = (f"It is unclear whether {town} will close the {thing}." for town, thing in zip(towns, things, strict=True))
    assert len(found(document_of(*sentences, title=" ".join(things)))) == MOST


def test_a_question_that_the_article_answers_later_is_dropped() -> None:
    document = document_of(
        "It was unclear whether the harbour board would sell the old ferry.",
        "On Friday the harbour board sold the old ferry to a museum.",
        title="Harbour board and the old ferry",
    )
    assert found(document) == ()


def test_an_article_in_which_nothing_is_open_gets_no_question() -> None:
    document = document_of(
        "The council opened the new library on Monday. The mayor thanked the builders.",
        "Visitors praised the reading room, which holds forty thousand books.",
        title="Library opens",
    )
    assert found(document) == ()


def test_a_document_without_prose_gets_no_question() -> None:
    assert found(document_of("Contents", title="Nothing")) == ()


def test_markup_and_odd_characters_pass_through_as_plain_words() -> None:
    document = document_of("It is unclear whether the <b>{board}</b> & the bank will agree on 5 % interest.", title="Bank and board")
    assert all("&" in q.text or "bank" in q.text for q in found(document))


def test_scores_fall_and_lie_between_nought_and_one(document: Document) -> None:
    scores = [q.score for q in found(document)]
    assert scores == sorted(scores, reverse=True)
    assert scores and all(0 <= s <= 1 for s in scores)


@pytest.mark.parametrize(
    "text", ["? ? ?", "whether", "It is unclear whether", "How, when or", "“", "Unclear how to", "If", "No details of", "to to to to"]
)
def test_broken_sentences_do_no_harm(text: str) -> None:
    assert len(found(document_of(text))) <= 8


@pytest.mark.parametrize(
    "piece", ["It is unclear whether ", 'It is unclear whether "a" ', "the board, the bank and ", "that the man saw ", "could "]
)
def test_a_piece_repeated_two_thousand_times_does_no_harm(piece: str) -> None:
    assert len(found(document_of("It is unclear whether " + piece * 2000 + "it will end."))) <= 8


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the sample article lies beside the project, not in it")
def test_the_sample_article_raises_its_main_questions_in_their_own_words() -> None:
    document = READER.read_text((SHARED / "seeds" / "paris-summit-article.txt").read_text(encoding="utf-8"), Settings())
    questions = found(document)
    assert questions[0].question_kind is QuestionKind.DECISION and "commit" in questions[0].text
    assert {q.question_kind for q in questions} >= {
        QuestionKind.UNDISCLOSED,
        QuestionKind.CONDITION,
        QuestionKind.CONFLICTING,
        QuestionKind.DISPUTED,
    }
    for question in questions:
        assert question_breach(question.text, [document.slice(s) for s in question.evidence]) is None
        assert question.why in document.slice(question.evidence[0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry has not disclosed how many jobs the merger will cost.", QuestionKind.UNDISCLOSED),
        ("It is unclear how the bank will pay for the tower.", QuestionKind.MECHANISM),
        ("It is unclear how long the bank will keep the tower.", QuestionKind.TIMING),
        ("It is unclear when the bank will sell the tower.", QuestionKind.TIMING),
        ("It is unclear whether the bank will sell the tower.", QuestionKind.DECISION),
        ("It is unclear whether the tower was safe in the storm.", QuestionKind.UNDISCLOSED),
        ("It is unclear whether the storm will reach the tower.", QuestionKind.PENDING),
        ("Whether the bank can sell the tower depends on the court.", QuestionKind.CONDITION),
        ("The two banks are divided over whether to sell the tower.", QuestionKind.DISPUTED),
    ],
)
def test_the_kind_of_a_question_follows_from_what_it_asks(text: str, kind: QuestionKind) -> None:
    (question,) = found(document_of(text, title="Bank and tower"))
    assert question.question_kind is kind


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The ministry has not said if it will sell the tower.", "the ministry"),
        ("The ministry has not disclosed what the tower will cost.", "the ministry"),
        ("The ministry has promised a review of the tower but has not said who will lead it.", "the ministry"),
        ("Local councils have not said whether they will sell the tower.", "local councils"),
        ("The regulator has not said whether it will sell the tower.", "the regulator"),
        ("It is unclear whether the storm will reach the tower.", None),
        ("It is unclear whether the ministry was right about the tower.", None),
        ("Villagers do not know how much of the tower will be left.", None),
    ],
)
def test_only_an_agent_that_can_act_or_tell_settles_a_question(text: str, actor: str | None) -> None:
    (question,) = found(document_of(text, title="Ministry and tower"))
    assert question.settled_by == actor


@pytest.mark.parametrize(
    ("end", "most"), [("over the next ten years.", 26), ("over the next ten years of work on its walls and its roof.", 20)]
)
def test_the_reason_is_a_short_clause_in_the_order_of_the_source_and_cut_where_it_is_long(end: str, most: int) -> None:
    text = (
        "Officials in three of the five coastal provinces said on Monday that the ministry had not yet disclosed what the repair of "
        f"the old tower beside the northern harbour would cost the town {end}"
    )
    (question,) = found(document_of(text, title="Ministry and the repair of the old tower"))
    assert question.why in text
    assert question.why.startswith("the ministry had not yet disclosed what")
    assert len(question.why.split()) <= most
    assert question.why.endswith("next ten years") or most == 20


def test_a_sentence_that_is_open_about_the_same_matter_stands_beside_the_first() -> None:
    document = document_of(
        "It is unclear whether the bank will sell the crooked tower to the town.",
        "The mill reopened in May. Whether the town can pay for the crooked tower depends on a grant.",
        "It is unclear when the mill will hire weavers.",
        title="Bank and the crooked tower",
    )
    first = found(document)[0]
    assert [document.slice(s) for s in first.evidence] == [
        "It is unclear whether the bank will sell the crooked tower to the town.",
        "Whether the town can pay for the crooked tower depends on a grant.",
    ]


def test_what_somebody_alone_does_not_know_counts_for_less_than_what_is_unknown() -> None:
    document = document_of(
        "It is unclear whether the ministry will repair the tower.",
        "Anna Berg, who lives there, was on the stairs. She was not sure if the door of the tower was locked.",
        title="Ministry and the tower",
    )
    assert [q.text for q in found(document)] == ["Will the ministry repair the tower?"]


def test_questions_listed_below_a_line_that_announces_them_are_asked_and_are_no_headings() -> None:
    text = (
        "Families press Tarvik Mining\n\nThe families of the lost crew came to Tarvik Mining on Monday.\n\n"
        "They put three main questions to the owner:\n\nWhere is the log of Karl Lind?\n\nDid Tarvik Mining stop the fans before noon?\n\n"
        "Who was the “local helper”?\n\nThe directors listened for an hour and left the hall without a word to the families outside."
    )
    assert {q.text for q in found(READER.read_text(text, Settings()))} == {
        "Where is the log of Karl Lind?",
        "Did Tarvik Mining stop the fans before noon?",
        "Who was the local helper?",
    }


def test_what_could_happen_is_likelier_asked_where_the_headline_is_about_it() -> None:
    lead = "The harbour board met on Monday to hear of the year's accounts."
    told = "The strike could delay the opening of the new lock."
    beside, about = (
        judged(tuple(candidates_of(article, question_rules())), article)
        for article in (
            article_of(document_of(lead, told, title=title))
            for title in ("Harbour board hears of a good year", "Strike threatens opening of new lock")
        )
    )
    assert beside[0].text == about[0].text == "Will the strike delay the opening of the new lock?"
    assert beside[0].chance < about[0].chance and beside[0].score < about[0].score


def test_a_later_plain_answer_to_a_question_word_removes_it() -> None:
    asked = "It is not clear who leaked the minutes of the board."
    assert found(document_of(asked, "The meeting ended late.", title="Minutes of the board leaked"))
    answered = document_of(asked, "The clerk leaked the minutes of the board, she told the inquiry.", title="Minutes of the board leaked")
    assert found(answered) == ()


def test_a_sentence_that_stops_at_its_modal_verb_asks_nothing() -> None:
    assert found(document_of("The lock will open, and the mayor fears that the pass could", title="The mayor fears for the pass")) == ()


def test_who_may_do_it_is_for_whoever_decides() -> None:
    asked = found(
        document_of("The harbour regulator said that it would not decide before May whether the firm Norling may build a second pier.")
    )
    assert [(q.text, q.settled_by) for q in asked] == [("May the firm Norling build a second pier?", "the harbour regulator")]


def test_a_clause_that_only_tells_of_somebody_is_no_part_of_who_settles_it() -> None:
    kept, state = (
        found(document_of(f"It is unclear whether Mayor Ann Berg, whose term ends in May, will {act}.", title="Mayor Ann Berg"))
        for act in ("sell the old mill", "be appointed again")
    )
    assert [q.settled_by for q in kept] == ["Mayor Ann Berg"]
    assert [q.settled_by for q in state] == [None]
