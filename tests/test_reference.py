"""Does the reference name every command, option, setting and JSON key, and the glossary every word of the records?"""

import re
from pathlib import Path
from typing import get_args

import pytest
from typer.main import get_command

from twosource import records
from twosource.cli.app import app
from twosource.settings import Settings

DOCS = Path(__file__).parent.parent / "docs"
CLI = (DOCS / "reference" / "cli.md").read_text("utf-8")
SETTINGS = (DOCS / "reference" / "settings.md").read_text("utf-8")
JSON = (DOCS / "reference" / "json.md").read_text("utf-8")
GLOSSARY = (DOCS / "glossary.md").read_text("utf-8")
HELP = {"--help", "-h"}


def _section(command: str) -> str:
    match = re.search(rf"^## {command}\b.*?(?=^## |\Z)", CLI, re.MULTILINE | re.DOTALL)
    return match.group() if match else ""


def test_every_command_is_in_the_reference() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert [name for name in commands if f"`{name}" not in CLI] == []


def test_every_option_is_in_the_reference() -> None:
    general = CLI.split("\n## ")[0]
    missing = []
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        text = general + _section(name)
        missing += [f"{name} {o}" for p in command.params for o in p.opts if o.startswith("--") and o not in HELP and o not in text]
    assert missing == []


def test_every_setting_is_in_the_reference_with_its_default() -> None:
    settings = Settings()
    for table in Settings.__dataclass_fields__:
        part = getattr(settings, table)
        for key in part.__dataclass_fields__:
            assert f"| `[{table}]` | `{key}` | {getattr(part, key)} |" in SETTINGS, (table, key)


@pytest.mark.parametrize("name", ["Claim", "Counts", "Figure", "Position", "Statement", "Event", "Report", "Link"])
def test_every_key_of_a_record_is_in_the_reference(name: str) -> None:
    inner = {"reasons"}  # shown by `show --why`
    keys = set(getattr(records, name).__dataclass_fields__) - inner
    assert sorted(key for key in keys if f"`{key}`" not in JSON) == []


def test_the_glossary_has_every_kind_of_claim_root_status_and_polarity() -> None:
    text = GLOSSARY.casefold()
    kinds = (records.ClaimKind, records.Status, records.Polarity, records.RootKind)
    assert [word for kind in kinds for word in get_args(kind) if word not in text] == []


def test_every_word_list_is_in_the_readme_of_data() -> None:
    folder = Path(records.__file__).parent / "data"
    listed = re.findall(r"^\| (\S+\.csv) \| .+ \| .+ \| .+ \|$", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    assert listed == sorted(path.name for path in folder.glob("*.csv"))
