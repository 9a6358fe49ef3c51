import pytest

from briefgen.language.english.cuts import after_connective
from briefgen.language.english.fidelity import line_breach
from briefgen.language.english.trimming import speaks_for_the_text, trimmed, word_count
from tests.documents import document_of


def line(*sentences: str, limit: int = 30) -> str | None:
    document = document_of(" ".join(sentences))
    return trimmed(document, document.body[-1], limit_words=limit)


def test_a_short_sentence_stays_as_it_is() -> None:
    assert line("The port of Aden reopened after six months of repairs.") == "The port of Aden reopened after six months of repairs."


def test_a_connective_at_the_start_goes() -> None:
    assert line("However, the port of Aden is still closed.") == "The port of Aden is still closed."


@pytest.mark.parametrize(
    "text",
    [
        "It is not clear whether the port will open.",
        "It has been agreed to sell the port.",
        "The builders made it very clear that the port of Aden needs a pier.",
    ],
)
def test_an_it_that_means_nothing_reads_alone(text: str) -> None:
    assert line("The council met.", text) == text


@pytest.mark.parametrize("text", ["It has not decided whether to sell the port.", "It has agreed to sell the port of Aden."])
def test_a_body_that_only_the_sentence_before_names_is_no_empty_it(text: str) -> None:
    assert line("The council met.", text) is None


def test_an_object_is_not_the_subject_of_its_own_verb() -> None:
    assert line("Growers lost their maize.", "The ministers have promised them fresh water.") is None
    assert line("The ministers met the growers and promised them fresh water.") is not None


@pytest.mark.parametrize("text", ["But the port is closed.", "Meanwhile, the port is closed.", "In addition, the port is closed."])
def test_connectives_are_told_from_subjects(text: str) -> None:
    assert text[after_connective(text) :] == "the port is closed."


@pytest.mark.parametrize("text", ["Still waters run deep.", "Yet to be seen is the cost.", "So far the port is closed."])
def test_words_that_only_look_like_connectives_stay(text: str) -> None:
    assert after_connective(text) == 0


def test_a_tail_beyond_a_comma_goes_where_the_line_is_too_long() -> None:
    long = "The council approved the new tram line on Tuesday night, ending a dispute that had split the town for years."
    assert line(long, limit=12) == "The council approved the new tram line on Tuesday night."


def test_a_cut_never_takes_the_attribution_or_the_condition() -> None:
    assert line("The tram line will cost twice as much as planned, according to a report by the town auditor.", limit=12) is None
    assert line("The tram line will open in spring as the council planned, if the money is found in time.", limit=12) is None


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("After two years of talks with the builders, the council approved the new tram line.", "The council approved the new tram line."),
        (
            "Waving flags and singing, hundreds of people crossed the new bridge on Monday.",
            "Hundreds of people crossed the new bridge on Monday.",
        ),
        ("Ana Ruiz, a friend of the mayor and her deputy, opened the new bridge.", "Ana Ruiz opened the new bridge."),
        ("The council closed the old bridge and fined the owner of the ferry.", "The council closed the old bridge."),
        ("The board closed the old bridge and said the ferry would be repaired.", "The board closed the old bridge."),
        ("The council closed the old bridge after a storm that broke two piers.", "The council closed the old bridge."),
    ],
)
def test_what_only_adds_goes_where_the_line_is_too_long(long: str, short: str) -> None:
    assert line(long, limit=9) == short


@pytest.mark.parametrize(
    "sentence",
    [
        "All the ferries of the town were lost during the storm.",
        "The town did not close the bridge after the first storm.",
        "If the money is found, the council will build the new tram line.",
        "According to the builders, the council approved the new tram line.",
        "The talks over the bridge, a man who died after the storm said, were hard.",
    ],
)
def test_what_bears_on_the_rest_stays_though_the_line_is_too_long(sentence: str) -> None:
    assert line(sentence, limit=9) is None


def test_headlines_run_into_a_sentence_are_not_shown() -> None:
    assert line("The court sided with Mayor Ruiz Ana Maria RuizMinister hits back at critics MORE on the bridge.") is None


def test_an_aside_between_dashes_goes_before_a_verb_and_its_clause_is_never_torn() -> None:
    long = "Ana Ruiz thinks the mayor -- who has closed two ferries since the storm -- might open the bridge."
    assert line(long, limit=12) == "Ana Ruiz thinks the mayor might open the bridge."


@pytest.mark.parametrize("opening", ["The following day, ", "Earlier in the day ", "And ", "But "])
def test_what_counts_from_another_sentence_goes(opening: str) -> None:
    assert line(f"{opening}the council closed the bridge to all lorries.") == "The council closed the bridge to all lorries."


def test_a_contracted_pronoun_is_no_owner() -> None:
    assert line("Mayor Carl Nyberg opened the line.", "He’s among the ten who will vote on the bridge.") is None


def test_a_person_whom_nobody_introduced_may_be_meant_too() -> None:
    assert line("Mayor Ana Ruiz opened the port.", "Model Karin Holt was paid when she left the port of the town.") is None


def test_an_owner_named_later_in_the_line_needs_no_name() -> None:
    shown = line("Mayor Ana Ruiz opened the port.", "In her speech on Monday, Ruiz promised a second line.")
    assert shown == "In her speech on Monday, Ruiz promised a second line."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The council closed the bridge.", True),
        ("The council called the bridge “our shame”.", True),
        ("“The bridge is closed,” the council said.", False),
        ("We must close the bridge before the storm.", False),
        ("Two plans divide the council: the bridge must be closed.", False),
        ("Two plans divide the council: the bridge and the ferry.", True),
        ("The U.S. closed the bridge.", True),
    ],
)
def test_a_line_speaks_for_the_text_or_somebody_speaks_in_it(text: str, says: bool) -> None:
    assert speaks_for_the_text(text) is says


def test_he_becomes_a_name_in_brackets() -> None:
    assert line("Mayor Carl Nyberg opened the line.", "He promised two more lines.") == "[Carl Nyberg] promised two more lines."


def test_only_the_first_pronoun_of_a_line_becomes_a_name() -> None:
    shown = line("Mayor Ana Ruiz opened the port.", "She said that her party would pay and that she would stay.")
    assert shown == "[Ana Ruiz] said that her party would pay and that she would stay."


def test_his_becomes_an_owner_in_brackets() -> None:
    shown = line("Mayor Carl Nyberg opened the line.", "His deputy stayed away from the line.")
    assert shown == "[Carl Nyberg’s] deputy stayed away from the line."


@pytest.mark.parametrize(
    "sentence",
    [
        "These plans have not been published yet.",
        "They have not been published by the town.",
        "He promised two more lines to the town.",
        "Until then the line stays closed.",
        "The latter has not been published yet.",
        "The measure limits each household to two bins.",
        "The builders called a bridge of that kind impossible.",
        "“That number will change by spring,” said Ana Ruiz.",
        "It remains open which of the two the builders will choose.",
        "The board puts the likely number near 400.",
        "Lawyers argue that it follows from the charter of the town.",
        "The builders began to move it in 2019 without a permit.",
        "The mayor told the same panel about the cost of the line.",
        "Builders at the port believe it could be done in May.",
        "Divers in the town used it 300 times.",
        "The strike at the port may go on during that time.",
        "The builders of the town could mend the wall in three.",
    ],
)
def test_a_line_with_an_open_reference_is_refused(sentence: str) -> None:
    assert line("The council met Carl Berg and Peter Vane about the line.", sentence) is None


def test_a_thing_that_only_the_sentence_before_introduced_is_an_open_reference() -> None:
    assert line("The board plans a tunnel under the bay.", "The tunnel has no price yet.") is None
    assert line("The tunnel is late.", "The board plans a tunnel under the bay.", "The tunnel has no price yet.") is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "The first large convoy of lorries reached the town on Monday.",
        "The number of lorries in the town has doubled since May.",
        "Relief agencies said they did not know how long the road would be open.",
        "The bridge is closed, and it will take three years to mend the road.",
        "The yard said it would sell the cranes to the town.",
        "The council wants to keep the line and to extend it to the port.",
        "The owners of the crane used it 300 times.",
        "The divers who found the crane used it 300 times.",
        "The strike began in 2024, and the port was closed during that time.",
        "The bridge took five years, and the tunnel could be done in three.",
        "The plan would help one child in three.",
        "The council will meet the builders this time.",
    ],
)
def test_a_reference_that_the_line_itself_settles_is_kept(sentence: str) -> None:
    assert line("The council met Carl Berg and Peter Vane.", sentence) == sentence


def test_an_empty_it_is_no_open_reference() -> None:
    assert line("It is unclear whether the line will open in spring.") == "It is unclear whether the line will open in spring."


def test_every_line_is_faithful_and_within_its_limit() -> None:
    document = document_of(
        "Mayor Carl Nyberg, who took office in May, said the tram line (the third in the town) would not open before June, "
        "but the builders, who have asked for more money, were less sure, warning that the bridge might need a year.",
    )
    sentence = document.body[0]
    for limit in range(8, 45):
        shown = trimmed(document, sentence, limit_words=limit)
        assert shown is None or (word_count(shown) <= limit and line_breach(shown, (document.slice(sentence.span),), document.text) is None)


def test_the_first_sentence_may_point_for_nothing_stands_before_it() -> None:
    lead = "Ministers met in Tarvik to discuss the safety of the ferry, but doubts remain over whether Ostria will pay for such repairs."
    opening = document_of(lead, "The mayor thanked them.")
    assert trimmed(opening, opening.body[0], limit_words=50) == lead
    later = document_of("The mayor thanked the ministers.", lead)
    assert trimmed(later, later.body[1], limit_words=50) != lead


def test_a_relative_clause_goes_with_the_participle_that_belongs_to_its_noun_or_stays() -> None:
    text = (
        "The council says it would raise about 22 million pounds a year, which it plans to spend on the Kettle Street wall, "
        "breached twice in the floods of last November."
    )
    shorter = line(text, limit=22)
    assert shorter is None or "breached" not in shorter
