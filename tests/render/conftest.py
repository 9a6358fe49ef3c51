import pytest

from briefgen.model.briefing import Briefing
from briefgen.model.style import Look
from tests.render.almen_treaty import LOOKS, the_briefing


@pytest.fixture(scope="session")
def sample_briefing() -> Briefing:
    """A briefing with every kind of block, foreign letters and text that tries to be markup."""
    return the_briefing()


@pytest.fixture
def look() -> Look:
    return LOOKS["rule"]


@pytest.fixture(params=sorted(LOOKS))
def any_look(request: pytest.FixtureRequest) -> Look:
    return LOOKS[request.param]
