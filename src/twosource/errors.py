"""Every error that is raised on purpose.

    TwosourceError            exit code 2
    ├── WrongUseError         2   a path that is not there, an unknown column, article or claim
    ├── SettingsError         2   an unknown key or a value out of range in a settings file
    ├── LexiconError          2   a data file that breaks its own rules
    ├── NothingReadableError  4   no item of the input became an article
    └── StoreError            5
        ├── StoreLockedError  5   another process is writing
        └── StoreNewerError   5   made by a newer version of the program

Bad input is never an error: it becomes a `Skipped` record and the run goes on.
"""


class TwosourceError(Exception):
    """The tree's top; `exit_code` is what the command line ends with."""

    exit_code = 2


class WrongUseError(TwosourceError):
    """Something that was asked for is not there."""


class SettingsError(TwosourceError):
    """A settings file has an unknown key or a value out of range."""


class LexiconError(TwosourceError):
    """A data file breaks its own rules."""


class NothingReadableError(TwosourceError):
    """No item of the input became an article."""

    exit_code = 4


class StoreError(TwosourceError):
    """The store cannot be used."""

    exit_code = 5


class StoreLockedError(StoreError):
    """Another process is writing to the store."""


class StoreNewerError(StoreError):
    """The store was made by a newer version of the program."""
