"""Does every example in README and docs run, and show what it says? Is every command and option written down?

A ```python block is executed. A ```console block holds lines `$ twosource ...`; the lines below a command are compared with what it
prints, where there are any; `...` stands for anything. The blocks of one file run one after the other in a folder that holds the
demo pile as demo/ and the examples as examples/.
"""

import doctest
import re
import shlex
import shutil
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import pytest

from twosource.cli import run
from twosource.cli.app import app
from twosource.settings import Settings

ROOT = Path(__file__).parents[1]
DOCS = [path for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))) if path.exists()]
OTHERS = ("make ", "git ", "cd ", "python", "pip ", ".venv/bin/python", ".venv/bin/ruff", ".venv/bin/mypy")
"""Commands in console blocks that are not the program's: not run here."""

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    language: str
    body: str
    line: int


def _blocks(path: Path) -> list[Block]:
    text = path.read_text("utf-8")
    return [Block(m["language"], m["body"], text[: m.start()].count("\n") + 1) for m in _FENCE.finditer(text)]


def _steps(body: str) -> list[tuple[str, str]]:
    """Each command of a console block with the output shown below it."""
    steps: list[tuple[str, str]] = []
    for line in body.splitlines(keepends=True):
        if line.startswith("$ "):
            steps.append((line[2:].strip(), ""))
        else:
            assert steps, f"a console block begins with `$ `, not with {line!r}"
            steps[-1] = (steps[-1][0], steps[-1][1] + line)
    return steps


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    with resources.as_file(resources.files("twosource") / "demo" / "pile") as pile:
        shutil.copytree(pile, tmp_path / "demo")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def _matches(shown: str, printed: str) -> bool:
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    return doctest.OutputChecker().check_output(shown, printed, flags)


@pytest.mark.parametrize("path", [p for p in DOCS if any(b.language in ("python", "console") for b in _blocks(p))], ids=lambda p: p.name)
def test_every_block_runs_and_shows_what_it_says(path: Path, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {"__name__": "block"}
    for block in _blocks(path):
        where = f"{path.name}:{block.line}"
        if block.language == "python":
            exec(compile(block.body, where, "exec"), names)
        elif block.language == "console":
            for command, shown in _steps(block.body):
                _run_step(command.removeprefix(".venv/bin/") if "twosource" in command else command, shown, where, capfd)


def _run_step(command: str, shown: str, where: str, capfd: pytest.CaptureFixture[str]) -> None:
    if not command.startswith("twosource"):
        assert command.startswith(OTHERS), f"{where}: `{command}` is no command that the docs may show"
        return
    capfd.readouterr()
    arguments, _, out = command.partition(" > ")
    code = run(shlex.split(arguments)[1:])
    printed = capfd.readouterr()
    assert code == 0, f"{where}: `{command}` ends with {code}: {printed.err}"
    if out:
        Path(out.strip()).write_text(printed.out, "utf-8")
    elif shown.strip():
        assert _matches(shown, printed.out), f"{where}: `{command}` prints\n{printed.out}\nand not\n{shown}"


def _commands() -> dict[str, list[str]]:
    """Each command with its long options, as its help lists them."""
    found = {}
    for registered in app.registered_commands:
        name = registered.name or ""
        found[name] = []
        for parameter in _help_of(name).split():
            if re.fullmatch(r"--[a-z][a-z-]+,?", parameter) and parameter not in ("--help",):
                found[name].append(parameter.rstrip(","))
    return found


def _help_of(name: str) -> str:
    import contextlib
    import io

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run([name, "--help"])
    return out.getvalue()


@pytest.mark.skipif(not (ROOT / "docs/reference/cli.md").exists(), reason="the reference is not written yet")
def test_every_command_and_option_is_in_the_reference() -> None:
    text = (ROOT / "docs/reference/cli.md").read_text("utf-8")
    missing = [name for name in _commands() if f"## {name}" not in text and f"| `{name}" not in text]
    missing += [f"{name} {option}" for name, options in _commands().items() for option in options if f"`{option}" not in text]
    assert missing == []


@pytest.mark.skipif(not (ROOT / "docs/reference/settings.md").exists(), reason="the reference is not written yet")
def test_every_setting_is_in_the_reference() -> None:
    text = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    parts = {name: getattr(Settings(), name) for name in Settings.__dataclass_fields__}
    missing = [f"[{table}] {key}" for table, part in parts.items() for key in part.__dataclass_fields__ if f"`{key}`" not in text]
    assert missing == []


def test_links_between_the_docs_lead_somewhere() -> None:
    broken = []
    for path in DOCS:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
            if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists():
                broken.append(f"{path.name}: {target}")
    assert broken == []
