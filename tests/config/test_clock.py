from datetime import UTC, datetime

import pytest

from briefgen.config.clock import UNKNOWN, stamp
from briefgen.errors import SettingsError
from briefgen.model.moment import PartialDate


def test_a_file_carries_the_article_s_day(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert stamp(PartialDate(2025, 9, 4)) == datetime(2025, 9, 4, tzinfo=UTC)
    assert stamp(PartialDate(2025)) == datetime(2025, 1, 1, tzinfo=UTC)


def test_without_a_date_a_file_carries_the_same_moment_on_every_run(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert stamp(None) == UNKNOWN == stamp(None)


def test_the_environment_s_epoch_wins(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert stamp(PartialDate(2025, 9, 4)) == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_an_epoch_before_zip_archives_is_lifted_to_the_first_they_can_write(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert stamp(None) == UNKNOWN


@pytest.mark.parametrize("epoch", ["today", "1e9", "99999999999999999999"])
def test_an_epoch_that_is_no_moment_is_refused_with_a_fix(monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH") as refused:
        stamp(None)
    assert refused.value.problems[0].fix
