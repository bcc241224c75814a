"""Which day does a person mean who writes one?"""

from datetime import date

from twosource.errors import WrongUseError


def read_day(name: str, day: str) -> str:
    """The day as it stands in records: 20121228 and 2012-W52-5 are days too. `name` is what the message calls it.

    Raises:
        WrongUseError: it is no day.
    """
    try:
        return date.fromisoformat(day.strip()).isoformat()
    except ValueError:
        raise WrongUseError(f"{name} {day}: write a day as 2012-12-28") from None
