"""The one moment a file may carry: asked for by the environment, or the article's own date, never the time of the run.

A letter is the exception: it carries the time it is sent at.
"""

import os
from datetime import UTC, datetime

from briefgen.errors import SettingsError
from briefgen.model.moment import PartialDate
from briefgen.model.notice import Where

# The earliest moment a zip archive can write, so that PDF and Word agree on "not known".
UNKNOWN = datetime(1980, 1, 1, tzinfo=UTC)


def stamp(published: PartialDate | None) -> datetime:
    """Choose the creation time of a file: SOURCE_DATE_EPOCH, else the article's first possible day, else 1980-01-01.

    Raises: SettingsError where SOURCE_DATE_EPOCH is not a number of seconds.
    Source: reproducible-builds.org, "SOURCE_DATE_EPOCH specification".
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        return _moment(epoch)
    if published is None:
        return UNKNOWN
    day = published.first_day
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def sending_time() -> datetime:
    """The date of a letter: SOURCE_DATE_EPOCH, else this very second. Raises SettingsError like `stamp`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return _moment(epoch) if epoch else datetime.now(UTC).replace(microsecond=0)


def _moment(epoch: str) -> datetime:
    try:
        return max(UNKNOWN, datetime.fromtimestamp(int(epoch), UTC))
    except (ValueError, OverflowError, OSError):
        what = f"'{epoch}' is not a number of seconds since 1970"
        raise SettingsError(what, where=Where(key="SOURCE_DATE_EPOCH"), fix="unset it, or set it to a whole number") from None
