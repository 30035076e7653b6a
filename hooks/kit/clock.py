"""The day a build counts as today. Only opening hours, expiry and security.txt may ask."""

import os
from datetime import UTC, date, datetime, time


def today() -> date:
    """Return the build day: the day in SOURCE_DATE_EPOCH, or today in UTC when it is not set."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    return now.date()


def epoch() -> int:
    """Return the build day's midnight in UTC, in seconds: what `make site` puts in the variable."""
    return int(datetime.combine(today(), time(), UTC).timestamp())
