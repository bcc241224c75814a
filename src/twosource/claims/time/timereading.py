"""What does a matched expression of time mean, seen from the day of the report? One small reader for each rule of timepatterns."""

from twosource.claims.time.timebefore import BEFORE
from twosource.claims.time.timedays import DAYS
from twosource.claims.time.timelengths import LENGTHS
from twosource.claims.time.timeperiods import PERIODS
from twosource.claims.time.timequarters import QUARTERS
from twosource.claims.time.timesetting import Reading, Setting
from twosource.claims.time.timewords import Hit
from twosource.claims.time.timeyears import YEARS

_READERS = DAYS | YEARS | PERIODS | QUARTERS | BEFORE | LENGTHS


def read_hit(hit: Hit, setting: Setting, token: int) -> Reading | None:
    """The meaning of a hit whose head is `token`, or None where it is no time after all."""
    return _READERS[hit.rule](hit, setting, token)
