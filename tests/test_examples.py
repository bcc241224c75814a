"""Do the examples run, and is every one of them in their README?"""

import runpy
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda p: p.name)
def test_the_example_runs_from_the_projects_folder(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    monkeypatch.setattr("sys.argv", [str(path)])
    runpy.run_path(str(path), run_name="__main__")
    assert "[1,1]  2 outlets > 1 reports" in capsys.readouterr().out


def test_every_example_is_in_the_readme() -> None:
    readme = (EXAMPLES / "README.md").read_text("utf-8")
    assert [p.name for p in sorted(EXAMPLES.iterdir()) if p.name != "README.md" and p.name not in readme] == []
