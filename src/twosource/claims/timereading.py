"""What does a matched expression of time mean, seen from the day of the report? One small reader for each rule of timepatterns."""

from twosource.claims.timebefore import BEFORE
from twosource.claims.timedays import DAYS
from twosource.claims.timelengths import LENGTHS
from twosource.claims.timeperiods import PERIODS
from twosource.claims.timequarters import QUARTERS
from twosource.claims.timesetting import Reading, Setting
from twosource.claims.timewords import Hit
from twosource.claims.timeyears import YEARS

_READERS = DAYS | YEARS | PERIODS | QUARTERS | BEFORE | LENGTHS


def read_hit(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """The meaning of a hit whose head is `token`, or None where it is no time after all."""
    return _READERS[hit.rule](hit, setting, token)
