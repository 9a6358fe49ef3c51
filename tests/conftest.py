"""An article of our own invention that every stage can be tried on, and the data beside the project where it is at hand."""

import os
from pathlib import Path

import hypothesis
import pytest

from briefgen.model.document import Document
from briefgen.model.settings import Settings
from briefgen.read.from_text import READER

# The same examples on every run, so that a red test is red for everybody; HYPOTHESIS_PROFILE=search looks for new ones.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

SHARED = Path(__file__).parents[2] / "shared"
ARTICLE = """Harbour board puts off decision on the old quay

TARVIK, 12 March 2025 – The harbour board of Tarvik put off its decision on the old quay on Wednesday, leaving open whether the ferry \
will return this summer. The quay has been shut since a storm damaged it in November 2024.

Repairs would cost about 40 million crowns, according to the board. The ministry of transport has offered to pay half, but it has not \
said when the money would be available.

Money in doubt

The mayor, Ingrid Solheim, said the town could not wait another year. “We need the ferry before the season starts,” she told reporters.

The board and the ministry differ on the length of the new quay. The board will meet again on 2 April 2025. It remains unclear how many \
passengers would use the ferry.

Share this article
"""


@pytest.fixture(scope="session")
def article() -> str:
    return ARTICLE


@pytest.fixture(scope="session")
def document(article: str) -> Document:
    return READER.read_text(article, Settings())


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with marked articles; tests that need it are skipped where it is not at hand."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder of marked articles beside the project, which is not part of it")
    return SHARED
