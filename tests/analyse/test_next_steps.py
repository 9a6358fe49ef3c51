import pytest

from briefgen.analyse.next_steps import ANALYSER
from briefgen.model.finding import NextStep
from briefgen.model.moment import PartialDate
from briefgen.model.settings import Settings
from tests.documents import document_of


def steps(*paragraphs: str) -> tuple[NextStep, ...]:
    return ANALYSER.analyse(document_of(*paragraphs, published=PartialDate(2025, 9, 4)), Settings())


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("The council plans to publish the report in May.", "next_step.plan"),
        ("Ministers will meet on 1 October in Lund.", "next_step.will"),
        ("The court is scheduled to rule on the levy on 1 October.", "next_step.scheduled"),
        ("Builders are expected to finish the bridge by spring.", "next_step.expected"),
        ("Voters have until 1 October to object to the levy.", "next_step.deadline"),
        ("A safety report is needed before work on the bridge can resume.", "next_step.before"),
        ("Unless the levy passes, the bridge will stay closed.", "next_step.condition"),
        ("The union said it would strike unless the yard pays.", "next_step.condition"),
        ("The mayor threatened to resign unless the levy is dropped.", "next_step.condition"),
        ("Talks on the levy remain stalled unless both towns move.", "next_step.condition"),
        ("The treaty lapses unless both towns ratify it.", "next_step.condition"),
        ("Mr. Berg said he would not vote for St. Olav's new quay unless the levy falls.", "next_step.condition"),
        ("Unless a new mayor can mend the quay, the port may close.", "next_step.condition"),
        ("If the court strikes down the levy, the mayor must resign.", "next_step.condition"),
        ("The sale is subject to the approval of the council.", "next_step.condition"),
        ("The council announced a new vote on 1 October.", "next_step.dated"),
        ("The pier has been closed until Sunday.", "next_step.dated"),
    ],
)
def test_a_step_ahead_is_found_by_its_cue(sentence: str, rule: str) -> None:
    (found,) = steps(sentence)
    assert (found.rule, found.text) == (rule, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council published the report in May.",
        "The council failed for a second time on Monday to agree next year's budget, after a row over the levy.",
        "The council was expected to publish the report.",
        "The town has no plans to build a bridge.",
        "The meeting that was scheduled for May was cancelled.",
        "Will ministers meet in Lund on 1 October?",
        "The ministers agreed in 2019 to meet in Lund.",
        "The council's decision on Sunday could cost the port millions.",
        "The town sought to calm its residents on Thursday.",
        "The owners missed a deadline this week.",
        "The council does not plan to publish the report.",
        "The council did not say whether it intends to publish the report.",
        "Members cheered the mayor in view of the vote of 1 October.",
        "The mayor spoke about a bill that seeks to improve the port.",
        "If you own a boat, you can read the rules on the web.",
        "The mayor disagrees, saying that boats are exempt from the levy unless they carry a passenger who is charged.",
        "The mayor will not answer, saying that boats are exempt from the levy unless they carry passengers.",
        "The rule does not apply unless the boat is longer than ten metres.",
        "If a boat is stolen, the owner can claim the levy back.",
        "Both owners are subject to the same rules.",
    ],
)
def test_what_is_over_or_off_is_nothing_to_watch(sentence: str) -> None:
    assert steps(sentence) == ()


def test_a_step_with_an_open_pronoun_is_left_out_and_a_safe_one_is_named() -> None:
    assert steps("Carl Berg met Peter Vane.", "He plans to publish the report.") == ()
    assert [s.text for s in steps("Mayor Carl Berg spoke.", "He plans to publish the report.")] == [
        "[Carl Berg] plans to publish the report."
    ]


def test_a_dated_step_comes_before_an_undated_condition() -> None:
    found = steps("Unless the levy passes, the bridge will stay closed.", "The court is scheduled to rule on 1 October.")
    assert found[0].rule == "next_step.scheduled"


def test_a_long_step_is_shortened_to_thirty_words_at_most() -> None:
    (found,) = steps(
        "The court is scheduled to rule on the levy on 1 October, while the council, whose members are divided over the cost of the bridge "
        "and over the route of the tram, has asked a group of engineers for a second report."
    )
    assert len(found.text.split()) <= 30


@pytest.mark.parametrize(
    "sentence",
    [
        "The lease of the yard ends on 31 March.",
        "Results from the harbour laboratory are expected on Friday.",
        "Both boards are to meet again in the town hall.",
        "Owners will have to register their boats at the port.",
    ],
)
def test_what_is_dated_ahead_or_arranged_is_a_step(sentence: str) -> None:
    found = ANALYSER.analyse(document_of(sentence, published=PartialDate(2025, 9, 4)), Settings())
    assert [s.text for s in found] == [sentence]


def test_a_verb_of_the_future_makes_a_step_where_the_article_has_no_date() -> None:
    assert ANALYSER.analyse(document_of("The committee will take up the bill on Nov. 12."), Settings())


def test_a_date_that_is_past_or_in_somebodys_mouth_makes_no_step() -> None:
    document = document_of(
        "The lease of the yard ended on 31 March.",
        "“Nobody can say who pays in 2028,” said Ana Ruiz of the port.",
        published=PartialDate(2025, 9, 4),
    )
    assert ANALYSER.analyse(document, Settings()) == ()


def test_a_day_comes_before_a_year_far_off() -> None:
    document = document_of(
        "Half of the port will lie under water in 2050.",
        "The council of Lund next meets on 7 October.",
        published=PartialDate(2025, 9, 4),
    )
    assert ANALYSER.analyse(document, Settings())[0].text == "The council of Lund next meets on 7 October."
