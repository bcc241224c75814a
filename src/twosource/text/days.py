"""Which day does a person mean who writes one, and do two intervals of days touch?"""

from datetime import date

from twosource.errors import WrongUseError
from twosource.records import Days


def read_day(name: str, day: str) -> str:
    """The day as it stands in records: 20121228 and 2012-W52-5 are days too. `name` is what the message calls it.

    Raises:
        WrongUseError: it is no day.
    """
    try:
        return date.fromisoformat(day.strip()).isoformat()
    except ValueError:
        raise WrongUseError(f"{name} {day}: write a day as 2012-12-28") from None


def is_one_day(days: Days | None) -> bool:
    """Whether an interval is known and a single day."""
    return days is not None and days.start is not None and days.start == days.end


def days_overlap(a: Days, b: Days) -> bool:
    """Whether two intervals share a day; an open side reaches any day."""
    return not ((a.end and b.start and a.end < b.start) or (b.end and a.start and b.end < a.start))
