import pytest

from briefgen.read.furniture import announces_links, is_furniture

FURNITURE = """Leave a Comment
ADVERTISEMENT
Share this article
Share this:
Advertisement Continue reading the main story
Read more: Minister resigns over ferry
Subscribe to our newsletter
Sign up for our daily briefing
© 2025 The Elmsund Post
Copyright 2024 Northern Wire. All rights reserved.
We use cookies to improve your experience.
Follow us on Twitter
https://example.org/news/123
reporter@example.org
@elmsundpost
Reporting by Jane Doe and John Roe; editing by Ann Other
Additional reporting by Jane Doe in Oslo
-- with files from Northern Wire
Jane Doe contributed to this report.
Print this page
Skip to main content
* * *
________
3 min read
Related articles
Last updated: 4 September 2025, 10:15
Tags: ferries, harbour, Elmsund
Editor's note: An earlier version misspelled the mayor's name.
Get the news you need delivered to your inbox.
This article is more than 9 years old
Download our app
Log in
Email
E-mail this article
(c) 2024 Northern Wire
12 comments
Corrections and clarifications: A table printed on Monday gave a wrong date for the vote.
""".splitlines()
PROSE = """Research by the university found that ferries were slower.
Copyright law is the issue that divides the two chambers.
More than 20 nations signed the treaty: none has ratified it.
By signing the treaty, the state gives up its claim.
Share prices fell by 3 percent after the announcement.
Support for independent courts fell last year.
Signing up for insurance is hard, officials say.
Views expressed by the minister differ from those of her party.
This report is part of a wider effort by the agency.
Reporting by the auditors showed a gap of two million crowns.
Printing the ballots will take a week.
Close to 3,000 people came.
Follow-up talks on trade are planned for May.
With contributions from 12 states, the fund can start.
Privacy experts warn that the policy has holes.
Related costs were not disclosed.
Opinion polls show a tie.
Save the Children said that 40 schools were closed.
Advertisements for the post were never published, the court heard.
Correction of the course is possible, she said.
No.
""".splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_that_resembles_furniture_is_left_alone(line: str) -> None:
    assert not is_furniture(line)


def test_a_long_block_is_never_furniture() -> None:
    assert not is_furniture("All rights reserved. " + "The council met on Monday and voted on the plan. " * 12)


def test_heads_of_link_lists_are_known() -> None:
    assert announces_links("Related articles") and announces_links("Read more:") and not announces_links("Advertisement")
